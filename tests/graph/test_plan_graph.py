"""The graph in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from articulador.errors import GraphError, LookupFailed
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph

ACTION, OBJECTIVE = "pei-x-2025/AEI/AEI.01.01", "pei-x-2025/OEI/OEI.01"


def test_what_was_added_is_there(small: PlanGraph) -> None:
    assert [node.id for node in small.nodes()] == [OBJECTIVE, ACTION]
    assert [node.id for node in small.sorted_nodes()] == [ACTION, OBJECTIVE]
    assert small.node(ACTION).properties["prioridad"] == 1
    assert [edge.key for edge in small.edges("PERTENECE_A")] == [(ACTION, "PERTENECE_A", OBJECTIVE)]
    assert (small.counts_by_label(), small.counts_by_type()) == ({"OEI": 1, "AEI": 1}, {"PERTENECE_A": 1})


def test_up_is_along_the_arrow(small: PlanGraph) -> None:
    assert [edge.target for edge in small.out_edges(ACTION)] == [OBJECTIVE]
    assert [edge.source for edge in small.in_edges(OBJECTIVE, "PERTENECE_A")] == [ACTION]
    assert not list(small.out_edges(OBJECTIVE))
    assert not list(small.in_edges(OBJECTIVE, "MIDE"))


def test_an_id_and_a_relationship_stand_once(small: PlanGraph, action: Callable[..., Node]) -> None:
    with pytest.raises(GraphError, match="already in the graph"):
        small.add_node(action())
    with pytest.raises(GraphError, match="already in the graph"):
        small.add_edge(Edge(ACTION, "PERTENECE_A", OBJECTIVE))


@pytest.mark.parametrize(("source", "target"), [(ACTION, "x"), ("x", OBJECTIVE)])
def test_both_ends_are_needed(source: str, target: str, small: PlanGraph) -> None:
    with pytest.raises(GraphError, match="there is no node x"):
        small.add_edge(Edge(source, "PERTENECE_A", target))


def test_what_is_not_there(small: PlanGraph) -> None:
    with pytest.raises(LookupFailed, match="no node has this id"):
        small.node("x")
    with pytest.raises(LookupFailed, match="no such relationship"):
        small.edge(ACTION, "MIDE", OBJECTIVE)


def test_values_given_out_are_copies(small: PlanGraph) -> None:
    dict(small.node(ACTION).properties)["prioridad"] = 2

    assert small.node(ACTION).properties["prioridad"] == 1


def test_differences_name_what_differs(small: PlanGraph, action: Callable[..., Node]) -> None:
    other = PlanGraph.of([action(nombre="Otra", prioridad=1), small.node(OBJECTIVE)], small.edges())

    assert [line.split(":")[0] for line in small.differences(other)] == [ACTION, "row pei-x-2025#T 1"]
    assert small != other


def test_without_what_is_only_proposed(small: PlanGraph, action: Callable[..., Node]) -> None:
    small.add_node(action("AEI.01.02", certeza="inferida"))
    small.add_edge(Edge("pei-x-2025/AEI/AEI.01.02", "PERTENECE_A", OBJECTIVE))
    proposed: dict[str, Value] = {"anios": [2025], "metas": [1.0], "metas_certeza": "inferida", "linea_base": 3.0}
    small.add_node(Node("p/Indicador/1", "Indicador", proposed))

    kept = small.without_inferred()

    assert [node.id for node in kept.sorted_nodes()] == ["p/Indicador/1", ACTION, OBJECTIVE]
    assert kept.node("p/Indicador/1").properties == {"linea_base": 3.0}
    assert len(list(kept.edges())) == 1
    assert len(small) == 4
