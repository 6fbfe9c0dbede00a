"""An Excel workbook: a summary, one sheet a label, one for links (``Vínculos``), one for printed rows (``Filas``).

Headers are property names, each with the schema's description as a comment. Text stays text: a cell that begins with
``=`` is no formula. Lists are JSON, as in the tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, cast

from articulador.errors import OutputError
from articulador.graph.exports import Made
from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, PROPERTIES, VERSION, node_properties
from articulador.graph.tables import EDGE_COLUMNS, NODE_KEYS, ROW_COLUMNS
from articulador.graph.xml_text import XmlText
from articulador.i18n import _, language, ngettext

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from articulador.graph.plan_graph import PlanGraph

NAME = "xlsx"
ORDER = 40
TO_STDOUT = False

SUMMARY, LINKS, ROWS = "Resumen", "Vínculos", "Filas"
LONGEST = 32_767
"""Characters (UTF-16 units) that a cell holds."""
MOST_ROWS = 1_048_575
"""Rows that a sheet holds below its header."""
_NARROWEST, _WIDEST = 9, 60
_MEASURED_ROWS = 300
_LINK_COLUMNS = (
    "source", "source_nombre", "type", "target", "target_nombre",
    *(name for name in EDGE_COLUMNS if name not in {"source", "type", "target"}),
)  # fmt: skip

_Row = Sequence[Value | None]


def make(graph: PlanGraph, source: str) -> Made:
    """Make the workbook; notes say how many cells were cut and which characters left out."""
    book = _Book()
    for label, count in graph.counts_by_label().items():
        _refuse_too_many(label, count)
        columns = _columns(label)
        book.sheet(label, columns, [_node_row(node, columns) for node in graph.sorted_nodes(label)])
    _refuse_too_many(LINKS, graph.nx.number_of_edges())
    book.sheet(LINKS, _LINK_COLUMNS, [_edge_row(graph, edge) for edge in graph.sorted_edges()])
    _refuse_too_many(ROWS, len(graph.rows))
    book.sheet(ROWS, ROW_COLUMNS, list(graph.rows.items()))
    notes = book.notes()
    book.summary(_summary(graph, source, notes))
    return Made(book.data(), notes)


def _refuse_too_many(sheet: str, count: int) -> None:
    if count > MOST_ROWS:
        message = _("{sheet}: {count} rows; a sheet holds {most}: export as csv instead")
        raise OutputError(message.format(sheet=sheet, count=count, most=MOST_ROWS), value=str(count))


def _columns(label: str) -> tuple[str, ...]:
    """Identity, the label's own properties, then the evidence and what serves machines."""
    first = tuple(name for name in NODE_KEYS if name != "label")
    own = LABELS[label].properties
    rest = (name for name in node_properties(label) if name not in first and name not in own)
    return (*first, *own, *rest)


def _node_row(node: Node, columns: tuple[str, ...]) -> _Row:
    return [node.id, *(node.properties.get(name) for name in columns[1:])]


def _edge_row(graph: PlanGraph, edge: Edge) -> _Row:
    held: dict[str, Value] = {
        "source": edge.source, "type": edge.type, "target": edge.target, **edge.properties,
        "source_nombre": _name(graph.node(edge.source)), "target_nombre": _name(graph.node(edge.target)),
    }  # fmt: skip
    return [held.get(name) for name in _LINK_COLUMNS]


def _name(node: Node) -> str:
    return " ".join(str(node.properties[name]) for name in ("codigo", "nombre") if name in node.properties)


def _described(name: str) -> str:
    own = {
        "id": _("Identifier: <plan>/<Label>/<key>"),
        "source": _("Identifier of what serves"),
        "source_nombre": _("Code and name of what serves"),
        "type": _("Type of relationship: from what serves to what it serves"),
        "target": _("Identifier of what it serves"),
        "target_nombre": _("Code and name of what it serves"),
        "place": _("Place that evidence cites: plan#table:place"),
        "text": _("What is printed there"),
    }
    return own[name] if name in own else PROPERTIES[name].description.within(language())


