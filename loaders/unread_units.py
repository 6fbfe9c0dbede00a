"""Responsible units that a damaged row, or a page without the column, may have held: unknown, never missing.

The action's own unit stands in the ruta where that names units, else in the table of AEI or the matrix; an objective's
and an indicator's in the tables that print it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from articulador.graph.model import Certainty
from articulador.loaders.cells import What, roles_of, type_cell
from articulador.loaders.context import Context
from articulador.loaders.model import ElementStated, Place, RawRow, Ref, RowOutcome, RowState, Table, TableKind
from articulador.loaders.words import starts_lower

_BROKEN = {RowState.REPAIRED, RowState.NOT_UNDERSTOOD}
_UNIT = "unit"
_MEASURED = (TableKind.OEI, TableKind.AEI, TableKind.MATRIZ)
_TABLES = {
    "AEI": ((TableKind.RUTA,), (TableKind.AEI, TableKind.MATRIZ)),
    "OEI": ((TableKind.OEI, TableKind.MATRIZ),),
    "Indicador": (_MEASURED,),
}
"""For each label the kinds of tables that name its unit: the first group of which one does."""


class LostUnits:
    """Which elements without a unit may have one that the text lost."""

    def __init__(self, ctx: Context, tables: Sequence[Table], outcomes: Iterable[RowOutcome]) -> None:
        self._stated = {unit.place for unit in ctx.units}
        self._have = {unit.target for unit in ctx.units if unit.certainty is not Certainty.INFERIDA}
        self._proposed = {unit.target for unit in ctx.units} - self._have
        self._broken = {Place(one.table, one.line) for one in outcomes if one.state in _BROKEN}
        self._not_read = {Place(one.table, one.line) for one in outcomes if one.state is RowState.NOT_UNDERSTOOD}
        named = {place.table for place in self._stated}
        self._naming = [table for table in tables if table.name in named or _has_column(table)]
        self._places: defaultdict[Ref, set[Place]] = defaultdict(set)
        for stated in ctx.statements:
            if isinstance(stated, ElementStated) and stated.ref.label in _TABLES:
                self._places[stated.ref].add(stated.place)

    def lost(self, refs: Iterable[Ref], rows_lost: Mapping[Ref, Sequence[str]]) -> list[Ref]:
        """The elements of which no unit was read for sure and some row that may name it is damaged or lost.

        ``rows_lost``: kinds of tables in which each element's row was lost.
        """
        doubtful = {kind: self._doubtful(kind) for kind in TableKind}
        found = []
        for ref in refs:
            if ref in self._have:
                continue
            kinds = self._kinds(ref)
            damaged = ref in self._proposed or any(self._places[ref] & doubtful[kind] for kind in kinds)
            if damaged or any(kind.value in rows_lost.get(ref, ()) for kind in kinds):
                found.append(ref)
        return found

    def _kinds(self, ref: Ref) -> tuple[TableKind, ...]:
        naming = {table.kind for table in self._naming}
        groups = _TABLES.get(ref.label, ())
        return next((tuple(kind for kind in kinds if kind in naming) for kinds in groups if naming & set(kinds)), ())

    def _doubtful(self, kind: TableKind) -> set[Place]:
        """The rows of tables of a kind that give no unit and may have printed one."""
        found: set[Place] = set()
        for table in self._naming:
            if table.kind is not kind:
                continue
            places = [Place(table.name, row.line) for row in table.rows]
            for index, row in enumerate(table.rows):
                beside = self._not_read.intersection(places[max(index - 1, 0) : index + 2])
                damaged = table.columns_lost or beside or places[index] in self._broken
                if places[index] not in self._stated and (damaged or _column_lost(table, row) or _loose(table, row)):
                    found.add(places[index])
        return found


def _has_column(table: Table) -> bool:
    return any(_UNIT in header.columns for header in table.headers)


def _column_lost(table: Table, row: RawRow) -> bool:
    """True where the page of a row lacks the column of units that another page of its table has."""
    return _has_column(table) and _UNIT not in roles_of(table, row)


def _loose(table: Table, row: RawRow) -> bool:
    """True where words stand under the heading of units, or beyond the headings, and no unit was read there."""
    roles = roles_of(table, row)
    last = max((i for i, role in enumerate(roles) if role == _UNIT), default=len(roles))
    beyond = [(i, raw) for i, raw in enumerate(row.cells) if i >= last]
    cells = [type_cell(i, raw, roles[i] if i < len(roles) else "") for i, raw in beyond]
    return any(cell.what is What.TEXT and not starts_lower(cell.text) for cell in cells)
