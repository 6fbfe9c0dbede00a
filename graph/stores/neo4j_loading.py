"""One transaction of a load: whole documents go in, and what they change is worked out before anything is written.

What the server holds of the elements that documents share is read first and compared with what it should hold: the
merge of what all its documents state of them. Only the difference is written. So it is done with all elements of a
document that is there already; of one that is not, its own are created, and a constraint fails where they are there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from articulador.graph.merging import merge_edges, merge_nodes
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS, VERSION, edge_properties, node_properties
from articulador.graph.stores import Changes, Counts, statements
from articulador.graph.stores.batches import Batch, Stated
from articulador.graph.stores.changes import check_counts, counts_of, in_order, sum_of
from articulador.graph.stores.folding import Folding
from articulador.graph.stores.neo4j_writing import Difference, run, write
from articulador.graph.stores.records import EdgeKey, Record, merged_edge, merged_node, owner, unpacked
from articulador.graph.version import check_version

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_Row = dict[str, object]
_K = TypeVar("_K")
_T = TypeVar("_T", Node, Edge)


class Loading:
    """The transactions of one load, one after another; ``place`` is what messages call the server.

    It remembers what it wrote of elements that documents share, as long as no other load comes in between: the server
    counts its loads, and lets in one at a time.
    """

    def __init__(self, place: str) -> None:
        self._place = place
        self._turn = 0
        self._known = _Known({}, {})
        self._touched: set[str | EdgeKey] = set()
        self._next = (0, self._known, self._touched)

    def put(self, tx: ManagedTransaction, batch: Batch) -> Changes:
        """Put whole documents in, in the place of older versions; nothing is remembered before :meth:`committed`.

        Raises StoreError where the server does not hold afterwards what it should, the driver's ConstraintError where
        it holds what is taken for new: the transaction is given up.
        """
        turn, last = _take_turn(tx, self._place)
        old = {record.slug: record for record in _records(tx, statements.RECORDS, slugs=list(batch.documents))}
        if old:
            batch = batch.in_doubt()
        known = self._known if turn == self._turn + 1 else _Known({}, {})
        held = _Held(tx, _nodes_named(batch, old), known)
        wanted = _Wanted(tx, held, old, batch)
        before = counts(tx)
        nodes, edges = Difference(held.nodes, wanted.nodes), Difference(held.edges, wanted.edges)
        run(tx, batch.new.nodes)
        write(tx, nodes, edges)
        run(tx, batch.new.edges)
        changes = self._changes(batch, nodes, edges)
        check_counts(before, changes, counts(tx), self._place)
        _keep_records(tx, batch, old, last)
        keys: set[str | EdgeKey] = {node.id for node in (*nodes.added, *nodes.altered)}
        keys |= {edge.key for edge in (*edges.added, *edges.altered)}
        self._next = turn, known.with_shared(held, wanted, batch), keys
        return changes

    def _changes(self, batch: Batch, nodes: Difference[Node], edges: Difference[Edge]) -> Changes:
        """Count what the load changes: what it added itself and now adds evidence to is counted once, as added."""
        altered = counts_of(
            (node for node in nodes.altered if node.id not in self._touched),
            (edge for edge in edges.altered if edge.key not in self._touched),
        )
        added, removed = counts_of(nodes.added, edges.added), counts_of(nodes.removed, edges.removed)
        none = Counts({}, {})
        return sum_of(
            [Changes(tuple(batch.documents), batch.new.counts, none, none), Changes((), added, altered, removed)]
        )

    def committed(self) -> None:
        """Remember what the last transaction wrote."""
        self._turn, self._known, keys = self._next
        self._touched |= {key for key in keys if (key if isinstance(key, str) else key[0]) in self._known.leaving}


def _nodes_named(batch: Batch, old: Mapping[str, Record]) -> Iterator[Node]:
    """Nodes that the server may hold: those that are compared and those of older versions."""
    for stated in batch.compared.values():
        yield from stated.nodes
    for record in old.values():
        yield from record.graph.nodes()


def _keep_records(tx: ManagedTransaction, batch: Batch, old: Mapping[str, Record], last: int) -> None:
    """Keep what each document states; those that were not there come after all others."""
    fresh = [slug for slug in batch.documents if slug not in old]
    places = {
        **{slug: record.place for slug, record in old.items()},
        **{slug: last + position for position, slug in enumerate(fresh, 1)},
    }
    rows: list[_Row] = [
        {"id": slug, "orden": places[slug], "esquema": VERSION, "cita": batch.cited[slug], "contenido": content}
        for slug, content in batch.contents.items()
    ]
    tx.run(statements.KEEP_RECORDS, rows=rows).consume()
    tx.run(statements.END_TURN, schema=VERSION, last=last + len(fresh)).consume()


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


def _take_turn(tx: ManagedTransaction, place: str) -> tuple[int, int]:
    """Wait for other loads to end, check the schema; give this load's number and the last document's place."""
    row = tx.run(statements.TAKE_TURN).single(strict=True)
    if row["schema"] is not None:
        check_version(row["schema"], place)
    return int(row["turn"]), int(row["last"])


def _records(tx: ManagedTransaction, statement: str, **parameters: object) -> list[Record]:
    rows = tx.run(statement, parameters)
    return [Record(row["slug"], row["place"], unpacked(row["content"], row["slug"])) for row in rows]


@dataclass(frozen=True, slots=True)
class _Known:
    """Elements that the server is known to hold: nodes, and all relationships that leave each of them."""

    nodes: dict[str, Node]
    leaving: dict[str, dict[EdgeKey, Edge]]

    def with_shared(self, held: _Held, wanted: _Wanted, batch: Batch) -> _Known:
        """What is known once this is written: only of plans that are not among the documents, others may cite them."""
        again = (held.nodes.keys() | wanted.nodes.keys()) & self.leaving.keys()
        looked_at = again.union(*batch.cited.values())
        leaving = {**self.leaving, **{node_id: dict[EdgeKey, Edge]() for node_id in looked_at}}
        for key, edge in {**held.edges, **wanted.edges}.items():
            if edge is not None and key[0] in looked_at:
                leaving[key[0]][key] = edge
        nodes = {**self.nodes, **held.nodes, **wanted.nodes}
        return _Known({node_id: node for node_id in leaving if (node := nodes.get(node_id)) is not None}, leaving)


class _Held:
    """What the server holds of nodes, and of all relationships that leave them."""

    def __init__(self, tx: ManagedTransaction, nodes: Iterable[Node], known: _Known) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[EdgeKey, Edge] = {}
        asked: defaultdict[str, set[str]] = defaultdict(set)
        for node in nodes:
            if node.id in self.nodes:
                continue
            if node.id in known.nodes:
                self.nodes[node.id] = known.nodes[node.id]
                self.edges.update(known.leaving[node.id])
            else:
                asked[node.label].add(node.id)
        for label, ids in asked.items():
            found = {node.id: node for node in _some_nodes(tx, label, ids)}
            self.nodes.update(found)
            self.edges.update((edge.key, edge) for edge in _leaving(tx, label, list(found)))


def _leaving(tx: ManagedTransaction, label: str, ids: list[str]) -> Iterator[Edge]:
    if ids:
        for row in tx.run(statements.some_edges(label), ids=ids):
            yield edge_of(row["source"], row["type"], row["target"], row["held"])


def _some_nodes(tx: ManagedTransaction, label: str, asked: set[str]) -> Iterator[Node]:
    return (node_of(label, row["held"]) for row in tx.run(statements.some_nodes(label), ids=list(asked)))


class _Wanted:
    """What the server should hold of the elements that change: None where no document states it any more."""

    def __init__(self, tx: ManagedTransaction, held: _Held, old: Mapping[str, Record], batch: Batch) -> None:
        self.nodes: dict[str, Node | None] = {}
        self.edges: dict[EdgeKey, Edge | None] = {}
        if old:
            self._replace(tx, held, old, batch.documents)
        self._fold(held, (stated for slug, stated in batch.compared.items() if slug not in old))

    def _fold(self, held: _Held, documents: Iterable[Stated]) -> None:
        """Documents that were not there come last: what they state is merged into what is there."""
        nodes = Folding(self.nodes, held.nodes, merge_nodes)
        edges = Folding(self.edges, held.edges, merge_edges)
        for stated in documents:
            for node in stated.nodes:
                nodes.add(node.id, node)
            for edge in stated.edges:
                edges.add(edge.key, edge)
        nodes.finish()
        edges.finish()

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
