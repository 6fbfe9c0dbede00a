"""National policies (B-2): policy > objetivo prioritario > lineamiento > servicio, and the actions that deliver each.

Rows are told apart first; which policy a service belongs to is then settled over the whole table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import Code, dotted, leading_code, leading_dotted
from articulador.loaders.context import Context, Found, weakest
from articulador.loaders.lexicon import statement_after, statement_cell
from articulador.loaders.model import Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import (
    BY_CODE,
    FRAGMENT,
    LINK_SPAN,
    LINK_WITH_POLICY,
    NO_SERVICE,
    Note,
    note,
)  # fmt: skip
from articulador.loaders.policies import is_policy, policy_found
from articulador.loaders.policy_services import PolicyRow, PolicyService, settle_policies
from articulador.loaders.words import clean, is_indicator, items, key

KINDS = (TableKind.POLITICAS,)
ORDER = 50
_ACTION = re.compile(r"(?=\bAEI\b[\s.:\u2011-]*\d)")
"""Where the code of an action stands in a cell that lists several."""


def read(ctx: Context, table: Table) -> None:
    """State policies, their levels and services, and which actions deliver each service."""
    apart = (one for row in table.rows for one in _apart(row))
    rows = [_parse(ctx, table, row, index) for index, row in enumerate(apart)]
    _adopt_orphans(rows)
    services = [row.service for row in rows if row.service]
    settle_policies(ctx, rows, services)
    for row in rows:
        _state_levels(ctx, table, row, rows)
    for row in rows:
        _state_action(ctx, table, row, rows)
    for index, row in enumerate(rows):
        _settle(ctx, table, rows, index, row)


def _apart(row: RawRow) -> Iterator[RawRow]:
    """The row once for each action that one of its cells lists, the others as they are."""
    for index, cell in enumerate(row.cells):
        pieces = [piece.strip(" •-–;") for piece in _ACTION.split(clean(cell)) if leading_code(piece)]
        if len(pieces) > 1:
            yield from (replace(row, cells=(*row.cells[:index], piece, *row.cells[index + 1 :])) for piece in pieces)
            return
    yield row


def _parse(ctx: Context, table: Table, row: RawRow, index: int) -> PolicyRow:
    cells = filled(typed_cells(table, row))
    parsed = PolicyRow(row)
    taken: set[int] = set()
    policy = next((c for c in cells if c.what is What.TEXT and is_policy(c.text)), None)
    if policy:
        parsed.policy = policy_found(ctx, policy.text)
        taken.add(policy.index)
    _parse_action(ctx, cells, parsed, taken)
    _parse_levels(cells, parsed, taken, index)
    for cell in cells:
        if cell.index in taken or cell.what is not What.TEXT:
            continue
        if is_indicator(cell.text):
            before = cell.index < parsed.aei_index and not (parsed.aei and parsed.service is None)
            (parsed.service_indicators if before else parsed.aei_indicators).extend(items(cell.raw))
        elif parsed.service is None and parsed.lin is None and parsed.aei is None:
            parsed.orphans.append(cell.text)
    return parsed


def _parse_action(ctx: Context, cells: list[TypedCell], parsed: PolicyRow, taken: set[int]) -> None:
    for position, cell in enumerate(cells):
        if cell.what is What.CODE and cell.code and cell.code.kind == "AEI":
            name = statement_after(cells, position)
            parsed.aei, parsed.aei_index = ctx.resolve(cell.code, name, ("AEI",)), cell.index
            beside = statement_cell(cells, position)
            taken.update({cell.index, beside.index} if beside and beside.text == name else {cell.index})
            return
    for cell in cells:
        if (
            cell.what is What.TEXT
            and cell.index not in taken
            and not is_indicator(cell.text)
            and not cell.role.startswith("serv")
        ):
            parsed.aei = ctx.resolve(None, cell.text, ("AEI",))
            if parsed.aei:
                parsed.aei_index = cell.index
                taken.add(cell.index)
                return


def _parse_levels(cells: list[TypedCell], parsed: PolicyRow, taken: set[int], index: int) -> None:
    coded: list[tuple[str, str]] = []
    for position, cell in enumerate(cells):
        if cell.index in taken:
            continue
        together = leading_dotted(cell.text)
        code = together[0] if together else dotted(cell.text)
        if cell.what is What.CODE and cell.code and cell.code.kind == "OP":
            parsed.op = (cell.code.text, cell.rest or _name_at(cells, position + 1, taken))
        elif code:
            name = together[1] if together else _name_at(cells, position + 1, taken)
            if coded and coded[-1][0] == code and not coded[-1][1]:
                coded[-1] = (code, name)
            else:
                coded.append((code, name))
        else:
            continue
        taken.add(cell.index)
    if len(coded) >= 2:
        parsed.lin, service = coded[0], coded[1]
    elif coded and coded[0][0].count(".") >= 2:
        service = coded[0]
    else:
        parsed.lin = coded[0] if coded else None
        service = None
    name = service[1] if service else _uncoded_service(cells, taken) if parsed.lin or parsed.op or parsed.policy else ""
    if service or name:
        parsed.service = PolicyService(index, service[0] if service else "", name, name_line=parsed.row.line)


def _uncoded_service(cells: list[TypedCell], taken: set[int]) -> str:
    cell = next(
        (
            c
            for c in cells
            if c.role == "serv.name" and c.what is What.TEXT and c.index not in taken and not is_indicator(c.text)
        ),
        None,
    )
    if cell:
        taken.add(cell.index)
    return cell.text if cell else ""


def _name_at(cells: list[TypedCell], position: int, taken: set[int]) -> str:
    cell = cells[position] if position < len(cells) else None
    if cell is None or cell.what is not What.TEXT or is_indicator(cell.text) or cell.index in taken:
        return ""
    taken.add(cell.index)
    return cell.text


def _adopt_orphans(rows: list[PolicyRow]) -> None:
    """A service's statement printed on the row above or below its code."""
    for index, row in enumerate(rows):
        for other in (index + 1, index - 1):
            near = rows[other].service if 0 <= other < len(rows) else None
            if row.orphans and near and not near.name:
                near.name, near.name_line = row.orphans.pop(0), row.row.line
                near.certainty = Certainty.REPARADA
                near.indicators.extend((name, row.row.line) for name in row.service_indicators)
                row.service_indicators = []


