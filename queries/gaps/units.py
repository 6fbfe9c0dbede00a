"""Responsible units of elements, table by table, so that rules can tell where two tables disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articulador.graph.model import Node
from articulador.queries.elements import certainty, name, text, texts
from articulador.queries.gaps.tables import parts
from articulador.queries.gaps.view import View

Named = Mapping[str, tuple[str, ...]]
"""Names of units, each with the places that state it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Units of one element as two parts of the plan state them: the first is the action's own, or the first table's."""

    element: Node
    here: Named
    there: Named
    comparable: bool
    through_indicators: bool

    @property
    def places(self) -> tuple[str, ...]:
        """Every place that states one of these units."""
        found = (*self.here.values(), *self.there.values())
        return tuple(dict.fromkeys(place for places in found for place in places))

    @property
    def apart(self) -> bool:
        """Whether they have no unit in common."""
        return not self.here.keys() & self.there.keys()

    @property
    def added(self) -> list[str]:
        """Units of the second that the first lacks; of two tables, those that either lacks."""
        more = self.there.keys() - self.here.keys()
        return sorted(more if self.through_indicators else more | (self.here.keys() - self.there.keys()))


def acronym(unit: Node) -> bool:
    """Whether a unit is only known by its acronym."""
    words = name(unit)
    return bool(words) and (words == text(unit, "sigla") or (" " not in words and words.isupper()))


def pairs(view: View) -> tuple[Pair, ...]:
    """Each AEI that has units of its own and through its indicators; each element whose units stand in two tables."""
    return view.once(_pairs)


def _pairs(view: View) -> tuple[Pair, ...]:
    names = {node.id: name(node) for node in view.nodes("UnidadOrganica")}
    short = {name(unit) for unit in view.nodes("UnidadOrganica") if acronym(unit)}
    stated: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for edge in view.edges("RESPONSABLE_DE"):
        if edge.source in names and certainty(edge) != "inferida":
            stated[edge.target] += [(names[edge.source], place) for place in texts(edge, "fuentes")]
    return (*_through_indicators(view, stated, short), *_by_tables(view, stated, short))


Stated = Mapping[str, list[tuple[str, str]]]
"""Names of units with their places, by the id of the element that they answer for."""


def _through_indicators(view: View, stated: Stated, short: set[str]) -> Iterator[Pair]:
    measured = view.by_target("MIDE")
    for action in view.own("AEI"):
        own = stated.get(action.id)
        indirect = [one for edge in measured.get(action.id, ()) for one in stated.get(edge.source, ())]
        if own and indirect:
            yield _pair(action, _named(own), _named(indirect), short, through_indicators=True)


def _by_tables(view: View, stated: Stated, short: set[str]) -> Iterator[Pair]:
    for label in ("OEI", "AEI", "Indicador"):
        for node in view.own(label):
            found = stated.get(node.id, ())
            if len(found) < 2:
                continue
            by_table: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
            for unit, place in found:
                by_table[parts(place)[1]].append((unit, place))
            first, *others = [_named(named) for named in by_table.values()] or [{}]
            for other in others:
                yield _pair(node, first, other, short, through_indicators=False)


def _named(stated: Iterable[tuple[str, str]]) -> Named:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for unit, place in stated:
        found[unit].append(place)
    return {one: tuple(places) for one, places in found.items()}


def _pair(element: Node, here: Named, there: Named, short: set[str], *, through_indicators: bool) -> Pair:
    named = here.keys() | there.keys()
    unclear = here.keys() != there.keys() and bool(named & short) and bool(named - short)
    return Pair(element, here, there, not unclear, through_indicators)
