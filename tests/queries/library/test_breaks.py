"""The break queries say where chains end: nothing vanishes, and what they reach is what the trace reaches."""

from __future__ import annotations

import pytest

from articulador.graph.model import Edge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import RELATIONSHIPS
from articulador.graph.stores import Cell
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.cascade import Part, cascade
from articulador.queries.stats import compute_stats
from articulador.queries.tracing import Direction, reached
from tests.queries.library.cases import asked
from tests.queries.library.graph import library_graph

TOPS = {"ObjetivoNacional", "OES", "OER", "OEL", "PoliticaNacional", "EjePGG"}
Row = dict[str, Cell]


def rows(graph: PlanGraph, name: str) -> list[Row]:
    found = asked(EmbeddedStore.of(graph), name, {})
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def of_element(found: list[Row], node_id: str) -> list[Row]:
    return [row for row in found if row["id"] == node_id]


def without(graph: PlanGraph, *left_out: tuple[str, str]) -> PlanGraph:
    """The graph without relationships of a type that leave elements of a label."""
    return PlanGraph.of(
        graph.nodes(), (edge for edge in graph.edges() if (graph.label(edge.source), edge.type) not in left_out)
    )


def tops(graph: PlanGraph, node_id: str) -> set[str]:
    """Ends of whole chains above an element."""
    return {found.id for found in reached(graph, node_id, Direction.UP).values() if found.label in TOPS}


def complete(found: list[Row]) -> set[Cell]:
    return {row["id_final"] for row in found if row["estado"] == "completa"}


def check_upward(graph: PlanGraph) -> None:
    """Every element has its rows; the whole chains are those of the trace, an AEI's PGG being its own."""
    ways = {
        "OEI": ("quiebre-ascendente-oei", 2, graph),
        "AEI": ("quiebre-ascendente-aei", 3, without(graph, ("OEI", "VINCULADO_A"))),
        "Indicador": (
            "quiebre-ascendente-indicador", 1,
            without(graph, ("OEI", "VINCULADO_A"), ("AEI", "VINCULADO_A"), ("AEI", "ARTICULA_CON")),
        ),
    }  # fmt: skip
    for label, (name, branches, walked) in ways.items():
        found = rows(graph, name)
        for node in graph.nodes(label):
            mine = of_element(found, node.id)
            assert len({row.get("rama") for row in mine}) == branches, node.id
            assert complete(mine) == tops(walked, node.id), node.id
            above = reached(graph, node.id, Direction.UP).keys() | {node.id}
            assert {str(row["id_final"]) for row in mine} <= above, node.id


def check_downward(graph: PlanGraph) -> None:
    for row in rows(graph, "quiebre-descendente"):
        below = reached(graph, str(row["id"]), Direction.DOWN).values()
        counts = {label: sum(node.label == label for node in below) for label in ("OEI", "AEI", "UnidadOrganica")}
        assert (row["oei"], row["aei"], row["unidades"]) == tuple(counts.values()), row["id"]


def test_upward_on_the_small_graph() -> None:
    check_upward(library_graph())


def test_upward_on_a_real_plan(real: PlanGraph) -> None:
    check_upward(real)


def test_downward_on_the_small_graph() -> None:
    check_downward(library_graph())


def test_downward_on_a_real_plan(real: PlanGraph) -> None:
    check_downward(real)


@pytest.mark.parametrize("kind", RELATIONSHIPS)
def test_no_element_vanishes_where_a_level_is_missing(kind: str) -> None:
    graph = library_graph()
    less = PlanGraph.of(graph.nodes(), (edge for edge in graph.edges() if edge.type != kind))

    check_upward(less)
    check_downward(less)


def test_a_chain_that_stops_half_way_shows_where() -> None:
    graph = library_graph()
    cut = ("pesem-mar-2024/AES/AES.01.01", "PERTENECE_A", "pesem-mar-2024/OES/OES.01")
    less = PlanGraph.of(graph.nodes(), (edge for edge in graph.edges() if edge.key != cut))

    found = of_element(rows(less, "quiebre-ascendente-oei"), "pei-mar-2025/OEI/OEI.01")

    ends = {(row["llega_hasta"], row["codigo_final"], row["estado"]) for row in found if row["rama"] == "plan_superior"}
    assert ends == {("OES", "OES.01", "completa"), ("AES", "AES.01.01", "se_corta")}


@pytest.mark.parametrize("kind", ["ARTICULA_CON", "CONTRIBUYE_A"])
def test_unknown_is_not_missing(kind: str) -> None:
    """Where no articulation of a plan was read, its chains are unknown, as the cascade says; else they break off."""
    graph = library_graph()
    less = PlanGraph.of(graph.nodes(), (edge for edge in graph.edges() if edge.type != kind))
    found = [row for row in rows(less, "quiebre-ascendente-oei") if row["rama"] == "plan_superior"]

    for plan in compute_stats(less).plans:
        wanted = next(tally.parts for tally in cascade(less, plan.plan) if tally.measure == "upper_link")
        states = [row["estado"] for row in found if row["plan"] == plan.plan and row["llega_hasta"] == "OEI"]
        assert (states.count("sin_dato"), states.count("se_corta")) == (wanted[Part.UNKNOWN], wanted[Part.NONE])


def test_an_action_beside_one_that_takes_up_a_service_breaks_off() -> None:
    """The only service of the plan is taken up under the same OEI."""
    graph = library_graph()
    found = rows(graph, "quiebre-ascendente-aei")

    states = {
        row["codigo"]: row["estado"] for row in found if row["plan"] == "pei-mar-2025" and row["rama"] == "politica"
    }
    assert states["AEI.01.03"] == "se_corta"


def test_a_certainty_is_that_of_the_link_that_leaves_the_plan() -> None:
    graph = library_graph()
    sure = PlanGraph.of(
        graph.nodes(), (Edge(*edge.key, {**edge.properties, "certeza": "reparada"}) for edge in graph.edges())
    )

    assert {row["certeza"] for row in rows(sure, "quiebre-ascendente-oei")} == {"reparada", None}