def _summary(graph: PlanGraph, source: str, notes: Iterable[str]) -> Iterator[tuple[str, Value]]:
    yield _("schema"), VERSION
    yield _("source"), source
    for plan in graph.plans():
        yield _("plan"), str(plan.properties.get("nombre", plan.id))
    for name, counts in ((_("elements"), graph.counts_by_label()), (_("relationships"), graph.counts_by_type())):
        yield name, sum(counts.values())
        yield from counts.items()
    yield _("printed rows"), len(graph.rows)
    for note in notes:
        yield _("note"), note


class _Book:
    """A workbook written row by row, so that a national graph fits in memory."""

    def __init__(self) -> None:
        from openpyxl import Workbook  # noqa: PLC0415 - late: no other format needs it

        self.book = Workbook(write_only=True)
        self.first = self._new_sheet(SUMMARY)
        self.xml = XmlText()
        self.cut = 0

    def _new_sheet(self, title: str) -> Worksheet:
        return cast("Worksheet", self.book.create_sheet(title))  # a write-only one has what is used here

    def sheet(self, title: str, columns: tuple[str, ...], rows: list[_Row]) -> None:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - late

        sheet = self._new_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        for number, name in enumerate(columns):
            width = _width(name, (row[number] for row in rows[:_MEASURED_ROWS]))
            sheet.column_dimensions[get_column_letter(number + 1)].width = width
        sheet.append([self._header(sheet, name) for name in columns])
        for row in rows:
            sheet.append([self._cell(sheet, value) for value in row])

    def _header(self, sheet: Worksheet, name: str) -> Cell:
        from openpyxl.cell.cell import WriteOnlyCell  # noqa: PLC0415 - late
        from openpyxl.comments import Comment  # noqa: PLC0415 - late
        from openpyxl.styles import Font  # noqa: PLC0415 - late

        cell = WriteOnlyCell(sheet, name)
        cell.font = Font(bold=True)
        cell.comment = Comment(_described(name), "articulador", height=80, width=320)
        return cell

    def _cell(self, sheet: Worksheet, value: Value | None) -> Cell | Value | None:
        if isinstance(value, list):
            value = json.dumps(value, ensure_ascii=False)
        if not isinstance(value, str):
            return value
        return self._text(sheet, self._short(self.xml.clean(value)))

    def _short(self, text: str) -> str:
        if len(text) <= LONGEST // 2:
            return text
        units = text.encode("utf-16-le")
        if len(units) <= 2 * LONGEST:
            return text
        self.cut += 1
        return units[: 2 * LONGEST].decode("utf-16-le", "ignore")

    def _text(self, sheet: Worksheet, text: str) -> Cell | str:
        """Keep text as text, also when somebody edits the cell, where it would become a formula or an error."""
        from openpyxl.cell.cell import WriteOnlyCell  # noqa: PLC0415 - late

        if not text.startswith(("=", "+", "-", "@", "#")):
            return text
        cell = WriteOnlyCell(sheet, text)
        cell.data_type = "s"
        cell.quotePrefix = True
        return cell

    def summary(self, facts: Iterable[tuple[str, Value]]) -> None:
        self.first.column_dimensions["A"].width = 24
        self.first.column_dimensions["B"].width = 90
        for name, value in facts:
            self.first.append([name, self._cell(self.first, value)])

    def notes(self) -> tuple[str, ...]:
        notes = []
        if self.cut:
            text = ngettext(
                "{count} cell was cut to {most} characters", "{count} cells were cut to {most} characters", self.cut
            )
            notes.append(text.format(count=self.cut, most=LONGEST))
        if self.xml.removed:
            text = ngettext(
                "{count} control character was left out", "{count} control characters were left out", self.xml.removed
            )
            notes.append(text.format(count=self.xml.removed))
        return tuple(notes)

    def data(self) -> bytes:
        buffer = BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def _width(name: str, values: Iterable[Value | None]) -> int:
    longest = max([len(name) + 3, *(len(str(value)) + 2 for value in values if value is not None)])
    return min(max(longest, _NARROWEST), _WIDEST)
