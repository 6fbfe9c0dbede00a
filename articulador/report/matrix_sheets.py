"""A matrix as CSV, and as a workbook with heat colours and a legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from articulador.errors import OutputError
from articulador.graph.exports import Made
from articulador.graph.model import Certainty
from articulador.graph.tables import neutralised, to_csv
from articulador.graph.workbook import Book, Held, refuse_too_many
from articulador.i18n import _
from articulador.queries.elements import code, name, plan
from articulador.queries.matrix import Axis, Cell, Head, Kind, Matrix, Standing
from articulador.report.matrix_words import (
    COLOURS,
    EMPTY_COLOUR,
    MARKS,
    STANDINGS,
    axis_title,
    counts,
    explained,
    legend,
    losses,
    mark,
    remarks,
    title,
    titles,
)
from articulador.report.pieces import called, roll, spoken_name
from articulador.report.sheets import facts

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as Square
    from openpyxl.styles import PatternFill
    from openpyxl.worksheet.worksheet import Worksheet

MATRIX, LEGEND, NAMES = "Matriz", "Leyenda", "Nombres"
MOST_COLUMNS = 16_384
"""Columns that a sheet holds."""
_FIRST = ("id", "codigo", "nombre", "plan")
_LAST = ("standing", *(kind.value for kind in Kind), "lost", "whole_entity")
_NAME_WIDTH, _CELL_WIDTH, _HEAD_HEIGHT = 48, 5, 90


def as_csv(result: Matrix) -> str:
    """Give one row for each row: its cells as ``direct`` or ``direct/reparada``, then its counts."""
    header = (*_FIRST, *titles(result.columns.heads), *_LAST)
    rows = ((*_own(row), *map(_word, result.line(row)), *_rest(row)) for row in result.rows.heads)
    return to_csv(map(neutralised, header), (map(neutralised, row) for row in rows))


def _own(head: Head) -> tuple[str, ...]:
    return (head.node.id, code(head.node), name(head.node), plan(head.node))


def _word(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return cell.kind if cell.certainty == Certainty.DECLARADA else f"{cell.kind.value}/{cell.certainty}"


def _rest(head: Head) -> tuple[str, ...]:
    numbers = (str(head.counts.get(kind, 0)) for kind in Kind)
    return (head.standing.value, *numbers, " ".join(head.lost), " ".join(head.whole))


def as_book(result: Matrix, source: str) -> Made:
    """Give the workbook: the matrix, its legend and counts, all names; raises OutputError where a sheet is too small.

    Cells have the mark and the colour of their kind; rows and columns without any link have a coloured head.
    """
    columns = result.columns.heads
    if len(columns) + 4 > MOST_COLUMNS:
        message = _("{count} columns; a sheet holds {most}: narrow with --plan, or swap rows and columns")
        raise OutputError(message.format(count=len(columns), most=MOST_COLUMNS), value=str(len(columns)))
    refuse_too_many(MATRIX, len(result.rows.heads))
    book = _HeatBook()
    book.heat(result)
    page = book.page(LEGEND)
    names = [_names_row(axis, head) for axis in (result.rows, result.columns) for head in axis.heads]
    described = {"standing": _("What it has in all"), "lost": _("What the text lost of it and may have stated a link")}
    book.sheet(NAMES, ("label", *_FIRST, *_LAST), names, lambda column: described.get(column, ""))
    book.key(page, result, source)
    return Made(book.data(), book.notes())


def _names_row(axis: Axis, head: Head) -> Sequence[Held]:
    numbers = (head.counts.get(kind, 0) for kind in Kind)
    standing = _(STANDINGS[head.standing])
    return (axis.label, *_own(head), standing, *numbers, ", ".join(head.lost), ", ".join(head.whole))


class _HeatBook(Book):
    """A workbook with one sheet whose cells are coloured."""

    def heat(self, result: Matrix) -> None:
        """Add the matrix: names of rows and heads stay in view, every row and column can be filtered."""
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - late

        columns, rows = result.columns.heads, result.rows.heads
        sheet = self.page(MATRIX)
        sheet.freeze_panes = "C2"
        last = get_column_letter(len(columns) + 3)
        sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
        shown = titles(rows)
        sheet.column_dimensions["A"].width = min(_NAME_WIDTH, max(12, *(len(said) + 2 for said in shown)))
        sheet.column_dimensions["B"].width = _NAME_WIDTH
        for number in range(len(columns)):
            sheet.column_dimensions[get_column_letter(number + 3)].width = _CELL_WIDTH
        sheet.column_dimensions[last].width = 26
        sheet.row_dimensions[1].height = _HEAD_HEIGHT
        sheet.append(list(self._heads(sheet, result)))
        for head, said in zip(rows, shown, strict=True):
            sheet.append(list(self._row(sheet, result, head, said)))
        sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:B"

    def _heads(self, sheet: Worksheet, result: Matrix) -> Iterator[Square]:
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - late

        yield self._bold(sheet, title(result))
        yield self._bold(sheet, _("name"))
        for head, said in zip(result.columns.heads, titles(result.columns.heads), strict=True):
            square = self._noted(sheet, said, head)
            square.font = Font(bold=True)
            square.alignment = Alignment(text_rotation=90, horizontal="center", vertical="bottom")
            yield square
        yield self._bold(sheet, _("links"))

    def _row(self, sheet: Worksheet, result: Matrix, head: Head, said: str) -> Iterator[Square]:
        yield self._noted(sheet, said, head)
        yield self._square(sheet, spoken_name(head.node))
        yield from (self._heated(sheet, cell) for cell in result.line(head))
        yield self._square(sheet, _(STANDINGS[head.standing]))

    def _square(self, sheet: Worksheet, value: Held) -> Square:
        from openpyxl.cell.cell import Cell as AnyCell  # noqa: PLC0415 - late
        from openpyxl.cell.cell import WriteOnlyCell  # noqa: PLC0415 - late

        made = self._cell(sheet, value)
        return made if isinstance(made, AnyCell) else WriteOnlyCell(sheet, made)

    def _bold(self, sheet: Worksheet, value: Held) -> Square:
        from openpyxl.styles import Font  # noqa: PLC0415 - late

        square = self._square(sheet, value)
        square.font = Font(bold=True)
        return square

    def _noted(self, sheet: Worksheet, said: str, head: Head) -> Square:
        """Name an element: its full name as a comment, coloured where it has no link."""
        from openpyxl.comments import Comment  # noqa: PLC0415 - late

        square = self._square(sheet, said)
        told = f"{called(head.node)}\n{_(STANDINGS[head.standing])}"
        square.comment = Comment(self._short(self._xml.clean(told)), "articulador", height=110, width=320)
        if head.standing is Standing.EMPTY:
            square.fill = _fill(EMPTY_COLOUR)
        return square

    def _heated(self, sheet: Worksheet, cell: Cell | None) -> Square:
        from openpyxl.comments import Comment  # noqa: PLC0415 - late
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - late

        square = self._square(sheet, mark(cell))
        square.alignment = Alignment(horizontal="center")
        if cell:
            square.fill = _fill(COLOURS[cell.kind])
            if cell.kind is Kind.DIRECT:
                square.font = Font(bold=True, color="FFFFFFFF")
            if len(cell.hops) > 1:
                square.comment = Comment(self._short(self._xml.clean(explained(cell))), "articulador", height=110)
        return square

    def key(self, page: Worksheet, result: Matrix, source: str) -> None:
        """Fill the sheet that says what the signs mean, how many have what, and who has no link."""
        colours = {**{MARKS[kind]: colour for kind, colour in COLOURS.items()}, "": EMPTY_COLOUR}
        empty = _("a row or column {what}").format(what=_(STANDINGS[Standing.EMPTY]))
        page.column_dimensions["A"].width, page.column_dimensions["B"].width = 24, 90
        for sign, meaning in (*legend(result), ("", empty)):
            square = self._bold(page, sign)
            if sign in colours:
                square.fill = _fill(colours[sign])
            page.append([square, self._square(page, meaning)])
        for about, value in self._facts(result, source):
            page.append([self._square(page, about), self._square(page, value)])

    def _facts(self, result: Matrix, source: str) -> Iterator[tuple[str, Held]]:
        for axis in (result.rows, result.columns):
            yield axis_title(axis), counts(axis)
        yield from ((told, roll(nodes)) for told, nodes in remarks(result))
        yield from facts(source, (*losses(result), *self.notes()))


def _fill(colour: str) -> PatternFill:
    from openpyxl.styles import PatternFill  # noqa: PLC0415 - late

    return PatternFill("solid", fgColor=f"FF{colour.removeprefix('#').upper()}")
