"""The overview of more elements than a page draws: views, sorting, search, address, files, without faults."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.overview import Overview, overview
from articulador.viz.page import OVERVIEW_TABS, page
from tests.browser import Opened, Opening, Theme, inaccessible
from tests.small import PEI
from tests.two_plans import OTHER, two_plans
from tests.viz.browser.explorer import word
from tests.viz.stories import HOSTILE, hostile


def told(graph: PlanGraph) -> Overview:
    with EmbeddedStore.of(graph) as store:
        return overview(store, check(store, Choice(chosen((), ())), "plans.json").result)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages of two plans and of the hostile plan."""
    folder, found = tmp_path_factory.mktemp("overview"), dict[str, Path]()
    for name, graph in (("two", two_plans()), ("hostile", hostile())):
        found[name] = folder / f"{name}.html"
        text = page(told(graph), HOSTILE[0] if name == "hostile" else "2 planes")
        found[name].write_text(text, encoding="utf-8", newline="\n")
    return found


@pytest.fixture
def two(opened: Opening, pages: dict[str, Path]) -> Opened:
    """The page of two plans."""
    found = opened(pages["two"], alone=True)
    found.page.wait_for_selector("html[data-ready]", state="attached")
    return found


def entities(opened: Opened) -> list[str]:
    return opened.page.locator("#view-entities tbody button.link").all_inner_texts()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["two", "hostile"])
def test_every_view_opens_without_faults(
    opened: Opening, pages: dict[str, Path], axe: str, name: str, theme: Theme
) -> None:
    found = opened(pages[name], theme=theme)
    tabs = found.page.locator("#tabs button")

    assert tabs.count() == len(OVERVIEW_TABS)
    for number, view in enumerate(OVERVIEW_TABS):
        tabs.nth(number).click()
        assert found.page.locator(f"#view-{view}").is_visible()
        assert inaccessible(found.page, axe) == [], view


def test_search_narrows_plans_without_accents(two: Opened) -> None:
    two.page.locator("#search").fill("MINISTERÍO y")

    two.page.locator("#count", has_text="1 de 2").wait_for()

    assert entities(two) == ["Ministerio Y"]


def test_a_heading_sorts_both_ways(two: Opened) -> None:
    two.page.goto(f"{two.url}#view=entities")
    heading = two.page.locator("#view-entities th button").first

    heading.click()
    heading.click()

    assert entities(two) == ["Ministerio Y", "Ministerio X"]
    assert two.page.locator("#view-entities th").first.get_attribute("aria-sort") == "descending"


def test_a_plan_shows_its_coverage_and_the_command_that_gives_it_in_full(two: Opened) -> None:
    two.page.goto(f"{two.url}#view=entities")

    two.page.get_by_role("button", name="Ministerio X").click()

    details = two.page.locator("#details")
    assert f"articulador view plans.json --entity {PEI} -o plan.html" in details.inner_text()
    assert "1 de 3" in details.locator(".bar", has_text="AEI con vínculo a la PGG").inner_text()


def test_a_rule_leads_to_its_plans_and_back_and_the_link_restores_it(two: Opened) -> None:
    two.page.goto(f"{two.url}#view=gaps")
    rule = two.page.locator("details.rule", has_text="PGG001")
    rule.locator("summary").click()

    rule.get_by_role("button").click()
    address = two.page.url
    two.page.go_back()
    assert two.page.locator("#view-gaps").is_visible()
    two.page.goto(address)
    two.page.reload()

    assert entities(two) == ["Ministerio X", "Ministerio Y"]
    assert "PGG001" in two.page.locator("#chips").inner_text()


def test_the_file_of_the_plans_is_what_is_shown(two: Opened, tmp_path: Path) -> None:
    two.page.goto(f"{two.url}#view=entities")
    two.page.locator("details[data-menu=export] summary").click()

    with two.page.expect_download() as coming:
        two.page.get_by_role("button", name=word("export_csv"), exact=True).click()
    coming.value.save_as(tmp_path / "plans.csv")

    text = (tmp_path / "plans.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(StringIO(text, newline="")))
    assert [(row["Plan"], row["Entidad"], row["AEI"]) for row in rows] == [
        (PEI, "Ministerio X", "3"), (OTHER, "Ministerio Y", "3"),
    ]  # fmt: skip


def test_all_words_change_with_the_language(two: Opened) -> None:
    two.page.locator("#language").click()

    assert two.page.locator("html").get_attribute("lang") == "en"
    assert two.page.locator("#tabs button").all_inner_texts() == ["Levels", "Plans", "Upper elements", "Gaps"]
