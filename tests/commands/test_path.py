from __future__ import annotations

import json

import pytest

from articulador.cli import main
from tests.small import AE, AEI1, LINE, OEI1, OWN_PLAN

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["path", *arguments, "--lang", "en"]) == 0
    return capsys.readouterr().out


def test_every_chain_is_numbered_with_its_direction(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AEI.01.01", "10.5", "plan.txt")

    assert "Chain 1 · up, 1 step\n" in out
    assert "Chain 2 · up, 2 steps\n" in out


def test_a_collective_chain_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Chain 1 · up, 1 step · collective" in run(capsys, "OEI.02", "AES.01.02", "plan.txt")


def test_no_chain_is_an_answer_that_tells_what_each_reaches(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AEI.01.02", "AE.1.6.1", "plan.txt")

    assert "There is no chain between them, neither up nor down" in out
    assert "  OEI (1): OEI.01" in out
    assert "Plan PEI contribuye a AE.1.6.1 Población de frontera  [T2, 7]" in out


def test_json_has_chains_as_steps(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "AEI.01.01", "10.5", "plan.txt", "-f", "json"))

    assert [[step["id"] for step in chain["steps"]] for chain in found["chains"]] == [[LINE], [OEI1, LINE]]
    assert found["first"]["id"] == AEI1
    assert found["reach"] == []


def test_json_without_a_chain_has_what_each_reaches(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "AEI.01.02", "AE.1.6.1", "plan.txt", "-f", "json"))

    assert found["chains"] == []
    assert [reach["id"] for reach in found["reach"]][1] == AE
    assert found["whole"][0]["id"] == OWN_PLAN


def test_the_same_element_twice_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["path", "OEI.01", "oei 1", "plan.txt", "--lang", "en"]) == 2
    assert "OEI.01" in capsys.readouterr().err
