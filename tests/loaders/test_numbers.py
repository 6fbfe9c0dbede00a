"""Numbers go to a year only where heading or count make it certain."""

from __future__ import annotations

import pytest

from articulador.graph.model import Certainty
from articulador.loaders.cells import type_cell
from articulador.loaders.numbers import Series, parse_number, read_series, split_series

ROLES = ("ind.name", "base.year", "base.value", "target.2025", "target.2026", "target.2027")
PERIOD = (2025, 2026, 2027)


def series(*cells: str, roles: tuple[str, ...] = ROLES) -> Series:
    typed = [type_cell(i + 1, cell, roles[i + 1] if i + 1 < len(roles) else "") for i, cell in enumerate(cells) if cell]
    return read_series(split_series(typed)[0], roles, "Porcentaje de algo", PERIOD)


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("20", "", 20.0), ("25.73", "", 25.73), ("0,647", "", 0.647), ("1,161,482", "", 1161482.0),
        ("1.234,5", "", 1234.5), ("1,234.5", "", 1234.5), ("95%", "", 95.0), ("1 250", "", 1250.0), ("3,5", "", 3.5),
        ("1,250", ".", 1250.0), ("1,250", ",", 1.25),
    ],
)  # fmt: skip
def test_decimal_and_thousand_marks(text: str, style: str, value: float) -> None:
    assert parse_number(text, style) == value


def test_a_mark_that_could_be_either_is_not_guessed_without_a_name() -> None:
    assert parse_number("1,250") is None


def test_numbers_under_their_headings_are_certain() -> None:
    found = series("2023", "10", "20", "30", "40")

    assert (found.base_year, found.base, found.targets, found.certainty) == (
        2023,
        10.0,
        {2025: 20.0, 2026: 30.0, 2027: 40.0},
        Certainty.DECLARADA,
    )


def test_a_blank_column_among_as_many_numbers_as_years_is_repaired() -> None:
    found = series("2023", "10", "20", "30", "", "40")

    assert (found.targets, found.certainty) == ({2025: 20.0, 2026: 30.0, 2027: 40.0}, Certainty.REPARADA)


def test_more_numbers_than_years_stay_as_printed() -> None:
    found = series("2023", "10", "20", "30", "40", "50")

    assert (found.base, found.targets, found.printed) == (10.0, {}, "2023 10 20 30 40 50")


def test_more_numbers_than_years_all_equal_are_certain_enough() -> None:
    found = series("2023", "10", "5", "5", "5", "5")

    assert (found.targets, found.certainty) == ({2025: 5.0, 2026: 5.0, 2027: 5.0}, Certainty.REPARADA)


def test_a_lost_value_keeps_the_others_in_their_years() -> None:
    found = series("2023", "10", "20", "", "40")

    assert found.targets == {2025: 20.0, 2027: 40.0}


def test_zero_is_a_value_and_nd_is_not() -> None:
    assert series("2023", "0", "0", "0", "5").base == 0.0
    unknown = series("2023", "ND", "1", "2", "3")
    assert (unknown.base, unknown.base_note, unknown.base_year) == (None, "ND", 2023)


def test_the_mark_on_a_base_year_is_kept() -> None:
    found = series("2023 (*)", "0", "12", "18", "24")

    assert (found.base_year, found.base_note) == (2023, "(*)")


def test_a_page_that_lost_a_year_says_so() -> None:
    found = series("2023", "10", "20", "30", roles=ROLES[:-1])

    assert found.targets == {2025: 20.0, 2026: 30.0}
    assert found.why is not None
    assert "2027" in found.why.text


def test_two_series_in_each_cell_are_split() -> None:
    cells = [type_cell(i, text, "") for i, text in enumerate(["2023 (*) 2024", "100 1", "100 1", "105 1"])]

    assert [[t.text for t in tokens] for tokens in split_series(cells)] == [
        ["2023", "100", "100", "105"],
        ["2024", "1", "1", "1"],
    ]


def test_equal_numbers_beside_their_years_go_to_those_years_only() -> None:
    found = series("2024", "14", "2024", "8", "2025", "8", "2026", "8")

    assert (found.base, found.targets, found.certainty) == (14.0, {2025: 8.0, 2026: 8.0}, Certainty.REPARADA)


@pytest.mark.parametrize("printed", ["18,4 (2024)", "18,4 / 2024", "18,4% 2024"])
def test_a_baseline_with_its_year_in_one_cell(printed: str) -> None:
    roles = ("ind.name", "base.value", "target.2025", "target.2026", "target.2027")

    found = series(printed, "17", "16", "15", roles=roles)

    assert (found.base, found.base_year) == (18.4, 2024)
    assert found.targets == {2025: 17.0, 2026: 16.0, 2027: 15.0}
