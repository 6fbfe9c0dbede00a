"""``articulador view``: the whole plan as one HTML file, to be opened offline."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_, _
from articulador.translated import Command, Option


@click.command(
    cls=Command,
    short_help=N_("The plan as one HTML file: map, chains, evidence, gaps."),
    help=N_(
        "Write one self-contained HTML file that opens offline in any browser: the map of the cascade, the chains and "
        "the evidence of each element, and the gaps with their rules."
    ),
)
@options.sources
@options.page_file
@options.entity
@click.option("--under", cls=Option, default="", metavar=N_("CODE"), help=N_("Only an element and its chains."))
@click.option(
    "--unit", cls=Option, default="", metavar=N_("NAME"), help=N_("Only what a responsible unit answers for.")
)
@options.opening
@options.inferred
@options.lang
def command(
    sources: tuple[str, ...], *, output: Path, entity: str, under: str, unit: str, opening: bool, inferred: bool
) -> None:
    """Write the page."""
    from articulador.output import deliver, tell
    from articulador.telling import Part, told
    from articulador.viz.page import page, titled

    found = told(sources, Part(entity, under, unit), inferred=inferred)
    deliver(page(found.what, titled(found.what)), output)
    for line in found.left_out:
        tell(line)
    tell(_("written: {path}").format(path=output))
    if opening:
        click.launch(str(output.resolve()))
