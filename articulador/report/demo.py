"""The first result of the demo, within one screen, and the commands to go on with."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _
from articulador.queries.cascade import Part
from articulador.queries.stats import PlanStats, Stats
from articulador.report import pieces, words

if TYPE_CHECKING:
    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Step:
    """A command that works as it stands, and what it does."""

    command: str
    why: str


def next_steps(graph: PlanGraph, folder: str, *, written: bool) -> tuple[Step, ...]:
    """Commands to go on with: first the one that writes ``folder``, unless it has been, then those that take it."""
    place = shlex.quote(folder)
    book = shlex.quote(f"{folder.rstrip('/')}.xlsx")
    first = [] if written else [Step(f"articulador demo -o {place}", _("its tables in a folder: a SOURCE"))]
    linked, unknown = (_action(graph, state) for state in ("vinculado", "sin_dato"))
    asked = [
        Step(f"articulador stats {place}", _("how far the cascade reaches")),
        Step(f"articulador trace {linked} {place}", _("from indicators and units to the national level")),
        Step(f"articulador show {unknown} {place}", _("one element and the places that state it")),
        Step(f"articulador export {place} -f xlsx -o {book}", _("a workbook")),
    ]
    return (*first, *asked)


def _action(graph: PlanGraph, state: str) -> str:
    """Code of the first action with this state of its PGG link; of any action where none has it."""
    actions = graph.sorted_nodes("AEI")
    found = [node for node in actions if node.properties.get("pgg") == state] or actions
    return str(found[0].properties["codigo"])


def text_parts(stats: Stats, steps: Sequence[Step]) -> Iterator[RenderableType]:
    """Plan, counts, state of the PGG links, next steps."""
    for of_plan in stats.plans:
        yield Text(words.clean(of_plan.title or of_plan.plan), "bold")
        yield from _links(of_plan)
    counted = _("Elements: {count}. Relationships: {links}.")
    yield pieces.heading(counted.format(count=stats.elements, links=stats.relationships))
    yield Text(", ".join(f"{count} {pieces.label_words(label)}" for label, count in stats.by_label.items()))
    yield pieces.heading(_("What next"))
    for step in steps:
        yield Text(f"  {step.command}").append(f"\n      {step.why}", "dim")


def _links(of_plan: PlanStats) -> Iterator[Text]:
    found = [tally for tally in of_plan.tallies if tally.measure == "pgg"]
    for tally in found:
        told = ", ".join(f"{count} {words.pgg_state(part.value)}" for part, count in tally.parts.items() if count)
        line = _("{count} {label}, link to the PGG: {parts}")
        yield Text(line.format(count=tally.total, label=tally.label, parts=told))
    if any(tally.parts.get(Part.UNKNOWN) for tally in found):
        yield Text(_('Unreadable is not "no": the text of the document lost the cell.'), "dim")
