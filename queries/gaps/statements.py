"""Wordings of one statement that are not the same, with where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articulador.graph.model import Node
from articulador.queries.elements import name, placed
from articulador.queries.gaps.tables import places
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import Change, alike, changes, letters_only, mixed, part, same

_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Wording:
    """Another wording of an element: the words that change, or none where the text cannot be trusted there."""

    place: str
    text: str
    found: tuple[Change, ...]

    @property
    def trusted(self) -> bool:
        """Whether it is a statement, not cells that ran into each other."""
        return bool(self.found)

    @property
    def letters(self) -> bool:
        """Whether only letters of words change."""
        return letters_only(self.found)


Judged = tuple[Node, tuple[Wording, ...]]
"""A statement and its other wordings."""


def judged(view: View) -> tuple[Judged, ...]:
    """Each OEI and AEI that stands in two places or more, with its other wordings."""
    return view.once(_judged)


def _judged(view: View) -> tuple[Judged, ...]:
    nodes = (*view.own("OEI"), *view.own("AEI"))
    return tuple((node, tuple(_others(node))) for node in nodes if name(node) and len(places(node)) > 1)


def _others(node: Node) -> Iterator[Wording]:
    statement = name(node)
    for place, words in placed(node, "variantes"):
        if same(statement, words) or part(statement, words):
            continue
        if mixed(words) or mixed(statement) or alike(statement, words) < _ALIKE:
            yield Wording(place, words, ())
        else:
            yield Wording(place, words, changes(statement, words))


def first_place(node: Node) -> tuple[str, ...]:
    """Where the wording that was taken stands."""
    others = {place for place, _words in placed(node, "variantes")}
    return tuple(place for place in places(node) if place not in others)[:1]
