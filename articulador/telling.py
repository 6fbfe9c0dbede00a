"""A source as a page tells it: the graph, or a part of it, with its gaps in both languages."""

from __future__ import annotations

from articulador.checking import all_rules
from articulador.errors import SourceError
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.i18n import _
from articulador.loaders.decisions.ledger import Ledger
from articulador.opening import open_graph
from articulador.queries.gaps import scope
from articulador.queries.tracing import Direction, reached
from articulador.settings import current_settings
from articulador.viz.payload import Story, both

MOST = 5_000
"""Elements that a page can draw."""


def story(sources: tuple[str, ...], *, under: str = "", unit: str = "", inferred: bool = False) -> Story:
    """Read sources and check them; raises SourceError where there is more than a page can draw, LookupFailed."""
    settings = current_settings()
    ledger = Ledger(settings.decisions)
    graph = part_of(open_graph(*sources, inferred=inferred, ledger=ledger), under, unit)
    if len(graph) > MOST:
        message = _(
            "{source}: {count} elements are more than a page can draw ({most}); choose a part with --under CODE or "
            "--unit NAME, or give one plan"
        )
        name = ", ".join(sources)
        raise SourceError(message.format(source=name, count=len(graph), most=MOST), place=name)
    with EmbeddedStore.of(graph) as store:
        return Story(graph, *both(lambda: all_rules(store, settings, ledger, ", ".join(sources))))


def titled(told: Story) -> str:
    """Title of the page: the plan's name, or how many plans there are."""
    plans = told.spanish.result.plans
    if len(plans) == 1:
        return next(iter(plans.values())) or next(iter(plans))
    return _("{count} plans").format(count=len(plans))


def part_of(graph: PlanGraph, under: str, unit: str) -> PlanGraph:
    """What a part needs: its elements, all that they serve, and what stands around them."""
    chosen = [find(graph, words) for find, words in ((scope.under, under), (scope.of_unit, unit)) if words]
    if not chosen:
        return graph
    kept = set.intersection(*chosen)
    kept |= {above for element in list(kept) for above in reached(graph, element, Direction.UP)}
    edges = [edge for edge in graph.edges() if edge.source in kept and edge.target in kept]
    return PlanGraph.of((node for node in graph.nodes() if node.id in kept), edges, graph.rows)
