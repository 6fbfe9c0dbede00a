"""Asking a store in Cypher and giving the answer: what ``cypher``, ``query run`` and the shell share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from articulador.errors import QueryError
from articulador.giving import refuse_stdout
from articulador.graph.cypher.checking import check_query
from articulador.graph.exports import write
from articulador.graph.stores import CypherStore, Query, Rows
from articulador.graph.stores.login import is_server
from articulador.i18n import _, language
from articulador.loaders.sources import engine_file
from articulador.output import deliver, show, tell
from articulador.parameters import Typed, refuse_missing, remarks
from articulador.queries.elements import brief
from articulador.queries.named import AS_OPTION, Kind, NamedQuery, bound, find_query
from articulador.queries.named_header import parse
from articulador.queries.suggestions import near_codes
from articulador.queries.vocabulary import vocabulary_of
from articulador.report import rows as report
from articulador.report import rows_xlsx
from articulador.report.rows import Asked
from articulador.wanted import Wanted

_HEADER = "// titulo:"
_WORKBOOK = "xlsx"
_BY_CODE, _PROPOSALS = "buscar-por-codigo", "propuestas-del-programa"


def check(asked: Asked, wanted: Wanted) -> None:
    """Refuse, before anything is opened, what cannot be answered; raises QueryError, OutputError."""
    refuse_stdout(wanted.form, wanted.output)
    check_query(asked.query.text)
    refuse_missing(asked.query.text, asked.query.parameters, wanted.parameter)


def asked_of_text(text: str, given: Mapping[str, Typed], source: str, place: str, how: str = "--param") -> Asked:
    """Make ready what to ask; ``place`` is where the text stands, ``how`` what gives a parameter. Raises QueryError.

    A text that begins with a header of the library has its parameters normalised, and its defaults hold.
    """
    if not text.lstrip().startswith(_HEADER):
        return Asked(source, Query(text, {name: typed.value for name, typed in given.items()}))
    name = Path(place).name.removesuffix(".cypher")
    asked = asked_of_named(parse(name, text.lstrip()), given, source, how + " {name}={value}")
    return replace(asked, name="", query=replace(asked.query, text=text))  # errors name lines of the whole text


def asked_of_named(query: NamedQuery, given: Mapping[str, Typed], source: str, spelled: str = AS_OPTION) -> Asked:
    """Make ready a query of the library; raises QueryError for a parameter that it lacks, does not know or refuses.

    ``spelled``: see bound.
    """
    parameters = bound(query, {name: typed.text for name, typed in given.items()}, spelled)
    meanings = {column.name: column.description.within(language()) for column in query.columns}
    return Asked(source, Query(query.text, parameters), query.name, meanings)


def answer(store: CypherStore, asked: Asked, wanted: Wanted) -> None:
    """Run a query and give its rows; what else is to be known goes to stderr. Raises QueryError, OutputError."""
    check(asked, wanted)
    query = replace(asked.query, limit=wanted.rows, timeout=wanted.timeout)
    rows = store.run(query)
    if not rows.columns:
        raise QueryError(_("the query gives no columns; end it with RETURN ... AS ..."), value=query.text)
    said = wanted.form == "table" and wanted.output is None  # the table itself says that it was cut
    notes = [*(rows.notes if said else report.announcements(rows, wanted.more)), *_give(rows, asked, wanted)]
    if asked.name and not rows.rows:
        notes += _unborne(store, asked)
    if not asked.columns:  # else its parameters were read as their kinds ask
        notes += remarks(query.text, query.parameters, rows)
    for note in notes:
        tell(note)
    if wanted.output is not None:
        tell(_("written: {path}").format(path=wanted.output))


def _give(rows: Rows, asked: Asked, wanted: Wanted) -> tuple[str, ...]:
    """Write the rows; give notes on what the format could not hold."""
    if wanted.form == "table":
        show(report.text_parts(rows, wanted.more), wanted.output)
    elif wanted.form != _WORKBOOK:
        deliver(report.WRITERS[wanted.form](rows, asked), wanted.output)
    elif wanted.output is not None:
        made = rows_xlsx.make(rows, asked)
        write(made, wanted.output)
        return made.notes
    return ()


def _unborne(store: CypherStore, asked: Asked) -> Iterator[str]:
    """Say of each code that was asked for and that nothing bears, with what comes near."""
    kinds = {one.name: one.kind for one in find_query(asked.name).parameters}
    for name, value in asked.query.parameters.items():
        if kinds[name] is not Kind.CODE or not value or _named(store, _BY_CODE, codigo=str(value)):
            continue
        message = _('{name} "{value}": nothing here bears this code').format(name=name, value=brief(str(value)))
        if near := near_codes(vocabulary_of(store).values["codigo"], str(value)):
            shown = ", ".join(_('"{name}"').format(name=code) for code in near)
            message += "; " + _("did you mean {near}?").format(near=shown)
        yield message


def tell_no_proposals(store: CypherStore, sources: Sequence[str]) -> None:
    """Say so on stderr where proposals were asked of what was loaded without them: a server, a file of the engine."""
    kept = len(sources) == 1 and (is_server(sources[0]) or engine_file.claims(sources[0]))
    if kept and not _named(store, _PROPOSALS):
        message = _("{path}: holds no proposals of the program; only a load with --inferred keeps them")
        tell(message.format(path=sources[0]))


def _named(store: CypherStore, name: str, **typed: str) -> bool:
    """Whether a query of the library gives any row."""
    query = find_query(name)
    return bool(store.run(Query(query.text, bound(query, typed), limit=1)).rows)
