"""``articulador suggest``: links that a plan does not state and its own words speak for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from articulador import options
from articulador.i18n import N_
from articulador.translated import Command, Option, WholeNumber

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

_FORMATS = ("text", "json", "csv", "xlsx")


@click.command(
    cls=Command,
    short_help=N_("Propose links for elements that lack one."),
    help=N_(
        "Propose links for elements that lack one: sector actions and other upper elements that no OEI takes up, OEIs "
        "without an upper plan, services without an AEI, OEIs and AEIs whose link to the PGG could not be read. What "
        "speaks for a link is a statement that is the same or near (words that the plan uses everywhere weigh little) "
        "or an indicator that both have; each candidate shows it, with its score and the printed rows. Nothing is "
        "added to what the plan states. --accept KEY writes candidates to the settings file as a reviewer's decisions, "
        "and from then on every command has these links, signed."
    ),
)
@options.sources
@options.plan
@click.option(
    "--min-score",
    cls=Option,
    type=click.FloatRange(0, 100),
    default=50,
    show_default=True,
    metavar=N_("N"),
    help=N_("Only candidates of this score or more: 100 is the same statement, 95 the same indicator."),
)
@click.option(
    "--limit",
    cls=Option,
    type=WholeNumber(min=0),
    default=3,
    show_default=True,
    metavar=N_("N"),
    help=N_("At most so many candidates of each element; 0: all."),
)
@click.option(
    "--accept",
    "accepted",
    cls=Option,
    multiple=True,
    metavar=N_("KEY"),
    help=N_("Add this candidate to the settings file (--config, else articulador.toml). Once for each."),
)
@click.option("--author", cls=Option, default="", metavar=N_("NAME"), help=N_("Who accepts: goes with --accept."))
@click.option("--reason", cls=Option, default="", metavar=N_("WORDS"), help=N_("Why: goes with --accept."))
@options.formats(*_FORMATS)
@options.output
@options.lang
def command(
    sources: tuple[str, ...],
    *,
    plan: str,
    min_score: float,
    limit: int,
    accepted: tuple[str, ...],
    author: str,
    reason: str,
    form: str,
    output: Path | None,
) -> None:
    """Propose links, or accept some."""
    from articulador.opening import open_graph

    _check(accepted, author, reason, form, output)
    graph = open_graph(*sources, inferred=False)
    if accepted:
        _accept(graph, accepted, author, reason)
    else:
        _report(graph, ", ".join(sources), plan=plan, least=min_score, most=limit, form=form, output=output)


def _check(accepted: tuple[str, ...], author: str, reason: str, form: str, output: Path | None) -> None:
    from articulador.giving import refuse_stdout
    from articulador.i18n import _

    if not accepted:
        refuse_stdout(form, output)
    if accepted and not (author.strip() and reason.strip()):
        raise click.UsageError(_("--accept needs --author and --reason: a decision says whose it is and why"))
    if accepted and output is not None:
        raise click.UsageError(_("--accept writes to the settings file (--config FILE), not to -o"))


def _report(
    graph: PlanGraph, source: str, *, plan: str, least: float, most: int, form: str, output: Path | None
) -> None:
    from articulador.graph.exports import write
    from articulador.output import deliver, show
    from articulador.queries.suggesting import suggest_links
    from articulador.report import rows_xlsx
    from articulador.report import suggest as report
    from articulador.report.rows import as_csv

    found = suggest_links(graph, plan, least, most)
    if form == "json":
        deliver(report.as_json(found, source, least), output)
    elif form == "csv":
        deliver(as_csv(*report.as_rows(found, source, least)), output)
    elif output is not None and form == "xlsx":
        write(rows_xlsx.make(*report.as_rows(found, source, least)), output)
    else:
        show(report.text_parts(found, least), output)


def _accept(graph: PlanGraph, keys: tuple[str, ...], author: str, reason: str) -> None:
    from datetime import datetime

    from articulador.accepting import append
    from articulador.errors import LookupFailed
    from articulador.i18n import _
    from articulador.output import tell
    from articulador.queries.suggesting import suggest_links
    from articulador.report.suggest import as_decisions
    from articulador.settings import settings_path

    known = {one.key: one for lacking in suggest_links(graph, least=0) for one in lacking.candidates}
    absent = next((key for key in keys if key not in known), None)
    if absent is not None:
        message = _('"{key}": no candidate of this source has this key; see them: articulador suggest SOURCE')
        raise LookupFailed(message.format(key=absent), place="--accept", value=absent)
    today = datetime.now().astimezone().date()
    append(as_decisions([known[key] for key in dict.fromkeys(keys)], author, reason, today), settings_path())
    tell(_("written: {path}").format(path=settings_path()))
