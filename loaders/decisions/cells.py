"""Cells that were decided: what was stated from them gives way to what they are said to read."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace

from articulador.graph.model import Certainty
from articulador.i18n import _
from articulador.loaders.cells import What, typed_cells
from articulador.loaders.context import Context, Found, SeriesStated, UnitStated
from articulador.loaders.decisions import TABLE, CellDecision
from articulador.loaders.decisions.rows import Spot
from articulador.loaders.kinds.ruta import state_pgg
from articulador.loaders.model import ElementStated, LinkStated, Place, Ref
from articulador.loaders.notes import Note
from articulador.loaders.numbers import Series
from articulador.loaders.pgg import PggCell, parse_pgg
from articulador.loaders.words import key


def decide_cell(ctx: Context, decision: CellDecision, spot: Spot) -> Note | str | None:
    """Apply a decision on a cell: its note, None where the document states the same, or why it fits nothing."""
    if decision.column == "pgg":
        return _pgg(ctx, decision, spot)
    if decision.column == "unidad":
        return _unit(ctx, decision, spot)
    return _number(ctx, decision, spot)


def _cited(decision: CellDecision) -> Place:
    return Place(TABLE, decision.number)


def _elements(ctx: Context, spot: Spot) -> list[ElementStated]:
    return [s for s in ctx.statements if isinstance(s, ElementStated) and s.place == spot.place]


def _named(ctx: Context, decision: CellDecision, spot: Spot, labels: Iterable[str]) -> Ref | str:
    """The element whose cell it is: the one that the decision names, else the only one of the first label with some."""
    stated = _elements(ctx, spot)
    for label in labels:
        refs = {s.ref for s in stated if s.ref.label == label}
        if decision.element:
            codes = {s.ref for s in stated if s.ref in refs and decision.element in _codes(s)}
            refs = codes or {ref for ref in refs if _measures(ctx, ref, decision.element)}
        if len(refs) == 1:
            return refs.pop()
        if refs:
            codes_here = sorted({str(s.properties.get("codigo") or s.ref.key[-1]) for s in stated if s.ref in refs})
            message = _('the row has several; name one with "element": {codes}')
            return message.format(codes=", ".join(codes_here))
    if decision.element:
        return _("nothing of {code} could be read from the row").format(code=decision.element)
    return _("no {labels} could be read from the row").format(labels=", ".join(labels))


def _codes(stated: ElementStated) -> set[str]:
    return {stated.ref.key[0], str(stated.properties.get("codigo", ""))} if stated.ref.label != "Indicador" else {
        str(stated.properties.get("codigo", ""))
    }  # fmt: skip


def _measures(ctx: Context, ref: Ref, code: str) -> bool:
    links = (s for s in ctx.statements if isinstance(s, LinkStated) and s.type == "MIDE" and s.source == ref)
    return any(link.target.key[0] == code for link in links)


def _pgg(ctx: Context, decision: CellDecision, spot: Spot) -> Note | str | None:
    ref = _named(ctx, decision, spot, ("AEI", "OEI"))
    if isinstance(ref, str):
        return ref
    read = parse_pgg(decision.value, column=True)
    if read is None or not (read.targets or read.no_priorizado):
        return _('"{value}" names no lineamiento of the PGG').format(value=decision.value)
    place, cited = spot.place, _cited(decision)
    states = [one for one in ctx.pgg if one.target == ref and one.place == place]
    links = [
        s for s in ctx.statements
        if isinstance(s, LinkStated) and s.type == "VINCULADO_A" and s.source == ref and s.place == place
    ]  # fmt: skip
    held = {link.target.key[0] for link in links}
    marked = any(one.state == "no_priorizado" for one in states)
    if held == set(read.targets) and marked == read.no_priorizado:
        ctx.statements += [replace(link, place=cited) for link in links]
        ctx.pgg += [replace(one, place=cited) for one in states]
        return None
    why = decision.note(_printed_pgg(spot, held, marked=marked))
    ctx.statements = [s for s in ctx.statements if s not in links]
    ctx.pgg = [one for one in ctx.pgg if one not in states]
    for where in (place, cited):
        _state(ctx, ref, read, where, why)
    return why


def _printed_pgg(spot: Spot, held: set[str], *, marked: bool) -> str:
    """The cell that the decision overrides, as the row prints it; empty where it prints none."""
    for cell in typed_cells(spot.table, spot.row):
        same = cell.pgg and (cell.pgg.no_priorizado if marked else bool(held) and set(cell.pgg.targets) == held)
        if cell.what is What.PGG and same:
            return cell.text
    return ", ".join(sorted(held)) or ("No priorizado" if marked else "")


def _state(ctx: Context, ref: Ref, read: PggCell, place: Place, why: Note) -> None:
    """State the links; lineamientos that only the decision names are as sure as it is."""
    begun = len(ctx.statements)
    state_pgg(ctx, Found(ref, None), read, place, why)
    for index in range(begun, len(ctx.statements)):
        ctx.statements[index] = replace(ctx.statements[index], certainty=Certainty.REPARADA, note=why.data)


def _unit(ctx: Context, decision: CellDecision, spot: Spot) -> Note | str | None:
    place, cited = spot.place, _cited(decision)
    held = [unit for unit in ctx.units if unit.place == place]
    if decision.element or not held:
        ref = _named(ctx, decision, spot, ("AEI", "Indicador", "OEI"))
        if isinstance(ref, str):
            return ref
        held = [unit for unit in held if unit.target == ref] or [UnitStated("", ref, place)]
    if {key(unit.text) for unit in held} == {key(decision.value)}:
        ctx.units += [replace(unit, place=cited) for unit in held]
        return None
    why = decision.note(" | ".join(dict.fromkeys(unit.text for unit in held if unit.text)))
    ctx.units = [unit for unit in ctx.units if unit not in held]
    for unit in held:
        ctx.units += [
            UnitStated(decision.value, unit.target, where, Certainty.REPARADA, why) for where in (place, cited)
        ]
    return why


def _number(ctx: Context, decision: CellDecision, spot: Spot) -> Note | str | None:
    held = [s for s in ctx.series if s.place == spot.place and (not decision.element or _is_of(ctx, s, decision))]
    targets = {s.target for s in held}
    named = targets.pop() if len(targets) == 1 else _named(ctx, decision, spot, ("Indicador",))
    if isinstance(named, str):
        return named
    known = [s for s in held if s.target == named] or [s for s in ctx.series if s.target == named]
    before = known[0].series if known else Series(printed="")
    cited = _cited(decision)
    if known and _read(before, decision) == _wanted(decision):
        ctx.series.append(SeriesStated(named, before, cited))
        return None
    why = decision.note(_said(before, decision))
    series = _with_number(before, decision, why)
    place = known[0].place if known else spot.place
    others = [s for s in ctx.series if s not in known[:1]]
    ctx.series = [SeriesStated(named, series, place), SeriesStated(named, series, cited), *others]
    ctx.statements.append(ElementStated(named, cited, "", Certainty.REPARADA, why.data))
    return why


def _is_of(ctx: Context, stated: SeriesStated, decision: CellDecision) -> bool:
    codes = (
        s.properties.get("codigo") for s in ctx.statements if isinstance(s, ElementStated) and s.ref == stated.target
    )
    return decision.element in set(codes) or _measures(ctx, stated.target, decision.element)


def _wanted(decision: CellDecision) -> tuple[float | None, str]:
    return decision.number_read, "" if decision.number_read is not None else decision.value.upper()


def _read(series: Series, decision: CellDecision) -> tuple[float | None, str]:
    if decision.year:
        return series.targets.get(decision.year), ""
    return series.base, "" if series.base is not None else series.base_note.upper()


def _said(series: Series, decision: CellDecision) -> str:
    value, mark = _read(series, decision)
    return mark if value is None else f"{value:g}"


def _with_number(before: Series, decision: CellDecision, why: Note) -> Series:
    series = deepcopy(before)
    value, mark = _wanted(decision)
    if decision.year and value is not None:
        series.targets[decision.year] = value
    elif not decision.year:
        series.base, series.base_note = value, mark
    series.certainty, series.why = Certainty.REPARADA, series.why or why
    return series
