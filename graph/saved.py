"""A graph in one JSON file: saved whole or not at all, reopened exactly as it was.

The file has ``format``, ``schema``, ``nodes``, ``edges`` and ``rows`` (place -> printed text), one entry a line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import cast

from articulador.errors import GraphError, OutputError, SourceError, reason
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION
from articulador.graph.tables import ordered
from articulador.graph.version import check_version
from articulador.graph.writing import write_bytes
from articulador.i18n import _

FORMAT = "articulador-graph"


class _Malformed(Exception):  # noqa: N818 - becomes a SourceError with its place
    """An entry is not what the format says; the argument tells what is expected."""


def save(graph: PlanGraph, path: Path) -> None:
    """Write a graph as JSON, whole or not at all; raises OutputError."""
    write_bytes(to_text(graph).encode(), path)


def load(path: Path) -> PlanGraph:
    """Reopen a saved graph; raises SourceError for a file that is none, is damaged or has another schema."""
    return from_text(_read(path), str(path))


def to_text(graph: PlanGraph) -> str:
    """JSON text of a graph, nodes and relationships in the order of every export; raises OutputError for no text."""
    nodes = (_node_entry(node) for node in graph.sorted_nodes())
    edges = (_edge_entry(edge) for edge in graph.sorted_edges())
    rows = (f"{_json(place)}: {_json(text)}" for place, text in graph.rows.items())
    sections = [
        f'"format": {_json(FORMAT)}',
        f'"schema": {_json(VERSION)}',
        f'"nodes": [{_lines(nodes)}]',
        f'"edges": [{_lines(edges)}]',
        f'"rows": {{{_lines(rows)}}}',
    ]
    text = "{\n" + ",\n".join(sections) + "\n}\n"
    _check_text(graph, text)
    return text


def from_text(text: str, place: str) -> PlanGraph:
    """Read a graph from its JSON text; ``place`` is what messages name. Raises SourceError."""
    document = _document(text, place)
    graph = PlanGraph()
    _each(document, "nodes", (text, place), lambda entry: graph.add_node(_node(entry)))
    _each(document, "edges", (text, place), lambda entry: graph.add_edge(_edge(entry)))
    rows = document.get("rows", {})
    if not isinstance(rows, dict) or not all(isinstance(row, str) for row in rows.values()):
        raise SourceError(_('{place}: "rows" is expected to map places to texts').format(place=place), place=place)
    graph.rows.update(rows)
    return graph


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _node_entry(node: Node) -> str:
    return _json({"id": node.id, "label": node.label, "properties": ordered(node.properties)})


def _edge_entry(edge: Edge) -> str:
    ends = {"source": edge.source, "type": edge.type, "target": edge.target}
    return _json({**ends, "properties": ordered(edge.properties)})


def _lines(entries: Iterable[str]) -> str:
    joined = ",\n".join(entries)
    return f"\n{joined}\n" if joined else ""


def _check_text(graph: PlanGraph, text: str) -> None:
    """Nodes and relationships are checked as they enter a graph; printed rows only here."""
    try:
        text.encode()
    except UnicodeEncodeError:
        found = next((place for place, row in graph.rows.items() if not _is_text(place + row)), "")
        message = _("the printed row at {place!r} has lone surrogates: it is no text that a file can keep")
        raise OutputError(message.format(place=found), place=found) from None


def _is_text(text: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = _("{path}: byte {position} is not UTF-8; a saved graph is JSON in UTF-8: save it again")
        raise SourceError(message.format(path=path, position=error.start), place=str(path)) from None
    except FileNotFoundError:
        message = _("{path}: there is no such file; check the path")
        raise SourceError(message.format(path=path), place=str(path)) from None
    except OSError as error:
        message = _("{path}: cannot be read: {reason}").format(path=path, reason=reason(error))
        raise SourceError(message, place=str(path)) from None


def _document(text: str, place: str) -> dict[str, object]:
    try:
        document = json.loads(text)
    except json.JSONDecodeError as error:
        message = _("{place}, line {line}: is not whole JSON: the file is cut off or damaged; save it again")
        where = f"{place}:{error.lineno}"
        raise SourceError(message.format(place=place, line=error.lineno), place=where) from None
    except (RecursionError, ValueError):  # nested without end, or a number of thousands of digits
        raise _foreign(place) from None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise _foreign(place)
    check_version(document.get("schema"), place)
    return cast("dict[str, object]", document)


def _foreign(place: str) -> SourceError:
    message = _('{place}: is JSON but no graph saved by articulador ("format": "{format}"); write one with: {command}')
    command = "articulador load SOURCE -o FILE"
    return SourceError(message.format(place=place, format=FORMAT, command=command), place=place)


def _each(document: Mapping[str, object], section: str, where: tuple[str, str], add: Callable[[object], None]) -> None:
    entries = document.get(section)
    if not isinstance(entries, list):
        message = _('{place}: "{section}" is expected to be a list')
        raise SourceError(message.format(place=where[1], section=section), place=where[1])
    for index, entry in enumerate(entries):
        try:
            add(entry)
        except (_Malformed, GraphError) as error:
            place = _place(*where, section, index)
            raise SourceError(f"{place}: {error}", place=place) from None


def _place(text: str, place: str, section: str, index: int) -> str:
    """``graph.json, line 14`` where the file is as we write it, one entry a line; else ``graph.json, nodes[10]``."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.startswith(f'"{section}": [')), 0)
    number = first + 1 + index
    if first and number < len(lines) and _is_json(lines[number].removesuffix(",")):
        return _("{place}, line {line}").format(place=place, line=number + 1)
    return f"{place}, {section}[{index}]"


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _texts(entry: object, *names: str) -> tuple[Mapping[str, object], list[str]]:
    if isinstance(entry, dict):
        found = [entry.get(name) for name in names]
        texts = [value for value in found if isinstance(value, str)]
        if len(texts) == len(names):
            return entry, texts
    raise _Malformed(_("expected an object with the texts {names}").format(names=", ".join(names)))


def _properties(entry: Mapping[str, object]) -> Mapping[str, Value]:
    """Give the properties of an entry; what they hold is checked against the schema when they enter the graph."""
    properties = entry.get("properties", {})
    if not isinstance(properties, dict):
        raise _Malformed(_('"properties" is expected to be an object'))
    return cast("Mapping[str, Value]", properties)


def _node(entry: object) -> Node:
    held, (node_id, label) = _texts(entry, "id", "label")
    return Node(node_id, label, _properties(held))


def _edge(entry: object) -> Edge:
    held, (source, kind, target) = _texts(entry, "source", "type", "target")
    return Edge(source, kind, target, _properties(held))
