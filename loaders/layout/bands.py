"""Bands: between which lines one row of a table ends and the next begins.

Cells are often centred, so a row reaches above and below the line of its code. Between two codes the cut is chosen that
breaks no sentence in any column and leaves each code in the middle (or at the top) of its row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articulador.loaders.codes import leading_code
from articulador.loaders.layout.grid import (
    BROKEN,
    Anchor,
    Grid,
    code_anchors,
    label_anchors,
    number_anchors,
    value_anchors,
    value_columns,
)
from articulador.loaders.layout.words import goes_on, is_indicator_start

_OFF_CENTRE = 0.8
"""Cost of a line by which a code stands off the middle, or off the top, of its row."""
_OUTER = 0.15
"""Weight of the cuts of columns whose cells span several rows."""
_MAX_ZONE = 60
"""So many lines between two codes are searched for a cut, around their middle."""

Cost = Callable[[int], float]
Extent = Callable[[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Bands:
    """The rows of a body: ``cuts`` are the lines at which rows begin, first 0, last the number of lines.

    ``anchor`` is the column that says where rows are (-1 where none does), ``outer`` maps each column whose cells span
    several rows to the lines at which those cells begin.
    """

    cuts: tuple[int, ...]
    anchor: int
    outer: dict[int, tuple[int, ...]]
    inside: dict[int, tuple[int, ...]]
    """For each row that was parted again (several indicators under one code): the lines at which its parts begin."""


def bands_of(grid: Grid) -> Bands:
    """The rows of a body: anchored by lines of numbers (a matrix), by labels, by codes, or by what its words say."""
    numeric = value_columns(grid)
    matrix = len(numeric) > 2
    codes = [[] if matrix and column in numeric else code_anchors(grid, column) for column in range(grid.width)]
    labels = label_anchors(grid)
    best = max(range(grid.width), key=lambda column: (len(codes[column]), -column))
    values = value_anchors(grid, numeric, 0, len(grid)) if matrix and not labels else []
    if len(values) > len(codes[best]):
        anchors, column = values, -1
    elif labels or not codes[best]:
        numbers = number_anchors(grid)
        finer = [] if labels else _finer(grid, len(numbers))
        if finer:
            return _worded_bands(grid, finer)
        anchors, column = labels or numbers or values, 0
        codes = [[] for _ in codes]
    else:
        anchors, column = codes[best], best
    if not anchors:
        return _loose_bands(grid)
    spanning = _outer_columns(grid, anchors, column, codes)
    cuts = _anchored_cuts(grid, anchors, spanning)
    outer = _outer_cuts(grid, spanning, cuts, codes=codes, anchors=anchors)
    inside = {} if labels or column < 0 else _inside(grid, cuts, column, spanning)
    return Bands((*cuts, len(grid)), column, outer, inside)


def _outer_columns(grid: Grid, anchors: list[Anchor], column: int, codes: list[list[Anchor]]) -> dict[int, int | None]:
    """The columns whose cells span several rows, each with the code column that governs it (None: its own words do)."""
    kinds = {_kind(anchor.text) for anchor in anchors}
    governors = [
        c for c, found in enumerate(codes)
        if found and c != column and len(found) < len(anchors) and not kinds & {_kind(code.text) for code in found}
    ]  # fmt: skip
    spanning: dict[int, int | None] = {}
    for c in range(grid.width):
        if c == column or not grid.places[c] or _one_each(grid, c, anchors):
            continue
        if column < 0 and _begins_in_groups(grid, c, anchors, [code for g in governors for code in codes[g]]):
            continue
        before = [g for g in [*governors, column] if g <= c]
        governor = max(before) if before else min([*governors, column])
        governor = min(governors) if governor < 0 and governors else governor
        own = governor if governor in governors else None
        if c in governors or _spans(grid, c, anchors) or (own is not None and len(grid.begins(c)) <= len(codes[own])):
            spanning[c] = own
    return spanning


def _one_each(grid: Grid, column: int, anchors: list[Anchor]) -> bool:
    """True where a column has one short piece beside each anchor: a cell for each row."""
    beside = sum(any(grid.pieces[line][column] for line in range(a.first, a.last + 1)) for a in anchors)
    return beside * 10 >= len(anchors) * 9 and len(grid.places[column]) * 4 <= len(anchors) * 5


def _begins_in_groups(grid: Grid, column: int, anchors: list[Anchor], codes: list[Anchor]) -> bool:
    """True where a cell of the column begins beside each row of numbers but the first that stands under one code."""
    inner = _shared_zones(anchors, codes)
    return bool(inner) and all(_begins(grid, column, zone) for zone in inner)


def _shared_zones(anchors: list[Anchor], codes: list[Anchor]) -> list[range]:
    """The lines from one row of numbers to the next where both stand under one code.

    The code stands between the two (centred), or beside the first, and nothing beside the second.
    """
    coded = {line for code in codes for line in range(code.first, code.last + 1)}
    zones = [range(a.last + 1, b.first + 1) for a, b in pairwise(anchors)]
    own = [not coded.isdisjoint(range(a.first, a.last + 1)) for a in anchors]
    between = [not own[i + 1] and not coded.isdisjoint(zone) for i, zone in enumerate(zones)]
    grouped = [*own]
    for i, is_between in enumerate(between):
        grouped[i], grouped[i + 1] = grouped[i] or is_between, grouped[i + 1] or is_between
    return [zone for i, zone in enumerate(zones) if between[i] or not grouped[i + 1]]


def _begins(grid: Grid, column: int, zone: range) -> bool:
    """True where the column has text beside both rows, and a cell begins between them, or may begin."""
    above, piece = grid.pieces[zone[0] - 1][column], grid.pieces[zone[-1]][column]
    sure = min(grid.costs[column][line] for line in zone) < 0
    return bool(above and piece) and (sure or (piece[0].isupper() and grid.costs[column][zone[-1]] < 1))


def _spans(grid: Grid, column: int, anchors: list[Anchor]) -> bool:
    """True where a sentence of the column runs on from one code to the next, again and again."""
    zones = [range(a.last + 1, b.first + 1) for a, b in pairwise(anchors)]
    broken = sum(min((grid.costs[column][line] for line in zone), default=0.0) >= BROKEN for zone in zones)
    return broken > 0 and broken * 10 >= len(zones) * 3


def _anchored_cuts(grid: Grid, anchors: list[Anchor], spanning: dict[int, int | None]) -> tuple[int, ...]:
    """One row for each code, a first one for lines that go on from the page before, a last one that the page cuts."""
    weights = [_OUTER if c in spanning else 1.0 for c in range(grid.width)]

    def cost(line: int) -> float:
        return sum(weight * grid.cut_cost(c, line) for c, weight in enumerate(weights)) - grid.spaced[line]

    inner = [any(piece and c not in spanning for c, piece in enumerate(row)) for row in grid.pieces]
    extent = _extents(inner)
    first = _leading_cut(grid, anchors[0], cost, extent)
    cuts = best_cuts(anchors, Stretch(first, len(grid)), cost, extent)
    last = _trailing_cut(grid, anchors[-1], spanning)
    return (0, *([first] if first else []), *cuts, *([last] if last else []))


def _extents(inner: list[bool]) -> Extent:
    """The first and last line of a stretch that count: those with text of columns that have a cell for each row."""
    after, before = list(range(len(inner) + 1)), list(range(len(inner) + 1))
    for i in range(len(inner) - 1, -1, -1):
        after[i] = i if inner[i] else after[i + 1]
    for i, counts in enumerate(inner):
        before[i] = i if counts else before[i - 1] if i else 0

    def extent(start: int, end: int) -> tuple[int, int]:
        end = min(end, len(inner))
        return (after[start], before[end - 1]) if after[start] < end else (start, end - 1)

    return extent


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines from ``start`` to before ``end``."""

    start: int
    end: int


