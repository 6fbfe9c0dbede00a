"""The page in a notebook."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from articulador.queries.gaps.rulebook import chosen
from articulador.viz import notebook, view
from articulador.viz.page import page
from tests.small import small
from tests.viz.stories import hostile, story

if TYPE_CHECKING:
    import pytest


def framed(html: str) -> str:
    """What the frame holds."""
    found = re.fullmatch(r'<iframe srcdoc="([^"]*)"[^>]*></iframe>', html)
    assert found is not None
    return unescape(found[1])


def test_the_frame_holds_the_page_of_the_graph() -> None:
    assert framed(view(small(), "Plan X")._repr_html_()) == page(story(small()), "Plan X")


def test_the_title_is_the_plan_where_none_is_given() -> None:
    assert "<title>Plan PEI</title>" in view(small()).html


def test_the_frame_has_no_way_out() -> None:
    told = view(hostile())._repr_html_()

    sandbox = re.search(r' sandbox="([^"]*)"', told.rpartition('"100%"')[2])
    assert sandbox is not None
    assert "allow-same-origin" not in sandbox[1]
    assert framed(told)


def test_more_than_a_page_draws_is_an_overview(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook, "MOST", 10)

    assert 'data-tabs="levels' in view(small()).html


def test_it_can_be_saved(tmp_path: Path) -> None:
    shown = view(small())

    shown.save(tmp_path / "plan.html")

    assert (tmp_path / "plan.html").read_bytes().decode("utf-8") == shown.html
    assert chosen((), ())[0].code in shown.html
