"""Folded text and keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.graph.text import fold, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Política  Nacional Marítima 2019 – 2030", "politica nacional maritima 2019 2030"),
        ("N° 1, Nº 2", "n 1 n 2"), ("AÑO", "ano"), ("a\u00adb\u200bc", "abc"), ("n\u0303", "n"), ("", ""), ("İ", "i"),
    ],
)  # fmt: skip
def test_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_slug() -> None:
    assert slug("Política Nacional: Marítima") == "politica-nacional-maritima"
