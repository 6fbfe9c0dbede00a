"""``articulador path``: every chain between two elements."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("Every chain between two elements."),
    help=N_(
        "Show every chain between two elements, up or down. Where there is none, say so and what each of them reaches: "
        "that is an answer, and the exit code is 0."
    ),
)
@options.code
@options.other_code
@options.source
@options.plan
@options.inferred
@options.formats("text", "json")
@options.output
@options.lang
def command(code: str, other: str, source: str, *, plan: str, inferred: bool, form: str, output: Path | None) -> None:
    """Find the chains between two elements of a source."""
    from articulador.opening import open_graph
    from articulador.output import deliver, show
    from articulador.queries.elements import home
    from articulador.queries.lookup import find_near
    from articulador.queries.paths import find_paths
    from articulador.report import path as report

    graph = open_graph(source, inferred=inferred)
    result = find_paths(graph, find_near(graph, code, plan).id, find_near(graph, other, plan).id)
    if form == "json":
        deliver(report.as_json(result, source), output)
    else:
        show(report.text_parts(result, home(graph, result.first)), output)
