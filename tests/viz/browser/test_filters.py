"""Each filter keeps what it says, counts it rightly, and holds in every view."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.tracing import Direction, reached
from tests.small import AES1, AES2, OEI1, OEI2
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import Explorer, word

PLANS = ("small", "bundled", "igp")
CHOICES = """() => [...document.querySelectorAll("[data-filter]")].map((one) => [
  one.dataset.filter, ["oei", "unit"].includes(one.dataset.filter) ? NODES[one.dataset.value].id : one.dataset.value,
  Number(one.parentElement.querySelector(".count").textContent)])"""


def chains(graph: PlanGraph, element: str) -> set[str]:
    """An element and its chains; of a unit also the indicators of what it answers for."""
    own = {edge.target for edge in graph.out_edges(element) if edge.type == "RESPONSABLE_DE"}
    measures = {edge.source for target in own for edge in graph.in_edges(target) if edge.type == "MIDE"}
    return {element, *measures, *(found for way in Direction for found in reached(graph, element, way))}


def having(graph: PlanGraph, keeps: Callable[[Node], bool]) -> set[str]:
    """Ids of the elements that a condition keeps."""
    return {node.id for node in graph.nodes() if keeps(node)}


def expected(explorer: Explorer, name: str, value: str) -> set[str]:
    """Elements that a choice of a filter keeps, worked out from the graph and the report."""
    if name in {"oei", "unit"}:
        return chains(explorer.graph, value)
    if name == "rule":
        return {one.element for one in explorer.story.spanish.result.findings if one.rule == value and one.element}
    held = {"pgg": "pgg", "certainty": "certeza"}[name]
    return having(explorer.graph, lambda node: node.properties.get(held) == value)


def told(explorer: Explorer) -> int:
    """How many elements the page says that it shows."""
    return int(explorer.page.locator("#count").inner_text().split()[0])


def listed(explorer: Explorer) -> set[str]:
    """Ids of the elements of the table of all elements."""
    explorer.go(**{**explorer.address, "view": "table"})
    rows = explorer.page.locator("#view-table tr[data-node]")
    return set(rows.evaluate_all("all => all.map((one) => NODES[one.dataset.node].id)"))


def check(explorer: Explorer, name: str, value: str) -> None:
    """Check a choice in the menu."""
    at = explorer.graph.has(value)
    index = explorer.page.evaluate("id => String(BY_ID.get(id))", value) if at else value
    explorer.menu("filters").locator(f'[data-filter={name}][data-value="{index}"]').check()


@pytest.mark.parametrize("name", PLANS)
def test_every_choice_tells_how_many_elements_it_keeps(explore: Exploring, name: str) -> None:
    explorer = explore(name)
    explorer.menu("filters")

    choices = explorer.page.evaluate(CHOICES)

    assert {kind for kind, _value, _count in choices} == {"oei", "unit", "pgg", "certainty", "rule"}
    assert [one for one in choices if len(expected(explorer, one[0], one[1])) != one[2]] == []
    rules = {one.rule for one in explorer.story.spanish.result.findings if one.element}
    assert {value for kind, value, _count in choices if kind == "rule"} == rules


@pytest.mark.parametrize("name", PLANS)
def test_every_kind_tells_how_many_elements_it_has(explore: Exploring, name: str) -> None:
    explorer = explore(name)

    kinds = explorer.menu("filters").locator("li:has(> [data-kind])")
    found = [
        (kind.locator("button").get_attribute("data-kind"), int(kind.locator(".count").inner_text()))
        for kind in kinds.all()
    ]

    assert dict(found) == explorer.graph.counts_by_label()


@pytest.mark.parametrize("kind", ["oei", "unit", "pgg", "certainty", "rule"])
def test_a_choice_keeps_what_it_says_in_the_table_and_on_the_map(explore: Exploring, kind: str) -> None:
    explorer = explore("bundled")
    everything = explorer.boxes().keys()
    explorer.menu("filters")
    first = next(value for name, value, _count in explorer.page.evaluate(CHOICES) if name == kind)

    check(explorer, kind, first)

    kept = expected(explorer, kind, first)
    assert told(explorer) == len(kept)
    assert explorer.boxes().keys() == kept & everything
    assert listed(explorer) == kept


def test_hiding_a_kind_in_the_legend_takes_it_away_everywhere(explore: Exploring) -> None:
    explorer = explore("small")

    legend = explorer.menu("legend")
    legend.locator("[data-kind=AES]").click()

    assert legend.locator("[data-kind=AES]").get_attribute("aria-pressed") == "false"
    assert {AES1, AES2}.isdisjoint(explorer.boxes())
    assert told(explorer) == len(explorer.graph) - 2
    assert listed(explorer) == having(explorer.graph, lambda node: node.label != "AES")


def test_within_one_filter_either_or_and_all_filters_together(explore: Exploring) -> None:
    explorer = explore("bundled")
    one, other = sorted(node.id for node in explorer.graph.nodes("OEI"))[:2]
    for kind, value in (("oei", one), ("oei", other), ("pgg", "no_priorizado")):
        check(explorer, kind, value)

    kept = (chains(explorer.graph, one) | chains(explorer.graph, other)) & expected(explorer, "pgg", "no_priorizado")

    assert told(explorer) == len(kept) > 5
    assert listed(explorer) == kept


def test_a_chip_takes_one_filter_back_and_clear_all_of_them(explore: Exploring) -> None:
    explorer = explore("small")
    for value in (OEI1, OEI2):
        check(explorer, "oei", value)
    explorer.page.keyboard.press("Escape")

    chips = explorer.page.locator("#chips")
    chips.get_by_role("button", name="OEI.01").click()
    left = explorer.address["oei"]
    chips.get_by_role("button", name=word("clear_filters")).click()

    assert left == OEI2
    assert explorer.address == {}
    assert told(explorer) == len(explorer.graph)


def test_a_filter_of_a_rule_leaves_its_gaps_alone(explore: Exploring) -> None:
    explorer = explore("bundled")

    check(explorer, "rule", "PGG001")

    rules = explorer.show("gaps").locator("details.rule")
    assert [rule.get_attribute("id") for rule in rules.all()] == ["rule-PGG001"]


def test_the_other_views_are_filtered_too(explore: Exploring) -> None:
    explorer = explore("bundled")
    objective = "pei-mre-2025/OEI/OEI.09"
    check(explorer, "oei", objective)
    kept = chains(explorer.graph, objective)

    rows = explorer.show("indicators").locator("tbody tr").count()
    columns = explorer.show("matrix").locator("thead th").count()

    assert rows == sum(1 for one in kept if "/Indicador/" in one)
    assert columns == 1


def test_filters_that_leave_nothing_say_so(explore: Exploring) -> None:
    explorer = explore("small")
    check(explorer, "pgg", "sin_dato")
    check(explorer, "oei", OEI2)

    for view in ("gaps", "indicators", "matrix", "table"):
        assert word("nothing_left") in explorer.show(view).inner_text()
    assert told(explorer) == 0


def test_a_second_filter_takes_the_first_ones_elements_off_the_map(explore: Exploring) -> None:
    explorer = explore("bundled", width=1920, height=1080)
    explorer.go(pgg="no_priorizado")
    first = set(explorer.boxes())

    explorer.go(pgg="no_priorizado", rule="COD018")

    both = expected(explorer, "pgg", "no_priorizado") & expected(explorer, "rule", "COD018")
    assert set(explorer.boxes()) == both
    assert both
    assert not first <= both
