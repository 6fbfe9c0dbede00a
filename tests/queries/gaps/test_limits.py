"""Least coverage that somebody asks for."""

from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.limits import level

COVERAGE = {
    "pei-x": (
        Tally("pgg", "AEI", 10, {Part.LINKED: 4, Part.NOT_PRIORITISED: 4, Part.UNKNOWN: 2}),
        Tally("indicator", "AEI", 10, {Part.YES: 10, Part.NONE: 0, Part.UNKNOWN: 0}),
    ),
    "pei-y": (Tally("pgg", "AEI", 2, {Part.LINKED: 0, Part.NOT_PRIORITISED: 2, Part.UNKNOWN: 0}),),
}


@pytest.mark.parametrize(
    ("asked", "covered", "known", "met"),
    [("AEI=40", 4, 10, True), ("aei.pgg=40,1", 4, 10, False), ("AEI.indicator=100%", 10, 10, True)],
)
def test_a_level_is_covered_of_what_is_known(asked: str, covered: int, known: int, met: bool) -> None:
    found = level(asked, COVERAGE)

    assert (found.covered, found.known, found.met) == (covered, known, met)


@pytest.mark.parametrize(
    ("asked", "told"), [("AEI", "expected LEVEL=PCT"), ("AEI=200", "up to 100"), ("AES=5", "AEI.pgg")]
)
def test_a_level_that_there_is_not_is_refused(asked: str, told: str) -> None:
    with pytest.raises(LookupFailed, match=told):
        level(asked, COVERAGE)
