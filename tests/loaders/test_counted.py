"""What the prose says of how many objectives and actions there are."""

from __future__ import annotations

import pytest

from articulador.loaders.counted import counted, number_of
from articulador.loaders.lines import text_to_lines


def said(text: str) -> list[tuple[str, int, int]]:
    """(label, number, line) of each count."""
    return [(one.label, one.number, one.place.line) for one in counted(text_to_lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("El PEI contiene once (11) objetivos estratégicos institucionales, los cuales", [("OEI", 11, 1)]),
        ("comprende cinco (05) Objetivos\nEstratégicos Institucionales y", [("OEI", 5, 1)]),
        ("La empresa ha definido cuatro objetivos estratégicos institucionales", [("OEI", 4, 1)]),
        ("define cuarenta y nueve acciones estratégicas institucionales", [("AEI", 49, 1)]),
        ("El plan cuenta con veintitrés AEI.", [("AEI", 23, 1)]),
        ("contiene dos OEI de tipo II", []),
        ("El PEDN contiene cuatro (4) objetivos nacionales", []),
        ("presenta los objetivos estratégicos institucionales", []),
    ],
)
def test_counts_in_the_prose(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("word", "number"),
    [("una", 1), ("quince", 15), ("dieciséis", 16), ("veintiuno", 21), ("setenta y dos", 72), ("los", 0)],
)
def test_numbers_in_words(word: str, number: int) -> None:
    assert number_of(word) == number
