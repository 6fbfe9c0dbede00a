"""A Neo4j server, by the official driver: many plans, many readers.

A load is one transaction for every batch of whole documents: a load that fails or is killed leaves whole documents.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Self

from articulador.errors import StoreError
from articulador.graph.cypher import examined
from articulador.graph.cypher.unknown import Known, Unknown, as_note
from articulador.graph.documents import documents_of
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.stores import Changes, Counts, Query, Rows, statements
from articulador.graph.stores.batches import Batch, Document, prepared_ahead
from articulador.graph.stores.cells import server_cell
from articulador.graph.stores.changes import sum_of
from articulador.graph.stores.login import Login
from articulador.graph.stores.neo4j_errors import told
from articulador.graph.stores.neo4j_held import counts, edge_of, node_of
from articulador.graph.stores.neo4j_loading import OutOfTurnError, Step, TooLargeError
from articulador.graph.stores.records import unpacked
from articulador.graph.version import check_version
from articulador.i18n import _

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

FIRST, BATCH = 20_000, 100_000
"""Nodes and relationships of the first transaction and of the others, at least: each ends with a whole document.

Two are under way at once, and one of 100,000 needs up to 300 MB of the server's memory: of a server that has less, the
transactions become smaller.
"""
CONNECTION_SECONDS, RETRY_SECONDS = 10.0, 30.0
_UnderWay = tuple[Step, Future[Changes]]
Progress = Callable[[int], None]
"""Hears, after each transaction, how many nodes and relationships it held."""


class Neo4jStore:
    """Documents on a server; raises StoreError wherever the server cannot be reached or refuses."""

    def __init__(self, uri: str, login: Login) -> None:
        self.uri = uri
        self._login = login
        self._driver = self._connected()

    def _connected(self) -> Driver:
        from neo4j import GraphDatabase  # noqa: PLC0415 - late, and only for who has a server

        logging.getLogger("neo4j").addHandler(logging.NullHandler())  # it would print what we tell in one message
        with self._telling():
            auth = (self._login.user, self._login.password) if self._login.user else None
            driver = GraphDatabase.driver(
                self.uri,
                auth=auth,
                connection_timeout=CONNECTION_SECONDS,
                max_transaction_retry_time=RETRY_SECONDS,
                notifications_min_severity="OFF",
            )
            try:
                with driver.session(database=self._login.database or None, default_access_mode="READ") as session:
                    session.run("RETURN 1").consume()
            except BaseException:
                driver.close()
                raise
            return driver

    @contextmanager
    def _telling(self, query: Query | None = None, *, writing: bool = False) -> Iterator[None]:
        """Turn what the driver raises into one clear message."""
        from neo4j.exceptions import DriverError, Neo4jError  # noqa: PLC0415 - late

        try:
            yield
        except (DriverError, Neo4jError, OSError, ValueError) as error:
            raise told(error, self.uri, self._login.user, self._login.database, query, writing=writing) from error

    @contextmanager
    def _session(self, *, write: bool = False, query: Query | None = None) -> Iterator[Session]:
        with self._telling(query, writing=write):
            mode = "WRITE" if write else "READ"
            with self._driver.session(database=self._login.database or None, default_access_mode=mode) as session:
                yield session

    def add(self, graph: PlanGraph) -> Changes:
        """Add the documents of a graph."""
        return self.add_documents(documents_of(graph).items())

    def add_documents(self, documents: Iterable[Document], progress: Progress | None = None) -> Changes:
        """Add documents, in as few transactions as hold them whole; ``progress`` hears after each."""
        with self._session(write=True) as session:
            session.execute_write(_prepare)
        done, sizes = list[Changes](), self._sizes()
        for batch, changes in self._steps(prepared_ahead(documents, lambda: next(sizes))):
            done.append(changes)
            if progress:
                progress(batch.size)
        return sum_of(done)

    def _sizes(self) -> Iterator[int]:
        """How large transactions are to be: first small, since nothing is sent meanwhile, then as the server can."""
        self._large = BATCH
        yield min(FIRST, BATCH)
        while True:
            yield self._large

    def _steps(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, Changes]]:
        """Run transactions, each of which begins while the one before it ends; gives what each changed, in order."""
        under_way: deque[_UnderWay] = deque()
        with ThreadPoolExecutor(max_workers=2) as beside:
            try:
                step = None
                for batch in batches:
                    step = Step(batch, self.uri, self._beside, step)
                    under_way.append((step, beside.submit(self._put, step)))
                    step.in_turn.wait()
                    while len(under_way) > 1:
                        yield _ended(under_way)
                while under_way:
                    yield _ended(under_way)
            finally:
                for waiting, _future in under_way:
                    waiting.stop()

    def _put(self, step: Step) -> Changes:
        """Run one transaction; it begins again where it took for new what the server has, or came too early."""
        from neo4j.exceptions import ConstraintError  # noqa: PLC0415 - late

        changes: Changes | None = None
        try:
            while changes is None:
                with self._session(write=True) as session:
                    try:
                        changes = session.execute_write(_once(step))
                    except OutOfTurnError:
                        step.wait()
                    except TooLargeError:
                        changes = self._put_in_parts(step)
                    except ConstraintError:
                        if step.in_doubt:
                            raise
                        step.doubt()
            return changes
        finally:
            step.end(committed=changes is not None)

    def _put_in_parts(self, step: Step) -> Changes:
        """Run smaller transactions instead, one after another; those that follow are to be smaller too."""
        self._large = min(self._large, max(FIRST, step.batch.size // 2))
        done = list[Changes]()
        for part in step.parts():
            done.append(self._put(part))
            step.ends_as(part)
        return sum_of(done)

    def _beside(self, work: Callable[[ManagedTransaction], Counts]) -> Counts:
        """Look at what is committed; not from a copy of the database, which may lag behind."""
        with self._session(write=True) as session:
            return session.execute_write(work)

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """Nodes, or those of one label."""
        with self._session() as session:
            for name in (name for name in LABELS if label in {None, name}):
                for row in session.run(statements.nodes_of(name)):
                    yield node_of(name, row["held"])

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """Relationships, or those of one type."""
        with self._session() as session:
            for name in (name for name in RELATIONSHIPS if kind in {None, name}):
                for row in session.run(statements.edges_of(name)):
                    yield edge_of(row["source"], name, row["target"], row["held"])

    def rows(self) -> Mapping[str, str]:
        """Printed text of each place that evidence cites."""
        rows: dict[str, str] = {}
        with self._session() as session:
            for row in session.run(statements.ALL_RECORDS):
                for place, text in unpacked(row["content"], self.uri).rows.items():
                    rows.setdefault(place, text)
        return rows

    def counts(self) -> Counts:
        """Count what the server holds of the schema's labels and types."""
        with self._session() as session:
            return session.execute_read(counts)

    def graph(self) -> PlanGraph:
        """Read everything; raises StoreError where the server holds no plan, or one of another schema."""
        with self._session() as session:
            held = session.run(statements.SCHEMA_HELD).single()
        if held is not None:
            check_version(held["schema"], self.uri)
        nodes = sorted(self.nodes(), key=lambda node: node.id)
        if not nodes:
            message = _("{uri}: holds no plan; load one with: articulador load SOURCE -o {uri}")
            raise StoreError(message.format(uri=self.uri), place=self.uri)
        return PlanGraph.of(nodes, sorted(self.edges(), key=lambda edge: edge.key), self.rows())

    def run(self, query: Query) -> Rows:
        """Run a read query."""
        from neo4j import Query as Timed  # noqa: PLC0415 - late

        unknown = examined(query.text)
        with self._session(query=query) as session:
            result = session.run(Timed(query.text, timeout=query.timeout), dict(query.parameters))
            columns = tuple(result.keys())
            kept = result.fetch(query.limit + 1) if query.limit is not None else list(result)
            if query.counted and query.counted[0] in columns:
                name, value = query.counted
                wanted = [record for record in kept if record[name] != value]
            else:
                wanted = kept
            rows = [tuple(server_cell(cell) for cell in record.values()) for record in wanted]
        truncated = query.limit is not None and len(rows) > query.limit
        counted = len(kept) - len(wanted)
        return Rows(columns, tuple(rows[: query.limit]), truncated, self._notes(unknown), counted)

    def _notes(self, unknown: tuple[Unknown, ...]) -> tuple[str, ...]:
        """Tell of names that nothing else on the server bears either."""
        if not unknown:
            return ()
        with self._session() as session:
            held = Known(*(frozenset(session.run(asked).value()) for asked in statements.NAMES))
        return tuple(as_note(name) for name in unknown if name.name not in held.of(name.kind))

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _ended(under_way: deque[_UnderWay]) -> tuple[Batch, Changes]:
    """Wait for the oldest transaction; it is under way until it has ended."""
    step, future = under_way[0]
    changes = future.result()
    under_way.popleft()
    return step.batch, changes


def _once(step: Step) -> Callable[[ManagedTransaction], Changes]:
    """What the driver runs; several documents, which it would run again, are tried in smaller transactions instead.

    The server may be short of memory, which it may tell as late as when it commits.
    """
    runs = count()

    def put(tx: ManagedTransaction) -> Changes:
        if next(runs) and len(step.batch.documents) > 1:
            raise TooLargeError
        return step.put(tx)

    return put


def _prepare(tx: ManagedTransaction) -> None:
    for statement in statements.schema_statements():
        tx.run(statement).consume()
