"""What a server holds of the elements that documents share, as a load reads it and remembers it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, RELATIONSHIPS, edge_properties, node_properties
from articulador.graph.stores import Counts, statements
from articulador.graph.stores.changes import in_order
from articulador.graph.stores.records import EdgeKey

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from articulador.graph.stores.neo4j_writing import Difference


def counts(tx: ManagedTransaction) -> Counts:
    """Count what the server holds of the schema's labels and types."""
    found = {str(row["name"]): int(row["total"]) for row in tx.run(statements.COUNTS)}
    return Counts(in_order(found, LABELS), in_order(found, RELATIONSHIPS))


def node_of(label: str, held: Mapping[str, object]) -> Node:
    """Node as the server gives it, without properties that are not of the schema."""
    allowed = node_properties(label)
    return Node(str(held["id"]), label, cast("dict[str, Value]", {k: v for k, v in held.items() if k in allowed}))


def edge_of(source: str, kind: str, target: str, held: Mapping[str, object]) -> Edge:
    """Relationship as the server gives it, without properties that are not of the schema."""
    allowed = edge_properties(kind)
    properties = cast("dict[str, Value]", {k: v for k, v in held.items() if k in allowed})
    return Edge(source, kind, target, properties)


class Held:
    """What the server holds of nodes, and of all relationships that leave them."""

    def __init__(self, tx: ManagedTransaction, nodes: Iterable[Node], known: Known) -> None:
        self.nodes: dict[str, Node] = {}
        self.names: dict[str, str] = {}
        self.edges: dict[EdgeKey, Edge] = {}
        asked: defaultdict[str, set[str]] = defaultdict(set)
        for node in nodes:
            if node.id in self.nodes:
                continue
            if node.id in known.nodes:
                self.nodes[node.id], self.names[node.id] = known.nodes[node.id], known.names[node.id]
                self.edges.update(known.leaving[node.id])
            else:
                asked[node.label].add(node.id)
        found: list[str] = []
        for label, ids in asked.items():
            for row in tx.run(statements.some_nodes(label), ids=list(ids)):
                node = node_of(label, row["held"])
                self.nodes[node.id], self.names[node.id] = node, row["name"]
                found.append(row["name"])
        if found:
            for row in tx.run(statements.SOME_EDGES, names=found):
                edge = edge_of(row["source"], row["type"], row["target"], row["held"])
                self.edges[edge.key] = edge


@dataclass(frozen=True, slots=True)
class Known:
    """Elements that the server is known to hold: nodes, what it calls them, and all relationships that leave each."""

    nodes: Mapping[str, Node] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    leaving: Mapping[str, dict[EdgeKey, Edge]] = field(default_factory=dict)

    def stands(self, tx: ManagedTransaction) -> bool:
        """Whether the nodes are still there, by the same names."""
        names = [[name, node_id] for node_id, name in self.names.items()]
        return int(tx.run(statements.STILL_NAMED, names=names).single(strict=True)["total"]) == len(names)

    def with_shared(
        self,
        nodes: Mapping[str, Node | None],
        edges: Mapping[EdgeKey, Edge | None],
        shared: Iterable[str],
        names: Mapping[str, str],
    ) -> Known:
        """What is known once ``nodes`` and ``edges`` are what the server holds of them (None: nothing any more).

        Only ``shared`` elements, which other documents may state too, are worth knowing.
        """
        looked_at = {*shared, *(nodes.keys() & self.leaving.keys())}
        leaving = {**self.leaving, **{node_id: dict[EdgeKey, Edge]() for node_id in looked_at}}
        for key, edge in edges.items():
            if edge is not None and key[0] in looked_at:
                leaving[key[0]][key] = edge
        found, called = {**self.nodes, **nodes}, {**self.names, **names}
        kept = {node_id: node for node_id in leaving if (node := found.get(node_id)) is not None}
        return Known(kept, {node_id: called[node_id] for node_id in kept}, leaving)

    def shared_of(self, nodes: Difference[Node], edges: Difference[Edge]) -> frozenset[str | EdgeKey]:
        """Keys of what is written of these elements."""
        written = {node.id for node in (*nodes.added, *nodes.altered)}
        links = {edge.key for edge in (*edges.added, *edges.altered)}
        return frozenset({*(written & self.leaving.keys()), *(key for key in links if key[0] in self.leaving)})
