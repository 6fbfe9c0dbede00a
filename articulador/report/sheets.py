"""Tables that a report is given as: CSV of one, Markdown of several, or a workbook with one sheet for each.

Cells are scalars; text that a spreadsheet would run is neutralised in CSV and kept as text in a workbook.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articulador.graph.exports import Made
from articulador.graph.schema import VERSION
from articulador.graph.stores import Cell, Query, Rows
from articulador.graph.workbook import Book, Held, refuse_too_many
from articulador.i18n import _
from articulador.report import rows
from articulador.report.rows import Asked

ABOUT = "Datos"
"""Sheet that says what the others are of."""
_NOBODY = Asked("", Query(""))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the same in every language, and what it means in the language in use."""

    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a title."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def plain(self) -> Rows:
        """The rows as those of a query."""
        return Rows(tuple(column.name for column in self.columns), self.rows)


def as_csv(sheet: Sheet) -> str:
    """Give one table as CSV."""
    return rows.as_csv(sheet.plain, _NOBODY)


def as_markdown(title: str, sheets: Iterable[Sheet], notes: Iterable[str] = ()) -> str:
    """Give tables as a page, each below its title; no text of a plan is markup."""
    parts = [f"# {rows.escaped(title)}\n"]
    parts += [f"{rows.escaped(note)}\n" for note in notes]
    parts += [f"## {rows.escaped(sheet.title)}\n\n{rows.as_markdown(sheet.plain, _NOBODY)}" for sheet in sheets]
    return "\n".join(parts)


def as_book(source: str, sheets: Sequence[Sheet], notes: Iterable[str] = ()) -> Made:
    """Give a workbook: filters, frozen header, what each column means; raises OutputError for too many rows."""
    book = Book()
    for sheet in sheets:
        refuse_too_many(sheet.title, len(sheet.rows))
        meanings = {column.name: column.meaning for column in sheet.columns}
        book.sheet(sheet.title, sheet.plain.columns, sheet.rows, meanings.__getitem__)
    about = book.page(ABOUT)
    lost = book.notes()
    book.facts(about, facts(source, (*notes, *lost)))
    return Made(book.data(), lost)


def facts(source: str, notes: Iterable[str]) -> Iterator[tuple[str, Held]]:
    """Say what a workbook is of."""
    yield _("schema"), VERSION
    yield _("source"), source
    for note in notes:
        yield _("note"), note
