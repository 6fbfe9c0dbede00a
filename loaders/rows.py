"""Rows joined again: what a page break or a wrapped column parted."""

from __future__ import annotations

from dataclasses import replace

from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.lexicon import statement_after
from articulador.loaders.model import RawRow, Table, TableKind
from articulador.loaders.words import is_indicator, is_open, is_unit, starts_lower

_JOINED_KINDS = {
    TableKind.OEI, TableKind.AEI, TableKind.RUTA, TableKind.MATRIZ, TableKind.ARTICULACION,
    TableKind.POLITICAS, TableKind.EVENTOS, TableKind.CONTRIBUCION, TableKind.SERVICIOS,
}  # fmt: skip
_SHORT_WORDS = 4
_REACH = 6
"""Rows above in which a cell merged over several rows can stand."""


def _target(cell: TypedCell, before: list[TypedCell], *, same_header: bool) -> TypedCell | None:
    """The cell of the row above that a piece would continue: same column, or same role under another heading."""
    held = {other.index: other for other in before if other.what is not What.BLANK}
    if same_header:
        return held.get(cell.index)
    alike = [other for other in held.values() if cell.role and other.role == cell.role]
    return alike[-1] if alike else held.get(cell.index)


def _goes_on(piece: TypedCell, above: TypedCell) -> bool:
    """True where a piece of text surely continues the one above it."""
    if is_indicator(piece.text) and not starts_lower(piece.text) and not is_open(above.text):
        return False
    if starts_lower(piece.text) or is_open(above.text):
        return not above.text.endswith(".") or starts_lower(piece.text)
    return False


def _may_go_on(piece: TypedCell, above: TypedCell) -> bool:
    """True for a few words that could continue the text above, where other pieces of their row surely do."""
    starts = is_indicator(piece.text) or is_unit(piece.text)
    return len(piece.text.split()) <= _SHORT_WORDS and not starts and not above.text.endswith((".", ";"))


def _above(
    rows: list[list[TypedCell]], piece: TypedCell, header: int, headers: list[int]
) -> tuple[int, TypedCell] | None:
    """The row and cell that a piece would continue: in the row above, else the last filled one of its column before."""
    for back in range(1, min(len(rows), _REACH) + 1):
        target = _target(piece, rows[-back], same_header=headers[-back] == header)
        if target and (back == 1 or starts_lower(piece.text)):
            return -back, target
    return None


def _continuation(
    table: Table, row: RawRow, done: list[RawRow], typed: list[list[TypedCell]]
) -> list[tuple[int, int, int]] | None:
    """(piece's column, row to join to, its column) for each piece of a row that only continues.

    None where the row stands alone.
    """
    pieces = filled(typed_cells(table, row))
    if not pieces or any(piece.what is not What.TEXT for piece in pieces):
        return None
    before = done[-1]
    adjacent = row.line - before.lines[-1] == 1 and len(pieces) == 1 and len(before.lines) > 1
    headers = [other.header for other in done]
    joins: list[tuple[int, int, int]] = []
    sure = adjacent
    for piece in pieces:
        found = _above(typed, piece, row.header, headers)
        if found is None:
            return None
        back, target = found
        surely = _goes_on(piece, target)
        if piece.role == "reference" and not surely:
            return None
        if target.what not in {What.TEXT, What.CODE} or not (surely or _may_go_on(piece, target)):
            return None
        sure = sure or surely
        joins.append((piece.index, back, target.index))
    return joins if sure and any(back == -1 for _, back, _ in joins) else None


def _complements(row: list[TypedCell], above: list[TypedCell]) -> dict[int, str] | None:
    """What the first row of a page adds to the last one above it, by column: a page break parted the two.

    The row above prints a code without its statement; the row below prints words only, each in a column that the row
    above leaves blank, or going on with what it prints there. None where that is not so.
    """
    held, pieces = filled(above), filled(row)
    bare = any(cell.what is What.CODE and not statement_after(held, position) for position, cell in enumerate(held))
    if not bare or len(pieces) < 2 or any(piece.what is not What.TEXT for piece in pieces):
        return None
    blank = {cell.role: cell.index for cell in above if cell.what is What.BLANK and cell.role}
    places = {blank[piece.role]: piece.raw for piece in pieces if piece.role in blank}
    for piece in pieces:
        target = None if piece.role in blank else _target(piece, above, same_header=False)
        if target and target.what is What.TEXT and _goes_on(piece, target):
            places[target.index] = _glue(target.raw, piece.raw.strip())
    return places if len(places) == len(pieces) and blank.keys() & {piece.role for piece in pieces} else None


def _glue(above: str, piece: str) -> str:
    if above.endswith("-") and starts_lower(piece):
        return above + piece
    return f"{above} {piece}"


def join_rows(table: Table) -> Table:
    """The table with continuation rows joined to the row they continue (their lines stay with it)."""
    if table.kind not in _JOINED_KINDS:
        return table
    rows: list[RawRow] = []
    typed: list[list[TypedCell]] = []
    for row in table.rows:
        parted = _complements(typed_cells(table, row), typed[-1]) if rows and rows[-1].header != row.header else None
        if parted:
            whole = tuple(parted.get(index, cell) for index, cell in enumerate(rows[-1].cells))
            rows[-1] = replace(rows[-1], cells=whole, lines=rows[-1].lines + row.lines)
            typed[-1] = typed_cells(table, rows[-1])
            continue
        joins = _continuation(table, row, rows, typed) if rows else None
        if joins is None:
            rows.append(row)
            typed.append(typed_cells(table, row))
            continue
        for index, back, target in joins:
            cells = list(rows[back].cells)
            cells[target] = _glue(cells[target], row.cells[index].strip())
            rows[back] = replace(rows[back], cells=tuple(cells))
            typed[back] = typed_cells(table, rows[back])
        rows[-1] = replace(rows[-1], lines=rows[-1].lines + row.lines)
    return replace(table, rows=tuple(rows))
