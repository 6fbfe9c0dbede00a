"""Tables of OEI and of AEI with their indicators and units.

An action's cell is merged over its indicators and printed on any of its rows, or lost: the codes of the indicators and
what other tables say come before position.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from articulador.graph.model import Certainty
from articulador.loaders.codes import Code
from articulador.loaders.context import Context, Found, UnitStated, weakest
from articulador.loaders.facts import Facts, by_code, group_of, read_facts
from articulador.loaders.indicators import Indicator
from articulador.loaders.model import Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import (
    BY_CODE,
    BY_INDICATOR,
    BY_INDICATOR_CODE,
    BY_RUN,
    BY_SPAN,
    GLUED,
    NOT_PLACED,
    PREFIX_DIFFERS,
    UNIT_SPAN,
    Note,
    note,
)  # fmt: skip
from articulador.loaders.words import key

KINDS = (TableKind.OEI, TableKind.AEI)
ORDER = 10


@dataclass
class _Line:
    """A row with indicators, before it is known whose they are."""

    row: RawRow
    facts: Facts
    owner: Found | None = None
    why: Note | None = None
    certainty: Certainty = Certainty.DECLARADA

    @property
    def codes(self) -> list[str]:
        """Codes of the row's indicators."""
        return [code.text for code, _, _ in self.facts.indicators if code is not None]

    @property
    def prefix(self) -> str:
        """Code of the element that the indicator's own code names; empty without a code."""
        code = next((code for code, _, _ in self.facts.indicators if code is not None and code.complete), None)
        return code.parent.text if code and code.parent else ""


def read(ctx: Context, table: Table) -> None:
    """State the objectives, actions, indicators and units of a table."""
    group: Found | None = None
    block: list[_Line] = []
    rows = [(row, read_facts(ctx, table, row)) for row in table.rows]
    centred = _is_centred([facts for _, facts in rows])
    for row, facts in rows:
        announced = group_of(facts.cells)
        alone = announced is None and facts.oei is not None and facts.aei is None and not facts.indicators
        if announced or alone:
            _flush(ctx, table, block, group, centred=centred)
            block = []
            group = facts.oei or (by_code(announced) if announced else group)
            _settle_group(ctx, table, row, facts)
            if facts.unit and facts.oei:
                ctx.units.append(UnitStated(facts.unit.raw, facts.oei.ref, Place(table.name, row.line)))
        else:
            if facts.oei and table.kind is TableKind.AEI and (not group or facts.oei.ref != group.ref):
                _flush(ctx, table, block, group, centred=centred)
                block, group = [], facts.oei
            block.append(_Line(row, facts))
    _flush(ctx, table, block, group, centred=centred)


def _settle_group(ctx: Context, table: Table, row: RawRow, facts: Facts) -> None:
    if facts.oei and facts.oei.name:
        ctx.element(facts.oei, Place(table.name, row.line))
        ctx.used(table, row, facts.oei.certainty, facts.oei.why)
    else:
        ctx.settle(table, row, RowState.HEADING)


def _is_centred(rows: list[Facts]) -> bool:
    """True where some group of rows begins without its element: cells are printed in the middle of their span."""
    opened = False
    for facts in rows:
        if group_of(facts.cells) or (facts.oei and not facts.indicators):
            opened = True
        elif facts.owner:
            opened = False
        elif opened and facts.indicators:
            return True
    return False


def _flush(ctx: Context, table: Table, block: list[_Line], group: Found | None, *, centred: bool) -> None:
    """Give the rows of one objective their owners, then state what they say."""
    for line in block:
        line.owner = line.facts.owner if line.facts.aei or table.kind is TableKind.OEI or not group else line.facts.aei
        if line.owner is None and line.facts.oei and line.facts.indicators and not line.prefix.startswith("AEI"):
            line.owner = line.facts.oei
    _own_by_prefix(ctx, block, group)
    _own_by_position(ctx, block, centred=centred)
    for line in block:
        _state(ctx, table, line, group)
    _span_units(ctx, table, block)


def _runs(block: list[_Line]) -> list[list[_Line]]:
    """Consecutive rows whose indicator codes name the same element."""
    runs: list[list[_Line]] = []
    for line in block:
        if line.prefix and runs and runs[-1][-1].prefix == line.prefix:
            runs[-1].append(line)
        elif line.prefix:
            runs.append([line])
    return runs


