"""Every chain between two elements, by the definition of the trace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articulador.errors import LookupFailed
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _
from articulador.queries.elements import collective, handle, plan_node, reading_order
from articulador.queries.tracing import Direction, Hop, apart_of, hops, passable, reached


@dataclass(frozen=True, slots=True)
class Chain:
    """Relationships from the first element to the second, all in one direction."""

    direction: Direction
    hops: tuple[Hop, ...]

    @property
    def collective(self) -> bool:
        """Whether it holds only because of a sentence that ties one element to many."""
        return any(collective(hop.edge) for hop in self.hops)


@dataclass(frozen=True, slots=True)
class Reach:
    """All that one element reaches in each direction."""

    element: Node
    up: tuple[Node, ...]
    down: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class PathResult:
    """The chains between two elements; ``reach`` of each, first and second, where there is none.

    ``whole``: what one of them, or its plan for the entity as a whole, states about the other without making a chain;
    each with the element that states it.
    """

    first: Node
    second: Node
    chains: tuple[Chain, ...]
    reach: tuple[Reach, ...]
    whole: tuple[Hop, ...]


def find_paths(graph: PlanGraph, first_id: str, second_id: str) -> PathResult:
    """Find every chain, those of an element's own rows before collective ones, the shorter first.

    Raises LookupFailed for an id that names nothing, or where both are the same element.
    """
    first, second = graph.node(first_id), graph.node(second_id)
    if first_id == second_id:
        message = _('"{element}": both codes name this element; a path needs two')
        raise LookupFailed(message.format(element=handle(first)), value=first_id)
    chains = [chain for way in Direction for chain in _chains(graph, first_id, second_id, way)]
    chains.sort(key=lambda chain: (chain.collective, len(chain.hops)))
    reach = () if chains else (_reach(graph, first), _reach(graph, second))
    return PathResult(first, second, tuple(chains), reach, _whole(graph, first, second))


def _chains(graph: PlanGraph, first_id: str, second_id: str, direction: Direction) -> Iterator[Chain]:
    """Find simple chains from the first to the second; only elements that lead there are gone through."""
    leading = reached(graph, second_id, direction.opposite)

    def walks(current: str, done: tuple[Hop, ...]) -> Iterator[tuple[Hop, ...]]:
        been = {first_id, *(hop.node.id for hop in done)}
        for hop in hops(graph, current, direction):
            if hop.node.id == second_id:
                yield (*done, hop)
            elif hop.node.id in leading and hop.node.id not in been and passable(hop.node):
                yield from walks(hop.node.id, (*done, hop))

    if first_id in leading:
        yield from (Chain(direction, found) for found in walks(first_id, ()))


def _reach(graph: PlanGraph, element: Node) -> Reach:
    up, down = (sorted(reached(graph, element.id, way).values(), key=reading_order) for way in Direction)
    return Reach(element, tuple(up), tuple(down))


def _whole(graph: PlanGraph, first: Node, second: Node) -> tuple[Hop, ...]:
    """Find relationships that are not walked, from one element or its plan to the other element."""
    found: dict[tuple[str, str, str], Hop] = {}
    for mine, other in ((first, second), (second, first)):
        above = plan_node(graph, mine)
        for start in {mine.id, above.id if above else mine.id}:
            stated = [hop.edge for hop in apart_of(graph, start, Direction.UP) if hop.node.id == other.id]
            found.update({edge.key: Hop(edge, graph.node(start)) for edge in stated})
    return tuple(found.values())
