from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articulador.queries.cascade import Part, Tally
from articulador.report.tallies import BAR_WIDTH, bar, tally_bar


@given(st.dictionaries(st.sampled_from("█▒░?·"), st.integers(0, 10_000)))
def test_a_bar_is_full_and_shows_whatever_is_counted(counts: dict[str, int]) -> None:
    drawn = bar(counts)

    assert len(drawn) == (BAR_WIDTH if any(counts.values()) else 0)
    assert set(drawn) == {sign for sign, count in counts.items() if count}


def test_parts_of_a_tally_in_their_proportions() -> None:
    tally = Tally("pgg", "AEI", 4, {Part.LINKED: 2, Part.NOT_PRIORITISED: 1, Part.UNKNOWN: 1})

    assert tally_bar(tally, 8) == "████??··"
