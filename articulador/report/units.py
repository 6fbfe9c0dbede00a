"""Accounts of responsible units: a summary and one block each for people, JSON, and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from articulador.graph.model import Node
from articulador.i18n import N_, _, ngettext
from articulador.queries.accountability import Accountability, Duty, Gap, UnitAccount
from articulador.queries.elements import handle, text
from articulador.report import forms, pieces
from articulador.report.forms import Json
from articulador.report.words import clean, short

if TYPE_CHECKING:
    from rich.console import RenderableType

_UNIT_WIDTH, _MOST = 34, 40
_COLUMNS = ("AEI", N_("via"), "OEI", "Ind.", N_("shared"), N_("serves"), N_("coll."))
_MEANINGS = N_(
    "AEI, Ind.: those that a table names it for; via: AEIs only through its indicators; OEI: its own or those of its "
    "AEIs and indicators; shared: with another unit; serves: elements of the nation and the sector, coll.: only by a "
    "collective sentence."
)


def text_parts(found: Accountability) -> Iterator[RenderableType]:
    """Give a summary, then a block for each unit, then what is stated for the entity as a whole."""
    if not found.units:
        yield Text(_("No responsible unit in this source."))
        return
    message = ngettext("{count} responsible unit", "{count} responsible units", len(found.units))
    yield Text(message.format(count=len(found.units)), "bold")
    yield _summary(found.units)
    yield Text(_(_MEANINGS), "dim")
    for account in found.units:
        yield from _block(account)
    for slug, nodes in found.whole.items():
        told = _("{plan} states for the entity as a whole, not for a unit").format(plan=clean(slug))
        yield Text(f"\n{told} ({len(nodes)}): {by_label(nodes)}")
    if found.unassigned:
        told = _("AEIs for which no unit could be read")
        yield Text(f"\n{told} ({len(found.unassigned)}): {pieces.roll(found.unassigned)}")


def _summary(accounts: Sequence[UnitAccount]) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim", pad_edge=False)
    table.add_column(_("Unit"), no_wrap=True)
    gaps = any(account.gaps is not None for account in accounts)
    for column in (*_COLUMNS, *([N_("gaps")] if gaps else [])):
        table.add_column(_(column), justify="right")
    for account in accounts:
        named = short(pieces.spoken_name(account.unit), _UNIT_WIDTH)
        table.add_row(Text(named), *map(str, counts(account)), *([str(len(account.gaps or ()))] if gaps else []))
    return table


def counts(account: UnitAccount) -> tuple[int, ...]:
    """AEIs, AEIs only through indicators, OEIs, indicators, shared duties, what is served, what only collectively."""
    return (
        len(account.own("AEI")),
        len(account.reached("AEI")),
        len(account.own("OEI")) + len(account.reached("OEI")),
        len(account.own("Indicador")),
        sum(1 for duty in account.duties if duty.shared),
        len(account.serves(collective=False)),
        len(account.serves(collective=True)),
    )


def _block(account: UnitAccount) -> Iterator[RenderableType]:
    yield pieces.heading(pieces.spoken_name(account.unit))
    for told, listed in _lines(account):
        yield Padding(Text(f"{told}: {listed}"), (0, 0, 0, 2))


def _lines(account: UnitAccount) -> Iterator[tuple[str, str]]:
    """Say what a unit answers for, whom with, what it serves and what its gaps are; nothing of what it has none."""
    for label in ("OEI", "AEI", "Indicador"):
        if duties := account.own(label):
            yield f"{label} ({len(duties)})", pieces.roll([duty.element for duty in duties], _MOST)
    if goals := account.reached("OEI"):
        yield _("OEI through these ({count})").format(count=len(goals)), pieces.roll([one.element for one in goals])
    if actions := account.reached("AEI"):
        told = _("AEI only through its indicators ({count})").format(count=len(actions))
        yield told, pieces.roll([one.element for one in actions])
    if together := [duty for duty in account.duties if duty.together]:
        yield _("in one cell with others"), "; ".join(map(_with_others, together))
    if besides := [duty for duty in account.duties if duty.besides]:
        units = list(dict.fromkeys(clean(handle(unit)) for duty in besides for unit in duty.besides))
        told = _("another place names other units for {count} of these").format(count=len(besides))
        yield told, "; ".join(units)
    for collective, told in ((False, _("serves")), (True, _("serves, only by a collective sentence"))):
        if served := account.serves(collective=collective):
            yield f"{told} ({len(served)})", by_label([one.element for one in served])
    if account.gaps:
        yield _("gaps ({count})").format(count=len(account.gaps)), ", ".join(map(_gap, account.gaps))


def _with_others(duty: Duty) -> str:
    others = ", ".join(clean(handle(unit)) for unit in duty.together)
    message = _("{element} (place {order} of {count}, with {units})")
    of = len(duty.together) + 1
    return message.format(element=short(handle(duty.element), 60), order=duty.order or "?", count=of, units=others)


def _gap(gap: Gap) -> str:
    return f"{gap.rule} {clean(gap.element.rpartition('/')[2])} [{gap.outcome}]"


def by_label(nodes: Sequence[Node]) -> str:
    """Codes of elements, label by label: ``AES AES.01.01, AES.01.02; Eje PGG 6``."""
    labels = dict.fromkeys(node.label for node in nodes)
    groups = {label: [node for node in nodes if node.label == label] for label in labels}
    named = ((pieces.label_words(label) if pieces.title(group[0]) else "", group) for label, group in groups.items())
    return "; ".join(f"{label} {pieces.roll(group, _MOST)}".strip() for label, group in named)


def as_json(found: Accountability, source: str) -> str:
    """Give each unit with its duties, what they lead to, whom they serve and its gaps (null: nobody looked)."""
    whole: list[Json] = [
        {"plan": slug, "elements": [forms.element(node) for node in nodes]} for slug, nodes in found.whole.items()
    ]
    unassigned = [forms.element(node) for node in found.unassigned]
    return forms.answer(source, units=[_unit_form(one) for one in found.units], whole=whole, unassigned=unassigned)


def _unit_form(account: UnitAccount) -> dict[str, Json]:
    gaps = account.gaps
    return {
        **forms.element(account.unit),
        "sigla": text(account.unit, "sigla") or None,
        "duties": [_duty_form(duty) for duty in account.duties],
        "through": [{**forms.element(one.element), "via": [via.id for via in one.via]} for one in account.through],
        "serves": [
            {
                **forms.element(one.element),
                "colectivo": one.way.collective,
                "certeza": one.way.certainty,
                "chain": [forms.neighbour(hop.edge, hop.node) for hop in one.way.hops],
            }
            for one in account.served
        ],
        "gaps": None if gaps is None else [
            {"element": gap.element, "rule": gap.rule, "outcome": gap.outcome} for gap in gaps
        ],
    }  # fmt: skip


def _duty_form(duty: Duty) -> dict[str, Json]:
    return {
        **forms.neighbour(duty.edge, duty.element),
        "order": duty.order,
        "together": [unit.id for unit in duty.together],
        "besides": [unit.id for unit in duty.besides],
    }
