"""Whether a statement begins with an infinitive, as objectives must and actions must not."""

from __future__ import annotations

import re

from articulador.graph.text import fold

_INFINITIVE = re.compile(r"[^\W\d_]+[aei]r(?:se)?")
_ACCENTED = frozenset("áéíóúÁÉÍÓÚ")
_NOUN = re.compile(
    r"alquiler|altar|auxiliar|azucar|bar|bienestar|cadaver|cancer|caracter|celular|collar|deber|dolar|ejemplar|"
    r"enser|escolar|familiar|haber|hogar|lider|lugar|mar|menester|militar|mujer|nuclear|palomar|par|parecer|"
    r"pilar|placer|poder|popular|porvenir|preescolar|quehacer|radar|saber|similar|singular|solar|taller|telar|"
    r"tercer|titular|triangular"
)
"""Words that end as an infinitive does and begin names of goods and services."""


def first_word(statement: str) -> str:
    """First word, without what signs stand about it; empty where there is none."""
    words = statement.split()
    return words[0].strip(".,:;«»\"'()*-–—•") if words else ""


def infinitive(statement: str) -> bool:
    """Whether the first word is an infinitive: never one with a written accent (líder, carácter), except in -ír."""
    word = first_word(statement)
    stem, end = word[:-2], word[-2:]
    accented = _ACCENTED & set(stem if fold(end) == "ir" else word)
    folded = fold(word)
    return bool(_INFINITIVE.fullmatch(folded)) and not _NOUN.fullmatch(folded) and not accented
