"""What is to be shown, and how its findings are grouped: the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from articulador.queries.elements import natural
from articulador.queries.gaps.model import Finding, Outcome, Report, RuleTally

BY_RULE = "rule"


@dataclass(frozen=True, slots=True)
class Group:
    """Findings under one title: the code of a rule, or the name of an element, unit or OEI (empty: of none)."""

    title: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Shown:
    """A report and how it was asked for."""

    report: Report
    group_by: str = BY_RULE
    groups: Mapping[str, tuple[str, ...]] | None = None
    statistics: bool = False
    exit_code: int | None = None

    @property
    def by_rule(self) -> bool:
        """Whether findings stand under their rules."""
        return self.group_by == BY_RULE

    @cached_property
    def one_plan(self) -> str:
        """Slug of the plan that places need not name; empty where there are several."""
        plans = {finding.plan for finding in self.report.result.findings if finding.plan}
        plans.update(self.report.result.plans)
        return plans.pop() if len(plans) == 1 else ""

    @property
    def several_plans(self) -> bool:
        """Whether places and findings must name their plan."""
        return not self.one_plan

    def home(self, finding: Finding) -> str:
        """Plan that the places of a finding need not name."""
        return finding.plan if self.one_plan else ""

    def of(self, outcome: Outcome) -> tuple[Finding, ...]:
        """Findings of one outcome, as the report lists them."""
        return tuple(finding for finding in self.report.result.findings if finding.outcome is outcome)

    def grouped(self, outcome: Outcome) -> tuple[Group, ...]:
        """Findings of an outcome in groups; one that belongs to several units stands under each of them."""
        findings = self.of(outcome)
        return _by_rule(findings) if self.by_rule else tuple(self._under(findings))

    def _under(self, findings: Iterable[Finding]) -> Iterator[Group]:
        held: dict[str, list[Finding]] = {}
        for finding in findings:
            for title in (self.groups or {}).get(finding.element or "", ("",)):
                held.setdefault(title, []).append(finding)
        for title in sorted(held, key=lambda title: (not title, natural(title))):
            yield Group(title, tuple(sorted(held[title], key=_worst_first)))

    def is_new(self, finding: Finding) -> bool:
        """Whether a baseline is beside the report and does not know it."""
        compared = self.report.compared
        return compared is not None and finding.fingerprint in compared.new

    def tally(self, rule: str) -> RuleTally | None:
        """Counts of a rule."""
        return next((tally for tally in self.report.result.tallies if tally.rule == rule), None)


def _by_rule(findings: Iterable[Finding]) -> tuple[Group, ...]:
    held: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=_worst_first):
        held.setdefault(finding.rule, []).append(finding)
    return tuple(Group(rule, tuple(found)) for rule, found in held.items())


def _worst_first(finding: Finding) -> tuple[int, str]:
    return (finding.severity.rank, finding.rule)
