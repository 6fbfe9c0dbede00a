"""A matrix in the terminal, as many columns at a time as there is room for, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from articulador.i18n import _, ngettext
from articulador.queries.elements import code, text
from articulador.queries.matrix import Axis, Cell, Head, Kind, Matrix, Standing
from articulador.report import forms, pieces
from articulador.report.forms import Json
from articulador.report.matrix_words import (
    NO_LINK,
    STANDINGS,
    counts,
    legend,
    losses,
    mark,
    remarks,
    title,
    titles,
)
from articulador.report.words import clean, short

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

_STYLES = {Kind.DIRECT: "bold", Kind.INDIRECT: "cyan", Kind.COLLECTIVE: "yellow", Kind.WHOLE: "dim"}
_WIDEST_ROW, _WIDEST_COLUMN, _NARROWEST = 30, 9, 3
_NOTED = {Standing.COLLECTIVE: "*", Standing.EMPTY: "!"}
"""Sign beside the name of a row or column without a link of its own."""


def text_parts(result: Matrix) -> Iterator[RenderableType]:
    """Give the marks, the matrix in blocks of columns, the counts, and who has no link."""
    yield Text(title(result), "bold")
    for sign, meaning in (*legend(result), *_notes(result)):
        yield Text(f"  {sign}  {meaning}", "dim")
    yield _Grid(result)
    yield from _listed(result.columns)
    yield pieces.heading(_("Counts"))
    for axis in (result.rows, result.columns):
        yield Text(counts(axis))
    for told, nodes in remarks(result):
        yield Text(f"{told}: {pieces.roll(nodes)}")
    for told in losses(result):
        yield Text(f"\n{told}", "dim")


def _notes(result: Matrix) -> Iterator[tuple[str, str]]:
    for standing, sign in _NOTED.items():
        if result.rows.of(standing) or result.columns.of(standing):
            yield sign, _("a row or column {what}").format(what=_(STANDINGS[standing]))


def _listed(axis: Axis) -> Iterator[RenderableType]:
    """Names of columns that stand in the matrix as numbers."""
    numbered = [(key, head) for key, head in zip(_short_names(axis), axis.heads, strict=True) if key.startswith("#")]
    if numbered:
        yield pieces.heading(_("Columns"))
    for key, head in numbered:
        yield Text(f"{key:>4}  {pieces.called(head.node)}")


def _short_names(axis: Axis) -> list[str]:
    """Code, else acronym of each column where no other has it and it is short; else ``#`` and a number."""
    names = [clean(code(head.node) or text(head.node, "sigla")) for head in axis.heads]
    once = Counter(names)
    fits = [bool(name) and once[name] == 1 and max(map(cell_len, _broken(name))) <= _WIDEST_COLUMN for name in names]
    return [name if fit else f"#{number}" for number, (name, fit) in enumerate(zip(names, fits, strict=True), 1)]


def _broken(name: str) -> tuple[str, ...]:
    """A code in two lines, so that it takes less room: ``AEI.01.05`` -> ``AEI``, ``01.05``."""
    kind, _dot, rest = name.partition(".")
    return (kind, rest) if kind.isalpha() and rest else (name,)


@dataclass(frozen=True, slots=True)
class _Grid:
    result: Matrix

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give one table for each block of columns that fits in the width; of many, not those without a mark."""
        names = [_broken(name) for name in _short_names(self.result.columns)]
        deepest = max(map(len, names))
        heads = [(*([""] * (deepest - len(name))), *name) for name in names]
        width = max(_NARROWEST, *(cell_len(line) for head in heads for line in head)) + 1
        columns = list(zip(heads, self.result.columns.heads, strict=True))
        most = _fitting(self._rows(_WIDEST_ROW), options.max_width, width)
        if len(columns) > most:
            drawn = [one for one in columns if one[1].counts] or columns
            yield from _left_out(len(columns) - len(drawn))
            columns = drawn
        rows = self._rows(max(_WIDEST_ROW, min(2 * _WIDEST_ROW, options.max_width - len(columns) * width - 3)))
        for start in range(0, len(columns), most):
            yield Text()
            yield _block(self.result, rows, columns[start : start + most], width - 1)

    def _rows(self, widest: int) -> list[str]:
        heads = self.result.rows.heads
        named = zip(heads, titles(heads), strict=True)
        return [f"{short(name, widest)} {_NOTED.get(head.standing, ' ')}" for head, name in named]


def _fitting(rows: Sequence[str], width: int, column: int) -> int:
    """How many columns there is room for beside the names of the rows."""
    return max(1, (width - max(map(cell_len, rows)) - 1) // column)


def _left_out(count: int) -> Iterator[RenderableType]:
    if count:
        message = ngettext(
            "{count} column without any mark is not drawn; it is listed below",
            "{count} columns without any mark are not drawn; they are listed below",
            count,
        )
        yield Text(f"\n{message.format(count=count)}", "italic")


def _block(
    result: Matrix, rows: Sequence[str], columns: Sequence[tuple[tuple[str, ...], Head]], width: int
) -> RenderableType:
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column("", no_wrap=True)
    for head, column in columns:
        style = "bold" if column.standing is Standing.LINKED else "bold yellow"
        table.add_column(Text("\n".join(head), style), justify="center", no_wrap=True, min_width=width)
    if any(column.standing in _NOTED for _head, column in columns):
        table.add_row("", *(Text(_NOTED.get(column.standing, "")) for _head, column in columns))
    for name, row in zip(rows, result.rows.heads, strict=True):
        cells = (result.cells.get((row.node.id, column.node.id)) for _head, column in columns)
        table.add_row(Text(name), *map(_shown, cells))
    return table


def _shown(cell: Cell | None) -> Text:
    return Text(mark(cell), _STYLES[cell.kind]) if cell else Text(NO_LINK, "dim")


def as_json(result: Matrix, source: str) -> str:
    """Give both axes with the counts of each element, and the cells that are not empty with their chains."""
    return forms.answer(
        source,
        rows=_axis(result.rows),
        columns=_axis(result.columns),
        counts={kind.value: result.count(kind) for kind in Kind},
        cells=[_cell(row.node.id, column.node.id, cell) for row, column, cell in in_order(result)],
        losses=[{"plan": slug, "lost": list(lost)} for slug, lost in result.losses.items()],
    )


def in_order(result: Matrix) -> Iterator[tuple[Head, Head, Cell]]:
    """Give every cell that is not empty with its row and column, row by row."""
    for row in result.rows.heads:
        for column, cell in zip(result.columns.heads, result.line(row), strict=True):
            if cell:
                yield row, column, cell


def _axis(axis: Axis) -> dict[str, Json]:
    return {
        "label": axis.label,
        "total": len(axis.heads),
        "direct": axis.direct,
        **{standing.value: len(axis.of(standing)) for standing in Standing},
        "elements": [_head(head) for head in axis.heads],
    }


def _head(head: Head) -> dict[str, Json]:
    return {
        **forms.element(head.node),
        "standing": head.standing,
        **{kind.value: head.counts.get(kind, 0) for kind in Kind},
        "lost": list(head.lost),
        "whole_entity": list(head.whole),
    }


def _cell(row: str, column: str, cell: Cell) -> dict[str, Json]:
    chain = [forms.neighbour(hop.edge, hop.node) for hop in cell.hops]
    return {"row": row, "column": column, "kind": cell.kind, "certeza": cell.certainty, "chain": chain}
