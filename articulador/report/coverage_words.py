"""What every format of a coverage report says of chains: where they lead, how far they reach, why they stop."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.i18n import N_, _, ngettext
from articulador.queries.coverage import Branch, Chain, PlanCoverage, Reach, State
from articulador.report import pieces
from articulador.report.tallies import BAR_WIDTH, bar
from articulador.report.words import clean

_CHAINS = {
    Branch.UPPER: N_("{label}: up to the upper plan"),
    Branch.POLICY: N_("{label} with a service: up to the national policy"),
    Branch.PGG: N_("{label}: up to the PGG"),
    Branch.DOWN: N_("{label}: down to the responsible units"),
}
STATES = {
    State.REACHED: N_("to the end"),
    State.COLLECTIVE: N_("only by a collective sentence"),
    State.WHOLE: N_("only by the entity as a whole"),
    State.NOT_PRIORITISED: "No priorizado",
    State.BROKEN: N_("broken off"),
    State.UNKNOWN: N_("unknown"),
}
_SIGNS = {
    State.REACHED: "█",
    State.COLLECTIVE: "▒",
    State.WHOLE: "░",
    State.UNKNOWN: "?",
    State.NOT_PRIORITISED: "·",
    State.BROKEN: "·",
}
LEGEND = N_("█ there  ▒ only collective, or only as printed  ░ only the entity as a whole  ? unknown  · not there")


def chain_words(chain: Chain) -> str:
    """Say where a chain begins and where it leads."""
    return _(_CHAINS[chain.branch]).format(label=pieces.label_words(chain.label))


def chain_bar(chain: Chain, width: int = BAR_WIDTH) -> str:
    """Draw how far its elements reach."""
    counts = dict.fromkeys(_SIGNS.values(), 0)
    for state, sign in _SIGNS.items():
        counts[sign] += len(chain.of(state))
    return bar(counts, width)


def state_counts(chain: Chain) -> str:
    """Say how many elements reach how far: ``4 to the end, 6 only by a collective sentence``."""
    counts = {state: len(chain.of(state)) for state in State}
    told = [f"{count} {_(STATES[state])}" for state, count in counts.items() if count or state is State.REACHED]
    return ", ".join(told)


def steps(chain: Chain) -> str:
    """Say how many elements reach each level: ``OEI 4 (+6), AEI 4 (+6)``."""
    told = []
    for label, (own, together) in chain.steps.items():
        more = f" (+{together})" if together else ""
        told.append(f"{pieces.label_words(label)} {own}{more}")
    return ", ".join(told)


def stops(chain: Chain) -> Iterator[tuple[str, list[Reach]]]:
    """Give the elements whose chain does not reach the end, by why and where it stops."""
    broken = chain.of(State.BROKEN)
    for last in dict.fromkeys(reach.last for reach in broken):
        yield (
            _("breaks off after {level}").format(level=pieces.label_words(last)),
            [r for r in broken if r.last == last],
        )
    for state in (State.NOT_PRIORITISED, State.WHOLE, State.COLLECTIVE):
        if found := chain.of(state):
            yield _(STATES[state]), found
    unknown = chain.of(State.UNKNOWN)
    if lost := [reach for reach in unknown if reach.lost]:
        yield _("unknown: the text lost what may have led on"), lost
    if unread := [reach for reach in unknown if not reach.lost]:
        yield _("unknown: nothing of the kind could be read"), unread
    weaker = (*chain.of(State.COLLECTIVE), *chain.of(State.WHOLE))
    if lost := [reach for reach in weaker if reach.lost]:
        yield _("of those, the text lost what may have stated more"), lost


def losses(of_plan: PlanCoverage) -> str:
    """Say that the text of a plan lost rows; empty where it lost none."""
    if not of_plan.losses:
        return ""
    message = ngettext(
        "The text of {plan} lost rows at {count} place: a missing link may be a loss of the reading; articulador "
        "read tells which.",
        "The text of {plan} lost rows at {count} places: a missing link may be a loss of the reading; articulador "
        "read tells which.",
        len(of_plan.losses),
    )
    return message.format(plan=clean(of_plan.plan), count=len(of_plan.losses))
