"""Several graphs made one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.graph.merging import Difference, merge, merge_edges, merge_nodes
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NodeMaker = Callable[..., Node]


def elements(graph: PlanGraph) -> tuple[set[str], set[tuple[str, str, str]], set[str]]:
    return {node.id for node in graph.nodes()}, {edge.key for edge in graph.edges()}, set(graph.rows)


def edge(**properties: Value) -> Edge:
    return Edge("p/AEI/1", "VINCULADO_A", "g/LineamientoPGG/1.1", properties)


@quick
@given(data=st.data())
def test_a_graph_merged_with_itself_is_itself(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    graph = data.draw(graphs)

    merged = merge([graph, graph])

    assert not merged.graph.differences(graph)
    assert not merged.differences
    assert not merged.places_differing


@quick
@given(data=st.data())
def test_how_sources_are_grouped_does_not_matter(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    a, b, c = data.draw(graphs), data.draw(graphs), data.draw(graphs)

    left = merge([merge([a, b]).graph, c]).graph
    right = merge([a, merge([b, c]).graph]).graph

    assert elements(left) == elements(right) == elements(merge([c, b, a]).graph)


@quick
@given(data=st.data())
def test_merging_again_changes_nothing(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    a, b = data.draw(graphs), data.draw(graphs)
    merged = merge([a, b]).graph

    assert not merge([merged, b]).graph.differences(merged)


def test_evidence_is_united_in_order(action: NodeMaker) -> None:
    merged = merge_nodes(action(fuentes=["a#T:1", "a#T:2"]), action(fuentes=["b#T:1", "a#T:1"]))

    assert merged.properties["fuentes"] == ["a#T:1", "a#T:2", "b#T:1"]


def test_the_other_wording_becomes_a_variant(action: NodeMaker) -> None:
    first = action(nombre="Pesca", nombre_norm="pesca", variantes=["a#T:2 | Pescas"], fuentes=["a#T:1"])
    second = action(nombre="La pesca", nombre_norm="la pesca", variantes=["b#T:2 | Pesca"], fuentes=["b#T:1"])

    merged = merge_nodes(first, second)

    assert (merged.properties["nombre"], merged.properties["nombre_norm"]) == ("Pesca", "pesca")
    assert merged.properties["variantes"] == ["a#T:2 | Pescas", "b#T:1 | La pesca"]


def test_a_name_that_only_the_second_has_is_taken(action: NodeMaker) -> None:
    merged = merge_nodes(action(), action(nombre="Pesca", nombre_norm="pesca"))

    assert merged.properties["nombre"] == "Pesca"
    assert "variantes" not in merged.properties


def test_the_strongest_certainty_comes_with_its_own_note(action: NodeMaker) -> None:
    repaired = action(certeza="reparada", nota="dos celdas pegadas")

    assert "nota" not in merge_nodes(repaired, action(certeza="declarada")).properties
    assert merge_nodes(action(certeza="inferida"), repaired).properties["nota"] == "dos celdas pegadas"
    assert merge_nodes(action(certeza="reparada"), repaired).properties["nota"] == "dos celdas pegadas"


def test_groups_are_never_half_from_each() -> None:
    first = Node("p/Indicador/1", "Indicador", {"linea_base": 1.0, "metas_impresas": "5 6"})
    second = Node(
        "p/Indicador/1", "Indicador", {"linea_base": 2.0, "linea_base_anio": 2020, "anios": [2025], "metas": [5.0]}
    )

    merged = merge_nodes(first, second)

    assert merged.properties == {"linea_base": 1.0, "anios": [2025], "metas": [5.0]}


def test_proposed_targets_give_way_to_those_that_were_read() -> None:
    proposed = Node("p/Indicador/1", "Indicador", {"anios": [2025], "metas": [9.0], "metas_certeza": "inferida"})
    read = Node("p/Indicador/1", "Indicador", {"anios": [2025], "metas": [5.0], "metas_certeza": "declarada"})

    assert merge_nodes(proposed, read).properties == read.properties
    assert merge_nodes(read, proposed).properties == read.properties


def test_unknown_gives_way_to_known(action: NodeMaker) -> None:
    lost = action(pgg="sin_dato", pgg_nota="la fila se perdió")
    printed = action(pgg="no_priorizado", pgg_fuentes=["b#Ruta:9"])

    assert merge_nodes(lost, printed).properties == printed.properties
    assert merge_nodes(printed, lost).properties == printed.properties


def test_differences_are_told(action: NodeMaker) -> None:
    first, second = (
        PlanGraph.of([action(prioridad=prioridad, pgg=pgg)]) for prioridad, pgg in ((1, "sin_dato"), (2, "vinculado"))
    )

    merged = merge([first, second])

    assert merged.differences == (Difference("pei-x-2025/AEI/AEI.01.01", "prioridad", 1, 2),)
    assert merged.shared == {"AEI": 1}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (True, True, True),
        (True, None, None),
        (None, True, None),
        (None, None, None),
        (False, True, False),
        (False, None, False),
    ],
)
def test_collective_only_where_all_say_so(first: bool | None, second: bool | None, expected: bool | None) -> None:
    edges = [edge(**({} if said is None else {"colectivo": said})) for said in (first, second)]

    assert merge_edges(*edges).properties.get("colectivo") is expected


def test_a_link_of_two_sources_is_one_with_both_places() -> None:
    merged = merge_edges(
        edge(fuentes=["a#T:1"], certeza="reparada", nota="x"), edge(fuentes=["b#T:1"], certeza="declarada")
    )

    assert merged.properties == {"fuentes": ["a#T:1", "b#T:1"], "certeza": "declarada"}


def test_shared_links_and_differing_rows_are_counted(small: PlanGraph) -> None:
    other = merge([small]).graph
    other.rows["pei-x-2025#T 1:7"] = "otra versión"

    merged = merge([small, other])

    assert merged.shared_edges == 1
    assert merged.places_differing == ("pei-x-2025#T 1:7",)
    assert merged.graph.rows == small.rows


def test_inputs_stay_as_they_were(small: PlanGraph, action: NodeMaker) -> None:
    before = merge([small]).graph

    merge([small, PlanGraph.of([action(nombre="Otra", fuentes=["b#T:1"])])])

    assert small == before
