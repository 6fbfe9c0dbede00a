"""What a click on the map lights up is the trace; the boxes fold, open, focus, zoom and tell their whole name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest

from articulador.cli import main
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.tracing import flatten, trace
from articulador.viz.columns import COLUMN, COLUMNS
from tests.small import AEI1, AEI2, AEI3, IND1, OEI1, OEI2, SERVICE, UNIT
from tests.viz.browser.conftest import Exploring, Writing
from tests.viz.browser.explorer import Explorer, word

WIDE, TALL = 2600, 1800
"""A window in which the whole map is in sight, or a focus with all its columns."""
EACH = 2
"""Elements of each label that are clicked on."""


def traced(graph: PlanGraph, element: str) -> set[str]:
    """An element and all of its trace."""
    found = trace(graph, element)
    return {element, *(step.node.id for way in (found.up, found.down) for step in flatten(way))}


def of_each_label(nodes: Iterable[Node]) -> Iterator[str]:
    """The first elements of each label."""
    counts: dict[str, int] = {}
    for node in nodes:
        counts[node.label] = counts.get(node.label, 0) + 1
        if counts[node.label] <= EACH:
            yield node.id


def steps(told: object) -> Iterator[str]:
    """Ids of the steps of a trace as JSON."""
    assert isinstance(told, list)
    for step in told:
        yield step["id"]
        yield from steps(step["children"])


@pytest.mark.parametrize("name", ["small", "mre", "igp"])
def test_a_click_lights_up_exactly_the_trace(explore: Exploring, name: str) -> None:
    explorer = explore(name, height=TALL)
    boxes = explorer.boxes().keys()

    for element in of_each_label(explorer.graph.node(box) for box in boxes):
        explorer.click(element)

        assert explorer.chosen == element
        assert explorer.clear() == traced(explorer.graph, element) & boxes, element


@pytest.mark.parametrize("name", ["small", "mre", "igp"])
def test_in_a_focus_too_with_indicators_and_units(explore: Exploring, name: str) -> None:
    explorer = explore(name, width=WIDE, height=TALL)
    objective = max((node.id for node in explorer.graph.nodes("OEI")), key=lambda one: len(traced(explorer.graph, one)))
    explorer.go(focus=objective, selected=objective)
    boxes = explorer.boxes().keys()

    for element in of_each_label(explorer.graph.node(box) for box in boxes if box != objective):
        explorer.click(element)

        assert explorer.clear() == traced(explorer.graph, element) & boxes, element


def test_the_trace_is_that_of_the_command(
    explore: Exploring, written: Writing, capsys: pytest.CaptureFixture[str]
) -> None:
    explorer, action = explore("bundled", height=TALL), "pei-mre-2025/AEI/AEI.01.05"
    assert main(["trace", action, str(written("bundled").source), "-f", "json"]) == 0
    told = json.loads(capsys.readouterr().out)

    explorer.click(action)
    boxes = explorer.boxes().keys()

    expected = {action, *steps(told["up"]), *steps(told["down"])}
    assert explorer.clear() == expected & boxes
    assert explorer.links(explorer.show("trace")) == expected - {action}


@pytest.mark.parametrize("name", ["small", "mre", "igp"])
def test_the_view_of_the_trace_has_all_of_it(explore: Exploring, name: str) -> None:
    explorer = explore(name)

    for element in of_each_label(explorer.graph.nodes()):
        explorer.go(view="trace", selected=element)

        assert explorer.links(explorer.page.locator("#view-trace")) == traced(explorer.graph, element) - {element}


def test_a_click_beside_the_boxes_chooses_nothing(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.click(AEI1)

    explorer.page.locator("#canvas").click(position={"x": 300, "y": 560})

    assert explorer.chosen is None


def test_the_details_have_every_place_and_what_is_printed_there(explore: Exploring) -> None:
    explorer = explore("mre", height=TALL)
    action = explorer.graph.node("pei-mre-2025/AEI/AEI.01.05")
    sources = action.properties["fuentes"]
    assert isinstance(sources, list)

    explorer.click(action.id)

    panel = explorer.page.locator("#details")
    assert explorer.heading() == f"{action.properties['codigo']}{action.properties['nombre']}"
    places = panel.locator("section", has_text=word("evidence")).locator("li")
    assert [place.locator(".printed").text_content() for place in places.all()] == [
        explorer.graph.rows[str(source)] for source in sources
    ]


def test_the_whole_name_is_a_hover_away(explore: Exploring) -> None:
    explorer = explore("bundled", height=TALL)
    action = explorer.graph.node("pei-mre-2025/AEI/AEI.01.05")
    box = explorer.boxes()[action.id]

    explorer.page.mouse.move(box["x"] - 40, box["y"])
    explorer.page.mouse.move(box["x"] - 20, box["y"] + 1)

    explorer.page.locator("#hint").wait_for()
    assert str(action.properties["nombre"]) in explorer.page.locator("#hint").inner_text()


def test_the_name_is_there_again_where_the_pointer_comes_back(explore: Exploring) -> None:
    explorer = explore("bundled", height=TALL)
    box, hint = explorer.boxes()["pei-mre-2025/AEI/AEI.01.05"], explorer.page.locator("#hint")
    explorer.page.mouse.move(box["x"], box["y"])
    hint.wait_for()

    explorer.page.mouse.move(1300, 300)  # over the details
    hint.wait_for(state="hidden")
    explorer.page.mouse.move(box["x"], box["y"])

    hint.wait_for()


def test_a_double_click_focuses(explore: Exploring) -> None:
    explorer = explore("small", height=TALL)
    box = explorer.boxes()[OEI1]

    explorer.page.mouse.dblclick(box["x"] - 20, box["y"], delay=150)

    graph = explorer.graph
    ends = {end for edge in (*graph.out_edges(OEI1), *graph.in_edges(OEI1)) for end in (edge.source, edge.target)}
    kept = {one for one in traced(graph, OEI1) | ends if graph.node(one).label in COLUMN}
    assert explorer.address["focus"] == OEI1
    assert explorer.boxes().keys() == kept
    assert {IND1, UNIT} <= kept


def test_actions_fold_into_their_objective_and_unfold(explore: Exploring) -> None:
    explorer = explore("small", height=TALL)
    before = explorer.boxes()

    explorer.click(OEI1, right=8)
    folded = explorer.boxes().keys()
    explorer.click(OEI1, right=8)

    assert before.keys() - folded == {AEI1, AEI2, AEI3}
    assert explorer.boxes() == before
    assert explorer.chosen is None


def test_all_actions_fold_at_once(explore: Exploring) -> None:
    explorer = explore("bundled", height=TALL)
    before = explorer.boxes().keys()

    explorer.page.get_by_role("button", name=word("fold_all")).click()
    folded = explorer.boxes().keys()
    explorer.page.get_by_role("button", name=word("unfold_all")).click()

    assert folded == {one for one in before if "/AEI/" not in one}
    assert explorer.boxes().keys() == before


def test_the_trace_of_a_folded_action_leads_to_its_objective(explore: Exploring) -> None:
    explorer = explore("small", height=TALL)
    explorer.go(folded="*", selected=AEI1)
    boxes = explorer.boxes().keys()

    assert AEI1 not in boxes
    assert explorer.clear() == (traced(explorer.graph, AEI1) | {OEI1}) & boxes


def test_indicators_and_units_of_an_action_open_on_the_map(explore: Exploring) -> None:
    explorer = explore("small", height=TALL)
    explorer.click(AEI1)
    before = explorer.boxes().keys()

    explorer.page.get_by_role("button", name=word("open_indicators")).click()

    assert explorer.boxes().keys() - before == {IND1, UNIT}


def test_the_map_of_the_whole_has_every_element_of_its_columns(explore: Exploring) -> None:
    explorer = explore("bundled")

    labels = {label for column in COLUMNS if not column.folded for label in column.labels}

    assert explorer.boxes().keys() == {node.id for node in explorer.graph.nodes() if node.label in labels}


def test_it_zooms_and_comes_back(explore: Exploring) -> None:
    explorer = explore("small")
    before = explorer.boxes()
    tools = explorer.page.locator("#tools")

    tools.get_by_role("button", name=word("zoom_in")).click()
    larger = explorer.boxes()
    tools.get_by_role("button", name=word("zoom_reset")).click()

    assert larger[OEI1]["height"] > before[OEI1]["height"]
    assert explorer.boxes() == before


def test_the_wheel_goes_down_the_map_and_not_off_it(explore: Exploring) -> None:
    explorer = explore("bundled")
    before = explorer.boxes()
    explorer.page.mouse.move(500, 400)

    explorer.page.mouse.wheel(0, 300)
    below = explorer.boxes()
    explorer.page.mouse.wheel(0, -900)

    first = next(iter(before))
    assert below[first]["y"] == pytest.approx(before[first]["y"] - 300, abs=1)
    assert explorer.boxes() == before


def test_no_two_boxes_overlap(explore: Exploring) -> None:
    explorer: Explorer = explore("bundled", height=TALL)
    boxes = sorted(explorer.boxes().values(), key=lambda box: (box["x"], box["y"]))

    pairs = [(one, other) for one, other in pairwise(boxes) if one["x"] == other["x"]]

    assert [one["id"] for one, other in pairs if other["y"] - one["y"] < one["height"]] == []
    assert len(pairs) > 80


def test_what_only_a_sentence_ties_is_in_the_trace(explore: Exploring) -> None:
    explorer = explore("small", height=TALL)

    explorer.click(OEI2)

    assert SERVICE not in explorer.clear()
    assert explorer.clear() == traced(explorer.graph, OEI2) & explorer.boxes().keys()


def test_a_choice_while_the_window_changes_keeps_the_size_of_the_boxes(explore: Exploring) -> None:
    explorer = explore("bundled", alone=True)
    action = "pei-mre-2025/AEI/AEI.11.01"
    explorer.page.evaluate("one => network.once('resize', () => queueMicrotask(() => select(BY_ID.get(one))))", action)

    explorer.page.set_viewport_size({"width": 1366, "height": 500})
    explorer.page.wait_for_function("() => location.hash")

    box = explorer.boxes()[action]
    assert 0 < box["y"] < 500
    assert box["height"] == 21


def test_a_slow_press_chooses_too(explore: Exploring) -> None:
    explorer = explore("small")
    box = explorer.boxes()[AEI1]
    explorer.page.mouse.move(box["x"] - 20, box["y"])

    explorer.page.mouse.down()
    explorer.page.wait_for_function("() => location.hash")
    explorer.page.mouse.up()

    assert explorer.chosen == AEI1
