"""A Cypher script that puts the graph in an empty or older Neo4j 5: constraints, then MERGE in batches.

It is for ``cypher-shell -f``, which takes no parameters for thousands of rows: values stand as literals, each escaped
here. Printed rows are not part of it: Neo4j holds nodes and relationships.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from articulador.graph.exports import Made
from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, RELATIONSHIPS, VERSION
from articulador.graph.tables import ordered

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

NAME = "cypher"
ORDER = 50
TO_STDOUT = True
BATCH = 500
"""Rows of one statement: few enough for a parser, enough for speed."""

_T = TypeVar("_T")
_ESCAPES = {
    "\\": "\\\\", "'": "\\'", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t",
}  # fmt: skip
_BEYOND_16_BITS = 0xFFFF
_BEFORE_U = re.compile(r"(?<=\\)(?=u)")
"""Neo4j turns ``\\\\uXXXX`` into a sign before it looks for quotes: a text's own is parted in two, then joined."""


def make(graph: PlanGraph, _source: str) -> Made:
    """Make the whole script."""
    head = f"// articulador, schema {VERSION}: cypher-shell -f FILE\n"
    return Made(head + "".join(f"{statement};\n" for statement in statements(graph)))


def statements(graph: PlanGraph) -> Iterator[str]:
    """Give the statements of the script, in order, without the semicolons."""
    labels = list(graph.counts_by_label())
    for label in labels:
        name = f"articulador_{label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in labels:
        for nodes in _batches(graph.sorted_nodes(label)):
            yield _merge_nodes(label, nodes)
    order = {name: position for position, name in enumerate((*LABELS, *RELATIONSHIPS))}

    def ends(edge: Edge) -> tuple[str, str, str]:
        return edge.type, graph.label(edge.source), graph.label(edge.target)

    edges = sorted(graph.sorted_edges(), key=lambda edge: [order[name] for name in ends(edge)])
    for (kind, source, target), group in groupby(edges, ends):
        for batch in _batches(list(group)):
            yield _merge_edges(kind, source, target, batch)


def literal(value: Value) -> str:
    """Write a value as Cypher text: texts quoted and escaped, so that nothing in them is ever read as Cypher."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return " + ".join(f"'{''.join(_sign(sign) for sign in part)}'" for part in _BEFORE_U.split(value))
    if isinstance(value, list):
        return f"[{', '.join(literal(item) for item in value)}]"
    return repr(value).replace("e+", "e")


def _sign(sign: str) -> str:
    """One character inside a quoted text: what does not print is written as its number."""
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign.isprintable() or ord(sign) > _BEYOND_16_BITS:
        return sign
    return f"\\u{ord(sign):04x}"


def _map(held: Mapping[str, Value]) -> str:
    return "{" + ", ".join(f"{name}: {literal(value)}" for name, value in held.items()) + "}"


def _unwind(rows: Iterable[str]) -> str:
    return "UNWIND [\n  " + ",\n  ".join(rows) + "\n] AS row\n"


def _merge_nodes(label: str, nodes: Sequence[Node]) -> str:
    rows = (_map({"id": node.id, **ordered(node.properties)}) for node in nodes)
    return f"{_unwind(rows)}MERGE (n:{label} {{id: row.id}})\nSET n = row"


def _merge_edges(kind: str, source: str, target: str, edges: Sequence[Edge]) -> str:
    rows = (
        f"{{source: {literal(edge.source)}, target: {literal(edge.target)}, "
        f"properties: {_map(ordered(edge.properties))}}}"
        for edge in edges
    )
    match = f"MATCH (a:{source} {{id: row.source}}), (b:{target} {{id: row.target}})"
    return f"{_unwind(rows)}{match}\nMERGE (a)-[r:{kind}]->(b)\nSET r = row.properties"


def _batches(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
