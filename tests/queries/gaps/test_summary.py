"""What a report of gaps begins and ends with."""

from __future__ import annotations

from dataclasses import replace

from articulador.queries.cascade import Part
from articulador.queries.gaps.model import Outcome, Report, RuleTally, Severity
from articulador.queries.gaps.summary import (
    MOST_PLANS,
    Why,
    counts,
    headlines,
    most_important,
    unchecked,
    whole_coverage,
)
from tests.report.gaps.made import FINDINGS, PGG, PLAN, UNIT, found, report


def with_(findings: tuple[tuple[str, Severity, int, int], ...]) -> Report:
    """A report of rules: code, severity, gaps, checked."""
    made = report()
    tallies = tuple(RuleTally(code, severity, checked, gaps, 0, 0) for code, severity, gaps, checked in findings)
    told = tuple(
        found(code, number, severity=severity) for code, severity, gaps, _checked in findings for number in range(gaps)
    )
    return replace(made, result=replace(made.result, tallies=tallies, findings=told))


def test_figures_of_each_plan() -> None:
    (told,) = headlines(report())

    assert (told.plan, told.name, told.plans, told.of("pgg")) == (PLAN, "Plan <X>", 1, (PGG,))


def test_figures_of_many_plans_are_added() -> None:
    made = report()
    many = {f"pei-{number}": (PGG, UNIT) for number in range(MOST_PLANS + 1)}

    (told,) = headlines(replace(made, result=replace(made.result, coverage=many)))

    (pgg,) = told.of("pgg")
    assert (told.plan, told.plans, pgg.total) == ("", MOST_PLANS + 1, 60)
    assert pgg.parts[Part.UNKNOWN] == 6


def test_what_the_text_lost_stands_beside_the_figures() -> None:
    made = report()
    told = headlines(replace(made, result=replace(made.result, lost={PLAN: {("taken_up", "AES"): 2}})))

    assert dict(told[0].lost) == {("taken_up", "AES"): 2}


def test_coverage_of_all_plans_has_no_empty_tally() -> None:
    made = report()
    empty = replace(UNIT, label="OEI", total=0, parts={Part.OWN: 0})

    told = whole_coverage(replace(made, result=replace(made.result, coverage={"a": (PGG, empty), "b": (PGG,)})))

    assert [(tally.measure, tally.total) for tally in told] == [("pgg", 20)]


def test_severity_then_share_then_count() -> None:
    told = most_important(with_((
        ("PGG001", Severity.WARNING, 3, 10), ("COD001", Severity.WARNING, 4, 100), ("RES001", Severity.ERROR, 1, 100),
        ("ART001", Severity.WARNING, 6, 20), ("IND001", Severity.INFO, 9, 9),
    )))  # fmt: skip

    assert [one.rule for one in told] == ["RES001", "ART001", "PGG001", "COD001", "IND001"]


def test_two_of_a_family_at_most_and_five_in_all() -> None:
    rules = tuple((f"{family}00{n}", Severity.ERROR, 1, n) for family in ("IND", "PGG", "COD") for n in (1, 2, 3))

    told = [one.rule for one in most_important(with_(rules))]

    assert sorted(told) == ["COD001", "IND001", "IND002", "PGG001", "PGG002"]


def test_what_the_text_lost_is_never_important() -> None:
    assert [one.rule for one in most_important(report())] == ["IND006", "PGG001"]


def test_rules_that_judged_nothing_or_a_part() -> None:
    limits = unchecked(report())

    assert [(one.rule, one.why, one.checked) for one in limits.nothing] == [
        ("IND018", Why.UNDECIDED, 1), ("IND026", Why.NOTHING, 0),
    ]  # fmt: skip
    assert limits.nothing[0].messages == ("IND018 dice de AEI.01.04 (no_evaluable)",)
    assert [tally.rule for tally in limits.partly] == ["PGG001"]


def test_counts_of_what_is_told_and_what_is_not() -> None:
    made = report()
    few = replace(made, result=replace(made.result, findings=FINDINGS[:2]))

    told, less = counts(made), counts(few)

    assert (told.plan, told.waived, told.left_out) == (3, 1, 0)
    assert told.severities == {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 0}
    assert told.outcomes == {Outcome.PLAN: 3, Outcome.READING: 1, Outcome.UNDECIDED: 1}
    assert (less.plan, less.left_out) == (2, 3)
