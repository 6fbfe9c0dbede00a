"""How far each chain of a plan's cascade reaches, where it breaks off, and what nobody can tell.

Counts are those of ``queries.cascade``; where each chain stops is told as the library queries ``quiebre-*`` tell it,
with one more distinction: where the text of the document lost what may have stated the link, it is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.schema_types import Level
from articulador.queries.cascade import UPPER, Tally, cascade
from articulador.queries.elements import collective, name, pgg_state, plan, plan_of
from articulador.queries.losses import aspects_between, lost_aspects, plan_losses
from articulador.queries.plan_scope import PlanScope, scope_of


class Branch(StrEnum):
    """Which chain is followed: up to the upper plan, a policy or the PGG, or down to the units."""

    UPPER = "plan_superior"
    POLICY = "politica"
    PGG = "pgg"
    DOWN = "down"


class State(StrEnum):
    """How far a chain reaches: to its end by own rows, only by a collective sentence, or not."""

    REACHED = "reached"
    COLLECTIVE = "collective"
    WHOLE = "whole"
    NOT_PRIORITISED = "no_priorizado"
    BROKEN = "broken"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reach:
    """One element: ``last`` is the label that its chain reaches at best, its own where it goes nowhere.

    ``levels`` maps each label on the way to whether own rows lead there (False: only a collective sentence does).
    ``lost``: what the text lost that may have led on (aspects of ``no_leido``).
    """

    element: Node
    state: State
    last: str
    levels: Mapping[str, bool]
    lost: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """All elements of one label along one branch."""

    label: str
    branch: Branch
    reaches: tuple[Reach, ...]

    @property
    def total(self) -> int:
        """How many elements begin this chain."""
        return len(self.reaches)

    def of(self, state: State) -> list[Reach]:
        """Those that reach so far."""
        return [reach for reach in self.reaches if reach.state is state]

    @property
    def steps(self) -> dict[str, tuple[int, int]]:
        """Label of each level on the way -> how many reach it by own rows, how many only by a collective sentence."""
        found: dict[str, tuple[int, int]] = {}
        for reach in self.reaches:
            for label, own in reach.levels.items():
                one, two = found.get(label, (0, 0))
                found[label] = (one + own, two + (not own))
        return {label: found[label] for label in _ORDER[self.branch is Branch.DOWN] if label in found}


@dataclass(frozen=True, slots=True)
class PlanCoverage:
    """The cascade of one plan: its tallies, its chains, and what its text lost as a whole (``"place | what"``)."""

    plan: str
    title: str
    tallies: tuple[Tally, ...]
    chains: tuple[Chain, ...]
    losses: tuple[str, ...]


_OWN = ("OEI", "AEI")
_ABOVE = tuple(label for label, spec in LABELS.items() if spec.level in {Level.NACIONAL, Level.SUPERIOR})
_PARENTS = {label: {to for start, to in RELATIONSHIPS["PERTENECE_A"].pairs if start == label} for label in _ABOVE}
TOPS = frozenset(label for label in _ABOVE if _PARENTS[label] <= {"Plan"})
"""Labels that end a chain upwards: nothing stands above them but their plan."""
_DOWNWARDS = (*_OWN, "Indicador", "UnidadOrganica")
_ORDER = ((*_OWN, *reversed(_ABOVE)), _DOWNWARDS)
_UPWARDS = (
    ("OEI", Branch.UPPER), ("OEI", Branch.PGG), ("AEI", Branch.UPPER), ("AEI", Branch.POLICY), ("AEI", Branch.PGG),
    ("Indicador", Branch.UPPER),
)  # fmt: skip
_FACING = {Branch.UPPER: "OES", Branch.POLICY: "Servicio", Branch.PGG: "LineamientoPGG"}


def coverage(graph: PlanGraph, slug: str = "") -> tuple[PlanCoverage, ...]:
    """Coverage of each plan that has objectives or actions of its own, or of one; raises LookupFailed for no such."""
    scope_of(graph, slug)
    slugs = sorted({plan(node) for label in _OWN for node in graph.nodes(label)})
    return tuple(_plan(graph, one) for one in slugs if slug in {"", one})


def _plan(graph: PlanGraph, slug: str) -> PlanCoverage:
    found, view = plan_of(graph, slug), _View(graph, PlanScope(graph, slug))
    losses = plan_losses(graph, [slug]).get(slug, ())
    return PlanCoverage(slug, name(found) if found else "", cascade(graph, slug), tuple(view.chains()), losses)


class _View:
    """Chains of one plan's elements, and of those that its document names."""

    def __init__(self, graph: PlanGraph, scope: PlanScope) -> None:
        self._graph = graph
        self._scope = scope

    def chains(self) -> Iterator[Chain]:
        """Every chain that some element begins: from the nation down, then from the entity up and down."""
        for label in _ABOVE:
            yield from _chain(label, Branch.DOWN, map(self.down, self._scope.named(label)))
        for label, branch in _UPWARDS:
            yield from _chain(label, branch, self._ups(self._scope.own(label), branch))
        for label in _OWN:
            yield from _chain(label, Branch.DOWN, map(self.down, self._scope.own(label)))

    def _ups(self, nodes: Iterable[Node], branch: Branch) -> Iterator[Reach]:
        for node in nodes:
            reach = self.up(node, branch)
            if branch is not Branch.POLICY or reach.levels:  # no guide asks every action for a service
                yield reach

    def up(self, node: Node, branch: Branch) -> Reach:
        """Follow the links of an element, of what it measures and of its objective, to the top of a branch."""
        passed = list(self._passed(node, branch))
        levels = {other.label: True for other in passed if other.id != node.id}
        tops: dict[str, bool] = {}
        for edge in self._links(passed, branch):
            own = not collective(edge)
            for climbed, top in self._climb(edge.target):
                levels[climbed.label] = levels.get(climbed.label, False) or own
                if top:
                    tops[climbed.label] = tops.get(climbed.label, False) or own
        ends = [label for label in tops if label in TOPS]
        if ends:
            last = next((label for label in ends if tops[label]), ends[0])
            return Reach(node, State.REACHED if any(tops[e] for e in ends) else State.COLLECTIVE, last, levels)
        last = next(iter(tops), passed[-1].label)
        return self._stopped(node, branch, levels, last, passed)

    def _passed(self, node: Node, branch: Branch) -> Iterator[Node]:
        """The element and, towards the upper plan, what it measures and the objective of that: their links are its."""
        yield node
        if branch is not Branch.UPPER:
            return
        if node.label == "Indicador":
            measured = [self._graph.node(edge.target) for edge in self._graph.out_edges(node.id, "MIDE")]
            yield from sorted((one for one in measured if one.label in _OWN), key=lambda one: one.label)
        else:
            measured = [node]
        for one in measured:
            for edge in self._graph.out_edges(one.id, "PERTENECE_A"):
                if self._graph.label(edge.target) == "OEI":
                    yield self._graph.node(edge.target)

    def _links(self, passed: Iterable[Node], branch: Branch) -> list[Edge]:
        """Relationships along a branch, own ones first."""
        kind = "VINCULADO_A" if branch is Branch.PGG else "ARTICULA_CON"
        starts = [one for one in passed if branch is not Branch.UPPER or one.label == "OEI"]
        found = [edge for one in starts for edge in self._graph.out_edges(one.id, kind)]
        return sorted(found, key=collective)

    def _climb(self, node_id: str) -> Iterator[tuple[Node, bool]]:
        """An element and all that it belongs to, plans left out, each with whether nothing stands above it."""
        waiting, seen = [node_id], {node_id}
        for current in waiting:
            above = [edge.target for edge in self._graph.out_edges(current, "PERTENECE_A")]
            parents = [other for other in above if self._graph.label(other) != "Plan"]
            yield self._graph.node(current), not parents
            waiting += [other for other in parents if other not in seen]
            seen.update(parents)

    def _stopped(
        self, node: Node, branch: Branch, levels: Mapping[str, bool], last: str, passed: Iterable[Node]
    ) -> Reach:
        """Say why a chain does not reach the top."""
        if last not in {*_OWN, "Indicador"}:
            return Reach(node, State.BROKEN, last, levels)
        bearing = {one.id: aspects_between(one.label, _FACING[branch]) for one in passed}
        lost = tuple(dict.fromkeys(a for one in passed for a in lost_aspects(one, bearing[one.id])))
        if branch is Branch.PGG and pgg_state(node) == State.NOT_PRIORITISED:
            return Reach(node, State.NOT_PRIORITISED, last, levels)
        unsure = branch is Branch.PGG and pgg_state(node) != "vinculado"
        unread = branch is Branch.UPPER and not self._read_upwards
        state = State.UNKNOWN if lost or unsure or unread else State.BROKEN
        return Reach(node, state, last, levels, lost)

    @cached_property
    def _read_upwards(self) -> bool:
        return any(start == "OEI" and kind == "ARTICULA_CON" for start, kind, _end in self._scope.types)

    def down(self, node: Node) -> Reach:
        """Follow who takes an element up, down to the units that answer."""
        levels: dict[str, bool] = {}
        for taker, own in self._takers(node):
            for label in self._below(taker, itself=taker.id != node.id):
                levels[label] = levels.get(label, False) or own
        if not levels:
            return self._untaken(node)
        last = next(label for label in reversed(_DOWNWARDS) if label in levels)
        if last != _DOWNWARDS[-1]:
            return Reach(node, State.BROKEN, last, levels)
        if any(own for _taker, own in self._takers(node)):
            return Reach(node, State.REACHED, last, levels)
        return Reach(node, State.COLLECTIVE, last, levels, self._lost(node))

    def _takers(self, node: Node) -> Iterator[tuple[Node, bool]]:
        """OEIs and AEIs of the plan that take up an element or what belongs to it, with whether by an own row."""
        if node.label in _OWN:
            yield node, True
            return
        for part in self._parts(node):
            for kind in ("ARTICULA_CON", "VINCULADO_A"):
                for edge in self._graph.in_edges(part, kind):
                    if edge.source in self._scope.ids:
                        yield self._graph.node(edge.source), not collective(edge)

    def _parts(self, node: Node) -> list[str]:
        """Ids of an element and of all that belongs to it."""
        found = [node.id]
        for current in found:
            below = (edge.source for edge in self._graph.in_edges(current, "PERTENECE_A"))
            found += [other for other in below if other not in found]
        return found

    def _below(self, taker: Node, *, itself: bool) -> Iterator[str]:
        """Labels that an OEI or AEI brings: its own, its actions', indicators' and units'."""
        if itself:
            yield taker.label
        graph = self._graph
        belonging = [edge.source for edge in graph.in_edges(taker.id, "PERTENECE_A")]
        actions = [other for other in belonging if graph.label(other) == "AEI"]
        indicators = [edge.source for one in (taker.id, *actions) for edge in graph.in_edges(one, "MIDE")]
        yield from ["AEI"] if actions else []
        yield from ["Indicador"] if indicators else []
        answering = (
            edge for one in (taker.id, *actions, *indicators) for edge in graph.in_edges(one, "RESPONSABLE_DE")
        )
        yield from ["UnidadOrganica"] if any(answering) else []

    def _untaken(self, node: Node) -> Reach:
        """Say why nobody takes an element up."""
        if node.label in _OWN:
            return Reach(node, State.BROKEN, node.label, {})
        lost, graph = self._lost(node), self._graph
        stated = (edge for part in self._parts(node) for edge in graph.in_edges(part, "CONTRIBUYE_A"))
        if any(edge.source in self._scope.ids for edge in stated):
            return Reach(node, State.WHOLE, node.label, {}, lost)
        read = any(kind in {"ARTICULA_CON", "VINCULADO_A"} and end in self._kin(node) for _start, kind, end
                   in self._scope.types)  # fmt: skip
        return Reach(node, State.BROKEN if read and not lost else State.UNKNOWN, node.label, {}, lost)

    def _lost(self, node: Node) -> tuple[str, ...]:
        """What the text lost of an element from above, or of what belongs to it."""
        parts = map(self._graph.node, self._parts(node))
        found = (aspect for part in parts for aspect in lost_aspects(part, aspects_between(part.label, "OEI")))
        return tuple(dict.fromkeys(found))

    def _kin(self, node: Node) -> frozenset[str]:
        """The label of an element, and those of what may belong to it: where links to it may end."""
        if node.label not in UPPER:
            return frozenset(_FAMILY[node.label])
        return frozenset({node.label, *(label for label in _ABOVE if node.label in _PARENTS[label])})


def _family(label: str) -> set[str]:
    below = {label}
    while more := {child for child in _ABOVE if _PARENTS[child] & below} - below:
        below |= more
    return below


_FAMILY = {label: _family(label) for label in _ABOVE}


def _chain(label: str, branch: Branch, reaches: Iterable[Reach]) -> Iterator[Chain]:
    found = tuple(reaches)
    if found:
        yield Chain(label, branch, found)
