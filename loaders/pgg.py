"""Links to the Política General de Gobierno as printed in a cell: ejes, lineamientos, or a literal mark.

Forms seen: ``Eje 10 Lin.10.5``, ``Eje.7 Lin. 7.2 Lin.Int.7.2.1``, ``Eje 1: ... Lineamiento 1.3: ...``, two
lineamientos in a cell, eje and lineamiento on different rows, ``No priorizado``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_EJE = re.compile(
    r"\beje(?:s)?\s*[.:]?\s*(?:estrat[eé]gico)?\s*(?:n\s?[°º.]?)?\s*[.:]?\s*(\d{1,2})(?!\s*\.\s*\d)(?!\d)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\b(?:l[ií]n(?:ea(?:miento)?s?)?|l)\s*[.:]?\s*(?:(?:de\s+)?int(?:ervenci[oó]n)?)?\s*[.:]?\s*(?:n\s?[°º.]?)?\s*[.:]?\s*"
    r"((?:\d{1,2}\s*\.\s*\d{1,2}(?:\s*\.\s*\d{1,2})?)(?:\s*(?:,|;|/|y|-|–)\s*\d{1,2}\s*\.\s*\d{1,2}(?:\s*\.\s*\d{1,2})?)*)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}\s*\.\s*\d{1,2}(?:\s*\.\s*\d{1,2})?")
_NOT_PRIORITISED = re.compile(r"^\W*no\s+(?:se\s+encuentra\s+)?prioriza(?:d[oa]s?)?\W*$", re.IGNORECASE)
_BARE = re.compile(rf"^\s*{_NUMBER.pattern}(?:\s*(?:[,;/y]\s*)?{_NUMBER.pattern})*\s*\.?\s*$")
"""Codes and nothing else: one, or several parted by blanks, commas, ``/`` or ``y``."""


@dataclass(frozen=True, slots=True)
class PggCell:
    """What a PGG cell says: numbers of ejes, codes of lineamientos (deepest printed), or the literal mark."""

    ejes: tuple[str, ...] = ()
    lineamientos: tuple[str, ...] = ()
    no_priorizado: bool = False

    @property
    def targets(self) -> tuple[str, ...]:
        """Codes of the lineamientos that the cell links to; an eje alone is no link."""
        return self.lineamientos


def _deepest(codes: list[str]) -> tuple[str, ...]:
    unique = list(dict.fromkeys(codes))
    return tuple(code for code in unique if not any(other.startswith(code + ".") for other in unique))


def parse_pgg(text: str, *, column: bool = False) -> PggCell | None:
    """Read a PGG cell; None where it is not one. ``column``: the heading says PGG, so a bare ``10.5`` counts."""
    if _NOT_PRIORITISED.match(text):
        return PggCell(no_priorizado=True)
    lines = [re.sub(r"\s", "", n) for group in _LINE.findall(text) for n in _NUMBER.findall(group)]
    ejes = tuple(dict.fromkeys(str(int(n)) for n in _EJE.findall(text)))
    if column and not lines and (_BARE.match(text) or ejes):
        lines = [re.sub(r"\s", "", n) for n in _NUMBER.findall(text)]
    if lines and not ejes and not column and not re.search(r"\bl[ií]n", text, re.IGNORECASE):
        return None
    codes = [".".join(str(int(part)) for part in line.split(".")) for line in lines]
    if not codes and not ejes:
        return None
    return PggCell(ejes, _deepest(codes))