def best_cuts(
    anchors: Sequence[Anchor], lines: Stretch, cost: Cost, extent: Extent, allowed: Sequence[int] = ()
) -> list[int]:
    """The cheapest line to cut between each two anchors; ``allowed`` restricts the lines where it can.

    Rows centred on their anchors and rows that begin with them are both tried; the cheaper reading wins.
    """
    zones = [_zone(a, b, allowed) for a, b in pairwise(anchors)]
    if not zones:
        return []
    tries = [_search(anchors, zones, lines, cost, extent, top=top) for top in (False, True)]
    return min(tries, key=lambda found: found[0])[1]


def _zone(above: Anchor, below: Anchor, allowed: Sequence[int]) -> list[int]:
    lines = range(above.last + 1, max(below.first, above.last + 1) + 1)
    if len(lines) > _MAX_ZONE:
        middle = len(lines) // 2
        lines = lines[middle - _MAX_ZONE // 2 : middle + _MAX_ZONE // 2]
    chosen = [line for line in allowed if lines[0] <= line <= lines[-1]]
    return chosen or list(lines)


def _search(
    anchors: Sequence[Anchor], zones: list[list[int]], lines: Stretch, cost: Cost, extent: Extent, *, top: bool
) -> tuple[float, list[int]]:
    """Dynamic programme over the zones: cheapest total and its cuts."""
    end = lines.end
    states: dict[int, float] = {lines.start: 0.0}
    back: list[dict[int, int]] = []
    for index, zone in enumerate([*zones, [end]]):
        following: dict[int, float] = {}
        origin: dict[int, int] = {}
        for line in zone:
            own = cost(line) if line != end or index < len(zones) else 0.0
            options = [
                (total + _off(anchors[index], extent(at, line), top=top), at)
                for at, total in states.items()
                if at < line
            ]
            best, at = min(options, default=(1e9, min(states)))
            following[line], origin[line] = best + own, at
        states = following
        back.append(origin)
    cuts, line = [], end
    for origin in reversed(back):
        line = origin[line]
        cuts.append(line)
    return states[end], cuts[-2::-1]


def _off(anchor: Anchor, extent: tuple[int, int], *, top: bool) -> float:
    first, last = extent
    return _OFF_CENTRE * (abs(anchor.first - first) if top else abs(anchor.middle - (first + last) / 2))


def _leading_cut(grid: Grid, anchor: Anchor, cost: Cost, extent: Extent) -> int:
    """Where the first row with a code begins, if lines above it go on from the page before; else 0."""
    columns = [c for c in range(grid.width) if grid.places[c]]
    if not any(goes_on(grid.pieces[grid.places[c][0]][c]) and grid.places[c][0] < anchor.first for c in columns):
        return 0
    zone = range(1, anchor.first + 1)[-_MAX_ZONE:]
    return min(
        zone,
        key=lambda line: (cost(line) + 0.3 * _off(anchor, extent(line, 2 * anchor.last - line + 1), top=True), -line),
        default=0,
    )


def _trailing_cut(grid: Grid, anchor: Anchor, spanning: dict[int, int | None]) -> int:
    """Where a row begins whose code stands on the next page: two columns begin anew and none is broken; else 0."""
    columns = [c for c in range(grid.width) if c not in spanning]
    loose = [line for line in range(anchor.last + 1, len(grid)) if _anew(grid, columns, line, least=2)]
    return loose[0] if loose else 0


def _anew(grid: Grid, columns: Sequence[int], line: int, least: int) -> bool:
    costs = [grid.cut_cost(c, line) for c in columns]
    fresh = sum(grid.costs[c][line] < 0 and bool(grid.pieces[line][c]) for c in columns)
    return fresh >= least and max(costs, default=0.0) < BROKEN / 2


def _finer(grid: Grid, numbers: int) -> list[int]:
    """The columns that have more cells than the rows' numbers, where two do: a number spans several rows."""
    found = [c for c in range(grid.width) if grid.places[c] and len(grid.begins(c)) > numbers + 1]
    return found if numbers and len(found) > 1 else []


def _worded_bands(grid: Grid, finer: list[int]) -> Bands:
    """The rows of a body whose numbers span several: one for each cell of the column that has most of them."""
    begun = max((grid.begins(column) for column in finer), key=len)
    spanning: dict[int, int | None] = {c: None for c in range(grid.width) if grid.places[c] and c not in finer}
    cuts = _anchored_cuts(grid, [Anchor(line, line, "") for line in begun], spanning)
    outer = {c: grid.own_cuts(c, cuts) for c in spanning}
    return Bands((*cuts, len(grid)), -1, outer, {})


def _loose_bands(grid: Grid) -> Bands:
    """The rows of a body that no code anchors: a row ends where no sentence is broken and cells begin anew."""
    columns = list(range(grid.width))
    cuts = [line for line in range(1, len(grid)) if _anew(grid, columns, line, least=2) or _spaced_cut(grid, line)]
    return Bands((0, *cuts, len(grid)), -1, {}, {})


def _spaced_cut(grid: Grid, line: int) -> bool:
    return grid.spaced[line] and all(grid.costs[c][line] < BROKEN for c in range(grid.width))


def _outer_cuts(
    grid: Grid,
    spanning: dict[int, int | None],
    cuts: tuple[int, ...],
    *,
    codes: list[list[Anchor]],
    anchors: list[Anchor],
) -> dict[int, tuple[int, ...]]:
    """The lines at which the cells of columns begin that span several rows; those under one code are cut together."""
    found: dict[int, tuple[int, ...]] = {}
    for governor in {own for own in spanning.values() if own is not None} | {c for c in spanning if codes[c]}:
        columns = [c for c, own in spanning.items() if governor in (c, own)]
        begins = _governed_cuts(grid, columns, cuts, codes=codes[governor], anchors=anchors)
        found.update(dict.fromkeys(columns, begins))
    for column in set(spanning) - set(found):
        found[column] = grid.own_cuts(column, cuts)
    lead = cuts[1] if len(cuts) > 1 and cuts[1] <= anchors[0].first else 0
    return {c: _below(grid, c, begins, lead) for c, begins in found.items()}


def _below(grid: Grid, column: int, begins: tuple[int, ...], lead: int) -> tuple[int, ...]:
    """The cells of a column where the first row, up to ``lead``, only goes on from the page before."""
    above = grid.texts(column, 0, lead)
    rest = tuple(line for line in begins if line > lead)
    if not above:
        return (lead, *rest)
    parted = lead and goes_on(above[0]) and grid.cut_cost(column, lead) < 0
    return (0, lead, *rest) if parted else begins


def _governed_cuts(
    grid: Grid, columns: list[int], cuts: tuple[int, ...], *, codes: list[Anchor], anchors: list[Anchor]
) -> tuple[int, ...]:
    parents = _parents(cuts, anchors, codes)

    def cost(line: int) -> float:
        return 0.5 * sum(grid.cut_cost(column, line) for column in columns) + parents.get(line, 0.0)

    return (0, *best_cuts(codes, Stretch(0, len(grid)), cost, _all_lines, cuts[1:]))


def _all_lines(start: int, end: int) -> tuple[int, int]:
    return start, end - 1


def _parents(cuts: tuple[int, ...], anchors: list[Anchor], codes: list[Anchor]) -> dict[int, float]:
    """For each cut between rows, what the numbers of their codes say: 20 where both have one parent, -20 where not."""
    known = {_number(code.text) for code in codes}
    owner: dict[int, str] = {}
    for anchor in anchors:
        row = max((cut for cut in cuts if cut <= anchor.first), default=0)
        owner[row] = _number(anchor.text)
    says: dict[int, float] = {}
    for above, below in pairwise(cuts):
        if above in owner and below in owner and owner[above] in known and owner[below] in known:
            says[below] = 20.0 if owner[above] == owner[below] else -20.0
    return says


def _kind(code: str) -> str:
    """The letters of a code, and how many numbers it has where it has none; empty for what is no code."""
    found = leading_code(code)
    return found[0].kind if found else str(len(re.findall(r"\d+", code))) if code[:1].isdigit() else ""


def _number(code: str) -> str:
    """The first number of a code: that of its objective."""
    match = re.search(r"\d+", code)
    return match.group().lstrip("0") if match else ""


def _inside(
    grid: Grid, cuts: tuple[int, ...], anchor: int, spanning: dict[int, int | None]
) -> dict[int, tuple[int, ...]]:
    """The rows that hold several indicators, each with the lines at which they begin."""
    values = [c for c in value_columns(grid) if c != anchor and c not in spanning]
    found: dict[int, tuple[int, ...]] = {}
    for start, end in pairwise([*cuts, len(grid)]):
        parts = (
            _value_parts(grid, values, start, end, spanning)
            if len(values) > 1
            else _starter_parts(grid, start, end, anchor, spanning)
        )
        if len(parts) > 1:
            found[start] = tuple(parts)
    return found


def _value_parts(grid: Grid, values: list[int], start: int, end: int, spanning: dict[int, int | None]) -> list[int]:
    anchors = value_anchors(grid, values, start, end)
    columns = [c for c in range(grid.width) if c not in spanning]

    def cost(line: int) -> float:
        return sum(grid.cut_cost(c, line) for c in columns) - grid.spaced[line]

    return [start, *best_cuts(anchors, Stretch(start, end), cost, _all_lines)]


def _starter_parts(grid: Grid, start: int, end: int, anchor: int, spanning: dict[int, int | None]) -> list[int]:
    """A row cut above each indicator but the first, in the column that has most of them."""
    parts: list[int] = []
    for c in range(grid.width):
        if c == anchor or c in spanning:
            continue
        lines = [i for i in grid.places[c] if start <= i < end and is_indicator_start(grid.pieces[i][c])]
        begun = [i for n, i in enumerate(lines) if n == 0 or grid.costs[c][i] < 0]
        parts = begun if len(begun) > len(parts) else parts
    return [start, *parts[1:]]
