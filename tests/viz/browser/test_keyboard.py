"""All of it works without a mouse, and nobody who types is robbed of a key."""

from __future__ import annotations

import pytest

from tests.small import AEI1, AEI2, AES1, OEI1
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS, Explorer, word

FOCUSED = "() => document.activeElement.textContent"


def press(explorer: Explorer, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        explorer.page.keyboard.press(key)


def tab_to(explorer: Explorer, what: str) -> None:
    """Press Tab until what is asked for has the focus; fail where it is never reached."""
    for _step in range(60):
        press(explorer, "Tab")
        if explorer.page.evaluate("what => document.activeElement.matches(what)", what):
            return
    pytest.fail(f"Tab never reaches {what}")


def focused(explorer: Explorer) -> str:
    """Words of what has the focus."""
    return str(explorer.page.evaluate(FOCUSED))


def test_a_tour_from_the_first_tab_to_the_last(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    order = ["#skip", "#search", "#tabs button", "#panel", "#theme", "#language", "#filter-menu summary", "#canvas"]

    for what in order:
        tab_to(explorer, what)

    tab_to(explorer, "#details button")


def test_every_view_by_its_tab(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    tab_to(explorer, "#tabs button")

    shown = []
    for _view in VIEWS:
        press(explorer, "Enter")
        shown.append(explorer.address.get("view", "map"))
        press(explorer, "Tab")

    assert tuple(shown) == VIEWS


def test_the_first_link_leads_to_the_list_of_all(explore: Exploring) -> None:
    explorer = explore("small", alone=True)

    tab_to(explorer, "#skip")
    press(explorer, "Enter", "Tab", "Tab")

    assert explorer.address["view"] == "table"
    assert explorer.page.evaluate("() => Boolean(document.activeElement.closest('#view-table'))")


def test_arrows_go_over_the_map(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    tab_to(explorer, "#canvas")

    press(explorer, "ArrowDown")
    first = explorer.chosen
    explorer.go(selected=AEI1)
    explorer.page.locator("#canvas").focus()
    press(explorer, "ArrowDown")
    below = explorer.chosen
    press(explorer, "ArrowLeft")
    left = explorer.chosen
    press(explorer, "ArrowLeft")

    assert first in explorer.boxes()
    assert (below, left) == (AEI2, OEI1)
    assert explorer.chosen == AES1


def test_what_is_chosen_on_the_map_is_spoken(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.page.locator("#canvas").focus()

    explorer.go(selected=AEI1)

    told = explorer.page.locator("#spoken").inner_text()
    assert "AEI.01.01 Defensa de la soberanía marítima" in told
    assert word("spoken_chains").split("{")[0] in told


def test_enter_focuses_and_escape_steps_back(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.go(selected=AEI1)
    explorer.page.locator("#canvas").focus()

    press(explorer, "Enter")
    focus = explorer.address["focus"]
    press(explorer, "ArrowLeft", "Escape")
    back = explorer.address
    press(explorer, "Escape")

    assert focus == AEI1
    assert back == {"focus": AEI1, "selected": AEI1}
    assert explorer.address == {}


def test_plus_and_minus_zoom_the_map(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.page.locator("#canvas").focus()
    heights = [explorer.boxes()[OEI1]["height"]]

    for key in ("+", "-"):
        press(explorer, key)
        heights.append(explorer.boxes()[OEI1]["height"])

    assert heights[1] > heights[0]
    assert heights[2] == pytest.approx(heights[0])


def test_the_list_beside_the_map(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    explorer.page.get_by_role("button", name=word("list"), exact=True).press("Enter")
    explorer.page.locator('#list .item[tabindex="0"]').focus()

    press(explorer, "Home", "ArrowDown")
    first = focused(explorer)
    press(explorer, "ArrowRight", "ArrowRight")
    inside = focused(explorer)
    press(explorer, "Enter")
    chosen = explorer.chosen
    press(explorer, "ArrowLeft", "ArrowLeft", "ArrowLeft")

    assert "OEI.01" in first
    assert "AEI.01.01" in inside
    assert chosen == AEI1
    assert explorer.page.evaluate("() => document.activeElement.closest('#list') !== null")


def test_rows_of_a_table_by_arrows(explore: Exploring) -> None:
    explorer = explore("small")
    section = explorer.show("table")
    section.get_by_role("button", name="AEI.01.01").focus()

    press(explorer, "ArrowDown", "Enter")

    assert explorer.chosen == AEI2


def test_cells_of_the_matrix_by_arrows(explore: Exploring) -> None:
    explorer = explore("bundled")
    explorer.go(view="matrix", matrix="AEI|LineamientoPGG")
    cell = explorer.page.locator("td.direct button").first
    cell.focus()
    words = cell.get_attribute("aria-label")

    press(explorer, "ArrowDown")
    moved = explorer.page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    press(explorer, "Enter")

    assert moved != words
    assert explorer.page.locator("#pair").inner_text() != ""


def test_a_menu_opens_filters_and_closes(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    tab_to(explorer, "#filter-menu summary")

    press(explorer, "Enter")
    tab_to(explorer, "[data-filter=oei]")
    press(explorer, "Space", "Escape")

    assert explorer.address == {"oei": OEI1}
    assert explorer.page.locator("details.menu[open]").count() == 0
    assert focused(explorer) == word("filters")
    assert explorer.chosen is None


@pytest.mark.parametrize("view", VIEWS)
def test_the_search_is_robbed_of_no_key(explore: Exploring, view: str) -> None:
    explorer = explore("small")
    explorer.go(view=view)
    text = "+-/ asdf 1"

    press(explorer, "/")
    explorer.page.keyboard.type(text)
    press(explorer, "ArrowLeft", "Home", "Delete")

    assert explorer.page.locator("#search").input_value() == text[1:]
    assert explorer.address.get("view", "map") == view
    assert explorer.chosen is None


def test_escape_in_the_search_takes_back_only_what_is_typed(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.go(selected=AEI1)
    explorer.page.locator("#search").focus()

    explorer.page.keyboard.type("AEI")
    press(explorer, "Escape")

    assert explorer.page.locator("#search").input_value() == ""
    assert explorer.chosen == AEI1
