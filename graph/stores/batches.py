"""Documents on their way to a server, a transaction at a time.

What needs no server is done beforehand, in a thread, while the server writes what came before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Counts
from articulador.graph.stores.changes import counts_of
from articulador.graph.stores.neo4j_writing import Writes, edge_creations, node_creations
from articulador.graph.stores.records import cited, packed

Document = tuple[str, PlanGraph]


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    @classmethod
    def by(cls, graph: PlanGraph) -> Stated:
        """All that a document states."""
        return cls(list(graph.nodes()), list(graph.edges()))


@dataclass(frozen=True, slots=True)
class New:
    """What is created without a look at the server: how many, and the statements with their rows."""

    counts: Counts
    nodes: Writes
    edges: Writes

    @classmethod
    def of(cls, stated: Stated) -> New:
        """Work out the statements."""
        counts = counts_of(stated.nodes, stated.edges)
        return cls(counts, node_creations(stated.nodes), edge_creations(stated.edges))


@dataclass(frozen=True, slots=True)
class Batch:
    """Whole documents, for one transaction.

    ``new`` is what one document alone states, of its own plan: it is created. ``compared`` is the rest, by document:
    others may have stated it. ``cited`` are ids of what each states of other plans, ``contents`` the documents packed.
    """

    documents: Mapping[str, PlanGraph]
    contents: Mapping[str, bytes]
    cited: Mapping[str, list[str]]
    new: New
    compared: Mapping[str, Stated]

    @classmethod
    def of(cls, documents: Mapping[str, PlanGraph]) -> Batch:
        """Prepare documents as if the server had none of them."""
        cites = {slug: cited(slug, graph) for slug, graph in documents.items()}
        shared = set(chain.from_iterable(cites.values()))
        new, compared = Stated(), {slug: Stated() for slug in documents}
        for slug, graph in documents.items():
            for node in graph.nodes():
                (compared[slug] if node.id in shared else new).nodes.append(node)
            for edge in graph.edges():
                (compared[slug] if edge.source in shared else new).edges.append(edge)
        contents = {slug: packed(graph) for slug, graph in documents.items()}
        return cls(documents, contents, cites, New.of(new), compared)

    def in_doubt(self) -> Batch:
        """Give the same for a server that has some of it already: all is compared with what is there."""
        compared = {slug: Stated.by(graph) for slug, graph in self.documents.items()}
        return replace(self, new=New.of(Stated()), compared=compared)

    @property
    def size(self) -> int:
        """Nodes and relationships that the documents state."""
        return sum(graph.size for graph in self.documents.values())


def prepared_ahead(documents: Iterable[Document], size: int) -> Iterator[Batch]:
    """Give batches of at least so many nodes and relationships; the next one is prepared in a thread meanwhile."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        waiting: Future[Batch] | None = None
        for batch in _batches(documents, size):
            following = beside.submit(Batch.of, batch)
            if waiting:
                yield waiting.result()
            waiting = following
        if waiting:
            yield waiting.result()


def _batches(documents: Iterable[Document], size: int) -> Iterator[dict[str, PlanGraph]]:
    """Group documents until they make a transaction; the same document again begins a new one."""
    batch: dict[str, PlanGraph] = {}
    held = 0
    for slug, graph in documents:
        if batch and (slug in batch or held >= size):
            yield batch
            batch, held = {}, 0
        batch[slug] = graph
        held += graph.size
    if batch:
        yield batch