def _state_levels(ctx: Context, table: Table, row: PolicyRow, rows: list[PolicyRow]) -> None:
    place = Place(table.name, row.row.line)
    if row.policy:
        ctx.element(row.policy, place)
    service = row.service
    if service is None or service.policy is None:
        return
    policy = Found(service.policy.ref, None, service.certainty, service.why)
    key_name = key(service.name) or service.code
    ref = service.ref or Ref("Servicio", (policy.ref.key[0], key_name))
    service.ref = ref
    found = Found(ref, None, service.certainty, service.why, service.name)
    ctx.services.setdefault(key_name, ref)
    ctx.element(found, place, {"codigo": service.code} if service.code else {})
    upper = _state_upper(ctx, place, row, policy, rows)
    ctx.link(found, "PERTENECE_A", upper, place)
    for name, line in [*service.indicators, *((n, row.row.line) for n in row.service_indicators)]:
        entry = ctx.indicators.add(ref, name, None, table.name)
        where = Place(table.name, line)
        ctx.element(Found(entry.ref, None, Certainty.DECLARADA, None, name), where)
        ctx.link(Found(entry.ref, None), "MIDE", Found(ref, None), where)


def _state_upper(ctx: Context, place: Place, row: PolicyRow, policy: Found, rows: list[PolicyRow]) -> Found:
    """State lineamiento and objetivo prioritario of a row as far as printed; returns what the service hangs from."""
    top = _state_op(ctx, place, row, policy, rows)
    if row.lin is None:
        return top
    code, name = row.lin
    found = Found(Ref("Lineamiento", (policy.ref.key[0], code)), None, policy.certainty, policy.why, name)
    ctx.element(found, place, {"codigo": code})
    ctx.link(found, "PERTENECE_A", top, place)
    return found


