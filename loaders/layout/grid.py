"""The body of a block as a grid of pieces, line by column, and what it costs to cut a column between two lines."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from articulador.loaders.layout.columns import Cell, Columns, cells_of
from articulador.loaders.layout.lines import Printed
from articulador.loaders.layout.words import (
    begins_with_code,
    break_cost,
    is_bare_code,
    is_numbers,
    is_prefix,
    is_sheet_label,
    is_value,
)
from articulador.loaders.words import is_acronym

BROKEN = 6.0
"""From this cost on a cut breaks a sentence."""
_SPACED = 3.0
"""A blank line makes a cut so much cheaper."""
_CLOSER = -4.0
"""Cost of a cut between two pieces that stand closer than the lines of one cell do."""
_SAMPLES = 6
"""From so many broken sentences on they tell how far apart the lines of a cell stand."""
_NEAR = 2
"""A cell's lines begin under each other: so many lines above and below are looked at."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What says that a row is there: a code, a number, a label. ``first`` and ``last`` are lines of the grid."""

    first: int
    last: int
    text: str

    @property
    def middle(self) -> float:
        """Centre of its lines."""
        return (self.first + self.last) / 2


@dataclass(frozen=True)
class Grid:
    """``pieces[line][column]`` are texts, '' where blank; ``spaced[line]`` is True where a blank line stands above."""

    pieces: tuple[tuple[str, ...], ...]
    spaced: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.pieces)

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.pieces[0]) if self.pieces else 0

    @cached_property
    def places(self) -> tuple[tuple[int, ...], ...]:
        """For each column the lines on which it has text."""
        return tuple(tuple(i for i, row in enumerate(self.pieces) if row[column]) for column in range(self.width))

    def texts(self, column: int, start: int, end: int) -> list[str]:
        """The pieces of a column on the lines from ``start`` to before ``end``."""
        return [row[column] for row in self.pieces[start:end] if row[column]]

    @cached_property
    def costs(self) -> tuple[tuple[float, ...], ...]:
        """For each column, what a cut above each line costs (blank lines not counted)."""
        return tuple(self._costs(column) for column in range(self.width))

    def _costs(self, column: int) -> tuple[float, ...]:
        places = self.places[column]
        longest = max((len(self.pieces[i][column]) for i in places), default=0)
        costs = [0.0] * (len(self) + 1)
        for above, below in pairwise(places):
            cost = break_cost(self.pieces[above][column], self.pieces[below][column], longest)
            if below - above < self.pitch and cost < 1:
                cost = min(cost, _CLOSER)
            for line in range(above + 1, below + 1):
                costs[line] = cost
        return tuple(costs)

    @cached_property
    def pitch(self) -> int:
        """Lines from one piece of a cell to the next where cells are centred by half lines; 0 where nothing tells."""
        gaps = Counter(
            below - above
            for column, places in enumerate(self.places)
            for above, below in pairwise(places)
            if break_cost(self.pieces[above][column], self.pieces[below][column], 0) >= BROKEN
        )
        gap, count = gaps.most_common(1)[0] if gaps else (0, 0)
        return gap if gap > 1 and count * 10 >= gaps.total() * 8 and count >= _SAMPLES else 0

    def cut_cost(self, column: int, line: int) -> float:
        """What a cut above a line costs in a column; a blank line there makes it cheaper."""
        cost = self.costs[column][line]
        return cost - _SPACED if line < len(self) and self.spaced[line] and cost else cost

    def begins(self, column: int) -> list[int]:
        """The lines on which cells begin in a column, as far as its words say."""
        return [line for i, line in enumerate(self.places[column]) if i == 0 or self.costs[column][line] < 0]

    def own_cuts(self, column: int, cuts: Sequence[int]) -> tuple[int, ...]:
        """The cuts between rows that are cuts of a column too, by its words; the first always is."""
        return (cuts[0], *[line for line in cuts[1:] if self.cut_cost(column, line) < 0])


