"""What a report of gaps begins and ends with: headline figures, what matters most, what was not checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.model import Outcome, Report, RuleTally, Severity
from articulador.queries.gaps.run import REVIEW

MOST_PLANS = 5
"""Plans that are told one by one; of more, figures are summed."""
_MOST_OF_FAMILY = 2
_EVERY_LABEL = {"pgg", "upper_link", "taken_up", "taken_up_by_action"}
_OF_ACTIONS = {"indicator", "baseline", "unit"}


@dataclass(frozen=True, slots=True)
class Headline:
    """Figures of one plan, or of ``plans`` together (``plan`` is empty then)."""

    plan: str
    title: str
    plans: int
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """A rule's counts without what is waived; ``waived`` counts that."""

    tally: RuleTally
    waived: int

    @property
    def found(self) -> int:
        """Gaps of any kind."""
        return self.tally.plan + self.tally.lectura + self.tally.no_evaluable


class Why(StrEnum):
    """Why a rule says nothing of a plan."""

    NOTHING = "nothing"
    UNDECIDED = "no_evaluable"
    LOST = "lectura"


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A rule that judged nothing. ``looked_at`` counts what it looked at; ``example`` is what it said of one."""

    rule: str
    why: Why
    looked_at: int
    example: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings a report tells. ``severities`` are those of the plan's own gaps."""

    outcomes: Mapping[Outcome, int]
    severities: Mapping[Severity, int]
    waived: int
    rules: int
    checked: int


def headlines(report: Report) -> tuple[Headline, ...]:
    """Give the figures that a manager reads first, in the order of the cascade; of many plans their sum."""
    coverage = report.result.coverage
    if len(coverage) > MOST_PLANS:
        every = (tally for tallies in coverage.values() for tally in tallies)
        return (Headline("", "", len(coverage), _shown(_added(every))),)
    names = report.result.plans
    return tuple(Headline(slug, names.get(slug, ""), 1, _shown(tallies)) for slug, tallies in coverage.items())


def _shown(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    return tuple(
        tally
        for tally in tallies
        if tally.total and (tally.measure in _EVERY_LABEL or (tally.measure in _OF_ACTIONS and tally.label == "AEI"))
    )


def _added(tallies: Iterable[Tally]) -> Iterable[Tally]:
    parts: dict[tuple[str, str], dict[Part, int]] = {}
    for tally in tallies:
        held = parts.setdefault((tally.measure, tally.label), {})
        for part, count in tally.parts.items():
            held[part] = held.get(part, 0) + count
    return (Tally(measure, label, sum(held.values()), held) for (measure, label), held in parts.items())


def standings(report: Report) -> tuple[Standing, ...]:
    """Give the counts of every rule, what is waived taken out of its gaps."""
    waived = Counter((one.finding.rule, one.finding.outcome) for one in report.waived)
    return tuple(
        Standing(
            replace(
                tally,
                plan=tally.plan - waived[tally.rule, Outcome.PLAN],
                lectura=tally.lectura - waived[tally.rule, Outcome.READING],
                no_evaluable=tally.no_evaluable - waived[tally.rule, Outcome.UNDECIDED],
            ),
            sum(waived[tally.rule, outcome] for outcome in Outcome),
        )
        for tally in report.result.tallies
    )


def most_important(report: Report, most: int = 5) -> tuple[Standing, ...]:
    """Give the rules with the weightiest gaps of the plan: severity, then share, then count; two of a family at most."""
    found = [one for one in standings(report) if one.tally.plan > 0]
    found.sort(key=lambda one: (one.tally.severity.rank, -one.tally.plan / one.tally.checked, -one.tally.plan))
    families: Counter[str] = Counter()
    chosen: list[Standing] = []
    for one in found:
        family = family_of(one.tally.rule)
        if families[family] < _MOST_OF_FAMILY and len(chosen) < most:
            families[family] += 1
            chosen.append(one)
    return tuple(chosen)


def unchecked(report: Report) -> tuple[Unchecked, ...]:
    """Give the rules that judged nothing; those on what reviewers decided need not have anything to look at."""
    examples = {(one.rule, one.outcome): one.message for one in reversed(report.result.findings)}
    found = []
    for tally in report.result.tallies:
        why = _why(tally)
        if why and family_of(tally.rule) != REVIEW:
            outcome = Outcome.READING if why is Why.LOST else Outcome.UNDECIDED
            found.append(Unchecked(tally.rule, why, tally.checked, examples.get((tally.rule, outcome), "")))
    return tuple(found)


def _why(tally: RuleTally) -> Why | None:
    if not tally.checked:
        return Why.NOTHING
    if tally.lectura + tally.no_evaluable < tally.checked:
        return None
    return Why.UNDECIDED if tally.no_evaluable else Why.LOST


def counts(report: Report) -> Counts:
    """Count the findings that the report tells, and what the rules looked at."""
    findings, tallies = report.result.findings, report.result.tallies
    outcomes = Counter(finding.outcome for finding in findings)
    severities = Counter(finding.severity for finding in findings if finding.outcome is Outcome.PLAN)
    return Counts(
        {outcome: outcomes[outcome] for outcome in Outcome},
        {severity: severities[severity] for severity in Severity},
        len(report.waived),
        len(tallies),
        sum(tally.checked for tally in tallies),
    )


def family_of(code: str) -> str:
    """Letters of a rule's code: ``PGG``."""
    return code.rstrip("0123456789")
