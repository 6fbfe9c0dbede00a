"""The rows that a query gave as an Excel workbook: one sheet for them, one that says what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator

from articulador.graph.exports import Made
from articulador.graph.schema import VERSION
from articulador.graph.stores import Rows
from articulador.graph.workbook import Book, Held, refuse_too_many
from articulador.i18n import _
from articulador.report.rows import Asked

ANSWER, QUESTION = "Respuesta", "Consulta"


def make(rows: Rows, asked: Asked) -> Made:
    """Make the workbook: typed cells, columns described where the query is of the library; raises OutputError."""
    refuse_too_many(ANSWER, len(rows.rows))
    book = Book()
    book.sheet(ANSWER, rows.columns, rows.rows, lambda name: asked.columns.get(name, ""))
    notes = book.notes()
    book.facts(book.page(QUESTION), _question(rows, asked, notes))
    return Made(book.data(), notes)


def _question(rows: Rows, asked: Asked, notes: tuple[str, ...]) -> Iterator[tuple[str, Held]]:
    yield _("schema"), VERSION
    yield _("source"), asked.source
    if asked.name:
        yield _("name"), asked.name
    yield _("query"), asked.query.text
    for name, value in asked.query.parameters.items():
        yield f"${name}", value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    yield _("rows"), len(rows.rows)
    if rows.truncated:
        yield _("note"), _("there are more rows than these")
    for note in (*rows.notes, *notes):
        yield _("note"), note
