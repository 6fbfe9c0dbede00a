from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articulador.viz.packing import pack


def test_runs_of_neighbours_are_short() -> None:
    assert pack([3, 4, 5, 9]) == "3 1*2 4"


def test_nothing_is_empty() -> None:
    assert pack([]) == ""


def test_digits_go_on_after_nine() -> None:
    assert pack([36 * 36 + 35]) == "10z"


@given(st.lists(st.integers(0, 10_000), unique=True).map(sorted))
def test_steps_add_up_to_the_numbers(numbers: list[int]) -> None:
    last, found = 0, []
    for run in pack(numbers).split():
        step, _star, times = run.partition("*")
        for _time in range(int(times or "1", 36)):
            last += int(step, 36)
            found.append(last)

    assert found == numbers
