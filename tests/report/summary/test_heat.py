"""Matrices of the page: what the queries give, empty rows and columns marked, collective links apart."""

from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.matrix import Kind, matrix
from articulador.report.summary.heat import LOOKS, heats, keys
from tests.small import AXIS, EDGES, LINE, PEI, edge, node, pei, small


def test_squares_are_the_cells_of_the_matrix() -> None:
    graph = small().without_inferred()

    found = {one.title: one for one in heats(graph, PEI)}
    result = matrix(graph, "AES", "OEI", PEI)

    assert list(found) == ["AES por OEI", "AE por OEI", "Lineamiento PGG por OEI", "Servicio por AEI"]
    drawn = [square.look for row in found["AES por OEI"].rows for square in row.squares]
    cells = [cell and LOOKS[cell.kind] for row in result.rows.heads for cell in result.line(row)]
    assert drawn == [look or "" for look in cells]
    assert drawn.count("weak") == result.count(Kind.COLLECTIVE) == 2


def test_empty_columns_are_marked_and_weak_rows_told_apart() -> None:
    found = {one.title: one for one in heats(small().without_inferred(), PEI)}

    assert [column.look for column in found["Lineamiento PGG por OEI"].columns] == ["", "not"]
    assert [row.head.look for row in found["AES por OEI"].rows] == ["", "weak"]
    assert ("head-not", "", "head_not") in keys(found.values())


def test_a_matrix_without_a_link_has_no_grid() -> None:
    found = next(one for one in heats(small(), PEI) if one.title == "AE por OEI")

    assert found.columns == ()
    assert [row.head.look for row in found.rows] == ["whole"]
    assert found.remarks == ("Ninguna fila del plan une a uno de estos con algún elemento OEI.",)


def test_services_stand_beside_the_actions_that_deliver_them_only() -> None:
    found = next(one for one in heats(small().without_inferred(), PEI) if one.title == "Servicio por AEI")

    assert [column.code for column in found.columns] == ["AEI.01.01"]
    assert found.remarks == ("No se dibujan 2 columnas sin ningún vínculo.",)


def test_of_many_columns_none_is_lost() -> None:
    goals = [node(PEI, "OEI", f"OEI.{number:02}", "Mejorar") for number in range(3, 26)]
    graph = PlanGraph.of([*small().nodes(), *goals], EDGES)

    found = [one for one in heats(graph, PEI) if one.title.startswith("AES por OEI")]

    assert [one.title for one in found] == ["AES por OEI · OEI.01 – OEI.20", "AES por OEI · OEI.21 – OEI.25"]
    assert [column.code for one in found for column in one.columns] == [f"OEI.{n:02}" for n in range(1, 26)]
    assert [len(one.counts) for one in found] == [2, 0]


def test_a_guideline_that_only_an_action_has_is_told() -> None:
    other = node("pgg-ds-1", "LineamientoPGG", "10.6", "Cooperación")
    links = [edge(other.id, "PERTENECE_A", AXIS), edge(pei("AEI", "AEI.01.02"), "VINCULADO_A", other.id)]
    graph = PlanGraph.of([*small().nodes(), other], [*EDGES, *links])

    found = next(one for one in heats(graph, PEI) if one.title == "Lineamiento PGG por OEI")

    assert [(row.head.code, row.head.look) for row in found.rows] == [("10.5", ""), ("10.6", "action")]


def test_a_plan_without_objectives_or_anything_above_has_no_matrix() -> None:
    alone = PlanGraph.of([node(PEI, "OEI", "OEI.01", "Mejorar")])

    assert list(heats(alone, PEI)) == []
    assert list(heats(PlanGraph.of([one for one in small().nodes() if one.id in {LINE, AXIS}]), "pgg-ds-1")) == []
