"""The matrix of the PEI: baseline and yearly targets of each indicator.

Names, codes and numbers drift apart between rows here more than anywhere: an indicator is told by its name against the
tables already read, then by its element, then by order; numbers are joined to it by row, count, or the row below.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from articulador.graph.model import Certainty
from articulador.loaders.cells import roles_of
from articulador.loaders.codes import Code, leading_code
from articulador.loaders.context import Context, Found, SeriesStated, UnitStated
from articulador.loaders.facts import Facts, by_code, group_of, read_facts
from articulador.loaders.indicators import Indicator
from articulador.loaders.kinds.elements import state_parent
from articulador.loaders.model import Place, RawRow, Ref, RowState, Table, TableKind
from articulador.loaders.notes import (
    BY_INDICATOR,
    BY_ORDER,
    FRAGMENT,
    NOT_PLACED,
    NUMBERS_BELOW,
    NUMBERS_LEAP,
    NUMBERS_SHARED,
    NUMBERS_SPLIT,
    STATEMENT_ELSEWHERE,
    YEARS_ABOVE,
    YEARS_MISSING,
    Note,
    note,
)  # fmt: skip
from articulador.loaders.numbers import Series, Token, read_series, split_series
from articulador.loaders.words import starts_lower

KINDS = (TableKind.MATRIZ,)
ORDER = 30
_LIKELY = 55.0
"""Similarity from which a reworded name is still the indicator of its own element."""


@dataclass
class _Line:
    """A row of the matrix: whose, which indicators it names, which number series it holds."""

    row: RawRow
    facts: Facts
    owner: Found | None = None
    entries: list[Indicator] = field(default_factory=list)
    series: list[list[Token]] = field(default_factory=list)
    why: Note | None = None
    group: Found | None = None
    repaired: bool = False


def read(ctx: Context, table: Table) -> None:
    """State elements, indicators and their numbers."""
    lines: list[_Line] = []
    group: Found | None = None
    for row in table.rows:
        facts = read_facts(ctx, table, row)
        announced = group_of(facts.cells)
        if announced:
            group = by_code(announced)
            ctx.settle(table, row, RowState.HEADING)
            continue
        group = facts.oei if facts.oei and not facts.aei else group
        line = _Line(row, facts, facts.owner, series=split_series(facts.numbers), group=group)
        lines.append(line)
    _name_indicators(ctx, lines)
    _state_rows(ctx, table, lines)
    _pair_numbers(ctx, table, lines)
    _doubt_last(ctx, table)
    for line in lines:
        _settle(ctx, table, line)


def _candidates(line: _Line) -> list[Ref]:
    """Elements that the row may be about: its code's, its statement's."""
    found: list[Ref] = []
    for element in (line.facts.aei, line.facts.oei):
        if element is None:
            continue
        found.append(element.ref)
        printed = element.code.printed if element.code else ""
        if element.certainty is Certainty.REPARADA and printed:
            from_code = _printed_ref(printed)
            found.extend([from_code] if from_code else [])
    return found


def _printed_ref(printed: str) -> Ref | None:
    found = leading_code(printed)
    return Ref(found[0].label, (found[0].text,)) if found and found[0].complete else None


def _name_indicators(ctx: Context, lines: list[_Line]) -> None:
    for index, line in enumerate(lines):
        above = lines[index - 1].owner if index else None
        for code, name, _ in line.facts.indicators:
            entry = _indicator(ctx, line, code, name, above)
            if entry:
                line.entries.append(entry)
        if line.entries and (line.owner is None or line.owner.ref != line.entries[0].owner):
            owner = line.entries[0].owner
            line.why = note(BY_INDICATOR, code=owner.key[0])
            line.owner = Found(owner, None, Certainty.REPARADA, line.why)
            line.repaired = True


def _indicator(ctx: Context, line: _Line, code: Code | None, name: str, above: Found | None) -> Indicator | None:
    candidates = _candidates(line)
    if code and code.complete and code.parent and not candidates:
        candidates = [Ref(code.parent.label, (code.parent.text,))]
    for owner in candidates:
        known = ctx.indicators.of(owner, name, code)
        if known:
            return known
    anywhere = ctx.indicators.find(name)
    if len(anywhere) == 1 and not _own_words(ctx, line, anywhere[0]):
        return anywhere[0]
    if len(anywhere) > 1 and not candidates and above:
        of_above = [entry for entry in anywhere if entry.owner == above.ref]
        return of_above[0] if of_above else None
    for owner in candidates:
        near = ctx.indicators.nearest(name, owner)
        if near and near[1] >= _LIKELY:
            return near[0]
    owner_ref = candidates[0] if candidates else (above.ref if above else None)
    return ctx.indicators.add(owner_ref, name, code) if owner_ref else None


def _own_words(ctx: Context, line: _Line, other: Indicator) -> bool:
    """True where code and statement of the row agree on an element without indicators: the words are its own too."""
    element = line.facts.owner
    if (
        element is None
        or element.certainty is not Certainty.DECLARADA
        or not element.name
        or element.ref == other.owner
    ):
        return False
    return not ctx.indicators.by_owner.get(element.ref)


def _state_rows(ctx: Context, table: Table, lines: list[_Line]) -> None:
    for line in lines:
        place = Place(table.name, line.row.line)
        for element in (line.facts.oei, line.facts.aei):
            if element and (
                line.owner is None or element.ref == line.owner.ref or element.certainty is Certainty.DECLARADA
            ):
                ctx.element(element, place)
                if element.ref.label == "AEI" and element.code:
                    state_parent(ctx, element, line.group, place)
        for entry, (code, name, _) in zip(line.entries, line.facts.indicators, strict=False):
            certainty = Certainty.REPARADA if line.repaired or line.facts.owner is None else Certainty.DECLARADA
            if line.facts.owner and line.facts.owner.certainty is not Certainty.DECLARADA:
                certainty = Certainty.REPARADA
            said = {"metodo": line.facts.method, "unidad_medida": line.facts.measure}
            ctx.element(
                Found(entry.ref, code, Certainty.DECLARADA, None, name), place, {k: v for k, v in said.items() if v}
            )
            ctx.link(Found(entry.ref, code), "MIDE", Found(entry.owner, None), place, why=line.why, certainty=certainty)
            if line.facts.unit:
                ctx.units.append(UnitStated(line.facts.unit.raw, entry.ref, place))


def _pair_numbers(ctx: Context, table: Table, lines: list[_Line]) -> None:
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not line.series:
            _unread_figures(ctx, table, line)
            continue
        if len(line.entries) == len(line.series):
            why = note(NUMBERS_SPLIT) if len(line.series) > 1 else None
            _give(ctx, table, line, list(zip(line.entries, line.series, strict=True)), why)
        elif not line.entries:
            _unnamed(ctx, table, lines, index)
        elif following and len(line.entries) == 2 and _only_numbers(following):
            below = note(NUMBERS_BELOW, line=following.row.line)
            _give(ctx, table, line, [(line.entries[0], line.series[0])], note(NUMBERS_SPLIT))
            _give(ctx, table, following, [(line.entries[1], following.series[0])], below)
            following.series = []
        else:
            _share(ctx, table, line)


def _doubt_last(ctx: Context, table: Table) -> None:
    """Leave out the last number of rows whose page lost a year's column, where some row leaps right there.

    ``8 10 12 14 18`` under five of six years: the column of 16 may be the lost one, and 18 the last year's.
    """
    pages = {row.line: row.header for row in table.rows}
    cut: dict[int, list[Series]] = {}
    for stated in ctx.series:
        series = stated.series
        if stated.place.table == table.name and series.why and series.why.template == YEARS_MISSING and series.targets:
            cut.setdefault(pages[stated.place.line], []).append(series)
    for held in cut.values():
        if not any(_leaps(series) for series in held):
            continue
        for series in held:
            *_, before, last = sorted(series.targets) if len(series.targets) > 1 else (0, 0)
            if before and series.targets[before] != series.targets[last]:
                del series.targets[last]
                series.why = note(NUMBERS_LEAP)


def _leaps(series: Series) -> bool:
    """True where numbers grow by one step, and by twice that at the end."""
    values = [series.targets[year] for year in sorted(series.targets)]
    steps = [round(b - a, 6) for a, b in pairwise(values)]
    return len(steps) > 2 and steps[0] != 0 and len(set(steps[:-1])) == 1 and steps[-1] == 2 * steps[0]


def _only_numbers(line: _Line) -> bool:
    return len(line.series) == 1 and not line.facts.indicators and line.facts.owner is None and not line.facts.loose


def _unnamed(ctx: Context, table: Table, lines: list[_Line], index: int) -> None:
    """Numbers in a row that names no indicator: those of the row below that lacks them, or of the next one in order."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if line.facts.loose and following and len(following.entries) == 1 and not following.series:
        why = note(NUMBERS_BELOW, line=line.row.line)
        _give(ctx, table, line, [(following.entries[0], line.series[0])], why)
        return
    owner = next((other.owner for other in reversed(lines[:index]) if other.owner), None)
    named = {entry.ref for other in lines for entry in other.entries}
    waiting = [entry for entry in ctx.indicators.by_owner.get(owner.ref, []) if entry.ref not in named] if owner else []
    if line.facts.owner is None and owner and len(waiting) == 1 and len(line.series) == 1:
        why = note(BY_ORDER, code=owner.ref.key[0])
        place = Place(table.name, line.row.line)
        measured = Found(owner.ref, None)
        ctx.link(Found(waiting[0].ref, None), "MIDE", measured, place, why=why, certainty=Certainty.REPARADA)
        line.entries = [waiting[0]]
        _give(ctx, table, line, [(waiting[0], line.series[0])], why)


