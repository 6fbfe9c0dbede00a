"""Columns of a block, learnt from the blanks that most of its lines leave free, and the cells of each line."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from articulador.loaders.layout.lines import Printed, Span
from articulador.loaders.layout.words import is_heading_text, is_value, starts_heading

_CROSSED = 0.34
"""A gutter may be crossed by this share of the lines that have text on both sides."""
_REACH = 6
"""How far from a gutter two cells that touch may be parted."""
_HEADED_TWICE = 2
"""A text printed more often than this in one table is no heading (``AEI`` over the numbers of its code)."""


@dataclass(frozen=True, slots=True)
class Columns:
    """``cuts[i]`` parts column i from column i + 1; ``starts[i]`` are the usual first positions of column i."""

    cuts: tuple[int, ...]
    starts: tuple[frozenset[int], ...]

    def __len__(self) -> int:
        return len(self.cuts) + 1

    def at(self, position: float) -> int:
        """The column of a position."""
        return bisect_right(self.cuts, position)

    def crossed(self, span: Span) -> range:
        """The cuts that lie inside a span."""
        return range(bisect_right(self.cuts, span.start), bisect_right(self.cuts, span.end - 1))


def learn_columns(lines: Sequence[Printed]) -> Columns:
    """The columns of a block: gutters are positions that lines with text on both sides leave blank."""
    free, covered = _counts(lines)
    cuts = _pruned(lines, covered, [cut for run in _runs(free, covered) for cut in _cuts_in(lines, *run)])
    cuts = _without_split_values(lines, cuts)
    plain = Columns(cuts, ())
    starts: list[Counter[int]] = [Counter() for _ in range(len(plain))]
    for line in lines:
        for span in line.spans:
            if not plain.crossed(span):
                starts[plain.at(span.start)][span.start] += 1
    return Columns(cuts, tuple(_usual(counter) for counter in starts))


def _pruned(lines: Sequence[Printed], covered: Sequence[float], cuts: list[int]) -> tuple[int, ...]:
    """The cuts without those between which no span stands: of two such, the one crossed more often goes."""
    spans = [span for line in lines for span in line.spans]
    index = 1
    while index < len(cuts):
        left, right = cuts[index - 1], cuts[index]
        if any(span.start >= left and span.end <= right for span in spans):
            index += 1
        else:
            del cuts[index - 1 if covered[left] > covered[right] else index]
    return tuple(cuts)


def _without_split_values(lines: Sequence[Printed], cuts: tuple[int, ...]) -> tuple[int, ...]:
    """The cuts but those between numbers of one column aligned in two ways: no line has a number on both sides."""
    columns = Columns(cuts, ())
    held: list[set[int]] = [set() for _ in range(len(columns))]
    plain = [True] * len(columns)
    printed = Counter(span.text for line in lines for span in line.spans)
    for line in lines:
        for span in line.spans:
            heading = is_heading_text(span.text) and printed[span.text] <= _HEADED_TWICE
            if not heading or is_value(span.text):
                held[columns.at(span.start)].add(line.number)
                plain[columns.at(span.start)] &= is_value(span.text)
    kept = []
    for index, cut in enumerate(cuts):
        left, right = held[index], held[index + 1]
        if not (plain[index] and plain[index + 1] and left and right) or left & right:
            kept.append(cut)
    return tuple(kept)


def _usual(counter: Counter[int]) -> frozenset[int]:
    total = sum(counter.values())
    return frozenset(start for start, count in counter.items() if count >= 2 and count * 10 >= total * 3)


def _counts(lines: Sequence[Printed]) -> tuple[list[float], list[float]]:
    """For each position: lines that leave it blank between two spans, and lines that cover it.

    A blank between two words of a span covers less than a letter does: cells can touch there.
    """
    width = max((line.spans[-1].end for line in lines), default=0) + 1
    free, covered = [0.0] * (width + 1), [0.0] * (width + 1)
    between = [0] * (width + 1)
    for line in lines:
        for span in line.spans:
            covered[span.start] += 1
            covered[span.end] -= 1
            blank = span.text.find(" ")
            while blank >= 0:
                between[span.start + blank] += 1
                blank = span.text.find(" ", blank + 1)
        for left, right in pairwise(line.spans):
            free[left.end] += 1
            free[right.start] -= 1
    return list(accumulate(free)), [c - 0.7 * b for c, b in zip(accumulate(covered), between, strict=True)]


def _runs(free: Sequence[float], covered: Sequence[float]) -> list[tuple[int, int]]:
    """Position ranges (first, last) that can be gutters."""
    good = [f >= 1 and c <= _CROSSED * (f + c) and (f >= 2 or c < 0.1) for f, c in zip(free, covered, strict=True)]
    runs: list[tuple[int, int]] = []
    for position, is_good in enumerate(good):
        if is_good and runs and runs[-1][1] == position - 1:
            runs[-1] = (runs[-1][0], position)
        elif is_good:
            runs.append((position, position))
    return runs


def _cuts_in(lines: Sequence[Printed], first: int, last: int) -> list[int]:
    """Where to cut inside one range: once, or more often where a sparse column stands in it."""
    spans = [span for line in lines for span in line.spans if span.end > first and span.start <= last]
    inner = [span for span in spans if not (span.start < first and span.end > last + 1)]
    cover = [0] * (last - first + 2)
    for span in inner:
        cover[max(span.start, first) - first] += 1
        cover[min(span.end, last + 1) - first] -= 1
    counts = list(accumulate(cover))[:-1]
    islands = _islands([span for span in inner if span.start >= first and span.end <= last + 1])
    edges = [first, *[edge for island in islands for edge in island], last + 1]
    return [_lowest(counts, first, edges[i], edges[i + 1]) for i in range(0, len(edges), 2) if edges[i] < edges[i + 1]]


def _islands(spans: list[Span]) -> list[tuple[int, int]]:
    """Ranges in which two spans at least stand: sparse columns inside a wide gutter."""
    merged: list[tuple[int, int, int]] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end), merged[-1][2] + 1)
        else:
            merged.append((span.start, span.end, 1))
    return [(start, end) for start, end, count in merged if count >= 2]


def _lowest(counts: list[int], offset: int, start: int, end: int) -> int:
    """The middle of the longest stretch that the fewest spans cover."""
    part = counts[start - offset : end - offset]
    least = min(part)
    best, run = (0, 0), 0
    for index, count in enumerate([*part, least + 1]):
        if count == least:
            run += 1
        else:
            best = max(best, (run, -(index - run)))
            run = 0
    return start - best[1] + (best[0] + 1) // 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of text of one line in one column; ``last`` > ``column`` where it runs across several."""

    column: int
    last: int
    span: Span

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.span.text


