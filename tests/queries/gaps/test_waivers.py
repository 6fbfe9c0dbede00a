"""Waivers take findings out of the count until they expire."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from articulador.queries.gaps.waivers import Waiver, split
from tests.queries.gaps.made import finding

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("element", ["AEI.01.01", "pei-x-2025/AEI/AEI.01.01"])
@pytest.mark.parametrize("rule", ["PGG001", "PGG"])
def test_a_waiver_names_a_rule_or_family_and_an_element_by_code_or_id(rule: str, element: str) -> None:
    parted = split([finding("PGG001"), finding("RES001")], [Waiver(rule, element, "motivo", "Ana")], ["PGG001"], TODAY)

    assert [one.rule for one in parted.counted] == ["RES001"]
    assert [(one.finding.rule, one.reason, one.author) for one in parted.waived] == [("PGG001", "motivo", "Ana")]
    assert parted.unused == parted.expired == ()


@pytest.mark.parametrize(("days", "holds"), [(-1, False), (0, True), (1, True)])
def test_a_waiver_holds_through_its_last_day(days: int, holds: bool) -> None:
    waiver = Waiver("PGG001", "AEI.01.01", "motivo", "Ana", expires=TODAY + timedelta(days))

    parted = split([finding("PGG001")], [waiver], ["PGG001"], TODAY)

    assert bool(parted.waived) is holds
    assert bool(parted.expired) is not holds


def test_a_waiver_is_unused_only_where_its_rule_ran() -> None:
    waivers = [Waiver("PGG001", "AEI.09.09", "m", "Ana"), Waiver("IND001", "AEI.09.09", "m", "Ana")]

    assert split([], waivers, ["PGG001"], TODAY).unused == (waivers[0],)
