"""What a command asks: its sources opened, with progress on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph, stated_edges, stated_nodes
from articulador.graph.stores import CypherStore
from articulador.graph.stores.login import is_server, login_for
from articulador.i18n import _, ngettext
from articulador.loaders.decisions.ledger import Ledger, settle_rows
from articulador.loaders.document import read_document
from articulador.loaders.model import Reading
from articulador.loaders.sources import engine_file, export_folder, load_sources
from articulador.loaders.sources.export_folder import Elements
from articulador.output import tell, working
from articulador.settings import current_settings


def open_graph(*sources: str, inferred: bool, ledger: Ledger | None = None) -> PlanGraph:
    """One graph of all sources, without what no document states unless ``inferred``; raises SourceError, GraphError.

    Reviewers' decisions of the settings are applied, and those that fit nothing are told on stderr; a command that
    tells of them itself gives its own ``ledger``.
    """
    kept = ledger or Ledger(current_settings().decisions)
    for source in filter(is_server, sources):
        login_for(source)  # a password is asked for before the line that says what is being read
    with working(", ".join(sources)):
        graph = load_sources(sources, tell, kept)
    if ledger is None:
        tell_unmatched(kept)
    return graph if inferred else graph.without_inferred()


@contextmanager
def open_store(*sources: str, inferred: bool, ledger: Ledger | None = None) -> Iterator[CypherStore]:
    """All sources, to be asked in Cypher: on the server where there is one source and it is a server, else here.

    A server and a file of the embedded engine answer with what was loaded into them. ``ledger``: see open_graph.
    """
    with _store(sources, inferred=inferred, ledger=ledger) as store:
        yield store


def tell_unmatched(ledger: Ledger) -> None:
    """Say on stderr which decisions fit nothing, one line each; those about plans of no source together in one."""
    name = current_settings().path
    for one in ledger.unmatched:
        message = _("{file}, decision {number} ({what}) is not applied: {why}")
        tell(message.format(file=name, number=one.number, what=one.what, why=one.why))
    if ledger.elsewhere:
        count = len(ledger.elsewhere)
        message = ngettext(
            "{file}: {count} decision is about a plan that is in no source: {plans}",
            "{file}: {count} decisions are about plans that are in no source: {plans}",
            count,
        )
        plans = ", ".join(sorted({one.decision.plan for one in ledger.elsewhere}))
        tell(message.format(file=name, count=count, plans=plans))


def open_document(path: Path) -> Reading:
    """Read one document as reviewers decided on its rows, those that fit nothing told on stderr; raises SourceError."""
    with working(str(path)):
        reading = read_document(path, current_settings().decisions)
    ledger = Ledger()
    for one in reading.unmatched:
        ledger.misses(one)
    tell_unmatched(ledger)
    return reading


def _store(sources: tuple[str, ...], *, inferred: bool, ledger: Ledger | None) -> CypherStore:
    from articulador.graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - late, the engine is not small

    if len(sources) == 1 and is_server(sources[0]):
        from articulador.graph.stores.neo4j_store import Neo4jStore  # noqa: PLC0415 - late

        server = Neo4jStore(sources[0], login_for(sources[0]))
        if ledger and ledger.decisions:
            settle_rows(server.rows(), ledger)
        return server
    decided = ledger or Ledger(current_settings().decisions)
    if decided.decisions:
        return EmbeddedStore.of(open_graph(*sources, inferred=inferred, ledger=ledger))
    if len(sources) == 1 and engine_file.claims(sources[0]):
        return EmbeddedStore.open(Path(sources[0]))
    if len(sources) == 1 and export_folder.claims(sources[0]):
        with working(sources[0]):
            return EmbeddedStore.of_elements(*_asked(export_folder.elements(sources[0]), inferred=inferred))
    return EmbeddedStore.of(open_graph(*sources, inferred=inferred, ledger=decided))


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
