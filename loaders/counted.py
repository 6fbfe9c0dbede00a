"""How many objectives and actions the prose of a plan says that it has: ``once (11) objetivos estratégicos ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articulador.loaders.lines import furniture
from articulador.loaders.model import TEXT, Line, Place

_UNITS = (
    "cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince",
)  # fmt: skip
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
_LABELS = {"o": "OEI", "a": "AEI"}
_SAYS = (
    r"contiene|comprende|defini(?:do|ó)|define|cuenta con|identifica(?:do|ó)?|establec(?:e|ido|ió)|formula(?:do|ó)?|"
    r"presenta|consta de|plantea(?:do)?|se compone de|compuesto por|conformado por"
)
_COUNT = re.compile(
    rf"\b(?:{_SAYS})\s+(?:un total de\s+)?(?P<word>[a-záéíóúñ]+(?: y [a-záéíóú]+)?|\d{{1,3}})\s*"
    r"(?:\(\s*(?P<digits>\d{1,3})\s*\)\s*)?"
    r"(?:(?P<o>objetivos?\s+estrat[eé]gicos?\s+institucional(?:es)?|OEI)|"
    r"(?P<a>acci(?:[oó]n|ones)\s+estrat[eé]gicas?\s+institucional(?:es)?|AEI))\b(?!\s+(?:de\s+)?tipo\b)",
    re.IGNORECASE,
)
_JOINED = 3
"""Lines over which a sentence may be broken."""


@dataclass(frozen=True, slots=True)
class Count:
    """What a place says: so many elements of a label."""

    place: Place
    label: str
    number: int


def counted(lines: tuple[Line, ...]) -> list[Count]:
    """Every count of OEIs and AEIs in the prose, the first place of each."""
    found: dict[tuple[str, int], Count] = {}
    for count in _counts(lines):
        found.setdefault((count.label, count.number), count)
    return list(found.values())


def _counts(lines: tuple[Line, ...]) -> Iterator[Count]:
    page = furniture(lines)
    prose = [line for line in lines if line.cells is None and line.text.strip() and line.number not in page]
    for index, line in enumerate(prose):
        following = " ".join(" ".join(other.text.split()) for other in prose[index : index + _JOINED])
        own = len(" ".join(line.text.split()))
        for match in _COUNT.finditer(following):
            number = int(match["digits"]) if match["digits"] else number_of(match["word"])
            label = _LABELS["o" if match["o"] else "a"]
            if number and match.start() < own:
                yield Count(Place(TEXT, line.number), label, number)


def number_of(word: str) -> int:
    """A number in digits or in Spanish words up to 99; 0 for any other word."""
    word = word.lower()
    if word.isdigit():
        return int(word)
    if word in {"uno", "una"}:
        return 1
    if word in _UNITS:
        return _UNITS.index(word)
    tens, _and, unit = word.partition(" y ")
    if tens in _TENS and (not unit or unit in _UNITS):
        return _TENS[tens] + (_UNITS.index(unit) if unit else 0)
    return _run_together(word)


def _run_together(word: str) -> int:
    """``dieciséis`` to ``veintinueve``."""
    plain = word.translate(str.maketrans("áéíóú", "aeiou"))
    for prefix, base in (("dieci", 10), ("veinti", 20)):
        rest = plain.removeprefix(prefix)
        if rest != plain and rest in {*_UNITS, "uno"}:
            return base + (1 if rest == "uno" else _UNITS.index(rest))
    return 20 if plain == "veinte" else 0
