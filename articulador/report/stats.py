"""Counts and cascades as tables of at most 80 columns, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.schema_types import Label, Relationship
from articulador.i18n import N_, _, language
from articulador.queries.cascade import Part, Tally
from articulador.queries.stats import PlanStats, Stats
from articulador.report import forms, pieces, words
from articulador.report.forms import Json
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

_MEASURES = {
    "pgg": N_("{label}: link to the PGG"),
    "upper_link": N_("{label}: tied to the upper plan or a policy"),
    "taken_up": N_("{label} that the plan names: taken up by an OEI"),
    "row": N_("{label} that the plan names: with a row in the articulation table"),
    "taken_up_by_action": N_("{label} that the plan names: taken up by an AEI"),
    "indicator": N_("{label}: with an indicator"),
    "baseline": N_("{label}: an indicator with a baseline"),
    "targets": N_("{label}: an indicator with targets"),
    "unit": N_("{label}: with a responsible unit"),
}
_LINKS = {
    Part.OWN: N_("by a row of their own"),
    Part.COLLECTIVE: N_("only by a collective sentence"),
    Part.INDIRECT: N_("only through what belongs to it"),
    Part.WHOLE: N_("only by the entity as a whole"),
    Part.NONE: N_("none read"),
    Part.UNKNOWN: N_("no data: no such link was read"),
}
_HAVE = {
    Part.YES: N_("yes"),
    Part.NONE: N_("none read"),
    Part.NOT_AVAILABLE: N_("only a mark (ND, *)"),
    Part.AS_PRINTED: N_("only as printed, not tied to years"),
    Part.UNKNOWN: N_("no data"),
    Part.OWN: N_("of the action itself"),
    Part.INDIRECT: N_("only of its indicators"),
}
_OF_LINKS = frozenset({"upper_link", "taken_up", "taken_up_by_action"})
_ROW = {Part.YES: N_("yes"), Part.NONE: N_("row lost, or never printed")}
_ALWAYS = frozenset({Part.LINKED, Part.NOT_PRIORITISED, Part.OWN, Part.COLLECTIVE, Part.YES, Part.NONE})
"""Parts that are told even where they are 0: that none is missing is an answer."""


def text_parts(stats: Stats) -> Iterator[RenderableType]:
    """Each plan's cascade first, then the counts."""
    for number, of_plan in enumerate(stats.plans):
        yield from [Text()] if number else []
        yield from _plan(of_plan)
    if stats.plans:
        remark = _('"None read" is not "the plan has none": articulador read SOURCE tells which rows were lost.')
        yield Text(f"\n{remark}", "dim")
    else:
        yield Text(_("No OEI and no AEI in this source: there is no cascade to count."))
    yield pieces.heading(_("Elements"))
    yield _counts(stats.by_label, LABELS, {})
    yield pieces.heading(_("Relationships"))
    yield _counts(stats.by_type, RELATIONSHIPS, stats.collective)
    yield pieces.heading(_("Certainty"))
    yield _certainty(stats)


def _plan(of_plan: PlanStats) -> Iterator[RenderableType]:
    yield Text(clean(of_plan.title) or clean(of_plan.plan), "bold")
    if of_plan.title:
        yield Text(f"[{clean(of_plan.plan)}]", "dim")
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(_("Cascade"), max_width=36)
    table.add_column(_("of"), justify="right")
    table.add_column("", justify="right")
    table.add_column(_("how many"), no_wrap=True)
    for tally in of_plan.tallies:
        told = [(count, part) for part, count in tally.parts.items() if count or part in _ALWAYS]
        counts = "\n".join(str(count) for count, _part in told)
        parts = "\n".join(_said(tally, part) for _count, part in told)
        table.add_row(Text(_measure(tally)), Text(str(tally.total)), Text(counts), Text(parts))
    yield table


def _measure(tally: Tally) -> str:
    return _(_MEASURES[tally.measure]).format(label=pieces.label_words(tally.label))


def _said(tally: Tally, part: Part) -> str:
    if tally.measure == "pgg":
        return words.pgg_state(part.value)
    if tally.measure == "row":
        return _(_ROW[part])
    return _((_LINKS if tally.measure in _OF_LINKS else _HAVE)[part])


def _counts(
    counts: Mapping[str, int], specs: Mapping[str, Label] | Mapping[str, Relationship], collective: Mapping[str, int]
) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(justify="right")
    table.add_column()
    table.add_column(style="dim")
    for name, count in counts.items():
        together = collective.get(name, 0)
        told = _("({count} collective)").format(count=together) if together else ""
        described = specs[name].description.within(language())
        table.add_row(str(count), Text(name), Text(" ".join(filter(None, (described, told)))))
    table.add_row(Text(str(sum(counts.values())), "bold"), Text(_("in all"), "bold"), "")
    return table


def _certainty(stats: Stats) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("")
    table.add_column(_("elements"), justify="right")
    table.add_column(_("relationships"), justify="right")
    for level, (elements, relationships) in stats.certainty.items():
        table.add_row(Text(words.certainty(level) if level else _("not said")), str(elements), str(relationships))
    return table


def as_json(stats: Stats, source: str) -> str:
    """Give counts, and each plan's tallies; the parts of a tally add up to its total."""
    return forms.answer(
        source,
        elements=stats.elements,
        relationships=stats.relationships,
        by_label=stats.by_label,
        by_type=stats.by_type,
        colectivo=stats.collective,
        certeza={level: {"elements": e, "relationships": r} for level, (e, r) in stats.certainty.items()},
        plans=[_plan_form(of_plan) for of_plan in stats.plans],
    )


def _plan_form(of_plan: PlanStats) -> dict[str, Json]:
    cascade = [_tally(tally) for tally in of_plan.tallies]
    return {"plan": of_plan.plan, "nombre": of_plan.title or None, "cascade": cascade}


def _tally(tally: Tally) -> dict[str, Json]:
    return {
        "measure": tally.measure,
        "label": tally.label,
        "total": tally.total,
        "parts": {part.value: count for part, count in tally.parts.items()},
    }
