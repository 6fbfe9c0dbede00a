from __future__ import annotations

import json

import pytest

from articulador.cli import main
from articulador.graph.plan_graph import PlanGraph
from tests.small import AES1, IND1, PEI, ROWS, node

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["show", *arguments, "plan.txt", "--lang", "en"]) == 0
    return capsys.readouterr().out


def test_the_code_as_printed_and_other_wordings(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AEI.01.01")

    assert "Code as printed  AEI 01.0" in out
    assert "B-3, 99  Defensa de la soberania en el mar" in out


def test_targets_as_a_table_of_years_and_as_printed(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "IAEI.01.01.01")

    assert "Baseline (2023)  20" in out
    assert "2025   2026" in out
    assert "  10   12.5" in out
    assert "2023 20 2025 10 2026 12,5" in out


def test_targets_that_no_year_is_certain_of_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert "No target could be tied to a year" in run(capsys, "AEI.01.03/IAEI.01.02.01")


def test_the_printed_row_stands_beside_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert "B-3, 99  Porcentaje de reuniones | 2023 | 20 | 10 | 12,5" in run(capsys, "IAEI.01.01.01")


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("AEI.01.01", "PGG              linked: 10.5"),
        ("AEI.01.02", "PGG        No priorizado · Ruta, 44"),
        ("AEI.01.03", "PGG        unreadable · se perdió la columna"),
    ],
)
def test_the_three_states_of_the_pgg_link(capsys: pytest.CaptureFixture[str], code: str, state: str) -> None:
    assert state in run(capsys, code)


def test_neighbours_with_their_certainty_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AES.01.01")

    assert "articula con (2)" in out
    assert "OEI.01 Fortalecer la proyección del Perú  [repaired · T2, 7]" in out
    assert "OEI.02 Modernizar la gestión  [T2, 7 · collective]" in out


def test_json_has_all_properties_and_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "IAEI.01.01.01", "-f", "json"))

    assert found["element"]["id"] == IND1
    assert found["element"]["properties"]["metas"] == [10.0, 12.5]
    assert found["target_evidence"] == [{"place": f"{PEI}#B-3:99", "text": ROWS[f"{PEI}#B-3:99"]}]
    assert [one["relationship"] for one in found["up"]] == ["MIDE"]


def test_text_of_a_plan_is_printed_as_it_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    graph = PlanGraph.of([node(PEI, "OEI", "OEI.01", "[red]Mejorar[/red] \x1b[2J")])
    monkeypatch.setattr("articulador.loaders.sources.load_source", lambda *_: graph)

    out = run(capsys, "OEI.01")

    assert "[red]Mejorar[/red]" in out
    assert "\x1b" not in out


def test_a_code_of_two_elements_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "IAEI.01.02.01", "plan.txt", "--lang", "en"]) == 2
    assert "names 2 elements" in capsys.readouterr().err


def test_neighbours_in_json_are_all_there(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "OEI.01", "-f", "json"))

    assert AES1 in {one["id"] for one in found["up"]}
    assert len(found["down"]) == 3
