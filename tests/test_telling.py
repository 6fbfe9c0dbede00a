"""What a page is made from: a graph, a part of it, or figures where it is too much to draw."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador import telling
from articulador.errors import LookupFailed
from articulador.graph import saved
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.overview import Overview
from articulador.telling import Part, told
from articulador.viz.payload import Story
from tests.small import AEI1, AEI2, AES1, IND1, OEI1, OEI2, PEI, UNIT, small
from tests.two_plans import OTHER, two_plans


@pytest.fixture
def source(tmp_path: Path) -> str:
    """Two plans in a file."""
    path = tmp_path / "plans.json"
    saved.save(two_plans(), path)
    return str(path)


def story(source: str, part: Part) -> Story:
    found = told((source,), part).what
    assert isinstance(found, Story)
    return found


def ids(graph: PlanGraph) -> set[str]:
    return {node.id for node in graph.nodes()}


def test_everything_is_told_and_nothing_left_out(source: str) -> None:
    found = told((source,), Part())

    assert isinstance(found.what, Story)
    assert ids(found.what.graph) == ids(two_plans().without_inferred())
    assert (found.left_out, found.what.part) == ((), {})


def test_the_part_of_an_entity_is_its_plan_alone(source: str) -> None:
    found = told((source,), Part(entity="MX"))

    assert isinstance(found.what, Story)
    assert ids(found.what.graph) == ids(small().without_inferred())
    assert list(found.what.spanish.result.plans) == [PEI]
    assert found.left_out == (f"{source}: la página contiene 21 elementos de 32",)


def test_a_part_holds_what_stands_under_and_above(source: str) -> None:
    found = story(source, Part(entity="MX", under="AEI.01.01"))

    assert {AEI1, IND1, UNIT, OEI1, AES1} <= ids(found.graph)
    assert not {AEI2, OEI2} & ids(found.graph)
    assert "Solo AEI.01.01" in found.part["es"]


def test_rules_look_at_the_whole_plan_where_a_part_is_shown(source: str) -> None:
    whole, part = (story(source, Part(entity="MX", under=under)) for under in ("", "AEI.01.02"))

    shown = {finding.fingerprint for finding in part.spanish.result.findings}
    assert shown
    assert shown == {
        finding.fingerprint for finding in whole.spanish.result.findings if finding.element in ids(part.graph)
    }
    assert part.spanish.result.coverage == whole.spanish.result.coverage


def test_more_than_a_page_draws_is_told_in_figures(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "MOST", 25)

    found = told((source,), Part())

    assert isinstance(found.what, Overview)
    assert [line.slug for line in found.what.plans] == [PEI, OTHER]
    assert "--entity NOMBRE" in found.left_out[0]
    assert isinstance(told((source,), Part(entity="MY")).what, Story)


def test_a_part_that_is_too_much_is_told_in_figures_of_that_part(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "MOST", 5)

    found = told((source,), Part(entity="MX", under="OEI.01"))

    assert isinstance(found.what, Overview)
    assert found.what.counts.by_label["AEI"] == 3
    assert found.what.counts.by_label["OEI"] == 1
    assert len(found.left_out) == 2


def test_what_the_program_proposes_only_when_asked_for(source: str) -> None:
    plain, proposed = (told((source,), Part(), inferred=asked).what for asked in (False, True))

    assert isinstance(plain, Story)
    assert isinstance(proposed, Story)
    assert len(list(proposed.graph.edges())) > len(list(plain.graph.edges()))


@pytest.mark.parametrize("part", [Part(entity="ZZ"), Part(under="AEI.77.77"), Part(unit="Oficina que no hay")])
def test_a_part_that_is_not_there_is_refused(source: str, part: Part) -> None:
    with pytest.raises(LookupFailed):
        told((source,), part)
