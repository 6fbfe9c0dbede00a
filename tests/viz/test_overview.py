"""The page of more elements than can be drawn."""

from __future__ import annotations

import json
import re
from typing import Any, cast

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.overview import Overview, overview
from articulador.viz.overview import figures
from articulador.viz.page import page
from tests.two_plans import two_plans
from tests.viz.stories import HOSTILE, hostile


def told(graph: PlanGraph) -> Overview:
    with EmbeddedStore.of(graph) as store:
        return overview(store, check(store, Choice(chosen((), ())), "plans.json").result)


def given() -> dict[str, Any]:
    return cast("dict[str, Any]", figures(told(two_plans())))


def test_the_cascade_of_a_plan_adds_up() -> None:
    data, lines = given(), told(two_plans()).plans

    for plan, line in zip(data["plans"], lines, strict=True):
        totals = {tuple(data["measures"][number]): sum(parts.values()) for number, parts, _lost in plan["cascade"]}
        assert totals == {(tally.measure, tally.label): tally.total for tally in line.tallies}


def test_findings_stand_in_the_order_of_the_outcomes() -> None:
    assert given()["plans"][0]["found"]["PGG001"] == [1, 0, 1]  # one marked, one unreadable


def test_the_page_carries_no_library_and_no_element() -> None:
    text = page(told(two_plans()), "2 planes")

    assert len(re.findall(r"<script>", text)) == 1
    assert "vis-network" not in text
    assert "pei-x-2025/AEI/" not in text


def test_a_hostile_plan_ends_no_script() -> None:
    text = page(told(hostile()), HOSTILE[0])

    data = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)
    assert not any(sign in one for one in data for sign in ("<", ">", "&", "\u2028"))
    assert set(HOSTILE) & {plan["name"] for plan in json.loads(data[1])["plans"]}
    assert "<img" not in text
