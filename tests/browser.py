"""A real Chromium for the tests of pages: the one of this machine, offline, with a log of all that a page must not do.

``opened(path)`` gives a file's page; when the test ends, a page with a fault fails it. A file opened again with the
same options is the same page, with nothing after ``#`` in its address; one opened ``alone`` is closed after its test.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol, cast

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright

NO_CHROMIUM = "no Chromium: neither ARTICULADOR_CHROMIUM nor the path names one (.ci/browser installs it)"
NO_AXE = "no axe-core: ARTICULADOR_AXE does not name its axe.min.js (.ci/browser gets it)"
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
WATCH = """
addEventListener("securitypolicyviolation", (event) =>
  console.error("policy violation: " + event.violatedDirective + " " + event.blockedURI));
"""
FAULTS = """async () => (await axe.run({exclude: ["section[hidden]"]}, {resultTypes: ["violations"]})).violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(" | "))"""
Theme = Literal["light", "dark"]


@dataclass
class Opened:
    """A page and its faults so far: requests, errors, warnings, policy violations, dialogs."""

    page: Page
    url: str
    faults: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note every fault from now on."""
        self.page.add_init_script(WATCH)
        self.page.on("request", self._requested)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("dialog", self._asked)

    def _requested(self, request: Request) -> None:
        if not request.url.startswith((self.url, "blob:", "data:")):
            self.faults.append(f"request: {request.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.faults.append(f"console: {message.text}")

    def _asked(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()


class Opening(Protocol):
    """Open a file: at which size, in which theme, alone (never shared with another test)."""

    def __call__(
        self, path: Path, *, width: int = 1366, height: int = 768, theme: Theme = "light", alone: bool = False
    ) -> Opened: ...


@dataclass
class Pool:
    """The pages that are open: those that tests share, and those of one test alone."""

    browser: Browser
    shared: dict[tuple[Path, int, int, Theme], Opened] = field(default_factory=dict)
    lonely: list[Opened] = field(default_factory=list)

    def open(
        self, path: Path, *, width: int = 1366, height: int = 768, theme: Theme = "light", alone: bool = False
    ) -> Opened:
        """The page of a file."""
        key = (path, width, height, theme)
        if alone:
            self.lonely.append(self._new(*key))
            return self.lonely[-1]
        if key in self.shared:
            self.shared[key].page.goto(self.shared[key].url + "#")
        else:
            self.shared[key] = self._new(*key)
        return self.shared[key]

    def _new(self, path: Path, width: int, height: int, theme: Theme) -> Opened:
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme, offline=True, reduced_motion="reduce"
        )
        context.set_default_timeout(15_000)
        opened = Opened(context.new_page(), path.resolve().as_uri())
        opened.watch()
        opened.page.goto(opened.url)
        return opened

    def faults(self) -> list[str]:
        """Those noted since the last call; pages of one test alone are closed."""
        every = [*self.shared.values(), *self.lonely]
        found = [fault for opened in every for fault in opened.faults]
        for opened in every:
            opened.faults.clear()
        while self.lonely:
            self.lonely.pop().page.context.close()
        return found


def program() -> str | None:
    """Where Chromium is."""
    named = os.environ.get("ARTICULADOR_CHROMIUM")
    return named or next((found for found in map(shutil.which, PROGRAMS) if found), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; tests that need it are skipped where there is none."""
    path = program()
    if path is None:
        pytest.skip(NO_CHROMIUM)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def pool(chromium: Browser) -> Pool:
    """All pages; the browser closes them as it ends."""
    return Pool(chromium)


@pytest.fixture
def opened(pool: Pool) -> Iterator[Opening]:
    """Opens a file; the test fails where one of its pages asked for anything or did what it must not."""
    pool.faults()
    yield pool.open
    assert pool.faults() == []


@pytest.fixture(scope="session")
def axe() -> str:
    """Source of axe-core."""
    path = os.environ.get("ARTICULADOR_AXE", "")
    if not Path(path).is_file():
        pytest.skip(NO_AXE)
    return Path(path).read_text(encoding="utf-8")


def inaccessible(page: Page, axe: str) -> list[str]:
    """Serious and critical faults that axe-core finds in a page as it stands."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe)
    return cast("list[str]", page.evaluate(FAULTS))
