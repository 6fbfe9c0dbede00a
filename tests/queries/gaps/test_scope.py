"""Elements of a unit, elements under another, and what findings are grouped by."""

from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.queries.gaps.scope import by_element, by_objective, by_unit, of_unit, under
from tests.small import AEI1, AEI2, AES1, IND1, IND2, OEI1, OEI2, UNIT, small

GRAPH = small()


def test_under_an_element_is_what_serves_it() -> None:
    found = under(GRAPH, "OEI.01")

    assert {OEI1, AEI1, AEI2, IND1, IND2} <= found
    assert OEI2 not in found
    assert AES1 not in found


@pytest.mark.parametrize("asked", ["Dirección General de América", "direccion america"])
def test_a_unit_is_told_by_its_name_or_words_of_it(asked: str) -> None:
    found = of_unit(GRAPH, asked)

    served = {edge.target for edge in GRAPH.out_edges(UNIT, "RESPONSABLE_DE")}
    assert {UNIT, *served} <= found
    assert OEI1 not in found - served


def test_a_unit_that_there_is_not_is_told_with_near_ones() -> None:
    with pytest.raises(LookupFailed, match=r"no responsible unit.*did you mean"):
        of_unit(GRAPH, "Direccion General de Amerika")


def test_elements_are_grouped_by_objective_from_below_and_from_above() -> None:
    groups = by_objective(GRAPH, {IND1, AES1, "nobody"})

    assert groups[IND1] == ("OEI.01",)
    assert set(groups[AES1]) >= {"OEI.01"}
    assert "nobody" not in groups


def test_elements_are_grouped_by_unit_through_what_they_measure() -> None:
    served = next(edge.target for edge in GRAPH.out_edges(UNIT, "RESPONSABLE_DE"))

    assert by_unit(GRAPH, {served, UNIT})[UNIT] == by_unit(GRAPH, {served, UNIT})[served]


def test_elements_are_grouped_by_themselves() -> None:
    ((called,),) = by_element(GRAPH, {AEI1}).values()

    assert called.startswith("AEI.01.01 ")
