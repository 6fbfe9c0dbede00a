from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from articulador.errors import LookupFailed
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Cell, Query
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.loaders.document import read_document
from articulador.queries.cascade import Part, cascade
from articulador.queries.coverage import TOPS, Branch, Chain, PlanCoverage, Reach, State, coverage
from articulador.queries.elements import code
from articulador.queries.named import find_query
from tests.small import AES1, AES2, EDGES, NODES, OEI1, OES1, OWN_PLAN, PEI, PESEM, edge, node, pei, small

DOCUMENTS = ("seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.tab.txt")


def stated() -> PlanGraph:
    return small().without_inferred()


def only(graph: PlanGraph) -> PlanCoverage:
    (found,) = coverage(graph)
    return found


def chain(found: PlanCoverage, label: str, branch: Branch) -> Chain:
    return next(one for one in found.chains if (one.label, one.branch) == (label, branch))


def states(found: Chain) -> dict[str, State]:
    return {code(reach.element): reach.state for reach in found.reaches}


def test_down_from_the_sector_to_the_units() -> None:
    found = chain(only(stated()), "AES", Branch.DOWN)

    assert states(found) == {"AES.01.01": State.REACHED, "AES.01.02": State.BROKEN}
    assert found.steps == {"OEI": (1, 1), "AEI": (1, 0), "Indicador": (1, 0), "UnidadOrganica": (1, 0)}
    assert [reach.last for reach in found.of(State.BROKEN)] == ["OEI"]


def test_up_from_the_plan_to_the_sector() -> None:
    found = only(stated())

    assert states(chain(found, "OEI", Branch.UPPER)) == {"OEI.01": State.REACHED, "OEI.02": State.COLLECTIVE}
    assert set(states(chain(found, "AEI", Branch.UPPER)).values()) == {State.REACHED}


def test_the_three_states_of_the_pgg() -> None:
    assert states(chain(only(stated()), "AEI", Branch.PGG)) == {
        "AEI.01.01": State.REACHED,
        "AEI.01.02": State.NOT_PRIORITISED,
        "AEI.01.03": State.UNKNOWN,
    }


def test_only_actions_with_a_service_begin_the_chain_to_a_policy() -> None:
    assert states(chain(only(stated()), "AEI", Branch.POLICY)) == {"AEI.01.01": State.REACHED}


def test_a_chain_breaks_off_where_the_text_gives_no_parent() -> None:
    edges = [one for one in EDGES if one.target != OES1]
    found = chain(only(PlanGraph.of(NODES, edges)), "OEI", Branch.UPPER)

    assert [(reach.state, reach.last) for reach in found.reaches] == [(State.BROKEN, "AES"), (State.BROKEN, "AES")]


def test_what_the_text_lost_is_unknown_not_broken() -> None:
    graph = stated()
    graph.add_node(node(PEI, "OEI", "OEI.03", no_leido=[f"{PEI}#articulacion"]))
    graph.add_node(node(PEI, "OEI", "OEI.04"))

    found = states(chain(only(graph), "OEI", Branch.UPPER))

    assert (found["OEI.03"], found["OEI.04"]) == (State.UNKNOWN, State.BROKEN)


def test_where_nothing_of_the_kind_was_read_nobody_can_tell() -> None:
    edges = [one for one in EDGES if one.type != "ARTICULA_CON"]
    found = only(PlanGraph.of(NODES, edges))

    assert set(states(chain(found, "OEI", Branch.UPPER)).values()) == {State.UNKNOWN}
    assert set(states(chain(found, "AES", Branch.DOWN)).values()) == {State.UNKNOWN}


def test_what_is_stated_for_the_entity_as_a_whole_is_no_chain() -> None:
    assert states(chain(only(stated()), "AE", Branch.DOWN)) == {"AE.1.6.1": State.WHOLE}


def test_every_element_is_counted_once() -> None:
    for found in only(small()).chains:
        assert sum(len(found.of(state)) for state in State) == found.total


def test_the_tallies_are_those_of_stats() -> None:
    assert only(stated()).tallies == cascade(stated(), PEI)


def test_one_plan_of_several() -> None:
    graph = stated()
    graph.add_node(node("pei-y-2025", "OEI", "OEI.01", fuentes=["pei-y-2025#T:1"]))

    assert [found.plan for found in coverage(graph)] == [PEI, "pei-y-2025"]
    assert [found.plan for found in coverage(graph, PEI)] == [PEI]
    with pytest.raises(LookupFailed):
        coverage(graph, "pei-z-2025")


