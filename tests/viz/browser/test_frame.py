"""The page in a notebook's frame works as the file does, and has no way out."""

from __future__ import annotations

from pathlib import Path

from articulador.viz import view
from tests.browser import Opening
from tests.small import AEI1, small


def test_the_frame_is_explored(opened: Opening, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    path.write_text(f"<!DOCTYPE html><meta charset=utf-8>{view(small())._repr_html_()}", encoding="utf-8")

    page = opened(path, alone=True).page
    frame = page.frame_locator("iframe")
    frame.locator("#search").fill("aei 1.1")
    frame.locator("#search").press("Enter")

    assert frame.locator("#details h2 .code").inner_text() == AEI1.rpartition("/")[2]
    assert frame.locator("html").evaluate("() => window.origin") == "null"
