"""``articulador show``: one element in full."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("One element, its evidence and its neighbours."),
    help=N_(
        "Show one element: its wordings, baseline and targets, the state of its PGG link, each place that states it "
        "with the row printed there, and its neighbours."
    ),
)
@options.code
@options.source
@options.plan
@options.inferred
@options.formats("text", "json")
@options.output
@options.lang
def command(code: str, source: str, *, plan: str, inferred: bool, form: str, output: Path | None) -> None:
    """Describe one element of a source."""
    from articulador.opening import open_graph
    from articulador.output import deliver, show
    from articulador.queries.description import describe
    from articulador.queries.elements import home
    from articulador.queries.lookup import find_element
    from articulador.report import show as report

    graph = open_graph(source, inferred=inferred)
    result = describe(graph, find_element(graph, code, plan).id)
    if form == "json":
        deliver(report.as_json(result, source), output)
    else:
        show(report.text_parts(result, home(graph, result.element)), output)