def _give(
    ctx: Context, table: Table, line: _Line, pairs: list[tuple[Indicator, list[Token]]], why: Note | None
) -> None:
    for entry, tokens in pairs:
        roles = roles_of(table, line.row)
        series = read_series(tokens, roles, entry.name, ctx.period, whole=len(line.row.cells) >= len(roles))
        why = why or (note(YEARS_ABOVE) if table.headers and table.headers[line.row.header].inherited else None)
        if why:
            series.certainty, series.why = Certainty.REPARADA, series.why or why
        if line.facts.figures:
            series.lost |= {cell.role for cell in line.facts.figures}
            series.printed = _as_printed(line)
        ctx.series.append(SeriesStated(entry.ref, series, Place(table.name, line.row.line)))
        line.repaired = line.repaired or series.certainty is not Certainty.DECLARADA
        line.why = line.why or series.why
    line.series = []


def _unread_figures(ctx: Context, table: Table, line: _Line) -> None:
    """Keep as printed a row of numbers none of which is read (``3/8``)."""
    lost = frozenset(cell.role for cell in line.facts.figures)
    for entry in line.entries if lost and not line.facts.numbers else ():
        series = Series(printed=_as_printed(line), lost=lost)
        ctx.series.append(SeriesStated(entry.ref, series, Place(table.name, line.row.line)))


