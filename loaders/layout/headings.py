"""Heading lines of a printed table to heading rows: wrapped headings joined, group headings over what they group."""

from __future__ import annotations

from collections.abc import Sequence

from articulador.loaders.layout.columns import Cell, Columns, cells_of
from articulador.loaders.layout.lines import Printed
from articulador.loaders.layout.words import is_leaf_heading, is_year, join_pieces
from articulador.loaders.words import is_open

_WHOLE = frozenset({"prioridad"})
"""A word that narrow columns of headings break (``Priori-`` over ``dad``)."""
Row = tuple[tuple[int, ...], tuple[str, ...]]
"""Line numbers and cells."""


def heading_rows(lines: Sequence[Printed], columns: Columns) -> list[Row]:
    """One row of headings, or two: groups above, what they group below."""
    if not lines:
        return []
    printed = [cells_of(line, columns, heading=True) for line in lines]
    numbers = tuple(line.number for line in lines)
    split = _leaf_line(printed)
    if split == 0:
        return [(numbers, _stack(printed, len(columns)))]
    leaves = [cell for cells in printed[split:] for cell in cells]
    above = [cell for cells in printed[:split] for cell in cells]
    sunk = _sunk(above, {cell.column for cell in leaves})
    leaves, above = [*sunk, *leaves], [cell for cell in above if cell not in sunk]
    wrapped, grouped = _wrapped(leaves, above)
    groups = _over(grouped, {cell.column for cell in leaves if cell not in wrapped}, above)
    upper = _texts(groups, wrapped, len(columns))
    lower = _stack([[cell for cell in leaves if cell not in wrapped]], len(columns))
    return [(numbers[:split], upper), (numbers[split:], lower)]


def _sunk(above: Sequence[Cell], taken: set[int]) -> list[Cell]:
    """Leaves printed higher than the others: right under the group heading of their column.

    ``Valor`` under ``Línea base`` is one.
    """
    found = []
    for index, cell in enumerate(above):
        over = [other for other in above[:index] if other.column == cell.column]
        if over and cell.column not in taken and _is_leaf(cell) and not is_open(over[-1].text):
            found.append(cell)
    return found


def _is_leaf(cell: Cell) -> bool:
    return is_leaf_heading(cell.text) or is_year(cell.text.split(" ")[0])


def _leaf_line(printed: Sequence[Sequence[Cell]]) -> int:
    """The first line below another heading that holds what groups group (``Código``, ``Valor``, years); 0: none."""
    for index, cells in enumerate(printed[1:], 1):
        above = {cell.column for row in printed[:index] for cell in row}
        leaves = [cell for cell in cells if _is_leaf(cell)]
        if len(leaves) > 1 and any(cell.column not in above or len(cells) > 2 for cell in leaves):
            return index
    return 0


def _joined(columns: Sequence[list[str]]) -> tuple[str, ...]:
    """The heading of each column from its pieces."""
    return tuple(join_pieces(pieces, _WHOLE) for pieces in columns)


def _stack(printed: Sequence[Sequence[Cell]], width: int) -> tuple[str, ...]:
    texts: list[list[str]] = [[] for _ in range(width)]
    for cells in printed:
        for cell in cells:
            texts[cell.column].append(cell.text)
    return _joined(texts)


def _wrapped(leaves: Sequence[Cell], above: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
    """(cells below that go on with a heading above, headings above that group leaves)."""
    wrapped = [
        cell
        for cell in leaves
        if any(a.column <= cell.column <= a.last and (is_open(a.text) or not _is_leaf(cell)) for a in above)
        and not is_year(cell.text)
    ]
    taken = {cell.column for cell in wrapped}
    return wrapped, [cell for cell in above if cell.column not in taken]


def _over(groups: Sequence[Cell], leaves: set[int], above: Sequence[Cell]) -> dict[int, list[str]]:
    """Headings above by the first column that they govern: each leaf goes to the nearest of them."""
    placed: dict[int, list[str]] = {}
    own = [cell for cell in above if cell not in groups]
    for cell in own:
        placed.setdefault(cell.column, []).append(cell.text)
    governed: dict[int, int] = {}
    for column in sorted(leaves):
        near = min(groups, key=lambda cell: (_distance(cell, column), cell.column), default=None)
        if near is not None:
            governed.setdefault(near.column, column)
    for cell in groups:
        placed.setdefault(min(governed.get(cell.column, cell.column), cell.column), []).append(cell.text)
    return placed


def _distance(cell: Cell, column: int) -> int:
    return max(cell.column - column, column - cell.last, 0)


def _texts(groups: dict[int, list[str]], wrapped: Sequence[Cell], width: int) -> tuple[str, ...]:
    pieces: list[list[str]] = [list(groups.get(column, [])) for column in range(width)]
    for cell in wrapped:
        pieces[cell.column].append(cell.text)
    return _joined(pieces)
