"""Pages made for tests: graphs with their gap report, and what a page says."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.model import Report
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.gaps.scope import by_unit
from articulador.report.summary.page import Told
from tests.small import small


def told(graph: PlanGraph | None = None) -> Told:
    """A graph, the small plan without what the program proposes by default, with its gaps."""
    graph = small().without_inferred() if graph is None else graph
    with EmbeddedStore.of(graph) as store:
        report = check(store, Choice(chosen((), ())), "plan.txt")
    return Told(graph, report, by_unit(graph, [node.id for node in graph.nodes()]))


def with_report(one: Told, report: Report) -> Told:
    """The same with another report."""
    return replace(one, report=report)


class Page(HTMLParser):
    """Every tag with its attributes, and the text between; ``text`` has its spaces folded."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._texts: list[str] = []
        self.feed(page)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self._texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self._texts.append(data)

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]
