"""Arguments and options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

import click
from click.shell_completion import CompletionItem

from articulador.graph.stores.login import with_login
from articulador.i18n import LANGUAGES, N_, _, set_language
from articulador.translated import Argument, Option, WholeNumber
from articulador.wanted import Wanted

F = TypeVar("F", bound=Callable[..., Any])
ROW_FORMATS = ("table", "csv", "json", "xlsx", "markdown")
"""Formats of the rows that a query gives."""
LONGEST_SECONDS = 86_400


class Decorator(Protocol):
    """Takes a command's function and gives it back with one more parameter."""

    def __call__(self, command: F, /) -> F: ...  # noqa: D102 - said above


def _set_lang(_context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value:
        set_language(value)


def _stdout_for_dash(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    return None if value == Path("-") else value


def _seconds(context: click.Context, option: click.Parameter, value: str | None) -> float | None:
    if value is None:
        return None
    with suppress(ValueError):
        if 0 < float(value) <= LONGEST_SECONDS:
            return float(value)
    message = _("{value}: expected a number of seconds, more than 0 and at most {most}, such as 30 or 0.5")
    raise click.BadParameter(message.format(value=value, most=LONGEST_SECONDS), context, option)


def _files(_context: click.Context, _argument: click.Parameter, typed: str) -> list[CompletionItem]:
    """Let the shell complete paths."""
    return [CompletionItem(typed, type="file")]


def _code(name: str) -> Decorator:
    return click.argument(name, cls=Argument, metavar=N_("CODE"), help=N_("An id, a code (AEI.01.05) or words."))


def formats(*names: str) -> Decorator:
    """``-f/--format`` with the formats of one command, the first being the default."""
    return click.option(
        "-f",
        "--format",
        "form",
        cls=Option,
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help=N_("Format of the result."),
    )


lang = click.option(
    "--lang",
    cls=Option,
    type=click.Choice(LANGUAGES),
    is_eager=True,
    expose_value=False,
    callback=_set_lang,
    help=N_("Language of messages; otherwise the locale says, and Spanish is the default."),
)
output = click.option(
    "-o",
    "--output",
    cls=Option,
    type=click.Path(path_type=Path),
    callback=_stdout_for_dash,
    metavar=N_("FILE"),
    help=N_("Write the result to this file, whole or not at all."),
)
destination = click.option(
    "-o",
    "--output",
    cls=Option,
    default="-",
    metavar=N_("FILE|ADDRESS"),
    help=N_(
        "Where to: a file (JSON; the embedded engine's own, quicker to reopen, where it ends in .kgl), or "
        "neo4j://host:7687."
    ),
)
inferred = click.option(
    "--inferred",
    cls=Option,
    is_flag=True,
    help=N_("Also what the program proposes and no document states."),
)
typed = click.option(
    "--param",
    "typed",
    cls=Option,
    multiple=True,
    metavar=N_("NAME=VALUE"),
    help=N_(
        "Value of $NAME in the query, as text: codigo=AEI.01.05. NAME:=VALUE gives a number, true, false, null or a "
        "list, as JSON: anio:=2026. Once for each parameter."
    ),
)
limit = click.option(
    "--limit",
    cls=Option,
    type=WholeNumber(min=0),
    metavar=N_("N"),
    help=N_("At most so many rows; 0: all. Otherwise all, and 1000 in a table on a terminal."),
)
timeout = click.option(
    "--timeout",
    cls=Option,
    callback=_seconds,
    metavar=N_("SECONDS"),
    help=N_("Stop the query after so many seconds."),
)


def wanted(command: F) -> F:
    """``-f``, ``--limit``, ``--timeout`` and ``-o`` of a command that gives rows; it gets them as one ``wanted``."""

    @wraps(command)
    def gathered(*arguments: object, **named: Any) -> object:  # noqa: ANN401 - whatever the command takes
        form, output, limit, timeout = (named.pop(name) for name in ("form", "output", "limit", "timeout"))
        return command(*arguments, wanted=Wanted(form, output, limit, timeout), **named)

    for option in (output, timeout, limit, formats(*ROW_FORMATS)):
        gathered = option(gathered)
    return cast("F", gathered)


plan = click.option(
    "--plan",
    cls=Option,
    default="",
    metavar=N_("PLAN"),
    help=N_("Only elements of this plan (pei-mre-2025)."),
)


def _keep_config(context: click.Context, _option: click.Parameter, value: Path | None) -> None:
    if not context.resilient_parsing:
        from articulador.settings import say_config  # noqa: PLC0415 - late, so that --help stays quick

        say_config(value)


config = click.option(
    "--config",
    cls=Option,
    type=click.Path(path_type=Path),
    expose_value=False,
    callback=_keep_config,
    metavar=N_("FILE"),
    help=N_("Rules, waivers and reviewers' decisions; otherwise articulador.toml of this folder, if it is there."),
)


def document(command: F) -> F:
    """One FILE that is a plan document."""
    help_text = N_("A plan as text or markdown.")
    return click.argument("source", cls=Argument, metavar=N_("FILE"), help=help_text)(config(command))


def _server(name: str, metavar: str, words: str) -> Decorator:
    def keep(_context: click.Context, _option: click.Parameter, value: str | None) -> None:
        if value is not None:
            with_login(**{name: value})

    return click.option(f"--{name}", cls=Option, expose_value=False, callback=keep, metavar=metavar, help=words)


def connection(command: F) -> F:
    """``--user``, ``--password``, ``--database``: who asks, where a source or the destination is a server."""
    for option in (
        _server("database", N_("NAME"), N_("Database of the server; otherwise NEO4J_DATABASE, or the user's own.")),
        _server("password", N_("WORD"), N_("Its password; otherwise NEO4J_PASSWORD, or it is asked for.")),
        _server("user", N_("NAME"), N_("User of a server; otherwise NEO4J_USERNAME, or neo4j.")),
    ):
        command = option(command)
    return command


def source(command: F) -> F:
    """One SOURCE, and who asks where it is a server."""
    argument = click.argument(
        "source",
        cls=Argument,
        shell_complete=_files,
        metavar=N_("SOURCE"),
        help=N_("A plan as text or markdown, an export folder, a saved graph, or neo4j://host:7687."),
    )
    return argument(connection(config(command)))


def sources(command: F) -> F:
    """One or several SOURCE, and who asks where one is a server."""
    argument = click.argument(
        "sources",
        cls=Argument,
        nargs=-1,
        required=True,
        shell_complete=_files,
        metavar=N_("SOURCE..."),
        help=N_(
            "Plans as text or markdown, export folders, saved graphs or neo4j://host:7687: one graph, national "
            "elements shared."
        ),
    )
    return argument(connection(config(command)))


code = _code("code")
other_code = _code("other")


page_file = click.option(
    "-o",
    "--output",
    cls=Option,
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar=N_("FILE"),
    help=N_("Write the page to this file, whole or not at all."),
)
entity = click.option(
    "--entity",
    cls=Option,
    default="",
    metavar=N_("NAME"),
    help=N_("Only the plans of an entity: code, acronym or name."),
)
opening = click.option("--open", "opening", cls=Option, is_flag=True, help=N_("Open it in the browser."))
