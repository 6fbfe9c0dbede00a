"""Articulation with the upper plan (B-1): which objective of the entity takes up which action of the sector or region.

Codes beside each other in a row say it; so does a sentence of the explanation that names both; a sentence that ties one
objective to all actions is collective.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from articulador.graph.model import Certainty, Value
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import ACTION_KINDS, OBJECTIVE_KINDS, UPPER_PLANS, codes_in
from articulador.loaders.context import Context, Found
from articulador.loaders.facts import by_code
from articulador.loaders.lexicon import statement_after
from articulador.loaders.model import ElementStated, Place, RawRow, RowState, Table, TableKind
from articulador.loaders.notes import (
    B1_SENTENCE,
    B1_STATEMENT,
    BY_CODE,
    BY_SPAN,
    COLLECTIVE,
    FRAGMENT,
    NOT_PLACED,
    Note,
    note,
)  # fmt: skip
from articulador.loaders.upper_indicators import (
    ACTION_LABELS,
    EXPLANATION,
    OBJECTIVE_LABELS,
    IndicatorPlaces,
    state_indicators,
)
from articulador.loaders.words import is_indicator, items, key

KINDS = (TableKind.ARTICULACION,)
ORDER = 40
_ALL = re.compile(r"\btod[oa]s (?:las|los) (?:acciones|objetivos|aes|oes|aer|ael|demas)")
_AFTER = 8
"""Lines below the table in which a note still speaks of it."""


@dataclass
class _State:
    """What rows above still govern on one page."""

    objective: Found | None = None
    action: Found | None = None
    goal: Found | None = None
    page: int = -1
    alone: bool = False
    """Some row of the page prints an objective without an action: cells stand in the middle of their span."""
    indicators: IndicatorPlaces = field(default_factory=IndicatorPlaces)


@dataclass(frozen=True, slots=True)
class _Told:
    """What one row prints: upper objective and action, the entity's objective, each with its column; explanations."""

    objective: tuple[Found, int] | None
    action: tuple[Found, int] | None
    goal: tuple[Found, int] | None
    explanation: str

    @property
    def elements(self) -> list[tuple[Found, int]]:
        return [found for found in (self.objective, self.action, self.goal) if found]


def read(ctx: Context, table: Table) -> None:
    """State upper objectives and actions, their indicators, and the objectives of the entity that take them up."""
    state = _State()
    for row in table.rows:
        if row.header != state.page:
            state.page, state.indicators.owners, state.goal, state.action = row.header, {}, None, None
            state.alone = _goal_alone(table, row.header)
        _read_row(ctx, table, row, state)
    _sentences(ctx, table)


def _goal_alone(table: Table, page: int) -> bool:
    for row in (row for row in table.rows if row.header == page):
        kinds = {c.code.kind for c in filled(typed_cells(table, row)) if c.what is What.CODE and c.code}
        if "OEI" in kinds and not kinds & (ACTION_KINDS | OBJECTIVE_KINDS):
            return True
    return False


def state_upper_parent(ctx: Context, found: Found, place: Place, stated: Found | None = None) -> None:
    """Action -> objective of the upper plan: declared where the row prints both (``stated``)."""
    parent = found.code.parent if found.code else None
    if parent is None or found.code is None:
        return
    if stated and stated.ref.key[0] == parent.text:
        ctx.link(found, "PERTENECE_A", stated, place)
    else:
        why = note(BY_CODE, code=found.code.text)
        ctx.link(found, "PERTENECE_A", by_code(parent), place, why=why, certainty=Certainty.REPARADA)
    state_upper_parent(ctx, by_code(parent), place)


def _coded(ctx: Context, cells: list[TypedCell], kinds: AbstractSet[str]) -> tuple[Found, int] | None:
    for position, cell in enumerate(cells):
        if cell.what is What.CODE and cell.code and cell.code.kind in kinds:
            name = statement_after(cells, position)
            name = "" if len(name) > 400 else name
            if not ctx.lexicon.agrees(cell.code, name):
                name = ""
            name = items(name)[0] if items(name) else name
            return by_code(cell.code, name=name), cell.index
    return None


def _stated(ctx: Context, cells: list[TypedCell], labels: tuple[str, ...], after: int = -1) -> tuple[Found, int] | None:
    for cell in cells:
        if cell.index > after and cell.what is What.TEXT and not is_indicator(cell.text) and len(cell.text) < 400:
            found = ctx.resolve(None, cell.text, labels)
            if found:
                return found, cell.index
    return None


def _told(ctx: Context, cells: list[TypedCell]) -> _Told:
    objective = _coded(ctx, cells, OBJECTIVE_KINDS) or _stated(ctx, cells, OBJECTIVE_LABELS)
    action = _coded(ctx, cells, ACTION_KINDS) or _stated(ctx, cells, ACTION_LABELS)
    goal = _coded(ctx, cells, {"OEI"}) or _stated(ctx, cells, ("OEI",), action[1] if action else -1)
    explanation = " ".join(
        c.text for c in cells if len(c.text) > EXPLANATION or (c.role == "explanation" and not is_indicator(c.text))
    )
    return _Told(objective, action, goal, explanation)


def _read_row(ctx: Context, table: Table, row: RawRow, state: _State) -> None:
    told = _told(ctx, filled(typed_cells(table, row)))
    place = Place(table.name, row.line)
    objective, action = told.objective, told.action
    if objective and not action and state.objective and objective[0].ref != state.objective.ref:
        state.action = None
    for found, _ in told.elements:
        ctx.element(found, place)
        ctx.used(table, row, found.certainty, found.why)
    state.objective = objective[0] if objective else state.objective
    if action:
        state_upper_parent(ctx, action[0], place, objective[0] if objective else None)
    elif objective:
        state_upper_parent(ctx, objective[0], place)
    placed = state_indicators(ctx, table, row, told.elements, state.indicators)
    _link(ctx, table, row, told, state)
    if told.elements or placed:
        return
    if told.explanation:
        known = row.line in ctx.outcomes
        ending = RowState.NOT_UNDERSTOOD if known else RowState.JOINED
        ctx.settle(table, row, ending, note(FRAGMENT, line=row.line - 1))
    else:
        ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))


