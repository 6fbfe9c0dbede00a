from __future__ import annotations

import json
from pathlib import Path

import pytest

from articulador.cli import main
from tests.small import AEI1, LINE, OEI1, SERVICE

SOURCE = "plan.txt"
pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["trace", *arguments, SOURCE, "--lang", "en"]) == 0
    return capsys.readouterr().out


def test_each_step_has_its_relationship_certainty_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "OEI.01", "--up")

    assert "AES.01.01 Posicionamiento del Perú  [articula con · repaired · T2, 7]" in out
    assert "OES.01 Presencia en el exterior  [pertenece a · T2, 7]" in out


def test_a_state_of_the_pgg_link_is_told_not_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "OEI.01", "--down")

    assert "PGG: No priorizado · Ruta, 44" in out
    assert "PGG: unreadable" in out


def test_the_element_itself_tells_why_its_pgg_link_is_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    assert "PGG: unreadable (se perdió la columna)" in run(capsys, "AEI.01.03")


def test_a_chain_shown_before_is_referred_to(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "AEI.01.01", "--up")

    assert out.count("Eje PGG 10 Política exterior") == 1
    assert "Lineamiento PGG 10.5  [vinculado a · T2, 7 · already shown above]" in out


def test_collective_links_stand_together_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "OEI.02", "--up")

    assert "collective: one sentence ties it to many (2)" in out
    assert out.index("Plan PEI") < out.index("collective") < out.index("AES.01.01")


def test_what_the_plan_states_as_a_whole_is_apart(capsys: pytest.CaptureFixture[str]) -> None:
    tree, _apart, whole = run(capsys, "AEI.01.02").partition("Apart")

    assert "AE.1.6.1" not in tree
    assert "AE · pedn-2050: AE.1.6.1  [T2, 7]" in whole


def test_proposed_links_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Servicio 1.1" not in run(capsys, "AEI.01.02")
    assert "[articula con · proposed · T2, 7]" in run(capsys, "AEI.01.02", "--inferred")


def test_depth_says_what_it_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert "1 more beyond --depth" in run(capsys, "AES.01.01", "--up", "--depth", "1")


def test_json_nests_what_each_element_goes_on_to(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "AEI.01.01", "-f", "json", "--up"))

    assert found["element"]["id"] == AEI1
    assert found["down"] is None
    assert [step["id"] for step in found["up"]] == [SERVICE, LINE, OEI1]
    assert set(found["up"][0]) == {
        "id", "label", "codigo", "nombre", "plan", "relationship", "certeza", "fuentes", "colectivo", "nota",
        "repeated", "hidden", "children",
    }  # fmt: skip
    assert found["up"][2]["pgg"] == "vinculado"


def test_json_keys_and_values_are_the_same_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    english = run(capsys, "OEI.01", "-f", "json")
    main(["trace", "OEI.01", SOURCE, "--lang", "es", "-f", "json"])

    assert capsys.readouterr().out == english


def test_output_fits_80_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert max(map(len, run(capsys, "PEI").splitlines())) <= 80


def test_an_output_file_gets_the_result(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "trace.txt"

    assert run(capsys, "OEI.01", "-o", str(target)) == ""
    assert "AES.01.01" in target.read_text(encoding="utf-8")


def test_an_unknown_code_is_one_message_and_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "OEI.09", SOURCE, "--lang", "en"]) == 2

    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Did you mean" in captured.err
    assert "Traceback" not in captured.err
