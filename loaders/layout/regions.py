"""Runs of printed lines that share a gutter: where on a page a table may stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from articulador.graph.text import fold
from articulador.loaders.layout.lines import Printed, is_breaker, is_heading_line, is_prose, may_head, names_columns
from articulador.loaders.layout.words import (
    begins_with_code,
    goes_on,
    is_ficha_title,
    is_sheet_label,
    strong_headings,
)

_MAX_BLANKS = 6
"""More blank lines than these end a table."""
_MAX_BRIDGES = 3
"""So many lines in a row may run across all gutters (a group heading, its wrapped rest)."""

_COLUMNS = 6
"""A line must leave free half of the gutters above it, of so many at most: prose leaves one by chance."""


def _gutters(mask: int) -> int:
    """How many runs of two blanks at least stay free between covered positions."""
    if not mask:
        return 0
    low = mask & -mask
    free = ~mask & ((1 << mask.bit_length()) - 1) & ~(low - 1)
    wide = free & (free >> 1)
    return (wide & ~(wide << 1)).bit_count()


@dataclass
class _Region:
    """Lines that share a gutter, and the last few that cross it and may belong to what follows."""

    lines: list[Printed]
    mask: int
    pending: list[Printed] = field(default_factory=list)

    def take(self, line: Printed) -> bool:
        """Add the line if a gutter stays free; False where the region has ended above it."""
        if line.blanks > _MAX_BLANKS or is_ficha_title(line.text) or (line.blanks and is_prose(line)):
            return False
        kept = _gutters(self.mask | line.mask)
        if kept and kept * 2 >= min(_gutters(self.mask), _COLUMNS):
            self.lines += [*self.pending, line]
            self.pending = []
            self.mask |= line.mask
            return True
        self.pending.append(line)
        return len(self.pending) <= _MAX_BRIDGES


def regions_of(pages: Sequence[Sequence[Printed]]) -> list[list[Printed]]:
    """The runs of lines that share a gutter, page by page, trimmed; not all of them are tables."""
    found: list[list[Printed]] = []
    open_sheet = False
    for page in pages:
        start = 0
        while start < len(page):
            if is_ficha_title(page[start].text) or (open_sheet and start == 0):
                lines, start, open_sheet = _sheet(page, start)
            else:
                lines, start = _grow(page, start)
            found += [part for part in _parted(_trimmed(lines)) if len(part) > 1]
    return found


def _sheet(page: Sequence[Printed], start: int) -> tuple[list[Printed], int, bool]:
    """A data sheet from its title (or from the top of its second page) to its row of values, and if it goes on."""
    end, years = start + 1, False
    while end < len(page) and not is_ficha_title(page[end].text) and not is_breaker(page[end]):
        words = strong_headings(page[end].text)
        end += 1
        if years and page[end - 1].text.startswith("Valor"):
            return list(page[start:end]), end, False
        years = years or ("year" in words and len(page[end - 1].spans) > 2)
    return list(page[start:end]), end, end == len(page)


def _grow(page: Sequence[Printed], start: int) -> tuple[list[Printed], int]:
    """The lines that share a gutter with a line, none if there are none, and where to go on looking."""
    if is_breaker(page[start]) or len(page[start].spans) < 2:
        return [], start + 1
    region = _Region([page[start]], page[start].mask)
    index = start + 1
    while index < len(page) and not is_breaker(page[index]) and region.take(page[index]):
        index += 1
    return _with_prelude(page, start, region), start + len(region.lines)


def _with_prelude(page: Sequence[Printed], start: int, region: _Region) -> list[Printed]:
    """The region with the lines of one column that stand right above it (the first line of a wrapped heading)."""
    lines = list(region.lines)
    below = page[start]
    for line in reversed(page[max(0, start - _MAX_BRIDGES) : start]):
        rest = line is page[0] and goes_on(line.text) and _inside(line, region)
        if (below.blanks > 0 and not rest) or is_breaker(line) or not _gutters(region.mask | line.mask):
            break
        if len(line.spans) > 1 or not (is_heading_line(line) or _inside(line, region)):
            break
        lines.insert(0, line)
        region.mask |= line.mask
        below = line
    return lines


def _inside(line: Printed, region: _Region) -> bool:
    """True where a line fits into a column that is not the first: no paragraph begins there."""
    left = (region.mask & -region.mask).bit_length() - 1
    return line.spans[0].start > left + 8


def _trimmed(lines: list[Printed]) -> list[Printed]:
    """The region without the lone lines at its edges that a blank line parts from it."""
    lines = list(lines)
    while len(lines) > 1 and _lone(lines[0]) and lines[1].blanks:
        lines.pop(0)
    while len(lines) > 1 and len(lines[-1].spans) == 1 and lines[-1].blanks and not _kept(lines[-1]):
        lines.pop()
    return lines


def _kept(line: Printed) -> bool:
    return begins_with_code(line.text) or goes_on(line.text) or is_sheet_label(line.text)


def _lone(line: Printed) -> bool:
    text = line.text
    return len(line.spans) == 1 and not (
        begins_with_code(text) or is_heading_line(line) or is_sheet_label(text) or goes_on(text)
    )


def _parted(lines: list[Printed]) -> list[list[Printed]]:
    """The region cut above each run of heading lines that names columns again."""
    parts: list[list[Printed]] = [[]]
    index = 0
    while index < len(lines):
        run = 0 if parts[-1] and _rest_of_cell(lines[index]) else heading_run(lines, index)
        if run and parts[-1] and not _in_ficha(parts[-1], lines[index : index + run]):
            parts.append([])
        parts[-1] += lines[index : index + max(1, run)]
        index += max(1, run)
    return parts


def _rest_of_cell(line: Printed) -> bool:
    """True for a lone piece right below others that can only go on with one of them (``datos`` of ``bases de``)."""
    return len(line.spans) == 1 and not line.blanks and goes_on(line.text)


def _in_ficha(before: list[Printed], run: list[Printed]) -> bool:
    """True where the lines of a run are labels of the data sheet above, not headings of its years."""
    labels = sum(is_sheet_label(line.spans[0].text) for line in before[-40:])
    return labels >= 2 and not any("linea" in fold(line.text) or "year" in strong_headings(line.text) for line in run)


def heading_run(lines: Sequence[Printed], start: int) -> int:
    """How many lines from ``start`` on are column headings; 0 where they do not name two columns.

    A line of one short piece at the end of the run (``AEI``) is the code of the first row, not a heading.
    """
    end = reach = start
    while reach < len(lines) and (reach == start or lines[reach].blanks < 2):
        if is_heading_line(lines[reach]):
            end = reach + 1
        elif not may_head(lines[reach]) or reach - end >= _MAX_BRIDGES:
            break
        reach += 1
    while end > start and len(lines[end - 1].spans) == 1 and len(lines[end - 1].text) <= 4:
        end -= 1
    return end - start if names_columns(lines[start:end]) else 0
