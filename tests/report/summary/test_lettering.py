"""Text stays within its room, whatever it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articulador.report.summary.lettering import lines, width


def test_text_breaks_between_words_and_says_that_it_was_cut() -> None:
    assert lines("uno dos tres", 10, width("uno dos ", 10), 2) == ("uno dos", "tres")
    assert lines("uno dos tres cuatro", 10, width("uno dos ", 10), 2)[1].endswith("…")
    assert lines("", 10, 50, 2) == ("",)


@given(st.text(max_size=80), st.integers(30, 200), st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, room: int, most: int) -> None:
    found = lines(text, 10, room, most)

    assert 1 <= len(found) <= most
    assert all(width(line, 10) <= room for line in found)
