"""A source as a page tells it: the graph, or a part of it, with its gaps in both languages; a country in figures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from articulador.checking import choice_of, decided_of
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import TRACE
from articulador.graph.stores import CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.i18n import N_, _, ngettext
from articulador.loaders.decisions.ledger import Ledger
from articulador.opening import open_store
from articulador.queries.elements import plan
from articulador.queries.gaps import scope
from articulador.queries.gaps.model import Report, Result
from articulador.queries.gaps.run import Choice, Decided, check
from articulador.queries.overview import Overview, overview
from articulador.queries.parts import of_entity
from articulador.queries.tracing import Direction, reached
from articulador.settings import current_settings
from articulador.viz.page import MOST
from articulador.viz.payload import Story, both
from articulador.viz.plain import bilingual

_OF_A_PLAN = frozenset({"OEI", "AEI", "Indicador", "UnidadOrganica"})
_PARTLY = N_("Only {part}. The coverage is that of the whole plan.")


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a source is asked for: an entity's plans, what is under an element, what a unit answers for."""

    entity: str = ""
    under: str = ""
    unit: str = ""

    @property
    def within(self) -> str:
        """What is asked of the plans, in the words of whoever asked; empty for all of them."""
        return ", ".join(filter(None, (self.under, self.unit)))


WHOLE = Part()
"""Everything that there is."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page holds, and what it leaves out, line by line."""

    what: Story | Overview
    left_out: tuple[str, ...] = ()


def told(sources: tuple[str, ...], part: Part = WHOLE, *, inferred: bool = False) -> Told:
    """Read sources and check them; more elements than a page can draw become an overview.

    Raises SourceError, GraphError and, for a part that is not there, LookupFailed.
    """
    ledger = Ledger(current_settings().decisions)
    with open_store(*sources, inferred=inferred, ledger=ledger) as store:
        name, held = ", ".join(sources), sum(store.counts().by_label.values())
        if part == WHOLE and held > MOST:
            return _overview(store, check(store, *_asked(ledger, name)).result)
        graph = graph_of(store, part, inferred=inferred)
    with EmbeddedStore.of(graph) as own:
        ids = within(graph, part)
        cut = graph if ids is None else cut_out(graph, ids)
        asked = _asked(ledger, name, _one_plan(graph, ids))
        left_out = _left_out(name, held, len(cut))
        if len(cut) > MOST:
            with EmbeddedStore.of(cut) as shown:
                return _overview(shown, _within_report(check(own, *asked), ids).result, left_out)
        spanish, english = both(lambda: check(own, *asked))
    said = {} if ids is None else {lang: text.format(part=part.within) for lang, text in bilingual(_PARTLY).items()}
    return Told(Story(cut, _within_report(spanish, ids), _within_report(english, ids), said), left_out)


def graph_of(store: CypherStore, part: Part, *, inferred: bool) -> PlanGraph:
    """Everything that a store holds, or the plans of the entity that is asked for; raises LookupFailed."""
    graph = of_entity(store, part.entity) if part.entity else PlanGraph.of(store.nodes(), store.edges(), store.rows())
    return graph if inferred else graph.without_inferred()


def within(graph: PlanGraph, part: Part) -> set[str] | None:
    """Ids of a part: its elements and all that they serve; None for everything."""
    chosen = [find(graph, words) for find, words in ((scope.under, part.under), (scope.of_unit, part.unit)) if words]
    if not chosen:
        return None
    kept = set.intersection(*chosen)
    climbing = [element for element in kept if graph.label(element) not in TRACE.ends]  # a unit leads to all its work
    return kept | {above for element in climbing for above in reached(graph, element, Direction.UP)}


def cut_out(graph: PlanGraph, ids: Collection[str]) -> PlanGraph:
    """The graph of some elements and of what ties them."""
    edges = [edge for edge in graph.edges() if edge.source in ids and edge.target in ids]
    return PlanGraph.of((node for node in graph.nodes() if node.id in ids), edges, graph.rows)


def _asked(ledger: Ledger, name: str, plan_slug: str = "") -> tuple[Choice, str, Decided]:
    """What the rules are asked: they look at whole plans, so that nothing lacks at the edge of a part."""
    settings = current_settings()
    return choice_of(settings, (), (), plan_slug), name, decided_of(settings, ledger)


def _within_report(report: Report, ids: Collection[str] | None) -> Report:
    """A report of whole plans with the findings on a part alone."""
    if ids is None:
        return report
    findings = tuple(finding for finding in report.result.findings if finding.element in ids)
    return replace(report, result=replace(report.result, findings=findings))


def _one_plan(graph: PlanGraph, ids: Collection[str] | None) -> str:
    """The plan that a part is of; empty where it is everything, or of several."""
    plans = {plan(graph.node(one)) for one in ids or () if graph.label(one) in _OF_A_PLAN}
    return plans.pop() if len(plans) == 1 else ""


def _overview(store: CypherStore, result: Result, left_out: tuple[str, ...] = ()) -> Told:
    what = overview(store, result)
    message = _(
        "{source}: {count} elements are more than a page draws ({most}): it holds an overview of {plans} plans, their "
        "levels and counts. A part in full: --entity NAME, --under CODE or --unit NAME"
    )
    held = sum(what.counts.by_label.values())
    told_of = message.format(source=result.source, count=held, most=MOST, plans=len(what.plans))
    return Told(what, (*left_out, told_of))


def _left_out(name: str, held: int, shown: int) -> tuple[str, ...]:
    if shown == held:
        return ()
    message = ngettext(
        "{source}: the page holds {shown} element of {held}",
        "{source}: the page holds {shown} elements of {held}",
        shown,
    )
    return (message.format(source=name, shown=shown, held=held),)
