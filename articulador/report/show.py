"""One element in full: what it says of itself, its evidence with the printed text, its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from articulador.graph.model import Certainty, Node, Value
from articulador.graph.schema import PROPERTIES, node_properties
from articulador.i18n import N_, _, language
from articulador.loaders.notes import read_back
from articulador.queries.description import Description, Neighbours, Printed
from articulador.queries.elements import certainty, code, collective, number, numbers, pgg_state, text
from articulador.queries.tracing import Direction
from articulador.report import forms, pieces, words
from articulador.report.forms import Json
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

MOST_NEIGHBOURS = 15
_INDENT = (0, 0, 0, 2)
_YEARS_A_ROW = 7
_AFTERTHOUGHT = re.compile(r"[,:;(].*")
"""What a property's description adds after its first words: the cases, the values."""
_CERTAINTY = {
    Certainty.DECLARADA: N_("stated: read as it is printed"),
    Certainty.REPARADA: N_("repaired: not read as printed, and beyond doubt"),
    Certainty.INFERIDA: N_("proposed by the program: no document states it"),
}
_ELSEWHERE = frozenset({
    "codigo", "nombre", "nombre_norm", "variantes", "plan", "fuentes", "certeza", "nota",
    "pgg", "pgg_fuentes", "pgg_nota", "linea_base", "linea_base_anio", "linea_base_nota", "valor_actual",
    "valor_actual_anio", "anios", "metas", "metas_fuentes", "metas_certeza", "metas_impresas",
})  # fmt: skip
"""Properties that have a place of their own in the text; any other is told by its description in the schema."""


def text_parts(result: Description, home: str) -> Iterator[RenderableType]:
    """Give the element, its numbers, its evidence, what it serves and what serves it."""
    yield pieces.caption(result.element)
    yield _facts(result, home)
    yield from _targets(result, home)
    yield from _printed(_("Other wordings"), result.wordings, home)
    yield from _printed(_("Where it stands in the document"), _all_places(result), home)
    for way, heading in ((Direction.UP, _("Up: what it serves")), (Direction.DOWN, _("Down: what serves it"))):
        groups = [group for group in result.neighbours if group.direction is way]
        yield pieces.heading(heading)
        yield from (part for group in groups for part in _neighbours(group, home))
        if not groups:
            yield Padding(Text(_("nothing in this source")), _INDENT)
    yield pieces.legend()


def _grid() -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(max_width=24)
    grid.add_column(overflow="fold")
    return grid


def _facts(result: Description, home: str) -> RenderableType:
    node = result.element
    grid = _grid()
    facts = [("id", clean(node.id)), *_certainty(node), *_pgg(result, home), *_others(node)]
    for name, value in facts:
        grid.add_row(Text(name, "dim"), Text(value))
    return Padding(grid, (1, 0, 0, 0))


def _certainty(node: Node) -> Iterator[tuple[str, str]]:
    sure = certainty(node)
    yield _("Certainty"), _(_CERTAINTY[Certainty(sure)]) if sure else _("not said")
    if note := clean(read_back(text(node, "nota"))):
        yield _("Note"), note


def _pgg(result: Description, home: str) -> Iterator[tuple[str, str]]:
    """State of the PGG link, with its reason and the place that says so."""
    if result.element.label not in pieces.PGG_LABELS:
        return
    state = words.pgg_state(pgg_state(result.element))
    lines = [hop for group in result.neighbours if group.relationship == "VINCULADO_A" for hop in group.hops]
    linked = f"{state}: {', '.join(clean(code(hop.node)) for hop in lines)}" if lines else state
    where = [pieces.places([printed.place for printed in result.pgg_evidence], home)] if result.pgg_evidence else []
    yield "PGG", " · ".join([linked, *filter(None, [clean(read_back(text(result.element, "pgg_nota")))]), *where])


def _others(node: Node) -> Iterator[tuple[str, str]]:
    for name in node_properties(node.label):
        if name in node.properties and name not in _ELSEWHERE:
            described = _AFTERTHOUGHT.sub("", PROPERTIES[name].description.within(language()))
            yield described, _value(node.properties[name])


def _value(value: Value) -> str:
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    return plain_number(value) if isinstance(value, float) else clean(str(value))


