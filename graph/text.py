"""Folded text: how names are searched, compared and turned into keys."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_BLANK = " "
_ORDINALS = "ºª°"
"""Signs that documents exchange freely (``Nº``, ``N°``): all of them blanks."""


def _fold_character(character: str) -> str:
    if character in _ORDINALS:
        return _BLANK
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character.lower()).lower())
    return "".join(_fold_part(part) for part in plain)


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category[0] == "M" or category == "Cf":  # accents, soft hyphens, zero-width signs: not even a blank
        return ""
    return part if part.isalnum() else _BLANK


class _Folds(dict[int, str]):
    """What each code point folds to, found out once."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDS = _Folds()


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, without accents (``ñ`` is ``n``), signs turned to blanks, one blank between words."""
    return _BLANK.join(text.translate(_FOLDS).split())


def slug(text: str) -> str:
    """Folded text as a key: ``Política Nacional Marítima`` -> ``politica-nacional-maritima``."""
    return fold(text).replace(_BLANK, "-")
