"""Decisions on rows and cells, applied to the reading of one document.

Rows get their codes before they are interpreted, so that all that they state follows; cells are decided after, in what
was stated from them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articulador.graph.model import Certainty
from articulador.i18n import _
from articulador.loaders.context import Context
from articulador.loaders.decisions import TABLE, CellDecision, Decision, RowDecision, Unmatched
from articulador.loaders.decisions.cells import decide_cell
from articulador.loaders.decisions.rows import Spot, find_row, with_code
from articulador.loaders.lexicon import build_lexicon
from articulador.loaders.model import (
    ElementStated,
    Line,
    LinkStated,
    Place,
    RawRow,
    Ref,
    RowOutcome,
    RowState,
    Statement,
    Table,
)
from articulador.loaders.notes import Note


class DecidedTables:
    """The tables of a document as decided: ``tables`` for its interpretation, then :meth:`settle` on what it stated.

    After :meth:`settle`, ``printed`` holds the texts of the decisions, ``unmatched`` those that fit nothing, and
    ``misread`` those that changed a row which then states nothing of the kind: read it again without them.
    """

    def __init__(
        self, tables: tuple[Table, ...], lines: Sequence[Line], decisions: Sequence[Decision], plan: str
    ) -> None:
        self.tables = tables
        self.printed: dict[Place, str] = {}
        self.unmatched: tuple[Unmatched, ...] = ()
        self.misread: tuple[Unmatched, ...] = ()
        self._rows: list[tuple[RowDecision, Spot, Note | None]] = []
        self._cells: list[tuple[CellDecision, Spot]] = []
        mine = [d for d in decisions if isinstance(d, RowDecision | CellDecision) and d.plan == plan]
        for decision in mine:
            found = find_row(tables, lines, decision)
            if isinstance(found, str):
                self._miss(decision, found)
            elif isinstance(decision, CellDecision):
                self._cells.append((decision, found))
            else:
                self._rows.append((decision, found, None))
        if self._rows:
            self._give_codes()

    def _miss(self, decision: RowDecision | CellDecision, why: str) -> None:
        self.unmatched = (*self.unmatched, Unmatched(decision, why))

    def _give_codes(self) -> None:
        """The rows of the tables with the codes that were decided."""
        lexicon = build_lexicon(self.tables)
        given: dict[int, RawRow] = {}
        for index, (decision, spot, _none) in enumerate(self._rows):
            row = given.get(spot.row.line, spot.row)
            given[spot.row.line], printed = with_code(Spot(spot.table, row), decision.code, lexicon)
            changed = given[spot.row.line] is not row
            self._rows[index] = (decision, spot, decision.note(printed) if changed else None)
        self.tables = tuple(
            replace(table, rows=tuple(given.get(row.line, row) for row in table.rows)) for table in self.tables
        )

    def settle(self, ctx: Context) -> None:
        """Give what rows and cells stated the certainty, note and evidence of their decisions."""
        for row_decision, spot, changed in self._rows:
            why = _settle_row(ctx, row_decision, spot, changed)
            if why and changed:
                self.misread = (*self.misread, Unmatched(row_decision, why))
            else:
                self._settled(ctx, row_decision, spot, why, changed)
        for decision, spot in () if self.misread else self._cells:
            outcome = decide_cell(ctx, decision, spot)
            why, note = (outcome, None) if isinstance(outcome, str) else ("", outcome)
            self._settled(ctx, decision, spot, why, note)

    def _settled(
        self, ctx: Context, decision: RowDecision | CellDecision, spot: Spot, why: str, note: Note | None
    ) -> None:
        if why:
            self._miss(decision, why)
            return
        self.printed[Place(TABLE, decision.number)] = decision.text
        held = ctx.outcomes.get(spot.row.line)
        if note:
            outcome = RowOutcome(spot.row.line, spot.table.name, RowState.REPAIRED, note, spot.row.text)
            ctx.outcomes[spot.row.line] = outcome
        elif held:
            ctx.outcomes[spot.row.line] = replace(held, text=spot.row.text)


def _settle_row(ctx: Context, decision: RowDecision, spot: Spot, changed: Note | None) -> str:
    """Mark what the row states of its element; gives why it states nothing of it, empty where it does."""
    place = spot.place
    here = [s for s in ctx.statements if s.place == place]
    stated = [s for s in here if isinstance(s, ElementStated)]
    about = {s.ref for s in stated if decision.code in {s.ref.key[0], s.properties.get("codigo")}}
    if not about:
        return _("nothing of {code} could be read from the row").format(code=decision.code)
    measures = [s for s in here if isinstance(s, LinkStated) and s.type == "MIDE"]
    mine = {link.source for link in measures if link.target in about}
    if measures and not mine and not {link.source for link in measures} & about:
        message = _("the document ties the indicator of this row to {code}; decide the row of the indicator's code")
        return message.format(code=measures[0].target.key[0])
    mark = _Mark(ctx, place, Place(TABLE, decision.number), changed)
    mark.statements(about)
    mark.units(about | mine)
    mark.states(about)
    mark.series(about | mine)
    return ""


@dataclass(frozen=True, slots=True)
class _Mark:
    """Cites the decision beside a place; where it changed the row (``why``), what that states is repaired at best."""

    ctx: Context
    place: Place
    cited: Place
    why: Note | None

    def statements(self, about: set[Ref]) -> None:
        for index, stated in enumerate(list(self.ctx.statements)):
            if stated.place == self.place and _concerns(stated, about):
                told = replace(stated, certainty=Certainty.REPARADA, note=self.why.data) if self.why else stated
                self.ctx.statements[index] = told
                self.ctx.statements.append(replace(told, place=self.cited))

    def units(self, targets: set[Ref]) -> None:
        for index, unit in enumerate(list(self.ctx.units)):
            if unit.place == self.place and unit.target in targets:
                told = replace(unit, certainty=Certainty.REPARADA, why=self.why) if self.why else unit
                self.ctx.units[index] = told
                self.ctx.units.append(replace(told, place=self.cited))

    def states(self, about: set[Ref]) -> None:
        for index, state in enumerate(list(self.ctx.pgg)):
            if state.place == self.place and state.target in about:
                note = state.note or (self.why.data if self.why else "")
                told = replace(state, certainty=Certainty.REPARADA, note=note) if self.why else state
                self.ctx.pgg[index] = told
                self.ctx.pgg.append(replace(told, place=self.cited))

    def series(self, targets: set[Ref]) -> None:
        for stated in [s for s in self.ctx.series if s.place == self.place and s.target in targets]:
            if self.why:
                stated.series.certainty = Certainty.REPARADA
                stated.series.why = stated.series.why or self.why
            self.ctx.series.append(replace(stated, place=self.cited))


def _concerns(stated: Statement, about: set[Ref]) -> bool:
    if isinstance(stated, ElementStated):
        return stated.ref in about
    return stated.source in about or stated.target in about
