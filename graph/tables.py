"""A graph as plain tables: the columns, and how a value becomes a cell and a cell a value again.

A spreadsheet runs a cell that begins with one of ``= + - @``, a tab or a carriage return: such text gets a ``'``
before it, and so does text that has ``'`` there already, so that taking one away always gives the text back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from articulador.graph.model import Value
from articulador.graph.schema import (
    LABELS,
    PROPERTIES,
    RELATIONSHIPS,
    edge_properties,
    node_properties,
)
from articulador.graph.schema_types import PropertyType

NODES, EDGES, ROWS, SCHEMA = "nodes.csv", "edges.csv", "rows.csv", "schema.json"
FORMAT = "articulador-tables"
"""What ``schema.json`` says beside the tables: ``{"format": ..., "schema": version}``."""
NODE_KEYS = ("id", "label", "codigo", "nombre", "plan")
EDGE_KEYS = ("source", "type", "target", "certeza", "fuentes")
ROW_COLUMNS = ("place", "text")

_RUN = r"=+\-@\t\r\n＝＋－＠"
_RUNS = re.compile(f"'*[{_RUN}]")
_NEUTRALISED = re.compile(f"'+[{_RUN}]")
_QUOTED = re.compile('[",;\r\n]')
_ORDER = {name: position for position, name in enumerate(PROPERTIES)}


def _columns(first: tuple[str, ...], names: Iterable[str]) -> tuple[str, ...]:
    wanted = set(names)
    return (*first, *(name for name in PROPERTIES if name in wanted and name not in first))


NODE_COLUMNS = _columns(NODE_KEYS, (name for label in LABELS for name in node_properties(label)))
"""Every property that some label may carry, in the schema's order."""
EDGE_COLUMNS = _columns(EDGE_KEYS, (name for kind in RELATIONSHIPS for name in edge_properties(kind)))


def ordered(properties: Mapping[str, Value]) -> dict[str, Value]:
    """Properties in the schema's order: the same graph is always the same file."""
    return {name: properties[name] for name in sorted(properties, key=_ORDER.__getitem__)}


def neutralised(text: str) -> str:
    """Text that no spreadsheet runs."""
    return f"'{text}" if _RUNS.match(text) else text


def plain(cell: str) -> str:
    """Give the text that :func:`neutralised` was given."""
    return cell[1:] if _NEUTRALISED.match(cell) else cell


def value_to_cell(value: Value | None) -> str:
    """Empty for a value that is missing, JSON for lists, numbers and truth values, else the text, neutralised."""
    if value is None:
        return ""
    if isinstance(value, str):
        return neutralised(value)
    return json.dumps(value, ensure_ascii=False)


def cell_to_value(name: str, cell: str) -> Value:
    """Value of a property from its cell; raises ValueError where the cell is not what the property's type asks for."""
    kind = PROPERTIES[name].type
    if kind is PropertyType.STRING:
        return plain(cell)
    value: Value = _DECODER.decode(cell if kind is not PropertyType.BOOLEAN else cell.lower())
    if kind is PropertyType.INTEGER and isinstance(value, float) and value.is_integer():
        return int(value)  # other programs write the whole numbers of a column with gaps as 2025.0
    return value


def _refuse(constant: str) -> float:
    raise ValueError(constant)


_DECODER = json.JSONDecoder(parse_constant=_refuse)


def to_csv(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """CSV text of a header and rows of cells, one line end (LF) after each; a NUL, which no CSV holds, is left out."""
    return "".join(f"{','.join(_quoted(cell) for cell in row)}\n" for row in (columns, *rows))


def _quoted(cell: str) -> str:
    cell = cell.replace("\0", "")
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell


def cells(held: Mapping[str, Value], columns: Iterable[str]) -> list[str]:
    """One row of cells."""
    return [value_to_cell(held.get(name)) for name in columns]


def is_export(folder: Path) -> bool:
    """Whether a folder holds ``nodes.csv`` and ``edges.csv`` that begin as ours do."""
    return _begins(folder / NODES, NODE_KEYS) and _begins(folder / EDGES, EDGE_KEYS)


def _begins(path: Path, columns: tuple[str, ...]) -> bool:
    wanted = ",".join(columns).encode()
    try:
        with path.open("rb") as file:
            return file.read(len(wanted)) == wanted
    except OSError:
        return False
