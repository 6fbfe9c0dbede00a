"""Rows that a decision names: found by their line or printed text, and given the code that was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from articulador.i18n import _
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import Code, leading_code
from articulador.loaders.decisions import CellDecision, RowDecision
from articulador.loaders.lexicon import Lexicon, statement_after, statement_cell
from articulador.loaders.model import Line, Place, RawRow, Table
from articulador.loaders.words import is_indicator, key

_OWNERS = {"OEI": "oei", "AEI": "aei", "IOEI": "ind", "IAEI": "ind", "OP": "op"}
_UPPER = {1: "upper_obj", 2: "upper_act"}


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of a table."""

    table: Table
    row: RawRow

    @property
    def place(self) -> Place:
        """Its place, as statements cite it."""
        return Place(self.table.name, self.row.line)


def find_row(tables: Iterable[Table], lines: Sequence[Line], decision: RowDecision | CellDecision) -> Spot | str:
    """The row that a decision is about, or why there is none.

    It is the row of its line if that prints the decision's text (or it gives none); else the one row of the table that
    prints it: lines move when a document is converted anew.
    """
    spots = [Spot(table, row) for table in tables for row in table.rows]
    here = next((spot for spot in spots if decision.line in spot.row.lines), None)
    wanted = key(decision.printed)
    if here and (_prints(here.row, wanted, lines) if wanted else here.table.name == decision.table):
        return _read(here)
    if wanted:
        alike = [s for s in spots if s.table.name == decision.table and _prints(s.row, wanted, lines)]
        if len(alike) == 1:
            return _read(alike[0])
        if alike:
            return _("several rows of {table} print the decision's text").format(table=decision.table)
        return _("no row of {table} prints the decision's text any more").format(table=decision.table)
    if here:
        message = _("line {line} is a row of {found}, not of {table}")
        return message.format(line=decision.line, found=here.table.name, table=decision.table)
    return _("line {line} is no row of a table").format(line=decision.line)


def _read(spot: Spot) -> Spot | str:
    return spot if spot.table.kind else _("{table} is a table that is not read").format(table=spot.table.name)


def _prints(row: RawRow, wanted: str, lines: Sequence[Line]) -> bool:
    if key(row.text) == wanted:
        return True
    return any(key(lines[number - 1].text) == wanted for number in row.lines if number <= len(lines))


def with_code(spot: Spot, code: str, lexicon: Lexicon) -> tuple[RawRow, str]:
    """The row with the code in its place, and what it prints there; the same row where it reads so already.

    A statement that the document ties to another code is taken out, so that the code decides.
    """
    wanted = _code(code)
    cells = typed_cells(spot.table, spot.row)
    cell = _home(cells, wanted)
    held = cell.code if cell.what is What.CODE else None
    texts = list(spot.row.cells)
    printed: list[str] = []
    if held is None or held.text != wanted.text:
        printed += [held.printed] if held else []
        rest = cell.rest if held else cell.text
        texts[cell.index] = f"{wanted.text} {rest}".strip()
    given = replace(spot.row, cells=tuple(texts))
    other = _foreign(typed_cells(spot.table, given), cell.index, wanted, lexicon)
    if other is not None:
        printed.append(other.rest if other.index == cell.index else other.text)
        texts[other.index] = wanted.text if other.index == cell.index else ""
        given = replace(spot.row, cells=tuple(texts))
    return (given if given.cells != spot.row.cells else spot.row), " | ".join(printed)


def _code(text: str) -> Code:
    found = leading_code(text)
    if found is None:
        raise ValueError(f"{text!r} is no code; decisions are checked when they are read")
    return found[0]


def _home(cells: list[TypedCell], code: Code) -> TypedCell:
    """The cell that holds the row's code of this kind, or would: by content, by heading, else the first that may."""
    owner = _OWNERS.get(code.kind) or _UPPER.get(len(code.parts), "upper_act")
    own = [c for c in cells if c.what is What.CODE and c.code and c.code.label == code.label]
    blank = [c for c in cells if c.what is What.BLANK and c.role in {f"{owner}.code", "elem.code"}]
    named = [c for c in cells if c.what is What.TEXT and c.role in {f"{owner}.name", "elem.name", f"{owner}.indicator"}]
    if owner == "ind":
        named += [c for c in cells if c.what is What.TEXT and is_indicator(c.text)]
    free = [c for c in cells if c.what is What.BLANK] or [c for c in filled(cells) if c.what is What.TEXT]
    return next(iter([*own, *blank, *named, *free]), cells[0])


def _foreign(cells: list[TypedCell], index: int, code: Code, lexicon: Lexicon) -> TypedCell | None:
    """The cell with a statement that the document ties to another code than this row's."""
    held = filled(cells)
    position = next(at for at, cell in enumerate(held) if cell.index == index)
    name = statement_after(held, position)
    if not name or lexicon.agrees(code, name):
        return None
    return held[position] if held[position].rest == name else statement_cell(held, position)
