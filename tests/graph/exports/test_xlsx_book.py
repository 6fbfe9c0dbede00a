"""The workbook, opened with openpyxl and with pandas."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pandas
import pytest
from openpyxl import load_workbook

from articulador.errors import OutputError
from articulador.graph import workbook
from articulador.graph.exports.xlsx_book import make
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION
from articulador.graph.workbook import LONGEST

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

ActionMaker = Callable[..., Node]


def data(graph: PlanGraph) -> bytes:
    content = make(graph, "plan.txt").content
    assert isinstance(content, bytes)
    return content


def opened(graph: PlanGraph) -> Workbook:
    return load_workbook(BytesIO(data(graph)))


def column(book: Workbook, sheet: str, name: str) -> list[object]:
    rows = list(book[sheet].iter_rows(values_only=True))
    return [row[rows[0].index(name)] for row in rows[1:]]


def test_sheets(small: PlanGraph) -> None:
    book = opened(small)

    assert book.sheetnames == ["Resumen", "OEI", "AEI", "Vínculos", "Filas"]
    assert [cell.value for cell in book["Resumen"]["B"]] == [VERSION, "plan.txt", 2, 1, 1, 1, 1, 1]


def test_every_table_has_a_frozen_described_header_and_filters(small: PlanGraph) -> None:
    for sheet in opened(small).worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.comment and cell.font.b for cell in sheet[1])
        assert all(9 <= dimension.width <= 60 for dimension in sheet.column_dimensions.values())


def test_values_keep_their_types(action: ActionMaker) -> None:
    indicator = Node(
        "p/Indicador/1", "Indicador", {"linea_base": 2.5, "linea_base_anio": 2023, "anios": [2025], "metas": [1.0]}
    )

    book = opened(PlanGraph.of([action("10.10", prioridad=1), indicator]))

    assert column(book, "AEI", "codigo") == ["10.10"]
    assert column(book, "AEI", "prioridad") == [1]
    assert column(book, "Indicador", "linea_base") == [2.5]
    assert column(book, "Indicador", "metas") == ["[1.0]"]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "#N/A", "#REF!"])
def test_text_never_becomes_a_formula_or_an_error(text: str, action: ActionMaker) -> None:
    graph = PlanGraph.of([action(nombre=text)], rows={text: text})

    book = opened(graph)

    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert len(cells) == 3
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_links_name_both_ends(small: PlanGraph) -> None:
    book = opened(small)

    assert column(book, "Vínculos", "source_nombre") == ["AEI.01.01 Asistencia técnica"]
    assert column(book, "Vínculos", "target_nombre") == ["OEI.01 Mejorar la pesca"]
    assert column(book, "Vínculos", "type") == ["PERTENECE_A"]


def test_what_a_cell_cannot_hold_is_announced(action: ActionMaker) -> None:
    graph = PlanGraph.of([action(nombre="😀" * LONGEST, nota="a\x01b\uffff")])

    made = make(graph, "x")

    book = load_workbook(BytesIO(made.content if isinstance(made.content, bytes) else b""))
    assert column(book, "AEI", "nombre") == ["😀" * (LONGEST // 2)]
    assert column(book, "AEI", "nota") == ["ab"]
    assert len(made.notes) == 2
    assert set(made.notes) <= {cell.value for cell in book["Resumen"]["B"]}


def test_pandas_reads_it(small: PlanGraph, tmp_path: Path) -> None:
    (tmp_path / "g.xlsx").write_bytes(data(small))

    sheets = pandas.read_excel(tmp_path / "g.xlsx", sheet_name=None)

    assert list(sheets["AEI"]["codigo"]) == ["AEI.01.01"]
    assert list(sheets["Filas"]["text"]) == ["AEI.01.01 | Asistencia"]


def test_more_rows_than_a_sheet_holds(small: PlanGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 0)

    with pytest.raises(OutputError, match="a sheet holds 0"):
        make(small, "x")
