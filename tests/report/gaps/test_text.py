"""The report for a terminal: what a manager reads stands first, what is no gap stands apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articulador.i18n import set_language
from articulador.output import PIPED_WIDTH, rendered
from articulador.queries.gaps.model import Outcome, Report
from articulador.report.gaps.shown import Shown
from articulador.report.gaps.text import parts
from tests.report.gaps.made import FINDINGS, HOSTILE, found, report


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


def text(made: Report, group_by: str = "rule", groups: dict[str, tuple[str, ...]] | None = None) -> str:
    return rendered(parts(Shown(made, group_by, groups)))


def of(*findings: int, outcome: Outcome = Outcome.PLAN) -> Report:
    """A report of findings of one rule on so many elements."""
    made = report()
    told = tuple(found("PGG001", number, outcome) for number in findings)
    return replace(made, result=replace(made.result, findings=told), waived=(), compared=None)


def test_the_first_lines_are_for_who_decides() -> None:
    lines = text(report()).splitlines()

    assert lines[0] == "Plan <X>"
    assert lines[2].strip() == "AEI: 3 not prioritised, 6 linked, 1 unreadable"
    assert "3 gaps of the plan: 1 error, 2 warnings" in lines
    assert next(line for line in lines if line.startswith("Apart")).startswith("Apart, not counted as gaps: 1 place")


def test_coverage_has_bars_and_denominators() -> None:
    (line,) = [line for line in text(report()).splitlines() if "link to the PGG" in line]

    assert "█" in line
    assert line.rstrip().endswith("6 of 10, 1 unknown")


def test_no_line_is_wider_than_a_pipe_takes() -> None:
    assert max(map(len, text(report()).splitlines())) <= PIPED_WIDTH


def test_what_is_no_gap_follows_the_gaps_under_its_own_head() -> None:
    told = text(report())

    order = [told.index(head) for head in ("Gaps of the plan (3)", "What the text lost: not gaps", "What nobody can")]
    assert order == sorted(order)
    assert told.index(FINDINGS[3].message) > order[1]


def test_text_of_a_plan_is_printed_as_it_stands() -> None:
    assert HOSTILE in " ".join(text(report()).split())


def test_many_losses_of_one_rule_are_rolled_up_and_none_is_left_out() -> None:
    lost = tuple(found("PGG001", number, Outcome.READING) for number in range(1, 9))
    made = report()
    told = text(replace(made, result=replace(made.result, findings=(*FINDINGS[:3], *lost))))

    assert "--outcome lectura" in told
    assert all(finding.codigo in told for finding in lost)
    assert lost[0].message not in told


def test_losses_that_are_all_there_is_are_told_one_by_one() -> None:
    told = " ".join(text(of(*range(1, 9), outcome=Outcome.READING)).split())

    assert all(found("PGG001", number, Outcome.READING).message in told for number in range(1, 9))


def test_a_hundred_of_a_group_are_printed_and_the_rest_is_counted() -> None:
    told = text(of(*range(1, 104)))

    assert "and 3 more" in told
    assert "103 gaps of the plan" in told


def test_findings_are_grouped_by_unit() -> None:
    groups = {FINDINGS[0].element or "": ("DGA",), FINDINGS[1].element or "": ("DGA", "OPP")}

    told = text(report(), "unit", groups)

    assert told.index("DGA (2)") < told.index("No responsible unit (1)")
    assert "IND006 =HYPERLINK" in told


def test_new_findings_are_marked_and_solved_ones_listed() -> None:
    told = text(report())

    assert "Beside base.json: 1 new, 4 known, 1 solved" in told
    assert told.count("NEW ") == 1
    assert "Solved since the baseline (1)" in told


def test_statistics_are_the_counts_of_rules() -> None:
    lines = rendered(parts(Shown(report(), statistics=True))).splitlines()

    (line,) = [line for line in lines if line.startswith("PGG001")]
    assert line.split()[-4:] == ["10", "3", "1", "0"]
    assert not any(finding.message in "\n".join(lines) for finding in FINDINGS)
