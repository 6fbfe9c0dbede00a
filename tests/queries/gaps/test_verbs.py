"""Infinitives at the beginning of statements."""

from __future__ import annotations

import pytest

from articulador.queries.gaps.verbs import infinitive


@pytest.mark.parametrize("statement", ["Mejorar la gestión", "«REDUCIR» la brecha", "Constituirse en sede", "Ser sede"])
def test_an_infinitive_is_one(statement: str) -> None:
    assert infinitive(statement)


@pytest.mark.parametrize("statement", ["Líder comunal", "Bienestar general", "Talleres", "Servicio de salud", ""])
def test_a_noun_that_ends_as_one_is_none(statement: str) -> None:
    assert not infinitive(statement)
