"""The ruta estratégica: priorities, PGG links of objectives and actions, responsible unit of each action.

Columns come and go from page to page, so cells are placed around the action's code: what stands before it is the
objective's, what stands after it is the action's.
"""

from __future__ import annotations

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, roles_of
from articulador.loaders.context import Context, Found, PggStated, UnitStated
from articulador.loaders.facts import Facts, by_code, read_facts
from articulador.loaders.kinds.elements import state_parent
from articulador.loaders.model import ElementStated, Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import (
    BY_CODE,
    FRAGMENT,
    LEFT_PRIORITY,
    NOT_PLACED,
    PGG_ABOVE,
    PGG_BLANK,
    PGG_EJE_ONLY,
    PGG_LOST,
    PGG_MOVED,
    PGG_TWO,
    Note,
    note,
)
from articulador.loaders.pgg import PggCell, parse_pgg

KINDS = (TableKind.RUTA,)
ORDER = 20


def read(ctx: Context, table: Table) -> None:
    """State priorities, PGG links and units of a route."""
    rows = [(row, read_facts(ctx, table, row)) for row in table.rows]
    for index, (row, facts) in enumerate(rows):
        below = _pgg_rows_below(rows, index)
        if facts.aei or facts.oei:
            _read_row(ctx, table, row, facts, below)
        elif facts.pgg and index:
            ctx.settle(table, row, RowState.JOINED, note(FRAGMENT, line=rows[index - 1][0].line))
        else:
            ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
    _left_priority(ctx, table, rows)


def _left_priority(ctx: Context, table: Table, rows: list[tuple[RawRow, Facts]]) -> None:
    """The one priority that stands on a row without its objective belongs to the one objective that lacks it."""
    ranked: dict[Ref, bool] = {}
    for stated in ctx.statements:
        if isinstance(stated, ElementStated) and stated.place.table == table.name and stated.ref.label == "OEI":
            ranked[stated.ref] = ranked.get(stated.ref, False) or "prioridad" in stated.properties
    alone = []
    for row, facts in rows:
        before = [c for c in facts.cells if c.index < facts.aei_index and c.what is What.NUMBER] if facts.aei else []
        if not facts.oei and len(before) == 2:
            alone.append((row, before[0].text.strip(" .°º")))
    bare = [ref for ref, has in ranked.items() if not has]
    if len(alone) == len(bare) == 1 and alone[0][1] == str(len(ranked)):
        row, number = alone[0]
        place, why = Place(table.name, row.line), note(LEFT_PRIORITY, code=bare[0].key[0])
        ctx.element(Found(bare[0], None, Certainty.REPARADA, why), place, {"prioridad": int(number)})
        ctx.used(table, row, Certainty.REPARADA, why)


def _pgg_rows_below(rows: list[tuple[RawRow, Facts]], index: int) -> list[TypedCell]:
    """PGG cells of the rows below that hold nothing else: the rest of this row's (eje above, lineamiento below)."""
    cells: list[TypedCell] = []
    for _, facts in rows[index + 1 :]:
        if facts.aei or facts.oei or not facts.pgg:
            break
        cells.extend(facts.pgg)
    return cells


def _read_row(ctx: Context, table: Table, row: RawRow, facts: Facts, below: list[TypedCell]) -> None:
    place = Place(table.name, row.line)
    _priorities(ctx, facts, place)
    for found in (facts.oei, facts.aei):
        if found:
            ctx.used(table, row, found.certainty, found.why)
    if facts.aei:
        state_parent(ctx, facts.aei, facts.oei, place)
    if facts.unit and facts.owner:
        ctx.units.append(UnitStated(facts.unit.raw, facts.owner.ref, place))
    _pgg(ctx, table, row, facts, below)
    if any(cell.what is What.TEXT and cell.text[:1].islower() for cell in facts.loose):
        ctx.used(table, row, Certainty.REPARADA, note(FRAGMENT, line=row.line - 1))


def _objective(facts: Facts) -> Found | None:
    code = facts.aei.code.parent if facts.aei and facts.aei.code else None
    return by_code(code, Certainty.REPARADA) if code else None


def _priorities(ctx: Context, facts: Facts, place: Place) -> None:
    """Element statements with the priority number that stands right before each code."""
    for found, index in ((facts.oei, facts.oei_index), (facts.aei, facts.aei_index)):
        if found is None:
            continue
        before = [c for c in facts.cells if c.index < index]
        nearest = before[-1] if before else None
        number = nearest.text.strip(" .°º") if nearest and nearest.what is What.NUMBER else ""
        ctx.element(found, place, {"prioridad": int(number)} if number.isdigit() and len(number) < 3 else {})


