from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.reaching import Reacher
from articulador.queries.tracing import Direction, reached
from tests.small import AEI1, AES1, AES2, LINE, OEI1, OEI2, OWN_PLAN, UNIT, edge, small


def test_it_reaches_what_the_trace_reaches() -> None:
    graph = small()
    reacher = Reacher(graph)

    for node in graph.nodes():
        for way in Direction:
            assert reacher.ways(node.id, way).keys() == reached(graph, node.id, way).keys()


def test_own_rows_come_before_a_collective_sentence() -> None:
    ways = Reacher(small()).ways(AES1, Direction.DOWN)

    assert not ways[OEI1].collective
    assert ways[OEI2].collective


def test_a_chain_is_as_sure_as_its_weakest_relationship() -> None:
    ways = Reacher(small()).ways(AEI1, Direction.UP)

    assert ways[LINE].certainty == "declarada"
    assert ways[AES1].certainty == "reparada"


def test_a_longer_sure_chain_comes_before_a_short_unsure_one() -> None:
    graph = small()
    graph.nx.edges[AEI1, LINE, "VINCULADO_A"]["certeza"] = "inferida"

    way = Reacher(graph).ways(AEI1, Direction.UP)[LINE]

    assert [hop.node.id for hop in way.hops] == [OEI1, LINE]
    assert way.certainty == "declarada"


def test_ends_are_not_passed_through() -> None:
    ways = Reacher(small()).ways(UNIT, Direction.UP)

    assert AES1 in ways
    assert AES2 not in ways
    assert OWN_PLAN in ways


def test_the_start_is_not_reached_though_a_chain_turns_round() -> None:
    graph = PlanGraph.of(small().nodes(), [edge(AEI1, "PERTENECE_A", OEI1)])

    assert AEI1 not in Reacher(graph).ways(AEI1, Direction.UP)
