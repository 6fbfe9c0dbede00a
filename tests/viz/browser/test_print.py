"""On paper: no tools, the whole of a view, the map in slices of light colours."""

from __future__ import annotations

import pytest

from articulador.queries.elements import code
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS, Explorer

TOOLS = ("#tabs", "#tools", "#search", "#theme", "#language", "#panel", "#filter-menu", "#canvas")


def on_paper(explorer: Explorer) -> None:
    """As the printer sees the page."""
    explorer.page.emulate_media(media="print")
    explorer.page.evaluate("() => { dispatchEvent(new Event('beforeprint')); }")


@pytest.mark.parametrize("view", VIEWS)
def test_tools_are_hidden_and_the_view_is_shown(explore: Exploring, view: str) -> None:
    explorer = explore("small", alone=True)
    explorer.go(view=view, selected=next(node.id for node in explorer.graph.nodes("AEI")))

    on_paper(explorer)

    assert [tool for tool in TOOLS if explorer.page.locator(tool).is_visible()] == []
    assert explorer.page.locator("h1").is_visible()
    assert explorer.page.locator(f"#view-{view}").is_visible()
    assert view == "map" or ".01.01" in explorer.page.locator(f"#view-{view}").inner_text()


def test_the_map_on_paper_has_every_box_in_light_colours(explore: Exploring) -> None:
    explorer = explore("bundled", theme="dark", alone=True)
    boxes = explorer.boxes().keys()

    on_paper(explorer)

    told = set(explorer.page.locator("#paper text").all_text_contents())
    assert {code(explorer.graph.node(one)) for one in boxes} - {""} <= told
    fills = explorer.page.locator("#paper rect").evaluate_all(
        "all => [...new Set(all.map((one) => one.getAttribute('fill')))]"
    )
    assert "#ffffff" in fills


def test_what_is_folded_unfolds_on_paper_and_folds_again(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    explorer.show("gaps")

    on_paper(explorer)
    unfolded = explorer.page.locator("#view-gaps details[open]").count()
    explorer.page.evaluate("() => { dispatchEvent(new Event('afterprint')); }")

    assert unfolded == explorer.page.locator("#view-gaps details").count() > 0
    assert explorer.page.locator("#view-gaps details[open]").count() == 0


def test_every_view_becomes_a_pdf(explore: Exploring) -> None:
    explorer = explore("small", alone=True)

    for view in VIEWS:
        explorer.go(view=view)

        assert explorer.page.pdf()[:5] == b"%PDF-"
    assert explorer.page.locator("#paper svg").count() == 0
