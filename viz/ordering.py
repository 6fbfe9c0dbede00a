"""The order of elements within the columns of the map, so that few lines cross.

Sweeps of the barycentre heuristic (Sugiyama, Tagawa and Toda 1981): each element moves to the mean place of its
neighbours, column by column, to and fro; the order with the fewest crossings is kept. Elements of one parent stay
together, in reading order: whoever looks for AEI.01.05 finds it after AEI.01.04.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SWEEPS = 24


@dataclass(frozen=True, slots=True)
class Item:
    """An element to be placed: its column, the group that it stays with, and its place in reading order."""

    id: str
    column: int
    group: str
    order: int


Links = Sequence[tuple[str, str]]


def ranks(items: Iterable[Item], links: Links) -> dict[str, int]:
    """Place of each element within its column, from 0; ``links`` are pairs of ids in any direction."""
    held = {item.id: item for item in items}
    near: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in links:
        if one in held and other in held and held[one].column != held[other].column:
            near[one].append(other)
            near[other].append(one)
    columns = _columns(held.values())
    best, fewest = columns, crossings(columns, near, held)
    places = {name: place for column in columns.values() for name, place in _shares(column).items()}
    for sweep in range(SWEEPS):
        ordered = range(len(columns)) if sweep % 2 else reversed(range(len(columns)))
        for number in ordered:
            swept = _swept(columns[number], number, near, held, places, rightwards=bool(sweep % 2))
            columns = {**columns, number: swept}
            places.update(_shares(swept))
        found = crossings(columns, near, held)
        if found < fewest:
            best, fewest = columns, found
    return {name: place for column in best.values() for place, name in enumerate(column)}


def _columns(items: Iterable[Item]) -> dict[int, list[str]]:
    columns: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        columns[item.column].append(item)
    last = max(columns, default=-1)
    return {
        number: [one.id for one in sorted(columns[number], key=lambda one: one.order)] for number in range(last + 1)
    }


def _shares(column: Sequence[str]) -> dict[str, float]:
    """Where each element of a column stands, from 0 at its top to 1."""
    return {name: (place + 0.5) / len(column) for place, name in enumerate(column)}


def _swept(
    column: Sequence[str],
    number: int,
    near: Mapping[str, list[str]],
    held: Mapping[str, Item],
    places: Mapping[str, float],
    *,
    rightwards: bool,
) -> list[str]:
    """One column ordered by where its neighbours on one side stand, groups together."""
    own: dict[str, float] = {}
    for name in column:
        side = [places[o] for o in near.get(name, ()) if (held[o].column < number) is rightwards]
        own[name] = sum(side) / len(side) if side else places[name]
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name in column:
        groups[held[name].group or name].append(name)
    ordered = sorted(groups.values(), key=lambda names: sum(own[name] for name in names) / len(names))
    return [name for names in ordered for name in sorted(names, key=lambda name: held[name].order)]


def crossings(columns: Mapping[int, list[str]], near: Mapping[str, list[str]], held: Mapping[str, Item]) -> int:
    """How many pairs of lines between the same two columns cross."""
    places = {name: place for column in columns.values() for place, name in enumerate(column)}
    spans: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for name, others in near.items():
        for other in others:
            if held[name].column < held[other].column:
                spans[held[name].column, held[other].column].append((places[name], places[other]))
    return sum(_inversions(sorted(pairs)) for pairs in spans.values())


def _inversions(pairs: Sequence[tuple[int, int]]) -> int:
    """Pairs out of order; lines that share an end do not cross there."""
    seen: list[int] = []
    total, waiting, last = 0, list[int](), -1
    for left, right in pairs:
        if left != last:
            for one in waiting:
                insort(seen, one)
            waiting, last = [], left
        total += len(seen) - bisect_right(seen, right)
        waiting.append(right)
    return total
