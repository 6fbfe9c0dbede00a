from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import Tally, cascade
from articulador.queries.stats import compute_stats
from tests.small import EDGES, NODES, OEI1, PEI, PESEM, edge, node, plan, small


def tallies(graph: PlanGraph) -> dict[tuple[str, str], dict[str, int]]:
    found = {(tally.measure, tally.label): tally for tally in cascade(graph, PEI)}
    return {key: {part.value: count for part, count in tally.parts.items() if count} for key, tally in found.items()}


def test_counts_by_label_type_and_certainty() -> None:
    stats = compute_stats(small())

    assert (stats.elements, stats.relationships) == (len(NODES), len(EDGES))
    assert stats.by_label["AEI"] == 3
    assert stats.by_type["ARTICULA_CON"] == 5
    assert stats.collective == {"ARTICULA_CON": 2}
    assert stats.certainty["inferida"] == (0, 1)


def test_cascade_with_denominators() -> None:
    found = tallies(small().without_inferred())

    assert found["pgg", "AEI"] == {"vinculado": 1, "no_priorizado": 1, "sin_dato": 1}
    assert found["upper_link", "OEI"] == {"own": 1, "collective": 1}
    assert found["taken_up", "AES"] == {"own": 1, "collective": 1}
    assert found["row", "AES"] == {"yes": 1, "none": 1}
    assert found["taken_up", "AE"] == {"whole": 1}
    assert found["taken_up_by_action", "Servicio"] == {"own": 1}
    assert found["baseline", "AEI"] == {"yes": 1, "not_available": 1, "sin_dato": 1}
    assert found["targets", "AEI"] == {"yes": 1, "as_printed": 1, "sin_dato": 1}
    assert found["unit", "AEI"] == {"own": 1, "indirect": 1, "none": 1}


def test_parts_add_up_to_the_total() -> None:
    assert all(sum(tally.parts.values()) == tally.total for tally in cascade(small(), PEI))


def test_unknown_is_not_missing() -> None:
    """A plan of which no link was read says no data; one of which some were read says none read."""
    without = PlanGraph.of(NODES, [edge for edge in EDGES if edge.type not in {"ARTICULA_CON", "MIDE"}])

    assert tallies(without)["upper_link", "OEI"] == {"sin_dato": 2}
    assert tallies(without)["indicator", "AEI"] == {"sin_dato": 3}


def test_an_objective_without_a_pgg_state_is_unknown() -> None:
    graph = PlanGraph.of([node(PEI, "OEI", "OEI.01")])

    assert tallies(graph)["pgg", "OEI"] == {"sin_dato": 1}


def test_an_objective_is_taken_up_through_its_actions_too() -> None:
    graph = small()
    graph.add_node(node(PESEM, "OES", "OES.02"))
    graph.add_edge(edge(OEI1, "ARTICULA_CON", f"{PESEM}/OES/OES.02"))

    assert tallies(graph)["taken_up", "OES"] == {"own": 1, "indirect": 1}


def test_each_plan_has_its_own_cascade() -> None:
    other = [plan("pei-y-2025", "PEI"), node("pei-y-2025", "AEI", "AEI.01.01", fuentes=["pei-y-2025#T:1"])]
    graph = PlanGraph.of([*NODES, *other], EDGES)

    first, second = compute_stats(graph).plans

    assert (first.plan, second.plan) == (PEI, "pei-y-2025")
    assert [total(second.tallies, "pgg", "AEI"), total(second.tallies, "taken_up", "AES")] == [1, 0]


def total(found: tuple[Tally, ...], measure: str, label: str) -> int:
    return sum(tally.total for tally in found if (tally.measure, tally.label) == (measure, label))
