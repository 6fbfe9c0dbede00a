"""Asking a store in Cypher and giving the answer: what ``cypher``, ``query run`` and the shell share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from articulador.errors import OutputError, QueryError
from articulador.graph.cypher.checking import check_query
from articulador.graph.exports import write
from articulador.graph.stores import CypherStore, Query, Rows
from articulador.i18n import _, language
from articulador.output import deliver, show, tell
from articulador.parameters import Typed, refuse_missing, remarks
from articulador.queries.named import NamedQuery, bound
from articulador.queries.named_header import parse
from articulador.report import rows as report
from articulador.report import rows_xlsx
from articulador.report.rows import Asked
from articulador.wanted import Wanted

_HEADER = "// titulo:"
_WORKBOOK = "xlsx"


def check(asked: Asked, wanted: Wanted) -> None:
    """Refuse, before anything is opened, what cannot be answered; raises QueryError, OutputError."""
    if wanted.form == _WORKBOOK and wanted.output is None:
        message = _("the format {format} cannot go to stdout: name a file or folder with -o")
        raise OutputError(message.format(format=wanted.form), place="-o", value=wanted.form)
    check_query(asked.query.text)
    refuse_missing(asked.query.text, asked.query.parameters, wanted.parameter)


def asked_of_text(text: str, given: Mapping[str, Typed], source: str, place: str) -> Asked:
    """Make ready what to ask; ``place`` is where the text stands. Raises QueryError.

    A text that begins with a header of the library has its parameters normalised, and its defaults hold.
    """
    if not text.lstrip().startswith(_HEADER):
        return Asked(source, Query(text, {name: typed.value for name, typed in given.items()}))
    name = Path(place).name.removesuffix(".cypher")
    asked = asked_of_named(parse(name, text.lstrip()), given, source)
    return replace(asked, name="", query=replace(asked.query, text=text))  # errors name lines of the whole text


def asked_of_named(query: NamedQuery, given: Mapping[str, Typed], source: str) -> Asked:
    """Make ready a query of the library; raises QueryError for a parameter that it lacks, does not know or refuses."""
    parameters = bound(query, {name: typed.text for name, typed in given.items()})
    meanings = {column.name: column.description.within(language()) for column in query.columns}
    return Asked(source, Query(query.text, parameters), query.name, meanings)


def answer(store: CypherStore, asked: Asked, wanted: Wanted) -> None:
    """Run a query and give its rows; what else is to be known goes to stderr. Raises QueryError, OutputError."""
    check(asked, wanted)
    query = replace(asked.query, limit=wanted.rows, timeout=wanted.timeout)
    rows = store.run(query)
    if not rows.columns:
        raise QueryError(_("the query gives no columns; end it with RETURN ... AS ..."), value=query.text)
    notes = [*report.announcements(rows, wanted.more), *_give(rows, asked, wanted)]
    if not asked.columns:  # else its parameters were read as their kinds ask
        notes += remarks(query.text, query.parameters, rows)
    for note in notes:
        tell(note)
    if wanted.output is not None:
        tell(_("written: {path}").format(path=wanted.output))


def _give(rows: Rows, asked: Asked, wanted: Wanted) -> tuple[str, ...]:
    """Write the rows; give notes on what the format could not hold."""
    if wanted.form == "table":
        show(report.text_parts(rows), wanted.output)
    elif wanted.form != _WORKBOOK:
        deliver(report.WRITERS[wanted.form](rows, asked), wanted.output)
    elif wanted.output is not None:
        made = rows_xlsx.make(rows, asked)
        write(made, wanted.output)
        return made.notes
    return ()
