"""A source as the manager's page tells it: checked as ``articulador gaps`` does, with the part that was asked for."""

from __future__ import annotations

from articulador.checking import Asked, all_rules, checked, choice_of, decided_of
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.i18n import _
from articulador.loaders.decisions.ledger import Ledger
from articulador.opening import open_graph
from articulador.report.summary.page import Told
from articulador.report.words import clean
from articulador.settings import current_settings
from articulador.telling import part_of


def told(sources: tuple[str, ...], *, under: str = "", unit: str = "", inferred: bool = False) -> Told:
    """Read sources and check them; raises SourceError, LookupFailed.

    Figures and coverage are those of the whole plan, as in ``articulador gaps``; gaps, map and matrix of the part.
    """
    settings = current_settings()
    ledger = Ledger(settings.decisions)
    graph = open_graph(*sources, inferred=inferred, ledger=ledger)
    asked = Asked(", ".join(sources), unit, under, group_by="unit")
    with EmbeddedStore.of(graph) as store:
        whole = all_rules(store, settings, ledger, asked.source) if under or unit else None
        found = checked(store, choice_of(settings, (), (), ""), decided_of(settings, ledger), asked)
    chosen = part_of(graph, under, unit) if under or unit else None
    return Told(graph, found.report, found.groups, _part_words(under, unit), chosen, whole)


def _part_words(under: str, unit: str) -> str:
    """Say what was asked for; empty for the whole."""
    if not under and not unit:
        return ""
    asked = " · ".join(clean(one) for one in (under, unit) if one)
    message = _(
        "Only a part was asked for: {asked}. Gaps, map and matrix are of that part; headline figures, coverage and "
        "what could not be read are of the whole plan."
    )
    return message.format(asked=asked)
