"""What the document may state of each element and its text lost: unknown, never missing.

``no_leido`` of a node lists ``"<plan>#<aspect>"``. An aspect is a kind of table in which its row was lost (``ruta``,
``matriz``, ``articulacion``, ``politicas``), ``pgg``, ``unidad``, ``linea_base``, ``metas``, or the year of a target
(``metas:2030``). A row that is absent from a table that was read without any repair is no loss: the plan lacks it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articulador.loaders.codes import leading_code
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
from articulador.loaders.unread_units import LostUnits

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
        self._units(known.refs)
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
            if loss.kind is None:
                continue
            damaged, outside = self.damaged(loss.kind), self._outside(loss.kind)
            for code in loss.codes:
                if damaged or code.text in outside:
                    self._tell(Ref(code.label, (code.text,)), loss.kind.value)

    def _outside(self, kind: TableKind) -> set[str]:
        """Codes that begin lines between rows of tables of a kind and are in no table: their page lost its columns."""
        inside = {number for table in self.tables if table.kind for row in table.rows for number in row.lines}
        found: set[str] = set()
        for table in self.tables:
            if table.kind is kind and table.rows:
                between = self.ctx.lines[table.rows[0].line : table.rows[-1].line]
                begun = (leading_code(line.text.strip()) for line in between if line.number not in inside)
                found |= {code[0].text for code in begun if code}
        return found

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
        reasons: defaultdict[Ref, set[str]] = defaultdict(set)
        lost: defaultdict[Ref, set[str]] = defaultdict(set)
        for stated in self.ctx.series:
            reasons[stated.target].add(stated.series.why.template if stated.series.why else "")
            lost[stated.target] |= stated.series.lost
        owners = {link.source: link.target for link in known.links if link.type == "MIDE"}
        goals = {ref: owner for ref, owner in owners.items() if owner.label in {"OEI", "AEI"}}
        for ref, owner in goals.items():
            numbers = known.numbers.get(ref)
            if numbers is None or not reasons[ref]:
                damaged = "matriz" in self._found.get(owner, ()) or self.damaged(TableKind.MATRIZ)
                if damaged and self._there(TableKind.MATRIZ):
                    self._tell(ref, "matriz")
                continue
            held = numbers.properties
            base_lost = bool(reasons[ref] & _ALL_LOST) or any(role.startswith("base.value") for role in lost[ref])
            if base_lost and "linea_base" not in held and "linea_base_nota" not in held:
                self._tell(ref, "linea_base")
            years = {int(role[-4:]) for role in lost[ref] if role.startswith("target.")}
            self._years(ref, held.get("anios"), None if reasons[ref] & _YEARS_LOST else years)

    def _years(self, ref: Ref, read: object, lost: set[int] | None) -> None:
        """Tell the years whose target was lost; ``lost`` is None where any that is not read may be."""
        wanted = self.ctx.period or tuple(sorted(lost or ()))
        missing = [year for year in wanted if lost is None or year in lost]
        if not isinstance(read, list):
            whole = lost is None or len(missing) == len(wanted) > 0
            for aspect in ["metas"] if whole else [f"metas:{year}" for year in missing]:
                self._tell(ref, aspect)
            return
        for year in missing:
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

    def _units(self, refs: Iterable[Ref]) -> None:
        for ref in LostUnits(self.ctx, self.tables, self.outcomes).lost(refs, self._found):
            self._tell(ref, "unidad")


def read_tables(tables: Iterable[Table]) -> list[str]:
    """``tablas`` of a plan: ``"<kind> | <name> | <first line>-<last line>"`` of each table that is read."""
    known = sorted((table for table in tables if table.kind and table.rows), key=lambda table: table.rows[0].line)
    return [f"{table.kind} | {table.name} | {table.rows[0].line}-{table.rows[-1].lines[-1]}" for table in known]
