"""Pages printed in columns of blanks (``pdftotext -layout``): from lines to blocks of rows with cells.

A page gives regions that share a gutter; a region that reads as a table gives its heading rows and its rows. Every
printed line of a block belongs to exactly one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articulador.loaders.codes import codes_in
from articulador.loaders.layout.bands import Bands, bands_of
from articulador.loaders.layout.columns import Columns, learn_columns
from articulador.loaders.layout.grid import BROKEN, Grid, grid_of, label_anchors
from articulador.loaders.layout.headings import heading_rows
from articulador.loaders.layout.lines import Printed, Span, pages_of
from articulador.loaders.layout.regions import heading_run, regions_of
from articulador.loaders.layout.words import (
    begins_with_code,
    goes_on,
    is_ficha_title,
    is_indicator_start,
    is_sheet_label,
    join_pieces,
)

_WORD = re.compile(r"[^\W\d_]+(?![^\W\d_])(?!-(?:\s|$))")


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """One row: ``lines`` are the numbers of the printed lines that it was put together from, first is its place."""

    lines: tuple[int, ...]
    cells: tuple[str, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A table, or the part of one that stands on a page."""

    rows: tuple[LayoutRow, ...]
    columns: Columns


def layout_blocks(lines: Sequence[tuple[int, str]]) -> list[Block]:
    """The tables that columns of blanks tell among numbered lines; prose and single columns give none."""
    words = frozenset(word.lower() for _, text in lines for word in _WORD.findall(text))
    blocks: list[Block] = []
    last_line = 0
    for region in regions_of(pages_of(lines)):
        before = blocks[-1].columns if blocks and region[0].number - last_line <= _REACH else None
        block = _block(region, before, words)
        if block is not None:
            blocks.append(block)
            last_line = region[-1].number
    return blocks


_GROUP = 24
"""A line that announces a group of rows is longer than this."""
_ENDED = -2.0
"""From this cost of a cut down the cell above has surely ended."""
_REACH = 15
"""A region without headings goes on with a table that ends at most so many lines above it."""


def _block(region: list[Printed], before: Columns | None, words: frozenset[str]) -> Block | None:
    heads = 1 if is_ficha_title(region[0].text) else heading_run(region, 0)
    goes_with_it = not heads and before is not None and _fits(region, before)
    if not heads and not goes_with_it and not _reads_as_table(region):
        return None
    region = [line.parted for line in region]
    columns = before if goes_with_it and before is not None else learn_columns(region)
    if len(columns) < 2:
        return None
    head = [LayoutRow(*row, heading=True) for row in heading_rows(region[:heads], columns)]
    return Block((*head, *_body_rows(region[heads:], columns, words)), columns)


def _fits(region: list[Printed], columns: Columns) -> bool:
    """True where hardly a span of the region crosses a cut, and two columns at least hold something."""
    spans = [span for line in region for span in line.spans]
    crossing = sum(bool(columns.crossed(span)) for span in spans)
    return crossing * 10 <= len(spans) and len({columns.at(span.start) for span in spans}) > 1


def _reads_as_table(region: list[Printed]) -> bool:
    """True for rows with codes that begin cells, and for the labels of a data sheet."""
    firsts = [line.spans[0].text for line in region if line.spans]
    parted = [line for line in region if len(line.spans) > 1]
    coded = sum(any(begins_with_code(span.text) for span in line.spans) for line in parted)
    return coded >= 2 or sum(is_sheet_label(text) for text in firsts) >= 2


def _body_rows(lines: Sequence[Printed], columns: Columns, words: frozenset[str]) -> Iterable[LayoutRow]:
    """The rows of a body; a line that runs across the columns is a row of its own and parts what stands around it."""
    part: list[Printed] = []
    across: list[Printed] = []
    for line in lines:
        if line.run and (_runs_across(line.run, columns) or (across and _rest_of(line, across[-1]))):
            yield from _grid_rows(part, columns, words)
            part = []
            across.append(line)
            continue
        if across:
            yield _joined(across, len(columns))
            across = []
        part.append(line)
    if across:
        yield _joined(across, len(columns))
    yield from _grid_rows(part, columns, words)


def _runs_across(run: Span, columns: Columns) -> bool:
    """True for a text that no column holds: it crosses two gutters, or one and names an objective.

    ``Acciones Estratégicas del OEI.01`` is one.
    """
    crossed = len(columns.crossed(run))
    named = {code.kind for code in codes_in(run.text)}
    return crossed > 1 or (crossed == 1 and named == {"OEI"} and len(run.text) > _GROUP)


