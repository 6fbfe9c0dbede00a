"""A workbook of gaps: wrapped text, a highlighted column for replies, and a page of free lines with a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from articulador.graph.workbook import Book, Held, refuse_too_many

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.styles.cell_style import StyleArray
    from openpyxl.worksheet.worksheet import Worksheet

_HEAD, _REPLY, _REPLY_HEAD, _INK = "FFE3ECF5", "FFFFF8DC", "FFF5D97A", "FF0B4F8A"
_COLOURS = ("0B5CAD", "E9A24B", "9AA6B5")
"""Of the chart's series, which colour-blind people tell apart."""
_FONT = "Calibri"
_LINE_HEIGHT, _MOST_LINES = 15.0, 20
_CHART_COLUMN, _CHART_WIDTH, _CHART_HEIGHT = "I", 20, 9.5


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its head, its width in signs, and whether it waits for a reply."""

    name: str
    width: int
    reply: bool = False


class GapBook(Book):
    """A workbook; lines of its pages are counted, so that a chart can point at them."""

    def __init__(self) -> None:
        super().__init__()
        self._line = 0
        self._widths: Sequence[int] = ()
        self._looks: dict[bool, StyleArray] = {}

    def table(self, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Held]]) -> None:
        """Add a sheet with filters, a frozen head, and text that wraps; raises OutputError for too many rows."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - late

        refuse_too_many(title, len(rows))
        sheet = self.page(title)
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
        _landscape(sheet)
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.print_area = f"A1:{get_column_letter(_printed(columns))}{len(rows) + 1}"
        widths = [column.width for column in columns]
        sheet.row_dimensions[1].height = _height([column.name for column in columns], widths)
        sheet.append([self._head(sheet, column.name, reply=column.reply) for column in columns])
        for number, row in enumerate(rows, 2):
            sheet.row_dimensions[number].height = _height(row, widths)
            cells = zip(columns, row, strict=True)
            sheet.append([self._styled(sheet, value, reply=column.reply) for column, value in cells])

    def _square(self, sheet: Worksheet, value: Held) -> Cell:
        from openpyxl.cell.cell import Cell, WriteOnlyCell  # noqa: PLC0415 - late

        made = self._cell(sheet, value)
        return made if isinstance(made, Cell) else WriteOnlyCell(sheet, made)

    def _head(self, sheet: Worksheet, name: str, *, reply: bool = False) -> Cell:
        from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - late

        cell = self._square(sheet, name)
        cell.font = Font(name=_FONT, bold=True)
        cell.fill = PatternFill("solid", fgColor=_REPLY_HEAD if reply else _HEAD)
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        return cell

    def _styled(self, sheet: Worksheet, value: Held, *, reply: bool) -> Cell:
        """Wrap a cell, and colour it where it waits for a reply; a look is made once, since that is what takes time."""
        cell = self._square(sheet, value)
        if reply not in self._looks or cell.quotePrefix:
            self._wrap(cell, reply=reply)
        else:
            cell._style = self._looks[reply]  # type: ignore[attr-defined] # left out of openpyxl's types
        if not cell.quotePrefix:
            self._looks[reply] = cell._style  # type: ignore[attr-defined] # the same
        return cell

    def _wrap(self, cell: Cell, *, reply: bool) -> None:
        from openpyxl.styles import Alignment, PatternFill  # noqa: PLC0415 - late

        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if reply:
            cell.fill = PatternFill("solid", fgColor=_REPLY)

    def shape(self, page: Worksheet, widths: Sequence[int]) -> None:
        """Begin a page of free lines: the widths of its columns."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - late

        self._line, self._widths = 0, widths
        _landscape(page)
        for number, width in enumerate(widths, 1):
            page.column_dimensions[get_column_letter(number)].width = width

    def line(self, page: Worksheet, *values: Held, head: bool = False, title: bool = False) -> None:
        """Add a line; none of its values, an empty one."""
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - late

        cells = [self._square(page, value) for value in values]
        for number, cell in enumerate(cells):
            cell.alignment = Alignment(wrap_text=number == 1, vertical="top")
            if head or title:
                cell.font = Font(name=_FONT, bold=True, size=16 if title else 12, color=_INK)
        self._line += 1
        height = 1.6 * _LINE_HEIGHT if title else _height(values[1:2], self._widths[1:2])
        page.row_dimensions[self._line].height = height
        page.append(cells)

    def heads(self, page: Worksheet, names: Sequence[str]) -> int:
        """Add a line of column heads; gives its number."""
        self._line += 1
        page.row_dimensions[self._line].height = _height(names, self._widths)
        page.append([self._head(page, name) for name in names])
        return self._line

    def chart(self, page: Worksheet, title: str, head: int, rows: int, series: int) -> None:
        """Draw stacked bars of a table on the page: names in its first column, numbers from the third on."""
        from openpyxl.chart import BarChart, Reference  # noqa: PLC0415 - late

        chart = BarChart()
        chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 60
        chart.title, chart.width, chart.height = title, _CHART_WIDTH, _CHART_HEIGHT
        chart.add_data(
            Reference(page, min_col=3, max_col=2 + series, min_row=head, max_row=head + rows), titles_from_data=True
        )
        chart.set_categories(Reference(page, min_col=1, min_row=head + 1, max_row=head + rows))
        for one, colour in zip(chart.series, _COLOURS, strict=False):
            one.graphicalProperties.solidFill = colour
        chart.x_axis.scaling.orientation = "maxMin"  # the first family on top
        chart.x_axis.delete = chart.y_axis.delete = False
        chart.y_axis.majorGridlines, chart.y_axis.crosses = None, "max"
        chart.legend.position = "b"
        page.add_chart(chart, f"{_CHART_COLUMN}2")


def _height(values: Sequence[Held], widths: Sequence[int]) -> float:
    """Height of a row in points, so that every program shows its wrapped text; very long ones are cut to the eye."""
    lines = 1
    for value, width in zip(values, widths, strict=False):
        if isinstance(value, str):
            lines = max(lines, sum(max(1, ceil(len(part) / width)) for part in value.split("\n")))
    return _LINE_HEIGHT * min(lines, _MOST_LINES)


def _printed(columns: Sequence[Column]) -> int:
    """How many columns are printed: up to the reply, or all."""
    return next((number for number, column in enumerate(columns, 1) if column.reply), len(columns))


def _landscape(sheet: Worksheet) -> None:
    """Print in the breadth of A4, the head on each page."""
    from openpyxl.worksheet.properties import PageSetupProperties  # noqa: PLC0415 - late

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
