"""The rows that a query gave: a table for people, JSON and CSV for programs, Markdown for pages.

Nothing here knows what was asked about: a cell is a scalar, a list or a map, and its text is data wherever it goes.
"""

from __future__ import annotations

import csv
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from articulador.graph.stores import Cell, Query, Rows
from articulador.graph.tables import neutralised
from articulador.i18n import _, ngettext
from articulador.report import forms
from articulador.report.forms import Json
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

NOTHING = "-"
"""How a cell that holds nothing is shown in a table."""
_GAP = 2
_READABLE = 12
"""Columns narrower than this are hard to read, unless their cells are short."""
_MARKS = re.compile(r"[\\`*\[\]<>|~&]|(?<![^\W_])_|_(?![^\W_])")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: of which source, with which query; its name in the library and what its columns mean."""

    source: str
    query: Query
    name: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


def text_parts(rows: Rows, more: str) -> Iterator[RenderableType]:
    """Give a table, or one block for each row where there are too many columns; then how many rows there are.

    ``more`` is how to ask for more of them (``--limit``).
    """
    if rows.rows:
        yield _Grid(rows.columns, [[spoken(cell) for cell in row] for row in rows.rows], _numeric(rows))
    yield Text(_cut(rows, more) if rows.truncated else _counted(rows), "dim")


def _counted(rows: Rows) -> str:
    count = len(rows.rows)
    return ngettext("{count} row", "{count} rows", count).format(count=count) if count else _("no rows")


def announcements(rows: Rows, more: str) -> Iterator[str]:
    """Say what the user should know beside the rows; ``more`` is how to ask for more of them (``--limit``)."""
    yield from rows.notes
    if rows.truncated:
        yield _cut(rows, more)


def _cut(rows: Rows, more: str) -> str:
    count = len(rows.rows)
    message = ngettext(
        "first {count} row; there are more: {more} N, or {more} 0 for all",
        "first {count} rows; there are more: {more} N, or {more} 0 for all",
        count,
    )
    return message.format(count=count, more=more)


def spoken(cell: Cell) -> str:
    """Give a cell as one line that people read: lists as ``a, b``, maps as ``key: value``."""
    if cell is None:
        return NOTHING
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, list):
        return ", ".join(map(_nested, cell))
    if isinstance(cell, dict):
        return ", ".join(f"{clean(key)}: {_nested(value)}" for key, value in cell.items())
    return json.dumps(cell)


def _nested(cell: Cell) -> str:
    if isinstance(cell, list):
        return f"[{spoken(cell)}]"
    return f"{{{spoken(cell)}}}" if isinstance(cell, dict) else spoken(cell)


def _numeric(rows: Rows) -> list[bool]:
    """Tell which columns hold numbers and nothing else."""
    held = ([row[at] for row in rows.rows if row[at] is not None] for at in range(len(rows.columns)))
    return [bool(cells) and all(map(_is_number, cells)) for cells in held]


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: Sequence[bool]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give a table where its columns are wide enough to be read, else blocks."""
        widths = [max(map(cell_len, (name, *cells))) for name, *cells in zip(self.columns, *self.rows, strict=True)]
        least = sum(min(width, _READABLE) for width in widths) + _GAP * (len(widths) - 1)
        yield from [self._table(widths)] if least <= options.max_width else self._blocks()

    def _table(self, widths: Sequence[int]) -> Table:
        table = Table(box=None, padding=(0, _GAP, 0, 0), header_style="bold", pad_edge=False)
        for name, width, numeric in zip(self.columns, widths, self.numeric, strict=True):
            short = width <= _READABLE
            justify = "right" if numeric else "left"
            table.add_column(Text(clean(name)), justify=justify, no_wrap=short, overflow="fold")  # type: ignore[arg-type] # one of rich's words
        for row in self.rows:
            table.add_row(*map(Text, row))
        return table

    def _blocks(self) -> Iterator[RenderableType]:
        for number, row in enumerate(self.rows, 1):
            yield Text(f"[{number}]", "dim")
            block = Table(box=None, padding=(0, _GAP, 0, 0), show_header=False, pad_edge=False)
            block.add_column(style="bold", overflow="fold", max_width=_READABLE * 2)
            block.add_column(overflow="fold")
            for name, cell in zip(self.columns, row, strict=True):
                block.add_row(Text(clean(name)), Text(cell))
            yield block


def as_json(rows: Rows, asked: Asked) -> str:
    """Give each row as an object keyed by column, what was asked, and whether there are more rows."""
    return forms.answer(
        asked.source,
        name=asked.name or None,
        query=asked.query.text,
        parameters=asked.query.parameters,
        columns=rows.columns,
        rows=[dict(zip(rows.columns, map(_json, row), strict=True)) for row in rows.rows],
        truncated=rows.truncated,
        notes=rows.notes,
    )


def _json(cell: Cell) -> Json:
    if isinstance(cell, list):
        return [_json(item) for item in cell]
    if isinstance(cell, dict):
        return {key: _json(value) for key, value in cell.items()}
    return str(cell) if isinstance(cell, float) and not math.isfinite(cell) else cell


def as_csv(rows: Rows, _asked: Asked) -> str:
    """Give the rows as CSV: nothing as an empty cell, lists and maps as JSON, text that no spreadsheet runs."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(neutralised, rows.columns))
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows.rows)
    return text.getvalue()


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return neutralised(cell.replace("\0", "")) if isinstance(cell, str) else json.dumps(_json(cell), ensure_ascii=False)


def as_markdown(rows: Rows, _asked: Asked) -> str:
    """Give the rows as a table of a Markdown page, in which no text of a plan is markup."""
    sides = ["---:" if numeric else "---" for numeric in _numeric(rows)]
    lines = [[escaped(name) for name in rows.columns], sides]
    lines += [["" if cell is None else escaped(spoken(cell)) for cell in row] for row in rows.rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def escaped(text: str) -> str:
    """Text on one line of a Markdown page, in which nothing of it is markup."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", clean(text))


WRITERS = {"json": as_json, "csv": as_csv, "markdown": as_markdown}
"""What each text format but the table is written with."""