def test_the_top_labels_are_those_of_the_library() -> None:
    text = find_query("quiebre-ascendente-oei").text
    listed = text.partition("fin.nivel IN [")[2].partition("]")[0]

    assert {name.strip(" '") for name in listed.split(",")} == TOPS


def graphs(shared: Path) -> Iterator[PlanGraph]:
    lonely = stated()
    lonely.add_node(node(PEI, "OEI", "OEI.03"))
    lonely.add_edge(edge(pei("OEI", "OEI.03"), "PERTENECE_A", OWN_PLAN))
    lonely.add_node(node(PESEM, "OES", "OES.02"))
    lonely.add_edge(edge(OEI1, "ARTICULA_CON", f"{PESEM}/OES/OES.02"))
    yield from (stated(), lonely, PlanGraph.of(NODES, [one for one in EDGES if one.source not in {AES1, AES2}]))
    yield from (read_document(shared / name).graph for name in DOCUMENTS)


def rows(store: EmbeddedStore, name: str, **parameters: str) -> list[dict[str, Cell]]:
    query = find_query(name)
    found = store.run(Query(query.text, {one.name: "" for one in query.parameters} | parameters))
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def reaches(found: PlanCoverage, label: str, branch: Branch) -> list[Reach]:
    return [reach for one in found.chains if (one.label, one.branch) == (label, branch) for reach in one.reaches]


AS_QUERIED = {
    State.REACHED: ("completa", False),
    State.COLLECTIVE: ("completa", True),
    State.NOT_PRIORITISED: ("no_priorizado", False),
    State.BROKEN: ("se_corta", None),
    State.UNKNOWN: (None, None),
}


def agrees(reach: Reach, row: dict[str, Cell]) -> bool:
    """Whether a row of a query says the same; what the text lost is a distinction that only we make."""
    status, together = AS_QUERIED[reach.state]
    states_too = status is None and row["estado"] in {"sin_dato", "se_corta"}
    same = row["estado"] == status or states_too
    return same and row["llega_hasta"] == reach.last and together in {None, row["solo_colectivo"]}


def test_upward_breaks_are_those_of_the_library(shared: Path) -> None:
    for graph in graphs(shared):
        store = EmbeddedStore.of(graph)
        for found in coverage(graph):
            for name, label in (("oei", "OEI"), ("aei", "AEI"), ("indicador", "Indicador")):
                for row in _by_element(rows(store, f"quiebre-ascendente-{name}", plan=found.plan)):
                    branch = Branch(str(row[0].get("rama", "plan_superior")))
                    same = [r for r in reaches(found, label, branch) if r.element.id == row[0]["id"]]
                    if branch is Branch.POLICY and not same:
                        assert row[0]["llega_hasta"] == "AEI"
                        continue
                    assert any(agrees(same[0], one) for one in row), (same[0], row)


def _by_element(found: list[dict[str, Cell]]) -> list[list[dict[str, Cell]]]:
    groups: dict[tuple[Cell, Cell], list[dict[str, Cell]]] = {}
    for row in found:
        groups.setdefault((row["id"], row.get("rama")), []).append(row)
    return list(groups.values())


def test_downward_breaks_are_those_of_the_library(shared: Path) -> None:
    for graph in graphs(shared):
        store = EmbeddedStore.of(graph)
        for found in coverage(graph):
            told = {row["id"]: row for row in rows(store, "quiebre-descendente", destino=found.plan)}
            for one in found.chains:
                for reach in one.reaches if one.branch is Branch.DOWN and one.label not in {"OEI", "AEI"} else ():
                    row = told[reach.element.id]
                    assert row["llega_hasta"] == reach.last
                    assert row["solo_colectivo"] is (bool(reach.levels) and not any(reach.levels.values()))


def test_takers_are_as_many_as_stats_counts(shared: Path) -> None:
    for graph in graphs(shared):
        for found in coverage(graph):
            for tally in found.tallies:
                if tally.measure == "taken_up" and tally.label in {"AES", "AE"}:
                    levels = [reach.levels for reach in reaches(found, tally.label, Branch.DOWN)]
                    own = sum(1 for one in levels if any(one.values()))
                    assert own == tally.parts[Part.OWN] + tally.parts[Part.INDIRECT]
                    assert sum(1 for one in levels if one) - own == tally.parts[Part.COLLECTIVE]
