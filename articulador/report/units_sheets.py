"""Accounts of responsible units as tables: a summary, one row for each link, what the whole entity contributes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articulador.graph.model import Node
from articulador.graph.stores import Cell
from articulador.i18n import _
from articulador.queries.accountability import Accountability, Duty, Served, Through, UnitAccount
from articulador.queries.elements import certainty, code, handle, name, plan, text, texts
from articulador.report.sheets import Column, Sheet
from articulador.report.units import counts

UNITS, LINKS, ENTITY = "Unidades", "Vínculos", "Entidad"
_Row = tuple[Cell, ...]


def sheets(found: Accountability) -> tuple[Sheet, ...]:
    """Give the summary, the links, and what each plan states for the entity as a whole."""
    return (_summary(found), links(found), _whole(found))


def _summary(found: Accountability) -> Sheet:
    columns = (
        Column("plan", _("Plan")), Column("unit", _("Name of the unit")), Column("sigla", _("Acronym")),
        Column("aei", _("AEIs that a table names it for")), Column("aei_via", _("AEIs only through its indicators")),
        Column("oei", _("OEIs: its own, or those of its AEIs and indicators")), Column("indicators", _("Indicators")),
        Column("shared", _("Of these, those that another unit answers for too")),
        Column("serves", _("Elements of the nation and the sector that its work serves")),
        Column("serves_collective", _("Elements that it serves only by a collective sentence")),
        Column("gaps", _("Gaps in what it answers for; empty where nobody looked")),
        Column("id", _("Identifier: <plan>/<Label>/<key>")),
    )  # fmt: skip
    return Sheet(UNITS, columns, tuple(map(_summary_row, found.units)))


def _summary_row(account: UnitAccount) -> _Row:
    unit, gaps = account.unit, account.gaps
    told = None if gaps is None else len(gaps)
    return (plan(unit), name(unit), text(unit, "sigla"), *counts(account), told, unit.id)


def links(found: Accountability) -> Sheet:
    """Give one row for each duty, each element that duties lead to, each element served and each gap of a unit."""
    columns = (
        Column("unit", _("Name of the unit")),
        Column("link", _("responsible: named for it; through: by its indicators or AEIs; serves; gap")),
        Column("label", _("Label of the element")), Column("id", _("Identifier: <plan>/<Label>/<key>")),
        Column("codigo", _("Code")), Column("nombre", _("Statement or name")),
        Column("order", _("Place among the units of one cell, from 1")),
        Column("together", _("Units of the same cell")), Column("besides", _("Units that another place names for it")),
        Column("via", _("What of the unit's own leads there")),
        Column("colectivo", _("Whether only a collective sentence leads there")),
        Column("certeza", _("Certainty of the weakest relationship on the way")),
        Column("fuentes", _("Places that state it")), Column("rule", _("Rule of the gap")),
        Column("outcome", _("Whose gap it is")),
    )  # fmt: skip
    return Sheet(LINKS, columns, tuple(row for account in found.units for row in _links(account)))


def _links(account: UnitAccount) -> Iterator[_Row]:
    unit = name(account.unit) or account.unit.id
    yield from ((unit, "responsible", *_duty(duty)) for duty in account.duties)
    yield from ((unit, "through", *_through(one)) for one in account.through)
    yield from ((unit, "serves", *_served(one)) for one in account.served)
    for gap in account.gaps or ():
        empty = (None,) * 9
        yield (unit, "gap", gap.element.split("/")[1], gap.element, *empty, gap.rule, gap.outcome)


def _own(node: Node) -> tuple[Cell, ...]:
    return (node.label, node.id, code(node), name(node))


def _duty(duty: Duty) -> tuple[Cell, ...]:
    places = "; ".join(texts(duty.edge, "fuentes"))
    others = (_names(duty.together), _names(duty.besides))
    return (*_own(duty.element), duty.order, *others, None, None, certainty(duty.edge), places, None, None)


def _through(one: Through) -> tuple[Cell, ...]:
    return (*_own(one.element), None, None, None, _names(one.via), None, None, None, None, None)


def _served(one: Served) -> tuple[Cell, ...]:
    way, via = one.way, _names(hop.node for hop in one.way.hops[:-1])
    return (*_own(one.element), None, None, None, via, way.collective, way.certainty, None, None, None)


def _names(nodes: Iterable[Node]) -> str:
    return "; ".join(map(handle, nodes))


def _whole(found: Accountability) -> Sheet:
    columns = (
        Column("plan", _("Plan that states it for the entity as a whole, not for a unit")),
        Column("label", _("Label of the element")), Column("id", _("Identifier: <plan>/<Label>/<key>")),
        Column("codigo", _("Code")), Column("nombre", _("Statement or name")),
    )  # fmt: skip
    return Sheet(ENTITY, columns, tuple((slug, *_own(node)) for slug, nodes in found.whole.items() for node in nodes))
