"""Where an element comes from and what hangs from it, by the schema's one definition of the trace.

Up follows the arrows, down goes against them, never both in one chain; labels in ``TRACE.ends`` may begin or end a
chain and are never passed through; relationships in ``TRACE.apart`` are listed apart, never walked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import TRACE
from articulador.queries.elements import collective, number, plan_node, reading_order

_ORDER = ("MIDE", "RESPONSABLE_DE", "ARTICULA_CON", "VINCULADO_A", "PERTENECE_A", "IMPULSA")
"""An element's own measures and links come before what belongs to it or what it belongs to, which is long."""
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


class Direction(StrEnum):
    """``UP`` along the arrows, towards what an element serves; ``DOWN`` against them."""

    UP = "up"
    DOWN = "down"

    @property
    def opposite(self) -> Direction:
        """The other one."""
        return Direction.DOWN if self is Direction.UP else Direction.UP


@dataclass(frozen=True, slots=True)
class Hop:
    """One relationship and the element at its other end."""

    edge: Edge
    node: Node


@dataclass(frozen=True, slots=True)
class Step:
    """One element of a trace, the relationship that led to it, and what the chain goes on to.

    ``repeated``: its chain stands earlier in the same trace. ``hidden``: how many further elements the depth asked
    for leaves out.
    """

    edge: Edge
    node: Node
    children: tuple[Step, ...] = ()
    repeated: bool = False
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class TraceResult:
    """All chains from an element, ``up`` and ``down``; None for a direction that was not asked for.

    ``apart`` are the element's own relationships of the types that are not walked; ``whole`` is what its plan states
    for the entity as a whole.
    """

    element: Node
    up: tuple[Step, ...] | None
    down: tuple[Step, ...] | None
    apart: tuple[Hop, ...]
    whole: tuple[Hop, ...]


def trace(
    graph: PlanGraph, node_id: str, directions: Iterable[Direction] = tuple(Direction), depth: int | None = None
) -> TraceResult:
    """Trace an element, at most ``depth`` relationships far (None: to the ends); raises LookupFailed for no such id."""
    element, asked = graph.node(node_id), set(directions)
    walked = {way: _Walk(graph, way, depth).steps(node_id) if way in asked else None for way in Direction}
    own = [hop for way in Direction if way in asked for hop in apart_of(graph, node_id, way)]
    return TraceResult(element, walked[Direction.UP], walked[Direction.DOWN], tuple(own), _whole(graph, element, asked))


def hops(graph: PlanGraph, node_id: str, direction: Direction) -> list[Hop]:
    """Relationships that a chain may follow from an element, its own before collective ones, in reading order."""
    return sorted(_hops(graph, node_id, direction, TRACE.types), key=_hop_order)


def apart_of(graph: PlanGraph, node_id: str, direction: Direction) -> list[Hop]:
    """Relationships of an element that are never walked."""
    return sorted(_hops(graph, node_id, direction, TRACE.apart), key=_hop_order)


def passable(node: Node) -> bool:
    """Whether a chain may go on beyond this element."""
    return node.label not in TRACE.ends


def reached(graph: PlanGraph, node_id: str, direction: Direction) -> dict[str, Node]:
    """Every element of the trace in one direction, by id, nearest first; the element itself is not one of them."""
    return spread(node_id, lambda current: hops(graph, current, direction))


def spread(node_id: str, follow: Callable[[str], Iterable[Hop]]) -> dict[str, Node]:
    """What ``reached`` gives, for whoever remembers the relationships of each element from one start to the next."""
    found: dict[str, Node] = {}
    waiting = [node_id]
    for current in waiting:
        for hop in follow(current):
            if hop.node.id != node_id and hop.node.id not in found:
                found[hop.node.id] = hop.node
                waiting += [hop.node.id] if passable(hop.node) else []
    return found


def flatten(steps: Iterable[Step] | None) -> Iterator[Step]:
    """Every step of a trace, each before what it goes on to."""
    for step in steps or ():
        yield step
        yield from flatten(step.children)


class _Walk:
    """One direction of a trace: remembers how far from the start each element was shown."""

    def __init__(self, graph: PlanGraph, direction: Direction, depth: int | None) -> None:
        self._graph = graph
        self._direction = direction
        self._depth = depth
        self._shown: dict[str, int] = {}

    def steps(self, node_id: str, level: int = 0) -> tuple[Step, ...]:
        """Give what an element at a level goes on to."""
        self._shown[node_id] = level
        return tuple(self._step(hop, level + 1) for hop in hops(self._graph, node_id, self._direction))

    def _step(self, hop: Hop, level: int) -> Step:
        """One element; it is gone into again only where a limited depth reaches further than before."""
        before = self._shown.get(hop.node.id)
        if before is not None and (self._depth is None or before <= level):
            return Step(hop.edge, hop.node, repeated=True)
        if not passable(hop.node):
            self._shown[hop.node.id] = level
            return Step(hop.edge, hop.node)
        if level == self._depth:
            self._shown[hop.node.id] = level
            return Step(hop.edge, hop.node, hidden=len(hops(self._graph, hop.node.id, self._direction)))
        return Step(hop.edge, hop.node, self.steps(hop.node.id, level))


def _hops(graph: PlanGraph, node_id: str, direction: Direction, kinds: Iterable[str]) -> Iterator[Hop]:
    edges = graph.out_edges(node_id) if direction is Direction.UP else graph.in_edges(node_id)
    for edge in edges:
        if edge.type in kinds:
            yield Hop(edge, graph.node(edge.target if direction is Direction.UP else edge.source))


def _hop_order(hop: Hop) -> tuple[bool, int, float, object]:
    rank = _RANK.get(hop.edge.type, len(_RANK))
    return (collective(hop.edge), rank, number(hop.edge, "orden") or 0, reading_order(hop.node))


def _whole(graph: PlanGraph, element: Node, asked: set[Direction]) -> tuple[Hop, ...]:
    above = plan_node(graph, element)
    if above is None or above.id == element.id or Direction.UP not in asked:
        return ()
    return tuple(apart_of(graph, above.id, Direction.UP))
