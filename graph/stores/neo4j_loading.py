"""One transaction of a load: whole documents go in, and what they change is worked out before anything is written.

What the server holds of the elements that the documents touch is read first and compared with what it should hold: the
merge of what all its documents state of them. Only the difference is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar, cast

from articulador.graph.merging import merge_edges, merge_nodes
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS, VERSION, edge_properties, node_properties
from articulador.graph.stores import Changes, Counts, statements
from articulador.graph.stores.changes import check_counts, in_order
from articulador.graph.stores.neo4j_writing import Difference, write
from articulador.graph.stores.records import EdgeKey, Record, cited, merged_edge, merged_node, owner, packed, unpacked
from articulador.graph.version import check_version

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_Row = dict[str, object]
_K = TypeVar("_K")
_T = TypeVar("_T", Node, Edge)


def load_documents(tx: ManagedTransaction, documents: Mapping[str, PlanGraph], place: str) -> Changes:
    """Put whole documents in, in the place of older versions; ``place`` is what messages name.

    Raises StoreError where the server does not hold afterwards what it should; the transaction is then given up.
    """
    last = _take_turn(tx, place)
    old = {record.slug: record for record in _records(tx, statements.RECORDS, slugs=list(documents))}
    held = _Held(tx, [*documents.values(), *(record.graph for record in old.values())])
    wanted = _Wanted(tx, held, old, documents)
    before = counts(tx)
    changes = write(tx, Difference(held.nodes, wanted.nodes), Difference(held.edges, wanted.edges), tuple(documents))
    check_counts(before, changes, counts(tx), place)
    places = {slug: old[slug].place if slug in old else 0 for slug in documents}
    for slug in (slug for slug in documents if slug not in old):
        last += 1
        places[slug] = last
    rows = [_record_row(slug, graph, places[slug]) for slug, graph in documents.items()]
    tx.run(statements.KEEP_RECORDS, rows=rows).consume()
    tx.run(statements.END_TURN, schema=VERSION, last=last).consume()
    return changes


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


def _take_turn(tx: ManagedTransaction, place: str) -> int:
    """Wait for other loads to end, check the schema; give the place of the last document that came."""
    row = tx.run(statements.TAKE_TURN).single(strict=True)
    if row["schema"] is not None:
        check_version(row["schema"], place)
    return int(row["last"])


def _records(tx: ManagedTransaction, statement: str, **parameters: object) -> list[Record]:
    rows = tx.run(statement, parameters)
    return [Record(row["slug"], row["place"], unpacked(row["content"], row["slug"])) for row in rows]


def _record_row(slug: str, graph: PlanGraph, place: int) -> _Row:
    row = {"id": slug, "orden": place, "esquema": VERSION}
    return {**row, "cita": cited(slug, graph), "contenido": packed(graph)}


class _Held:
    """What the server holds of every element that some graphs name."""

    def __init__(self, tx: ManagedTransaction, graphs: Iterable[PlanGraph]) -> None:
        ids: defaultdict[str, set[str]] = defaultdict(set)
        for graph in graphs:
            for node_id, data in graph.nx.nodes(data=True):
                ids[str(data["label"])].add(node_id)
        self.nodes = {node.id: node for label, asked in ids.items() for node in _some_nodes(tx, label, asked)}
        self.edges = {edge.key: edge for label, asked in ids.items() for edge in self._from(tx, label, asked)}

    def _from(self, tx: ManagedTransaction, label: str, asked: set[str]) -> Iterator[Edge]:
        there = [node_id for node_id in asked if node_id in self.nodes]
        if there:
            for row in tx.run(statements.some_edges(label), ids=there):
                yield edge_of(row["source"], row["type"], row["target"], row["held"])


def _some_nodes(tx: ManagedTransaction, label: str, asked: set[str]) -> Iterator[Node]:
    return (node_of(label, row["held"]) for row in tx.run(statements.some_nodes(label), ids=list(asked)))


class _Wanted:
    """What the server should hold of the elements that change: None where no document states it any more."""

    def __init__(
        self,
        tx: ManagedTransaction,
        held: _Held,
        old: Mapping[str, Record],
        documents: Mapping[str, PlanGraph],
    ) -> None:
        self.nodes: dict[str, Node | None] = {}
        self.edges: dict[EdgeKey, Edge | None] = {}
        if old:
            self._replace(tx, held, old, documents)
        for slug, graph in documents.items():
            if slug not in old:
                self._fold(held, graph)

    def _fold(self, held: _Held, graph: PlanGraph) -> None:
        """A document that was not there comes last: what it states is merged into what is there."""
        for node in graph.nodes():
            known = self.nodes[node.id] if node.id in self.nodes else held.nodes.get(node.id)
            self.nodes[node.id] = merge_nodes(known, node) if known else node
        for edge in graph.edges():
            there = self.edges[edge.key] if edge.key in self.edges else held.edges.get(edge.key)
            self.edges[edge.key] = merge_edges(there, edge) if there else edge

    def _replace(
        self, tx: ManagedTransaction, held: _Held, old: Mapping[str, Record], documents: Mapping[str, PlanGraph]
    ) -> None:
        """Where a new version states something else than the old one, all documents are asked again."""
        nodes: set[str] = set()
        edges: set[EdgeKey] = set()
        for slug, record in old.items():
            nodes |= _differing(_nodes(record.graph), _nodes(documents[slug]), held.nodes)
            edges |= _differing(_edges(record.graph), _edges(documents[slug]), held.edges)
        ids = nodes.union(end for source, _kind, target in edges for end in (source, target))
        asked = {"slugs": list(old), "owners": list({owner(found) for found in ids}), "ids": list(ids)}
        others = _records(tx, statements.CONTRIBUTORS, **asked) if ids else []
        newer = [Record(slug, record.place, documents[slug]) for slug, record in old.items()]
        records = sorted([*others, *newer], key=lambda record: record.place)
        self.nodes.update((found, merged_node(found, records)) for found in nodes)
        self.edges.update((key, merged_edge(key, records)) for key in edges)


def _nodes(graph: PlanGraph) -> dict[str, Node]:
    return {node.id: node for node in graph.nodes()}


def _edges(graph: PlanGraph) -> dict[EdgeKey, Edge]:
    return {edge.key: edge for edge in graph.edges()}


def _differing(old: Mapping[_K, _T], new: Mapping[_K, _T], held: Mapping[_K, _T]) -> set[_K]:
    """Keys of what one of two versions states differently, or what both state and the server has lost."""
    return {key for key in {**old, **new} if old.get(key) != new.get(key) or key not in held}
