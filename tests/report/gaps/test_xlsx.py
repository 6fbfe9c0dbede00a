"""The workbook of gaps: a sheet for each family, filters, a frozen head, a chart, room for the entity's reply."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from articulador.i18n import set_language
from articulador.report.gaps.shown import Shown
from articulador.report.gaps.xlsx import as_book
from tests.report.gaps.made import HOSTILE, report


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


def content(shown: Shown) -> bytes:
    made = as_book(shown).content
    assert isinstance(made, bytes)
    return made


@pytest.fixture
def book() -> Workbook:
    return load_workbook(BytesIO(content(Shown(report()))))


def test_a_sheet_for_each_family_between_the_summary_and_the_rest(book: Workbook) -> None:
    assert book.sheetnames == ["Resumen", "Indicators", "PGG", "Sin revisar", "Dispensas", "Datos"]


def test_sheets_of_findings_can_be_filtered_and_keep_their_head(book: Workbook) -> None:
    sheet = book["PGG"]

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:N4")
    assert sheet["F2"].alignment.wrap_text
    assert sheet.column_dimensions["F"].width > sheet.column_dimensions["A"].width
    assert sheet.row_dimensions[2].height


def test_the_entity_has_a_column_for_its_reply(book: Workbook) -> None:
    sheet = book["PGG"]

    (column,) = [cell.column_letter for cell in sheet[1] if cell.value == "Reply of the entity"]
    assert sheet[f"{column}2"].value is None
    assert sheet[f"{column}2"].fill.fgColor.rgb != sheet["A2"].fill.fgColor.rgb


def test_no_cell_runs(book: Workbook) -> None:
    (cell,) = [cell for cell in book["Indicators"]["F"] if cell.value == HOSTILE]

    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_the_summary_counts_by_family_and_draws_them() -> None:
    made = content(Shown(report()))
    rows = list(load_workbook(BytesIO(made))["Resumen"].iter_rows(values_only=True))

    assert ("Indicators", None, 1, 0, 1) in [row[:5] for row in rows]
    assert ("PGG", None, 2, 1, 0) in [row[:5] for row in rows]
    drawn = ZipFile(BytesIO(made)).read("xl/charts/chart1.xml").decode()
    assert drawn.count("<ser>") == 3
    assert "'Resumen'!$C$" in drawn


def test_the_chart_points_at_the_table_it_draws() -> None:
    made = content(Shown(report()))
    sheet = load_workbook(BytesIO(made))["Resumen"]
    drawn = ZipFile(BytesIO(made)).read("xl/charts/chart1.xml").decode()

    head = next(cell.row for cell in sheet["A"] if cell.value == "Family")
    assert f"'Resumen'!C{head}<" in drawn
    assert f"'Resumen'!$A${head + 1}:$A${head + 2}<" in drawn


def test_what_was_not_checked_and_what_was_lost_stand_on_one_sheet(book: Workbook) -> None:
    kinds = [cell.value for cell in book["Sin revisar"]["A"]][1:]

    assert kinds == ["not checked", "not checked", "checked only in part", "lost by the text"]


def test_a_clean_plan_has_a_summary_without_chart() -> None:
    clean = report()
    clean = replace(clean, result=replace(clean.result, findings=()), waived=())

    made = content(Shown(clean))

    assert load_workbook(BytesIO(made)).sheetnames == ["Resumen", "Sin revisar", "Datos"]
    assert not [name for name in ZipFile(BytesIO(made)).namelist() if "chart" in name]
