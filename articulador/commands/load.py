"""``articulador load``: several sources become one saved graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command

if TYPE_CHECKING:
    from articulador.graph.merging import Merged


@click.command(
    cls=Command,
    short_help=N_("Make one graph of several sources and save it."),
    help=N_(
        "Make one graph of one or several sources and save it as JSON, which every command takes as its SOURCE. "
        "National elements that several plans name are one element, with the evidence of all."
    ),
)
@options.sources
@options.output
@options.lang
def command(sources: tuple[str, ...], output: Path | None) -> None:
    """Load, merge, save."""
    from articulador.graph.merging import merge
    from articulador.graph.saved import to_text
    from articulador.loaders.sources import load_source
    from articulador.output import deliver, tell, working
    from articulador.report.loading import merged_lines, source_line

    graphs = []
    for source in sources:
        with working(source):
            graphs.append(load_source(source, tell))
        tell(source_line(source, graphs[-1]))
    merged: Merged = merge(graphs)
    deliver(to_text(merged.graph), output)
    for line in merged_lines(merged, len(graphs), output):
        tell(line)
