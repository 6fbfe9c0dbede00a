"""``articulador report``: the manager's page, one HTML file to read and to print."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_, _
from articulador.translated import Command, Option


@click.command(
    cls=Command,
    short_help=N_("The manager's page: one HTML file to read and print."),
    help=N_(
        "Write the page for who decides, as one HTML file without scripts, to be read or printed on A4: the verdict "
        "with the headline figures, coverage of the cascade, gaps by family and by unit, the map, the matrix, and "
        "what could not be read. The figures are those of articulador gaps."
    ),
)
@options.sources
@options.page_file
@options.entity
@click.option(
    "--under", cls=Option, default="", metavar=N_("CODE"), help=N_("Gaps, map and matrix only of an element's chains.")
)
@click.option(
    "--unit", cls=Option, default="", metavar=N_("NAME"), help=N_("Gaps, map and matrix only of a responsible unit.")
)
@options.opening
@options.inferred
@options.lang
def command(
    sources: tuple[str, ...], *, output: Path, entity: str, under: str, unit: str, opening: bool, inferred: bool
) -> None:
    """Write the page."""
    from articulador.output import deliver, tell
    from articulador.report.summary.page import as_html
    from articulador.summing import told
    from articulador.telling import Part

    deliver(as_html(told(sources, Part(entity, under, unit), inferred=inferred)), output)
    tell(_("written: {path}").format(path=output))
    if opening:
        click.launch(str(output.resolve()))
