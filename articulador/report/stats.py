"""Counts and cascades as tables of at most 80 columns, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.schema_types import Label, Relationship
from articulador.i18n import _, language
from articulador.queries.stats import PlanStats, Stats
from articulador.report import forms, pieces, words
from articulador.report.forms import Json
from articulador.report.tallies import ALWAYS, measure_words, part_words, tally_form
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType


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
        told = [(count, part) for part, count in tally.parts.items() if count or part in ALWAYS]
        counts = "\n".join(str(count) for count, _part in told)
        parts = "\n".join(part_words(tally, part) for _count, part in told)
        table.add_row(Text(measure_words(tally)), Text(str(tally.total)), Text(counts), Text(parts))
    yield table


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
    cascade = [tally_form(tally) for tally in of_plan.tallies]
    return {"plan": of_plan.plan, "nombre": of_plan.title or None, "cascade": cascade}
