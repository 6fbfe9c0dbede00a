"""``articulador cypher``: one read query in Cypher."""

from __future__ import annotations

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Argument, Command
from articulador.wanted import Wanted


@click.command(
    cls=Command,
    short_help=N_("Ask in Cypher, here or on a Neo4j server."),
    help=N_(
        "Run one read query in Cypher on the embedded engine, or on the server where SOURCE is one. Labels, types and "
        "properties: articulador schema. Ready questions: articulador query list. A file that begins with the header "
        "of a library query keeps its defaults. xlsx needs -o."
    ),
)
@click.argument(
    "query",
    cls=Argument,
    metavar=N_("QUERY"),
    help=N_("The query, @FILE with its text, or - to read it from standard input."),
)
@options.sources
@options.typed
@options.wanted
@options.inferred
@options.lang
def command(query: str, sources: tuple[str, ...], *, typed: tuple[str, ...], wanted: Wanted, inferred: bool) -> None:
    """Read the query and its parameters, open the sources, run, print."""
    from articulador.answering import answer, asked_of_text, check, tell_no_proposals
    from articulador.opening import open_store
    from articulador.parameters import read_parameters
    from articulador.query_text import read_query

    asked = asked_of_text(read_query(query), read_parameters(typed), ", ".join(sources), query)
    check(asked, wanted)
    with open_store(*sources, inferred=inferred) as store:
        if inferred:
            tell_no_proposals(store, sources)
        answer(store, asked, wanted)
