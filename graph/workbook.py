"""An Excel workbook written row by row, so that national tables fit in memory.

Every sheet has a bold, frozen header with filters, each name with what it means as a comment. Text stays text: a cell
that begins with ``=`` is no formula. Lists and maps are JSON.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, cast

from articulador.errors import OutputError
from articulador.graph.xml_text import XmlText
from articulador.i18n import _, ngettext

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_767
"""Characters (UTF-16 units) that a cell holds."""
MOST_ROWS = 1_048_575
"""Rows that a sheet holds below its header."""
_EXACT = 10**15
"""Whole numbers from here on are rounded by Excel, and are written as text."""
_NARROWEST, _WIDEST = 9, 60
_MEASURED_ROWS = 300

Held = str | int | float | bool | Sequence["Held"] | Mapping[str, "Held"] | None
"""What a cell may be given."""
Describe = Callable[[str], str]
"""Gives what a column means; empty where there is nothing to say."""


def refuse_too_many(sheet: str, count: int) -> None:
    """Raise OutputError where a sheet does not hold so many rows."""
    if count > MOST_ROWS:
        message = _("{sheet}: {count} rows; a sheet holds {most}: export as csv instead")
        raise OutputError(message.format(sheet=sheet, count=count, most=MOST_ROWS), value=str(count))


class Book:
    """A workbook: its sheets stand in the order in which they are added."""

    def __init__(self) -> None:
        from openpyxl import Workbook  # noqa: PLC0415 - late: no other format needs it

        self._book = Workbook(write_only=True)
        self._xml = XmlText()
        self._cut = 0

    def page(self, title: str) -> Worksheet:
        """Add an empty sheet, to be filled with :meth:`facts` at any time."""
        return cast("Worksheet", self._book.create_sheet(title))  # a write-only one has what is used here

    def facts(self, page: Worksheet, facts: Iterable[tuple[str, Held]]) -> None:
        """Fill an empty sheet: a name and a value in each row."""
        page.column_dimensions["A"].width = 24
        page.column_dimensions["B"].width = 90
        for name, value in facts:
            page.append([name, self._cell(page, value)])

    def sheet(self, title: str, columns: Sequence[str], rows: Sequence[Sequence[Held]], describe: Describe) -> None:
        """Add a sheet: a header of column names, then rows of cells."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - late

        sheet = self.page(title)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        for number, name in enumerate(columns):
            width = _width(name, (row[number] for row in rows[:_MEASURED_ROWS]))
            sheet.column_dimensions[get_column_letter(number + 1)].width = width
        sheet.append([self._header(sheet, name, describe(name)) for name in columns])
        for row in rows:
            sheet.append([self._cell(sheet, value) for value in row])

    def _header(self, sheet: Worksheet, name: str, description: str) -> Cell:
        from openpyxl.cell.cell import Cell, WriteOnlyCell  # noqa: PLC0415 - late
        from openpyxl.comments import Comment  # noqa: PLC0415 - late
        from openpyxl.styles import Font  # noqa: PLC0415 - late

        text = self._cell(sheet, name)
        cell = text if isinstance(text, Cell) else WriteOnlyCell(sheet, text)
        cell.font = Font(bold=True)
        if description:
            cell.comment = Comment(description, "articulador", height=80, width=320)
        return cell

    def _cell(self, sheet: Worksheet, value: Held) -> Cell | str | float | None:
        if isinstance(value, Sequence | Mapping) and not isinstance(value, str):
            value = json.dumps(value, ensure_ascii=False)
        if _inexact(value):
            value = str(value)
        if not isinstance(value, str):
            return value
        return self._text(sheet, self._short(self._xml.clean(value)))

    def _short(self, text: str) -> str:
        if len(text) <= LONGEST // 2:
            return text
        units = text.encode("utf-16-le")
        if len(units) <= 2 * LONGEST:
            return text
        self._cut += 1
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

    def notes(self) -> tuple[str, ...]:
        """Say what the cells could not hold, in the language in use."""
        notes = []
        if self._cut:
            text = ngettext(
                "{count} cell was cut to {most} characters", "{count} cells were cut to {most} characters", self._cut
            )
            notes.append(text.format(count=self._cut, most=LONGEST))
        if self._xml.removed:
            text = ngettext(
                "{count} control character was left out", "{count} control characters were left out", self._xml.removed
            )
            notes.append(text.format(count=self._xml.removed))
        return tuple(notes)

    def data(self) -> bytes:
        """Give the file; nothing is added afterwards."""
        buffer = BytesIO()
        self._book.save(buffer)
        return buffer.getvalue()


def _inexact(value: object) -> bool:
    """Whether no cell holds a number as it is: endless, not a number, or too long."""
    if isinstance(value, float):
        return not math.isfinite(value)
    return isinstance(value, int) and abs(value) >= _EXACT


def _width(name: str, values: Iterable[Held]) -> int:
    longest = max([len(name) + 3, *(len(str(value)) + 2 for value in values if value is not None)])
    return min(max(longest, _NARROWEST), _WIDEST)
