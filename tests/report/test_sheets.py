from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from articulador.report.sheets import ABOUT, Column, Sheet, as_book, as_csv, as_markdown

SHEET = Sheet("Uno", (Column("codigo", "Código"), Column("n")), (("=1+1", 2), ("a|b", None)))


def test_csv_neutralises_what_would_run() -> None:
    assert as_csv(SHEET) == "codigo,n\n'=1+1,2\na|b,\n"


def test_markdown_keeps_markup_out() -> None:
    out = as_markdown("Un *título*", [SHEET], ["nota"])

    assert out.startswith("# Un \\*título\\*\n\nnota\n\n## Uno\n\n| codigo | n |\n")
    assert "| a\\|b |" in out


def test_the_workbook_has_a_sheet_each_and_one_about_them() -> None:
    content = as_book("plan.txt", [SHEET], ["nota"]).content
    assert isinstance(content, bytes)

    book = load_workbook(BytesIO(content))
    assert book.sheetnames == ["Uno", ABOUT]
    assert (book["Uno"]["A1"].comment.text, book["Uno"]["A2"].data_type) == ("Código", "s")
    assert {"plan.txt", "nota"} <= {cell.value for cell in book[ABOUT]["B"]}
