"""Candidate links: of whom, why, with what evidence; never in the graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.document import read_document
from articulador.queries.suggesting import Kind, Lack, Lacking, suggest_links
from tests.small import AEI1, AEI3, AES1, AES2, EDGES, IND1, LINE, NODES, OEI1, OEI2, ROWS, SERVICE, edge, small

NEAR = {OEI2: "Proteger los intereses antárticos", AEI3: "Integración fronteriza y vecinal"}


def with_names(names: dict[str, str], *, without: str = "") -> PlanGraph:
    """The small plan with other statements, and without the links that reach an element."""
    nodes = [replace(n, properties={**n.properties, "nombre": names.get(n.id, n.properties["nombre"])}) for n in NODES]
    return PlanGraph.of(nodes, [e for e in EDGES if not without or e.target != without], ROWS)


def of(found: tuple[Lacking, ...], lack: Lack) -> dict[str, list[str]]:
    """Ids that lack something -> ids at the other ends of their candidates."""
    return {
        one.element.id: [end for c in one.candidates for end in (c.source.id, c.target.id) if end != one.element.id]
        for one in found
        if one.lack is lack
    }


def test_an_upper_action_that_only_a_collective_sentence_names_lacks_an_objective() -> None:
    found = suggest_links(with_names(NEAR))

    assert of(found, Lack.OEI) == {AES2: [OEI2]}
    candidate = found[0].candidates[0]
    assert (candidate.source.id, candidate.type, candidate.target.id) == (OEI2, "ARTICULA_CON", AES2)
    assert candidate.reasons[0].kind is Kind.STATEMENT
    assert candidate.reasons[0].only_source == ("proteger",)


def test_a_pair_that_both_ends_lack_is_listed_once() -> None:
    found = suggest_links(with_names(NEAR))

    assert OEI2 not in of(found, Lack.UPPER)
    assert of(suggest_links(small()), Lack.UPPER) == {OEI2: []}


def test_a_service_without_action_and_an_unread_link_to_the_pgg() -> None:
    names = {AEI3: "Defensa de intereses marítimos", LINE: "Defensa de intereses marítimos"}

    found = suggest_links(with_names(names, without=SERVICE))

    assert of(found, Lack.AEI) == {SERVICE: [AEI3, AEI1]}
    assert of(found, Lack.PGG) == {AEI3: [LINE]}


def test_what_the_plan_marks_as_not_prioritised_gets_no_proposal() -> None:
    found = suggest_links(small())

    assert set(of(found, Lack.PGG)) == {AEI3}


def test_the_same_indicator_speaks_for_a_link_whatever_the_statements() -> None:
    measured = Node(f"{AES2.partition('/')[0]}/Indicador/x", "Indicador", {"nombre": "Porcentaje de reuniones"})
    edges = [*EDGES, edge(measured.id, "MIDE", AES2), edge(IND1, "MIDE", OEI2)]

    found = suggest_links(PlanGraph.of([*NODES, measured], edges, ROWS))

    candidate = found[0].candidates[0]
    assert (found[0].element.id, candidate.source.id, candidate.score) == (AES2, OEI2, 95)
    assert candidate.reasons[0].kind is Kind.INDICATOR


def test_evidence_is_of_both_ends_with_the_printed_rows() -> None:
    nodes = [replace(n, properties={**n.properties, "fuentes": ["pei-x-2025#T2:7"]}) for n in with_names(NEAR).nodes()]

    found = suggest_links(PlanGraph.of(nodes, EDGES, ROWS))

    assert [(e.place, e.text) for e in found[0].candidates[0].evidence] == [("pei-x-2025#T2:7", "OEI.01 | AES.01.01")]


def test_nothing_is_added_to_the_graph_and_keys_stay() -> None:
    graph = with_names(NEAR)
    before = with_names(NEAR)

    first, second = suggest_links(graph), suggest_links(graph, least=0)

    assert graph == before
    keys = {c.key for one in second for c in one.candidates}
    assert {c.key for one in first for c in one.candidates} <= keys


def test_at_most_so_many_candidates_each() -> None:
    assert all(len(one.candidates) <= 1 for one in suggest_links(small(), least=0, most=1))
    assert AES1 not in of(suggest_links(small(), least=0), Lack.OEI)
    assert OEI1 not in of(suggest_links(small(), least=0), Lack.UPPER)


def test_on_the_real_plan_every_proposal_is_one_that_a_reader_would_make(shared: Path) -> None:
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph.without_inferred()

    found = suggest_links(graph)

    pairs = {(c.source.id.rpartition("/")[2], c.target.id.rpartition("/")[2]) for one in found for c in one.candidates}
    assert pairs == {
        ("OEI.03", "AES.01.03"), ("OEI.01", "AES.01.04"), ("OEI.02", "AES.01.05"), ("OEI.04", "AES.02.02"),
        ("OEI.05", "AES.02.03"), ("OEI.08", "AES.02.04"), ("AEI.10.02", "2.1.1"), ("AEI.05.01", "1.1.5"),
        ("AEI.05.01", "3.1.26"),
    }  # fmt: skip


@pytest.mark.parametrize("name", ["igp_pei_2020-2026_ampliado.tab.txt", "igp_pei_2020-2026_ampliado.txt"])
def test_a_plan_whose_chain_is_whole_gets_no_proposal(shared: Path, name: str) -> None:
    found = suggest_links(read_document(shared / "plans" / name).graph.without_inferred())

    assert [c for one in found for c in one.candidates] == []
