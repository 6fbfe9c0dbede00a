"""Back, forward and a link bring the view back; an address that nobody wrote does no harm."""

from __future__ import annotations

import pytest

from tests.small import AEI1, OEI1, UNIT
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import Explorer, word


def restored(explorer: Explorer) -> tuple[object, ...]:
    """What a user sees of the state."""
    explorer.settled()
    page = explorer.page
    chips = page.locator("#chips .chip").all_inner_texts()
    return (explorer.address, explorer.heading(), page.locator("#tabs [aria-current]").inner_text(), chips,
            page.locator("#count").inner_text(), page.locator("html").get_attribute("lang"))  # fmt: skip


def test_back_and_forward_go_through_what_was_done(explore: Exploring) -> None:
    explorer = explore("small", height=900)
    seen = [restored(explorer)]
    for act in (lambda: explorer.click(AEI1), lambda: explorer.show("gaps"), lambda: explorer.show("matrix")):
        act()
        seen.append(restored(explorer))

    back = []
    for _step in range(3):
        explorer.page.go_back()
        back.append(restored(explorer))
    forward = []
    for _step in range(3):
        explorer.page.go_forward()
        forward.append(restored(explorer))

    assert back[:2] == seen[2:0:-1]
    assert back[2][1:] == seen[0][1:]
    assert forward == seen[1:]


@pytest.mark.parametrize(
    "address",
    [
        {"view": "trace", "selected": AEI1},
        {"focus": OEI1, "selected": AEI1},
        {"oei": OEI1, "unit": UNIT, "pgg": "vinculado|sin_dato", "hide": "AES", "lang": "en"},
        {"view": "matrix", "matrix": "AEI|OEI", "cells": "lacking"},
        {"view": "indicators", "sort": "-baseline", "rule": "IND001"},
        {"folded": "*", "certainty": "declarada"},
        {"opened": AEI1},
    ],
)
def test_a_link_opens_the_page_as_it_was(explore: Exploring, address: dict[str, str]) -> None:
    explorer = explore("small")
    explorer.go(**address)
    before, boxes = restored(explorer), explorer.boxes() if "view" not in address else {}

    explorer.page.goto("about:blank")
    explorer.go(**address)

    assert explorer.address == address
    assert restored(explorer) == before
    assert (explorer.boxes() if boxes else {}) == boxes


def test_a_link_of_another_plan_opens_what_there_is(explore: Exploring) -> None:
    explorer = explore("small")

    explorer.go(view="nowhere", selected="x/y/<img src=x>", matrix="A|B", oei="?", lang="fr", pgg="x", zzz="1")

    assert explorer.page.locator("#view-map").is_visible()
    assert explorer.heading() == word("summary")
    assert explorer.page.locator("html").get_attribute("lang") == "es"


def test_the_page_begins_at_its_map(explore: Exploring) -> None:
    explorer = explore("small", alone=True)

    assert explorer.address == {}
    assert explorer.page.locator("#view-map").is_visible()
    assert explorer.heading() == word("summary")
