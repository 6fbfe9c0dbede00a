"""The page opens offline and asks for nothing, in every view, and says so where it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import Opening, Pool
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import VIEWS

PAGES = ("small", "hostile", "bundled", "mre", "igp")
BAD = """<!DOCTYPE html><link rel="icon" href="data:,"><script>
onload = () => { console.error("shout"); alert("asked"); fetch("http://127.0.0.1:9/x").catch(() => 0); missing(); }
</script>"""
AGAINST = """<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="img-src 'none'"><img src="data:,">"""


@pytest.mark.parametrize("name", PAGES)
def test_every_view_opens_with_the_network_cut(explore: Exploring, name: str) -> None:
    explorer = explore(name)

    for view in VIEWS:
        explorer.show(view)

        assert explorer.page.locator(f"#view-{view}").is_visible()
        assert explorer.tab(view).get_attribute("aria-current") == "page"


@pytest.mark.parametrize("name", PAGES)
def test_an_address_opens_a_view_at_once(explore: Exploring, name: str) -> None:
    explorer = explore(name)
    action = next(node.id for node in explorer.graph.nodes("AEI"))
    explorer.go(view="trace", selected=action)

    explorer.page.reload()

    assert explorer.page.locator("#view-trace .chain").first.is_visible()
    assert explorer.chosen == action


def test_faults_of_a_page_are_noted(pool: Pool, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text(BAD)
    (tmp_path / "against.html").write_text(AGAINST)

    for name in ("bad", "against"):
        opened = pool.open(tmp_path / f"{name}.html", alone=True)
        opened.page.wait_for_load_state("networkidle")

    told = pool.faults()
    for fault in ("console: shout", "dialog: asked", "request: http://127.0.0.1:9/x", "missing", "policy violation"):
        assert any(fault in one for one in told), fault


def test_a_page_without_faults_has_none(opened: Opening, tmp_path: Path) -> None:
    (tmp_path / "good.html").write_text("<!DOCTYPE html><title>x</title><p>x</p>")

    page = opened(tmp_path / "good.html")

    assert page.faults == []
