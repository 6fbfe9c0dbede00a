"""The view of gaps tells what ``articulador gaps`` tells, in both languages, with each rule's explanation."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from articulador.cli import main
from articulador.queries.gaps.rulebook import rulebook
from tests.small import AEI2
from tests.viz.browser.conftest import Exploring, Writing
from tests.viz.browser.explorer import Explorer

SHOWN = """all => all.map((one) => [one.dataset.fingerprint, one.closest("details").id.slice("rule-".length),
  ["plan", "lectura", "no_evaluable"].find((outcome) => one.classList.contains(outcome)),
  one.querySelector(".message").textContent])"""
Told = tuple[str, str, str, str]


def shown(explorer: Explorer) -> list[Told]:
    """Fingerprint, rule, outcome and message of each gap as it stands in the page."""
    found = explorer.page.locator("#view-gaps .finding").evaluate_all(SHOWN)
    return sorted((one[0], one[1], one[2], one[3]) for one in found)


def commanded(capsys: pytest.CaptureFixture[str], source: str, lang: str) -> Iterator[Told]:
    """The same from the command."""
    assert main(["gaps", source, "-f", "json", "--fail-on", "never", "--lang", lang]) == 0
    for one in json.loads(capsys.readouterr().out)["findings"]:
        yield one["fingerprint"], one["rule"], one["outcome"], one["message"]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", ["bundled", "mre", "igp"])
def test_they_are_those_of_the_command(
    explore: Exploring, written: Writing, capsys: pytest.CaptureFixture[str], name: str, lang: str
) -> None:
    explorer = explore(name)

    explorer.go(view="gaps", lang=lang)

    assert shown(explorer) == sorted(commanded(capsys, str(written(name).source), lang))


def test_each_rule_explains_itself(explore: Exploring) -> None:
    explorer = explore("bundled")

    rule = explorer.show("gaps").locator("#rule-PGG001")
    rule.locator("summary").click()

    told, text = rulebook()["PGG001"], rule.inner_text()
    for words in (told.checks, told.matters, told.fix, told.norm):
        assert words.es in text


def test_the_head_counts_by_outcome(explore: Exploring) -> None:
    explorer = explore("bundled")

    counts = explorer.show("gaps").locator(".lead b").all_inner_texts()

    findings = explorer.story.spanish.result.findings
    outcomes = ("plan", "lectura", "no_evaluable")
    assert [int(count) for count in counts] == [sum(one.outcome == what for one in findings) for what in outcomes]


def test_a_gap_leads_to_its_element_and_the_details_back_to_the_map(explore: Exploring) -> None:
    explorer = explore("small")
    rule = explorer.show("gaps").locator("#rule-PGG001")
    rule.locator("summary").click()

    rule.locator(".finding").get_by_role("button", name="AEI.01.02").click()
    explorer.page.locator("#details").get_by_role("button", name="Mapa", exact=True).click()

    assert explorer.chosen == AEI2
    assert AEI2 in explorer.clear()
