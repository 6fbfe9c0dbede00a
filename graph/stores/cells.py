"""What engines give, as cells: the same maps for nodes, relationships and paths whichever engine gives them.

A node is ``{labels, properties}``, a relationship ``{type, properties}``, a path ``{nodes, relationships}``; numbers
that engines give their elements are left out, since no two engines agree on them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from articulador.graph.stores import Cell

_NODE, _RELATIONSHIP = {"id", "labels", "properties"}, {"id", "start", "end", "type", "properties"}
_TEXT = {str}
_STRUCTURAL = {"title", "type"}
"""Keys that the embedded engine adds to the properties of a whole node."""


def server_cell(value: object) -> Cell:
    """Give what the driver of a server gives."""
    from neo4j.graph import Node, Path, Relationship  # noqa: PLC0415 - late

    if isinstance(value, Node):
        return _node(value.labels, value.items(), server_cell)
    if isinstance(value, Relationship):
        return _relationship(value.type, value.items(), server_cell)
    if isinstance(value, Path):
        return {"nodes": server_cell(list(value.nodes)), "relationships": server_cell(list(value.relationships))}
    return _plain(value, server_cell)


def embedded_cell(value: object) -> Cell:
    """Give what the embedded engine gives, which tells whole nodes and relationships as maps of its own."""
    if type(value) is list and _TEXT.issuperset(map(type, value)):  # evidence: most of what is no scalar
        return cast("list[Cell]", value)
    if isinstance(value, Mapping) and isinstance(value.get("id"), int) and isinstance(value.get("properties"), Mapping):
        held = value["properties"].items()
        if value.keys() == _NODE:
            return _node(value["labels"], ((k, v) for k, v in held if k not in _STRUCTURAL), embedded_cell)
        if value.keys() == _RELATIONSHIP:
            return _relationship(str(value["type"]), held, embedded_cell)
    return _plain(value, embedded_cell)


def _node(labels: Iterable[str], held: Iterable[tuple[str, object]], cell: Callable[[object], Cell]) -> Cell:
    return {"labels": list[Cell](sorted(labels)), "properties": _map(held, cell)}


def _relationship(kind: str, held: Iterable[tuple[str, object]], cell: Callable[[object], Cell]) -> Cell:
    return {"type": kind, "properties": _map(held, cell)}


def _map(held: Iterable[tuple[str, object]], cell: Callable[[object], Cell]) -> dict[str, Cell]:
    return {key: cell(value) for key, value in sorted(held)}


def _plain(value: object, cell: Callable[[object], Cell]) -> Cell:
    """Scalars as they are, lists and maps cell by cell, anything else (dates, points) as its text."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, list | tuple):
        return [cell(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): cell(item) for key, item in value.items()}
    return str(value)
