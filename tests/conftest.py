"""What all tests share: the folder of the real documents, and one language whatever the machine's locale."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from articulador.i18n import set_language
from tests.browser import axe, chromium, opened, pool
from tests.neo4j_server import empty_server, neo4j

__all__ = ["axe", "chromium", "empty_server", "neo4j", "opened", "pool"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real plans (ARTICULADOR_SHARED, else ``../shared``); tests on them are skipped without it.

    ``.ci/run`` sets ARTICULADOR_REQUIRE_SHARED, and then its absence is a failure.
    """
    folder = Path(os.environ.get("ARTICULADOR_SHARED", ROOT.parent / "shared"))
    if (folder / "seeds" / "mre-pei-2025-2030.txt").exists():
        return folder
    reason = f"the real plans are not in {folder}: set ARTICULADOR_SHARED to their folder"
    if os.environ.get("ARTICULADOR_REQUIRE_SHARED"):
        pytest.fail(reason)
    pytest.skip(reason)


ENGLISH = ("graph", "loaders", "queries")
"""Folders whose tests read messages as the source has them; the others read them in Spanish, the default."""


@pytest.fixture(autouse=True)
def one_language(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test begins in the language of its folder."""
    inside = {path.name for path in request.path.parents if path.is_relative_to(ROOT / "tests")}
    set_language("en" if inside.intersection(ENGLISH) else "es")
    yield
    set_language(None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser come last: while it is open, no other event loop runs in this thread."""
    items.sort(key=lambda item: "chromium" in getattr(item, "fixturenames", ()))
