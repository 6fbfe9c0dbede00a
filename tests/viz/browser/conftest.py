"""Pages of the explorer as files, each written once, and what tests expect of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.telling import told
from articulador.viz.page import page
from articulador.viz.payload import Story
from tests.browser import Opening, Theme
from tests.small import small
from tests.viz.browser.explorer import Explorer
from tests.viz.stories import HOSTILE, hostile, story

BUNDLED = Path(__file__).resolve().parents[3] / "articulador" / "data" / "mre-pei-2025-2030"
REAL = {"mre": "seeds/mre-pei-2025-2030.txt", "igp": "plans/igp_pei_2020-2026_ampliado.tab.txt"}
MADE: dict[str, Callable[[], PlanGraph]] = {"small": small, "hostile": hostile}


@dataclass(frozen=True)
class Written:
    """A page, what it was made from, and the story that it tells."""

    path: Path
    source: Path | None
    story: Story


Writing = Callable[[str], Written]
Exploring = Callable[..., Explorer]


@pytest.fixture(scope="session")
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Writing:
    """Gives a page by its name: small, hostile, bundled, or a real plan's, mre and igp."""
    folder, done = tmp_path_factory.mktemp("pages"), dict[str, Written]()

    def give(name: str) -> Written:
        if name not in done:
            source = None if name in MADE else BUNDLED
            if name in REAL:
                source = request.getfixturevalue("shared") / REAL[name]
            what = told((str(source),)).what if source else story(MADE[name]())
            assert isinstance(what, Story)
            path = folder / f"{name}.html"
            path.write_text(page(what, HOSTILE[0] if name == "hostile" else name), encoding="utf-8", newline="\n")
            done[name] = Written(path, source, what)
        return done[name]

    return give


@pytest.fixture
def explore(written: Writing, opened: Opening) -> Exploring:
    """Opens the explorer on a page, by its name."""

    def give(
        name: str, *, width: int = 1366, height: int = 768, theme: Theme = "light", alone: bool = False
    ) -> Explorer:
        found = written(name)
        explorer = Explorer(opened(found.path, width=width, height=height, theme=theme, alone=alone), found.story)
        explorer.begin()
        return explorer

    return give
