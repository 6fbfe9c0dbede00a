"""``articulador units``: what each responsible unit answers for, and whom its work serves."""

from __future__ import annotations

from pathlib import Path

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command, Option


@click.command(
    cls=Command,
    short_help=N_("What each responsible unit answers for, and whom its work serves."),
    help=N_(
        "Give the account of each responsible unit: the AEIs, OEIs and indicators that the tables name it for, alone "
        "or with others; the AEIs and OEIs that these lead to; and the elements of the nation and the sector that its "
        "work serves, those that only a collective sentence ties apart. What the plan states for the entity as a "
        "whole is told once, at the end."
    ),
    epilog=N_("CSV gives one row for each link of a unit; a workbook also has a summary."),
)
@options.sources
@options.plan
@click.option(
    "--unit",
    cls=Option,
    default="",
    metavar=N_("NAME"),
    help=N_("Only the unit with this acronym or name, or with these words in its name."),
)
@options.inferred
@options.formats("text", "json", "csv", "xlsx", "markdown")
@options.output
@options.lang
def command(sources: tuple[str, ...], *, plan: str, unit: str, inferred: bool, form: str, output: Path | None) -> None:
    """Give the account of each unit."""
    from articulador.checking import all_rules
    from articulador.giving import give, refuse_stdout
    from articulador.graph.stores.embedded import EmbeddedStore
    from articulador.i18n import _
    from articulador.loaders.decisions.ledger import Ledger
    from articulador.opening import open_graph
    from articulador.queries.accountability import units
    from articulador.report import units as report
    from articulador.report.sheets import as_book, as_csv, as_markdown
    from articulador.report.units_sheets import links, sheets
    from articulador.settings import current_settings

    refuse_stdout(form, output)
    settings, source = current_settings(), ", ".join(sources)
    ledger = Ledger(settings.decisions)
    graph = open_graph(*sources, inferred=inferred, ledger=ledger)
    with EmbeddedStore.of(graph) as store:
        result = all_rules(store, settings, ledger, source, plan).result
    gaps = [(one.element, one.rule, one.outcome.value) for one in result.findings if one.element]
    found = units(graph, gaps, slug=plan, asked=unit)
    give(form, output, lambda: report.text_parts(found), {
        "json": lambda: report.as_json(found, source),
        "csv": lambda: as_csv(links(found)),
        "xlsx": lambda: as_book(source, sheets(found)),
        "markdown": lambda: as_markdown(_("Responsible units"), sheets(found)),
    })  # fmt: skip
