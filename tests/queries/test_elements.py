from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.elements import brief, home, natural, numbers, reading_order, text
from tests.small import LINE, PEI, node, small


def test_codes_sort_by_their_numbers() -> None:
    assert sorted(["10.10", "10.9", "9.1"], key=natural) == ["9.1", "10.9", "10.10"]


def test_reading_order_follows_the_schema_then_the_code() -> None:
    nodes = [node(PEI, "AEI", "AEI.01.10"), node(PEI, "AEI", "AEI.01.02"), node(PEI, "OEI", "OEI.02")]

    assert [one.id.rsplit("/", 1)[1] for one in sorted(nodes, key=reading_order)] == [
        "OEI.02",
        "AEI.01.02",
        "AEI.01.10",
    ]


def test_a_property_of_another_type_is_not_given_as_text() -> None:
    found = node(PEI, "Indicador", "i", linea_base=2.0)

    assert text(found, "linea_base") == ""
    assert numbers(found, "linea_base") == ()


def test_brief_is_one_printable_line() -> None:
    assert brief("uno\x1b[31m dos\ntres", 12) == "uno [31m…"
    assert brief(" uno\xa0 dos\n", 12) == "uno dos"


def test_home_is_the_home_or_that_of_the_elements_plan() -> None:
    two = PlanGraph.of([node(PEI, "OEI", "OEI.01"), node("b", "OEI", "OEI.01", fuentes=["b#T:1"])])

    assert home(small(), small().node(LINE)) == PEI
    assert home(two, two.node("b/OEI/OEI.01")) == "b"
    assert small().has(LINE)
