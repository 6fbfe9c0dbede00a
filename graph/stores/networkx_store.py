"""A graph in memory: what every other store is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Self

from articulador.graph.documents import documents_named, documents_of, merged
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Changes, Counts
from articulador.graph.stores.changes import changes_between, check_counts, counts_in
from articulador.i18n import _


class NetworkxStore:
    """Documents in memory and the graph that they make, in networkx; not copied, so that it is not changed outside."""

    def __init__(self) -> None:
        self.graph = PlanGraph()
        self._documents: dict[str, PlanGraph] | None = {}

    @classmethod
    def of(cls, graph: PlanGraph) -> Self:
        """Make a store that holds a graph."""
        store = cls()
        store.add(graph)
        return store

    def copy(self) -> NetworkxStore:
        """Give a store of the same documents, which changes by itself."""
        other = NetworkxStore()
        other.graph, other._documents = self.graph, self._documents
        return other

    def add(self, graph: PlanGraph) -> Changes:
        """Add documents; a graph that enters an empty store is split into its documents only when others come."""
        if not len(self.graph):
            after, documents, slugs = graph, None, documents_named(graph)
        else:
            fresh = documents_of(graph)
            documents = {**self._parts(), **fresh}
            after, slugs = merged(documents), tuple(fresh)
        changes = changes_between(self.graph, after, slugs)
        check_counts(self.counts(), changes, counts_in(after), _("the graph in memory"))
        self.graph, self._documents = after, documents
        return changes

    def _parts(self) -> dict[str, PlanGraph]:
        return documents_of(self.graph) if self._documents is None else self._documents

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """Nodes, or those of one label."""
        return self.graph.nodes(label)

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """Relationships, or those of one type."""
        return self.graph.edges(kind)

    def rows(self) -> Mapping[str, str]:
        """Printed text of each place that evidence cites."""
        return self.graph.rows

    def counts(self) -> Counts:
        """Count nodes by label, relationships by type."""
        return Counts(self.graph.counts_by_label(), self.graph.counts_by_type())

    def close(self) -> None:
        """Forget everything."""
        self.graph, self._documents = PlanGraph(), {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()
