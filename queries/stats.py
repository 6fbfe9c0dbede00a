"""How many elements and links there are, and how far each plan's cascade reaches, with denominators.

Unknown is not missing: a tally says "none read" where nothing of the kind was read for an element, and "sin_dato" where
nothing of the kind was read in the whole plan, so that the graph cannot tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from articulador.graph.model import Certainty, Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import Tally, cascade
from articulador.queries.elements import name, plan, plan_of


@dataclass(frozen=True, slots=True)
class PlanStats:
    """The cascade of one plan that has objectives or actions of its own; ``title`` may be empty."""

    plan: str
    title: str
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of a graph; ``certainty`` maps each certeza to (elements, relationships)."""

    elements: int
    relationships: int
    by_label: dict[str, int]
    by_type: dict[str, int]
    collective: dict[str, int]
    certainty: dict[str, tuple[int, int]]
    plans: tuple[PlanStats, ...]


def compute_stats(graph: PlanGraph) -> Stats:
    """Count everything that a graph holds."""
    nodes, edges = list(graph.nodes()), list(graph.edges())
    return Stats(
        elements=len(nodes),
        relationships=len(edges),
        by_label=graph.counts_by_label(),
        by_type=graph.counts_by_type(),
        collective=dict(Counter(edge.type for edge in edges if edge.properties.get("colectivo") is True)),
        certainty=_by_certainty(nodes, edges),
        plans=tuple(PlanStats(slug, _title(graph, slug), cascade(graph, slug)) for slug in _own_plans(nodes)),
    )


def _by_certainty(nodes: Iterable[Node], edges: Iterable[Edge]) -> dict[str, tuple[int, int]]:
    of_nodes = Counter(str(node.properties.get("certeza", "")) for node in nodes)
    of_edges = Counter(str(edge.properties.get("certeza", "")) for edge in edges)
    known = [*Certainty, ""]
    return {str(level): (of_nodes[level], of_edges[level]) for level in known if of_nodes[level] + of_edges[level]}


def _own_plans(nodes: Iterable[Node]) -> list[str]:
    return sorted({plan(node) for node in nodes if node.label in {"OEI", "AEI"}})


def _title(graph: PlanGraph, slug: str) -> str:
    found = plan_of(graph, slug)
    return name(found) if found else ""