def _own_by_prefix(ctx: Context, block: list[_Line], group: Found | None) -> None:
    last: Found | None = None
    for run in _runs(block):
        anchors = [line for line in run if line.owner]
        if anchors:
            _own_by_anchor(run, anchors, last)
        else:
            _own_by_code(ctx, run, group, last)
        last = run[-1].owner


def _own_by_anchor(run: list[_Line], anchors: list[_Line], last: Found | None) -> None:
    """Rows above the action's are its own too, but those whose very code is printed again below are ``last``'s."""
    current: Found | None = None
    for index, line in enumerate(run):
        again = next((code for code in line.codes for other in run[index + 1 :] if code in other.codes), "")
        if line.owner:
            current = line.owner
        elif current is None and last and again:
            line.owner, line.certainty = last, Certainty.REPARADA
            line.why = note(PREFIX_DIFFERS, printed=again, code=last.ref.key[0])
        elif current is None:
            line.owner, line.certainty = anchors[0].owner, Certainty.REPARADA
            line.why = note(BY_RUN, code=anchors[0].owner.ref.key[0]) if anchors[0].owner else None
        else:
            line.owner = current


def _own_by_code(ctx: Context, run: list[_Line], group: Found | None, last: Found | None) -> None:
    code = next((c for c, _, _ in run[0].facts.indicators if c is not None), None)
    parent = code.parent if code else None
    if code is None or parent is None:
        return
    of_group = group is None or parent.kind == "OEI" or parent.parent is None or parent.parent.text == group.ref.key[0]
    if (ctx.lexicon.knows(parent) and of_group) or last is None:
        owner = Found(
            Ref(parent.label, (parent.text,)), Code(parent.kind, parent.parts, parent.text), Certainty.REPARADA
        )
        why = note(BY_INDICATOR_CODE, printed=code.text)
    else:
        owner, why = last, note(PREFIX_DIFFERS, printed=code.printed, code=last.ref.key[0])
    for line in run:
        line.owner, line.why, line.certainty = owner, why, Certainty.REPARADA


def _own_by_position(ctx: Context, block: list[_Line], *, centred: bool) -> None:
    anchors = [index for index, line in enumerate(block) if line.facts.aei or (line.facts.owner and line.owner)]
    for index, line in enumerate(block):
        if line.owner or not line.facts.indicators:
            continue
        above = next((block[a].owner for a in reversed(anchors) if a < index), None)
        below = next((block[a].owner for a in anchors if a > index), None)
        told = _told_elsewhere(ctx, line, above, below)
        if told:
            line.owner, line.certainty, line.why = told, Certainty.REPARADA, note(BY_INDICATOR, code=told.ref.key[0])
        elif above is None and below is not None:
            line.owner, line.certainty, line.why = below, Certainty.REPARADA, note(BY_SPAN, code=below.ref.key[0])
        elif above is not None:
            sure = not centred or below is None
            line.owner = above
            line.certainty = (
                Certainty.DECLARADA if sure and not centred else Certainty.REPARADA if sure else Certainty.INFERIDA
            )
            line.why = note(BY_SPAN, code=above.ref.key[0]) if centred else None


def _told_elsewhere(ctx: Context, line: _Line, above: Found | None, below: Found | None) -> Found | None:
    """The neighbour to which another table ties this row's indicator on a row of its own."""
    owners = {code for _, name, _ in line.facts.indicators for code in ctx.hints.get(key(name), ())}
    told = [found for found in (above, below) if found and found.ref.key[0] in owners]
    return told[0] if len(told) == 1 and (above is None or below is None or above.ref != below.ref) else None


def _state(ctx: Context, table: Table, line: _Line, group: Found | None) -> None:
    place = Place(table.name, line.row.line)
    facts = line.facts
    _state_elements(ctx, table, line, group, place)
    if facts.indicators and line.owner is None:
        ctx.settle(table, line.row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
        return
    entries = [entry for printed in facts.indicators for entry in _state_indicators(ctx, table, line, printed)]
    if facts.unit and line.owner:
        targets = [entry.ref for entry in entries] or [line.owner.ref]
        ctx.units.extend(UnitStated(facts.unit.raw, target, place) for target in targets)
    if not facts.indicators and not facts.owner:
        ctx.settle(table, line.row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))


