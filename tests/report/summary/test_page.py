"""The page runs nothing, fetches nothing, is the same from run to run, and says what the gap report says."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import set_language
from articulador.report.summary.page import MOST_PLANS, as_html, page_of
from tests.report.summary.made import Page, figures_agree, told
from tests.small import PEI, node, plan, small
from tests.viz.stories import HOSTILE, hostile


@pytest.fixture(scope="module")
def made() -> str:
    """The page of the small plan."""
    set_language("es")
    return as_html(told())


def several(count: int) -> PlanGraph:
    """So many plans of one OEI each."""
    slugs = [f"pei-e{number:02}-2025" for number in range(count)]
    plans = [plan(slug, "PEI") for slug in slugs]
    return PlanGraph.of(
        (*plans, *(node(slug, "OEI", "OEI.01", "Mejorar el servicio", pgg="sin_dato") for slug in slugs))
    )


def test_nothing_runs_and_nothing_is_fetched(made: str) -> None:
    page = Page(made)

    assert not {"script", "link", "img", "iframe", "form", "object"}.intersection(tag for tag, _attrs in page.tags)
    attributes = {name for _tag, held in page.tags for name in held}
    assert not attributes.intersection({"src", "style", "srcset", "onload", "onerror", "onclick"})
    assert all(str(held["href"]).startswith("#") for _tag, held in page.tags if "href" in held)
    assert set(re.findall(r"url\(([^)]*)\)", made)) <= {"#fill-weak", "#fill-whole", "#fill-unknown"}


def test_the_policy_names_the_style_and_nothing_else(made: str) -> None:
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()

    told_policy = next(one["content"] for one in Page(made).named("meta") if "http-equiv" in one)

    assert told_policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_the_page_is_the_same_from_run_to_run(made: str) -> None:
    assert as_html(told()) == made


def test_text_of_a_plan_is_no_markup(made: str) -> None:
    page = Page(as_html(told(hostile())))

    assert {tag for tag, _attrs in page.tags} <= {tag for tag, _attrs in Page(made).tags}
    assert not {"onerror", "src"}.intersection(name for _tag, held in page.tags for name in held)
    assert "<img src=x onerror=alert(1)>" in page.text
    assert not any(sign in page.text for sign in "\u202e\u2028")
    assert HOSTILE[4] not in page.text


def test_every_anchor_leads_to_one_place_and_headings_go_down_by_one(made: str) -> None:
    page = Page(made)

    ids = [held["id"] for _tag, held in page.tags if "id" in held]
    assert len(ids) == len(set(ids))
    assert {str(held["href"])[1:] for _tag, held in page.tags if "href" in held} <= set(ids)
    levels = [int(tag[1]) for tag, _attrs in page.tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_figures_are_those_of_the_gap_report() -> None:
    figures_agree(told())


def test_what_is_shown_is_what_is_worked_out(made: str) -> None:
    page, text = page_of(told()), Page(made).text

    assert page.lead in text
    for tile in page.tiles:
        assert f"{tile.subject} {tile.number} {tile.of}" in text
    for level in page.levels:
        assert f"{level.subject} " in text
        assert level.told in text


def test_a_plan_without_anything_known_of_the_pgg_has_no_zero() -> None:
    page = page_of(told(several(1)))

    pgg = next(tile for tile in page.tiles if tile.subject == "OEI: vínculo con la PGG")
    assert (pgg.number, {piece.look for piece in pgg.bar}) == ("?", {"unknown"})
    assert "De 1 OEI no se puede leer en este documento si tienen vínculo con la PGG." in page.sentences


def test_several_plans_have_a_table_and_a_section_each() -> None:
    one = told(several(3))

    page, text = page_of(one), as_html(one)

    assert [row.anchor for row in page.plans] == [part.anchor for part in page.parts]
    assert all(f'id="{part.anchor}"' in text for part in page.parts)
    assert page.without_parts == ""


def test_many_plans_have_a_table_and_the_page_says_so() -> None:
    page = page_of(told(several(MOST_PLANS + 1)))

    assert len(page.plans) == MOST_PLANS + 1
    assert page.parts == ()
    assert page.without_parts.startswith("13 planes son más de los que caben")


def test_a_graph_without_a_plan_says_so() -> None:
    page = page_of(told(PlanGraph()))

    assert (page.tiles, page.levels, page.parts, page.matters) == ((), (), (), ())
    assert page.lead == "En esta fuente no hay ningún plan con objetivos propios."
    assert as_html(told(PlanGraph()))


def test_the_language_of_the_page_is_the_one_in_use() -> None:
    set_language("en")

    page = Page(as_html(told()))

    assert page.named("html") == [{"lang": "en"}]
    assert "How to read this page" in page.text
    assert "Cómo leer" not in page.text


def test_the_commands_name_a_file_without_its_folder_and_a_server_by_its_address() -> None:
    one = told()

    def commands(source: str) -> list[str]:
        result = replace(one.report.result, source=source)
        return [command for command, _why in page_of(replace(one, report=replace(one.report, result=result))).commands]

    assert commands("carpeta/plan uno.txt")[0] == "articulador gaps 'plan uno.txt'"
    assert commands("neo4j://localhost:7687")[:2] == [
        "articulador gaps neo4j://localhost:7687", "articulador view neo4j://localhost:7687 -o plan.html",
    ]  # fmt: skip
    assert not any("read" in command for command in commands("neo4j://localhost:7687"))


def test_a_part_is_said_and_what_stands_outside_is_not_drawn() -> None:
    one = told()
    chosen = PlanGraph.of([n for n in small().nodes() if n.id == f"{PEI}/OEI/OEI.01" or n.label == "Plan"])

    page = page_of(replace(one, part="Se pidió solo una parte", chosen=chosen))

    (part,) = page.parts
    assert page.part == "Se pidió solo una parte"
    assert [drawn.told for drawn in part.drawings] == ["OEI.01 Fortalecer la proyección del Perú: 0 AEI"]
    assert any("0 de sus 3 AEI" in words.text for box in part.drawings[0].boxes for words in box.words)
