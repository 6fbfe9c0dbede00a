"""Gaps as the page counts them: what matters most, by family, by responsible unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articulador.i18n import language, ngettext
from articulador.queries.gaps.model import Finding, Outcome, Report, Severity
from articulador.queries.gaps.scope import Groups
from articulador.queries.gaps.summary import family_of, most_important
from articulador.report.gaps import words
from articulador.report.summary import bars
from articulador.report.summary.bars import Bar
from articulador.report.words import clean, short

MOST_UNITS = 12
"""Units that are told one by one; the rest are counted."""
_ABOUT = 400


@dataclass(frozen=True, slots=True)
class Matter:
    """A rule whose gaps weigh most: its name, severity, counts in words, examples, why it matters, what to do."""

    rule: str
    name: str
    severity: Severity
    severity_told: str
    counted: str
    examples: str
    matters: str
    fix: str


@dataclass(frozen=True, slots=True)
class Line:
    """Counts of a family or a unit: gaps of the plan by severity, and apart what is no gap of it."""

    name: str
    note: str
    bar: Bar
    severities: tuple[int, int, int]
    lost: int
    undecided: int

    @property
    def plan(self) -> int:
        """Gaps of the plan."""
        return sum(self.severities)


@dataclass(frozen=True, slots=True)
class Units:
    """The units with the weightiest gaps, worst first, and what is said of the others."""

    lines: tuple[Line, ...]
    rest: str


@dataclass
class _Counts:
    severities: Counter[Severity]
    outcomes: Counter[Outcome]

    @property
    def weight(self) -> tuple[int, ...]:
        """Sort key: errors before warnings before notices, then what was lost."""
        own = (-self.severities[severity] for severity in Severity)
        return (*own, -self.outcomes[Outcome.READING], -self.outcomes[Outcome.UNDECIDED])


def matters(report: Report) -> tuple[Matter, ...]:
    """Give the five of the gap report."""
    found = []
    for one in most_important(report):
        rule = words.rule_of(one.rule)
        counted = f"{len(one.findings)} {words.looked_at(one.rule, one.checked)}"
        found.append(Matter(
            one.rule, words.rule_name(one.rule), one.severity, words.severity_word(one.severity), counted,
            short(words.examples(one.findings), _ABOUT), rule.matters.within(language()) if rule else "",
            rule.fix.within(language()) if rule else "",
        ))  # fmt: skip
    return tuple(found)


def families(report: Report) -> tuple[Line, ...]:
    """Give the counts of every family whose rules looked at something, in the order of the rules."""
    counted = {family_of(tally.rule): _none() for tally in report.result.tallies if tally.checked}
    for finding in report.result.findings:
        _add(counted.setdefault(family_of(finding.rule), _none()), finding)
    most = max((one.severities.total() for one in counted.values()), default=0)
    return tuple(_line(words.family_words(family), "", one, most) for family, one in counted.items())


def units(report: Report, groups: Groups, *, named: bool) -> Units:
    """Give the units that gaps belong to; ``named``: each beside its plan, since there are several."""
    counted: dict[tuple[str, str], _Counts] = {}
    for finding in report.result.findings:
        for unit in groups.get(finding.element or "", ("",)):
            _add(counted.setdefault((finding.plan if named else "", unit), _none()), finding)
    apart = [one for key, one in counted.items() if not key[1]]
    ranked = sorted(((key, one) for key, one in counted.items() if key[1]), key=lambda item: (item[1].weight, item[0]))
    first = ranked[:MOST_UNITS]
    most = max((one.severities.total() for _key, one in first), default=0)
    lines = tuple(_line(clean(unit), clean(slug), one, most) for (slug, unit), one in first)
    rest = [_rest([one for _key, one in ranked[MOST_UNITS:]])] if len(ranked) > MOST_UNITS else []
    return Units(lines, " ".join([*rest, *_apart(apart)]))


def _none() -> _Counts:
    return _Counts(Counter(), Counter())


def _add(counts: _Counts, finding: Finding) -> None:
    counts.outcomes[finding.outcome] += 1
    if finding.outcome is Outcome.PLAN:
        counts.severities[finding.severity] += 1


def _line(name: str, note: str, counts: _Counts, most: int) -> Line:
    errors, warnings, notices = (counts.severities[severity] for severity in Severity)
    return Line(
        name, note, bars.of_severities(counts.severities, most), (errors, warnings, notices),
        counts.outcomes[Outcome.READING], counts.outcomes[Outcome.UNDECIDED],
    )  # fmt: skip


def _rest(left: Sequence[_Counts]) -> str:
    gaps = max(one.severities.total() for one in left)
    if not gaps:
        forms = ngettext(
            "{count} more unit has no gap of the plan, only what the text lost.",
            "{count} more units have no gap of the plan, only what the text lost.", len(left),
        )  # fmt: skip
        return forms.format(count=len(left))
    forms = ngettext(
        "{count} more unit is not listed; it has {gaps} gaps of the plan.",
        "{count} more units are not listed; the one with most has {gaps} gaps of the plan.", len(left),
    )  # fmt: skip
    return forms.format(count=len(left), gaps=gaps)


def _apart(left: Iterable[_Counts]) -> list[str]:
    gaps = sum(one.severities.total() for one in left)
    if not gaps:
        return []
    message = ngettext(
        "{count} gap belongs to no unit: the plan, a table or an element that none answers for.",
        "{count} gaps belong to no unit: the plan, a table or an element that none answers for.", gaps,
    )  # fmt: skip
    return [message.format(count=gaps)]


def by_plan(report: Report) -> Mapping[str, Counter[Severity | Outcome]]:
    """Count findings of each plan: gaps of the plan by severity, and every outcome."""
    found: dict[str, Counter[Severity | Outcome]] = {}
    for finding in report.result.findings:
        counts = found.setdefault(finding.plan, Counter())
        counts[finding.outcome] += 1
        if finding.outcome is Outcome.PLAN:
            counts[finding.severity] += 1
    return found


def only_of(report: Report, slug: str) -> tuple[Finding, ...]:
    """Findings of one plan."""
    return tuple(finding for finding in report.result.findings if finding.plan == slug)
