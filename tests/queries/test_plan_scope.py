from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.queries.plan_scope import scope_of
from tests.small import AES1, AES2, LINE, OEI1, OEI2, PEI, PESEM, node, small


def ids(found: list[object]) -> list[str]:
    return [getattr(one, "id", "") for one in found]


def test_own_elements_are_those_of_the_plan() -> None:
    assert ids([*scope_of(small(), PEI).own("OEI")]) == [OEI1, OEI2]
    assert scope_of(small(), PESEM).own("OEI") == []


def test_elements_of_other_plans_are_those_that_its_document_names() -> None:
    graph = small()
    graph.add_node(node(PESEM, "AES", "AES.02.01", fuentes=["pesem-x-2024#T:1"]))

    assert ids([*scope_of(graph, PEI).of_either("AES")]) == [AES1, AES2]
    assert len(scope_of(graph, "").of_either("AES")) == 3


def test_a_link_names_an_element_too() -> None:
    graph = small()
    graph.nx.nodes[LINE]["fuentes"] = []

    assert ids([*scope_of(graph, PEI).named("LineamientoPGG")]) == [LINE]


def test_types_say_what_was_read() -> None:
    assert ("OEI", "ARTICULA_CON", "AES") in scope_of(small(), PEI).types
    assert ("OEI", "ARTICULA_CON", "AES") not in scope_of(small(), PESEM).types


def test_a_plan_that_there_is_not() -> None:
    with pytest.raises(LookupFailed, match='"pei-y": no plan of this source'):
        scope_of(small(), "pei-y")
