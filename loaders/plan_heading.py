"""What the cover and the heading of the matrix say of the plan: its period, and the code of its entity (pliego)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articulador.loaders.model import TEXT, Conflict, Line, Place, Ref, Table, TableKind

_COVER = 60
"""The cover and the running headers of the first pages stand in so many lines."""
_HEADING = 12
"""Where the matrix has no title, its heading is in so many lines above its columns."""
_YEARS = r"(20\d\d)\s*(?:[-–—/]|al?)\s*(20\d\d)"
_PARTS = re.compile(r"\s{3,}|[\t|·]")
_ALONE = re.compile(rf"\W*{_YEARS}\W*(?:ampliado|modificado|actualizado)?\W*", re.IGNORECASE)
_TITLED = re.compile(rf"\W*(?:title\W+)?(?:plan estrat[eé]gico institucional|PEI)\W*(?:PEI\W+)?{_YEARS}", re.IGNORECASE)
_LONGER = re.compile(r"\bampliad[oa]\s+(?:al|hasta(?:\s+el)?)\s+(20\d\d)", re.IGNORECASE)
_PERIOD = re.compile(rf"per[ií]odo\s*(?:del plan\s*)?:\s*{_YEARS}", re.IGNORECASE)
_PLIEGO = re.compile(r"\bpliego\s*:?\s*(\d{1,6})\b", re.IGNORECASE)
_MARKS = str.maketrans("\t|*", "   ")


@dataclass(frozen=True, slots=True)
class _Said:
    """A period (``2025-2030``) or a pliego (``8``: without leading zeros) and where it is printed."""

    value: str
    printed: str
    place: Place


def heading_conflicts(lines: tuple[Line, ...], tables: Iterable[Table], plan: Ref) -> list[Conflict]:
    """Where the heading of a matrix says another period or pliego than the cover; none where either is silent."""
    matrices = [table for table in tables if table.kind is TableKind.MATRIZ and table.rows]
    first = min((_begin(table) for table in matrices), default=0)
    cover = [line for line in lines[:_COVER] if line.number < first]
    longer = [match[1] for line in cover for match in _LONGER.finditer(line.text)]
    said = {"periodo": list(_cover_periods(cover)), "pliego": list(_pliegos(cover, TEXT))}
    found: dict[tuple[str, str], Conflict] = {}
    for table in matrices:
        heading = [line for line in lines[_begin(table) - 1 : _top(table) - 1] if line.number >= first]
        here = {"periodo": list(_periods(heading, table.name)), "pliego": list(_pliegos(heading, table.name))}
        for what, others in here.items():
            known = {one.value for one in said[what]}
            known |= {f"{value[:4]}-{end}" for value in known for end in longer} if what == "periodo" else set()
            for other in others if known else ():
                if other.value not in known:
                    conflict = _conflict(plan, what, said[what][0], other)
                    found.setdefault((what, other.value), conflict)
    return list(found.values())


def _conflict(plan: Ref, what: str, cover: _Said, matrix: _Said) -> Conflict:
    places = tuple(f"{one.place.table}:{one.place.line}" for one in (cover, matrix))
    return Conflict(plan, "PEI", what, (cover.printed, matrix.printed), places)


def _top(table: Table) -> int:
    """The first line of a table's columns."""
    return min([table.rows[0].line, *(number for header in table.headers[:1] for number in header.lines)])


def _begin(table: Table) -> int:
    """The line at which the heading of a table begins: its title's, or a few above its columns."""
    top = _top(table)
    return table.title_line if 0 < table.title_line < top else max(1, top - _HEADING)


def _cover_periods(lines: Iterable[Line]) -> Iterator[_Said]:
    """Periods that stand alone, after the name of the plan at the beginning of a line, or in a field."""
    for line in lines:
        for part in _PARTS.split(line.text.strip()):
            match = _ALONE.fullmatch(part) or _TITLED.match(part) or _PERIOD.search(part)
            if match:
                yield _Said(f"{match[1]}-{match[2]}", f"{match[1]}-{match[2]}", Place(TEXT, line.number))


def _periods(lines: Iterable[Line], table: str) -> Iterator[_Said]:
    for line in lines:
        for match in _PERIOD.finditer(line.text.translate(_MARKS)):
            yield _Said(f"{match[1]}-{match[2]}", f"{match[1]}-{match[2]}", Place(table, line.number))


def _pliegos(lines: Iterable[Line], table: str) -> Iterator[_Said]:
    for line in lines:
        for match in _PLIEGO.finditer(line.text.translate(_MARKS)):
            yield _Said(str(int(match[1])), match[1], Place(table, line.number))
