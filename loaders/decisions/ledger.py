"""Decisions on their way through the sources of a command: which fitted something, which did not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _
from articulador.loaders.decisions import TABLE, Decision, LinkDecision, Unmatched
from articulador.loaders.decisions.links import add_link


@dataclass
class Ledger:
    """The decisions that a command was given, and what became of each."""

    decisions: tuple[Decision, ...] = ()
    _fitted: set[int] = field(default_factory=set)
    _missed: dict[int, Unmatched] = field(default_factory=dict)

    def fits(self, decision: Decision) -> None:
        """One source took it up."""
        self._fitted.add(decision.number)

    def misses(self, unmatched: Unmatched) -> None:
        """One source did not; a reason from a source that is about the decision's plan is kept before any other."""
        before = self._missed.get(unmatched.number)
        if before is None or before.elsewhere:
            self._missed[unmatched.number] = unmatched

    @property
    def matched(self) -> int:
        """How many decisions some source took up."""
        return len(self._fitted)

    @property
    def unmatched(self) -> tuple[Unmatched, ...]:
        """Decisions that fitted no source, those about plans that are in none apart."""
        return tuple(one for one in self._open() if not one.elsewhere)

    @property
    def elsewhere(self) -> tuple[Unmatched, ...]:
        """Decisions about plans that are in none of the sources."""
        return tuple(one for one in self._open() if one.elsewhere)

    def _open(self) -> Iterator[Unmatched]:
        return (self._missed[number] for number in sorted(self._missed) if number not in self._fitted)


def settle(graph: PlanGraph, ledger: Ledger, unread: Mapping[int, Unmatched] | None) -> None:
    """Apply links to the graph of one source, and enter every decision in the ledger.

    ``unread`` are the decisions on rows that did not fit the document, by number; None where the source is no document.
    """
    plans = {node.id.partition("/")[0] for node in graph.nodes()} if ledger.decisions else set()
    for decision in ledger.decisions:
        if decision.plan not in plans:
            message = _('no source has the plan "{plan}"').format(plan=decision.plan)
            ledger.misses(Unmatched(decision, message, elsewhere=True))
            continue
        if isinstance(decision, LinkDecision):
            missed = add_link(graph, decision)
        elif unread is None:
            missed = _kept(graph.rows, decision)
        else:
            missed = unread.get(decision.number)
        if missed:
            ledger.misses(missed)
        else:
            ledger.fits(decision)


def settle_links(graph: PlanGraph, ledger: Ledger) -> None:
    """Try links that fitted no single source on the graph of all of them."""
    for one in (*ledger.unmatched, *ledger.elsewhere):
        if isinstance(one.decision, LinkDecision) and add_link(graph, one.decision) is None:
            ledger.fits(one.decision)


def settle_rows(rows: Mapping[str, str], ledger: Ledger) -> None:
    """Enter every decision in the ledger for a store that stays as it is: those stand whose text is in its rows."""
    plans = {place.partition("#")[0] for place in rows}
    for decision in ledger.decisions:
        missed = _kept(rows, decision)
        if missed:
            ledger.misses(replace(missed, elsewhere=decision.plan not in plans))
        else:
            ledger.fits(decision)


def _kept(rows: Mapping[str, str], decision: Decision) -> Unmatched | None:
    """Rows are decided when a document is read: what was made of it holds the decision, or never will."""
    if decision.text in _texts(rows):
        return None
    message = _("this source is no document: decisions on rows apply when the plan's document is read; read it again")
    return Unmatched(decision, message)


def _texts(rows: Mapping[str, str]) -> set[str]:
    return {text for place, text in rows.items() if f"#{TABLE}:" in place}
