"""Coverage of the cascade: bars for people, JSON, and tables for CSV, Markdown and workbooks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from articulador.i18n import N_, _
from articulador.queries.cascade import Tally
from articulador.queries.coverage import Branch, Chain, PlanCoverage, Reach, State
from articulador.queries.elements import code, name
from articulador.report import forms, pieces
from articulador.report.coverage_words import (
    LEGEND,
    STATES,
    chain_bar,
    chain_words,
    losses,
    state_counts,
    steps,
    stops,
)
from articulador.report.forms import Json
from articulador.report.sheets import Column, Sheet
from articulador.report.tallies import ALWAYS, measure_words, part_words, tally_bar, tally_form
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

LEVELS, CHAINS, ELEMENTS = "Niveles", "Cadenas", "Elementos"
_MOST_LISTED, _MOST_INDICATORS = 60, 10
"""Elements that a line names; indicators stop where what they measure does."""
_GROUPS = (
    (N_("From the nation and the sector down to the units"), Branch.DOWN, False),
    (N_("From the plan up"), None, True),
    (N_("From the plan down to the units"), Branch.DOWN, True),
)


def text_parts(found: Sequence[PlanCoverage]) -> Iterator[RenderableType]:
    """Give each plan: its counts with bars, then its chains with where they stop."""
    if not found:
        yield Text(_("No OEI and no AEI in this source: there is no cascade to count."))
    for number, of_plan in enumerate(found):
        yield from [Text()] if number else []
        yield from _plan(of_plan)


def _plan(of_plan: PlanCoverage) -> Iterator[RenderableType]:
    yield Text(clean(of_plan.title) or clean(of_plan.plan), "bold")
    yield Text(f"[{clean(of_plan.plan)}]  {_(LEGEND)}", "dim")
    yield pieces.heading(_("Counts, as articulador stats gives them"))
    for tally in of_plan.tallies:
        yield from _entry(f"{measure_words(tally)} ({tally.total})", tally_bar(tally), _parts(tally))
    own = {"OEI", "AEI", "Indicador"}
    for words, branch, mine in _GROUPS:
        chains = [
            chain
            for chain in of_plan.chains
            if (chain.label in own) is mine and (chain.branch is Branch.DOWN) is (branch is Branch.DOWN)
        ]
        if chains:
            yield pieces.heading(_(words))
        for chain in chains:
            yield from _chain(chain)
    if told := losses(of_plan):
        yield Text(f"\n{told}", "dim")


def _entry(head: str, drawn: str, told: str) -> Iterator[RenderableType]:
    yield Text(head)
    yield Padding(Text(f"{drawn}  {told}"), (0, 0, 0, 2))


def _parts(tally: Tally) -> str:
    shown = ((count, part) for part, count in tally.parts.items() if count or part in ALWAYS)
    return ", ".join(f"{count} {part_words(tally, part)}" for count, part in shown)


def _chain(chain: Chain) -> Iterator[RenderableType]:
    yield from _entry(f"{chain_words(chain)} ({chain.total})", chain_bar(chain), state_counts(chain))
    if chain.steps:
        yield Padding(Text(steps(chain), "dim"), (0, 0, 0, 4))
    most = _MOST_INDICATORS if chain.label == "Indicador" else _MOST_LISTED
    for told, reaches in stops(chain):
        listed = pieces.roll([reach.element for reach in reaches], most)
        yield Padding(Text(f"{told} ({len(reaches)}): {listed}"), (0, 0, 0, 4))


def as_json(found: Sequence[PlanCoverage], source: str) -> str:
    """Give each plan's tallies, the same as those of ``stats``, and its chains with every element."""
    return forms.answer(source, plans=[_plan_form(of_plan) for of_plan in found])


def _plan_form(of_plan: PlanCoverage) -> dict[str, Json]:
    return {
        "plan": of_plan.plan,
        "nombre": of_plan.title or None,
        "cascade": [tally_form(tally) for tally in of_plan.tallies],
        "chains": [_chain_form(chain) for chain in of_plan.chains],
        "losses": list(of_plan.losses),
    }


