"""Indicators of the articulation table (B-1): whose each is, by what stands to its left, its words or its column."""

from __future__ import annotations

from dataclasses import dataclass, field

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.context import Context, Found
from articulador.loaders.indicators import Indicator
from articulador.loaders.model import Place, RawRow, Ref, Table
from articulador.loaders.notes import INDICATOR_LEFT, note
from articulador.loaders.words import is_indicator, items

ACTION_LABELS = ("AES", "AER", "AEL", "AE")
OBJECTIVE_LABELS = ("OES", "OER", "OEL", "ObjetivoEspecifico")
EXPLANATION = 150
"""A cell longer than this explains; it holds no indicator."""
_LONG = 600


@dataclass
class IndicatorPlaces:
    """Where the indicators read so far were placed."""

    owners: dict[int, Found] = field(default_factory=dict)
    """Column of the page -> whose indicators it held."""
    seen: set[Ref] = field(default_factory=set)
    """Indicators already placed in this table."""


def state_indicators(
    ctx: Context, table: Table, row: RawRow, elements: list[tuple[Found, int]], places: IndicatorPlaces
) -> bool:
    """State the indicators of a row and what they measure; False where it has none that can be placed.

    ``elements`` are those that the row prints, each with its column.
    """
    placed = False
    for cell in filled(typed_cells(table, row)):
        if len(cell.text) > (EXPLANATION if cell.role == "explanation" else _LONG) or cell.what is not What.TEXT:
            continue
        left = max((e for e in elements if e[1] < cell.index), key=lambda e: e[1], default=None)
        for name in filter(is_indicator, items(cell.raw)):
            entry, sure = _place_indicator(ctx, cell, name, left[0] if left else None, places)
            if entry is None:
                continue
            placed = True
            places.owners[cell.index] = Found(entry.owner, None)
            places.seen.add(entry.ref)
            _state(ctx, table, row, entry, name, sure=sure)
    return placed


def _state(ctx: Context, table: Table, row: RawRow, entry: Indicator, name: str, *, sure: bool) -> None:
    place = Place(table.name, row.line)
    certainty = Certainty.DECLARADA if sure else Certainty.REPARADA
    why = None if sure else note(INDICATOR_LEFT, code=entry.owner.key[0])
    ctx.used(table, row, certainty, why)
    ctx.element(Found(entry.ref, None, Certainty.DECLARADA, None, name), place)
    ctx.link(Found(entry.ref, None), "MIDE", Found(entry.owner, None), place, why=why, certainty=certainty)


def _place_indicator(
    ctx: Context, cell: TypedCell, name: str, left: Found | None, places: IndicatorPlaces
) -> tuple[Indicator | None, bool]:
    """Whose an indicator is: its element to the left, a known indicator of the same words, or its column's owner."""
    if left and (known := ctx.indicators.of(left.ref, name)):
        return known, True
    if left and cell.role.endswith(".indicator") and cell.role.startswith(_group(left.ref.label)):
        return ctx.indicators.add(left.ref, name), True
    anywhere = [
        e for e in ctx.indicators.find(name, ("OEI", *ACTION_LABELS, *OBJECTIVE_LABELS)) if e.ref not in places.seen
    ]
    if anywhere and len({e.owner for e in anywhere}) == 1:
        return anywhere[0], True
    if anywhere:
        side = "OEI" if cell.role.startswith("oei") else "AES" if cell.role.startswith("upper_act") else ""
        of_side = [e for e in anywhere if side and (e.owner.label == "OEI") == (side == "OEI")]
        return (of_side[0], False) if len(of_side) == 1 else (None, False)
    if left:
        return ctx.indicators.add(left.ref, name), False
    owner = places.owners.get(cell.index)
    return (ctx.indicators.add(owner.ref, name), False) if owner else (None, False)


def _group(label: str) -> str:
    if label == "OEI":
        return "oei"
    return "upper_act" if label in ACTION_LABELS else "upper_obj"
