"""Accepted links: added to any kind of source, or only their evidence where the plan states them."""

from __future__ import annotations

from pathlib import Path

from articulador.graph import saved
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.decisions import LinkDecision, RowDecision
from articulador.loaders.decisions.ledger import Ledger, settle
from articulador.loaders.sources import load_source
from tests.loaders.decisions.conftest import signed
from tests.small import AEI2, AEI3, AES1, AES2, LINE, OEI1, OEI2, PEI, small

CITED = f"{PEI}#decisiones:1"


def link(source: str, kind: str, target: str, number: int = 1) -> LinkDecision:
    return LinkDecision(**signed(number), source=source, type=kind, target=target)  # type: ignore[arg-type]


def decided(decision: LinkDecision, graph: PlanGraph | None = None) -> tuple[PlanGraph, Ledger]:
    """The small plan with a decision, and what became of it."""
    graph, ledger = graph or small(), Ledger((decision,))
    settle(graph, ledger, None)
    return graph, ledger


def test_a_new_link_is_repaired_and_signed() -> None:
    decision = link(OEI1, "ARTICULA_CON", AES2)

    graph, ledger = decided(decision)

    edge = graph.edge(OEI1, "ARTICULA_CON", AES2)
    assert (edge.properties["certeza"], edge.properties["fuentes"]) == ("reparada", [CITED])
    assert edge.properties["nota"] == decision.note().data
    assert graph.rows[CITED] == decision.text
    assert (ledger.matched, ledger.unmatched) == (1, ())


def test_a_link_that_the_plan_states_only_gains_the_evidence() -> None:
    before = small().edge(OEI1, "VINCULADO_A", LINE).properties

    graph, _ledger = decided(link(OEI1, "VINCULADO_A", LINE))

    after = graph.edge(OEI1, "VINCULADO_A", LINE).properties
    assert after == {**before, "fuentes": [f"{PEI}#T2:7", CITED]}


def test_a_link_of_a_collective_sentence_becomes_one_of_its_own() -> None:
    graph, _ledger = decided(link(OEI2, "ARTICULA_CON", AES1))

    properties = graph.edge(OEI2, "ARTICULA_CON", AES1).properties
    assert "colectivo" not in properties
    assert properties["certeza"] == "reparada"


def test_an_action_that_is_linked_to_the_pgg_says_so() -> None:
    unknown, _ledger = decided(link(AEI3, "VINCULADO_A", LINE))
    marked, _ledger = decided(link(AEI2, "VINCULADO_A", LINE))

    assert unknown.node(AEI3).properties["pgg"] == "vinculado"
    assert "No priorizado" in str(marked.node(AEI2).properties["pgg_nota"])


def test_what_cannot_be_added_is_reported_and_nothing_changes() -> None:
    absent, first = decided(link(OEI1, "ARTICULA_CON", AES1 + "9"))
    forbidden, second = decided(link(AEI2, "ARTICULA_CON", LINE))

    assert "did you mean" in first.unmatched[0].why
    assert "ARTICULA_CON does not go from AEI" in second.unmatched[0].why
    assert absent == forbidden == small()


def test_a_plan_that_is_not_there_is_told_apart() -> None:
    _graph, ledger = decided(link("pei-otro-2025/OEI/OEI.01", "ARTICULA_CON", AES1))

    assert ledger.unmatched == ()
    assert [one.number for one in ledger.elsewhere] == [1]


def test_twice_is_the_same_as_once_and_numbers_may_move() -> None:
    decision = link(OEI1, "ARTICULA_CON", AES2)
    once, _ledger = decided(decision)

    twice, _ledger = decided(decision, decided(decision)[0])
    other, _ledger = decided(link(OEI2, "VINCULADO_A", LINE), decided(decision)[0])

    assert twice == once
    assert other.edge(OEI2, "VINCULADO_A", LINE).properties["fuentes"] == [f"{PEI}#decisiones:2"]


def test_a_saved_graph_takes_links_and_keeps_the_rows_that_were_decided_before(tmp_path: Path) -> None:
    row = RowDecision(**signed(2), place=f"{PEI}#T1:5", code="OEI.01")  # type: ignore[arg-type]
    lost = RowDecision(**signed(3), place=f"{PEI}#T1:6", code="OEI.02")  # type: ignore[arg-type]
    graph = small()
    graph.rows[row.evidence] = row.text
    (tmp_path / "g.json").write_text(saved.to_text(graph), encoding="utf-8")
    ledger = Ledger((link(OEI1, "ARTICULA_CON", AES2), row, lost))

    opened = load_source(str(tmp_path / "g.json"), ledger=ledger)

    assert opened.has_edge(OEI1, "ARTICULA_CON", AES2)
    assert [one.number for one in ledger.unmatched] == [3]
    assert "no document" in ledger.unmatched[0].why
