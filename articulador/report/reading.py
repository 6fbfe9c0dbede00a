"""The report of a reading: what matters, how every row ended, what was repaired, left or contradictory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from articulador.graph.schema import LABELS
from articulador.i18n import N_, _, language, ngettext
from articulador.loaders.account import Account, TableAccount
from articulador.loaders.model import Conflict, RowOutcome, RowState, TableKind
from articulador.report import forms, pieces, words
from articulador.report.words import clean, short

if TYPE_CHECKING:
    from rich.console import RenderableType

KINDS = {
    TableKind.OEI: N_("OEI and indicators"),
    TableKind.AEI: N_("AEI and indicators"),
    TableKind.RUTA: "ruta estratégica",
    TableKind.ARTICULACION: N_("upper plan (B-1)"),
    TableKind.POLITICAS: N_("national policies"),
    TableKind.MATRIZ: N_("baselines and targets"),
    TableKind.CONTRIBUCION: N_("contributions"),
    TableKind.FICHA: N_("data sheets"),
    TableKind.SERVICIOS: N_("goods and services"),
    TableKind.EVENTOS: N_("foresight events"),
}
_COLUMNS = (
    (RowState.HEADING, N_("head.")),
    (RowState.USED, N_("used")),
    (RowState.REPAIRED, N_("rep.")),
    (RowState.JOINED, N_("joined")),
    (RowState.NOT_UNDERSTOOD, N_("left")),
    (RowState.TABLE_NOT_READ, N_("unread")),
)
_FIRST = ("OEI", "AEI", "Indicador", "UnidadOrganica", "OES", "AES", "OER", "AER", "OEL", "AEL", "AE", "Servicio")
_LINES_SHOWN = 12


def text_parts(account: Account) -> Iterator[RenderableType]:
    """Elements and PGG first, then losses, tables, repairs, what was left, conflicts."""
    encoding = (
        "" if account.encoding == "utf-8" else " · " + _("read as {encoding}").format(encoding=_(account.encoding))
    )
    yield Text(f"{clean(account.source)}\n[{clean(account.plan)}{encoding}]", style="bold")
    yield pieces.heading(_("What was read"))
    yield from _elements(account)
    yield from _losses(account)
    yield pieces.heading(_("How the printed rows ended"))
    yield _states(account)
    yield from _repairs(account)
    yield from _left(account)
    yield from _unread(account)
    yield from _conflicts(account)


def _elements(account: Account) -> Iterator[RenderableType]:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(justify="right")
    table.add_column()
    for label in (*_FIRST, *(label for label in account.elements if label not in _FIRST)):
        if account.elements.get(label):
            about = LABELS[label].description.within(language())
            told = f" ({_measured(account)})" if label == "Indicador" else ""
            table.add_row(str(account.elements[label]), f"{pieces.label_words(label)}: {about}{told}")
    yield table
    for label, states in account.pgg.items():
        told = ", ".join(f"{states.get(state, 0)} {words.pgg_state(state)}" for state in words.PGG)
        yield Text(f"PGG, {label}: {told}", style="bold")


def _measured(account: Account) -> str:
    return ", ".join(f"{count} {_('of')} {label}" for label, count in account.measured.items())


def _losses(account: Account) -> Iterator[RenderableType]:
    if account.losses:
        yield pieces.heading(_("What the text lost, or never had: unknown, not missing"))
    for loss in account.losses:
        yield Text(f"{short(loss.table, 60)}, {loss.line}: {clean(loss.what)}")


def _states(account: Account) -> Table:
    table = Table(box=None, padding=(0, 1, 0, 0), header_style="dim")
    table.add_column(_("table"), max_width=24)
    table.add_column(_("read as"), max_width=18)
    for heading in (_("rows"), *(_(name) for _state, name in _COLUMNS)):
        table.add_column(heading, justify="right")
    for one in account.tables:
        if one.rows:
            kind = _(KINDS[one.kind]) if one.kind else "–"
            table.add_row(short(one.name, 48), kind, *_counts(one.states))
    table.add_row(_("in all"), "", *_counts(account.states), style="bold")
    return table


def _counts(states: dict[RowState, int]) -> list[str]:
    numbers = [sum(states.values()), *(states.get(state, 0) for state, _name in _COLUMNS)]
    return [str(number) if number else "·" for number in numbers]


def _repairs(account: Account) -> Iterator[RenderableType]:
    if account.repairs:
        yield pieces.heading(_("What was repaired, and why"))
    for repair in account.repairs:
        lines = ", ".join(map(str, repair.lines[:_LINES_SHOWN]))
        rest = f" {pieces.more(len(repair.lines) - _LINES_SHOWN)}" if len(repair.lines) > _LINES_SHOWN else ""
        place = ngettext("line {lines}", "lines {lines}", len(repair.lines)).format(lines=lines)
        yield Text(f"{len(repair.lines)} × {clean(repair.reason)}\n    {place}{rest}")


def _left(account: Account) -> Iterator[RenderableType]:
    yield pieces.heading(_("What was not understood"))
    if not account.left:
        yield Text(_("Nothing: every row of a table that is read was used, repaired or joined."))
    for outcome in account.left:
        yield _outcome(outcome)


def _outcome(outcome: RowOutcome) -> Text:
    text = Text(f"{clean(outcome.table)}, {outcome.line}: {clean(outcome.reason)}\n")
    return text.append(f"    {short(outcome.text, 150)}", style="dim")


def _unread(account: Account) -> Iterator[RenderableType]:
    unread = [table for table in account.tables if table.kind is None and table.rows]
    if unread:
        yield pieces.heading(_("Tables that are not read"))
    for table in unread:
        yield Text(f"{_title(table)}: " + ngettext("{count} row", "{count} rows", table.rows).format(count=table.rows))


def _title(table: TableAccount) -> str:
    return short(table.title or table.name, 70)


def _conflicts(account: Account) -> Iterator[RenderableType]:
    if account.conflicts:
        yield pieces.heading(_("Where two places contradict each other (both are kept)"))
    for conflict in account.conflicts:
        yield _conflict(conflict)


def _conflict(conflict: Conflict) -> Text:
    said = "; ".join(
        f"{clean(value)} ({clean(place)})" for value, place in zip(conflict.values, conflict.places, strict=True)
    )
    return Text(f"{short(conflict.element, 90)}\n    {clean(conflict.what)}: {said}")


def as_json(account: Account) -> str:
    """Give the whole account, every repaired and every left row with its line."""
    return forms.answer(
        account.source,
        encoding=account.encoding,
        plan=account.plan,
        elements=account.elements,
        indicators=account.measured,
        pgg=account.pgg,
        certainties=account.certainties,
        rows={state.value: count for state, count in account.states.items()},
        tables=[
            {
                "name": table.name,
                "title": table.title,
                "line": table.line,
                "kind": table.kind.value if table.kind else None,
                "rows": table.rows,
                "states": {state.value: count for state, count in table.states.items()},
            }
            for table in account.tables
        ],
        repaired=[{"reason": repair.reason, "lines": list(repair.lines)} for repair in account.repairs],
        not_understood=[
            {"table": row.table, "line": row.line, "text": row.text, "reason": row.reason} for row in account.left
        ],
        losses=[{"table": loss.table, "line": loss.line, "what": loss.what} for loss in account.losses],
        conflicts=[
            {"element": c.element, "what": c.what, "values": list(c.values), "places": list(c.places)}
            for c in account.conflicts
        ],
    )
