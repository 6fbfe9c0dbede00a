"""All rules on the embedded engine and on a real Neo4j: the same findings, with the same evidence in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articulador.graph.merging import merge
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.loaders.sources import load_source
from articulador.queries.gaps.model import Finding
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.gaps.run import Choice, check

if TYPE_CHECKING:
    from pathlib import Path

    from articulador.graph.stores import CypherStore
    from tests.neo4j_server import Server

PLANS = ("seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.tab.txt")


def findings(store: CypherStore) -> tuple[Finding, ...]:
    return check(store, Choice(tuple(rulebook().values())), "plan").result.findings


@pytest.mark.parametrize("names", [PLANS[:1], PLANS[1:], PLANS], ids=["mre", "igp", "both"])
def test_a_server_finds_the_same_as_the_embedded_engine(neo4j: Server, shared: Path, names: tuple[str, ...]) -> None:
    graph = merge(load_source(str(shared / name)) for name in names).graph

    with EmbeddedStore.of(graph) as embedded, Neo4jStore(neo4j.uri, neo4j.login) as served:
        served.add(graph)
        here, there = findings(embedded), findings(served)

    assert len(here) > 50
    assert [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]] == []
