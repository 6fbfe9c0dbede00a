"""A source as the manager's page tells it: checked as ``articulador gaps`` does, with the part that was asked for."""

from __future__ import annotations

from articulador.checking import Asked, checked, choice_of, decided_of
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.i18n import _
from articulador.loaders.decisions.ledger import Ledger
from articulador.opening import open_store
from articulador.report.summary.page import Told
from articulador.report.words import clean
from articulador.settings import current_settings
from articulador.telling import WHOLE, Part, cut_out, graph_of, within


def told(sources: tuple[str, ...], part: Part = WHOLE, *, inferred: bool = False) -> Told:
    """Read sources and check them; raises SourceError, LookupFailed.

    Figures and coverage are those of whole plans, as in ``articulador gaps``; gaps, map and matrix of the part.
    """
    settings = current_settings()
    ledger = Ledger(settings.decisions)
    asked = Asked(", ".join(sources), part.unit, part.under, group_by="unit")
    with open_store(*sources, inferred=inferred, ledger=ledger) as held:
        graph = graph_of(held, part, inferred=inferred)
    with EmbeddedStore.of(graph) as store:
        found = checked(store, choice_of(settings, (), (), ""), decided_of(settings, ledger), asked)
    ids = within(graph, part)
    chosen = None if ids is None else cut_out(graph, ids)
    return Told(graph, found.report, found.groups, _part_words(part.under, part.unit), chosen)


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
