"""Printed rows on one line, names of groups, reasons."""

from __future__ import annotations

import pytest

from articulador.i18n import set_language
from articulador.queries.gaps.summary import Unchecked, Why
from articulador.report.gaps import words
from tests.report.gaps.made import FINDINGS


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


def test_every_cell_of_a_long_row_is_seen() -> None:
    row = f"5 | AEI.01.05 | {'Relaciones con los países ' * 9} | No priorizado | DGA"

    told = words.printed(row, 100)

    assert len(told) <= 100
    assert told.startswith("5 | AEI.01.05 | Relaciones con")
    assert told.endswith("| No priorizado | DGA")


def test_tags_that_a_conversion_left_are_no_print() -> None:
    assert words.printed('1 | <ul style="x"><li>Uno</li></ul> | <script>') == "1 | Uno | <script>"


def test_one_gap_is_told_and_several_are_named() -> None:
    assert words.examples(FINDINGS[1:2]) == FINDINGS[1].message
    assert words.examples(FINDINGS[1:3]) == "AEI.01.01, AEI.01.02"


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (Unchecked("PGG001", Why.NOTHING, 0, ()), "nothing to look at: there are no AEIs in what was read"),
        (Unchecked("PGG001", Why.UNDECIDED, 1, ("no data",)), "no data"),
        (Unchecked("PGG001", Why.UNDECIDED, 2, ("a", "b")), "none of the 2 AEIs can be judged"),
        (Unchecked("PGG001", Why.LOST, 2, ("a", "b")), "the text lost what it needs of all 2 AEIs"),
    ],
)
def test_why_a_rule_judged_nothing(one: Unchecked, told: str) -> None:
    assert words.reason(one) == told
