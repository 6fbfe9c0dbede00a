"""Rules run over a store: verdicts become findings, waivers take some out, what is wrong is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from articulador.errors import QueryError
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Cell
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.elements import texts
from articulador.queries.gaps.model import Outcome, Severity
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, Decided, check, shown
from articulador.queries.gaps.view import Unmatched
from articulador.queries.gaps.waivers import Waiver
from tests.queries.gaps.made import BODY, rule
from tests.small import AEI2, AEI3, AES2, PEI, small

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def store() -> Iterator[EmbeddedStore]:
    with EmbeddedStore.of(small()) as store:
        yield store


def test_a_verdict_becomes_a_finding_with_what_is_printed(store: EmbeddedStore) -> None:
    result = check(store, Choice((rule(),)), "x").result

    failed, lost = result.findings
    (tally,) = result.tallies
    assert (tally.checked, tally.plan, tally.lectura, tally.no_evaluable, tally.passed) == (3, 1, 1, 0, 1)
    assert (failed.element, failed.label, failed.outcome, failed.suggestion) == (
        AEI2,
        "AEI",
        Outcome.PLAN,
        "Perhaps DGA?",
    )
    assert failed.message.startswith("AEI.01.02 has no unit: ")
    assert lost.message == "The row of AEI.01.03 was lost"
    assert lost.suggestion == ""
    assert all(one.place in texts(small().node(AEI2), "fuentes") for one in failed.evidence)


@pytest.mark.parametrize(
    "choice",
    [Choice(chosen((), ())), Choice(chosen(("PGG",), ())), Choice(chosen((), ()), elements={AEI2})],
    ids=["everything", "other rules", "other elements"],
)
def test_what_the_text_lost_is_told_of_whole_plans(choice: Choice) -> None:
    lost = PlanGraph.of(
        [
            replace(node, properties={**node.properties, "no_leido": [f"{PEI}#articulacion"]})
            if node.id == AES2
            else node
            for node in small().nodes()
        ],
        small().edges(),
    )

    with EmbeddedStore.of(lost) as store:
        assert check(store, choice, "x").result.lost == {PEI: {("taken_up", "AES"): 1}}


def test_a_fingerprint_stays_when_lines_move_and_differs_by_outcome() -> None:
    graph = small()
    moved = PlanGraph.of(
        [replace(node, properties={**node.properties, "fuentes": ["pei-x-2025#T9:999"]}) for node in graph.nodes()],
        graph.edges(),
    )

    prints = []
    for each in (graph, moved):
        with EmbeddedStore.of(each) as store:
            prints.append([one.fingerprint for one in check(store, Choice((rule(),)), "x").result.findings])

    assert prints[0] == prints[1]
    assert len(set(prints[0])) == len(prints[0])


def test_only_elements_in_scope_count(store: EmbeddedStore) -> None:
    result = check(store, Choice((rule(),), elements={AEI3}), "x").result

    assert result.tallies[0].checked == 1
    assert [finding.element for finding in result.findings] == [AEI3]


def test_settings_change_severity_and_thresholds(store: EmbeddedStore) -> None:
    body = BODY.replace("a.codigo = 'AEI.01.02'", "$maximo = 1")
    choice = Choice((rule(body=body),), severities={"RES901": Severity.INFO}, thresholds={"RES901": {"maximo": 1}})

    result = check(store, choice, "x").result

    assert {finding.severity for finding in result.findings} == {Severity.INFO}
    assert result.tallies[0].plan == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("AS lugares", "AS sitios", "RES901: its query gives no column lugares"),
        ("'plan' ELSE", "'malo' ELSE", '"malo" is no outcome'),
        ("'plan' ELSE", "'no_evaluable' ELSE", "has no message for no_evaluable"),
    ],
)
def test_a_rule_that_gives_something_else_is_refused(store: EmbeddedStore, old: str, new: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        check(store, Choice((rule(body=BODY.replace(old, new)),)), "x")


def test_what_reviewers_decided_is_checked_after_all_else(store: EmbeddedStore) -> None:
    waivers = (
        Waiver("RES901", "AEI.01.02", "se creará", "Ana"),
        Waiver("RES", "AEI.09.09", "no existe", "Ana"),
        Waiver("RES901", AEI3, "venció", "Ana", expires=date(2026, 1, 1)),
    )
    unmatched = (Unmatched("2 (fila)", "pei-x-2025#T:9", "no row there"),)
    choice = Choice((*chosen(["REV"], []), rule()))

    report = check(store, choice, "x", Decided(waivers, 1, unmatched, TODAY))

    tallies = {tally.rule: (tally.checked, tally.no_evaluable + tally.lectura) for tally in report.result.tallies}
    assert [one.finding.element for one in report.waived] == [AEI2]
    assert [one.rule for one in report.result.findings] == ["RES901", "REV001", "REV002", "REV003"]
    assert tallies == {"RES901": (3, 1), "REV001": (3, 1), "REV002": (2, 1), "REV003": (2, 1)}


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (0.5, "0.5"), (12.0, "12"), (["a", 2], "a, 2"), (True, "yes"), (1234567.0, "1234567")],
)
def test_values_in_messages(value: Cell, text: str) -> None:
    assert shown(value) == text
