"""The best chain from an element to each one that its trace reaches, by the schema's one definition of the trace.

Best is a chain of own rows before one that needs a collective sentence; then the one whose weakest relationship is the
surest; then the shortest.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articulador.graph.model import Certainty, Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.elements import certainty, collective
from articulador.queries.tracing import Direction, Hop, hops, passable, spread

_RANKS = {str(level): level.rank for level in Certainty}
_WORDS = tuple(str(level) for level in Certainty)


@dataclass(frozen=True, slots=True)
class Way:
    """Relationships from one element to another, all in one direction."""

    hops: tuple[Hop, ...]

    @property
    def collective(self) -> bool:
        """Whether it needs a sentence that ties one element to many."""
        return any(collective(hop.edge) for hop in self.hops)

    @property
    def certainty(self) -> str:
        """That of its weakest relationship."""
        return weakest(hop.edge for hop in self.hops)


def weakest(edges: Iterable[Edge]) -> str:
    """Give the least sure ``certeza`` of relationships; one that says none counts as stated."""
    return _WORDS[max((rank(edge) for edge in edges), default=0)]


def rank(edge: Edge) -> int:
    """0 for what is stated, 1 repaired, 2 proposed."""
    return _RANKS.get(certainty(edge), 0)


class Reacher:
    """Finds chains in one graph; remembers the relationships of each element."""

    def __init__(self, graph: PlanGraph) -> None:
        self._graph = graph
        self._hops: dict[tuple[str, Direction], list[Hop]] = {}

    def reached(self, start: str, direction: Direction) -> dict[str, Node]:
        """Every element of the trace from one, as ``articulador.queries.tracing.reached`` gives them."""
        return spread(start, lambda current: self._from(current, direction))

    def ways(self, start: str, direction: Direction) -> dict[str, Way]:
        """The best chain to each element that is reached from one, by id; the element itself is not one of them."""
        found: dict[str, Way] = {}
        for together, doubt in self._levels:
            for node_id, way in self._spread(start, direction, together=together, doubt=doubt).items():
                found.setdefault(node_id, way)
        return found

    @cached_property
    def _levels(self) -> list[tuple[bool, int]]:
        """What a chain may be made of, step by step: collective or not, and how unsure."""
        seen = {(collective(edge), rank(edge)) for edge in self._graph.edges()}
        ranks = sorted({doubt for _together, doubt in seen})
        return [(together, doubt) for together in sorted({together for together, _ in seen}) for doubt in ranks]

    def _spread(self, start: str, direction: Direction, *, together: bool, doubt: int) -> dict[str, Way]:
        found: dict[str, Way] = {start: Way(())}
        waiting = deque([start])
        while waiting:
            current = waiting.popleft()
            for hop in self._from(current, direction):
                if hop.node.id in found or rank(hop.edge) > doubt or (collective(hop.edge) and not together):
                    continue
                found[hop.node.id] = Way((*found[current].hops, hop))
                if passable(hop.node):
                    waiting.append(hop.node.id)
        del found[start]
        return found

    def _from(self, node_id: str, direction: Direction) -> list[Hop]:
        key = (node_id, direction)
        if key not in self._hops:
            self._hops[key] = hops(self._graph, node_id, direction)
        return self._hops[key]
