from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from articulador.errors import OutputError
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.matrix import matrix
from articulador.report import matrix_sheets
from tests.small import AES1, OEI1, OEI2, small


def hostile() -> PlanGraph:
    graph = small()
    graph.nx.nodes[AES1]["nombre"] = "=cmd()"
    graph.nx.nodes[OEI1]["codigo"] = "=1+1"
    return graph


def test_csv_holds_nothing_that_a_spreadsheet_runs() -> None:
    header, first, *_rest = matrix_sheets.as_csv(matrix(hostile(), "AES", "OEI")).splitlines()

    assert "'=1+1" in header.split(",")
    assert "'=cmd()" in first.split(",")


def test_no_cell_of_the_workbook_is_a_formula() -> None:
    content = matrix_sheets.as_book(matrix(hostile(), "AES", "OEI"), "plan.txt").content
    assert isinstance(content, bytes)

    sheets = load_workbook(BytesIO(content)).worksheets
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert "=cmd()" in {cell.value for cell in cells}
    assert "f" not in {cell.data_type for cell in cells}


def test_two_columns_with_one_code_keep_their_names_apart() -> None:
    graph = small()
    graph.nx.nodes[OEI2]["codigo"] = "OEI.01"

    header = matrix_sheets.as_csv(matrix(graph, "AES", "OEI")).splitlines()[0]

    assert header.split(",")[4:6] == [OEI1, OEI2]


def test_more_columns_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrix_sheets, "MOST_COLUMNS", 5)

    with pytest.raises(OutputError, match="--plan"):
        matrix_sheets.as_book(matrix(small(), "AES", "OEI"), "plan.txt")
