"""The documents that a graph was read from: each with what it states, so that one can be replaced.

A place is ``<document>#<table>:<place>``, so evidence tells which document states an element. What no evidence says
goes with what does: a node without evidence belongs to the documents of its relationships, else to its own plan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
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
    parts = {slug: _Part() for slug in slugs.all}
    for node in graph.nodes():
        for slug, properties in _said(node, slugs.nodes[node.id], slugs.with_ends[node.id]):
            parts[slug].nodes.append(Node(node.id, node.label, properties))
    for edge in graph.edges():
        for slug, properties in _said(edge, slugs.edges[edge.key], slugs.edges[edge.key]):
            parts[slug].edges.append(Edge(*edge.key, properties))
    for place, text in graph.rows.items():
        slug = document_of(place)
        for part in [parts[slug]] if slug in parts else parts.values():
            part.rows[place] = text
    return {slug: PlanGraph.of(part.nodes, part.edges, part.rows) for slug, part in parts.items()}


def only(graph: PlanGraph, slugs: Collection[str]) -> PlanGraph:
    """The part of a graph that some of its documents state, with their evidence alone, as if no other had been read."""
    stating = _Slugs(graph)
    nodes = [
        Node(node.id, node.label, _without_others(node, stating.nodes[node.id], slugs))
        for node in graph.nodes()
        if not stating.with_ends[node.id].isdisjoint(slugs)
    ]
    edges = [
        Edge(*edge.key, _without_others(edge, stating.edges[edge.key], slugs))
        for edge in graph.edges()
        if not stating.edges[edge.key].isdisjoint(slugs)
    ]
    others = stating.all.keys() - set(slugs)
    rows = {place: text for place, text in graph.rows.items() if document_of(place) not in others}
    return PlanGraph.of(nodes, edges, rows)


def documents_named(graph: PlanGraph) -> tuple[str, ...]:
    """Slugs of the documents of a graph, in that order."""
    return tuple(_Slugs(graph).all)


def merged(documents: Mapping[str, PlanGraph]) -> PlanGraph:
    """Give the graph of several documents; the earlier one wins where two say different things."""
    graphs = list(documents.values())
    return graphs[0] if len(graphs) == 1 else merge(graphs).graph


@dataclass
class _Part:
    """What one document states."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)


class _Slugs:
    """Which documents state each node and relationship of a graph.

    ``with_ends`` are those of a node and of its relationships: a document that states one has both its ends.
    """

    def __init__(self, graph: PlanGraph) -> None:
        self.edges = {edge.key: _cited(edge) for edge in graph.edges()}
        self.nodes = {node.id: _cited(node) for node in graph.nodes()}
        beside = self._beside()
        for node_id in [node_id for node_id, found in self.nodes.items() if not found]:
            self.nodes[node_id] = beside[node_id] or {node_id.partition("/")[0]}
        for key in [key for key, found in self.edges.items() if not found]:
            self.edges[key] = self.nodes[key[0]]
        beside = self._beside()
        self.with_ends = {node_id: found | beside[node_id] for node_id, found in self.nodes.items()}
        places = (place for node in graph.nodes() for place in _places(node))  # lists tell in which order they came
        rest = (slug for found in self.with_ends.values() for slug in sorted(found))
        self.all = dict.fromkeys((*map(document_of, places), *rest))

    def _beside(self) -> defaultdict[str, set[str]]:
        """Documents of the relationships of each node."""
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for (source, _kind, target), found in self.edges.items():
            beside[source] |= found
            beside[target] |= found
        return beside


def _cited(thing: Node | Edge) -> set[str]:
    return {document_of(place) for place in _places(thing)}


def _places(thing: Node | Edge) -> list[str]:
    return cast("list[str]", thing.properties.get("fuentes", []))


def _without_others(thing: Node | Edge, stating: set[str], slugs: Collection[str]) -> dict[str, Value]:
    """Properties of an element without the evidence and wordings of other documents that state it."""
    others = stating.difference(slugs)
    properties = dict(thing.properties)
    for name in _PLACES.intersection(properties):
        properties[name] = [place for place in cast("list[str]", properties[name]) if document_of(place) not in others]
    return {name: value for name, value in properties.items() if value != [] or name not in _PLACES}


def _said(thing: Node | Edge, stating: set[str], slugs: set[str]) -> Iterator[tuple[str, dict[str, Value]]]:
    """Properties of an element for each document, without the evidence and wordings of the others that state it.

    A place in none of the documents that state the element goes with all of them.
    """
    plain = {name: value for name, value in thing.properties.items() if name not in _PLACES}
    lists = {slug: defaultdict[str, list[str]](list) for slug in slugs}
    for name in _PLACES.intersection(thing.properties):
        for place in cast("list[str]", thing.properties[name]):
            slug = document_of(place)
            for one in (slug,) if slug in stating else slugs:
                lists[one][name].append(place)
    for slug in sorted(slugs):
        yield slug, {**plain, **lists[slug]}
