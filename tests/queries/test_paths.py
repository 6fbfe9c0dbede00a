from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.queries.paths import find_paths
from articulador.queries.tracing import Direction
from tests.small import AE, AEI1, AEI2, AEI3, AES1, AES2, IND1, LINE, OEI1, OEI2, OES1, OWN_PLAN, UNIT, edge, small


def test_every_chain_is_found_the_shorter_first() -> None:
    chains = find_paths(small(), AEI1, LINE).chains

    assert [[hop.node.id for hop in chain.hops] for chain in chains] == [[LINE], [OEI1, LINE]]


def test_a_chain_may_go_down_from_the_first() -> None:
    (chain,) = find_paths(small(), OES1, IND1).chains

    assert chain.direction is Direction.DOWN
    assert [hop.node.id for hop in chain.hops] == [AES1, OEI1, AEI1, IND1]


def test_a_chain_with_a_collective_link_is_marked() -> None:
    chains = find_paths(small(), AES1, OEI2).chains

    assert [chain.collective for chain in chains] == [True]


def test_chains_over_own_rows_come_before_collective_ones() -> None:
    graph = small()
    graph.add_edge(edge(OEI1, "ARTICULA_CON", AES2, colectivo=True))

    assert [chain.collective for chain in find_paths(graph, OEI1, OES1).chains] == [False, True]


def test_no_chain_goes_up_and_down() -> None:
    result = find_paths(small(), AEI1, AEI3)

    assert result.chains == ()
    assert [reach.element.id for reach in result.reach] == [AEI1, AEI3]
    assert {OEI1, AES1, OES1, LINE} <= {node.id for node in result.reach[1].up}


def test_without_a_chain_it_tells_what_the_plan_states_as_a_whole() -> None:
    result = find_paths(small(), AEI2, AE)

    assert result.chains == ()
    assert [(hop.node.id, hop.edge.type) for hop in result.whole] == [(OWN_PLAN, "CONTRIBUYE_A")]


def test_a_unit_ends_a_chain_and_is_not_passed() -> None:
    assert find_paths(small(), AEI1, UNIT).chains
    assert not find_paths(small(), IND1, UNIT).chains


def test_the_same_element_twice_is_no_question() -> None:
    with pytest.raises(LookupFailed, match=r"OEI\.01"):
        find_paths(small(), OEI1, OEI1)
