"""axe-core finds no serious fault in any view, light and dark, with what opens open."""

from __future__ import annotations

import pytest

from tests.browser import Theme, inaccessible
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS, word

THEMES: tuple[Theme, ...] = ("light", "dark")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", ["small", "hostile", "bundled"])
def test_views(explore: Exploring, axe: str, name: str, theme: Theme) -> None:
    explorer = explore(name, theme=theme)
    action = next(node.id for node in explorer.graph.nodes("AEI"))

    for view in VIEWS:
        explorer.go(view=view, selected=action)
        if view == "gaps":
            explorer.page.locator("details.rule summary").first.click()

        assert inaccessible(explorer.page, axe) == [], view


@pytest.mark.parametrize("theme", THEMES)
def test_menus_search_list_and_summary(explore: Exploring, axe: str, theme: Theme) -> None:
    explorer = explore("bundled", theme=theme, alone=True)

    for menu in ("filters", "legend", "export"):
        explorer.menu(menu)
        assert inaccessible(explorer.page, axe) == [], menu
    explorer.page.keyboard.press("Escape")
    explorer.go(pgg="no_priorizado|sin_dato", hide="AES")
    explorer.page.get_by_role("button", name=word("list"), exact=True).click()
    assert inaccessible(explorer.page, axe) == []
    explorer.page.locator("#search").fill("america")
    explorer.page.keyboard.press("ArrowDown")
    assert inaccessible(explorer.page, axe) == []


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_chosen_in_the_matrix_and_in_english(explore: Exploring, axe: str, theme: Theme) -> None:
    explorer = explore("bundled", theme=theme)
    explorer.go(view="matrix", matrix="AEI|LineamientoPGG", lang="en")

    explorer.page.locator("td.direct button").first.click()

    assert inaccessible(explorer.page, axe) == []


def test_the_theme_is_switched(explore: Exploring) -> None:
    explorer = explore("small", alone=True)
    colour = "() => getComputedStyle(document.body).backgroundColor"
    before = explorer.page.evaluate(colour)

    explorer.page.locator("#theme").click()
    dark = explorer.page.evaluate(colour)
    explorer.page.locator("#theme").click()

    assert dark != before
    assert explorer.page.evaluate(colour) == before


def test_axe_core_tells_faults(axe: str, explore: Exploring) -> None:
    explorer = explore("small", alone=True)

    explorer.page.evaluate("() => document.querySelector('#search').removeAttribute('aria-label')")
    explorer.page.evaluate("() => { document.querySelector('#tabs button').textContent = ''; }")

    assert any("button-name" in fault for fault in inaccessible(explorer.page, axe))