def _chain_form(chain: Chain) -> dict[str, Json]:
    return {
        "label": chain.label,
        "branch": chain.branch,
        "total": chain.total,
        "counts": {state.value: len(chain.of(state)) for state in State},
        "steps": [
            {"label": label, "own": own, "collective_only": together} for label, (own, together) in chain.steps.items()
        ],
        "elements": [_reach_form(reach) for reach in chain.reaches],
    }


def _reach_form(reach: Reach) -> dict[str, Json]:
    return {
        **forms.element(reach.element),
        "state": reach.state,
        "last": reach.last,
        "levels": dict(reach.levels),
        "lost": list(reach.lost),
    }


def sheets(found: Sequence[PlanCoverage], *, all_elements: bool = True) -> tuple[Sheet, ...]:
    """Give the counts, the chains, and each element of a chain; those that reach the end only if ``all_elements``."""
    return _levels(found), _chains(found), elements(found, all_elements=all_elements)


def _levels(found: Sequence[PlanCoverage]) -> Sheet:
    columns = (
        Column("plan", _("Plan")), Column("label", _("Label of the elements")), Column("measure", _("What is counted")),
        Column("counted", _("What is counted, in words")), Column("part", _("What they turned out to be")),
        Column("found", _("What they turned out to be, in words")), Column("count", _("How many")),
        Column("total", _("Of how many")),
    )  # fmt: skip
    rows = tuple(
        (of_plan.plan, tally.label, tally.measure, measure_words(tally), part.value, part_words(tally, part), count,
         tally.total)
        for of_plan in found for tally in of_plan.tallies for part, count in tally.parts.items()
    )  # fmt: skip
    return Sheet(LEVELS, columns, rows)


def _chains(found: Sequence[PlanCoverage]) -> Sheet:
    columns = (
        Column("plan", _("Plan")), Column("label", _("Label of the elements that begin the chain")),
        Column("branch", _("Where it leads")), Column("chain", _("Where it leads, in words")),
        Column("total", _("Of how many")), *(Column(state.value, _(STATES[state])) for state in State),
    )  # fmt: skip
    rows = tuple(
        (of_plan.plan, chain.label, chain.branch.value, chain_words(chain), chain.total,
         *(len(chain.of(state)) for state in State))
        for of_plan in found for chain in of_plan.chains
    )  # fmt: skip
    return Sheet(CHAINS, columns, rows)


def elements(found: Sequence[PlanCoverage], *, all_elements: bool = True) -> Sheet:
    """Give one row for each element of each chain: how far it reaches and where it stops."""
    columns = (
        Column("plan", _("Plan")), Column("label", _("Label of the element")),
        Column("branch", _("Where its chain leads")), Column("id", _("Identifier: <plan>/<Label>/<key>")),
        Column("codigo", _("Code")), Column("nombre", _("Statement or name")), Column("state", _("How far it reaches")),
        Column("reach", _("How far it reaches, in words")), Column("last", _("Label of the last level it reaches")),
        Column("lost", _("What the text lost that may have led on")),
    )  # fmt: skip
    rows = tuple(
        (of_plan.plan, chain.label, chain.branch.value, *_row(reach))
        for of_plan in found for chain in of_plan.chains for reach in chain.reaches
        if all_elements or reach.state is not State.REACHED
    )  # fmt: skip
    return Sheet(ELEMENTS, columns, rows)


def _row(reach: Reach) -> tuple[str, ...]:
    element = reach.element
    said = _(STATES[reach.state])
    return (element.id, code(element), name(element), reach.state.value, said, reach.last, " ".join(reach.lost))


def notes(found: Sequence[PlanCoverage]) -> list[str]:
    """Say which plans lost rows."""
    return [told for of_plan in found if (told := losses(of_plan))]