def _link(ctx: Context, table: Table, row: RawRow, told: _Told, state: _State) -> None:
    place = Place(table.name, row.line)
    objective, action, goal = told.objective, told.action, told.goal
    if goal and _collective(ctx, told.explanation, place, goal[0]):
        state.goal = goal[0]
        return
    if goal and action:
        why = note(B1_STATEMENT) if action[0].certainty is not Certainty.DECLARADA else None
        ctx.link(goal[0], "ARTICULA_CON", action[0], place, why=why)
    elif goal and objective:
        ctx.link(goal[0], "ARTICULA_CON", objective[0], place)
    elif repaired := _repaired_link(told, state):
        source, target, reason = repaired
        ctx.link(source, "ARTICULA_CON", target, place, why=reason, certainty=Certainty.REPARADA)
        ctx.used(table, row, Certainty.REPARADA, reason)
    state.action = action[0] if action else state.action
    state.goal = goal[0] if goal else state.goal


def _repaired_link(told: _Told, state: _State) -> tuple[Found, Found, Note] | None:
    """(objective, upper element, why) where the row prints only one of the two and something else tells the other."""
    if told.goal is None:
        return _goal_of(told.action[0], told.explanation, state) if told.action else None
    goal = told.goal[0]
    named = _only_upper(told.explanation)
    if named:
        return goal, named, note(B1_SENTENCE, text=f"{goal.ref.key[0]}, {named.ref.key[0]}")
    if state.action and (not state.goal or goal.ref != state.goal.ref):
        why = note(BY_SPAN, code=state.action.ref.key[0])
        return goal, Found(state.action.ref, state.action.code, Certainty.REPARADA, why), why
    return None


def _only_upper(explanation: str) -> Found | None:
    """The one upper action, or objective, that an explanation names."""
    named = {code.text: code for code in codes_in(explanation)}
    for kinds in (ACTION_KINDS, OBJECTIVE_KINDS):
        of_kind = [code for code in named.values() if code.kind in kinds]
        if of_kind:
            return by_code(of_kind[0]) if len(of_kind) == 1 else None
    return None


def _goal_of(action: Found, explanation: str, state: _State) -> tuple[Found, Found, Note] | None:
    """An action whose row prints no objective: the one its explanation names, else the one whose cell spans the row."""
    named = {code.text: code for code in codes_in(explanation) if code.kind == "OEI"}
    if len(named) == 1:
        goal = by_code(next(iter(named.values())))
        return goal, action, note(B1_SENTENCE, text=f"{goal.ref.key[0]}, {action.ref.key[0]}")
    if state.goal and not named and not state.alone:
        return state.goal, action, note(BY_SPAN, code=state.goal.ref.key[0])
    return None


def _collective(ctx: Context, text: str, place: Place, goal: Found) -> bool:
    if not _ALL.search(key(text)):
        return False
    actions = _upper_actions(ctx)
    for target in actions:
        said: dict[str, Value] = {"colectivo": True, "nota": note(COLLECTIVE, code=goal.ref.key[0]).data}
        source = Found(goal.ref, goal.code)
        ctx.link(source, "ARTICULA_CON", target, place, certainty=Certainty.DECLARADA, properties=said)
    return bool(actions)


def _upper_actions(ctx: Context) -> list[Found]:
    """Every action of the upper plan that the document names, by code."""
    codes = {entry.code.text: entry.code for entry in ctx.lexicon.entries.values()}
    stated = (s.ref.key[0] for s in ctx.statements if isinstance(s, ElementStated) and s.ref.label in ACTION_LABELS)
    codes.update({code.text: code for text in stated for code in codes_in(text)})
    kinds = ACTION_KINDS & UPPER_PLANS.keys()
    return [by_code(code) for _, code in sorted(codes.items()) if code.kind in kinds]


def _sentences(ctx: Context, table: Table) -> None:
    """Links that explanations state in words, in cells and in lines that fell out of the table."""
    first = table.rows[0].line if table.rows else 0
    last = table.rows[-1].lines[-1] if table.rows else -1
    inside = {n for row in table.rows for n in row.lines}
    for line in ctx.lines[max(first - 1, 0) : last + _AFTER]:
        if (
            line.cells is None
            and line.text.strip()
            and line.number not in inside
            and not line.text.lstrip().startswith("#")
        ):
            _sentence(ctx, line.text, Place(table.name, line.number))
    for row in table.rows:
        for cell in row.cells:
            if len(cell) > EXPLANATION:
                _sentence(ctx, cell, Place(table.name, row.line))


def _sentence(ctx: Context, text: str, place: Place) -> None:
    named = codes_in(text)
    goals = list(dict.fromkeys(code.text for code in named if code.kind == "OEI"))
    actions = [code for code in named if code.kind in ACTION_KINDS]
    if len(goals) != 1:
        return
    goal = by_code(next(code for code in named if code.kind == "OEI"))
    if not actions:
        _collective(ctx, text, place, goal)
    elif len({code.text for code in actions}) == 1 and "relacion causal" in key(text):
        why = note(B1_SENTENCE, text=f"{goals[0]}, {actions[0].text}")
        ctx.link(goal, "ARTICULA_CON", by_code(actions[0]), place, why=why, certainty=Certainty.DECLARADA)
