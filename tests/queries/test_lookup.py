from __future__ import annotations

import pytest

from articulador.errors import LookupFailed
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.lookup import MOST_LISTED, find_element, find_near
from tests.small import AE, AEI1, AXIS, ENTITY, IND1, IND2, LINE, OEI2, PEI, PESEM, POLICY, UNIT, node, small


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (AEI1, AEI1),
        ("AEI.01.01", AEI1),
        ("aei 1.1", AEI1),
        ("AEI:01.01", AEI1),
        ("aei0101", AEI1),
        ("AE 1.6.1", AE),
        ("ae.1.6.1", AE),
        ("10.5", LINE),
        ("Lin. 10.5", LINE),
        ("10", AXIS),
        ("Eje 10", AXIS),
        ("AEI/AEI.01.01", AEI1),
        ("AEI.01.02/IAEI.01.02.01", IND2),
        ("AEI 01.0", AEI1),
        ("dga", UNIT),
        ("MX", ENTITY),
        ("PEI", f"{PEI}/Plan/{PEI}"),
        ("pn-mar", POLICY),
        ("modernizar la gestion", OEI2),
        ("gestión modernizar", OEI2),
        ("modern", OEI2),
        ("soberania mar", AEI1),
        ("IAEI.01.01.01 Porcentaje de reuniones", IND1),
    ],
)
def test_an_element_is_found_by_id_code_in_any_spelling_or_words(asked: str, found: str) -> None:
    assert find_element(small(), asked).id == found


def test_a_code_on_two_elements_lists_both_and_says_how_to_tell_them_apart() -> None:
    with pytest.raises(LookupFailed) as failure:
        find_element(small(), "IAEI.01.02.01")

    assert "AEI.01.02/IAEI.01.02.01" in failure.value.message
    assert "AEI.01.03/IAEI.01.02.01" in failure.value.message
    assert "--plan" in failure.value.message


def test_plan_narrows_a_code_that_two_plans_have() -> None:
    graph = PlanGraph.of([node("pei-a-2025", "OEI", "OEI.01"), node("pei-b-2025", "OEI", "OEI.01")])

    with pytest.raises(LookupFailed, match="pei-a-2025"):
        find_element(graph, "OEI.01")

    assert find_element(graph, "OEI.01", "pei-b-2025").id == "pei-b-2025/OEI/OEI.01"


def test_near_uses_the_plan_only_to_decide() -> None:
    assert find_near(small(), "10.5", PEI).id == LINE


def test_a_code_outside_the_plan_asked_for_says_where_it_is() -> None:
    with pytest.raises(LookupFailed, match=PESEM):
        find_element(small(), "OES.01", PEI)


def test_an_unknown_plan_lists_those_there_are() -> None:
    with pytest.raises(LookupFailed, match=PESEM):
        find_element(small(), "OEI.01", "pei-zzz")


def test_a_long_list_is_cut_and_counted() -> None:
    graph = PlanGraph.of(
        [node(PEI, "Estrategia", f"estrategia-{letter}", f"Estrategia {letter}") for letter in "abcdefghijklm"]
    )

    with pytest.raises(LookupFailed) as failure:
        find_element(graph, "estrategia")

    assert failure.value.message.count("  Estrategia  ") == MOST_LISTED
    assert " 3 " in failure.value.message


def test_an_unknown_code_suggests_the_nearest_of_its_kind() -> None:
    with pytest.raises(LookupFailed) as failure:
        find_element(small(), "OEI.03")

    lines = failure.value.message.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["OEI.02", "OEI.01"]


def test_a_misspelt_word_suggests_a_name() -> None:
    with pytest.raises(LookupFailed, match="Modernizar"):
        find_element(small(), "modernisar la gestion")


def test_plan_text_in_a_message_cannot_move_the_cursor() -> None:
    graph = PlanGraph.of([node(PEI, "OEI", f"OEI.0{n}", f"Mejorar \x1b[2J{n}") for n in (1, 2)])

    with pytest.raises(LookupFailed) as failure:
        find_element(graph, "mejorar")

    assert "\x1b" not in failure.value.message


@pytest.mark.parametrize("asked", ["", "   ", "…", "zzzz qqqq"])
def test_nothing_near_says_how_to_see_what_there_is(asked: str) -> None:
    with pytest.raises(LookupFailed, match="articulador stats"):
        find_element(small(), asked)
