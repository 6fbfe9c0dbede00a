"""A plan checked as a command asks: rules chosen, scope, baseline, what is shown, and the exit code."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from articulador.errors import SettingsError
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore
from articulador.i18n import _
from articulador.loaders.decisions.ledger import Ledger
from articulador.queries.gaps import baseline, scope
from articulador.queries.gaps.limits import Level, level
from articulador.queries.gaps.model import Finding, Known, Outcome, Report, Severity
from articulador.queries.gaps.rulebook import chosen, find_rule
from articulador.queries.gaps.run import Choice, Decided, check
from articulador.queries.gaps.scope import Groups
from articulador.queries.gaps.view import Unmatched
from articulador.settings import Settings

CLEAN, FINDINGS = 0, 1
NEVER = "never"


@dataclass(frozen=True)
class Asked:
    """What is asked of a source, beside the rules. ``least``: the mildest severity that is shown."""

    source: str
    unit: str = ""
    under: str = ""
    least: Severity = Severity.INFO
    outcomes: Collection[Outcome] = tuple(Outcome)
    group_by: str = "rule"
    baseline: Path | None = None
    limits: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A report, what its findings are grouped under, and the levels that were asked for.

    ``found`` are all findings, shown or not; ``unasked`` are those of a baseline that this run would not find again.
    """

    report: Report
    groups: Groups
    levels: tuple[Level, ...]
    found: tuple[Finding, ...]
    unasked: frozenset[Known]

    def baseline_text(self) -> str:
        """Give a baseline of today's findings, as its file holds it."""
        return baseline.to_text(self.found, self.unasked)

    def code(self, fail_on: str) -> int:
        """Exit code: 1 where a gap of the plan (a new one, beside a baseline) is as bad as that, or a level is missed.

        What the text lost and what cannot be judged is no fault of the plan, and never fails.
        """
        if any(not one.met for one in self.levels):
            return FINDINGS
        if fail_on == NEVER:
            return CLEAN
        compared = self.report.compared
        counted = (
            finding
            for finding in self.report.result.findings
            if finding.outcome is Outcome.PLAN and (compared is None or finding.fingerprint in compared.new)
        )
        return FINDINGS if any(finding.severity.rank <= Severity(fail_on).rank for finding in counted) else CLEAN


def choice_of(settings: Settings, select: Iterable[str], ignore: Iterable[str], plan: str) -> Choice:
    """Rules that options and settings choose together, as the settings change them; raises QueryError, SettingsError.

    Options come before the settings where they select; both ignore.
    """
    rules = chosen(tuple(select) or settings.rules.select, (*ignore, *settings.rules.ignore))
    for code in (*settings.rules.severity, *settings.rules.thresholds):
        find_rule(code)
    for code, thresholds in settings.rules.thresholds.items():
        known = [one.name for one in find_rule(code).thresholds]
        for name in thresholds:
            if name not in known:
                message = _('{file}: rule {code} has no threshold "{name}"; it has: {known}')
                told = message.format(file=settings.path, code=code, name=name, known=", ".join(known) or "-")
                raise SettingsError(told, place=str(settings.path), value=name)
    return Choice(rules, plan, settings.rules.severity, settings.rules.thresholds)


def decided_of(settings: Settings, ledger: Ledger) -> Decided:
    """What reviewers decided, after a source was read with this ledger."""
    unmatched = tuple(Unmatched(one.what, one.place, one.why) for one in ledger.unmatched)
    return Decided(settings.waivers, ledger.matched, unmatched)


def all_rules(store: CypherStore, settings: Settings, ledger: Ledger, source: str, plan: str = "") -> Report:
    """Run the rules that the settings choose on a source that was read with this ledger; raises as ``choice_of``."""
    return check(store, choice_of(settings, (), (), plan), source, decided_of(settings, ledger))


def checked(store: CypherStore, choice: Choice, decided: Decided, asked: Asked) -> Checked:
    """Run the rules; raises LookupFailed for a unit, element or level that there is not, SourceError for a baseline."""
    graph = PlanGraph.of(store.nodes(), store.edges()) if _needs_graph(asked) else PlanGraph()
    known = baseline.load(asked.baseline) if asked.baseline else ()
    choice = replace(choice, elements=_elements(graph, asked, choice.plan))
    report = check(store, choice, asked.source, decided)
    levels = tuple(level(one, report.result.coverage) for one in asked.limits)
    findings = report.result.findings
    again = _asked_again(known, choice)
    if asked.baseline:
        report = replace(report, compared=baseline.compare(findings, known, again, str(asked.baseline)))
    shown = tuple(_shown(findings, asked))
    report = replace(report, result=replace(report.result, findings=shown))
    return Checked(report, _groups(graph, asked, shown), levels, findings, frozenset(known) - frozenset(again))


def _needs_graph(asked: Asked) -> bool:
    return bool(asked.unit or asked.under) or asked.group_by != "rule"


def _elements(graph: PlanGraph, asked: Asked, plan: str) -> set[str] | None:
    """Ids that the report is about; None for all."""
    chosen = [
        find(graph, words, plan)
        for find, words in ((scope.of_unit, asked.unit), (scope.under, asked.under))
        if words
    ]  # fmt: skip
    return set.intersection(*chosen) if chosen else None


def _asked_again(known: Iterable[Known], choice: Choice) -> tuple[Known, ...]:
    """Known findings that this run would find again if they were still there."""
    codes = {rule.code for rule in choice.rules}
    return tuple(
        one
        for one in known
        if one.rule in codes
        and (choice.elements is None or one.element in choice.elements)
        and (not choice.plan or (one.element or "").startswith(f"{choice.plan}/"))
    )


def _shown(findings: Iterable[Finding], asked: Asked) -> Iterable[Finding]:
    return (one for one in findings if one.severity.rank <= asked.least.rank and one.outcome in asked.outcomes)


def _groups(graph: PlanGraph, asked: Asked, findings: Iterable[Finding]) -> Groups:
    elements = {finding.element for finding in findings if finding.element}
    if asked.group_by == "unit":
        return scope.by_unit(graph, elements)
    if asked.group_by == "oei":
        return scope.by_objective(graph, elements)
    return scope.by_element(graph, elements) if asked.group_by == "element" else {}
