"""What is told of loading: counts of each source, what several share, where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from articulador.graph.merging import Merged
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Changes, Counts
from articulador.i18n import _, ngettext
from articulador.report.words import clean, short

_SHOWN = 5
_WIDTH = 40


def source_line(source: str, graph: PlanGraph) -> str:
    """``mre.txt: 646 elements, 843 relationships (pei-mre-2025, ...)``."""
    plans = ", ".join(str(plan.properties.get("plan", plan.id)) for plan in graph.plans())
    return f"{source}: {_size(graph)}" + (f" ({clean(plans)})" if plans else "")


def merged_lines(merged: Merged, sources: int, output: Path | None) -> Iterator[str]:
    """Lines on the graph of all sources."""
    if sources > 1:
        yield _("together: {size}").format(size=_size(merged.graph))
        shared = ", ".join(f"{label} {count}" for label, count in merged.shared.items())
        yield _("shared by several sources: {shared}").format(shared=shared or _("nothing"))
    yield from _differing(merged)
    if output:
        yield _("written: {path}").format(path=output)


def change_lines(changes: Changes, place: str) -> Iterator[str]:
    """Lines on what a load did to a store."""
    count = len(changes.documents)
    message = ngettext("{place}: {count} plan: {plans}", "{place}: {count} plans: {plans}", count)
    shown = ", ".join(clean(slug) for slug in changes.documents[:_SHOWN]) + (", ..." if count > _SHOWN else "")
    yield message.format(place=place, count=count, plans=shown)
    if not changes.total:
        yield _("nothing changed: all of it was there")
    for words, counts in (
        (_("added: {what}"), changes.added),
        (_("changed: {what}"), changes.changed),
        (_("removed: {what}"), changes.removed),
    ):
        if counts.total:
            yield words.format(what=_counted(counts))


def _counted(counts: Counts) -> str:
    """``16 elements (OEI 5, AEI 11), 20 relationships (PERTENECE_A 16, MIDE 4)``."""
    parts = []
    for words, held in zip(
        _counts(sum(counts.by_label.values()), sum(counts.by_type.values())),
        (counts.by_label, counts.by_type),
        strict=True,
    ):
        detail = ", ".join(f"{name} {number}" for name, number in held.items())
        parts.append(f"{words} ({detail})" if detail else words)
    return ", ".join(parts)


def _size(graph: PlanGraph) -> str:
    return ", ".join(_counts(len(graph), graph.nx.number_of_edges()))


def _counts(nodes: int, edges: int) -> tuple[str, str]:
    elements = ngettext("{count} element", "{count} elements", nodes).format(count=nodes)
    links = ngettext("{count} relationship", "{count} relationships", edges).format(count=edges)
    return elements, links


def _differing(merged: Merged) -> Iterator[str]:
    count = len(merged.differences)
    if count:
        message = ngettext(
            "{count} property differs between sources; what was kept and what was not:",
            "{count} properties differ between sources; what was kept and what was not:",
            count,
        )
        yield message.format(count=count)
    for difference in merged.differences[:_SHOWN]:
        kept, other = (short(str(value), _WIDTH) for value in (difference.kept, difference.other))
        yield f"  {difference.node} {difference.property}: {kept} | {other}"
    if count > _SHOWN:
        yield ngettext("  and {count} more", "  and {count} more", count - _SHOWN).format(count=count - _SHOWN)
    places = len(merged.places_differing)
    if places:
        message = ngettext(
            "{count} place has different text in two sources, versions of one document: the first's is kept",
            "{count} places have different text in two sources, versions of one document: the first's is kept",
            places,
        )
        yield message.format(count=places)
