"""Statements of all tables brought together: one element, one link, with every place; conflicts said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from articulador.graph.model import Certainty, Value
from articulador.loaders.context import Context, PggStated, SeriesStated, weakest
from articulador.loaders.model import Conflict, ElementStated, LinkStated, Place, Ref, Table, TableKind
from articulador.loaders.notes import PGG_NO_TABLE, PGG_ROW_LOST, note

_NAME_ORDER = [
    TableKind.OEI, TableKind.AEI, TableKind.RUTA, TableKind.MATRIZ, TableKind.ARTICULACION, TableKind.POLITICAS,
    TableKind.CONTRIBUCION, TableKind.FICHA,
]  # fmt: skip
"""Whose wording is the name of an element, first the surest (DESIGN: OEI/AEI table, ruta, B-3, B-1/B-2)."""


@dataclass
class Element:
    """An element with all its places: ``wordings`` are (table, text) in the order of the rule for names."""

    ref: Ref
    certainty: Certainty
    places: list[Place] = field(default_factory=list)
    wordings: list[tuple[Place, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    properties: dict[str, Value] = field(default_factory=dict)


@dataclass
class Link:
    """A relationship with all its places."""

    source: Ref
    type: str
    target: Ref
    certainty: Certainty
    places: list[Place] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    properties: dict[str, Value] = field(default_factory=dict)


def _add_place(places: list[Place], place: Place) -> None:
    if place not in places:
        places.append(place)


def _merge_properties(into: dict[str, Value], more: Iterable[tuple[str, Value]]) -> None:
    for name, value in more:
        into.setdefault(name, value)


def merge_elements(statements: Iterable[ElementStated], tables: tuple[Table, ...]) -> dict[Ref, Element]:
    """One element a reference; its wordings ordered by the tables that rule names."""
    rank = {
        table.name: _NAME_ORDER.index(table.kind) if table.kind in _NAME_ORDER else len(_NAME_ORDER) for table in tables
    }
    elements: dict[Ref, Element] = {}
    for stated in sorted(statements, key=lambda s: (rank.get(s.place.table, 99), s.place.line)):
        element = elements.setdefault(stated.ref, Element(stated.ref, stated.certainty))
        element.certainty = min(element.certainty, stated.certainty, key=lambda c: c.rank)
        _add_place(element.places, stated.place)
        if stated.name and stated.name not in [text for _, text in element.wordings]:
            element.wordings.append((stated.place, stated.name))
        if stated.note and stated.note not in element.notes:
            element.notes.append(stated.note)
        _merge_properties(element.properties, stated.properties.items())
    return elements


def merge_links(statements: Iterable[LinkStated]) -> list[Link]:
    """One relationship for each (source, type, target), as sure as its surest place."""
    links: dict[tuple[Ref, str, Ref], Link] = {}
    for stated in statements:
        key = (stated.source, stated.type, stated.target)
        link = links.setdefault(key, Link(stated.source, stated.type, stated.target, stated.certainty))
        own_row = not stated.properties.get("colectivo")
        if link.places and own_row and link.properties.get("colectivo"):
            link.properties.pop("colectivo")
        if not own_row and link.places and not link.properties.get("colectivo"):
            _add_place(link.places, stated.place)
            continue
        if stated.certainty.rank < link.certainty.rank:
            link.certainty, link.notes = stated.certainty, []
        _add_place(link.places, stated.place)
        if stated.note and stated.note not in link.notes and stated.certainty is link.certainty:
            link.notes.append(stated.note)
        _merge_properties(link.properties, stated.properties.items())
    return list(links.values())


def missing_ends(links: Iterable[Link], elements: dict[Ref, Element]) -> dict[Ref, Element]:
    """Elements that only relationships name (a parent that a code gives): repaired, without a wording."""
    found: dict[Ref, Element] = {}
    for link in links:
        for ref in (link.source, link.target):
            if ref not in elements and ref.label != "Plan":
                element = found.setdefault(ref, Element(ref, Certainty.REPARADA, notes=list(link.notes)))
                for place in link.places:
                    _add_place(element.places, place)
                if len(ref.key) == 1 and "." in ref.key[0] and ref.label != "Indicador":
                    element.properties.setdefault("codigo", ref.key[0])
    return found


@dataclass(frozen=True, slots=True)
class PggState:
    """The PGG state of one element over all places."""

    state: str
    places: tuple[Place, ...]
    note: str


def pgg_states(ctx: Context, refs: Iterable[Ref], *, has_route: bool) -> dict[Ref, PggState]:
    """``vinculado`` where some place links, ``no_priorizado`` where the mark stands, else ``sin_dato`` and why."""
    stated: dict[Ref, list[PggStated]] = defaultdict(list)
    for one in ctx.pgg:
        stated[one.target].append(one)
    states = {}
    for ref in refs:
        states[ref] = _pgg_state(stated.get(ref, []), has_route=has_route)
        kinds = {one.state for one in stated.get(ref, [])}
        if {"vinculado", "no_priorizado"} <= kinds:
            places = tuple(f"{one.place.table}:{one.place.line}" for one in stated[ref])
            ctx.conflicts.append(Conflict(ref, ref.key[0], "pgg", tuple(sorted(kinds)), places))
    return states


def _pgg_state(stated: list[PggStated], *, has_route: bool) -> PggState:
    for wanted in ("vinculado", "no_priorizado", "sin_dato"):
        same = [one for one in stated if one.state == wanted]
        if same:
            sure = [one for one in same if not one.note]
            text = "" if sure and wanted != "sin_dato" else next((one.note for one in same if one.note), "")
            return PggState(wanted, tuple(dict.fromkeys(one.place for one in same)), text)
    return PggState("sin_dato", (), note(PGG_ROW_LOST if has_route else PGG_NO_TABLE).data)


@dataclass
class Numbers:
    """What all places say of an indicator's baseline and targets; the first that is certain rules."""

    properties: dict[str, Value] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)


