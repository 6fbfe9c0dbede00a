"""The documents that a graph was read from: each with what it states, so that one can be replaced.

A place is ``<document>#<table>:<place>``, so evidence tells which document states an element. What no evidence says
goes with what does: a node without evidence belongs to the documents of its relationships, else to its own plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import cast

from articulador.graph.merging import merge
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph

_PLACES = frozenset({"fuentes", "variantes", "pgg_fuentes", "metas_fuentes"})
"""Properties that are lists of places, or of wordings that begin with one."""


def document_of(place: str) -> str:
    """Slug of the document that a place or a wording (``place | text``) stands in."""
    return place.partition("#")[0]


def documents_of(graph: PlanGraph) -> dict[str, PlanGraph]:
    """Split a graph by document, in the order in which they first appear: merged again they give the graph.

    A property that does not tell which document gives it goes to all documents that state the element.
    """
    slugs = _Slugs(graph)
    if len(slugs.all) <= 1:
        return dict.fromkeys(slugs.all, graph)
    return {slug: _part(graph, slug, slugs) for slug in slugs.all}


def merged(documents: Mapping[str, PlanGraph]) -> PlanGraph:
    """Give the graph of several documents; the earlier one wins where two say different things."""
    graphs = list(documents.values())
    return graphs[0] if len(graphs) == 1 else merge(graphs).graph


class _Slugs:
    """Which documents state each node and relationship of a graph."""

    def __init__(self, graph: PlanGraph) -> None:
        self.edges = {edge.key: _cited(edge) for edge in graph.edges()}
        self.nodes = {node.id: _cited(node) for node in graph.nodes()}
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for (source, _kind, target), found in self.edges.items():
            beside[source] |= found
            beside[target] |= found
        for node_id in [node_id for node_id, found in self.nodes.items() if not found]:
            self.nodes[node_id] = beside[node_id] or {node_id.partition("/")[0]}
        for key in [key for key, found in self.edges.items() if not found]:
            self.edges[key] = self.nodes[key[0]]
        self.all = list(dict.fromkeys(slug for found in self.nodes.values() for slug in sorted(found)))


def _cited(thing: Node | Edge) -> set[str]:
    return {document_of(place) for place in cast("list[str]", thing.properties.get("fuentes", []))}


def _part(graph: PlanGraph, slug: str, slugs: _Slugs) -> PlanGraph:
    edges = [edge for edge in graph.edges() if slug in slugs.edges[edge.key]]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = [node for node in graph.nodes() if slug in slugs.nodes[node.id] or node.id in ends]
    return PlanGraph.of(
        (Node(node.id, node.label, _said(node.properties, slug, slugs.nodes[node.id])) for node in nodes),
        (Edge(*edge.key, _said(edge.properties, slug, slugs.edges[edge.key])) for edge in edges),
        {place: text for place, text in graph.rows.items() if _goes(place, slug, set(slugs.all))},
    )


def _said(properties: Mapping[str, Value], slug: str, all_of_it: set[str]) -> dict[str, Value]:
    """Properties without the evidence and wordings of the other documents that state an element."""
    held = dict(properties)
    for name in _PLACES.intersection(held):
        held[name] = [place for place in cast("list[str]", held[name]) if _goes(place, slug, all_of_it)]
    return held


def _goes(place: str, slug: str, all_of_it: set[str]) -> bool:
    """Whether a place goes with a document: it stands in it, or in none of those that state the element."""
    return document_of(place) == slug or document_of(place) not in all_of_it
