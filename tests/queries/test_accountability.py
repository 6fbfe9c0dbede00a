from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import LookupFailed
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.document import read_document
from articulador.queries.accountability import Gap, UnitAccount, units
from articulador.queries.elements import handle
from tests.small import AE, AEI1, AEI2, AEI3, IND1, IND2, OEI1, OEI2, PEI, UNIT, edge, node, pei, small

OTHER = pei("UnidadOrganica", "oficina-de-prensa")


def stated() -> PlanGraph:
    return small().without_inferred()


def shared_unit() -> PlanGraph:
    """A second unit in the same cell for AEI.01.01, at another place for the indicator of AEI.01.02."""
    graph = stated()
    graph.add_node(node(PEI, "UnidadOrganica", "oficina-de-prensa", "Oficina de Prensa"))
    graph.nx.edges[UNIT, AEI1, "RESPONSABLE_DE"]["orden"] = 1
    graph.add_edge(edge(OTHER, "RESPONSABLE_DE", AEI1, orden=2))
    graph.add_edge(edge(OTHER, "RESPONSABLE_DE", IND2, fuentes=[f"{PEI}#Ficha:9"]))
    return graph


def account(graph: PlanGraph) -> UnitAccount:
    return next(one for one in units(graph).units if one.unit.id == UNIT)


def test_its_own_duties_and_what_they_lead_to() -> None:
    found = account(stated())

    assert [duty.element.id for duty in found.duties] == [AEI1, IND2]
    assert {one.element.id: [via.id for via in one.via] for one in found.through} == {
        OEI1: [AEI1, IND2],
        AEI2: [IND2],
    }


def test_units_of_one_cell_and_units_of_another_place() -> None:
    action, indicator = account(shared_unit()).duties

    assert (action.order, [handle(unit) for unit in action.together]) == (1, ["Oficina de Prensa"])
    assert (indicator.together, [handle(unit) for unit in indicator.besides]) == ((), ["Oficina de Prensa"])
    assert (action.shared, indicator.shared) == (True, True)


def test_whom_its_work_serves() -> None:
    found = [handle(one.element) for one in account(stated()).serves(collective=False)]

    assert found == ["10", "10.5", "Política Marítima", "1.1", "OES.01", "AES.01.01"]


def test_what_only_a_collective_sentence_ties_is_apart() -> None:
    graph = stated()
    graph.add_edge(edge(UNIT, "RESPONSABLE_DE", OEI2))

    together = account(graph).serves(collective=True)

    assert [handle(one.element) for one in together] == ["AES.01.02"]


def test_what_is_stated_for_the_entity_belongs_to_no_unit() -> None:
    found = units(stated())

    assert {slug: [one.id for one in nodes] for slug, nodes in found.whole.items()} == {PEI: [AE]}
    assert AE not in {one.element.id for one in found.units[0].served}


def test_gaps_of_what_it_answers_for() -> None:
    its, others = [(AEI1, "PGG001", "plan"), (IND1, "IND011", "lectura")], [(AEI3, "PGG001", "plan")]

    (found,) = units(stated(), [*others, *its]).units

    assert found.gaps == (Gap(AEI1, "PGG001", "plan"), Gap(IND1, "IND011", "lectura"))


def test_no_gaps_and_nobody_looked_are_two_things() -> None:
    assert units(stated()).units[0].gaps is None
    assert units(stated(), []).units[0].gaps == ()


def test_actions_without_a_unit() -> None:
    assert [one.id for one in units(stated()).unassigned] == [AEI3]


def test_one_unit_by_its_acronym() -> None:
    assert [one.unit.id for one in units(shared_unit(), asked="dga").units] == [UNIT]


def test_a_unit_that_there_is_not() -> None:
    with pytest.raises(LookupFailed, match="no responsible unit has this name"):
        units(stated(), asked="direccion de nada")


def test_the_units_of_the_mre(shared: Path) -> None:
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph

    found = {handle(one.unit): one for one in units(graph).units}

    europe = found["Dirección General de Europa"]
    assert [handle(duty.element) for duty in europe.duties] == ["AEI.01.03", "IAEI.01.03.01"]
    assert [handle(one.element) for one in europe.serves(collective=False)] == ["10", "10.1", "10.5"]
    assert len(found["Academia Diplomática del Perú"].serves(collective=True)) == 12