def _as_printed(line: _Line) -> str:
    cells = sorted([*line.facts.numbers, *line.facts.figures], key=lambda cell: cell.index)
    return " ".join(cell.text for cell in cells)


def _share(ctx: Context, table: Table, line: _Line) -> None:
    printed = "; ".join(" ".join(token.printed for token in tokens) for tokens in line.series)
    for entry in line.entries:
        series = Series(printed=printed, certainty=Certainty.REPARADA, why=note(NUMBERS_SHARED))
        ctx.series.append(SeriesStated(entry.ref, series, Place(table.name, line.row.line)))
    line.series, line.repaired, line.why = [], True, note(NUMBERS_SHARED)


def _settle(ctx: Context, table: Table, line: _Line) -> None:
    facts = line.facts
    only_loose = facts.loose and not (facts.indicators or facts.numbers or facts.owner)
    if only_loose and all(starts_lower(cell.text) for cell in facts.loose):
        ctx.settle(table, line.row, RowState.JOINED, note(FRAGMENT, line=line.row.line - 1))
        return
    if line.series or (not line.entries and not facts.owner and not facts.numbers):
        ctx.settle(table, line.row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
        return
    why = line.why
    if facts.owner and facts.owner.certainty is not Certainty.DECLARADA:
        line.repaired = True
        why = why or facts.owner.why
        if line.owner and facts.owner.ref != line.owner.ref:
            why = note(STATEMENT_ELSEWHERE, code=line.owner.ref.key[0], other=facts.owner.ref.key[0])
    ctx.used(table, line.row, Certainty.REPARADA if line.repaired else Certainty.DECLARADA, why)
