"""Our own export folder: ``nodes.csv``, ``edges.csv`` and, where it is there, ``rows.csv``."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from io import StringIO
from pathlib import Path
from typing import TypeVar

from articulador.errors import GraphError, SourceError
from articulador.graph.gate import Gate
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import PROPERTIES
from articulador.graph.tables import (
    EDGE_COLUMNS,
    EDGES,
    NODE_COLUMNS,
    NODES,
    ROW_COLUMNS,
    ROWS,
    SCHEMA,
    cell_to_value,
    plain,
)
from articulador.graph.version import check_version
from articulador.i18n import _
from articulador.loaders.decisions import Decision
from articulador.loaders.sources import Loaded

ORDER = 10
_NODE_IDENTITY = ("id", "label")
_EDGE_IDENTITY = ("source", "type", "target")
_LONGEST_CELL = 2**31 - 1
_E = TypeVar("_E", Node, Edge)
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class Elements:
    """Checked nodes, then the relationships between them, each to be read once; and the printed rows."""

    nodes: Iterator[Node]
    edges: Iterator[Edge]
    rows: Mapping[str, str]


def claims(source: str) -> bool:
    """Claim every folder, and the tables of an export by their names."""
    path = Path(source)
    return path.is_dir() or (path.name in {NODES, EDGES, ROWS} and (path.parent / SCHEMA).is_file())


def load(source: str, _decisions: Sequence[Decision] = ()) -> Loaded:
    """Read the tables; raises SourceError with file and line for whatever is not as we write it."""
    folder = _folder(source)
    graph = PlanGraph()
    for record in _records(_Table(folder / NODES, NODE_COLUMNS, _NODE_IDENTITY)):
        record.through(graph.add_node, _node)
    for record in _records(_Table(folder / EDGES, EDGE_COLUMNS, _EDGE_IDENTITY)):
        record.through(graph.add_edge, _edge)
    graph.rows.update(_printed(folder))
    return Loaded(graph)


def elements(source: str) -> Elements:
    """Read the tables element by element: national graphs need not fit in memory as a graph. Raises SourceError."""
    folder, gate = _folder(source), Gate()
    nodes = (
        record.through(gate.node, _node) for record in _records(_Table(folder / NODES, NODE_COLUMNS, _NODE_IDENTITY))
    )
    edges = (
        record.through(gate.edge, _edge) for record in _records(_Table(folder / EDGES, EDGE_COLUMNS, _EDGE_IDENTITY))
    )
    return Elements(nodes, edges, _printed(folder))


def _folder(source: str) -> Path:
    folder = Path(source) if Path(source).is_dir() else Path(source).parent
    _check_folder(folder)
    return folder


def _printed(folder: Path) -> dict[str, str]:
    if not (folder / ROWS).exists():
        return {}
    records = _records(_Table(folder / ROWS, ROW_COLUMNS, ROW_COLUMNS))
    return {plain(record.cells["place"]): plain(record.cells["text"]) for record in records}


def _check_folder(folder: Path) -> None:
    missing = [name for name in (NODES, EDGES) if not (folder / name).is_file()]
    if missing:
        message = _(
            "{path}: is a folder without {missing}; expected a plan document, a saved graph, or a folder that "
            '"articulador export SOURCE -f csv -o FOLDER" wrote'
        )
        raise SourceError(message.format(path=folder, missing=", ".join(missing)), place=str(folder))
    if (folder / SCHEMA).exists():
        check_version(_declared(folder / SCHEMA), str(folder / SCHEMA))


def _declared(path: Path) -> object:
    """Read the schema version that a folder says it has; tables without it are taken for today's."""
    try:
        declared = json.loads(_text(path))
    except ValueError:
        declared = None
    if not isinstance(declared, dict):
        raise SourceError(_('{path}: expected {{"schema": version}}; export again').format(path=path), place=str(path))
    return declared.get("schema")


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = _("{path}, line {line}: is not UTF-8; save the table as CSV in UTF-8")
        raise SourceError(message.format(path=path, line=line), place=f"{path}:{line}") from None


@dataclass(frozen=True, slots=True)
class _Table:
    """A file, the columns it may have and those it must have."""

    path: Path
    columns: tuple[str, ...]
    needed: tuple[str, ...]

    def error(self, line: int, message: str) -> SourceError:
        place = _("{place}, line {line}").format(place=self.path, line=line)
        return SourceError(f"{place}: {message}", place=f"{self.path}:{line}")


@dataclass(frozen=True, slots=True)
class _Record:
    """One row: cells by column, and where it begins."""

    table: _Table
    line: int
    cells: Mapping[str, str]

    def through(self, take: Callable[[_E], _R], make: Callable[[_Record], _E]) -> _R:
        try:
            return take(make(self))
        except GraphError as error:
            raise self.table.error(self.line, error.message) from None

    def properties(self, identity: tuple[str, ...]) -> dict[str, Value]:
        held = {name: cell for name, cell in self.cells.items() if cell and name not in identity}
        return {name: self._value(name, cell) for name, cell in held.items()}

    def _value(self, name: str, cell: str) -> Value:
        try:
            return cell_to_value(name, cell)
        except (ValueError, RecursionError):
            message = _('column "{name}" is a {expected}{as_json}; found {found!r}')
            as_json = _(" as JSON") if PROPERTIES[name].type.is_list else ""
            text = message.format(name=name, expected=PROPERTIES[name].type.words, as_json=as_json, found=cell[:80])
            raise self.table.error(self.line, text) from None


def _node(record: _Record) -> Node:
    return Node(plain(record.cells["id"]), plain(record.cells["label"]), record.properties(_NODE_IDENTITY))


def _edge(record: _Record) -> Edge:
    source, kind, target = (plain(record.cells[name]) for name in _EDGE_IDENTITY)
    return Edge(source, kind, target, record.properties(_EDGE_IDENTITY))


def _records(table: _Table) -> Iterator[_Record]:
    """Rows below the header, blank ones left out; raises SourceError for a bad header or a row that does not fit it."""
    lines = _lines(table)
    header = next(lines, (1, []))[1]
    _check_header(table, header)
    for line, cells in lines:
        if len(cells) != len(header):
            message = _("cells: {found}; the header has {expected}: the table is cut off or damaged")
            raise table.error(line, message.format(found=len(cells), expected=len(header)))
        yield _Record(table, line, dict(zip(header, cells, strict=True)))


def _lines(table: _Table) -> Iterator[tuple[int, list[str]]]:
    """Give (number of its first line, cells) of every row that is not blank; Excel may part cells with ``;``."""
    text = _text(table.path)
    delimiter = ";" if text.startswith(f"{table.columns[0]};") else ","
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), strict=True, delimiter=delimiter)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise table.error(line, _("is no whole CSV row: the table is cut off or damaged")) from None
        if cells:
            yield line, cells


def _check_header(table: _Table, header: list[str]) -> None:
    missing = [name for name in table.needed if name not in header]
    if missing:
        message = _("the header has no column {missing}; expected {expected}")
        raise table.error(1, message.format(missing=", ".join(missing), expected=", ".join(table.columns)))
    for name in header:
        if name not in table.columns:
            close = get_close_matches(name, table.columns, 1)
            hint = _('; did you mean "{name}"?').format(name=close[0]) if close else ""
            raise table.error(1, _('unknown column "{name}"').format(name=name) + hint)
        if header.count(name) > 1:
            raise table.error(1, _('column "{name}" stands twice').format(name=name))
