"""The embedded Cypher engine (KGLite): a graph in this process that answers Cypher, with no server.

KGLite is young: its exact version is pinned, everything that is known of it stands in this file and in ``frames``, and
what was loaded is counted against what was given.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self, cast

import kglite

from articulador.errors import QueryError, SourceError
from articulador.graph.cypher import examined
from articulador.graph.cypher.unknown import as_note
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS, VERSION
from articulador.graph.stores import Cell, Changes, Counts, Query, Rows
from articulador.graph.stores.cells import embedded_cell
from articulador.graph.stores.changes import check_counts, in_order
from articulador.graph.stores.frames import Frames
from articulador.graph.stores.networkx_store import NetworkxStore
from articulador.graph.version import check_version
from articulador.graph.writing import write_bytes
from articulador.i18n import _

kglite.set_query_warning_policy("silent")  # misspelt names are told by us, in the user's language
_KIND_OF_ERROR = re.compile(r"^[\w ]+ error(?: at line \d+, col \d+)?: ")
_SCALARS = {str, int, float, bool, type(None)}
_KEPT = "_Articulador"
"""Label of the one node of a saved file that is not of the plans: schema version and printed rows."""


class EmbeddedStore:
    """Documents in the embedded engine, which is read-only for queries."""

    def __init__(self) -> None:
        self._memory: NetworkxStore | None = NetworkxStore()
        self._rows: Mapping[str, str] = {}
        self._engine = _engine([], [])

    @classmethod
    def of(cls, graph: PlanGraph) -> Self:
        """Make a store that holds a graph."""
        store = cls()
        store.add(graph)
        return store

    @classmethod
    def of_elements(cls, nodes: Iterable[Node], edges: Iterable[Edge], rows: Mapping[str, str]) -> Self:
        """Make a store of checked elements without a graph in memory: for as many plans as there are."""
        store = cls()
        store._memory, store._rows = None, rows
        store._engine = _engine(nodes, edges)
        return store

    def add(self, graph: PlanGraph) -> Changes:
        """Add documents: the engine is filled anew, and takes the place of the old one only once all is in it."""
        memory = self._memory or NetworkxStore.of(PlanGraph.of(self.nodes(), self.edges(), self._rows))
        fresh = memory.copy()
        changes = fresh.add(graph)
        engine = _engine(fresh.nodes(), fresh.edges())
        self._memory, self._rows, self._engine = fresh, fresh.rows(), engine
        return changes

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """Nodes, or those of one label, as the engine keeps them."""
        for name in self._held(LABELS, label):
            for row in self._each(f"MATCH (n:{name}) RETURN properties(n) AS held"):
                held = cast("dict[str, Value]", row["held"])
                yield Node(str(held.pop("id")), name, held)

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """Relationships, or those of one type, as the engine keeps them."""
        for name in self._held(RELATIONSHIPS, kind):
            asked = f"MATCH (a)-[r:{name}]->(b) RETURN a.id AS source, b.id AS target, properties(r) AS held"
            for row in self._each(asked):
                yield Edge(str(row["source"]), name, str(row["target"]), cast("dict[str, Value]", row["held"]))

    def _held(self, names: Iterable[str], asked: str | None) -> Iterator[str]:
        there = {**self.counts().by_label, **self.counts().by_type}
        return (name for name in names if name in there and asked in {None, name})

    def _each(self, text: str) -> Iterator[dict[str, object]]:
        return iter(_maps(self._engine.cypher(text, hide_structural_keys=True)))

    def rows(self) -> Mapping[str, str]:
        """Printed text of each place that evidence cites."""
        return self._rows

    def counts(self) -> Counts:
        """Count what the engine holds."""
        return _counts(self._engine)

    def run(self, query: Query) -> Rows:
        """Run a read query."""
        unknown = examined(query.text)
        timeout = None if query.timeout is None else max(1, int(query.timeout * 1000))
        try:
            found = cast(
                "kglite.ResultView",
                self._engine.cypher(
                    query.text,
                    params=dict(query.parameters),
                    timeout_ms=timeout,
                    row_limit=None if query.limit is None else query.limit + 1,
                    hide_structural_keys=True,
                ),
            )
        except kglite.KgError as error:
            raise _refused(error, query) from None
        columns, notes = tuple(found.columns), tuple(map(as_note, unknown))
        if query.counted:
            kept, counted = _uncounted(found, columns, query.counted)
            return Rows(columns, tuple(kept), notes=notes, counted=counted)
        rows = list(zip(*(_cells(found.column(name)) for name in columns), strict=True))
        kept = rows if query.limit is None else rows[: query.limit]
        return Rows(columns, tuple(kept), len(kept) < len(rows), notes)

    def save(self, path: Path) -> None:
        """Write the engine's own file, whole or not at all, with the printed rows beside the graph; OutputError."""
        printed = json.dumps(dict(self._rows), ensure_ascii=False)
        keeping = self._engine.copy()
        keeping.read_only(False)
        keeping.cypher(
            f"CREATE (:{_KEPT} {{id: $id, esquema: $schema, filas: $rows}})",
            params={"id": _KEPT, "schema": VERSION, "rows": printed},
        )
        with TemporaryDirectory() as folder:
            staged = Path(folder, "graph.kgl")
            with warnings.catch_warnings():  # lists cannot be mapped: told of every file, and nothing to be done
                warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
                keeping.save(str(staged))
            write_bytes(staged.read_bytes(), path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Reopen a file that :meth:`save` wrote; raises SourceError for one that is damaged or of another schema."""
        store = cls()
        try:
            engine = kglite.load(str(path))
            kept = list(
                cast(
                    "Iterable[dict[str, str]]",
                    engine.cypher(f"MATCH (n:{_KEPT}) RETURN n.esquema AS schema, n.filas AS rows"),
                )
            )
        except (kglite.KgError, OSError) as error:
            message = _("{path}: is no whole file of the embedded engine ({reason}); load the plans again")
            raise SourceError(message.format(path=path, reason=_first_line(error)), place=str(path)) from None
        check_version(kept[0]["schema"] if kept else None, str(path))
        engine.cypher(f"MATCH (n:{_KEPT}) DETACH DELETE n")
        engine.read_only(True)
        store._memory, store._engine, store._rows = None, engine, json.loads(kept[0]["rows"])
        return store

    def close(self) -> None:
        """Forget everything."""
        self.__init__()  # type: ignore[misc] # the empty store is the only state left

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _engine(nodes: Iterable[Node], edges: Iterable[Edge]) -> kglite.KnowledgeGraph:
    """Fill an engine; raises StoreError where it does not hold as many elements as it was given."""
    frames = Frames(nodes, edges)
    expected = frames.counts()
    engine = kglite.KnowledgeGraph()
    for label, frame in frames.nodes():
        engine.add_nodes(frame, label, "id", "id")
        if "codigo" in frame:
            engine.create_index(label, "codigo")
    for (kind, source, target), frame in frames.edges():
        engine.add_relationships(frame, kind, source, "source", target, "target")
    engine.read_only(True)
    check_counts(Counts({}, {}), Changes((), expected, Counts({}, {}), Counts({}, {})), _counts(engine), "KGLite")
    return engine


def _counts(engine: kglite.KnowledgeGraph) -> Counts:
    types = {str(found["type"]): int(found["count"]) for found in engine.relationship_types()}
    return Counts(in_order(engine.node_type_counts(), LABELS), in_order(types, RELATIONSHIPS))


def _uncounted(
    found: kglite.ResultView, columns: Sequence[str], counted: tuple[str, Cell]
) -> tuple[list[tuple[Cell, ...]], int]:
    """Rows without those that are only counted, and how many these are: their cells are never looked at."""
    name, value = counted
    if name not in columns:
        return list(zip(*(_cells(found.column(one)) for one in columns), strict=True)), 0
    judged = found.column(name)
    kept = [found[number] for number, one in enumerate(judged) if one != value]
    return [tuple(_cell(row[one]) for one in columns) for row in kept], len(judged) - len(kept)


def _cells(column: Sequence[object]) -> Sequence[Cell]:
    """Give a column as cells; one of scalars, as most are, is one already."""
    if _SCALARS.issuperset(map(type, column)):
        return cast("Sequence[Cell]", column)
    return [embedded_cell(value) for value in column]


def _cell(value: object) -> Cell:
    return cast("Cell", value) if type(value) in _SCALARS else embedded_cell(value)


def _maps(found: object) -> Iterable[dict[str, object]]:
    return cast("Iterable[dict[str, object]]", found)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _refused(error: kglite.KgError, query: Query) -> QueryError:
    """Tell in our words what the engine refused, with its own for the detail; line and column where it knows them."""
    detail = _KIND_OF_ERROR.sub("", _first_line(error))
    if isinstance(error, kglite.CypherSyntaxError) and error.line:
        message = _("the query is malformed at line {line}, column {column}: {detail}")
        return QueryError(message.format(line=error.line, column=error.col, detail=detail), value=query.text)
    if isinstance(error, kglite.CypherTimeoutError):
        message = _(
            "the query was stopped after {seconds} s; narrow it (labels, codes, shorter chains) or raise --timeout"
        )
        return QueryError(message.format(seconds=query.timeout), value=query.text)
    if isinstance(error, kglite.ReadOnlyError):
        return QueryError(_("the query writes: queries only read; load plans with: articulador load"), value=query.text)
    return QueryError(_("the engine refuses the query: {detail}").format(detail=detail), value=query.text)