def cells_of(
    line: Printed, columns: Columns, *, heading: bool = False, near: frozenset[int] = frozenset()
) -> list[Cell]:
    """The cells of a line: spans cut at gutters that they cross where words end near by, else kept whole.

    ``near`` are the positions at which cells of the lines beside it begin: there any word may begin a cell.
    """
    cells: list[Cell] = []
    for span in line.spans:
        for piece in _cut(span, columns, near, heading=heading):
            crossed = columns.crossed(piece)
            column = columns.at(piece.start)
            cells.append(_settled(piece, column, crossed, columns))
    return cells


def _settled(piece: Span, column: int, crossed: range, columns: Columns) -> Cell:
    """The cell of a piece: one that hangs over a gutter by a little belongs where most of it stands."""
    if len(crossed) == 1:
        cut = columns.cuts[crossed[0]]
        left, right = cut - piece.start, piece.end - cut
        if min(left, right) <= max(_REACH, len(piece.text) // 4) and max(left, right) >= 2 * min(left, right):
            column += right > left
            return Cell(column, column, piece)
    return Cell(column, column + len(crossed), piece)


def _cut(span: Span, columns: Columns, near: frozenset[int], *, heading: bool) -> list[Span]:
    """A span cut at each gutter that it crosses, where a word begins near the gutter (``near`` as in `cells_of`)."""
    pieces: list[Span] = []
    rest = span
    for index in columns.crossed(span):
        place = _word_start(rest, columns, index, near, heading=heading)
        if place:
            offset = place - rest.start
            left = rest.text[:offset].rstrip()
            pieces.append(Span(rest.start, rest.start + len(left), left))
            rest = Span(place, rest.end, rest.text[offset:])
    return [*pieces, rest]


def _word_start(span: Span, columns: Columns, index: int, near: frozenset[int], *, heading: bool) -> int:
    """Position of the word that begins the next column; 0 where none does."""
    cut = columns.cuts[index]
    low, high = cut - _REACH - span.start, cut + _REACH - span.start
    usual = columns.starts[index + 1] | (near if span.start in columns.starts[index] else frozenset())
    best, best_cost = 0, float(min(cut - span.start, span.end - cut))
    for offset in range(max(1, low), min(len(span.text), high + 1)):
        if span.text[offset - 1] != " ":
            continue
        word = span.text[offset:].split(" ", 1)[0]
        position = span.start + offset
        if not (starts_heading(word) if heading else position in usual or not word[0].islower()):
            continue
        opens = (word[0].isupper() or is_value(word)) + (len(word) > 1 and word.isupper())
        cost = abs(position - cut) - (4 if position in usual else 0) - opens
        if cost < best_cost:
            best, best_cost = position, cost
    return best
