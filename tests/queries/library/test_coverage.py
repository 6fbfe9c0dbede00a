"""Where a coverage query asks what ``articulador stats`` asks, it counts the same."""

from __future__ import annotations

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import RELATIONSHIPS
from articulador.graph.stores import Cell
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.cascade import Part, cascade
from articulador.queries.stats import compute_stats
from tests.queries.library.cases import asked
from tests.queries.library.graph import library_graph
from tests.small import small

Counts = dict[tuple[str, str, str], dict[Part, int]]
"""By plan, measure and label."""

_TAKEN = {
    Part.OWN: "con_fila_propia", Part.COLLECTIVE: "solo_colectivo", Part.INDIRECT: "por_sus_partes",
    Part.WHOLE: "entidad_como_un_todo", Part.NONE: "ninguno", Part.UNKNOWN: "sin_dato",
}  # fmt: skip
_INDICATORS = "cobertura-indicadores"
COLUMNS = {
    ("pgg", ""): ("cobertura-pgg", {
        Part.LINKED: "vinculados", Part.NOT_PRIORITISED: "no_priorizados", Part.UNKNOWN: "sin_dato"}),
    ("upper_link", "OEI"): ("cobertura-oei-plan-superior", _TAKEN),
    ("taken_up", ""): ("cobertura-plan-superior", _TAKEN),
    ("taken_up_by_action", "Servicio"): ("cobertura-servicios", _TAKEN),
    ("indicator", ""): (_INDICATORS, {
        Part.YES: "con_indicador", Part.NONE: "sin_indicador", Part.UNKNOWN: "indicador_sin_dato"}),
    ("baseline", ""): (_INDICATORS, {
        Part.YES: "con_linea_base", Part.NOT_AVAILABLE: "linea_base_nd", Part.UNKNOWN: "linea_base_sin_dato"}),
    ("targets", ""): (_INDICATORS, {
        Part.YES: "con_metas", Part.AS_PRINTED: "metas_como_impresas", Part.UNKNOWN: "metas_sin_dato"}),
    ("unit", ""): ("cobertura-unidades", {
        Part.OWN: "con_unidad", Part.INDIRECT: "solo_por_indicador", Part.NONE: "sin_unidad",
        Part.UNKNOWN: "sin_dato"}),
}  # fmt: skip
"""Which columns of which query are which parts of a measure; the label where the query has no column for it."""


def counted(graph: PlanGraph) -> Counts:
    """What the queries count; services are told by policy, and added up here."""
    store = EmbeddedStore.of(graph)
    counts: Counts = {}
    for (measure, label), (name, columns) in COLUMNS.items():
        rows = asked(store, name, {})
        for row in rows.rows:
            cells = dict(zip(rows.columns, row, strict=True))
            key = (str(cells["plan"]), measure, label or str(cells["nivel"]))
            found = counts.setdefault(key, dict.fromkeys(columns, 0))
            for part, column in columns.items():
                found[part] += number(cells.get(column, 0))
    return counts


def number(cell: Cell) -> int:
    assert isinstance(cell, int)
    return cell


def expected(graph: PlanGraph) -> Counts:
    """What the cascades of the plans count, of the measures that queries count too."""
    measures = {measure for measure, _label in COLUMNS}
    return {
        (plan.plan, tally.measure, tally.label): {part: tally.parts.get(part, 0) for part in parts(tally.measure)}
        for plan in compute_stats(graph).plans
        for tally in cascade(graph, plan.plan)
        if tally.measure in measures
    }


def parts(measure: str) -> list[Part]:
    return next(list(columns) for (name, _label), (_query, columns) in COLUMNS.items() if name == measure)


def check(graph: PlanGraph) -> None:
    found, wanted = counted(graph), expected(graph)

    assert {key: found.get(key) for key in wanted} == wanted
    assert {measure for _plan, measure, _label in found} == {measure for _plan, measure, _label in wanted}
    assert [key for key in found.keys() - wanted.keys() if key[2] != "OEI"] == []  # more is asked of OEIs


def without(graph: PlanGraph, kind: str) -> PlanGraph:
    return PlanGraph.of(graph.nodes(), (edge for edge in graph.edges() if edge.type != kind))


def test_on_a_real_plan(real: PlanGraph) -> None:
    check(real)


@pytest.mark.parametrize("graph", [library_graph(), small()], ids=("library", "small"))
def test_on_the_small_graphs(graph: PlanGraph) -> None:
    check(graph)


@pytest.mark.parametrize("kind", RELATIONSHIPS)
def test_unknown_is_not_missing(kind: str) -> None:
    """Where nothing of a kind was read, the queries and the cascade say so alike."""
    found, wanted = (ask(without(library_graph(), kind)) for ask in (counted, expected))

    assert {key: found.get(key) for key in wanted} == wanted


@pytest.mark.parametrize("name", sorted({name for name, _columns in COLUMNS.values()}))
def test_the_parts_of_a_measure_add_up_to_the_total(name: str) -> None:
    rows = asked(EmbeddedStore.of(library_graph()), name, {})

    for row in rows.rows:
        cells = dict(zip(rows.columns, row, strict=True))
        for query, columns in COLUMNS.values():
            if query == name:
                assert sum(number(cells.get(column, 0)) for column in columns.values()) == cells["total"]
