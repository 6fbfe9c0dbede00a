"""The whole library on both real plans."""

from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Cell
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.named import library
from tests.queries.library.everywhere import run_everywhere
from tests.queries.library.test_library import ties


def test_every_query_runs_gives_plain_cells_and_has_a_total_order(real: PlanGraph) -> None:
    store = EmbeddedStore.of(real)
    answers = run_everywhere(store)

    assert list(answers) == list(library())
    for name, query in library().items():
        rows = answers[name].rows
        assert rows.columns == tuple(column.name for column in query.columns), name
        assert [row for row in rows.rows if not all(plain(cell) for cell in row)] == [], name
        assert ties(store, query, answers[name].typed) == [], name


def plain(cell: Cell) -> bool:
    """Whether a cell is a scalar, a list or a map, and no element of the graph."""
    if isinstance(cell, dict):
        return "id" not in cell or "type" not in cell
    return isinstance(cell, list | str | int | float | bool | None)
