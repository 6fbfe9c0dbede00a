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
    assert main(["units", "plan.txt", "--lang", "en", *arguments]) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def test_a_summary_and_a_block_for_each_unit(capsys: pytest.CaptureFixture[str]) -> None:
    found = [" ".join(line.split()) for line in run(capsys).splitlines()]

    assert any(line.startswith("Dirección General de América (DGA) 1 1 1 1 0 6 0 ") for line in found)
    assert "AEI (1): AEI.01.01" in found
    assert "OEI through these (1): OEI.01" in found
    assert any(line.startswith("pei-x-2025 states for the entity as a whole") for line in found)


def test_json_joins_the_gaps_of_what_a_unit_answers_for(capsys: pytest.CaptureFixture[str]) -> None:
    (unit,) = json.loads(run(capsys, "-f", "json"))["units"]

    assert {"element": "pei-x-2025/AEI/AEI.01.02", "rule": "PGG001", "outcome": "plan"} in unit["gaps"]
    assert [duty["codigo"] for duty in unit["duties"]] == ["AEI.01.01", "IAEI.01.02.01"]
    assert {one["label"] for one in unit["serves"]} >= {"AES", "LineamientoPGG", "Servicio"}


def test_csv_has_one_row_for_each_link(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(StringIO(run(capsys, "-f", "csv"))))

    assert [row["codigo"] for row in rows if row["link"] == "responsible"] == ["AEI.01.01", "IAEI.01.02.01"]
    assert {row["via"] for row in rows if row["codigo"] == "OEI.01"} == {"AEI.01.01; IAEI.01.02.01"}


def test_the_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "-f", "xlsx", "-o", str(tmp_path / "u.xlsx"))

    book = load_workbook(tmp_path / "u.xlsx")
    assert book.sheetnames == ["Unidades", "Vínculos", "Entidad", "Datos"]
    assert book["Entidad"]["D2"].value == "AE.1.6.1"


def test_an_unknown_unit_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "no responsible unit has this name" in run(capsys, "--unit", "nada", code=2)
