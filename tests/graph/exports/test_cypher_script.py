"""The Cypher script, run on the embedded engine: the same graph, and no text that becomes Cypher."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

import kglite
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.graph.exports.cypher_script import BATCH, literal, make, statements
from articulador.graph.model import Node, Value
from articulador.graph.plan_graph import PlanGraph

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def run(graph: PlanGraph) -> kglite.KnowledgeGraph:
    engine = kglite.KnowledgeGraph()
    for statement in statements(graph):
        engine.cypher(statement)
    return engine


def rows(engine: kglite.KnowledgeGraph, query: str) -> list[dict[str, object]]:
    return list(cast("Iterable[dict[str, object]]", engine.cypher(query)))


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_every_text_comes_back(data: st.DataObject, texts: SearchStrategy[str]) -> None:
    held = data.draw(st.lists(texts, min_size=1, max_size=4))

    assert rows(kglite.KnowledgeGraph(), f"RETURN {literal(held)} AS found") == [{"found": held}]


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_no_literal_ends_early(data: st.DataObject, texts: SearchStrategy[str]) -> None:
    """A reader that turns ``\\uXXXX`` into a sign before anything else sees the same quotes."""
    text = literal(data.draw(texts))
    first_pass = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)

    for seen in (text, first_pass):
        assert re.fullmatch(r"'(?:[^'\\]|\\.)*'(?: \+ '(?:[^'\\]|\\.)*')*", seen, re.DOTALL)
    assert "\n" not in text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"), (2025, "2025"), (-1.5, "-1.5"), (1e16, "1e16"), ([1.0, 2.0], "[1.0, 2.0]"),
        ("it's", r"'it\'s'"),
        ("\\u0027", r"'\\' + 'u0027'"), ("\x01", r"'\u0001'"), ("\\", r"'\\'"), ("ñ 😀", "'ñ 😀'"), ([], "[]"),
    ],
)  # fmt: skip
def test_literals(value: Value, text: str) -> None:
    assert literal(value) == text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_script_gives_the_same_graph(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    graph = data.draw(graphs)

    engine = run(graph)

    nodes = rows(engine, "MATCH (n) RETURN n.id AS id, n.nombre AS nombre, n.fuentes AS fuentes ORDER BY id")
    links = rows(
        engine, "MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, b.id AS b, r.orden AS orden ORDER BY a, t, b"
    )
    assert nodes == [
        {"id": n.id, "nombre": n.properties.get("nombre"), "fuentes": n.properties.get("fuentes")}
        for n in graph.sorted_nodes()
    ]
    assert links == [
        {"a": e.source, "t": e.type, "b": e.target, "orden": e.properties.get("orden")} for e in graph.sorted_edges()
    ]


def test_running_it_again_adds_nothing(small: PlanGraph) -> None:
    engine = run(small)

    for statement in statements(small):
        engine.cypher(statement)

    assert rows(engine, "MATCH (n) RETURN count(n) AS c") == [{"c": 2}]
    assert rows(engine, "MATCH ()-[r]->() RETURN count(r) AS c") == [{"c": 1}]


def test_large_labels_come_in_batches(action: Callable[..., Node]) -> None:
    graph = PlanGraph.of(action(f"AEI.{number}") for number in range(BATCH + 1))

    merges = [statement for statement in statements(graph) if "MERGE" in statement]

    assert [statement.count("codigo:") for statement in merges] == [BATCH, 1]


def test_what_the_script_looks_like(small: PlanGraph) -> None:
    lines = str(make(small, "x").content).splitlines()

    assert lines[0] == "// articulador, schema 1.1.0: cypher-shell -f FILE"
    assert lines[1] == "CREATE CONSTRAINT articulador_oei_id IF NOT EXISTS FOR (n:OEI) REQUIRE n.id IS UNIQUE;"
    assert lines[-3:] == [
        "MATCH (a:AEI {id: row.source}), (b:OEI {id: row.target})",
        "MERGE (a)-[r:PERTENECE_A]->(b)",
        "SET r = row.properties;",
    ]
