"""Elements of other plans as each plan cites them: whose places, in which words, and which words change."""

from __future__ import annotations

import pytest

from articulador.graph.model import Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.cited import changed, cited
from articulador.queries.gaps.view import Shelf, View

POLICY = "Política Nacional "


def policy(name: str, places: list[str], others: list[str]) -> PlanGraph:
    properties: dict[str, Value] = {"plan": "pn-x", "nombre": name, "fuentes": places, "variantes": others}
    return PlanGraph.of([Node("pn-x/PoliticaNacional/x", "PoliticaNacional", properties)], [], {})


def test_each_plan_that_cites_an_element_has_its_own_places_and_words() -> None:
    graph = policy("Aguas", ["pei-a-2025#T1:1", "pei-b-2025#T2:2"], ["pei-b-2025#T2:2 | Agua"])
    with EmbeddedStore.of(graph) as store:
        found = list(cited(View(Shelf(store)), "PoliticaNacional"))
        asked = list(cited(View(Shelf(store), "pei-b-2025"), "PoliticaNacional"))

    assert [(one.plan, one.wordings) for one in found] == [
        ("pei-a-2025", (("pei-a-2025#T1:1", "Aguas"),)),
        ("pei-b-2025", (("pei-b-2025#T2:2", "Agua"),)),
    ]
    assert [one.plan for one in asked] == ["pei-b-2025"]


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("de Cooperación Técnica Internacional al 2030", "de Cooperación Técnica 2030", "«Internacional» → —"),
    ("Marítima 2019-2030", "Marítima al 2030", None),
    ("de Cooperación Técnica Internacional al 2030", "de Cooperación", None),
    ("del Ambiente", "de Ambiente", None),
])  # fmt: skip
def test_a_name_changes_by_its_words_not_by_years_articles_or_a_cut(one: str, other: str, expected: str | None) -> None:
    graph = policy(POLICY + one, ["pei-a-2025#T1:1", "pei-a-2025#T2:2"], [f"pei-a-2025#T2:2 | {POLICY}{other}"])
    with EmbeddedStore.of(graph) as store:
        (verdict,) = changed(View(Shelf(store)), "PoliticaNacional")

    assert verdict.fields.get("cambios") == expected
