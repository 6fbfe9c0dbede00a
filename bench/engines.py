"""The raw competitors: KGLite loaded two ways, and networkx by hand. Each loads the corpus, keeps it, answers."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol, cast

import kglite
import networkx as nx

from articulador.graph.gate import Gate
from articulador.graph.model import Edge, Node
from articulador.graph.stores import Query
from articulador.graph.stores.embedded import EmbeddedStore
from bench.corpus import Tables
from bench.frames import frame
from bench.questions import Graph, Question, Row

Counts = tuple[Mapping[str, int], Mapping[str, int]]
"""Nodes by label, relationships by type."""


class Engine(Protocol):
    """What is measured. ``save`` and ``open`` are a file for those in memory, nothing and a connection for a server."""

    def load(self, tables: Tables) -> None:
        """From tables to a graph that can be asked, indexes included."""
        ...

    def save(self, path: Path) -> None:
        """Keep the graph in a file."""
        ...

    def open(self, path: Path) -> None:
        """Open it again."""
        ...

    def counts(self) -> Counts:
        """What it holds."""
        ...

    def ask(self, question: Question) -> list[Row]:
        """Answer as rows of Python values."""
        ...

    def drop(self, path: Path) -> None:
        """Take away what was kept."""
        ...

    def close(self) -> None:
        """Let go."""
        ...


def tables_graph(tables: Tables) -> Graph:
    """Make the networkx graph of a corpus, as ``PlanGraph.nx`` has it."""
    graph: Graph = nx.MultiDiGraph()
    for label, columns in tables.nodes.items():
        for number in range(columns.size):
            held = columns.row(number)
            graph.add_node(str(held.pop("id")), label=label, **held)
    for kind, columns in tables.edges.items():
        for number in range(columns.size):
            held = columns.row(number)
            graph.add_edge(str(held.pop("source")), str(held.pop("target")), kind.type, **held)
    return graph


class Networkx:
    """Hand-written networkx; kept as a pickle."""

    def __init__(self) -> None:
        self.graph: Graph = nx.MultiDiGraph()

    def load(self, tables: Tables) -> None:
        """See :class:`Engine`."""
        self.graph = tables_graph(tables)

    def save(self, path: Path) -> None:
        """See :class:`Engine`."""
        with path.open("wb") as file:
            pickle.dump(self.graph, file, protocol=pickle.HIGHEST_PROTOCOL)

    def open(self, path: Path) -> None:
        """See :class:`Engine`."""
        with path.open("rb") as file:
            self.graph = pickle.load(file)  # noqa: S301 - written by this program a moment ago

    def counts(self) -> Counts:
        """See :class:`Engine`."""
        labels = Counter(str(label) for _node, label in self.graph.nodes(data="label"))
        return labels, Counter(kind for _source, _target, kind in self.graph.edges(keys=True))

    def ask(self, question: Question) -> list[Row]:
        """See :class:`Engine`."""
        return question.by_hand(self.graph, question.parameters)

    def drop(self, path: Path) -> None:
        """See :class:`Engine`."""
        path.unlink()

    def close(self) -> None:
        """See :class:`Engine`."""


class Kglite:
    """KGLite, loaded from frames: the first load of a type from a label keeps every row, so each comes at once."""

    def __init__(self) -> None:
        self.graph = kglite.KnowledgeGraph()

    def load(self, tables: Tables) -> None:
        """See :class:`Engine`."""
        for label, columns in tables.nodes.items():
            self.graph.add_nodes(frame(columns), label, "id")
        for kind, columns in tables.edges.items():
            ends = (kind.source, "source", kind.target, "target")
            self.graph.add_relationships(frame(columns), kind.type, *ends)
        self._index()

    def _index(self) -> None:
        for label in self.graph.node_types:
            self.graph.create_index(label, "codigo")

    def save(self, path: Path) -> None:
        """See :class:`Engine`."""
        self.graph.save(str(path))

    def open(self, path: Path) -> None:
        """See :class:`Engine`."""
        self.graph = kglite.load(str(path))

    def counts(self) -> Counts:
        """See :class:`Engine`."""
        nodes = self.graph.cypher("MATCH (n) RETURN labels(n)[0] AS name, count(n) AS found")
        edges = self.graph.cypher("MATCH ()-[r]->() RETURN type(r) AS name, count(r) AS found")
        return dict(_rows(nodes)), dict(_rows(edges))

    def ask(self, question: Question) -> list[Row]:
        """See :class:`Engine`."""
        return _rows(self.graph.cypher(question.cypher, params=dict(question.parameters)))

    def drop(self, path: Path) -> None:
        """See :class:`Engine`."""
        path.unlink()

    def close(self) -> None:
        """See :class:`Engine`."""


def _rows(found: object) -> list[Any]:
    """Rows as tuples; column by column is the quickest way out of the engine."""
    view = cast("kglite.ResultView", found)
    return list(zip(*(view.column(name) for name in view.columns), strict=True))


class KgliteFromNetworkx(Kglite):
    """KGLite, loaded from the networkx graph of the corpus."""

    def load(self, tables: Tables) -> None:
        """See :class:`Engine`."""
        self.graph = kglite.from_networkx(tables_graph(tables), node_type_attr="label")
        self._index()


class Ours:
    """Our embedded store: every element is held against the schema on its way in, every text before it is asked."""

    def __init__(self) -> None:
        self.store = EmbeddedStore()

    def load(self, tables: Tables) -> None:
        """See :class:`Engine`."""
        gate = Gate()
        nodes = (gate.node(node) for node in _nodes(tables))
        edges = (gate.edge(edge) for edge in _edges(tables))
        self.store = EmbeddedStore.of_elements(nodes, edges, {})

    def save(self, path: Path) -> None:
        """See :class:`Engine`."""
        self.store.save(path)

    def open(self, path: Path) -> None:
        """See :class:`Engine`."""
        self.store = EmbeddedStore.open(path)

    def counts(self) -> Counts:
        """See :class:`Engine`."""
        held = self.store.counts()
        return held.by_label, held.by_type

    def ask(self, question: Question) -> list[Row]:
        """See :class:`Engine`."""
        return list(self.store.run(Query(question.cypher, question.parameters)).rows)

    def drop(self, path: Path) -> None:
        """See :class:`Engine`."""
        path.unlink()

    def close(self) -> None:
        """See :class:`Engine`."""
        self.store.close()


def _nodes(tables: Tables) -> Iterator[Node]:
    for label, columns in tables.nodes.items():
        for number in range(columns.size):
            held = columns.row(number)
            yield Node(str(held.pop("id")), label, held)


def _edges(tables: Tables) -> Iterator[Edge]:
    for kind, columns in tables.edges.items():
        for number in range(columns.size):
            held = columns.row(number)
            yield Edge(str(held.pop("source")), kind.type, str(held.pop("target")), held)


ENGINES: dict[str, type[Engine]] = {
    "articulador": Ours,
    "kglite": Kglite,
    "kglite from networkx": KgliteFromNetworkx,
    "networkx": Networkx,
}
