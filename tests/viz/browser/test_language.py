"""The page speaks Spanish and English: a switch changes every word that is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from articulador.graph.schema import LABELS
from articulador.queries.elements import name
from articulador.viz.payload import payload
from articulador.viz.plain import Json
from articulador.viz.words import words
from tests.small import AEI1, IND1
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS, Explorer

PLACE = re.compile(r"\{\w+\}")
TEXTS = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const left = (one) => one.closest("section[hidden], script, style");
  while (walker.nextNode()) if (!left(walker.currentNode.parentElement)) found.push(walker.currentNode.data);
  for (const name of ["title", "aria-label", "placeholder", "data-words"])
    for (const one of document.querySelectorAll(`body [${name}]`)) if (!left(one)) found.push(one.getAttribute(name));
  return found;
}"""
"""Texts and what stands in for texts, also in what is folded; a view that is not shown is drawn when it is."""
MENUS = ("filters", "legend", "export")


def pairs(value: Json) -> Iterator[tuple[str, str]]:
    """Every text that stands in Spanish and in English, wherever it is."""
    if isinstance(value, dict) and value.keys() == {"es", "en"}:
        yield str(value["es"]), str(value["en"])
    elif isinstance(value, dict):
        for inside in value.values():
            yield from pairs(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from pairs(inside)


def pattern(text: str) -> str:
    """A text as a regular expression; it is filled with one word or number."""
    return r"\S{0,30}".join(map(re.escape, PLACE.split(text)))


def seen(explorer: Explorer, lang: str, folder: Path) -> set[str]:
    """Every text of every view, menu and picture in a language."""
    found: set[str] = set()
    for view in VIEWS:
        for element in ("", AEI1, IND1):
            explorer.go(lang=lang if lang == "en" else "", view=view, selected=element)
            found.update(explorer.page.evaluate(TEXTS))
    explorer.go(lang=lang if lang == "en" else "")
    for menu in MENUS:
        explorer.page.locator(f"details[data-menu={menu}] summary").click()
        found.update(explorer.page.evaluate(TEXTS))
    with explorer.page.expect_download() as coming:
        explorer.page.locator("details[data-menu=export] button").nth(1).click()
    coming.value.save_as(folder / "map.svg")
    found.update(re.findall(r">([^<]+)<", (folder / "map.svg").read_text(encoding="utf-8")))
    return {" ".join(text.split()) for text in found} - {""}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_no_word_of_the_other_language_is_left(explore: Exploring, tmp_path: Path, lang: str) -> None:
    explorer = explore("small")
    told = {pair for pair in pairs([payload(explorer.story), words()]) if pair[0] != pair[1]}
    own, other = (0, 1) if lang == "es" else (1, 0)
    kept = {pair[own] for pair in told}
    strange = {pair[other] for pair in told} - kept
    wrong = re.compile("|".join(map(pattern, strange)))

    names = {name(node) for node in explorer.graph.nodes()} | set(LABELS)

    texts = {text for text in seen(explorer, lang, tmp_path) if text not in names and not text.endswith("…")}

    assert sorted(text for text in texts if wrong.fullmatch(text) and text not in kept) == []
    right = re.compile("|".join(map(pattern, kept)))
    assert sum(1 for text in texts if right.fullmatch(text)) > 120


def test_the_switch_says_and_keeps_its_language(explore: Exploring) -> None:
    explorer = explore("small")
    html, switch = explorer.page.locator("html"), explorer.page.locator("#language")
    before = (html.get_attribute("lang"), switch.inner_text(), switch.get_attribute("lang"))

    switch.click()
    after = (html.get_attribute("lang"), switch.inner_text(), switch.get_attribute("lang"))

    assert (before, after) == (("es", "English", "en"), ("en", "Español", "es"))
    assert explorer.address["lang"] == "en"
    assert explorer.tab("map").count() == 0
    assert explorer.page.get_by_role("button", name="Gaps", exact=True).count() == 1
