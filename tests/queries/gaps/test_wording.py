"""Two wordings of one statement: what counts as a difference, and what conversions do."""

from __future__ import annotations

import pytest

from articulador.queries.gaps.wording import changes, letters_only, mixed, part, same, spelling, told


@pytest.mark.parametrize(
    ("one", "other"),
    [("Geo- espacio y astronomía", "GEO-ESPACIO Y ASTRONOMIA"), ("Sub Dirección", "Subdirección"), ("Uno 01", "Uno")],
)
def test_accents_signs_capitals_blanks_and_stuck_digits_are_no_difference(one: str, other: str) -> None:
    assert same(one, other)


def test_a_text_that_a_page_cut_is_a_part_and_a_plural_is_none() -> None:
    assert part("Servicios para las entidades del", "Servicios para las entidades del SINAGERD")
    assert not part("Planeamiento y Presupuesto", "Planeamiento y Presupuestos")


def test_words_that_differ_are_told_as_printed() -> None:
    found = changes("Promoción continua para el país", "Promoción para el Perú")

    assert told(found) == "«continua» → —; «país» → «Perú»"


def test_words_missing_at_the_end_only_are_a_cut_where_others_differ() -> None:
    found = changes("Convenios implementados en el", "Convenios nacionales implementados en el IGP")

    assert told(found) == "— → «nacionales»"


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("proceso implementado", "proceso implementados", True),
    ("zona norte 1", "zona norte 2", False),
    ("educación inicial", "educación primaria", False),
])  # fmt: skip
def test_letters_of_a_word_are_told_from_other_words(one: str, other: str, expected: bool) -> None:
    assert letters_only(changes(one, other)) is expected


def test_a_subunit_is_no_spelling_of_the_unit_above_it() -> None:
    assert not spelling(changes("Gerencia de Salud", "Subgerencia de Salud"))
    assert spelling(changes("Dirección de Salud", "Dirección de la Salud"))


def test_a_code_inside_a_statement_shows_that_cells_ran_together() -> None:
    assert mixed("Sistemas de agua segu- IAEI.01.02. ra para los hogares")
    assert not mixed("Sistemas de agua segura")
