"""``articulador load``: several sources become one graph, in a file or on a server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from articulador import options
from articulador.graph.stores.login import is_server
from articulador.i18n import N_
from articulador.translated import Command

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph


@click.command(
    cls=Command,
    short_help=N_("Make one graph of several sources: in a file, or on Neo4j."),
    help=N_(
        "Make one graph of one or several sources. National elements that several plans name are one element, with "
        "the evidence of all. As a file it is a SOURCE for every command. On a Neo4j server each plan is put in whole, "
        "in the place of an older version of it; other plans stay as they are. What the program proposes is kept in "
        "JSON; it goes elsewhere only with --inferred."
    ),
)
@options.sources
@options.destination
@options.inferred
@options.lang
def command(sources: tuple[str, ...], *, output: str, inferred: bool) -> None:
    """Read all sources, then write."""
    from articulador.errors import OutputError
    from articulador.i18n import _
    from articulador.loaders.decisions.ledger import Ledger
    from articulador.loaders.sources import load_source
    from articulador.opening import tell_unmatched
    from articulador.output import tell, working
    from articulador.report.loading import source_line
    from articulador.settings import current_settings

    if "://" in output and not is_server(output):
        message = _("{place}: expected a file or the address of a server, such as neo4j://localhost:7687")
        raise OutputError(message.format(place=output), place="-o", value=output)
    ledger = Ledger(current_settings().decisions)
    graphs = []
    for source in sources:
        with working(source):
            graphs.append(load_source(source, tell, ledger))
        tell(source_line(source, graphs[-1]))
    tell_unmatched(ledger)
    if is_server(output):
        _into_server([graph if inferred else graph.without_inferred() for graph in graphs], output)
    else:
        _into_file(graphs, None if output == "-" else Path(output), inferred=inferred)


def _into_server(graphs: list[PlanGraph], uri: str) -> None:
    from articulador.graph.documents import documents_of
    from articulador.graph.stores.login import login_for
    from articulador.graph.stores.neo4j_store import Neo4jStore
    from articulador.output import progress, tell
    from articulador.report.loading import change_lines

    total = sum(graph.size for graph in graphs)
    with Neo4jStore(uri, login_for(uri)) as store, progress(uri, total) as advance:
        changes = store.add_documents((part for graph in graphs for part in documents_of(graph).items()), advance)
    for line in change_lines(changes, uri):
        tell(line)


def _into_file(graphs: list[PlanGraph], path: Path | None, *, inferred: bool) -> None:
    from articulador.graph.merging import merge
    from articulador.graph.saved import to_text
    from articulador.loaders.sources import engine_file
    from articulador.output import deliver, tell
    from articulador.report.loading import merged_lines

    merged = merge(graphs)
    if path is not None and engine_file.claims(str(path)):
        from articulador.graph.stores.embedded import EmbeddedStore

        EmbeddedStore.of(merged.graph if inferred else merged.graph.without_inferred()).save(path)
    else:
        deliver(to_text(merged.graph), path)
    for line in merged_lines(merged, len(graphs), path):
        tell(line)
