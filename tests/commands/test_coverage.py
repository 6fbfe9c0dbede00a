from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from articulador.cli import main
from articulador.graph.plan_graph import PlanGraph

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["coverage", "plan.txt", "--lang", "en", *arguments]) == 0
    return capsys.readouterr().out


def test_the_counts_are_those_of_stats(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "-f", "json"))
    assert main(["stats", "plan.txt", "-f", "json"]) == 0

    stats = json.loads(capsys.readouterr().out)
    assert [plan["cascade"] for plan in found["plans"]] == [plan["cascade"] for plan in stats["plans"]]


def test_bars_and_where_chains_break_off(capsys: pytest.CaptureFixture[str]) -> None:
    found = [line.strip() for line in run(capsys).splitlines()]

    at = found.index("AES: down to the responsible units (2)")
    assert found[at + 1] == "██████████··········  1 to the end, 1 broken off"
    assert found[at + 2] == "OEI 1 (+1), AEI 1, Indicador 1, Unidad orgánica 1"
    assert found[at + 3] == "breaks off after OEI (1): AES.01.02"


def test_csv_has_one_row_for_each_element_of_a_chain(capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(StringIO(run(capsys, "-f", "csv"))))

    found = {row["codigo"]: row["state"] for row in rows if (row["label"], row["branch"]) == ("AEI", "pgg")}
    assert found == {"AEI.01.01": "reached", "AEI.01.02": "no_priorizado", "AEI.01.03": "unknown"}


def test_the_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "-f", "xlsx", "-o", str(tmp_path / "c.xlsx"))

    assert load_workbook(tmp_path / "c.xlsx").sheetnames == ["Niveles", "Cadenas", "Elementos", "Datos"]


def test_markdown_leaves_out_what_reaches_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "-f", "markdown")

    assert "| AES | down |" in out
    assert "| reached |" not in out.partition("## Elementos")[2]


def test_a_graph_without_a_plan_of_its_own_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articulador.loaders.sources.load_source", lambda *_: PlanGraph())

    assert "No OEI and no AEI" in run(capsys)
