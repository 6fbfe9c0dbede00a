"""A plan whose every text is an attack runs nothing, in any view, and breaks nothing."""

from __future__ import annotations

import pytest

from articulador.queries.elements import name, reading_order
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS, Explorer, word
from tests.viz.stories import HOSTILE

STRANGE = """() => {
  const kinds = "img, iframe, object, embed, link, meta[http-equiv=refresh], base, form, video, audio";
  const found = [...document.querySelectorAll(kinds)];
  for (const one of document.querySelectorAll("*")) for (const { name, value } of one.attributes)
    if (name.startsWith("on") || /^\\s*javascript:/i.test(value)) found.push(one);
  return found.map((one) => one.outerHTML.slice(0, 120));
}"""
SCRIPTS = (
    "() => [document.scripts.length, typeof hit, Object.getPrototypeOf(state) === Object.prototype, typeof {}.polluted]"
)


def harmless(explorer: Explorer) -> None:
    """Nothing of the plan became part of the page."""
    assert explorer.page.evaluate(STRANGE) == []
    assert explorer.page.evaluate(SCRIPTS) == [4, "undefined", True, "undefined"]


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_runs_anything(explore: Exploring, view: str) -> None:
    explorer = explore("hostile")
    nodes = sorted(explorer.graph.nodes(), key=reading_order)

    for node in nodes:
        explorer.go(view=view, selected=node.id)
        explorer.settled()
        harmless(explorer)

    assert explorer.heading().endswith(" ".join(name(nodes[-1]).split()))


def test_no_menu_search_or_language_runs_anything(explore: Exploring) -> None:
    explorer = explore("hostile")
    for menu in ("filters", "legend", "export"):
        explorer.menu(menu)
        harmless(explorer)
    explorer.page.keyboard.press("Escape")

    for text in ("script", "onerror", "<", "'", "constructor", "__proto__", "x" * 300):
        explorer.page.locator("#search").fill(text)
        harmless(explorer)
    explorer.page.locator("#language").click()

    harmless(explorer)


def test_every_filter_of_it_can_be_set_and_taken_back(explore: Exploring) -> None:
    explorer = explore("hostile")
    sheet = explorer.menu("filters")

    for box in sheet.locator("input").all():
        box.check()
    explorer.page.keyboard.press("Escape")
    harmless(explorer)
    explorer.page.locator("#chips").get_by_role("button", name=word("clear_filters")).click()

    assert explorer.page.locator("#chips li").count() == 0


def test_hints_over_every_box_run_nothing(explore: Exploring) -> None:
    explorer = explore("hostile", height=1800)

    for box in explorer.boxes().values():
        explorer.page.mouse.move(box["x"] - 30, box["y"])
        explorer.page.mouse.move(box["x"] - 20, box["y"])
        explorer.settled()
        harmless(explorer)


def test_a_name_stands_as_it_is_printed(explore: Exploring) -> None:
    explorer = explore("hostile")
    explorer.go(view="table")

    names = explorer.page.locator("#view-table bdi").all_text_contents()

    for text in HOSTILE:
        assert any(shown.startswith(text[:500]) for shown in names), text[:50]


def test_the_page_stays_as_wide_as_the_window(explore: Exploring) -> None:
    explorer = explore("hostile")

    for view in VIEWS:
        explorer.go(view=view, selected=next(node.id for node in explorer.graph.nodes("OEI")))

        assert explorer.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), view
