"""The graph that a command asks: its sources opened, with progress on a terminal."""

from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.sources import load_sources
from articulador.output import tell, working


def open_graph(*sources: str, inferred: bool) -> PlanGraph:
    """One graph of all sources, without what no document states unless ``inferred``; raises SourceError, GraphError."""
    with working(", ".join(sources)):
        graph = load_sources(sources, tell)
    return graph if inferred else graph.without_inferred()
