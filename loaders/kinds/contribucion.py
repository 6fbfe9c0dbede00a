"""Tables of contribution: what the entity says it contributes to (PESEM and PEDN actions, services of policies)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import ACTION_KINDS, OBJECTIVE_KINDS
from articulador.loaders.context import Context, Found
from articulador.loaders.facts import by_code
from articulador.loaders.kinds.articulacion import state_upper_parent
from articulador.loaders.model import Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import FRAGMENT, NOT_PLACED, note
from articulador.loaders.policies import is_dated, is_policy, policy_found, service_found
from articulador.loaders.words import clean, is_indicator, items, key, starts_with_bullet

KINDS = (TableKind.CONTRIBUCION,)
ORDER = 5
_UPPER = ACTION_KINDS | OBJECTIVE_KINDS


@dataclass
class _Entry:
    """One action or service with the pieces of its indicator cell, row by row."""

    found: Found
    place: Place
    indicators: list[tuple[str, Place]] = field(default_factory=list)


def read(ctx: Context, table: Table) -> None:
    """State actions, services and their indicators, and that the plan contributes to them."""
    policy: Found | None = None
    entry: _Entry | None = None
    names = _policy_names(table)
    for row in table.rows:
        cells = filled(typed_cells(table, row))
        place = Place(table.name, row.line)
        policy = _policy(ctx, names.get(row.line, ""), place) or policy
        found = _named(ctx, cells, policy, table)
        carried = _first_fragment(cells, entry) if found else ""
        if entry and carried:
            _append(entry, carried)
        if found:
            _close(ctx, entry)
            entry = _Entry(found, place)
        elif entry is None or not _continues(cells):
            ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
            continue
        _collect(entry, cells, place, skip=carried)
        _settle(ctx, table, row, found)
    _close(ctx, entry)


def _settle(ctx: Context, table: Table, row: RawRow, found: Found | None) -> None:
    if found:
        ctx.used(table, row, found.certainty, found.why)
    else:
        ctx.settle(table, row, RowState.JOINED, note(FRAGMENT, line=row.line - 1))


def _policy_names(table: Table) -> dict[int, str]:
    """The policy that each row names, by its line; a cell that spans two rows holds one name in two pieces."""
    names: dict[int, str] = {}
    begun = 0
    for row in table.rows:
        texts = [c for c in filled(typed_cells(table, row)) if c.what is What.TEXT]
        name = next((c.text for c in texts if is_policy(c.text)), "")
        rest = next((c.text for c in texts if c.role == "policy.name"), "")
        if name:
            names[row.line], begun = name, row.line
        elif rest and begun and not is_dated(names[begun]):
            names[begun] = names[row.line] = f"{names[begun]} {rest}"
    return names


def _policy(ctx: Context, name: str, place: Place) -> Found | None:
    if not name:
        return None
    found = policy_found(ctx, name)
    ctx.element(found, place)
    return found


def _named(ctx: Context, cells: list[TypedCell], policy: Found | None, table: Table) -> Found | None:
    """The upper action that a row names by its code, or the service of the policy in force."""
    coded = next((c for c in cells if c.what is What.CODE and c.code and c.code.kind in _UPPER), None)
    if coded and coded.code:
        name = coded.rest
        if not key(name):
            after = [c for c in cells if c.index > coded.index and c.what is What.TEXT and not is_indicator(c.text)]
            name = after[0].text if after else ""
        return by_code(coded.code, name=name)
    service = next((c for c in cells if c.role == "serv.name" and c.what is What.TEXT and not is_policy(c.text)), None)
    if service and policy and not service.text[:1].islower():
        return service_found(ctx, policy, service.text, table.name)
    return None


def _indicator_cells(cells: list[TypedCell]) -> list[TypedCell]:
    return [c for c in cells if c.role == "ind.name" and c.what in {What.TEXT, What.CODE}] or [
        c for c in cells if c.what is What.TEXT and is_indicator(clean(c.raw)) and len(c.text) < 900
    ]


def _first_fragment(cells: list[TypedCell], entry: _Entry | None) -> str:
    """The tail of the last indicator of the row above, printed before this row's first bullet."""
    held = _indicator_cells(cells)
    if not held or not entry or not entry.indicators or starts_with_bullet(held[0].raw):
        return ""
    pieces = re.split(r"\s*[•●▪]\s*", held[0].raw)
    first = clean(pieces[0])
    return first if len(pieces) > 1 and first and not is_indicator(first) else ""


def _append(entry: _Entry, tail: str) -> None:
    name, where = entry.indicators[-1]
    entry.indicators[-1] = (f"{name} {tail}", where)


def _continues(cells: list[TypedCell]) -> bool:
    return not any(c.what is What.CODE for c in cells)


def _collect(entry: _Entry, cells: list[TypedCell], place: Place, skip: str) -> None:
    for cell in _indicator_cells(cells):
        names = items(cell.raw)
        if skip and names and key(names[0]) == key(skip):
            names = names[1:]
        for name in names:
            if entry.indicators and name[:1].islower():
                _append(entry, name)
            else:
                entry.indicators.append((name, place))


def _close(ctx: Context, entry: _Entry | None) -> None:
    if entry is None:
        return
    ctx.element(entry.found, entry.place)
    state_upper_parent(ctx, entry.found, entry.place)
    ctx.link(Found(Ref("Plan", ()), None), "CONTRIBUYE_A", entry.found, entry.place)
    for name, place in entry.indicators:
        indicator = ctx.indicators.add(entry.found.ref, name, None, entry.place.table)
        ctx.element(Found(indicator.ref, None, Certainty.DECLARADA, None, name), place)
        ctx.link(Found(indicator.ref, None), "MIDE", Found(entry.found.ref, None), place)
