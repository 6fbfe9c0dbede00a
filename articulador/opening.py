"""What a command asks: its sources opened, with progress on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph, stated_edges, stated_nodes
from articulador.graph.stores import CypherStore
from articulador.graph.stores.login import is_server, login_for
from articulador.loaders.sources import engine_file, export_folder, load_sources
from articulador.loaders.sources.export_folder import Elements
from articulador.output import tell, working


def open_graph(*sources: str, inferred: bool) -> PlanGraph:
    """One graph of all sources, without what no document states unless ``inferred``; raises SourceError, GraphError."""
    for source in filter(is_server, sources):
        login_for(source)  # a password is asked for before the line that says what is being read
    with working(", ".join(sources)):
        graph = load_sources(sources, tell)
    return graph if inferred else graph.without_inferred()


@contextmanager
def open_store(*sources: str, inferred: bool) -> Iterator[CypherStore]:
    """All sources, to be asked in Cypher: on the server where there is one source and it is a server, else here.

    A server and a file of the embedded engine answer with what was loaded into them.
    """
    with _store(sources, inferred=inferred) as store:
        yield store


def _store(sources: tuple[str, ...], *, inferred: bool) -> CypherStore:
    from articulador.graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - late, the engine is not small

    if len(sources) == 1 and is_server(sources[0]):
        from articulador.graph.stores.neo4j_store import Neo4jStore  # noqa: PLC0415 - late

        return Neo4jStore(sources[0], login_for(sources[0]))
    if len(sources) == 1 and engine_file.claims(sources[0]):
        return EmbeddedStore.open(Path(sources[0]))
    if len(sources) == 1 and export_folder.claims(sources[0]):
        with working(sources[0]):
            return EmbeddedStore.of_elements(*_asked(export_folder.elements(sources[0]), inferred=inferred))
    return EmbeddedStore.of(open_graph(*sources, inferred=inferred))


def _asked(found: Elements, *, inferred: bool) -> tuple[Iterable[Node], Iterable[Edge], Mapping[str, str]]:
    """Nodes, relationships and rows of a source, without what no document states unless ``inferred``."""
    if inferred:
        return found.nodes, found.edges, found.rows
    kept: set[str] = set()

    def keeping() -> Iterator[Node]:
        for node in stated_nodes(found.nodes):
            kept.add(node.id)
            yield node

    return keeping(), stated_edges(found.edges, kept), found.rows
