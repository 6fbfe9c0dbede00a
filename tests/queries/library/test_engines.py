"""The whole library on the embedded engine and on a real Neo4j: equal rows, on the small graph and the real plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articulador.graph.merging import merge
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.loaders.sources import load_source
from articulador.queries.named import library
from tests.queries.library.cases import asked, cases, table_of, written
from tests.queries.library.everywhere import Answers, run_everywhere
from tests.queries.library.graph import library_graph

if TYPE_CHECKING:
    from pathlib import Path

    from articulador.graph.plan_graph import PlanGraph
    from tests.neo4j_server import Server

MRE, IGP = "seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.tab.txt"


def read(shared: Path, *names: str) -> PlanGraph:
    """With what the program proposes, if there is any: one question is about that."""
    return merge(load_source(str(shared / name)) for name in names).graph


def on_both(graph: PlanGraph, server: Server) -> tuple[Answers, Answers]:
    with EmbeddedStore.of(graph) as embedded, Neo4jStore(server.uri, server.login) as served:
        served.add(graph)
        return run_everywhere(embedded), run_everywhere(served)


def test_the_expected_rows_come_from_neo4j_too(neo4j: Server) -> None:
    with Neo4jStore(neo4j.uri, neo4j.login) as store:
        store.add(library_graph())

        wrong = [
            case.id
            for case in cases()
            if written(table_of(asked(store, case.query, case.given))) != written(case.table)
        ]

    assert wrong == []


@pytest.mark.parametrize("names", [(MRE,), (IGP,), (MRE, IGP)], ids=["mre", "igp", "both"])
def test_the_library_gives_equal_rows_on_real_plans(neo4j: Server, shared: Path, names: tuple[str, ...]) -> None:
    embedded, served = on_both(read(shared, *names), neo4j)

    assert [name for name, answer in embedded.items() if served[name] != answer] == []


def test_every_question_has_an_answer_on_the_real_plans(shared: Path) -> None:
    with EmbeddedStore.of(read(shared, MRE, IGP)) as store:
        answers = run_everywhere(store)

    assert set(answers) == set(library())
    assert {name for name, answer in answers.items() if not answer.rows.rows} <= {"propuestas-del-programa"}
