"""``articulador schema``: the labels, relationships and properties of the graph."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("Labels, relationships and properties of the graph."),
    help=N_("Print the schema of the graph: labels, relationships, properties, and what a trace is made of."),
)
@options.formats("text", "json", "markdown")
@options.output
@options.lang
def command(form: str, output: Path | None) -> None:
    """Print the schema."""
    from articulador.graph import schema_text
    from articulador.output import deliver, show
    from articulador.report import schema as report

    if form == "text":
        show(report.text_parts(), output)
    else:
        deliver(schema_text.as_json() if form == "json" else schema_text.as_markdown(), output)
