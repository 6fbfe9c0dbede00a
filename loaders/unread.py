"""What the document may state of each element and its text lost: unknown, never missing.

``no_leido`` of a node lists ``"<plan>#<aspect>"``. An aspect is a kind of table in which its row was lost (``ruta``,
``matriz``, ``articulacion``, ``politicas``), ``pgg``, ``linea_base``, ``metas``, or the year of a target
(``metas:2030``). A row that is absent from a table that was read without any repair is no loss: the plan lacks it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articulador.loaders.context import Context
from articulador.loaders.model import Loss, Ref, RowOutcome, RowState, Table, TableKind
from articulador.loaders.notes import (
    NUMBERS_LEAP,
    NUMBERS_SHARED,
    NUMBERS_UNSURE,
    PGG_LOST,
    PGG_ROW_LOST,
    PGG_TWO,
    YEARS_MISSING,
    note,
)  # fmt: skip
from articulador.loaders.reconcile import Link, Numbers, PggState

_BROKEN = {RowState.REPAIRED, RowState.NOT_UNDERSTOOD}
_PGG_CELL_LOST = (PGG_LOST, PGG_TWO)
_YEARS_LOST = {YEARS_MISSING, NUMBERS_LEAP, NUMBERS_SHARED, NUMBERS_UNSURE}
_ALL_LOST = {NUMBERS_SHARED, NUMBERS_UNSURE}


@dataclass(frozen=True)
class Known:
    """What a reading knows when its statements have become elements."""

    links: Sequence[Link]
    numbers: Mapping[Ref, Numbers]
    pgg: Mapping[Ref, PggState]
    refs: Iterable[Ref]


@dataclass
class Unread:
    """What was lost of the tables, to be told of each element."""

    ctx: Context
    tables: tuple[Table, ...]
    outcomes: tuple[RowOutcome, ...]
    losses: tuple[Loss, ...]
    _found: defaultdict[Ref, list[str]] = field(default_factory=lambda: defaultdict(list))

    def aspects(self, known: Known) -> dict[Ref, list[str]]:
        """Lost aspects of each element that has some."""
        self._found.clear()
        self._rows()
        self._pgg(known.pgg)
        self._numbers(known)
        self._articulation(known)
        return dict(self._found)

    def damaged(self, kind: TableKind) -> bool:
        """Whether a table of this kind was cut off, lost columns, or has rows that were repaired or not understood."""
        mine = {table.name for table in self.tables if table.kind is kind}
        broken = {outcome.table for outcome in self.outcomes if outcome.state in _BROKEN}
        cut = any(loss.cut and loss.kind is kind for loss in self.losses)
        return cut or bool(mine & broken) or any(table.columns_lost for table in self.tables if table.name in mine)

    def _there(self, kind: TableKind) -> bool:
        return any(table.kind is kind for table in self.tables)

    def _tell(self, ref: Ref, aspect: str) -> None:
        if aspect not in self._found[ref]:
            self._found[ref].append(aspect)

    def _rows(self) -> None:
        for loss in self.losses:
            if loss.kind and self.damaged(loss.kind):
                for code in loss.codes:
                    self._tell(Ref(code.label, (code.text,)), loss.kind.value)

    def _pgg(self, states: Mapping[Ref, PggState]) -> None:
        lost = {note(template).data for template in _PGG_CELL_LOST}
        row = note(PGG_ROW_LOST).data
        for ref, state in states.items():
            if state.state == "sin_dato" and (
                state.note in lost or (state.note == row and self.damaged(TableKind.RUTA))
            ):
                self._tell(ref, "pgg")

    def _numbers(self, known: Known) -> None:
        """Numbers that stand in the matrix and belong to no year for certain; indicators whose row it lost."""
        reasons = defaultdict(set)
        for stated in self.ctx.series:
            reasons[stated.target].add(stated.series.why.template if stated.series.why else "")
        owners = {link.source: link.target for link in known.links if link.type == "MIDE"}
        goals = {ref: owner for ref, owner in owners.items() if owner.label in {"OEI", "AEI"}}
        for ref, owner in goals.items():
            numbers = known.numbers.get(ref)
            if numbers is None or not reasons[ref]:
                lost = "matriz" in self._found.get(owner, ()) or self.damaged(TableKind.MATRIZ)
                if lost and self._there(TableKind.MATRIZ):
                    self._tell(ref, "matriz")
                continue
            held = numbers.properties
            if reasons[ref] & _ALL_LOST and "linea_base" not in held and "linea_base_nota" not in held:
                self._tell(ref, "linea_base")
            if reasons[ref] & _YEARS_LOST:
                self._years(ref, held.get("anios"))

    def _years(self, ref: Ref, read: object) -> None:
        if not isinstance(read, list):
            self._tell(ref, "metas")
            return
        for year in self.ctx.period:
            if year not in read:
                self._tell(ref, f"metas:{year}")

    def _articulation(self, known: Known) -> None:
        """Ends of links that a damaged table may have stated: objectives and services that have none."""
        linked = {
            ref
            for link in known.links
            if link.type == "ARTICULA_CON" and not link.properties.get("colectivo")
            for ref in (link.source, link.target)
        }
        for kind, label in ((TableKind.ARTICULACION, "OEI"), (TableKind.POLITICAS, "Servicio")):
            if self._there(kind) and self.damaged(kind):
                for ref in known.refs:
                    if ref.label == label and ref not in linked:
                        self._tell(ref, kind.value)


def read_tables(tables: Iterable[Table]) -> list[str]:
    """``tablas`` of a plan: ``"<kind> | <name> | <first line>-<last line>"`` of each table that is read."""
    known = sorted((table for table in tables if table.kind and table.rows), key=lambda table: table.rows[0].line)
    return [f"{table.kind} | {table.name} | {table.rows[0].line}-{table.rows[-1].lines[-1]}" for table in known]
