"""The table of indicators has the baseline and the targets of the graph, and sorts."""

from __future__ import annotations

import re
from typing import cast

import pytest

from articulador.graph.model import Node
from articulador.queries.elements import numbers, text
from tests.small import AEI1, IND1, IND3
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import Explorer, word

PLANS = ("small", "bundled", "igp")
Series = tuple[float | None, dict[int, float]]
ROWS = """() => {
  const heads = [...document.querySelectorAll("#view-indicators thead th")].map((one) => one.dataset.words);
  return [...document.querySelectorAll("#view-indicators tbody tr")].map((row) => {
    const line = row.querySelector(".spark"), whole = row.cells.length === heads.length;
    const cells = [...row.cells].map((cell) => {
      const own = cell.cloneNode(true);
      own.querySelectorAll("small, .unread").forEach((one) => one.remove());
      return own.textContent.trim();
    });
    return [NODES[row.dataset.node].id, whole ? heads.map((head, at) => [head, cells[at]]) : [],
      line && line.getAttribute("aria-label")];
  });
}"""


def series(node: Node) -> Series:
    """Baseline and targets of an indicator of the graph."""
    base, years = node.properties.get("linea_base"), numbers(node, "anios")
    values = dict(zip(map(int, years), numbers(node, "metas"), strict=True))
    return (float(base) if isinstance(base, int | float) else None, values)


def number(shown: str) -> float | None:
    """A number as the page writes it; None where it says something else."""
    found = re.match(r"-?[\d,]*\.?\d+", shown)
    return float(found[0].replace(",", "")) if found else None


def rounded(found: Series) -> Series:
    """As the page rounds."""
    base, targets = found
    return (None if base is None else round(base, 4), {year: round(value, 4) for year, value in targets.items()})


def in_cells(cells: dict[str, str]) -> Series:
    """Baseline and targets as they stand in the cells of a row."""
    held = {head: number(shown) for head, shown in cells.items()}
    values = {int(head): value for head, value in held.items() if head.isdigit() and value is not None}
    for year, value in re.findall(r"(\d{4}): ([^;]+)", cells.get(word("targets"), "")):
        values[int(year)] = cast("float", number(value))
    return held.get(word("baseline")), values


def in_words(told: str) -> Series:
    """Baseline and targets as the line tells them to a screen reader."""
    base = re.search(rf"{word('baseline')} \d*: ([^;]+)", told)
    rest = told[base.end() :] if base else told
    targets = {int(year): cast("float", number(value)) for year, value in re.findall(r"(\d{4}): ([^;]+)", rest)}
    return (number(base[1]) if base else None), targets


def table(explorer: Explorer) -> list[tuple[str, dict[str, str], str | None]]:
    """Rows: id, cells by their heading, none where it has no numbers, and the words of the line."""
    explorer.go(view="indicators")
    return [(one, dict(cells), line) for one, cells, line in explorer.page.evaluate(ROWS)]


@pytest.mark.parametrize("name", PLANS)
def test_baseline_and_targets_are_those_of_the_graph(explore: Exploring, name: str) -> None:
    explorer = explore(name)

    rows = table(explorer)

    graph = explorer.graph
    assert {row[0] for row in rows} == {node.id for node in graph.nodes("Indicador")}
    empty: Series = (None, {})
    shown = {one: (in_cells(cells) if cells else empty) for one, cells, _line in rows}
    assert shown == {one: rounded(series(graph.node(one))) for one in shown}
    lines = {one: in_words(line) for one, _cells, line in rows if line}
    assert lines == {one: found for one, found in shown.items() if found != empty}


@pytest.mark.parametrize("name", PLANS)
def test_each_names_what_it_measures(explore: Exploring, name: str) -> None:
    explorer = explore(name)

    for indicator, cells, _line in table(explorer):
        measured = [edge.target for edge in explorer.graph.out_edges(indicator) if edge.type == "MIDE"]
        node = explorer.graph.node(measured[0])
        if cells and text(node, "codigo"):
            assert cells[word("measures")].endswith(text(node, "codigo"))


def test_one_without_numbers_says_why(explore: Exploring) -> None:
    explorer = explore("small")

    row = explorer.show("indicators").locator("tr", has_text="Índice de vínculos")

    assert word("not_here") in row.inner_text()
    assert row.locator(".printed").inner_text() == "1 2 3"
    assert IND3 in explorer.links(row)


def test_a_heading_sorts_up_then_down_then_as_before(explore: Exploring) -> None:
    explorer = explore("bundled")
    section = explorer.show("indicators")
    head = section.locator("th", has_text=word("baseline"))
    before, orders = [row[0] for row in explorer.page.evaluate(ROWS)], []

    for _press in range(3):
        head.get_by_role("button").click()
        orders.append([row[0] for row in explorer.page.evaluate(ROWS)])

    up = [base for base in (series(explorer.graph.node(one))[0] for one in orders[0]) if base is not None]
    down = [base for base in (series(explorer.graph.node(one))[0] for one in orders[1]) if base is not None]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert orders[2] == before


def test_a_row_leads_to_its_element(explore: Exploring) -> None:
    explorer = explore("small")

    explorer.show("indicators").get_by_role("button", name="AEI.01.01", exact=False).last.click()

    assert explorer.chosen in {AEI1, IND1}
    assert explorer.page.locator("#view-indicators").is_visible()
