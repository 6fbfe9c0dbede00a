"""The property graph in memory: a typed class around ``networkx.MultiDiGraph``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping

import networkx as nx

from articulador.errors import LookupFailed
from articulador.graph.model import Certainty, Edge, Node, Value
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.validation import check_edge, check_node, missing_end, twice
from articulador.i18n import _

_TARGETS = ("anios", "metas", "metas_certeza")


class PlanGraph:
    """Nodes and relationships that the schema allows, with the printed text of their evidence.

    ``nx`` holds them: a node's attributes are ``label`` and its properties, the key of an edge is its type.
    ``rows`` maps each place that evidence cites to the text printed there.
    """

    def __init__(self) -> None:
        self.nx: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self.rows: dict[str, str] = {}

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge] = (), rows: Mapping[str, str] | None = None) -> PlanGraph:
        """Make a graph of these; raises GraphError like :meth:`add_node` and :meth:`add_edge`."""
        graph = cls()
        for node in nodes:
            graph.add_node(node)
        for edge in edges:
            graph.add_edge(edge)
        graph.rows.update(rows or {})
        return graph

    def add_node(self, node: Node) -> None:
        """Add a node; raises GraphError where the schema does not allow it or its id is taken."""
        checked = check_node(node)
        if node.id in self.nx:
            raise twice(node)
        self.nx.add_node(node.id, label=checked.label, **checked.properties)

    def add_edge(self, edge: Edge) -> None:
        """Add a relationship; raises GraphError where an end is missing, it is there, or the schema forbids it."""
        for end in (edge.source, edge.target):
            if end not in self.nx:
                raise missing_end(edge, end)
        checked = check_edge(edge, self.label(edge.source), self.label(edge.target))
        if self.nx.has_edge(edge.source, edge.target, edge.type):
            raise twice(edge)
        self.nx.add_edge(edge.source, edge.target, edge.type, **checked.properties)

    def has(self, node_id: str) -> bool:
        """Whether a node has this id."""
        return node_id in self.nx

    def has_edge(self, source: str, kind: str, target: str) -> bool:
        """Whether there is a relationship of this type from ``source`` to ``target``."""
        return bool(self.nx.has_edge(source, target, kind))

    def label(self, node_id: str) -> str:
        """Label of a node; raises LookupFailed where there is none."""
        return str(self._attributes(node_id)["label"])

    def node(self, node_id: str) -> Node:
        """Give the node of an id; raises LookupFailed where there is none."""
        return _node(node_id, self._attributes(node_id))

    def edge(self, source: str, kind: str, target: str) -> Edge:
        """One relationship; raises LookupFailed where there is none."""
        if not self.has_edge(source, kind, target):
            message = _("{source} -{type}-> {target}: there is no such relationship")
            raise LookupFailed(message.format(source=source, type=kind, target=target), value=source)
        return Edge(source, kind, target, dict(self.nx.edges[source, target, kind]))

    def _attributes(self, node_id: str) -> Mapping[str, Value]:
        if node_id not in self.nx:
            raise LookupFailed(_("{id}: no node has this id").format(id=node_id), value=node_id)
        attributes: Mapping[str, Value] = self.nx.nodes[node_id]
        return attributes

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """Nodes, or those of one label, in the order they were added."""
        return (_node(i, data) for i, data in self.nx.nodes(data=True) if label is None or data["label"] == label)

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """Relationships, or those of one type."""
        found = self.nx.edges(keys=True, data=True)
        return (Edge(s, key, t, dict(data)) for s, t, key, data in found if kind is None or key == kind)

    def out_edges(self, node_id: str, kind: str | None = None) -> Iterator[Edge]:
        """Relationships that leave a node: towards what it serves, "up"."""
        found = self.nx.out_edges(node_id, keys=True, data=True)
        return (Edge(s, key, t, dict(data)) for s, t, key, data in found if kind is None or key == kind)

    def in_edges(self, node_id: str, kind: str | None = None) -> Iterator[Edge]:
        """Relationships that reach a node: from what serves it, "down"."""
        found = self.nx.in_edges(node_id, keys=True, data=True)
        return (Edge(s, key, t, dict(data)) for s, t, key, data in found if kind is None or key == kind)

    def sorted_nodes(self, label: str | None = None) -> list[Node]:
        """Nodes by id: the order of every export."""
        return sorted(self.nodes(label), key=lambda node: node.id)

    def sorted_edges(self) -> list[Edge]:
        """Relationships by source, type, target: the order of every export."""
        return sorted(self.edges(), key=lambda edge: edge.key)

    def counts_by_label(self) -> dict[str, int]:
        """Nodes of each label that has some, in the schema's order."""
        counts = Counter(str(data["label"]) for _id, data in self.nx.nodes(data=True))
        return {label: counts[label] for label in LABELS if counts[label]}

    def counts_by_type(self) -> dict[str, int]:
        """Relationships of each type that has some, in the schema's order."""
        counts = Counter(key for _source, _target, key in self.nx.edges(keys=True))
        return {kind: counts[kind] for kind in RELATIONSHIPS if counts[kind]}

    @property
    def size(self) -> int:
        """Nodes and relationships together."""
        return len(self) + int(self.nx.number_of_edges())

    def plans(self) -> list[Node]:
        """Nodes of label ``Plan``, by id."""
        return self.sorted_nodes("Plan")

    def without_inferred(self) -> PlanGraph:
        """Copy the graph without what the program proposed: nodes, relationships and targets of indicators."""
        kept = PlanGraph()
        for node in stated_nodes(self.nodes()):
            kept.nx.add_node(node.id, label=node.label, **node.properties)
        for edge in stated_edges(self.edges(), kept.nx):
            kept.nx.add_edge(edge.source, edge.target, edge.type, **edge.properties)
        kept.rows.update(self.rows)
        return kept

    def __len__(self) -> int:
        return int(self.nx.number_of_nodes())

    def __eq__(self, other: object) -> bool:
        """Whether both have the same nodes, relationships, properties and rows, in any order."""
        return isinstance(other, PlanGraph) and not self.differences(other)

    __hash__ = None  # type: ignore[assignment] # a graph changes: it is no key

    def differences(self, other: PlanGraph) -> list[str]:
        """List what is not the same in another graph, one line each; empty where the graphs are equal."""
        mine, theirs = _contents(self), _contents(other)
        keys = sorted(set(mine) | set(theirs))
        return [f"{key}: {mine.get(key)!r} != {theirs.get(key)!r}" for key in keys if mine.get(key) != theirs.get(key)]


def _node(node_id: str, attributes: Mapping[str, Value]) -> Node:
    properties = dict(attributes)
    return Node(node_id, str(properties.pop("label")), properties)


def stated_nodes(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes that the program did not propose, without the targets that it did."""
    for node in nodes:
        if node.properties.get("certeza") == Certainty.INFERIDA:
            continue
        if node.properties.get("metas_certeza") == Certainty.INFERIDA:
            kept = {name: value for name, value in node.properties.items() if name not in _TARGETS}
            yield Node(node.id, node.label, kept)
        else:
            yield node


def stated_edges(edges: Iterable[Edge], kept: Container[str]) -> Iterator[Edge]:
    """Relationships that the program did not propose, between nodes whose ids are kept."""
    for edge in edges:
        if edge.properties.get("certeza") != Certainty.INFERIDA and edge.source in kept and edge.target in kept:
            yield edge


def _contents(graph: PlanGraph) -> dict[str, object]:
    nodes: dict[str, object] = {node.id: (node.label, node.properties) for node in graph.nodes()}
    edges = {f"{edge.source} -{edge.type}-> {edge.target}": edge.properties for edge in graph.edges()}
    return {**nodes, **edges, **{f"row {place}": text for place, text in graph.rows.items()}}
