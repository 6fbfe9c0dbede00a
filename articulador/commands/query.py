"""``articulador query``: the questions of the library, each with a name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from articulador import options
from articulador.i18n import N_, _, language
from articulador.translated import Argument, Command, Group, Option
from articulador.wanted import Wanted

if TYPE_CHECKING:
    from articulador.queries.named import NamedQuery, QueryParameter


class Library(Group):
    """Every query of the library as a command, with its parameters as options; made when it is asked for."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Usage line pieces: what stands for a command is the name of a query."""
        return [*super().collect_usage_pieces(ctx)[:-1], _("NAME [OPTIONS] SOURCE...")]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Names of the queries."""
        from articulador.queries.named import library

        return list(library())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a query; raises QueryError for a name that is none, with what comes near."""
        from articulador.queries.named import find_query, library

        if ctx.resilient_parsing and cmd_name not in library():
            return None
        return _runner(find_query(cmd_name))


def _names(_context: click.Context, _argument: click.Parameter, typed: str) -> list[CompletionItem]:
    from articulador.queries.named import library

    named = ((name, query.title.within(language())) for name, query in library().items())
    return [CompletionItem(name, help=title) for name, title in named if name.startswith(typed)]


def _runner(query: NamedQuery) -> click.Command:
    taken = {name for option in _ANY.params for name in option.opts}
    own = [_option(one) for one in query.parameters if f"--{one.name}" not in taken]
    return Command(
        query.name,
        callback=_ANY.callback,
        params=[*own, *_ANY.params],
        short_help=query.title.within(language()),
        help=query.question.within(language()),
        epilog=N_("Its parameters, columns and text: articulador query show NAME."),
    )


def _option(parameter: QueryParameter) -> click.Option:
    words = parameter.description.within(language())
    if parameter.example:
        words = _("{words} (for example {example})").format(words=words, example=parameter.example)
    metavar = parameter.kind.value.upper()
    spellings = dict.fromkeys((f"--{parameter.name.replace('_', '-')}", f"--{parameter.name}"))
    return Option([*spellings, f"{_PREFIX}{parameter.name}"], metavar=metavar, help=words)


_PREFIX = "parameter_"
"""Keeps the parameters of a query apart from the options of every command."""


@click.command(cls=Command)
@options.sources
@options.typed
@options.wanted
@options.inferred
@options.lang
@click.pass_context
def _ANY(  # noqa: N802 - what every query shares; each adds its parameters
    context: click.Context,
    /,
    sources: tuple[str, ...],
    *,
    typed: tuple[str, ...],
    wanted: Wanted,
    inferred: bool,
    **parameters: str | None,
) -> None:
    """Run the query that the command is named for."""
    from articulador.answering import answer, asked_of_named, check, tell_no_proposals
    from articulador.opening import open_store
    from articulador.parameters import Typed, read_parameters, twice
    from articulador.queries.named import find_query

    given = read_parameters(typed)
    for name, value in ((key.removeprefix(_PREFIX), value) for key, value in parameters.items() if value is not None):
        if name in given:
            raise twice(name)
        given[name] = Typed(name, value, value)
    asked = asked_of_named(find_query(context.command.name or ""), given, ", ".join(sources))
    check(asked, wanted)
    with open_store(*sources, inferred=inferred) as store:
        if inferred:
            tell_no_proposals(store, sources)
        answer(store, asked, wanted)


@click.group(
    cls=Group,
    short_help=N_("Ready questions: list them, explain one, run one."),
    help=N_(
        "Questions that are asked often, each a Cypher query with a name: list shows them all, show explains one, run "
        "asks it. Names and options complete with Tab once the shell knows the program: "
        'eval "$(_ARTICULADOR_COMPLETE=bash_source articulador)" in ~/.bashrc (or zsh_source, fish_source).'
    ),
)
@options.lang
def command() -> None:
    """Everything is in the commands below."""


@command.command(
    "list",
    cls=Command,
    short_help=N_("All queries, by category."),
    help=N_("List the queries of the library by category, each with its title."),
)
@options.formats("text", "json")
@options.output
@options.lang
def list_queries(*, form: str, output: Path | None) -> None:
    """List the library."""
    from articulador.output import deliver, show
    from articulador.queries.named import library
    from articulador.report import query as report

    if form == "json":
        deliver(report.list_json(library().values()), output)
    else:
        step = _("Explained: articulador query show NAME. Run: articulador query run NAME SOURCE")
        show(report.list_parts(library().values(), step), output)


@command.command(
    "show",
    cls=Command,
    short_help=N_("One query explained."),
    help=N_("Explain one query: its question, parameters with examples, columns, and its Cypher text."),
)
@click.argument("name", cls=Argument, metavar=N_("NAME"), shell_complete=_names, help=N_("Name of the query."))
@options.formats("text", "json")
@options.output
@options.lang
def show_query(name: str, *, form: str, output: Path | None) -> None:
    """Explain one query."""
    from articulador.output import deliver, rendered
    from articulador.queries.named import find_query
    from articulador.report import query as report

    query = find_query(name)
    if form == "json":
        deliver(report.show_json(query), output)
    else:
        deliver(rendered(report.show_parts(query), output) + query.text, output)


@command.group(
    "run",
    cls=Library,
    short_help=N_("Run one query."),
    help=N_("Run one query of the library. Its parameters are options: articulador query run NAME --help."),
)
@options.lang
def run_query() -> None:
    """Each query is a command."""
