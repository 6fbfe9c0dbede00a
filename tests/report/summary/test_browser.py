"""The manager's page in a browser: it runs nothing, asks for nothing, and can be read by everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.cli import main
from tests.browser import Opening, Theme, inaccessible

BUNDLED = Path(__file__).resolve().parents[3] / "articulador" / "data" / "mre-pei-2025-2030"


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the bundled plan."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    assert main(["report", str(BUNDLED), "-o", str(path)]) == 0
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_fault_and_readable_by_all(opened: Opening, bundled: Path, axe: str, theme: Theme) -> None:
    page = opened(bundled, theme=theme).page

    assert page.locator("script").count() == 0
    assert inaccessible(page, axe) == []


@pytest.mark.parametrize("width", [1366, 1920])
def test_nothing_is_wider_than_the_window(opened: Opening, bundled: Path, width: int) -> None:
    page = opened(bundled, width=width).page

    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
