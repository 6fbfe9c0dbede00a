"""``articulador coverage``: the whole cascade, and where each chain breaks off."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command


@click.command(
    cls=Command,
    short_help=N_("How far each chain reaches, and where it breaks off."),
    help=N_(
        "Tell how far the cascade of each plan reaches, level by level: of how many elements, how many are reached by "
        "rows of their own, how many only by a collective sentence, how many nobody can tell because the text lost "
        "the row, and which ones break off and where. The counts are those of articulador stats."
    ),
    epilog=N_("CSV gives one row for each element of each chain; a workbook also has the counts and the chains."),
)
@options.sources
@options.plan
@options.inferred
@options.formats("text", "json", "csv", "xlsx", "markdown")
@options.output
@options.lang
def command(sources: tuple[str, ...], *, plan: str, inferred: bool, form: str, output: Path | None) -> None:
    """Tell how far the cascade reaches."""
    from articulador.giving import give, refuse_stdout
    from articulador.i18n import _
    from articulador.opening import open_graph
    from articulador.queries.coverage import coverage
    from articulador.report import coverage as report
    from articulador.report.sheets import as_book, as_csv, as_markdown

    refuse_stdout(form, output)
    found = coverage(open_graph(*sources, inferred=inferred), plan)
    source, notes = ", ".join(sources), report.notes(found)
    give(form, output, lambda: report.text_parts(found), {
        "json": lambda: report.as_json(found, source),
        "csv": lambda: as_csv(report.elements(found)),
        "xlsx": lambda: as_book(source, report.sheets(found), notes),
        "markdown": lambda: as_markdown(_("Coverage of the cascade"), report.sheets(found, all_elements=False), notes),
    })  # fmt: skip
