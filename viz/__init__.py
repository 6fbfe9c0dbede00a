"""The explorer: one HTML file, or a frame in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph
    from articulador.viz.notebook import View


def view(graph: PlanGraph, title: str = "", height: int = 720) -> View:
    """Show a graph in a notebook, as the file of ``articulador view`` shows it; every gap rule is run on it.

    ``title`` is the plan's name where none is given, ``height`` that of the frame in pixels.
    """
    from articulador.viz.notebook import view_of  # noqa: PLC0415 - late, so that the package is quick to import

    return view_of(graph, title, height)
