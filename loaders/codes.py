"""Codes of plan elements: recognised as printed, normalised, with what was wrong in them.

Shapes come from real PEI documents of the 2017/2019 and 2024 guides: ``OEI.01``, ``AEI 01.05``, ``IAEI.01.05.02``,
``AES.01.02``, ``AE 2.8.8``, ``OP 1``; and from their damage: ``OIE.03``, ``AEI:02.01``, ``AEI.1.2``, ``AEI 0102``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

ARITY = {
    "OEI": 1, "AEI": 2, "IOEI": 2, "IAEI": 3,
    "OES": 1, "AES": 2, "OER": 1, "AER": 2, "OET": 1, "AET": 2, "OEL": 1, "AEL": 2,
    "ON": 1, "OE": 2, "AE": 3, "OP": 1,
}  # fmt: skip
"""How many numbers a code of each kind carries."""

LABEL = {
    "OEI": "OEI", "AEI": "AEI", "IOEI": "Indicador", "IAEI": "Indicador",
    "OES": "OES", "AES": "AES", "OER": "OER", "AER": "AER", "OET": "OER", "AET": "AER", "OEL": "OEL", "AEL": "AEL",
    "ON": "ObjetivoNacional", "OE": "ObjetivoEspecifico", "AE": "AE", "OP": "ObjetivoPrioritario",
}  # fmt: skip
"""The graph label of each kind of code (a regional plan prints OET/AET too)."""

OBJECTIVE_KINDS = frozenset({"OES", "OER", "OET", "OEL", "OE", "ON"})
"""Codes of the objectives above the entity's plan."""
ACTION_KINDS = frozenset({"AES", "AER", "AET", "AEL", "AE"})
"""Codes of the actions above the entity's plan."""
UPPER_PLANS = {
    "OES": "pesem", "AES": "pesem", "OER": "pdrc", "AER": "pdrc", "OET": "pdrc", "AET": "pdrc",
    "OEL": "pdlc", "AEL": "pdlc",
}  # fmt: skip
"""The plan between the entity's and the national one that prints each kind of code."""
UPPER_LABELS = frozenset(LABEL[kind] for kind in UPPER_PLANS)
"""Graph labels of the elements of those plans."""
PARENT_KIND = {"AEI": "OEI", "IAEI": "AEI", "IOEI": "OEI", "AES": "OES", "AER": "OER", "AET": "OET", "AEL": "OEL"}
_MISSPELT = {"OIE": "OEI", "AIE": "AEI", "IOIE": "IOEI", "IAIE": "IAEI", "0EI": "OEI", "ASE": "AES", "OSE": "OES"}
_UNPADDED = {"ON", "OE", "AE", "OP"}
_PREFIX = "|".join(sorted([*ARITY, *_MISSPELT], key=len, reverse=True))
_CODE = re.compile(
    rf"(?<![A-Za-zÁÉÍÓÚáéíóúñÑ])(?:IND\.?\s?|I\.\s?)?(?P<prefix>{_PREFIX})"
    r"(?P<link>\s*[.:,;_\-–]?\s*(?:N\s?[°ºo.]\s*)?)(?P<numbers>\d{1,6}(?:\s?[.,:;\-–]\s?\d{1,3}){0,3})(?![\d])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^\s*(?:(?:S|L|LP|Serv|Lin)\s*[.\-]?\s*)?(\d{1,2})\s*\.\s*(\d{1,2})(?:\s*\.\s*(\d{1,3}))?(?:\s*\.\s*(\d{1,3}))?\s*\.?\s*$"
)


_BARE_LEADING = re.compile(r"^\s*(\d{1,2}\s*\.\s*\d{1,2}(?:\s*\.\s*\d{1,3})*)\s*\.?[\s:\-–]+(?=[^\W\d])")


