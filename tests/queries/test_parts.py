"""What the documents of one entity state, out of a store of several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articulador.errors import LookupFailed
from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.queries.parts import of_entity, plans_of
from tests.small import PEI, small
from tests.two_plans import OTHER, other_plan, two_plans

if TYPE_CHECKING:
    from tests.neo4j_server import Server


@pytest.fixture
def store() -> Iterator[CypherStore]:
    """Two plans in the embedded engine."""
    with EmbeddedStore.of(two_plans()) as held:
        yield held


def told(graph: PlanGraph) -> tuple[object, ...]:
    return {node.id: node for node in graph.nodes()}, {edge.key: edge for edge in graph.edges()}, graph.rows


@pytest.mark.parametrize("asked", ["008", "MX", "mx", "Ministerio X", "ministerio x", PEI])
def test_an_entity_is_named_by_code_acronym_name_or_plan(store: CypherStore, asked: str) -> None:
    assert plans_of(store, asked) == (PEI,)


def test_its_part_is_the_plan_as_read_alone(store: CypherStore) -> None:
    assert told(of_entity(store, "MX")) == told(small())
    assert told(of_entity(store, "MY")) == told(other_plan())


def test_the_same_from_a_server(neo4j: Server) -> None:
    with Neo4jStore(neo4j.uri, neo4j.login) as server:
        server.add(two_plans())

        assert told(of_entity(server, "MY")) == told(other_plan())


def test_two_documents_of_one_entity_are_both_its_part() -> None:
    other = other_plan()
    same = [
        replace(n, properties={**n.properties, "codigo": "008"}) if n.label == "Entidad" else n for n in other.nodes()
    ]
    later = PlanGraph.of(same, other.edges(), other.rows)

    with EmbeddedStore.of(merge([small(), later]).graph) as held:
        assert plans_of(held, "008") == (PEI, OTHER)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Ministerio", '"Ministerio" names 2 entities: 008 Ministerio X, 009 Ministerio Y; give the code'),
        ("Ministerio Z", 'did you mean "Ministerio'),
        ("zzz", "see them: articulador query run planes-cargados SOURCE"),
    ],
)
def test_a_name_that_is_not_one_entity_is_told(store: CypherStore, asked: str, said: str) -> None:
    with pytest.raises(LookupFailed) as failure:
        of_entity(store, asked)

    assert said in str(failure.value)
    assert failure.value.place == "--entity"
