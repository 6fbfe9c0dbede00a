"""``articulador trace``: where an element comes from and what hangs from it."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command, Option, WholeNumber


@click.command(
    cls=Command,
    short_help=N_("Where an element comes from and what hangs from it."),
    help=N_(
        "Show where an element comes from, up to the national level, and what hangs from it, down to indicators and "
        "units: each step with its relationship and the place that states it."
    ),
)
@options.code
@options.source
@click.option("--up", cls=Option, is_flag=True, help=N_("Only up: what the element serves."))
@click.option("--down", cls=Option, is_flag=True, help=N_("Only down: what hangs from it."))
@click.option(
    "--depth",
    cls=Option,
    type=WholeNumber(min=1),
    metavar=N_("N"),
    help=N_("At most so many relationships far; otherwise to the ends."),
)
@options.plan
@options.inferred
@options.formats("text", "json")
@options.output
@options.lang
def command(
    code: str,
    source: str,
    *,
    up: bool,
    down: bool,
    depth: int | None,
    plan: str,
    inferred: bool,
    form: str,
    output: Path | None,
) -> None:
    """Trace one element of a source."""
    from articulador.opening import open_graph
    from articulador.output import deliver, show
    from articulador.queries.elements import home
    from articulador.queries.lookup import find_element
    from articulador.queries.tracing import Direction, trace
    from articulador.report import trace as report

    graph = open_graph(source, inferred=inferred)
    ways = [way for way, asked in ((Direction.UP, up), (Direction.DOWN, down)) if asked] or list(Direction)
    result = trace(graph, find_element(graph, code, plan).id, ways, depth)
    if form == "json":
        deliver(report.as_json(result, source), output)
    else:
        show(report.text_parts(result, home(graph, result.element)), output)
