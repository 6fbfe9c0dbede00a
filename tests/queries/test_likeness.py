"""Likeness of statements: common words weigh little, forms of a word count, a shorter text within a longer one too."""

from __future__ import annotations

from articulador.queries.likeness import Weights

PLAN = (
    "Fortalecer la presencia cultural del Perú", "Fortalecer la gestión institucional",
    "Fortalecer la integración fronteriza del país", "Proteger los derechos de las personas refugiadas",
)  # fmt: skip


def test_the_same_words_in_another_case_are_the_same() -> None:
    found = Weights(PLAN).compare("Mejorar la Inserción", "mejorar la insercion.")

    assert (found.score, found.only_first, found.only_second) == (100.0, (), ())


def test_words_that_all_statements_use_say_little() -> None:
    weights = Weights(PLAN)

    common = weights.compare("Fortalecer la gestión", "Fortalecer la presencia")
    telling = weights.compare("Promover derechos", "Cautelar derechos")

    assert weights.weight("fortalecer") < weights.weight("derechos") == 1.0
    assert common.score < 25 < telling.score


def test_forms_of_a_word_count_for_most_of_it() -> None:
    found = Weights(PLAN).compare("zonas de frontera", "zonas fronterizas")

    assert 80 < found.score < 100
    assert found.only_first == ()


def test_a_text_within_a_longer_one_is_nearer_than_what_both_share() -> None:
    short, long = "protección de víctimas peruanas", "protección de víctimas peruanas de trata fuera del territorio"

    found = Weights(PLAN).compare(short, long)

    assert found.score > 75
    assert set(found.only_second) == {"trata", "fuera", "territorio"}


def test_nothing_is_like_nothing() -> None:
    assert Weights(PLAN).compare("", "").score == 0
    assert Weights(()).compare("de la", "una cosa").score == 0