def _cells_as_pgg(cells: list[TypedCell]) -> list[tuple[TypedCell, PggCell]]:
    """PGG cells read; an eje and the lineamiento printed in the next cell are one."""
    read_cells: list[tuple[TypedCell, PggCell]] = []
    for cell in cells:
        pgg = cell.pgg
        if pgg is None:
            continue
        if (
            read_cells
            and pgg.lineamientos
            and not pgg.ejes
            and not read_cells[-1][1].lineamientos
            and read_cells[-1][1].ejes
        ):
            ejes = read_cells[-1][1].ejes
            read_cells[-1] = (read_cells[-1][0], PggCell(ejes, pgg.lineamientos))
        else:
            read_cells.append((cell, pgg))
    return read_cells


def _numbers_under_pgg(facts: Facts) -> list[TypedCell]:
    """Bare numbers under headings of eje or lineamiento, read as PGG cells."""
    return [
        TypedCell(cell.index, cell.text, cell.raw, cell.role, What.PGG, pgg=pgg)
        for cell in facts.numbers
        if cell.role.startswith("lin") and (pgg := parse_pgg(cell.text, column=True))
    ]


def _pgg(ctx: Context, table: Table, row: RawRow, facts: Facts, below: list[TypedCell]) -> None:
    place = Place(table.name, row.line)
    objective = facts.oei or _objective(facts)
    split = facts.aei_index if facts.aei else 10_000
    held = sorted([*facts.pgg, *_numbers_under_pgg(facts)], key=lambda cell: cell.index)
    before = _cells_as_pgg([c for c in held if c.index < split] + [c for c in below if c.index < split])
    after = _cells_as_pgg([c for c in held if c.index > split] + [c for c in below if c.index > split])
    moved: Note | None = None
    if len(after) == 2 and not before and facts.oei:
        if after[0][1].targets != after[1][1].targets:
            _unread(ctx, [f for f in (facts.oei, facts.aei) if f], place, note(PGG_TWO))
            return
        before, after, moved = after[:1], after[1:], note(PGG_MOVED)
    for _, pgg in before:
        if objective:
            why = moved or (None if facts.oei else note(PGG_ABOVE))
            state_pgg(ctx, objective, pgg, place, why)
    for _, pgg in after:
        if facts.aei:
            state_pgg(ctx, facts.aei, pgg, place, moved)
    if moved:
        ctx.used(table, row, Certainty.REPARADA, moved)
    if facts.aei and not after:
        _unread(ctx, [facts.aei], place, note(PGG_BLANK) if _has_column(table, row) else note(PGG_LOST))


def _has_column(table: Table, row: RawRow) -> bool:
    """True where the headings of this page have a PGG column after the action's columns."""
    roles = roles_of(table, row)
    action = max((i for i, role in enumerate(roles) if role.startswith("aei.")), default=len(roles))
    return any("pgg" in role or role.startswith("lin") for role in roles[action:])


def _unread(ctx: Context, elements: list[Found], place: Place, why: Note) -> None:
    ctx.pgg.extend(PggStated(found.ref, "sin_dato", place, Certainty.DECLARADA, why.data) for found in elements)


def state_pgg(ctx: Context, found: Found, pgg: PggCell, place: Place, why: Note | None = None) -> None:
    """State what a PGG cell says of an element: its links, or the literal mark."""
    certainty = Certainty.REPARADA if why or found.certainty is not Certainty.DECLARADA else Certainty.DECLARADA
    reason = why or found.why
    text = reason.data if reason and certainty is not Certainty.DECLARADA else ""
    if pgg.no_priorizado:
        ctx.pgg.append(PggStated(found.ref, "no_priorizado", place, certainty, text))
        return
    if not pgg.targets:
        _unread(ctx, [found], place, note(PGG_EJE_ONLY, text=", ".join(pgg.ejes)))
        return
    ctx.pgg.append(PggStated(found.ref, "vinculado", place, certainty, text))
    for code in pgg.targets:
        target = _pgg_chain(ctx, code, pgg, place)
        ctx.link(found, "VINCULADO_A", target, place, why=why, certainty=certainty)


def _pgg_chain(ctx: Context, code: str, pgg: PggCell, place: Place) -> Found:
    """State a lineamiento with the lineamiento and eje above it; returns the deepest."""
    parts = code.split(".")
    label = "EjePGG" if len(parts) == 1 else "LineamientoPGG"
    found = Found(Ref(label, (code,)), None)
    ctx.element(found, place, {"codigo": code})
    if len(parts) > 1:
        upper = ".".join(parts[:-1])
        above = _pgg_chain(ctx, upper, pgg, place)
        stated = len(parts) > 2 or upper in pgg.ejes
        certainty = Certainty.DECLARADA if stated else Certainty.REPARADA
        why = None if stated else note(BY_CODE, code=code)
        ctx.link(found, "PERTENECE_A", above, place, why=why, certainty=certainty)
    return found
