"""The page is one file that runs nothing but its own scripts, whatever a plan says."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest

from articulador.viz.network import library
from articulador.viz.page import page
from tests.small import small
from tests.viz.stories import HOSTILE, hostile, story


@pytest.fixture(scope="module")
def made() -> str:
    """The page of the hostile plan."""
    return page(story(hostile()), HOSTILE[0])


def scripts(text: str) -> list[tuple[str, str]]:
    """(type, content) of every script."""
    return re.findall(r"<script(?: type=\"([^\"]+)\")?[^>]*>(.*?)</script>", text, re.DOTALL)


def test_nothing_is_fetched(made: str) -> None:
    outside = re.sub(r"<script.*?</script>", "", made, flags=re.DOTALL)

    assert not re.search(r"\b(?:src|href)=\"(?!#)", outside)
    assert "url(" not in outside


def test_every_script_and_style_is_the_one_that_the_policy_names(made: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', made)
    assert policy is not None
    told = policy[1].replace("&#39;", "'")
    run = [content for kind, content in scripts(made) if not kind]

    for content in (*run, *re.findall(r"<style>(.*?)</style>", made, re.DOTALL)):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in told
    assert told.startswith("default-src 'none'")
    assert len(run) == 2


def test_a_hostile_plan_ends_no_script(made: str) -> None:
    data = [content for kind, content in scripts(made) if kind == "application/json"]

    names = {node["name"] for node in json.loads(data[1])["nodes"]}

    assert set(HOSTILE) <= names
    assert not any(sign in content for content in data for sign in ("<", ">", "&", "\u2028"))
    assert "<img" not in made.replace(library(), "")


def test_the_bundled_library_keeps_its_licence() -> None:
    assert "Apache-2.0" in library()[:2000] or "MIT" in library()[:2000]


def test_the_page_is_the_same_from_run_to_run() -> None:
    assert page(story(small()), "x") == page(story(small()), "x")
