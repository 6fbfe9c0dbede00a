"""The page of gaps: it runs nothing, fetches nothing, and holds no text of a plan as markup."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from articulador.queries.gaps.model import Evidence, Finding, Report
from articulador.report.gaps.html import POLICY, as_html
from articulador.report.gaps.shown import Shown
from articulador.report.words import clean
from tests.report.gaps.made import FINDINGS, PLAN, report

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=//x.pe onerror=alert(2)>\" style='x",
    "\u202eoculto\u2066 שלום",
    "palabra" * 700,
    "</style><base href=//x.pe>",
)
_RELATIVES = {"h1": 1, "h2": 2, "h3": 3}


class Page(HTMLParser):
    """Every tag with its attributes, and the text between."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]


def page(made: Report, group_by: str = "rule") -> Page:
    groups = {FINDINGS[0].element or "": ("DGA", "OPP"), FINDINGS[1].element or "": ("DGA",)}
    return Page(as_html(Shown(made, group_by, groups)))


def hostile(text: str) -> Report:
    """The report with one text wherever a plan's text may stand."""
    made = report()

    def spoilt(finding: Finding) -> Finding:
        evidence = (Evidence(f"{PLAN}#{text}:9", text),)
        return replace(finding, message=text, codigo=text, label=text, suggestion=text, evidence=evidence)

    result = replace(
        made.result, source=text, plans={PLAN: text}, findings=tuple(map(spoilt, made.result.findings)),
        unread=(Evidence(text, text),),
    )  # fmt: skip
    waived = tuple(replace(one, finding=spoilt(one.finding), reason=text, author=text) for one in made.waived)
    return replace(made, result=result, waived=waived)


def test_the_policy_lets_nothing_in() -> None:
    found = page(report())

    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in found.named("meta")
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not {"script", "link", "img", "iframe", "form"}.intersection(tag for tag, _attributes in found.found)


@pytest.mark.parametrize("text", HOSTILE, ids=["script", "attribute", "direction", "long", "style"])
def test_text_of_a_plan_is_no_markup(text: str) -> None:
    found = page(hostile(text))

    assert {tag for tag, _attributes in found.found} == {tag for tag, _attributes in page(report()).found}
    names = {name for _tag, attributes in found.found for name in attributes}
    assert not {"onerror", "src"}.intersection(names)
    assert "\u202e" not in found.text
    assert clean(text)[:20] in " ".join(found.text.split())


@pytest.mark.parametrize("group_by", ["rule", "unit"])
def test_every_link_leads_to_one_place(group_by: str) -> None:
    found = page(report(), group_by)

    ids = [attributes["id"] for _tag, attributes in found.found if "id" in attributes]
    targets = {str(one["href"]).removeprefix("#") for one in found.named("a")}
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    assert {f"f-{finding.fingerprint}" for finding in FINDINGS} <= set(ids)


def test_headings_go_down_by_one_and_heads_of_tables_say_of_what() -> None:
    found = page(report())

    levels = [_RELATIVES[tag] for tag, _attributes in found.found if tag in _RELATIVES]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") for attributes in found.named("th"))


def test_what_is_no_gap_stands_apart() -> None:
    found = page(report())

    kinds = {str(one.get("id")): one.get("class") for one in found.named("section")}
    assert (kinds["plan"], kinds["lectura"], kinds["no_evaluable"]) == (None, "notgap", "notgap")


def test_findings_of_several_units_stand_under_each_and_are_counted_once() -> None:
    text = as_html(Shown(report(), "unit", {FINDINGS[0].element or "": ("DGA", "OPP")}))

    assert text.count("OPP</bdi></h3>") == 1
    assert text.count("DGA</bdi></h3>") == 1
    assert '<span class="count">(3)</span>' in text


def test_the_language_of_the_page_is_said() -> None:
    assert page(report()).named("html") == [{"lang": "es"}]