def plain_number(value: float) -> str:
    """Write a number without a needless decimal part: ``10``, ``0.5``."""
    return str(int(value)) if value == int(value) else str(value)


def _targets(result: Description, home: str) -> Iterator[RenderableType]:
    """Baseline, current value and targets: years that were read with certainty, and all of it as printed."""
    node = result.element
    if node.label != "Indicador":
        return
    yield pieces.heading(_("Baseline and targets"))
    grid = _grid()
    for name, value in (*_values(node), *_as_printed(result, home)):
        grid.add_row(Text(name, "dim"), Text(value))
    yield grid
    years, targets = numbers(node, "anios"), numbers(node, "metas")
    for start in range(0, len(years), _YEARS_A_ROW):
        yield _year_table(years[start : start + _YEARS_A_ROW], targets[start : start + _YEARS_A_ROW])
    if not years:
        yield Text(_("No target could be tied to a year with certainty."))


def _values(node: Node) -> Iterator[tuple[str, str]]:
    for name, prefix in ((_("Baseline"), "linea_base"), (_("Current value"), "valor_actual")):
        value, year = number(node, prefix), number(node, f"{prefix}_anio")
        said = [plain_number(value)] if value is not None else []
        said += [clean(text(node, f"{prefix}_nota"))] if text(node, f"{prefix}_nota") else []
        if said or year is not None:
            yield name + (f" ({plain_number(year)})" if year is not None else ""), " ".join(said) or _("no value")


def _as_printed(result: Description, home: str) -> Iterator[tuple[str, str]]:
    node = result.element
    if printed := clean(text(node, "metas_impresas")):
        yield _("As printed"), printed
    if sure := text(node, "metas_certeza"):
        yield _("Certainty"), words.certainty(sure)
    if result.target_evidence:
        yield _("Place"), ", ".join(words.place(printed.place, home) for printed in result.target_evidence)


def _year_table(years: Sequence[float], targets: Sequence[float]) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim")
    for year in years:
        table.add_column(plain_number(year), justify="right")
    table.add_row(*(plain_number(target) for target in targets))
    return table


def _all_places(result: Description) -> list[Printed]:
    """Places that state the element, its PGG link or its targets, each once."""
    return list(dict.fromkeys((*result.evidence, *result.pgg_evidence, *result.target_evidence)))


def _printed(heading: str, places: Sequence[Printed], home: str) -> Iterator[RenderableType]:
    """Each place with the text beside it."""
    if not places:
        return
    yield pieces.heading(heading)
    grid = _grid()
    for printed in places:
        shown = clean(printed.text) or _("(the printed text was not kept)")
        grid.add_row(Text(words.place(printed.place, home), "dim"), Text(shown))
    yield grid


def _neighbours(group: Neighbours, home: str) -> Iterator[RenderableType]:
    """Elements of one relationship, own before collective, the first of many."""
    shown = group.hops[:MOST_NEIGHBOURS]
    yield Text(f"{pieces.relation(group.relationship)} ({len(group.hops)})", "italic")
    for hop in shown:
        together = [_("collective")] if collective(hop.edge) else []
        note = " · ".join([pieces.grounds(hop.edge, home), *together])
        yield Padding(pieces.Entry(pieces.title(hop.node), pieces.spoken_name(hop.node), note, most=2), _INDENT)
    if left := len(group.hops) - len(shown):
        yield Text(f"  {pieces.more(left)} (-f json)")


def as_json(result: Description, source: str) -> str:
    """Give the element with all its properties, evidence and neighbours."""
    node = result.element
    return forms.answer(
        source,
        element={**forms.element(node), "properties": dict(node.properties)},
        wordings=_places(result.wordings),
        evidence=_places(result.evidence),
        pgg_evidence=_places(result.pgg_evidence),
        target_evidence=_places(result.target_evidence),
        up=_sides(result, Direction.UP),
        down=_sides(result, Direction.DOWN),
    )


def _places(places: Sequence[Printed]) -> list[Json]:
    return [{"place": printed.place, "text": printed.text or None} for printed in places]


def _sides(result: Description, way: Direction) -> list[Json]:
    groups = (group for group in result.neighbours if group.direction is way)
    return [forms.neighbour(hop.edge, hop.node) for group in groups for hop in group.hops]
