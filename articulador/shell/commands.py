"""The commands of the shell, which begin with ``:``."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from dataclasses import replace

from articulador.answering import answer, asked_of_named
from articulador.errors import QueryError
from articulador.i18n import N_, _
from articulador.options import LONGEST_SECONDS, ROW_FORMATS
from articulador.output import deliver, rendered, show, tell
from articulador.parameters import Typed, read_parameter, twice
from articulador.queries.named import find_query, library
from articulador.shell.session import Command, Session

FORMATS = tuple(form for form in ROW_FORMATS if form != "xlsx")
"""Formats that a terminal shows."""


def _help(session: Session, _rest: str) -> None:
    from rich.table import Table  # noqa: PLC0415 - late, as rich is everywhere
    from rich.text import Text  # noqa: PLC0415 - late

    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    for name, command in session.commands.items():
        table.add_row(Text(f":{name} {_(command.usage)}".strip()), Text(_(command.meaning)))
    show([Text(_("A query ends with ; or an empty line; a command with its line. Tab completes.")), table], None)


def _queries(_session: Session, rest: str) -> None:
    from articulador.report import query as report  # noqa: PLC0415 - late

    if rest:
        query = find_query(rest, ":queries")
        deliver(rendered(report.show_parts(query)) + query.text, None)
    else:
        step = _("Explained: :queries NAME. Run: :query NAME parameter=value")
        show(report.list_parts(library().values(), step), None)


def _query(session: Session, rest: str) -> None:
    name, *words = _words(rest)
    given: dict[str, Typed] = {}
    for one in _typed(words):
        if one.name in given:
            raise twice(one.name)
        given[one.name] = one
    asked = asked_of_named(find_query(name, ":queries"), given, session.source, "{name}={value}")
    answer(session.store, asked, session.wanted)


def _words(rest: str) -> list[str]:
    try:
        words = shlex.split(rest)
    except ValueError:
        raise QueryError(_("a quote is never closed: {text}").format(text=rest), value=rest) from None
    if not words:
        raise QueryError(_("expected the name of a query; see them: :queries"))
    return words


def _typed(words: list[str]) -> Iterator[Typed]:
    """Read ``codigo=AEI.01.05``, and ``--codigo AEI.01.05`` as it stands on a command line."""
    left = iter(words)
    for word in left:
        if word.startswith("--") and "=" not in word:
            name, value = word.removeprefix("--").replace("-", "_"), next(left, "")
            yield Typed(name, value, value)
        else:
            yield read_parameter(word.removeprefix("--"), ":query")


def _schema(_session: Session, _rest: str) -> None:
    from articulador.report import schema as report  # noqa: PLC0415 - late

    show(report.text_parts(), None)


def _params(session: Session, _rest: str) -> None:
    lines = [f"${one.name} = {json.dumps(one.value, ensure_ascii=False)}" for one in session.parameters.values()]
    show(lines or [_("no parameters; give one with :param NAME=VALUE")], None)


def _param(session: Session, rest: str) -> None:
    one = read_parameter(rest, ":param")
    if one.text[:1] in {"'", '"'} and one.text[-1:] == one.text[:1] and one.value == one.text:
        bare = one.text[1:-1]
        one = Typed(one.name, bare, bare)
    session.parameters[one.name] = one


def _format(session: Session, rest: str) -> None:
    if rest in FORMATS:
        session.wanted = replace(session.wanted, form=rest)
    else:
        _refuse_or_tell("format", rest, session.wanted.form, _("one of {forms}").format(forms=", ".join(FORMATS)))


def _limit(session: Session, rest: str) -> None:
    if rest.isdecimal():
        session.wanted = replace(session.wanted, limit=int(rest))
    else:
        rows = session.wanted.rows
        _refuse_or_tell("limit", rest, _("all rows") if rows is None else str(rows), _("a number of rows, 0 for all"))


def _timeout(session: Session, rest: str) -> None:
    seconds = _number(rest)
    if seconds is not None and 0 <= seconds <= LONGEST_SECONDS:
        session.wanted = replace(session.wanted, timeout=seconds or None)
    else:
        now = _("none") if session.wanted.timeout is None else f"{session.wanted.timeout:g} s"
        _refuse_or_tell("timeout", rest, now, _("a number of seconds, 0 for none"))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _refuse_or_tell(name: str, typed: str, now: str, expected: str) -> None:
    if typed:
        message = _(':{name} "{typed}": expected {expected}').format(name=name, typed=typed, expected=expected)
        raise QueryError(message, place=f":{name}", value=typed)
    tell(f":{name} {now}")


def _quit(session: Session, _rest: str) -> None:
    session.done = True


COMMANDS = {
    "queries": Command(_queries, N_("[NAME]"), N_("The library of queries, or one of them explained.")),
    "query": Command(_query, N_("NAME [PARAMETER=VALUE]..."), N_("Run a query of the library.")),
    "schema": Command(_schema, "", N_("Labels, relationships and properties.")),
    "params": Command(_params, "", N_("The parameters that are set.")),
    "param": Command(_param, N_("NAME=VALUE"), N_("Set $NAME to a text; NAME:=VALUE to a number or a list.")),
    "format": Command(_format, N_("[FORMAT]"), N_("Show answers as table, csv, json or markdown.")),
    "limit": Command(_limit, N_("[N]"), N_("Give at most so many rows; 0 for all.")),
    "timeout": Command(_timeout, N_("[SECONDS]"), N_("Stop a query after so many seconds; 0 for never.")),
    "help": Command(_help, "", N_("This list.")),
    "quit": Command(_quit, "", N_("Leave; Ctrl-D does too.")),
}
"""Every command by its name."""
