"""One transaction of a load: whole documents go in.

What one document alone states is created; a constraint fails where it is there. What the server holds of the rest, of
elements that documents share, is read first and compared with what it should hold: the merge of what all its documents
state of them. Only the difference is written. So it is done with all elements of a document that is there already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from threading import Event
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from articulador.graph.merging import merge_edges, merge_nodes
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION
from articulador.graph.stores import Changes, Counts, statements
from articulador.graph.stores.batches import Batch, Stated
from articulador.graph.stores.changes import check_counts, counts_of, sum_of
from articulador.graph.stores.folding import Folding
from articulador.graph.stores.neo4j_held import Held, Known, counts
from articulador.graph.stores.neo4j_writing import Difference, Writing
from articulador.graph.stores.records import EdgeKey, Record, merged_edge, merged_node, owner, unpacked
from articulador.graph.version import check_version

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_Row = dict[str, object]
Beside = Callable[[Callable[["ManagedTransaction"], Counts]], Counts]
"""Runs something in a transaction of its own, and gives what it gives."""
_K = TypeVar("_K")
_T = TypeVar("_T", Node, Edge)


class OutOfTurnError(Exception):
    """The transaction began before it could know what is there: it is given up, and may begin again."""


class TooLargeError(Exception):
    """The transaction failed and may be run again, better as smaller ones."""


@dataclass(frozen=True, slots=True)
class _Left:
    """What a transaction leaves to the next one of its load.

    ``mark`` is how the server shows that no other load came in between (empty: nothing is left), ``known`` what the
    server then holds of elements that documents share, ``touched`` what this load has written of them.
    """

    mark: str
    known: Known
    touched: frozenset[str | EdgeKey]


_NOTHING = _Left("", Known(), frozenset())


class Step:
    """A transaction of a load: whole documents, in the place of older versions.

    What one document alone states is written at once. For the rest, loads come one after another: they lock one node.
    The next transaction of a load may begin when this one has the lock (``in_turn``), and goes on behind the lock only
    where this one is committed. So two of them are under way, and none waits for another but in the server, which
    sees who waits for whom; whoever waits for ``over`` has been given up before.
    """

    def __init__(self, batch: Batch, place: str, beside: Beside, previous: Step | None = None) -> None:
        self.batch = batch
        self.in_turn, self.over = Event(), Event()
        self._committed = self._stopped = False
        self._left = _NOTHING
        self._place, self._beside, self._previous = place, beside, previous

    def put(self, tx: ManagedTransaction) -> Changes:
        """Write the documents.

        Raises OutOfTurnError where the transaction is to begin again after :meth:`wait`, StoreError where the server
        does not hold afterwards what it should, the driver's ConstraintError where it holds what is taken for new.
        """
        batch, mark, writing = self.batch, uuid4().hex, Writing(tx, self._go_on)
        writing.nodes(batch.new.nodes)
        writing.edges(batch.new.edges)
        found, last = _take_turn(tx, mark, self._place)
        left, follows = self._what_is_left(found)
        old = {record.slug: record for record in _records(tx, statements.RECORDS, slugs=list(batch.documents))}
        if old and batch.new.nodes:
            self.doubt()
            raise OutOfTurnError
        self.in_turn.set()
        before = self._beside(counts)
        known = left.known if follows and left.known.stands(tx) else Known()
        held = Held(tx, _nodes_named(batch, old) if before.by_label else (), known)
        writing.names.update(held.names)
        wanted = _Wanted(tx, held, old, batch)
        nodes, edges = Difference(held.nodes, wanted.nodes), Difference(held.edges, wanted.edges)
        writing.difference(nodes, edges)
        writing.edges(batch.new.citing)
        changes = _changes(batch, nodes, edges, left.touched)
        check_counts(before, changes, counts(tx), self._place)
        _keep_records(writing, batch, old, last)
        known = known.with_shared(
            {**held.nodes, **wanted.nodes},
            {**held.edges, **wanted.edges},
            chain.from_iterable(batch.cited.values()),
            writing.names,
        )
        self._left = _Left(mark, known, left.touched | known.shared_of(nodes, edges))
        return changes

    def _what_is_left(self, found: str | None) -> tuple[_Left, bool]:
        """What the transaction before this one leaves, and whether it is what the server committed last."""
        previous = self._previous
        if previous is None:
            return _NOTHING, False
        left = previous._left
        follows = bool(left.mark) and found == left.mark
        if not follows and not previous._committed:
            raise OutOfTurnError
        return left, follows

    def doubt(self) -> None:
        """Compare all documents with what is there, whatever seemed new."""
        self.batch = self.batch.in_doubt()

    @property
    def in_doubt(self) -> bool:
        """Whether nothing is taken for new."""
        return not self.batch.new.nodes

    def wait(self) -> None:
        """Wait until the transaction before this one is over; raises OutOfTurnError where nothing may follow it."""
        if self._previous:
            self._previous.over.wait()
        self._go_on()
        if self._previous and not self._previous._committed:
            raise OutOfTurnError

    def stop(self) -> None:
        """Do not write any more: the transaction is given up, unless it is about to be committed."""
        self._stopped = True

    def _go_on(self) -> None:
        if self._stopped:
            raise OutOfTurnError

    def parts(self) -> Iterator[Step]:
        """Give smaller transactions that write the same, one after another."""
        previous = self._previous
        for half in self.batch.halves():
            previous = Step(half, self._place, self._beside, previous)
            yield previous

    def ends_as(self, part: Step) -> None:
        """What a part of it leaves to the next transaction, this one leaves."""
        self._left = part._left

    def end(self, *, committed: bool) -> None:
        """Let the next transaction go on; what came before this one is forgotten."""
        self._committed = committed
        self._previous = None
        self.in_turn.set()
        self.over.set()


def _changes(
    batch: Batch, nodes: Difference[Node], edges: Difference[Edge], touched: frozenset[str | EdgeKey]
) -> Changes:
    """Count what is changed: what the same load added and now adds evidence to is counted once, as added."""
    altered = counts_of(
        (node for node in nodes.altered if node.id not in touched),
        (edge for edge in edges.altered if edge.key not in touched),
    )
    added, removed = counts_of(nodes.added, edges.added), counts_of(nodes.removed, edges.removed)
    none = Counts({}, {})
    return sum_of([Changes(tuple(batch.documents), batch.new.counts, none, none), Changes((), added, altered, removed)])


def _nodes_named(batch: Batch, old: Mapping[str, Record]) -> Iterator[Node]:
    """Nodes that the server may hold: those that are compared and those of older versions."""
    for stated in batch.compared.values():
        yield from stated.nodes
    for record in old.values():
        yield from record.graph.nodes()


def _keep_records(writing: Writing, batch: Batch, old: Mapping[str, Record], last: int) -> None:
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
    writing.run(statements.KEEP_RECORDS, rows)
    writing.run(statements.END_TURN, [[VERSION, last + len(fresh)]])


def _take_turn(tx: ManagedTransaction, mark: str, place: str) -> tuple[str | None, int]:
    """Wait for other loads to end, check the schema; give the mark of the last one and the last document's place."""
    tx.run(statements.LOCK).consume()
    row = tx.run(statements.TAKE_TURN, mark=mark).single(strict=True)
    if row["schema"] is not None:
        check_version(row["schema"], place)
    return row["found"], int(row["last"])


def _records(tx: ManagedTransaction, statement: str, **parameters: object) -> list[Record]:
    rows = tx.run(statement, parameters)
    return [Record(row["slug"], row["place"], unpacked(row["content"], row["slug"])) for row in rows]


class _Wanted:
    """What the server should hold of the elements that change: None where no document states it any more."""

    def __init__(self, tx: ManagedTransaction, held: Held, old: Mapping[str, Record], batch: Batch) -> None:
        self.nodes: dict[str, Node | None] = {}
        self.edges: dict[EdgeKey, Edge | None] = {}
        if old:
            self._replace(tx, held, old, batch.documents)
        self._fold(held, (stated for slug, stated in batch.compared.items() if slug not in old))

    def _fold(self, held: Held, documents: Iterable[Stated]) -> None:
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
        self, tx: ManagedTransaction, held: Held, old: Mapping[str, Record], documents: Mapping[str, PlanGraph]
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
