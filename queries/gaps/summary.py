"""What a report of gaps begins and ends with: headline figures, what matters most, what was not checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.model import Finding, Lost, Outcome, Report, RuleTally, Severity
from articulador.queries.gaps.run import REVIEW

MOST_PLANS = 5
"""Plans that are told one by one; of more, figures are summed."""
_MOST_OF_FAMILY = 2
_ARTICULATION = "ART"


@dataclass(frozen=True, slots=True)
class Headline:
    """Figures of one plan, or of ``plans`` together (``plan`` is empty then).

    ``lost`` counts, by measure and label, the elements whose link the text of the document lost.
    """

    plan: str
    name: str
    plans: int
    tallies: tuple[Tally, ...]
    lost: Lost

    def of(self, measure: str) -> tuple[Tally, ...]:
        """Tallies of one measure."""
        return tuple(tally for tally in self.tallies if tally.measure == measure)


@dataclass(frozen=True, slots=True)
class Important:
    """A rule with gaps of the plan; ``checked`` counts what it looked at."""

    rule: str
    severity: Severity
    checked: int
    findings: tuple[Finding, ...]


class Why(StrEnum):
    """Why a rule says nothing of a plan."""

    NOTHING = "nothing"
    UNDECIDED = "no_evaluable"
    LOST = "lectura"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule that judged nothing, of ``checked`` elements; ``messages`` are what it said of them, each once."""

    rule: str
    why: Why
    checked: int
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """Rules that judged nothing, and those that could judge only a part of what they looked at."""

    nothing: tuple[Unchecked, ...]
    partly: tuple[RuleTally, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings a report tells: ``plan`` is what counts, ``severities`` parts it.

    ``left_out`` counts what the rules found and the report was not asked to tell.
    """

    plan: int
    outcomes: Mapping[Outcome, int]
    severities: Mapping[Severity, int]
    waived: int
    left_out: int


def headlines(report: Report) -> tuple[Headline, ...]:
    """Give the figures that a manager reads first, of each plan; of many plans their sum."""
    coverage = report.result.coverage
    lost = report.result.lost
    if len(coverage) > MOST_PLANS:
        together: Counter[tuple[str, str]] = Counter()
        for counts_of_plan in lost.values():
            together.update(counts_of_plan)
        return (Headline("", "", len(coverage), whole_coverage(report), together),)
    names = report.result.plans
    return tuple(
        Headline(slug, names.get(slug, ""), 1, tallies, lost.get(slug, Counter())) for slug, tallies in coverage.items()
    )


def whole_coverage(report: Report) -> tuple[Tally, ...]:
    """Give the tallies of all plans, those of the same measure and label added up; empty ones are left out."""
    parts: dict[tuple[str, str], dict[Part, int]] = {}
    for tally in (tally for tallies in report.result.coverage.values() for tally in tallies):
        held = parts.setdefault((tally.measure, tally.label), {})
        for part, count in tally.parts.items():
            held[part] = held.get(part, 0) + count
    tallies = (Tally(measure, label, sum(held.values()), held) for (measure, label), held in parts.items())
    return tuple(tally for tally in tallies if tally.total)


def most_important(report: Report, most: int = 5) -> tuple[Important, ...]:
    """Give the rules with the weightiest gaps of the plan: severity, then share, then count; two a family at most."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.result.findings:
        if finding.outcome is Outcome.PLAN:
            found[finding.rule].append(finding)
    ranked = [
        Important(tally.rule, tally.severity, tally.checked, tuple(found[tally.rule]))
        for tally in report.result.tallies
        if tally.rule in found
    ]
    ranked.sort(key=lambda one: (one.severity.rank, -len(one.findings) / max(one.checked, 1), -len(one.findings)))
    families: Counter[str] = Counter()
    chosen: list[Important] = []
    for one in ranked:
        family = family_of(one.rule)
        if families[family] < _MOST_OF_FAMILY and len(chosen) < most:
            families[family] += 1
            chosen.append(one)
    return tuple(chosen)


def unchecked(report: Report) -> Limits:
    """Give the rules that judged nothing or only a part.

    Those on what reviewers decided need not have anything to look at.
    """
    said: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for finding in report.result.findings:
        if finding.outcome is not Outcome.PLAN:
            said[finding.rule][finding.message] = None
    tallies = [tally for tally in report.result.tallies if family_of(tally.rule) != REVIEW]
    nothing = tuple(
        Unchecked(tally.rule, why, tally.checked, tuple(said[tally.rule])) for tally in tallies if (why := _why(tally))
    )
    partly = tuple(tally for tally in tallies if tally.lectura + tally.no_evaluable and not _why(tally))
    return Limits(nothing, partly)


def _why(tally: RuleTally) -> Why | None:
    if not tally.checked:
        return Why.NOTHING
    if tally.lectura + tally.no_evaluable < tally.checked:
        return None
    return Why.UNDECIDED if tally.no_evaluable else Why.LOST


def counts(report: Report) -> Counts:
    """Count the findings that the report tells, and those that it does not."""
    findings = report.result.findings
    outcomes = Counter(finding.outcome for finding in findings)
    severities = Counter(finding.severity for finding in findings if finding.outcome is Outcome.PLAN)
    found = sum(tally.plan + tally.lectura + tally.no_evaluable for tally in report.result.tallies)
    return Counts(
        outcomes[Outcome.PLAN],
        {outcome: outcomes[outcome] for outcome in Outcome},
        {severity: severities[severity] for severity in Severity},
        len(report.waived),
        found - len(findings) - len(report.waived),
    )


def waived_by_rule(report: Report) -> Mapping[str, int]:
    """How many findings of each rule are waived."""
    return Counter(one.finding.rule for one in report.waived)


def family_of(code: str) -> str:
    """Letters of a rule's code: ``PGG``."""
    return code.rstrip("0123456789")
