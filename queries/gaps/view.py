"""What a rule in Python sees of a store: nodes and relationships, each kind read once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from articulador.graph.model import Edge, Node
from articulador.graph.stores import CypherStore
from articulador.queries.elements import plan
from articulador.queries.gaps.waivers import Waiver

T = TypeVar("T")


@dataclass
class Shelf:
    """What was read of a store so far, shared by all rules of a run."""

    store: CypherStore
    nodes: dict[str, list[Node]] = field(default_factory=dict)
    edges: dict[str, list[Edge]] = field(default_factory=dict)
    ends: dict[tuple[str, str], Mapping[str, list[Edge]]] = field(default_factory=dict)
    """Relationships of a type by the id at one end."""
    worked: dict[tuple[object, str], object] = field(default_factory=dict)
    """What several rules work out alike, by what works it out and the plan that is asked for."""

    @cached_property
    def rows(self) -> Mapping[str, str]:
        """Printed text of each place."""
        return self.store.rows()


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A reviewer's decision that fits nothing in the document any more; ``place`` is where it looked."""

    decision: str
    place: str
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """What became of what reviewers decided: waivers that ran out or cover nothing, decisions that fit nothing."""

    holding: int = 0
    expired: tuple[Waiver, ...] = ()
    unused: tuple[Waiver, ...] = ()
    matched: int = 0
    unmatched: tuple[Unmatched, ...] = ()


@dataclass(frozen=True)
class View:
    """A store, the plan that is asked for (empty: every plan) and the thresholds of one rule."""

    shelf: Shelf
    plan: str = ""
    thresholds: Mapping[str, float] = field(default_factory=dict)
    review: Review = Review()

    def with_thresholds(self, thresholds: Mapping[str, float]) -> View:
        """The same store for another rule."""
        return replace(self, thresholds=thresholds)

    def threshold(self, name: str) -> float:
        """Number that the rule or the settings give."""
        return self.thresholds[name]

    def nodes(self, label: str) -> list[Node]:
        """All nodes of a label, of every plan, by id."""
        if label not in self.shelf.nodes:
            self.shelf.nodes[label] = sorted(self.shelf.store.nodes(label), key=lambda node: node.id)
        return self.shelf.nodes[label]

    def own(self, label: str) -> list[Node]:
        """Nodes of a label that belong to the plan that is asked for, or to any where none is."""
        nodes = self.nodes(label)
        return [node for node in nodes if plan(node) == self.plan] if self.plan else nodes

    def edges(self, kind: str) -> list[Edge]:
        """All relationships of a type."""
        if kind not in self.shelf.edges:
            self.shelf.edges[kind] = sorted(self.shelf.store.edges(kind), key=lambda edge: edge.key)
        return self.shelf.edges[kind]

    def by_source(self, kind: str) -> Mapping[str, list[Edge]]:
        """Relationships of a type by the id that they leave."""
        return self._by_end(kind, "source")

    def by_target(self, kind: str) -> Mapping[str, list[Edge]]:
        """Relationships of a type by the id that they reach."""
        return self._by_end(kind, "target")

    def _by_end(self, kind: str, end: str) -> Mapping[str, list[Edge]]:
        """Sorted once for all rules; an id without any gives an empty list."""
        key = (kind, end)
        if key not in self.shelf.ends:
            found: defaultdict[str, list[Edge]] = defaultdict(list)
            for edge in self.edges(kind):
                found[edge.source if end == "source" else edge.target].append(edge)
            self.shelf.ends[key] = found
        return self.shelf.ends[key]

    def once(self, work: Callable[[View], T]) -> T:
        """What a function, which asks for no threshold, works out of this store: once for all rules."""
        key = (work, self.plan)
        if key not in self.shelf.worked:
            self.shelf.worked[key] = work(self)
        return cast("T", self.shelf.worked[key])

    @property
    def rows(self) -> Mapping[str, str]:
        """Printed text of each place that evidence cites."""
        return self.shelf.rows
