"""The matrix of the page is that of the command's query, for every pair of kinds."""

from __future__ import annotations

from itertools import product

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.elements import name as name_of
from articulador.queries.matrix import matrix
from tests.small import AES1, OEI1
from tests.viz.browser.conftest import Exploring

MADE = """([rows, columns]) => {
  state.matrix = rows + "|" + columns;
  const made = makeMatrix(), id = (index) => NODES[index].id;
  const heads = (found) => found.map((head) => [id(head.index), head.standing, Boolean(head.lost && head.lost.length)]);
  const cells = (row, line) => [...line].map(([column, cell]) => [id(row), id(column), cell.kind, cell.certainty]);
  return [heads(made.allRows), heads(made.allColumns), [...made.cells].flatMap(([row, line]) => cells(row, line))];
}"""
CELLS = """() => {
  const table = document.querySelector("table.matrix"), heads = [...table.tHead.rows[0].cells].slice(1);
  const id = (cell) => NODES[cell.querySelector("button").dataset.node].id;
  return [...table.tBodies[0].rows].flatMap((row) => [...row.cells].slice(1).map((cell, at) =>
    [id(row.cells[0]), id(heads[at]), cell.className, cell.textContent]));
}"""
SIGNS = {"direct": "X", "indirect": "i", "collective": "c", "whole": "e"}
DOUBTS = {"declarada": "", "reparada": "~", "inferida": "?"}
Made = tuple[list[list[str | bool]], list[list[str | bool]], list[list[str]]]


def queried(graph: PlanGraph, rows: str, columns: str) -> Made:
    """Rows, columns and cells of the query, in any order."""
    made = matrix(graph, rows, columns)
    first, second = (
        sorted([head.node.id, head.standing.value, head.maybe_lost] for head in axis.heads)
        for axis in (made.rows, made.columns)
    )
    cells = sorted([*ends, cell.kind.value, cell.certainty] for ends, cell in made.cells.items())
    return first, second, cells


@pytest.mark.parametrize("name", ["small", "bundled", "igp"])
def test_every_pair_of_kinds_is_that_of_the_query(explore: Exploring, name: str) -> None:
    explorer = explore(name, alone=True)
    kinds = explorer.page.evaluate("MATRIX_KINDS")

    for pair in product(kinds, repeat=2):
        assert tuple(map(sorted, explorer.page.evaluate(MADE, pair))) == queried(explorer.graph, *pair), pair


@pytest.mark.parametrize("name", ["small", "bundled", "igp"])
def test_the_table_shows_it_for_every_pair_that_is_offered(explore: Exploring, name: str) -> None:
    explorer = explore(name)
    buttons = explorer.show("matrix").locator(".presets button")

    for number in range(buttons.count()):
        buttons.nth(number).click()
        rows, columns = (explorer.page.locator("#view-matrix select").nth(at).input_value() for at in (0, 1))
        made = matrix(explorer.graph, rows, columns)
        shown = {(row, column): (kind, sign) for row, column, kind, sign in explorer.page.evaluate(CELLS)}

        assert len(shown) == len(made.rows.heads) * len(made.columns.heads)
        assert {ends: told for ends, told in shown.items() if told != ("", "·")} == {
            ends: (cell.kind.value, SIGNS[cell.kind] + DOUBTS[cell.certainty]) for ends, cell in made.cells.items()
        }


def test_kinds_and_rows_are_chosen(explore: Exploring) -> None:
    explorer = explore("small")
    section = explorer.show("matrix")

    section.locator("[data-key=matrix-rows]").select_option("UnidadOrganica")
    section.locator("[data-key=matrix-columns]").select_option("OEI")
    section.locator("[data-key=matrix-show]").select_option("linked")

    assert explorer.address == {"view": "matrix", "matrix": "UnidadOrganica|OEI", "cells": "linked"}
    assert [cell[1] for cell in explorer.page.evaluate(CELLS)] == [OEI1]


def test_only_what_lacks_a_link_of_its_own(explore: Exploring) -> None:
    explorer = explore("bundled")

    explorer.go(view="matrix", matrix="AES|OEI", cells="lacking")

    lacking = [head.node.id for head in matrix(explorer.graph, "AES", "OEI").rows.heads if head.standing != "linked"]
    assert sorted({cell[0] for cell in explorer.page.evaluate(CELLS)}) == sorted(lacking)
    assert lacking


def test_a_cell_shows_what_ties_its_two_elements(explore: Exploring) -> None:
    explorer = explore("small")
    explorer.go(view="matrix", matrix="AES|OEI")

    explorer.page.get_by_role("button", name="AES.01.01 × OEI.01").click()

    assert explorer.chosen == AES1
    told = explorer.page.locator("#pair")
    assert {OEI1, AES1} == explorer.links(told)
    assert "la celda abarca la fila" in told.inner_text()


def test_a_head_has_its_whole_name(explore: Exploring) -> None:
    explorer = explore("bundled")
    explorer.go(view="matrix", matrix="AES|OEI")

    titles = explorer.page.locator("table.matrix .head").evaluate_all("all => all.map((one) => one.title)")

    for node in (*explorer.graph.nodes("AES"), *explorer.graph.nodes("OEI")):
        assert any(name_of(node) in title for title in titles)