@dataclass(frozen=True, slots=True)
class Code:
    """A code as printed and as normalised: ``kind`` is the prefix, ``parts`` its numbers.

    ``text`` is the normalised form (``AEI.01.05``; PEDN codes unpadded, ``AE.1.6.1``). ``complete`` is False where a
    number is missing or zero (``AEI 01.0``): such a code names no element by itself.
    """

    kind: str
    parts: tuple[int, ...]
    printed: str
    complete: bool = True

    @property
    def text(self) -> str:
        """The normalised form."""
        width = 1 if self.kind in _UNPADDED else 2
        return ".".join([self.kind, *(f"{part:0{width}d}" for part in self.parts)])

    @property
    def label(self) -> str:
        """The graph label of what it names."""
        return LABEL[self.kind]

    @property
    def parent(self) -> Code | None:
        """The code of the element above, where this one contains it (``AEI.01.05`` -> ``OEI.01``)."""
        if self.kind == "AE" and len(self.parts) == 3:
            return Code("OE", self.parts[:2], "")
        if self.kind == "OE" and len(self.parts) == 2:
            return Code("ON", self.parts[:1], "")
        kind = PARENT_KIND.get(self.kind)
        return Code(kind, self.parts[:-1], "") if kind and len(self.parts) > 1 else None

    @property
    def irregular(self) -> bool:
        """True where the printed form needed more than a change of case, blank or point to be read."""
        compact = re.sub(r"[\s.]", "", self.printed).upper()
        return compact != re.sub(r"\.", "", self.text)


def _parts(kind: str, numbers: str) -> tuple[tuple[int, ...], bool]:
    pieces = [piece for piece in re.split(r"\D+", numbers) if piece]
    arity = ARITY[kind]
    if len(pieces) == 1 and arity > 1 and len(pieces[0]) == 2 * arity:
        pieces = [pieces[0][i : i + 2] for i in range(0, 2 * arity, 2)]
    if len(pieces) > 1 and len(pieces) < arity and any(len(piece) == 4 for piece in pieces):
        pieces = [half for piece in pieces for half in ((piece[:2], piece[2:]) if len(piece) == 4 else (piece,))]
    parts = tuple(int(piece) for piece in pieces)
    complete = len(parts) == arity and all(parts) and all(len(piece) <= 3 for piece in pieces)
    return parts, complete


def _code(match: re.Match[str]) -> Code | None:
    prefix = match["prefix"].upper()
    kind = _MISSPELT.get(prefix, prefix)
    parts, complete = _parts(kind, match["numbers"])
    if kind == "AE" and len(parts) == 2 and not complete:
        return None
    if kind == "OE" and len(parts) == 1:
        complete = False
    if len(parts) > ARITY[kind] or not parts:
        return None
    if match["prefix"].islower() and not match["link"].strip() and kind in {"ON", "OE", "AE", "OP"}:
        return None
    return Code(kind, parts, match[0].strip(), complete)


@lru_cache(maxsize=20_000)
def leading_code(text: str) -> tuple[Code, str] | None:
    """The code that a cell begins with and the words after it (``OEI.02: Mejorar`` gives ``OEI.02``, ``Mejorar``)."""
    match = _CODE.match(text)
    if not match:
        return None
    code = _code(match)
    if code is None:
        return None
    rest = text[match.end() :].lstrip(" .:;-–—\t")
    again = leading_code(rest) if rest else None
    if again and again[0].text == code.text:
        rest = again[1]
    return code, rest


def codes_in(text: str) -> list[Code]:
    """Every complete code printed anywhere in a text, in order."""
    found = (_code(match) for match in _CODE.finditer(text))
    return [code for code in found if code and code.complete]


def dotted(text: str) -> str | None:
    """A code without prefix (``1. 2.``, ``3.3.37``) normalised to ``1.2``, ``3.3.37``; None where it is not one."""
    match = _BARE.match(text)
    return ".".join(str(int(part)) for part in match.groups() if part) if match else None


def leading_dotted(text: str) -> tuple[str, str] | None:
    """A code without prefix and the words after it in one cell (``1.3.1 Servicio de...``); None where there is none."""
    match = _BARE_LEADING.match(text)
    code = dotted(match[1]) if match else None
    return (code, text[match.end() :].strip()) if match and code else None
