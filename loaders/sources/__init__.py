"""What a SOURCE may be: one module a kind, found by listing this folder.

A module has ``ORDER`` (who is asked first), ``claims(source)``, and ``load(source, decisions)``, which gives a
``Loaded``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from articulador.errors import SourceError, reason
from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.login import is_server
from articulador.i18n import _
from articulador.loaders.decisions import Decision, Unmatched
from articulador.loaders.decisions.ledger import Ledger, settle, settle_links


@dataclass(frozen=True, slots=True)
class Loaded:
    """The graph of a source, and what the user should know of how it was read.

    ``unmatched`` are decisions on rows that fit nothing, by number; None where the source is no document and has no
    rows to decide on.
    """

    graph: PlanGraph
    notes: tuple[str, ...] = ()
    unmatched: Mapping[int, Unmatched] | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source; the kinds are asked in their order whether a source is theirs."""

    order: int
    claims: Callable[[str], bool]
    load: Callable[[str, Sequence[Decision]], Loaded]


Say = Callable[[str], None]


def _in_silence(_message: str) -> None:
    """Where nobody listens to notes."""


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds of source, in their order; the last one claims everything."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return tuple(sorted((Kind(m.ORDER, m.claims, m.load) for m in modules), key=lambda kind: kind.order))


def load_source(source: str, say: Say = _in_silence, ledger: Ledger | None = None) -> PlanGraph:
    """Give the graph of one source; ``say`` hears notes such as the encoding it was read with. Raises SourceError.

    Reviewers' decisions in the ledger are applied, and what became of each is entered in it.
    """
    ledger = ledger or Ledger()
    if not source.strip() or ("://" in source and not is_server(source)):
        message = _("{source!r}: expected a file, a folder or the address of a server, such as neo4j://localhost:7687")
        raise SourceError(message.format(source=source), place=source)
    try:
        loaded = next(kind.load(source, ledger.decisions) for kind in kinds() if kind.claims(source))
    except OSError as error:
        message = _("{path}: cannot be read: {reason}").format(path=source, reason=reason(error))
        raise SourceError(message, place=source) from None
    for note in loaded.notes:
        say(note)
    settle(loaded.graph, ledger, loaded.unmatched)
    return loaded.graph


def load_sources(sources: Iterable[str], say: Say = _in_silence, ledger: Ledger | None = None) -> PlanGraph:
    """Make one graph of several sources, in which national elements are shared; raises SourceError."""
    ledger = ledger or Ledger()
    graphs = [load_source(source, say, ledger) for source in sources]
    if len(graphs) == 1:
        return graphs[0]
    merged = merge(graphs).graph
    settle_links(merged, ledger)
    return merged
