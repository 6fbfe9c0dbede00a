"""``articulador read``: the report, its JSON, and the stages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articulador.cli import main

PLAN = str(Path(__file__).parents[1] / "fixtures" / "plans" / "a03_ministerio_guia2024_tabs.txt")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["read", *arguments]) == 0
    return capsys.readouterr().out


def test_what_matters_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, PLAN)

    order = ["AEI", "PGG, AEI:", "Anexo B-3", "No entendido"]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_the_states_of_the_rows_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(printed(capsys, PLAN, "-f", "json"))

    assert sum(answer["rows"].values()) == sum(table["rows"] for table in answer["tables"])
    assert all(sum(table["states"].values()) == table["rows"] for table in answer["tables"])
    tabbed = sum(bool(line.strip()) for line in Path(PLAN).read_text("utf-8").split("\n") if "\t" in line)
    assert sum(answer["rows"].values()) >= tabbed


def test_every_repair_has_a_reason_and_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(printed(capsys, PLAN, "-f", "json"))

    assert all(repair["reason"] and repair["lines"] for repair in answer["repaired"])
    assert sum(len(repair["lines"]) for repair in answer["repaired"]) == answer["rows"]["repaired"]


def test_output_fits_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert max(map(len, printed(capsys, PLAN).split("\n"))) <= 80


@pytest.mark.parametrize(
    ("stage", "said"),
    [("lines", "OEI.01"), ("tables", "[matriz]"), ("rows", "OEI.01"), ("statements", "OEI.01")],
)
def test_each_stage_can_be_looked_at(capsys: pytest.CaptureFixture[str], stage: str, said: str) -> None:
    text = printed(capsys, PLAN, "--stage", stage)
    items = json.loads(printed(capsys, PLAN, "--stage", stage, "-f", "json"))[stage]

    assert said in text
    assert len(items) > 5


@pytest.mark.parametrize(("language", "words"), [("en", " rows\n"), ("es", " filas\n")])
def test_tables_are_counted_in_the_language_in_use(
    capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    assert words in printed(capsys, PLAN, "--stage", "tables", "--lang", language)


def test_a_statement_has_place_and_certainty(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, PLAN, "--stage", "statements")

    assert any("AEI.01.01 PERTENECE_A OEI OEI.01  [" in line and "Tabla 9:" in line for line in text.split("\n"))
