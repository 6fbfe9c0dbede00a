"""How two texts of a plan differ, once what conversions change is set aside: accents, signs, case, blanks, cuts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein, Opcode

from articulador.graph.text import fold

_CODE = re.compile(r"\bI?(?:AEI|OEI|AIE|OIE)\W{0,2}\d")
_FUNCTION_WORD = re.compile(r"a|al|con|del?|e|el|en|las?|los?|o|para|por|u|y")
_SHORT = 4
_LETTERS = 2
_TAIL = re.compile(r"\d+$")
"""Digits of the next cell, stuck to the end of a statement."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of one text and those that stand in their place in the other; either may be empty."""

    here: tuple[str, ...]
    there: tuple[str, ...]


def same(one: str, other: str) -> bool:
    """Whether both are the same text once accents, signs, capitals and blanks are set aside."""
    return _packed(one) == _packed(other)


def part(one: str, other: str) -> bool:
    """Whether one is the other cut off: its words stand together in it, or it ends within a word of it."""
    short, long = sorted((fold(one), fold(other)), key=len)
    if f" {short} " in f" {long} ":
        return True
    a, b = _packed(short), _packed(long)
    return b.startswith(a) and len(b) - len(a) > _SHORT


def _packed(text: str) -> str:
    return _TAIL.sub("", fold(text).replace(" ", ""))


def mixed(text: str) -> bool:
    """Whether a code stands in the middle of a statement: cells of the table ran into each other."""
    return bool(_CODE.search(text))


def alike(one: str, other: str) -> float:
    """Share of words that both have, 0 to 1."""
    a, b = fold(one).split(), fold(other).split()
    return Levenshtein.normalized_similarity(a, b)


def changes(one: str, other: str) -> tuple[Change, ...]:
    """Words that differ, as they are printed in each."""
    a, b = _words(one), _words(other)
    opcodes: Iterable[Opcode] = Levenshtein.opcodes([fold(word) for word in a], [fold(word) for word in b])
    found: list[Change] = []
    open_here: list[str] = []
    open_there: list[str] = []
    for code in opcodes:
        if code.tag == "equal":
            _close(found, open_here, open_there)
            continue
        open_here += a[code.src_start : code.src_end]
        open_there += b[code.dest_start : code.dest_end]
    if bool(open_here) == bool(open_there) or not found:  # words at the end of one text only: the other is cut off
        _close(found, open_here, open_there)
    return tuple(found)


def _close(found: list[Change], here: list[str], there: list[str]) -> None:
    if here or there:
        found.append(Change(tuple(here), tuple(there)))
        here.clear()
        there.clear()


def _words(text: str) -> list[str]:
    return [word for word in text.split() if fold(word)]


def letters_only(found: Iterable[Change]) -> bool:
    """Whether every change is one or two letters of a word: a slip of the pen, or a plural."""
    return all(_one_word(change) for change in found)


def _one_word(change: Change) -> bool:
    if len(change.here) != 1 or len(change.there) != 1:
        return False
    a, b = fold(change.here[0]), fold(change.there[0])
    return (
        min(len(a), len(b)) >= _SHORT
        and not _numbered(a + b)
        and Levenshtein.distance(a, b, score_cutoff=_LETTERS) <= _LETTERS
    )


def _numbered(word: str) -> bool:
    return any(sign.isdigit() for sign in word)


def spelling(found: Iterable[Change]) -> bool:
    """Whether every change is of letters, of words such as "de" and "la", or of the blanks between the same letters."""
    return all(_one_word(change) or _function_words(change) or _joined(change) for change in found)


def _function_words(change: Change) -> bool:
    return all(_FUNCTION_WORD.fullmatch(fold(word)) for word in change.here + change.there)


def _joined(change: Change) -> bool:
    return fold("".join(change.here)).replace(" ", "") == fold("".join(change.there)).replace(" ", "")


def told(found: Iterable[Change]) -> str:
    """Words of one text and, after an arrow, those of the other: ``«país» → «Perú»``; a dash where there are none."""
    return "; ".join(f"{_quoted(change.here)} → {_quoted(change.there)}" for change in found)


def _quoted(words: Iterable[str]) -> str:
    text = " ".join(words)
    return f"«{text}»" if text else "—"
