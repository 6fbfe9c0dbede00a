"""``articulador read``: what a plan document gave, and what became of every row."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command, Option

STAGES = ("lines", "tables", "rows", "statements")


@click.command(
    cls=Command,
    short_help=N_("Read a plan and account for every printed row."),
    help=N_(
        "Read a plan document and account for it: elements and PGG first, then how every printed row ended, what was "
        "repaired and why, what was not understood, and where two places contradict each other."
    ),
)
@options.document
@click.option(
    "--stage",
    cls=Option,
    type=click.Choice(STAGES),
    help=N_("Show one intermediate of the reading instead of the report."),
)
@options.formats("text", "json")
@options.output
@options.lang
def command(source: str, *, stage: str | None, form: str, output: Path | None) -> None:
    """Read one document and tell about it."""
    from articulador.loaders.account import account_of
    from articulador.loaders.document import interpret, read_stages
    from articulador.opening import open_document
    from articulador.output import deliver, show
    from articulador.report import reading as report
    from articulador.report import stages
    from articulador.settings import current_settings

    if stage:
        reading = interpret(read_stages(Path(source)), current_settings().decisions)
        text = stages.as_json(reading, stage) if form == "json" else "\n".join(stages.text_lines(reading, stage))
        deliver(text, output)
        return
    account = account_of(open_document(Path(source)))
    if form == "json":
        deliver(report.as_json(account), output)
    else:
        show(report.text_parts(account), output)
