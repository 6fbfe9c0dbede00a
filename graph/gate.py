"""Nodes, then relationships between them, checked one by one as a graph would take them, without keeping them."""

from __future__ import annotations

from articulador.graph.model import Edge, Node
from articulador.graph.validation import check_edge, check_node, missing_end, twice


class Gate:
    """Remembers which nodes and relationships came through; raises GraphError like ``PlanGraph``."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}
        self._links: set[tuple[str, str, str]] = set()

    def node(self, node: Node) -> Node:
        """Give the node as the schema wants it; raises GraphError where its id came through before."""
        checked = check_node(node)
        if node.id in self._labels:
            raise twice(node)
        self._labels[node.id] = node.label
        return checked

    def edge(self, edge: Edge) -> Edge:
        """Give the relationship as the schema wants it; raises GraphError where an end is missing or it came before."""
        for end in (edge.source, edge.target):
            if end not in self._labels:
                raise missing_end(edge, end)
        checked = check_edge(edge, self._labels[edge.source], self._labels[edge.target])
        if edge.key in self._links:
            raise twice(edge)
        self._links.add(edge.key)
        return checked
