from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from articulador.cli import main

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["matrix", *arguments, "plan.txt", "--lang", "en"]) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def lines(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines()]


def test_the_matrix_with_its_marks(capsys: pytest.CaptureFixture[str]) -> None:
    found = lines(run(capsys, "aes", "oei"))

    assert "OEI OEI" in found
    assert "AES.01.01 X~ c" in found
    assert "AES.01.02 * · c" in found


def test_the_counts_and_who_has_no_link(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AES", "OEI")

    found = " ".join(lines(out))
    assert "AES: 2 in all; with a link of its own 1 (direct 1); only collective 1; without any link 0" in found
    assert "AES, only by a collective sentence (1): AES.01.02" in found


def test_json_has_every_cell_with_its_chain(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "UnidadOrganica", "OEI", "-f", "json"))

    (cell,) = found["cells"]
    assert (cell["kind"], [step["relationship"] for step in cell["chain"]]) == (
        "indirect",
        ["RESPONSABLE_DE", "PERTENECE_A"],
    )
    assert found["rows"]["total"] == found["rows"]["linked"] == 1
    assert found["columns"]["empty"] == 1


def test_csv_has_one_row_for_each_row(capsys: pytest.CaptureFixture[str]) -> None:
    found = list(csv.DictReader(StringIO(run(capsys, "AES", "OEI", "-f", "csv"))))

    assert [(row["OEI.01"], row["OEI.02"]) for row in found] == [("direct/reparada", "collective"), ("", "collective")]
    assert [row["standing"] for row in found] == ["linked", "collective_only"]


def test_a_workbook_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert "-o" in run(capsys, "AES", "OEI", "-f", "xlsx", code=2)


def test_the_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "matriz.xlsx"

    run(capsys, "AES", "OEI", "-f", "xlsx", "-o", str(path))

    book = load_workbook(path)
    sheet = book["Matriz"]
    assert book.sheetnames == ["Matriz", "Leyenda", "Nombres"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:E3")
    assert [cell.value for cell in sheet[2]][2:4] == ["X~", "c"]
    assert sheet["C2"].fill.fgColor.rgb == "FF0072B2"


def test_an_unknown_label_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    assert 'did you mean "OEI"' in run(capsys, "AES", "OEII", code=2)
