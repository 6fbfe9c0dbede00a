"""A result as a workbook, opened with openpyxl."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from articulador.errors import OutputError
from articulador.graph import workbook
from articulador.graph.stores import Cell, Query, Rows
from articulador.report.rows import Asked
from articulador.report.rows_xlsx import ANSWER, QUESTION, make

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

ASKED = Asked("plan.txt", Query("RETURN 1 AS x", {"anio": 2026}), "mi-consulta", {"codigo": "Código"})


def opened(found: Rows) -> Workbook:
    content = make(found, ASKED).content
    assert isinstance(content, bytes)
    return load_workbook(BytesIO(content))


def test_cells_keep_their_types() -> None:
    row: tuple[Cell, ...] = ("=1+1", 2.5, True, None, ["a"], {"b": [1]}, 10**18, float("nan"))

    sheet = opened(Rows(tuple("abcdefgh"), (row,)))[ANSWER]

    values = [cell.value for cell in sheet[2]]
    assert values == ["=1+1", 2.5, True, None, '["a"]', '{"b": [1]}', str(10**18), "nan"]
    assert sheet["A2"].data_type == "s"


def test_the_header_is_frozen_filtered_and_described() -> None:
    sheet = opened(Rows(("codigo", "=otro"), (("a", "b"),)))[ANSWER]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B2")
    assert [(cell.value, cell.data_type, cell.font.b) for cell in sheet[1]] == [
        ("codigo", "s", True),
        ("=otro", "s", True),
    ]
    assert [cell.comment.text if cell.comment else "" for cell in sheet[1]] == ["Código", ""]


def test_the_question_stands_beside_the_answer() -> None:
    book = opened(Rows(("x",), ((1,),), truncated=True, notes=("una nota",)))

    held = [cell.value for cell in book[QUESTION]["B"]]
    assert book.sheetnames == [ANSWER, QUESTION]
    assert {"plan.txt", "mi-consulta", "RETURN 1 AS x", "2026", "una nota"} <= set(held)


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 0)

    with pytest.raises(OutputError):
        make(Rows(("x",), ((1,),)), ASKED)
