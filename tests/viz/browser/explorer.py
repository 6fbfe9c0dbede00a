"""The explorer as a user has it: views, search, map, filters, address. What only a canvas knows comes from the page's
``boxesInWindow()``, and what no view shows as a whole from its ``makeMatrix()``."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, cast
from urllib.parse import parse_qs, quote

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import spanish
from articulador.viz.payload import Story
from articulador.viz.words import WORDS
from tests.browser import Opened

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

VIEWS = ("map", "gaps", "indicators", "matrix", "table", "trace")
FRAMES = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  await frame(); await frame();
  await new Promise((done) => setTimeout(done));
  await frame();
}"""
"""A size that changes is noticed in a frame, answered after it, drawn in the next."""
BOXES = """() => boxesInWindow().map((box) => Object.fromEntries(
  Object.entries(box).map(([key, value]) => [key, key === "id" ? value : Math.round(value * 100) / 100])))"""
CLEAR = """() => {
  const shown = document.querySelector("#drawing canvas"), copy = document.createElement("canvas");
  copy.width = shown.width; copy.height = shown.height;
  const context = copy.getContext("2d", { willReadFrequently: true }), area = shown.getBoundingClientRect();
  context.drawImage(shown, 0, 0);
  const ratio = shown.width / area.width;
  return boxesInWindow().filter(({ x, y, width }) => {
    const at = [x - width / 2 + 3 - area.left, y - area.top].map((one) => Math.floor(one * ratio));
    return context.getImageData(...at, 1, 1).data.slice(0, 3).join() === "255,255,255";
  }).map(({ id }) => id);
}"""
"""Boxes that the veil leaves clear: white beside their left edge, as the light theme has them."""


class Box(TypedDict):
    """A box of the map in the window: its element, its middle, its size, in pixels."""

    id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Explorer:
    """One page, and the story that it was made from."""

    opened: Opened
    story: Story = field(repr=False)

    @property
    def page(self) -> Page:
        """The browser's page."""
        return self.opened.page

    @property
    def graph(self) -> PlanGraph:
        """What the page tells of."""
        return self.story.graph

    def begin(self) -> None:
        """The page as it opens: nothing chosen, no menu, nothing typed."""
        self.page.wait_for_selector("html[data-ready]", state="attached")
        self.page.mouse.move(0, 0)
        self.page.locator("#search").fill("")
        self.page.keyboard.press("Escape")
        self.page.evaluate("closeMenus(); document.activeElement.blur()")

    def settled(self) -> None:
        """Wait until what was asked for is drawn."""
        self.page.evaluate(FRAMES)

    def go(self, **address: str) -> None:
        """Follow a link into the page: view, selected, focus..."""
        self.page.goto(f"{self.opened.url}#" + "&".join(f"{name}={quote(said)}" for name, said in address.items()))

    @property
    def address(self) -> dict[str, str]:
        """What the page's address keeps."""
        return {name: said[0] for name, said in parse_qs(self.page.evaluate("location.hash.slice(1)")).items()}

    @property
    def chosen(self) -> str | None:
        """Id of the chosen element."""
        return self.address.get("selected")

    def tab(self, view: str) -> Locator:
        """The button of a view."""
        return self.page.locator("#tabs").get_by_role("button", name=word("view_" + view), exact=True)

    def show(self, view: str) -> Locator:
        """Go to a view by its tab; gives its section."""
        self.tab(view).click()
        section = self.page.locator(f"#view-{view}")
        section.wait_for()
        return section

    def menu(self, name: str) -> Locator:
        """Open a menu of the bar; gives its sheet."""
        menu = self.page.locator(f"details[data-menu={name}]")
        if menu.get_attribute("open") is None:
            menu.locator("summary").click()
        sheet = menu.locator(".sheet")
        sheet.locator(":scope > *").first.wait_for()
        return sheet

    def heading(self) -> str:
        """Heading of the details."""
        return self.page.locator("#details h2").inner_text()

    def links(self, inside: Locator) -> set[str]:
        """Ids of the elements that a part of the page leads to."""
        found = inside.locator("button[data-node]").evaluate_all("all => all.map((one) => NODES[one.dataset.node].id)")
        return set(found)

    def boxes(self) -> dict[str, Box]:
        """Boxes of the map by id."""
        self.settled()
        return self._boxes()

    def _boxes(self) -> dict[str, Box]:
        return {box["id"]: box for box in cast("list[Box]", self.page.evaluate(BOXES))}

    def click(self, element: str, *, right: float | None = None) -> None:
        """Click on a box with the mouse: left of its middle, or so many pixels from its right edge."""
        self.page.mouse.move(*self._place(element, right))
        self.settled()
        self.page.mouse.click(*self._place(element, right))
        self.settled()

    def _place(self, element: str, right: float | None) -> tuple[float, float]:
        box = self._boxes()[element]
        return (box["x"] - 20 if right is None else box["x"] + box["width"] / 2 - right), box["y"]

    def clear(self) -> set[str]:
        """Ids of the boxes that the veil leaves clear."""
        self.settled()
        return set(self.page.evaluate(CLEAR))

    def exported(self, word_of: str, folder: Path) -> Path:
        """A file of the export menu, saved."""
        sheet = self.menu("export")
        with self.page.expect_download() as coming:
            sheet.get_by_role("button", name=word(word_of), exact=True).click()
        path = folder / coming.value.suggested_filename
        coming.value.save_as(path)
        return path

    def rows(self, folder: Path) -> list[list[str]]:
        """Rows of the CSV of the view, its heading first."""
        text = self.exported("export_csv", folder).read_text(encoding="utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline="")))


def word(key: str) -> str:
    """A word of the page in Spanish, in which tests open it."""
    return spanish(WORDS[key])


def handle(node: Node) -> str:
    """What a node's links are called, where it has a code."""
    return str(node.properties.get("codigo") or node.properties["nombre"])