def merge_series(ctx: Context, stated: Iterable[SeriesStated]) -> dict[Ref, Numbers]:
    """Baseline and targets of each indicator; where two places differ the first is kept and the conflict reported."""
    by_target: dict[Ref, list[SeriesStated]] = defaultdict(list)
    for one in stated:
        by_target[one.target].append(one)
    return {ref: _numbers(ctx, ref, several) for ref, several in by_target.items()}


def _numbers(ctx: Context, ref: Ref, several: list[SeriesStated]) -> Numbers:
    ranked = sorted(several, key=lambda s: (not s.series.targets, s.series.base is None))
    first = ranked[0]
    numbers = Numbers(_properties(first), [one.place for one in several])
    for other in ranked[1:]:
        _compare(ctx, ref, first, other)
        _fill_years(numbers.properties, first, other)
        _merge_properties(numbers.properties, _properties(other).items())
    printed = list(dict.fromkeys(one.series.printed for one in several if one.series.printed))
    numbers.properties["metas_impresas"] = " || ".join(printed)
    return numbers


def _fill_years(properties: dict[str, Value], first: SeriesStated, other: SeriesStated) -> None:
    """Years that one place lost and another states, where the two agree on nearly all they share."""
    mine, theirs = first.series.targets, other.series.targets
    agreed = [mine[year] == theirs[year] for year in set(mine) & set(theirs)]
    if not mine or set(theirs) <= set(mine) or not any(agreed) or agreed.count(False) * 3 > agreed.count(True):
        return
    both = {**theirs, **mine}
    properties["anios"], properties["metas"] = sorted(both), [both[year] for year in sorted(both)]
    properties["metas_certeza"] = weakest(first.series.certainty, other.series.certainty).value


def _properties(stated: SeriesStated) -> dict[str, Value]:
    series = stated.series
    found: dict[str, Value] = {}
    pairs: list[tuple[str, Value | None]] = [
        ("linea_base", series.base),
        ("linea_base_anio", series.base_year),
        ("linea_base_nota", series.base_note or None),
        ("valor_actual", series.actual),
        ("valor_actual_anio", series.actual_year),
    ]
    found.update({name: value for name, value in pairs if value is not None})
    if series.targets:
        years = sorted(series.targets)
        found["anios"] = years
        found["metas"] = [series.targets[year] for year in years]
        found["metas_certeza"] = series.certainty.value
    if series.why:
        found["metas_nota"] = series.why.data
    return found


def _compare(ctx: Context, ref: Ref, first: SeriesStated, other: SeriesStated) -> None:
    places = tuple(f"{s.place.table}:{s.place.line}" for s in (first, other))
    a, b = first.series, other.series
    for what, x, y in (
        ("linea_base", a.base, b.base),
        ("linea_base_anio", a.base_year, b.base_year),
        ("valor_actual", a.actual, b.actual),
    ):
        if x is not None and y is not None and x != y:
            ctx.conflicts.append(Conflict(ref, _called(ctx, ref), what, (f"{x:g}", f"{y:g}"), places))
    for year in sorted(set(a.targets) & set(b.targets)):
        if a.targets[year] != b.targets[year]:
            values = (f"{a.targets[year]:g}", f"{b.targets[year]:g}")
            ctx.conflicts.append(Conflict(ref, _called(ctx, ref), f"meta {year}", values, places))


def _called(ctx: Context, ref: Ref) -> str:
    """An indicator as a reader calls it: its element, and its name as printed."""
    entries = (entry for found in ctx.indicators.by_owner.values() for entry in found)
    name = next((entry.name for entry in entries if entry.ref == ref), ref.key[-1])
    return f"{ref.key[0]}: {name}"
