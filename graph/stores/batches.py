"""Documents on their way to a server, a transaction at a time.

What needs no server is done beforehand, in a thread, while the server writes what came before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Counts
from articulador.graph.stores.changes import counts_of
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
    """What is created without a look at the server.

    ``edges`` are relationships between its nodes, ``citing`` those that end in a node that documents share.
    """

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    citing: list[Edge] = field(default_factory=list)

    @property
    def counts(self) -> Counts:
        """How many."""
        return counts_of(self.nodes, chain(self.edges, self.citing))


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
        new, compared, contents = New(), {slug: Stated() for slug in documents}, dict[str, bytes]()
        for slug, graph in documents.items():
            stated = Stated.by(graph)
            contents[slug] = packed(graph, stated.nodes, stated.edges)
            for node in stated.nodes:
                (compared[slug] if node.id in shared else new).nodes.append(node)
            for edge in stated.edges:
                if edge.source in shared:
                    compared[slug].edges.append(edge)
                else:
                    (new.citing if edge.target in shared else new.edges).append(edge)
        return cls(documents, contents, cites, new, compared)

    def in_doubt(self) -> Batch:
        """Give the same for a server that has some of it already: all is compared with what is there."""
        compared = {slug: Stated.by(graph) for slug, graph in self.documents.items()}
        return replace(self, new=New(), compared=compared)

    def halves(self) -> list[Batch]:
        """Give two with half of the documents each."""
        held = list(self.documents.items())
        return [Batch.of(dict(some)) for some in (held[: len(held) // 2], held[len(held) // 2 :])]

    @property
    def size(self) -> int:
        """Nodes and relationships that the documents state."""
        return sum(graph.size for graph in self.documents.values())


def prepared_ahead(documents: Iterable[Document], enough: Callable[[], int]) -> Iterator[Batch]:
    """Give batches of at least so many nodes and relationships; the next one is prepared in a thread meanwhile.

    ``enough`` is asked for each batch.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        waiting: Future[Batch] | None = None
        for batch in _batches(documents, enough):
            following = beside.submit(Batch.of, batch)
            if waiting:
                yield waiting.result()
            waiting = following
        if waiting:
            yield waiting.result()


def _batches(documents: Iterable[Document], enough: Callable[[], int]) -> Iterator[dict[str, PlanGraph]]:
    """Group documents until they make a transaction; the same document again begins a new one."""
    batch: dict[str, PlanGraph] = {}
    held, wanted = 0, enough()
    for slug, graph in documents:
        if batch and (slug in batch or held >= wanted):
            yield batch
            batch, held, wanted = {}, 0, enough()
        batch[slug] = graph
        held += graph.size
    if batch:
        yield batch
