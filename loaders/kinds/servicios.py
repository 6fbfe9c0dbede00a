"""Goods and services of the entity: name, whom they serve, what they rest on.

Descriptions are prose and stay in the document. A name that a page break cut goes on in a row without number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.context import Context, Found
from articulador.loaders.model import Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import FRAGMENT, NOT_PLACED, Note, note
from articulador.loaders.policies import is_policy, policy_found
from articulador.loaders.words import clean, key, starts_lower

KINDS = (TableKind.SERVICIOS,)
ORDER = 80
_PARAGRAPH = re.compile(r"</p>\s*<p>|<br\s*/?>")


@dataclass
class _Service:
    """A service while its name is put together."""

    row: RawRow
    name: str
    users: str = ""
    reference: str = ""
    why: Note | None = None


def read(ctx: Context, table: Table) -> None:
    """State services, the groups they serve and the policies they rest on."""
    current: _Service | None = None
    shifted = -1
    for row in table.rows:
        cells = filled(typed_cells(table, row))
        name, users, reference = (_cell(cells, role) for role in ("bien.name", "users", "reference"))
        numbered = any(c.what is What.NUMBER and c.role.endswith("code") for c in cells)
        tail, name = _tail(name)
        if tail and current:
            current.name, current.why = _overlap(current.name, tail), note(FRAGMENT, line=row.line)
        if numbered and name:
            _close(ctx, table, current)
            kept = reference if row.header != shifted else ""
            current = _Service(row, name, users, kept)
        elif current:
            shifted = row.header if reference else shifted
            ctx.settle(table, row, RowState.JOINED, note(FRAGMENT, line=current.row.line))
        else:
            ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
    _close(ctx, table, current)


def _cell(cells: list[TypedCell], role: str) -> str:
    return next((c.raw for c in cells if c.role == role), "")


def _tail(raw: str) -> tuple[str, str]:
    """(rest of the name above, this row's name): a cell that begins in lower case goes on with the one above."""
    parts = [clean(part) for part in _PARAGRAPH.split(raw) if clean(part)]
    if parts and starts_lower(parts[0]):
        return parts[0], " ".join(parts[1:])
    return "", " ".join(parts)


def _overlap(above: str, tail: str) -> str:
    """Two pieces joined; words printed at the end of one and the beginning of the other are kept once."""
    left, right = above.split(), tail.split()
    for size in range(min(len(left), len(right), 5), 0, -1):
        if [key(w) for w in left[-size:]] == [key(w) for w in right[:size]]:
            return " ".join([*left, *right[size:]])
    return f"{above} {tail}"


def _close(ctx: Context, table: Table, service: _Service | None) -> None:
    if service is None:
        return
    place = Place(table.name, service.row.line)
    certainty = Certainty.REPARADA if service.why else Certainty.DECLARADA
    found = Found(Ref("BienServicio", (key(service.name),)), None, certainty, service.why, service.name)
    reference = clean(service.reference)
    ctx.element(found, place, {"referencia": reference} if reference and not is_policy(reference) else {})
    if service.users:
        group = Found(Ref("GrupoPoblacional", (key(service.users),)), None, name=clean(service.users))
        ctx.element(group, place)
        ctx.link(found, "ATIENDE_A", group, place)
    if reference and is_policy(reference):
        policy = policy_found(ctx, reference)
        ctx.element(policy, place)
        ctx.link(found, "SUSTENTADO_EN", policy, place)
    ctx.used(table, service.row, certainty, service.why)
