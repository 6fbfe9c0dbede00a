"""The page inside a notebook: a frame with nothing but the page, which reaches nothing outside itself."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.writing import write_bytes
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.overview import Overview, overview
from articulador.viz.page import MOST, page, titled
from articulador.viz.payload import Story, both


@dataclass(frozen=True)
class View:
    """A page; a notebook shows it where it is the last value of a cell. ``height`` is that of the frame in pixels."""

    html: str
    height: int

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{escape(self.html)}" width="100%" height="{self.height}" frameborder="0" '
            'sandbox="allow-scripts allow-downloads allow-modals"></iframe>'
        )

    def save(self, path: str | Path) -> None:
        """Write the page as a file, whole or not at all; raises OutputError."""
        write_bytes(self.html.encode(), Path(path))


def view_of(graph: PlanGraph, title: str, height: int) -> View:
    """Check a graph with every rule and make its page; more than a page draws becomes an overview."""
    choice = Choice(chosen((), ()))
    with EmbeddedStore.of(graph) as store:
        if len(graph) > MOST:
            what: Story | Overview = overview(store, check(store, choice, title).result)
        else:
            what = Story(graph, *both(lambda: check(store, choice, title)))
    return View(page(what, title or titled(what)), height)