def _state_elements(ctx: Context, table: Table, line: _Line, group: Found | None, place: Place) -> None:
    facts = line.facts
    for found in (facts.oei, facts.aei):
        if found:
            tipo = {"tipo": facts.tipo.upper().replace("TIPO", "").strip()} if facts.tipo and found is facts.oei else {}
            ctx.element(found, place, tipo)
            ctx.used(table, line.row, found.certainty, found.why)
    owner = line.owner
    if owner:
        ctx.used(table, line.row, line.certainty, line.why)
    if owner and owner.ref.label == "AEI" and not facts.aei and line.certainty is Certainty.REPARADA:
        ctx.element(Found(owner.ref, owner.code, Certainty.REPARADA, line.why), place)
    if owner and owner.ref.label == "AEI" and owner.code and owner.code.parent:
        state_parent(ctx, owner, facts.oei or group, place)


def state_parent(ctx: Context, action: Found, stated: Found | None, place: Place) -> None:
    """AEI -> OEI: declared where the table prints the objective too, repaired where only the code tells it."""
    parent = action.code.parent if action.code else None
    if parent is None:
        return
    if stated and stated.ref.key[0] == parent.text:
        ctx.link(action, "PERTENECE_A", stated, place)
    else:
        why = note(BY_CODE, code=action.ref.key[0])
        ctx.link(action, "PERTENECE_A", by_code(parent), place, why=why, certainty=Certainty.REPARADA)


def _state_indicators(
    ctx: Context, table: Table, line: _Line, printed: tuple[Code | None, str, str]
) -> list[Indicator]:
    """The indicator of a cell; of two glued in it, the second: the first is one of the row above, stated elsewhere."""
    code, name, role = printed
    apart = None if code else ctx.glued(name)
    if apart is None:
        return [_state_indicator(ctx, table, line, printed)]
    why = note(GLUED)
    ctx.used(table, line.row, Certainty.REPARADA, why)
    return [_state_indicator(ctx, table, replace(line, certainty=Certainty.REPARADA, why=why), (None, apart[1], role))]


def _state_indicator(ctx: Context, table: Table, line: _Line, printed: tuple[Code | None, str, str]) -> Indicator:
    code, name, role = printed
    owner, place = line.owner, Place(table.name, line.row.line)
    if owner is None:
        raise ValueError("an indicator is stated only where its element is known")
    if role == "oei.indicator" and line.facts.oei and line.facts.aei:
        owner = line.facts.oei
    entry = ctx.indicators.add(owner.ref, name, code, table.name)
    why = line.why
    if code and code.parent and code.parent.text != owner.ref.key[0]:
        why = note(PREFIX_DIFFERS, printed=code.printed, code=owner.ref.key[0])
    certainty = weakest(line.certainty, owner.certainty)
    ctx.element(Found(entry.ref, code, Certainty.DECLARADA, why, name), place)
    indicator, measured = Found(entry.ref, code, certainty, why), Found(owner.ref, owner.code)
    ctx.link(indicator, "MIDE", measured, place, why=line.why, certainty=certainty)
    return entry


def _span_units(ctx: Context, table: Table, block: list[_Line]) -> None:
    """A unit printed once for several indicators of an element governs the rows where its cell is blank."""
    for line in block:
        if line.facts.unit or not line.facts.indicators or not line.owner:
            continue
        mates = [o for o in block if o.owner and o.owner.ref == line.owner.ref and o.facts.unit]
        texts = {mate.facts.unit.text for mate in mates if mate.facts.unit}
        if len(texts) == 1 and mates[0].facts.unit:
            for _, name, _ in line.facts.indicators:
                entry = ctx.indicators.of(line.owner.ref, name)
                if entry:
                    place = Place(table.name, mates[0].row.line)
                    ctx.units.append(
                        UnitStated(mates[0].facts.unit.raw, entry.ref, place, Certainty.REPARADA, note(UNIT_SPAN))
                    )