def grid_of(lines: Sequence[Printed], columns: Columns) -> Grid:
    """The grid of lines: each piece in its column, two pieces of one column joined."""
    rows = []
    above: deque[dict[int, int]] = deque(maxlen=_NEAR)
    for index, line in enumerate(lines):
        row = [""] * len(columns)
        below = {span.start for other in lines[index + 1 : index + 1 + _NEAR] for span in other.spans}
        begun = below.union(*above)
        cells = cells_of(line, columns, near=frozenset(start + by for start in begun for by in (-1, 0, 1)))
        at = {}
        for cell in cells:
            column = _aligned(cell, cells, above)
            column += bool(row[column]) and _hangs_over(cell, cells, columns)
            row[column] = f"{row[column]} {cell.text}".strip()
            at[cell.span.start] = column
        rows.append(tuple(row))
        above.append(at)
    return Grid(tuple(rows), tuple(line.blanks > 0 for line in lines))


def _aligned(cell: Cell, cells: Sequence[Cell], above: Iterable[dict[int, int]]) -> int:
    """The column of a cell: the next one where it begins right below a cell of that and goes on with its sentence."""
    column = cell.column + 1
    free = cell.text[0].islower() and all(other.column != column for other in cells)
    under = {at[cell.span.start] for at in above if cell.span.start in at}
    return column if free and under == {column} else cell.column


def _hangs_over(cell: Cell, cells: Sequence[Cell], columns: Columns) -> bool:
    """True for an acronym that stands apart from the text of its column, whose next column is blank: its cell is there.

    Centred cells reach over a gutter that longer lines above and below them leave.
    """
    free = cell.column + 1 < len(columns) and all(other.column != cell.column + 1 for other in cells)
    return free and is_acronym(cell.text) and not is_prefix(cell.text) and not begins_with_code(cell.text)


def code_anchors(grid: Grid, column: int) -> list[Anchor]:
    """The codes that begin cells of a column, also those printed as ``AEI`` over ``03.04``."""
    anchors: list[Anchor] = []
    places = grid.places[column]
    taken = -1
    for index, line in enumerate(places):
        text = grid.pieces[line][column]
        follower = places[index + 1] if index + 1 < len(places) else -1
        below = grid.pieces[follower][column] if follower >= 0 else ""
        if line <= taken:
            continue
        if is_prefix(text) and is_numbers(below) and follower - line <= 3:
            anchors.append(Anchor(line, follower, f"{text} {below}"))
            taken = follower
        elif begins_with_code(text) or is_bare_code(text):
            anchors.append(Anchor(line, line, text))
    return anchors


def label_anchors(grid: Grid) -> list[Anchor]:
    """The labels of a data sheet in its first column, with the lines on which they go on."""
    anchors: list[Anchor] = []
    for line in grid.places[0]:
        text = grid.pieces[line][0]
        if anchors and (grid.costs[0][line] >= BROKEN or is_value(text)) and line - anchors[-1].last <= 3:
            anchors[-1] = Anchor(anchors[-1].first, line, f"{anchors[-1].text} {text}")
        else:
            anchors.append(Anchor(line, line, text))
    return anchors if sum(is_sheet_label(anchor.text) for anchor in anchors) >= 2 else []


def number_anchors(grid: Grid) -> list[Anchor]:
    """The numbers 1, 2, 3... of a column that counts the rows; none where no column does."""
    for column in range(min(3, grid.width)):
        texts = [(line, grid.pieces[line][column].rstrip(".)")) for line in grid.places[column]]
        if len(texts) >= 2 and all(text.isdecimal() and len(text) <= 3 for _, text in texts):
            numbers = [int(text) for _, text in texts]
            if all(b == a + 1 for a, b in pairwise(numbers)):
                return [Anchor(line, line, text) for line, text in texts]
    return []


def value_columns(grid: Grid) -> list[int]:
    """The columns that hold numbers and percentages for the most part."""
    found = []
    for column in range(grid.width):
        texts = grid.texts(column, 0, len(grid))
        if texts and sum(map(is_value, texts)) * 3 >= len(texts) * 2:
            found.append(column)
    return found


def value_anchors(grid: Grid, columns: Sequence[int], start: int, end: int) -> list[Anchor]:
    """The lines on which the value columns are printed, where they are printed more than once."""
    lines = [i for i in range(start, end) if sum(bool(grid.pieces[i][c]) for c in columns) * 2 > len(columns)]
    return [Anchor(line, line, "") for line in lines] if len(lines) > 1 else []
