"""Cells: what a spreadsheet would run is neutralised, and every value comes back."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.graph.schema import PROPERTIES
from articulador.graph.tables import (
    EDGE_COLUMNS,
    NODE_COLUMNS,
    cell_to_value,
    is_export,
    neutralised,
    plain,
    to_csv,
    value_to_cell,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def test_columns_are_as_promised() -> None:
    rest = list(NODE_COLUMNS[5:])

    assert NODE_COLUMNS[:5] == ("id", "label", "codigo", "nombre", "plan")
    assert EDGE_COLUMNS == ("source", "type", "target", "certeza", "fuentes", "nota", "colectivo", "orden")
    assert rest == sorted(rest, key=list(PROPERTIES).index)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_what_a_spreadsheet_would_run_is_neutralised(sign: str) -> None:
    assert neutralised(f"{sign}1") == f"'{sign}1"
    assert neutralised(f"'{sign}1") == f"''{sign}1"


@pytest.mark.parametrize("text", ["", "'", "'hola", "hola =1", "1-2", "''"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert neutralised(text) == plain(text) == text


@given(data=st.data())
def test_text_comes_back_and_never_runs(data: st.DataObject, texts: SearchStrategy[str]) -> None:
    text = data.draw(texts)

    assert plain(neutralised(text)) == text
    assert neutralised(text)[:1] not in tuple("=+-@\t\r\n")


@pytest.mark.parametrize(
    ("name", "value", "cell"),
    [
        ("codigo", "AEI.01", "AEI.01"), ("nombre", "-x", "'-x"), ("linea_base", -1.5, "-1.5"), ("anio", 2025, "2025"),
        ("colectivo", True, "true"), ("metas", [1.0, 2.5], "[1.0, 2.5]"), ("fuentes", ['ñ "x"'], '["ñ \\"x\\""]'),
    ],
)  # fmt: skip
def test_values_and_cells(name: str, value: str | float | list[str], cell: str) -> None:
    assert value_to_cell(value) == cell
    assert cell_to_value(name, cell) == value
    assert type(cell_to_value(name, cell)) is type(value)


def test_whole_numbers_that_other_programs_wrote_with_a_point() -> None:
    assert repr(cell_to_value("anio", "2025.0")) == "2025"
    assert cell_to_value("colectivo", "TRUE") is True


@pytest.mark.parametrize(
    ("name", "cell"),
    [("metas", "[1, 2"), ("anio", "dos"), ("linea_base", "1,5"), ("linea_base", "NaN"), ("anio", "9" * 5000)],
)
def test_cells_that_are_no_values(name: str, cell: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, the reader says it again with its place
        cell_to_value(name, cell)


@given(data=st.data())
def test_any_csv_reader_reads_our_tables(data: st.DataObject, texts: SearchStrategy[str]) -> None:
    rows = [data.draw(st.lists(texts, min_size=2, max_size=2)) for _ in range(2)]

    read = list(csv.reader(StringIO(to_csv(("a", "b"), rows), newline=""), strict=True))

    assert read == [["a", "b"], *rows]


def test_a_folder_of_other_tables_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "nodes.csv").write_text("Id,Label\n", encoding="utf-8")
    (tmp_path / "edges.csv").write_text("Source,Target\n", encoding="utf-8")

    assert not is_export(tmp_path)
