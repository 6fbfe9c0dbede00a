"""``articulador gaps``: what is not articulated, prioritised, measured, assigned, contradictory or legible."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from articulador import options
from articulador.i18n import N_, _
from articulador.translated import Command, Option

if TYPE_CHECKING:
    from articulador.queries.gaps.limits import Level

_FORMATS = ("text", "json", "csv", "xlsx", "markdown", "html", "sarif")
_SEVERITIES = ("error", "warning", "info")
_OUTCOMES = ("plan", "lectura", "no_evaluable")


def _codes(name: str, words: str) -> options.Decorator:
    return click.option(
        f"--{name}", cls=Option, multiple=True, callback=_listed, metavar=N_("CODE,..."), help=words
    )  # fmt: skip


def _listed(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


def _words(name: str, metavar: str, words: str) -> options.Decorator:
    return click.option(f"--{name}", cls=Option, default="", metavar=metavar, help=words)


def _choice(name: str, values: tuple[str, ...], default: str, words: str) -> options.Decorator:
    return click.option(
        f"--{name}", cls=Option, type=click.Choice(values), default=default, show_default=True, help=words
    )  # fmt: skip


@click.command(
    cls=Command,
    short_help=N_("Gaps of a plan, with the place and the rule of each."),
    help=N_(
        "Check a plan against every rule and list its gaps: what is not articulated, not prioritised, not measured, "
        "not assigned, contradictory or not legible. What the text of the document lost is told apart from what the "
        "plan lacks. The rules: articulador rule list."
    ),
    epilog=N_(
        "Exit codes: 0 no gap of the plan as bad as --fail-on, 1 some, or a level below --fail-under, 2 could not run. "
        "What the text lost and what cannot be judged never gives 1."
    ),
)
@options.sources
@_codes("select", N_("Only these rules or families: PGG,IND003."))
@_codes("ignore", N_("Without these rules or families."))
@options.plan
@_words("unit", N_("NAME"), N_("Only what this responsible unit answers for."))
@_words("under", N_("CODE"), N_("Only an element (id, code or words) and what serves it."))
@_choice("severity", _SEVERITIES, "info", N_("Show findings of this severity and worse."))
@click.option(
    "--outcome", cls=Option, multiple=True, type=click.Choice(_OUTCOMES),
    help=N_("Show only gaps of the plan, of the reading (lectura), or those nobody can judge (no_evaluable)."),
)  # fmt: skip
@_choice("group-by", ("rule", "element", "unit", "oei"), "rule", N_("What findings are grouped by in the report."))
@click.option("--statistics", cls=Option, is_flag=True, help=N_("Only the counts of each rule."))
@_choice("fail-on", ("error", "warning", "never"), "error", N_("Exit with 1 for a gap of the plan as bad as this."))
@click.option(
    "--fail-under", cls=Option, multiple=True, metavar=N_("LEVEL=PCT"),
    help=N_("Exit with 1 where less of a level is covered: AEI=40 (linked to the PGG), AES=80, OEI.indicator=100."),
)  # fmt: skip
@click.option(
    "--baseline", cls=Option, type=click.Path(path_type=Path, dir_okay=False), metavar=N_("FILE"),
    help=N_("Tell what is new, known and solved since this file was written; only what is new gives 1."),
)  # fmt: skip
@click.option("--update-baseline", cls=Option, is_flag=True, help=N_("Write today's findings to the --baseline file."))
@options.formats(*_FORMATS)
@options.output
@options.inferred
@options.lang
def command(
    sources: tuple[str, ...],
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    plan: str,
    unit: str,
    under: str,
    severity: str,
    outcome: tuple[str, ...],
    group_by: str,
    statistics: bool,
    fail_on: str,
    fail_under: tuple[str, ...],
    baseline: Path | None,
    update_baseline: bool,
    form: str,
    output: Path | None,
    inferred: bool,
) -> int:
    """Check a plan."""
    from articulador.checking import Asked, checked, choice_of, decided_of
    from articulador.loaders.decisions.ledger import Ledger
    from articulador.opening import open_store
    from articulador.output import deliver, tell
    from articulador.queries.gaps.model import Outcome, Severity
    from articulador.report.gaps import give
    from articulador.settings import current_settings

    _refuse(form, output, baseline, update_baseline=update_baseline)
    settings = current_settings()
    choice, ledger = choice_of(settings, select, ignore, plan), Ledger(settings.decisions)
    asked = Asked(
        ", ".join(sources), unit, under, Severity(severity), tuple(map(Outcome, outcome or _OUTCOMES)), group_by,
        None if update_baseline and baseline and not baseline.exists() else baseline, fail_under,
    )  # fmt: skip
    with open_store(*sources, inferred=inferred, ledger=ledger) as store:
        found = checked(store, choice, decided_of(settings, ledger), asked)
    code = found.code(fail_on)
    give(
        found.report, form, output, group_by=group_by, groups=found.groups, statistics=statistics, exit_code=code
    )  # fmt: skip
    if unit or under:
        tell(_("headline figures and coverage are those of the whole plan"))
    for level in found.levels:
        tell(_level(level))
    if update_baseline and baseline:
        deliver(found.baseline_text(), baseline)
        tell(_("written: {path}").format(path=baseline))
    return code


def _refuse(form: str, output: Path | None, baseline: Path | None, *, update_baseline: bool) -> None:
    """Refuse, before anything is read, what cannot be done; raises OutputError."""
    from articulador.errors import OutputError
    from articulador.giving import refuse_stdout

    refuse_stdout(form, output)
    if update_baseline and baseline is None:
        raise OutputError(_("--update-baseline needs --baseline FILE, the file to write"), place="--update-baseline")


def _level(level: Level) -> str:
    message = _("{label}.{measure}: {covered} of {known} known, {percent} %; asked for at least {least} %")
    return message.format(
        label=level.label, measure=level.measure, covered=level.covered, known=level.known,
        percent=f"{level.percent:.0f}", least=f"{level.least:g}",
    )  # fmt: skip
