"""The trace queries follow the schema's one definition of the trace: they reach what ``articulador trace`` shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from articulador.graph.model import Certainty, Edge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import RELATIONSHIPS, TRACE
from articulador.graph.stores import Cell, CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.text import fold
from articulador.queries.elements import certainty, collective, name
from articulador.queries.named import Kind, NamedQuery, library
from articulador.queries.tracing import Direction, hops, passable, reached
from tests.queries.library.cases import asked
from tests.queries.library.graph import library_graph
from tests.queries.test_tracing import graphs

TRACES = {name: query for name, query in library().items() if query.category == "traza"}
QUERIES = pytest.mark.parametrize("query", TRACES.values(), ids=lambda query: query.name)
NESTED = 3
"""Levels of PGG lines, one under the other: codes have at most four numbers, and the first is the axis."""


def direction(query: NamedQuery) -> Direction:
    return Direction.UP if "ascendente" in query.name.split("-") else Direction.DOWN


def labels(query: NamedQuery) -> list[str]:
    """The labels where a trace begins."""
    found = re.search(r"\(n:([\w|]+)\)", query.text)
    assert found
    return found[1].split("|")


def rows(store: CypherStore, query: NamedQuery, node_id: str, words: str) -> dict[str, dict[str, Cell]]:
    """What is reached from one element, by id."""
    first = query.parameters[0]
    given = {first.name: words if first.kind is Kind.WORDS else node_id}
    found = asked(store, query.name, given)
    made = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    return {str(row["id"]): row for row in made if row["inicio"] == node_id}


def check_every_element(graph: PlanGraph) -> None:
    store = EmbeddedStore.of(graph)
    for query in TRACES.values():
        for node in [node for label in labels(query) for node in graph.nodes(label)]:
            words = fold(name(node))
            if words or query.parameters[0].kind is Kind.CODE:
                assert set(rows(store, query, node.id, words)) == set(reached(graph, node.id, direction(query)))


def test_every_element_of_the_small_graph_has_the_trace_of_the_command() -> None:
    check_every_element(library_graph())


def test_every_element_of_a_real_plan_has_the_trace_of_the_command(real: PlanGraph) -> None:
    check_every_element(real)


def test_without_what_is_proposed_too(real: PlanGraph) -> None:
    check_every_element(real.without_inferred())


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_any_graph_that_the_schema_allows_too(graph: PlanGraph) -> None:
    """Rings of PGG lines among them."""
    check_every_element(graph)


def kept(graph: PlanGraph, edges: Iterator[Edge]) -> PlanGraph:
    return PlanGraph.of(graph.nodes(), edges)


def distances(graph: PlanGraph, start: str, way: Direction) -> dict[str, int]:
    """Relationships of the shortest chain to each element, level by level."""
    found, level, far = {start: 0}, [start], 0
    while level:
        far += 1
        ends = [
            hop.node.id for one in level if one == start or passable(graph.node(one)) for hop in hops(graph, one, way)
        ]
        level = [node_id for node_id in dict.fromkeys(ends) if node_id not in found]
        found |= dict.fromkeys(level, far)
    return found


def check_what_is_said_of_each(graph: PlanGraph) -> None:
    own = kept(graph, (edge for edge in graph.edges() if not collective(edge)))
    sure = {
        level: kept(graph, (edge for edge in graph.edges() if Certainty(certainty(edge)).rank <= level.rank))
        for level in Certainty
    }
    store = EmbeddedStore.of(graph)
    for query in TRACES.values():
        way = direction(query)
        for node in [node for label in labels(query) for node in graph.nodes(label)]:
            far, alone = distances(graph, node.id, way), reached(own, node.id, way)
            by = {level: reached(sure[level], node.id, way) for level in Certainty}
            for found, row in rows(store, query, node.id, fold(name(node))).items():
                assert row["distancia"] == far[found]
                assert row["solo_colectivo"] == (found not in alone)
                assert row["certeza"] == next(level for level in Certainty if found in by[level])


def test_distance_certainty_and_collective_chains_on_the_small_graph() -> None:
    check_what_is_said_of_each(library_graph())


def test_distance_certainty_and_collective_chains_on_a_real_plan(real: PlanGraph) -> None:
    check_what_is_said_of_each(real)


@QUERIES
def test_a_trace_walks_the_types_of_the_schema(query: NamedQuery) -> None:
    assert set(re.findall(r"[A-Z]{3,}_?[A-Z]*", query.text)) & set(RELATIONSHIPS) <= set(TRACE.types)


@QUERIES
def test_no_chain_of_the_schema_is_longer_than_the_bound_of_a_trace(query: NamedQuery) -> None:
    bounds = [int(bound) for bound in re.findall(r"\*\d+\.\.(\d+)", query.text)]

    assert min(bounds) >= longest_chain()


def longest_chain() -> int:
    """Relationships of the longest chain that the schema allows, with PGG lines nested as deep as codes allow."""

    def longest(label: str, passed: tuple[str, ...]) -> int:
        if passed and label in TRACE.ends:
            return 0
        ends = {target for kind in TRACE.types for source, target in RELATIONSHIPS[kind].pairs if source == label}
        further = [1 + longest(end, (*passed, label)) for end in ends if passed.count(end) + (end == label) < NESTED]
        return max(further, default=0)

    return max(longest(source, ()) for kind in TRACE.types for source, _target in RELATIONSHIPS[kind].pairs)


def test_every_label_with_a_code_has_a_trace_up_and_down() -> None:
    """Nothing is below a unit, a strategy's measure or above a policy; plans and entities are ends."""
    up, down = (
        {label for query in TRACES.values() if direction(query) is way for label in labels(query)} for way in Direction
    )
    ends = {pair for kind in TRACE.types for pair in RELATIONSHIPS[kind].pairs}
    begin = {source for source, target in ends if target != "Plan"} - {"Plan"}

    assert begin <= up
    assert {target for _source, target in ends} - {"Plan", "Entidad", "Estrategia"} <= down
