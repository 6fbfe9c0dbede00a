"""Articulation with the upper plan (B-1): which objective of the entity takes up which action of the sector or region.

Codes beside each other in a row say it; so does a sentence of the explanation that names both; a sentence that ties one
objective to all actions is collective.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import Code, codes_in
from articulador.loaders.context import Context, Found
from articulador.loaders.facts import by_code
from articulador.loaders.indicators import Indicator
from articulador.loaders.lexicon import statement_after
from articulador.loaders.model import ElementStated, Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import (
    B1_SENTENCE, B1_STATEMENT, BY_CODE, BY_STATEMENT, COLLECTIVE, FRAGMENT, INDICATOR_LEFT, LINK_SPAN, NOT_PLACED, note,
)  # fmt: skip
from articulador.loaders.words import is_indicator, items, key

KINDS = (TableKind.ARTICULACION,)
ORDER = 40
OBJECTIVES = {"OES", "OER", "OET", "OEL", "OE", "ON"}
ACTIONS = {"AES", "AER", "AET", "AEL", "AE"}
_UPPER_LABELS = ("AES", "AER", "AEL", "AE")
_OBJECTIVE_LABELS = ("OES", "OER", "OEL", "ObjetivoEspecifico")
_ALL = re.compile(r"\btod[oa]s (?:las|los) (?:acciones|objetivos|aes|oes|aer|ael|demas)")
_LONG = 150
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
    owners: dict[int, Found] = field(default_factory=dict)
    """Column -> whose indicators it held."""
    seen: set[Ref] = field(default_factory=set)
    """Indicators already placed in this table."""


def read(ctx: Context, table: Table) -> None:
    """State upper objectives and actions, their indicators, and the objectives of the entity that take them up."""
    state = _State()
    for row in table.rows:
        if row.header != state.page:
            state.page, state.owners, state.goal, state.action = row.header, {}, None, None
            state.alone = _goal_alone(table, row.header)
        _read_row(ctx, table, row, state)
    _sentences(ctx, table)


def _goal_alone(table: Table, page: int) -> bool:
    for row in table.rows:
        kinds = {c.code.kind for c in filled(typed_cells(table, row)) if c.what is What.CODE and c.code}
        if row.header == page and "OEI" in kinds and not kinds & (ACTIONS | OBJECTIVES):
            return True
    return False


def state_upper_parent(ctx: Context, found: Found, place: Place, stated: Found | None = None) -> None:
    """Action -> objective of the upper plan: declared where the row prints both, repaired where the code alone tells."""
    parent = found.code.parent if found.code else None
    if parent is None or found.code is None:
        return
    if stated and stated.ref.key[0] == parent.text:
        ctx.link(found, "PERTENECE_A", stated, place)
    else:
        ctx.element(Found(by_code(parent).ref, Code(parent.kind, parent.parts, parent.text), Certainty.REPARADA, note(BY_CODE, code=found.code.text)), place)
        ctx.link(found, "PERTENECE_A", by_code(parent), place, note(BY_CODE, code=found.code.text), Certainty.REPARADA)
    if parent.parent is not None:
        state_upper_parent(ctx, by_code(Code(parent.kind, parent.parts, parent.text)), place)


def _coded(ctx: Context, cells: list[TypedCell], kinds: set[str]) -> tuple[Found, int] | None:
    for position, cell in enumerate(cells):
        if cell.what is What.CODE and cell.code and cell.code.kind in kinds:
            name = statement_after(cells, position)
            name = "" if len(name) > 400 else name
            known = ctx.lexicon.name(cell.code)
            if name and known and not ctx.lexicon.agrees(cell.code, name):
                name = ""
            return Found(by_code(cell.code).ref, cell.code, Certainty.DECLARADA, None, items(name)[0] if items(name) else name), cell.index
    return None


def _stated(ctx: Context, cells: list[TypedCell], labels: tuple[str, ...], after: int = -1) -> tuple[Found, int] | None:
    for cell in cells:
        if cell.index > after and cell.what is What.TEXT and not is_indicator(cell.text) and len(cell.text) < 400:
            known = ctx.lexicon.find(cell.text, labels)
            if known:
                entry = known[0]
                code = Code(entry.code.kind, entry.code.parts, entry.code.text)
                return Found(Ref(entry.label, (entry.code.text,)), code, Certainty.REPARADA, note(BY_STATEMENT, code=entry.code.text), cell.text), cell.index
    return None


def _read_row(ctx: Context, table: Table, row: RawRow, state: _State) -> None:
    cells = filled(typed_cells(table, row))
    place = Place(table.name, row.line)
    objective = _coded(ctx, cells, OBJECTIVES) or _stated(ctx, cells, _OBJECTIVE_LABELS)
    action = _coded(ctx, cells, ACTIONS) or _stated(ctx, cells, _UPPER_LABELS)
    goal = _coded(ctx, cells, {"OEI"}) or _stated(ctx, cells, ("OEI",), action[1] if action else -1)
    explanation = " ".join(c.text for c in cells if len(c.text) > _LONG or (c.role == "explanation" and not is_indicator(c.text)))
    if objective and not action and state.objective and objective[0].ref != state.objective.ref:
        state.action = None
    for found in (objective, action, goal):
        if found:
            ctx.element(found[0], place)
            ctx.used(table, row, found[0].certainty, found[0].why)
    state.objective = objective[0] if objective else state.objective
    if action:
        state_upper_parent(ctx, action[0], place, objective[0] if objective else state.objective)
    elif objective:
        state_upper_parent(ctx, objective[0], place)
    placed = _indicators(ctx, table, row, cells, [f for f in (objective, action, goal) if f], state)
    _link(ctx, table, row, action, goal, objective, explanation, state)
    if not (objective or action or goal or placed):
        known = row.line in ctx.outcomes
        ctx.settle(table, row, RowState.JOINED if explanation and not known else RowState.NOT_UNDERSTOOD, note(FRAGMENT, line=row.line - 1) if explanation else note(NOT_PLACED))


def _link(
    ctx: Context,
    table: Table,
    row: RawRow,
    action: tuple[Found, int] | None,
    goal: tuple[Found, int] | None,
    objective: tuple[Found, int] | None,
    explanation: str,
    state: _State,
) -> None:
    place = Place(table.name, row.line)
    if goal and _collective(ctx, explanation, place, goal[0]):
        state.goal = goal[0]
        return
    if goal and action:
        why = note(B1_STATEMENT) if action[0].certainty is not Certainty.DECLARADA else None
        ctx.link(goal[0], "ARTICULA_CON", action[0], place, why)
    elif goal and objective and not action:
        ctx.link(goal[0], "ARTICULA_CON", objective[0], place)
    elif goal and (named := _only_upper(explanation)):
        why = note(B1_SENTENCE, text=f"{goal[0].ref.key[0]}, {named.ref.key[0]}")
        ctx.link(goal[0], "ARTICULA_CON", named, place, why, Certainty.REPARADA)
        ctx.used(table, row, Certainty.REPARADA, why)
    elif goal and state.action and (not state.goal or goal[0].ref != state.goal.ref):
        span = Found(state.action.ref, state.action.code, Certainty.REPARADA, note(LINK_SPAN))
        ctx.link(goal[0], "ARTICULA_CON", span, place, note(LINK_SPAN), Certainty.REPARADA)
        ctx.used(table, row, Certainty.REPARADA, note(LINK_SPAN))
    elif action and not goal:
        _goal_of(ctx, table, row, action[0], explanation, state)
    state.action = action[0] if action else state.action
    state.goal = goal[0] if goal else state.goal


def _only_upper(explanation: str) -> Found | None:
    """The one upper action, or objective, that an explanation names."""
    named = {code.text: code for code in codes_in(explanation)}
    for kinds in (ACTIONS, OBJECTIVES):
        of_kind = [code for code in named.values() if code.kind in kinds]
        if of_kind:
            return by_code(of_kind[0]) if len(of_kind) == 1 else None
    return None


def _goal_of(ctx: Context, table: Table, row: RawRow, action: Found, explanation: str, state: _State) -> None:
    """An action whose row prints no objective: the one its explanation names, else the one whose cell spans the row."""
    place = Place(table.name, row.line)
    named = {code.text: code for code in codes_in(explanation) if code.kind == "OEI"}
    if len(named) == 1:
        goal = by_code(next(iter(named.values())))
        why = note(B1_SENTENCE, text=f"{goal.ref.key[0]}, {action.ref.key[0]}")
    elif state.goal and not named and not state.alone:
        goal, why = state.goal, note(LINK_SPAN)
    else:
        return
    ctx.link(goal, "ARTICULA_CON", action, place, why, Certainty.REPARADA)
    ctx.used(table, row, Certainty.REPARADA, why)


def _collective(ctx: Context, text: str, place: Place, goal: Found) -> bool:
    if not _ALL.search(key(text)):
        return False
    actions = _upper_actions(ctx)
    for target in actions:
        said = {"colectivo": True, "nota": note(COLLECTIVE, code=goal.ref.key[0]).data}
        ctx.link(Found(goal.ref, goal.code), "ARTICULA_CON", target, place, None, Certainty.DECLARADA, said)
    return bool(actions)


def _upper_actions(ctx: Context) -> list[Found]:
    """Every action of the upper plan that the document names, by code."""
    codes = {entry.code.text: entry.code for entry in ctx.lexicon.entries.values()}
    stated = (s.ref.key[0] for s in ctx.statements if isinstance(s, ElementStated) and s.ref.label in _UPPER_LABELS)
    codes.update({code.text: code for text in stated for code in codes_in(text)})
    return [by_code(Code(code.kind, code.parts, text)) for text, code in sorted(codes.items()) if code.kind in ACTIONS - {"AE"}]


def _sentences(ctx: Context, table: Table) -> None:
    """Links that explanations state in words, in cells and in lines that fell out of the table."""
    first = table.rows[0].line if table.rows else 0
    last = table.rows[-1].lines[-1] if table.rows else -1
    inside = {n for row in table.rows for n in row.lines}
    for line in ctx.lines[max(first - 1, 0) : last + _AFTER]:
        if line.cells is None and line.text.strip() and line.number not in inside and not line.text.lstrip().startswith("#"):
            _sentence(ctx, table, line.text, Place(table.name, line.number))
    for row in table.rows:
        for cell in row.cells:
            if len(cell) > _LONG:
                _sentence(ctx, table, cell, Place(table.name, row.line))


def _sentence(ctx: Context, table: Table, text: str, place: Place) -> None:
    named = codes_in(text)
    goals = list(dict.fromkeys(code.text for code in named if code.kind == "OEI"))
    actions = [code for code in named if code.kind in ACTIONS]
    if len(goals) != 1:
        return
    goal = by_code(next(code for code in named if code.kind == "OEI"))
    if not actions:
        _collective(ctx, text, place, goal)
    elif len({code.text for code in actions}) == 1 and "relacion causal" in key(text):
        ctx.link(goal, "ARTICULA_CON", by_code(actions[0]), place, note(B1_SENTENCE, text=f"{goals[0]}, {actions[0].text}"), Certainty.DECLARADA)


def _indicators(ctx: Context, table: Table, row: RawRow, cells: list[TypedCell], elements: list[tuple[Found, int]], state: _State) -> bool:
    placed = False
    for cell in cells:
        if len(cell.text) > (_LONG if cell.role == "explanation" else 600) or cell.what is not What.TEXT:
            continue
        names = [name for name in items(cell.raw) if is_indicator(name)]
        left = max((e for e in elements if e[1] < cell.index), key=lambda e: e[1], default=None)
        for name in names:
            entry, owner_sure = _place_indicator(ctx, cell, name, left[0] if left else None, state)
            if entry is None:
                continue
            placed = True
            owner = Found(entry.owner, None)
            state.owners[cell.index] = owner
            state.seen.add(entry.ref)
            certainty = Certainty.DECLARADA if owner_sure else Certainty.REPARADA
            place = Place(table.name, row.line)
            ctx.element(Found(entry.ref, None, Certainty.DECLARADA, None, name), place)
            ctx.link(Found(entry.ref, None), "MIDE", owner, place, None if owner_sure else note(INDICATOR_LEFT, code=entry.owner.key[0]), certainty)
            ctx.used(table, row, certainty)
    return placed


def _place_indicator(ctx: Context, cell: TypedCell, name: str, left: Found | None, state: _State) -> tuple[Indicator | None, bool]:
    """Whose an indicator is: its element to the left, a known indicator of the same words, or its column's owner."""
    if left and (known := ctx.indicators.of(left.ref, name)):
        return known, True
    agrees = bool(left) and cell.role.endswith(".indicator") and cell.role.startswith(_group(left.ref.label) if left else "-")
    if left and agrees:
        return ctx.indicators.add(left.ref, name), True
    anywhere = [e for e in ctx.indicators.find(name, ("OEI", *_UPPER_LABELS, *_OBJECTIVE_LABELS)) if e.ref not in state.seen]
    if anywhere and len({e.owner for e in anywhere}) == 1:
        return anywhere[0], True
    if anywhere:
        side = "OEI" if cell.role.startswith("oei") else "AES" if cell.role.startswith("upper_act") else ""
        of_side = [e for e in anywhere if side and (e.owner.label == "OEI") == (side == "OEI")]
        return (of_side[0], False) if len(of_side) == 1 else (None, False)
    if left:
        return ctx.indicators.add(left.ref, name), False
    owner = state.owners.get(cell.index)
    return (ctx.indicators.add(owner.ref, name), False) if owner else (None, False)


def _group(label: str) -> str:
    if label == "OEI":
        return "oei"
    return "upper_act" if label in _UPPER_LABELS else "upper_obj"