def _rest_of(line: Printed, above: Printed) -> bool:
    """True where a lone line goes on with the line across the columns right above it."""
    return line.number == above.number + 1 and goes_on(line.text)


def _joined(lines: Sequence[Printed], width: int) -> LayoutRow:
    text = " ".join(line.text for line in lines)
    return LayoutRow(tuple(line.number for line in lines), (text, *[""] * (width - 1)))


def _grid_rows(lines: Sequence[Printed], columns: Columns, words: frozenset[str]) -> Iterable[LayoutRow]:
    if not lines:
        return
    grid = grid_of(lines, columns)
    bands = bands_of(grid)
    sheet = bool(label_anchors(grid))
    for start, end in pairwise(bands.cuts):
        own = _sheet_columns(lines[start:end], columns) if sheet else columns
        if len(own) > len(columns):
            yield _sheet_row(lines[start:end], own, words)
            continue
        parts = [*bands.inside.get(start, (start,)), end]
        whole = _whole_columns(grid, bands, parts)
        for index, (first, last) in enumerate(pairwise(parts)):
            cells = [
                _cell(grid, bands, c, (first, last) if c not in whole else (start, end) if not index else (0, 0), words)
                for c in range(grid.width)
            ]
            yield LayoutRow(tuple(line.number for line in lines[first:last]), tuple(cells))


def _sheet_columns(lines: Sequence[Printed], columns: Columns) -> Columns:
    """The label's column, and what the row's own values say about the others."""
    left = min(line.spans[0].start for line in lines)
    labels = [line.spans[0].end for line in lines if line.spans[0].start <= left + 2]
    label = min(columns.cuts[0], max(labels))
    values = [
        Printed(line.number, kept)
        for line in lines
        if (kept := tuple(span for span in line.spans if span.start >= label))
    ]
    own = learn_columns(values) if values else columns
    return Columns((label, *(cut for cut in own.cuts if cut > label)), (columns.starts[0], *own.starts))


def _sheet_row(lines: Sequence[Printed], columns: Columns, words: frozenset[str]) -> LayoutRow:
    """A row of a data sheet that has more cells than the others (``Parámetro`` beside ``Sentido esperado``)."""
    grid = grid_of(lines, columns)
    return LayoutRow(
        tuple(line.number for line in lines),
        tuple(join_pieces(grid.texts(c, 0, len(grid)), words) for c in range(grid.width)),
    )


def _whole_columns(grid: Grid, bands: Bands, parts: Sequence[int]) -> set[int]:
    """The columns whose cell spans all parts of a row: the code's, and those that a cut between parts would break."""
    if len(parts) <= 2:
        return set()
    return {c for c in range(grid.width) if c not in bands.outer and (c == bands.anchor or _undivided(grid, c, parts))}


def _undivided(grid: Grid, column: int, parts: Sequence[int]) -> bool:
    """True where a cut between parts would break the column's sentence, or where it holds one piece only."""
    broken = any(grid.costs[column][line] >= BROKEN for line in parts[1:-1])
    return broken or len(grid.texts(column, parts[0], parts[-1])) == 1


def _cell(grid: Grid, bands: Bands, column: int, band: tuple[int, int], words: frozenset[str]) -> str:
    """The text of a cell; one that spans several rows stands in the first of them."""
    start, end = band
    if column in bands.outer:
        begins = [*bands.outer[column], len(grid)]
        spans = [(a, b) for a, b in pairwise(begins) if start <= a < end]
        return " ".join(join_pieces(grid.texts(column, a, b), words) for a, b in spans).strip()
    return join_pieces(_entries(grid, column, start, end), words)


def _entries(grid: Grid, column: int, start: int, end: int) -> list[str]:
    """The pieces of a cell; a bullet before each indicator that begins where the one above surely ends."""
    lines = [line for line in grid.places[column] if start <= line < end]
    pieces = [grid.pieces[line][column] for line in lines]
    if not pieces or not is_indicator_start(pieces[0]):
        return pieces
    fresh = [
        i > 0 and grid.costs[column][line] <= _ENDED and piece[0].isupper()
        for i, (line, piece) in enumerate(zip(lines, pieces, strict=True))
    ]
    return [f"• {piece}" if new else piece for new, piece in zip(fresh, pieces, strict=True)]