def _state_op(ctx: Context, place: Place, row: PolicyRow, policy: Found, rows: list[PolicyRow]) -> Found:
    printed = row.op
    number = row.lin[0].split(".")[0] if row.lin else ""
    if printed and (not number or printed[0] == f"OP.{number}"):
        op = Found(
            Ref("ObjetivoPrioritario", (policy.ref.key[0], printed[0])), None, policy.certainty, policy.why, printed[1]
        )
        ctx.element(op, place, {"codigo": printed[0]})
        ctx.link(op, "PERTENECE_A", policy, place)
        return op
    same = [
        r
        for r in rows
        if r.op and r.op[0] == f"OP.{number}" and r.service and r.service.policy and r.service.policy.ref == policy.ref
    ]
    if same and number:
        why = note(BY_CODE, code=row.lin[0] if row.lin else "")
        return Found(Ref("ObjetivoPrioritario", (policy.ref.key[0], f"OP.{number}")), None, Certainty.REPARADA, why)
    return policy


def _state_action(ctx: Context, table: Table, row: PolicyRow, rows: list[PolicyRow]) -> None:
    place = Place(table.name, row.row.line)
    for name in row.aei_indicators:
        for entry in ctx.indicators.find(name, ("AEI",))[:1]:
            ctx.element(Found(entry.ref, None, Certainty.DECLARADA, None, name), place)
    if row.aei is None:
        return
    ctx.element(row.aei, place)
    service, certainty, why = _service_of(row, rows)
    if service is None or service.ref is None:
        return
    target = Found(service.ref, None)
    sure = weakest(certainty, row.aei.certainty)
    action = Found(row.aei.ref, row.aei.code)
    ctx.link(action, "ARTICULA_CON", target, place, why=why or row.aei.why, certainty=sure)


def _service_of(row: PolicyRow, rows: list[PolicyRow]) -> tuple[PolicyService | None, Certainty, Note | None]:
    own = row.service
    if own and own.policy and row.policy and own.policy.ref.key[0] != row.policy.ref.key[0]:
        theirs = [r.service for r in rows if r.service and r.service.policy and r.service.policy.ref == row.policy.ref]
        return (
            (theirs[0], Certainty.REPARADA, note(LINK_WITH_POLICY))
            if len(theirs) == 1
            else (None, Certainty.INFERIDA, None)
        )
    if own:
        return own, Certainty.DECLARADA, None
    index = next(i for i, other in enumerate(rows) if other is row)
    above = next((r.service for r in reversed(rows[:index]) if r.service), None)
    below = next((r.service for r in rows[index + 1 :] if r.service), None)
    if above is None:
        return below, Certainty.REPARADA, note(LINK_SPAN)
    first = next((i for i, r in enumerate(rows) if r.aei), 0)
    centred = rows[first].service is None and below is not None
    begun = rows[above.index]
    unbegun = begun.aei is None and begun.row.header != row.row.header
    return above, Certainty.INFERIDA if centred or unbegun else Certainty.REPARADA, note(LINK_SPAN)


def _settle(ctx: Context, table: Table, rows: list[PolicyRow], index: int, row: PolicyRow) -> None:
    if row.service and row.service.policy:
        ctx.used(table, row.row, row.service.certainty, row.service.why)
    elif row.aei:
        sure = row.aei.certainty is Certainty.DECLARADA and row.service is not None
        ctx.used(table, row.row, Certainty.DECLARADA if sure else Certainty.REPARADA, note(LINK_SPAN))
    elif row.service or row.policy or row.lin or row.op:
        ctx.settle(table, row.row, RowState.NOT_UNDERSTOOD, note(NO_SERVICE))
    elif index and (
        _tail_of(ctx, rows[index - 1], row)
        or any(r.service and r.service.name_line == row.row.line for r in rows)
        or row.aei_indicators
        or row.service_indicators
    ):
        ctx.settle(table, row.row, RowState.JOINED, note(FRAGMENT, line=rows[index - 1].row.line))
    else:
        ctx.settle(table, row.row, RowState.NOT_UNDERSTOOD, note(NO_SERVICE))


def _tail_of(ctx: Context, before: PolicyRow, row: PolicyRow) -> bool:
    if before.aei is None or not row.orphans:
        return False
    code = before.aei.code or Code("AEI", (), "")
    return key(ctx.lexicon.name(code)).endswith(key(row.orphans[0]))
