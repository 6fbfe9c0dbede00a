"""Links that a plan does not state and its own words speak for: proposals, never part of the graph.

Elements that lack a link: those of upper plans that no OEI takes up by a row of its own, OEIs without an upper link,
services of policies without an AEI, and OEIs and AEIs whose link to the PGG could not be read. What speaks for a link
is a statement that is the same or near, or an indicator that both have.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import UPPER
from articulador.queries.elements import collective, name, pgg_state, plan, reading_order, texts
from articulador.queries.gaps.model import Evidence
from articulador.queries.likeness import SAME, Likeness, Weights
from articulador.queries.plan_scope import PlanScope

LEAST = 50
"""Score from which a candidate is shown: on real plans, all true pairs are above it, chance likeness is below 46."""
_LEAST_PGG = 75.0
"""Lineamientos of the PGG are broad: below this score likeness to an action says nothing."""
_NEAR_INDICATOR = 70.0
_SAME_INDICATOR = 95.0
_DISCOUNT = 0.9
"""A near indicator speaks less than the same one."""
_PLACES = 2
_SECTOR = frozenset({"AES", "AER", "AEL"})
"""Actions of the upper plan: each is to be taken up by an OEI."""


class Lack(StrEnum):
    """What an element lacks; the values are keys of the JSON."""

    OEI = "oei"
    UPPER = "upper"
    AEI = "aei"
    PGG = "pgg"


class Kind(StrEnum):
    """What speaks for a link."""

    STATEMENT = "statement"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Reason:
    """Two texts, one of each end, and how alike they are; words that only one has, the weightiest first."""

    kind: Kind
    score: float
    source: str
    target: str
    only_source: tuple[str, ...] = ()
    only_target: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A link that could be: ``source`` -``type``-> ``target``. ``key`` names it, the same from run to run.

    ``score`` is that of its best reason, 0 to 100; ``evidence`` are the places of both ends with the printed rows.
    """

    key: str
    source: Node
    type: str
    target: Node
    score: int
    reasons: tuple[Reason, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """An element that lacks a link, with its candidates, the best first.

    ``lost``: the text of the document lost rows that may state the link, so the plan may well have it.
    """

    element: Node
    lack: Lack
    plan: str
    lost: bool
    candidates: tuple[Candidate, ...]


_ASPECTS = {Lack.OEI: "articulacion", Lack.UPPER: "articulacion", Lack.AEI: "politicas", Lack.PGG: "pgg"}


def suggest_links(graph: PlanGraph, slug: str = "", least: float = LEAST, most: int = 0) -> tuple[Lacking, ...]:
    """Every element that lacks a link, in reading order, with at most ``most`` candidates each (0: all).

    ``slug``: of this plan only. A pair that both its ends lack is listed once, with the upper element. Upper elements
    of kinds that no OEI of the plan answers to (national objectives, for most) are listed only with candidates.
    """
    slugs = sorted({plan(node) for node in graph.nodes("OEI") if slug in {"", plan(node)}})
    found: list[Lacking] = []
    for each in slugs:
        shown: set[str] = set()
        proposer = _Proposer(graph, each)
        for lacking in proposer.lacking():
            good = [one for one in lacking.candidates if one.score >= least]
            kept = [one for one in good if one.key not in shown]
            if kept or (not good and proposer.expects(lacking)):
                shown.update(one.key for one in kept)
                found.append(replace(lacking, candidates=tuple(kept[:most] if most else kept)))
    return tuple(found)


def key_of(source: str, kind: str, target: str) -> str:
    """Eight hexadecimal digits that name a link."""
    return hashlib.sha256("\0".join((source, kind, target)).encode()).hexdigest()[:8]


class _Proposer:
    """One plan: what its elements lack, and what its words propose."""

    def __init__(self, graph: PlanGraph, slug: str) -> None:
        self._graph = graph
        self._slug = slug
        self._scope = scope = PlanScope(graph, slug)
        self._goals, self._actions, self._services = scope.own("OEI"), scope.own("AEI"), scope.named("Servicio")
        self._uppers = [node for label in sorted(UPPER) for node in scope.named(label) if name(node)]
        self._uppers.sort(key=reading_order)
        statements = [*self._goals, *self._actions, *self._services, *self._uppers]
        links = (edge for goal in self._goals for edge in graph.out_edges(goal.id, "ARTICULA_CON"))
        self._answered = {graph.label(edge.target) for edge in links} | _SECTOR
        self._weights = Weights(name(node) for node in statements if name(node))
        self._measures = {node.id: self._indicators(node) for node in statements}
        self._of_indicators = Weights(name(one) for found in self._measures.values() for one in found)

    def expects(self, lacking: Lacking) -> bool:
        """Whether the lack is worth a word where nothing speaks for a link."""
        return lacking.lack is not Lack.OEI or lacking.element.label in self._answered

    def lacking(self) -> Iterator[Lacking]:
        """Upper elements first, then objectives, services, and what the PGG is unknown of."""
        for upper in self._uppers:
            if not self._taken_up(upper):
                yield self._lacking(upper, Lack.OEI, ((goal, "ARTICULA_CON", upper) for goal in self._goals))
        for goal in self._goals:
            if not any(not collective(edge) for edge in self._graph.out_edges(goal.id, "ARTICULA_CON")):
                yield self._lacking(goal, Lack.UPPER, ((goal, "ARTICULA_CON", upper) for upper in self._uppers))
        for service in self._services:
            if not any(self._mine(edge.source) for edge in self._graph.in_edges(service.id, "ARTICULA_CON")):
                pairs = ((action, "ARTICULA_CON", service) for action in self._actions)
                yield self._lacking(service, Lack.AEI, pairs)
        lines = [node for node in self._scope.named("LineamientoPGG") if name(node)]
        for element in (*self._goals, *self._actions):
            if pgg_state(element) == "sin_dato":
                yield self._lacking(element, Lack.PGG, ((element, "VINCULADO_A", line) for line in lines))

    def _mine(self, node_id: str) -> bool:
        return node_id in self._scope.ids

    def _taken_up(self, upper: Node) -> bool:
        """By a row of its own, or through an element that belongs to it."""
        edges = self._graph.in_edges(upper.id, "ARTICULA_CON")
        if any(self._mine(edge.source) and not collective(edge) for edge in edges):
            return True
        below = (self._graph.node(edge.source) for edge in self._graph.in_edges(upper.id, "PERTENECE_A"))
        return any(self._taken_up(part) for part in below if part.label in UPPER)

    def _indicators(self, node: Node) -> list[Node]:
        found = [self._graph.node(edge.source) for edge in self._graph.in_edges(node.id, "MIDE")]
        return sorted((one for one in found if name(one)), key=reading_order)

    def _lacking(self, element: Node, lack: Lack, pairs: Iterable[tuple[Node, str, Node]]) -> Lacking:
        found = [one for pair in pairs if (one := self._candidate(*pair))]
        if lack is Lack.PGG:
            found = [one for one in found if one.score >= _LEAST_PGG]
        found.sort(key=lambda one: (-one.score, reading_order(one.source), reading_order(one.target)))
        lost = f"{self._slug}#{_ASPECTS[lack]}" in texts(element, "no_leido")
        return Lacking(element, lack, self._slug, lost, tuple(found))

    def _candidate(self, source: Node, kind: str, target: Node) -> Candidate | None:
        stated = self._weights.compare(name(source), name(target))
        reasons = [_reason(Kind.STATEMENT, stated.score, source, target, stated)]
        shared = self._shared_indicator(source, target)
        reasons += [shared[0]] if shared else []
        reasons = sorted((one for one in reasons if one.score >= 1), key=lambda one: -one.score)
        if not reasons:
            return None
        cited = [source, target, *(shared[1] if shared else ())]
        evidence = tuple(dict.fromkeys(one for node in cited for one in self._evidence(node)))
        key = key_of(source.id, kind, target.id)
        return Candidate(key, source, kind, target, round(reasons[0].score), tuple(reasons), evidence)

    def _shared_indicator(self, source: Node, target: Node) -> tuple[Reason, tuple[Node, Node]] | None:
        """The two indicators that are most alike, where they are the same or near."""
        pairs = [
            (self._of_indicators.compare(name(mine), name(theirs)), mine, theirs)
            for mine in self._measures.get(source.id, ())
            for theirs in self._measures.get(target.id, ())
        ]
        if not pairs:
            return None
        likeness, mine, theirs = max(pairs, key=lambda pair: pair[0].score)
        if likeness.score < _NEAR_INDICATOR:
            return None
        score = _SAME_INDICATOR if likeness.score >= SAME else _DISCOUNT * likeness.score
        return _reason(Kind.INDICATOR, score, mine, theirs, likeness), (mine, theirs)

    def _evidence(self, node: Node) -> Iterator[Evidence]:
        mine = [place for place in texts(node, "fuentes") if place.startswith(f"{self._slug}#")]
        for place in mine[:_PLACES]:
            yield Evidence(place, self._graph.rows.get(place, ""))


def _reason(kind: Kind, score: float, source: Node, target: Node, likeness: Likeness) -> Reason:
    return Reason(kind, score, name(source), name(target), likeness.only_first, likeness.only_second)
