"""Pages made for tests: graphs with their gap report, and what a page says."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.model import Outcome, Severity
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.gaps.scope import by_unit
from articulador.queries.gaps.summary import counts, family_of, headlines, most_important, whole_coverage
from articulador.report.gaps import words
from articulador.report.summary.page import Told, page_of
from articulador.report.tallies import measure_words
from tests.small import small


def told(graph: PlanGraph | None = None) -> Told:
    """A graph, the small plan without what the program proposes by default, with its gaps."""
    graph = small().without_inferred() if graph is None else graph
    with EmbeddedStore.of(graph) as store:
        report = check(store, Choice(chosen((), ())), "plan.txt")
    return Told(graph, report, by_unit(graph, [node.id for node in graph.nodes()]))


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


def number(tally: Tally) -> str:
    """The numeral of a figure: how many are covered, as the gap report words it; unknown where nothing is known."""
    return "?" if tally.parts.get(Part.UNKNOWN) == tally.total else words.covered(tally).split()[0]


def figures_agree(one: Told) -> None:
    """Every figure of the page is one of the gap report."""
    report, page = one.report, page_of(one)
    found = counts(report)
    (headline,) = headlines(report)

    shown = [tally for tally, *_rest in words.figures(headline)]
    assert [(tile.number, tile.of) for tile in page.tiles] == [(number(one), f"de {one.total}") for one in shown]
    assert [(level.subject, level.told) for level in page.levels] == [
        (measure_words(tally), words.covered(tally)) for tally in whole_coverage(report)
    ]
    assert [one.rule for one in page.matters] == [one.rule for one in most_important(report)]
    assert page.total.severities == tuple(found.severities[severity] for severity in Severity)
    assert (page.total.lost, page.total.undecided) == (
        found.outcomes[Outcome.READING],
        found.outcomes[Outcome.UNDECIDED],
    )
    by_family = Counter(family_of(finding.rule) for finding in report.result.findings)
    assert [line.plan + line.lost + line.undecided for line in page.families] == [
        by_family[family] for family in dict.fromkeys(family_of(t.rule) for t in report.result.tallies if t.checked)
    ]
