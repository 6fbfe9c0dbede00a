"""A page in Chromium without a network: first drawing, frames while it is dragged, from a click to the highlight."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from playwright.sync_api import TimeoutError as TooLate

from bench.viz_pages import HERE, Peer

SCREEN = (1366, 768)
STEPS = 30
"""Of one drag, 8 by 5 pixels each."""
Figures = dict[str, float | None]
_FIRST_DRAWN = "() => window.benchProbe.first !== null"


@contextmanager
def browser() -> Iterator[Callable[[], Browser]]:
    """Give what starts a fresh Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        raise SystemExit("no Chromium on PATH: install it (Debian: apt-get install chromium)")
    with sync_playwright() as play:
        yield lambda: _start(play, found)


def _start(play: Playwright, path: str) -> Browser:
    return play.chromium.launch(executable_path=path)


@contextmanager
def opened(started: Browser, path: Path) -> Iterator[Page]:
    """A page with the probe in it, without a network."""
    try:
        context = started.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]}, offline=True)
        page = context.new_page()
        page.add_init_script(path=HERE / "probe.js")
        page.goto(path.as_uri(), wait_until="commit")
        yield page
    finally:
        started.close()


def figures(started: Browser, path: Path, peer: Peer, chosen: str, patience: tuple[float, float]) -> Figures:
    """Measure one page once; what did not come within so many seconds (first drawing, then rest) is None."""
    with opened(started, path) as page:
        found: Figures = {"drawn": None}
        if not _awaited(page, _FIRST_DRAWN, patience[0]):
            return found
        found["drawn"] = page.evaluate("() => benchProbe.first")
        page.evaluate(peer.talk())
        if not page.evaluate("() => Boolean(window.benchPage)"):
            return found
        found["settled"] = _settled(page, patience[1])
        found["boxes"] = page.evaluate("() => benchPage.total()")
        return found | _moved(page, chosen)


def _awaited(page: Page, condition: str, patience: float) -> bool:
    try:
        page.wait_for_function(condition, timeout=patience * 1000, polling=50)
    except TooLate:
        return False
    return True


def _settled(page: Page, patience: float) -> float | None:
    """Milliseconds from the start until nothing moves any more; what still moves then is stopped."""
    if _awaited(page, "() => benchPage.settled()", patience):
        return float(page.evaluate("() => performance.now()"))
    page.evaluate("() => benchPage.rest && benchPage.rest()")
    return None


def _moved(page: Page, chosen: str) -> Figures:
    page.evaluate("() => benchPage.whole()")
    whole = _dragged(page)
    page.evaluate("(id) => benchPage.near(id)", chosen)
    near = _dragged(page)
    page.evaluate("(id) => benchPage.near(id)", chosen)
    return {"pan whole": whole, "pan zoom 1": near, "click": _clicked(page, chosen)}


def _quiet(page: Page) -> None:
    page.wait_for_timeout(700)


def _dragged(page: Page) -> float:
    """Mean milliseconds a frame while the mouse drags the network."""
    _quiet(page)
    x, y = page.evaluate("() => benchPage.empty()")
    page.mouse.move(x, y)
    _quiet(page)
    page.mouse.down()
    page.evaluate("() => benchProbe.watch()")
    for step in range(1, STEPS + 1):
        away = step if step <= STEPS // 2 else STEPS - step
        page.mouse.move(x + 8 * away, y + 5 * away)
    mean = float(page.evaluate("() => benchProbe.frames()"))
    page.mouse.up()
    return mean


def _clicked(page: Page, chosen: str) -> float | None:
    """Milliseconds from the mouse button going up over an element to the frame after its highlight was drawn."""
    _quiet(page)
    x, y = page.evaluate("(id) => benchPage.spot(id)", chosen)
    page.mouse.move(x - 30, y)
    page.mouse.move(x, y)
    _quiet(page)
    page.evaluate(
        "() => { window.benchAnswer = null;"
        "benchProbe.answer('mouseup', (drawn) => drawn && benchPage.chosen()).then((ms) => { benchAnswer = ms; }); }"
    )
    page.mouse.down()
    page.mouse.up()
    return page.evaluate("() => benchAnswer") if _awaited(page, "() => benchAnswer !== null", 20) else None


_DONE = "() => benchAnswer !== null"


def actions(started: Browser, path: Path) -> Figures:
    """Milliseconds of what a user does on our page, from the input to the frame after the one that shows it."""
    with opened(started, path) as page:
        page.wait_for_selector("html[data-ready]", state="attached")
        _quiet(page)
        return {name: _acted(page, kind, script) for name, kind, script in _ACTIONS}


_ACTIONS = (
    ("search, 1st letter", "keydown", "search:o"), ("2nd", "keydown", "search:e"), ("3rd", "keydown", "search:i"),
    ("take it", "keydown", "press:Enter"), ("filters open", "mouseup", "click:#filter-menu summary"),
    ("a filter", "mouseup", "click:[data-filter=oei]"), ("menu closed", "keydown", "press:Escape"),
    ("filter off", "mouseup", "click:#chips .chip"),
    ("focus", "mouseup", "click:#details .actions button"), ("focus off", "keydown", "press:Escape"),
    ("elements", "mouseup", "click:#tabs button >> nth=4"), ("gaps", "mouseup", "click:#tabs button >> nth=1"),
    ("indicators", "mouseup", "click:#tabs button >> nth=2"), ("matrix", "mouseup", "click:#tabs button >> nth=3"),
    ("map again", "mouseup", "click:#tabs button >> nth=0"), ("language", "mouseup", "click:#language"),
)  # fmt: skip
"""Name, event that starts the clock, what is done."""


def _acted(page: Page, kind: str, script: str) -> float:
    what, _colon, where = script.partition(":")
    if what == "search":
        page.focus("#search")
    elif what == "click":
        page.hover(where)
        page.wait_for_timeout(200)
    page.evaluate(
        "(kind) => { window.benchAnswer = null;"
        "benchProbe.answer(kind, () => true).then((ms) => { benchAnswer = ms; }); }",
        kind,
    )
    if what == "click":
        page.mouse.down()
        page.mouse.up()
    else:
        page.keyboard.press(where)
    page.wait_for_function(_DONE, polling=50)
    return float(page.evaluate("() => benchAnswer"))
