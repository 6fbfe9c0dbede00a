"""``articulador stats``: counts, and how far each plan's cascade reaches."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("Counts, and how far the cascade reaches."),
    help=N_(
        "Count elements, relationships and certainties, and tell how far the cascade of each plan reaches: of how "
        "many, how many are taken up, linked, measured."
    ),
)
@options.source
@options.inferred
@options.formats("text", "json")
@options.output
@options.lang
def command(source: str, *, inferred: bool, form: str, output: Path | None) -> None:
    """Count what a source holds."""
    from articulador.opening import open_graph
    from articulador.output import deliver, show
    from articulador.queries.stats import compute_stats
    from articulador.report import stats as report

    result = compute_stats(open_graph(source, inferred=inferred))
    if form == "json":
        deliver(report.as_json(result, source), output)
    else:
        show(report.text_parts(result), output)
