"""The search finds by words without accents and by code in any spelling, and leads there."""

from __future__ import annotations

import pytest

from tests.small import AEI1
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import Explorer, word

ACTION = "pei-mre-2025/AEI/AEI.01.05"


def suggested(explorer: Explorer, text: str) -> list[str]:
    """What the search suggests for a text that is typed."""
    explorer.page.get_by_role("combobox", name=word("search")).fill("")
    explorer.page.keyboard.type(text)
    return explorer.page.get_by_role("option").all_inner_texts()


def test_words_without_accents(explore: Exploring) -> None:
    explorer = explore("small")

    found = suggested(explorer, "SOBERANIA maritima")
    explorer.page.get_by_role("option").click()

    assert ["Defensa de la soberanía marítima" in one for one in found] == [True]
    assert explorer.chosen == AEI1
    assert explorer.page.get_by_role("option").count() == 0


@pytest.mark.parametrize("text", ["AEI.01.05", "aei 01.5", "AEI-1.05", "aei0105", " AEI 01 . 05 "])
def test_a_code_in_any_spelling_comes_first(explore: Exploring, text: str) -> None:
    explorer = explore("bundled")

    suggested(explorer, text)
    explorer.page.keyboard.press("Enter")

    assert explorer.chosen == ACTION


def test_the_beginning_of_a_code(explore: Exploring) -> None:
    explorer = explore("bundled")

    found = suggested(explorer, "aei 1")
    longer = suggested(explorer, "AEI.01.0")

    assert {one.split()[0].rpartition(".")[0] for one in found[:10]} == {"AEI.01"}
    assert {one.split()[0][:8] for one in longer[:9]} == {"AEI.01.0"}


def test_words_in_any_order_and_of_the_kind(explore: Exploring) -> None:
    explorer = explore("bundled")

    found = suggested(explorer, "golfo africa accion estrategica")

    assert [one.split()[0] for one in found] == ["AEI.01.05"]


def test_another_wording_finds_too(explore: Exploring) -> None:
    assert len(suggested(explore("small"), "soberania en el mar")) == 1


def test_nothing_found_is_said(explore: Exploring) -> None:
    explorer = explore("small")

    assert suggested(explorer, "zzz") == [word("nothing_found")]
    explorer.page.keyboard.press("Enter")
    assert explorer.chosen is None
    explorer.page.keyboard.press("Escape")
    assert explorer.page.get_by_role("combobox").input_value() == ""


def test_arrows_go_round_the_suggestions(explore: Exploring) -> None:
    explorer = explore("small")
    found = suggested(explorer, "AEI")

    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
        explorer.page.keyboard.press(key)
    told = explorer.page.get_by_role("combobox").get_attribute("aria-activedescendant")

    assert told == f"suggestion-{len(found) - 1}"
    assert explorer.page.get_by_role("option", selected=True).all_inner_texts() == found[-1:]
