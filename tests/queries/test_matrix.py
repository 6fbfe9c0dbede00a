from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import LookupFailed
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.document import read_document
from articulador.queries.elements import code
from articulador.queries.matrix import Axis, Kind, Standing, matrix
from tests import small as s
from tests.small import AE, AEI1, AEI2, AEI3, AES1, AES2, EDGES, LINE, NODES, OEI1, OEI2, OWN_PLAN, PEI, small


def stated() -> PlanGraph:
    return small().without_inferred()


def codes(axis: Axis, standing: Standing) -> list[str]:
    return [code(head.node) for head in axis.of(standing)]


def test_own_rows_and_a_collective_sentence_are_told_apart() -> None:
    found = matrix(stated(), "AES", "OEI")

    kinds = {key: cell.kind for key, cell in found.cells.items()}
    assert kinds == {
        (AES1, OEI1): Kind.DIRECT,
        (AES1, OEI2): Kind.COLLECTIVE,
        (AES2, OEI2): Kind.COLLECTIVE,
    }
    assert codes(found.rows, Standing.LINKED) == ["AES.01.01"]
    assert codes(found.rows, Standing.COLLECTIVE) == ["AES.01.02"]


def test_rows_and_columns_may_be_swapped() -> None:
    one, other = matrix(stated(), "AES", "OEI"), matrix(stated(), "OEI", "AES")

    assert {(column, row) for row, column in one.cells} == set(other.cells)


def test_certainty_is_kept() -> None:
    assert matrix(stated(), "AES", "OEI").cells[AES1, OEI1].certainty == "reparada"


def test_a_chain_is_indirect_and_tells_its_way() -> None:
    found = matrix(stated(), "UnidadOrganica", "OEI").cells[s.UNIT, OEI1]

    assert found.kind is Kind.INDIRECT
    assert [hop.node.id for hop in found.hops] == [AEI1, OEI1]


def test_up_and_down_are_never_mixed() -> None:
    """AEI.01.02 is under OEI.01, which is linked to the line; AEI.01.01 and AEI.01.03 have no chain between them."""
    found = matrix(stated(), "AEI", "LineamientoPGG").cells

    assert {row: cell.kind for (row, _column), cell in found.items()} == {
        AEI1: Kind.DIRECT,
        AEI2: Kind.INDIRECT,
        AEI3: Kind.INDIRECT,
    }
    assert matrix(stated(), "AEI", "AEI").cells == {}


def test_a_chain_through_a_collective_sentence_is_collective() -> None:
    assert matrix(stated(), "OES", "OEI").cells[s.OES1, OEI2].kind is Kind.COLLECTIVE


def test_what_is_stated_for_the_entity_is_apart_and_no_link() -> None:
    found = matrix(stated(), "AE", "OEI")

    assert found.cells == {}
    assert [(head.standing, head.whole) for head in found.rows.heads] == [(Standing.EMPTY, (PEI,))]


def test_between_a_plan_and_what_it_states_the_cell_says_so() -> None:
    found = matrix(stated(), "Plan", "AE")

    assert found.cells[OWN_PLAN, AE].kind is Kind.WHOLE
    assert not found.rows.of(Standing.LINKED)


def test_a_type_that_makes_no_chain_is_a_link_of_its_own() -> None:
    """BienServicio -ATIENDE_A-> GrupoPoblacional is direct, and goes no further."""
    from articulador.graph.model import Edge, Node

    good, group = Node(f"{PEI}/BienServicio/b", "BienServicio"), Node(f"{PEI}/GrupoPoblacional/g", "GrupoPoblacional")
    graph = PlanGraph.of([*NODES, good, group], [*EDGES, Edge(good.id, "ATIENDE_A", group.id)])

    assert matrix(graph, "BienServicio", "GrupoPoblacional").cells[good.id, group.id].kind is Kind.DIRECT
    assert matrix(graph, "GrupoPoblacional", "Plan").cells == {}


def test_an_empty_row_may_be_a_loss_of_the_reading() -> None:
    graph = stated()
    graph.nx.nodes[AES2]["no_leido"] = [f"{PEI}#articulacion"]
    graph.nx.nodes[AES1]["no_leido"] = [f"{PEI}#articulacion"]

    found = matrix(graph, "AES", "OEI").rows.heads

    assert [(head.lost, head.maybe_lost) for head in found] == [(("articulacion",), False), (("articulacion",), True)]


def test_what_is_proposed_counts_as_proposed() -> None:
    assert matrix(small(), "Servicio", "AEI").count(Kind.DIRECT) == 2
    assert matrix(stated(), "Servicio", "AEI").count(Kind.DIRECT) == 1


def test_a_label_without_elements() -> None:
    with pytest.raises(LookupFailed, match='"AER": this source has no such element; it has: Entidad, Plan'):
        matrix(small(), "AER", "OEI")


def test_axes_count_every_element_once() -> None:
    found = matrix(small(), "LineamientoPGG", "AEI")

    assert sum(len(found.columns.of(standing)) for standing in Standing) == len(found.columns.heads) == 3
    assert sum(head.counts.get(Kind.DIRECT, 0) for head in found.rows.heads) == found.count(Kind.DIRECT)
    assert (LINE, AEI1) in found.cells


def test_the_sector_actions_of_the_mre(shared: Path) -> None:
    """4 AES have a row of their own, 6 only the sentence about OEI.11; 4 of 8 services have no AEI."""
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph

    sector, services = matrix(graph, "AES", "OEI"), matrix(graph, "Servicio", "AEI")

    assert codes(sector.rows, Standing.LINKED) == ["AES.01.01", "AES.01.02", "AES.01.06", "AES.02.01"]
    assert len(sector.rows.of(Standing.COLLECTIVE)) == 6
    assert codes(sector.columns, Standing.COLLECTIVE) == ["OEI.11"]
    assert [len(services.rows.of(standing)) for standing in Standing] == [4, 0, 4]
