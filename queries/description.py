"""All that the graph keeps about one element: wordings, evidence with the printed text, neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import RELATIONSHIPS
from articulador.queries.elements import collective, number, placed, reading_order, texts
from articulador.queries.tracing import Direction, Hop


@dataclass(frozen=True, slots=True)
class Printed:
    """A place (``pei-mre-2025#Tabla 11:801``) and the text that stands there; empty where it was not kept."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What one type of relationship ties an element to, in one direction."""

    relationship: str
    direction: Direction
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Description:
    """One element: ``wordings`` are its other wordings with their places, ``evidence`` the places that state it.

    ``pgg_evidence`` and ``target_evidence``: places that state its PGG link, its baseline and targets.
    """

    element: Node
    wordings: tuple[Printed, ...]
    evidence: tuple[Printed, ...]
    pgg_evidence: tuple[Printed, ...]
    target_evidence: tuple[Printed, ...]
    neighbours: tuple[Neighbours, ...]


def describe(graph: PlanGraph, node_id: str) -> Description:
    """Describe an element; raises LookupFailed for an id that names nothing."""
    node = graph.node(node_id)
    evidence, pgg, targets = (_printed(graph, node, name) for name in ("fuentes", "pgg_fuentes", "metas_fuentes"))
    neighbours = (_neighbours(graph, node_id, kind, way) for way in Direction for kind in RELATIONSHIPS)
    return Description(
        element=node,
        wordings=tuple(Printed(place, text) for place, text in placed(node, "variantes")),
        evidence=evidence,
        pgg_evidence=pgg,
        target_evidence=targets,
        neighbours=tuple(group for group in neighbours if group.hops),
    )


def _printed(graph: PlanGraph, node: Node, name: str) -> tuple[Printed, ...]:
    return tuple(Printed(place, graph.rows.get(place, "")) for place in texts(node, name))


def _neighbours(graph: PlanGraph, node_id: str, kind: str, direction: Direction) -> Neighbours:
    up = direction is Direction.UP
    edges = graph.out_edges(node_id, kind) if up else graph.in_edges(node_id, kind)
    found = [Hop(edge, graph.node(edge.target if up else edge.source)) for edge in edges]
    found.sort(key=lambda hop: (collective(hop.edge), number(hop.edge, "orden") or 0, reading_order(hop.node)))
    return Neighbours(kind, direction, tuple(found))
