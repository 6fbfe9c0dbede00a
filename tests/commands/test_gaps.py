from __future__ import annotations

import json
from pathlib import Path

import pytest

from articulador.cli import main

pytestmark = pytest.mark.usefixtures("small_source")


@pytest.fixture(autouse=True)
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there are no settings but those that a test writes."""
    monkeypatch.chdir(tmp_path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["gaps", "plan.txt", "--lang", "en", "--select", "PGG001", *arguments]) == code
    told = capsys.readouterr()
    return told.err if code == 2 else told.out


def findings(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> list[tuple[str, str]]:
    told = json.loads(run(capsys, "-f", "json", *arguments, code=code))
    return [(one["codigo"], one["outcome"]) for one in told["findings"]]


def test_the_first_screen_is_for_who_decides(capsys: pytest.CaptureFixture[str]) -> None:
    screen = run(capsys, "--fail-on", "never").splitlines()[:20]

    assert any("AEI: 1 not prioritised, 1 linked, 1 unreadable" in line for line in screen)


def test_only_gaps_of_the_plan_fail(capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(capsys, "--fail-on", "warning", code=_worst(capsys))[0] == ("AEI.01.02", "plan")
    assert findings(capsys, "--outcome", "no_evaluable", "--fail-on", "warning") == [("AEI.01.03", "no_evaluable")]


def _worst(capsys: pytest.CaptureFixture[str]) -> int:
    """Exit code of a gap as bad as the severity that PGG001 has."""
    (rule,) = json.loads(run(capsys, "-f", "json"))["rules"]
    return int(rule["severity"] in {"error", "warning"})


def test_settings_make_a_gap_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    Path("articulador.toml").write_text('[rules.severity]\nPGG001 = "error"\n', encoding="utf-8")

    assert len(findings(capsys, code=1)) == 2


def test_a_waiver_takes_a_gap_out(capsys: pytest.CaptureFixture[str]) -> None:
    Path("articulador.toml").write_text(
        '[rules.severity]\nPGG001 = "error"\n'
        '[[waiver]]\nrule = "PGG001"\nelement = "AEI.01.02"\nreason = "comité"\nauthor = "OPP"\n',
        encoding="utf-8",
    )

    told = json.loads(run(capsys, "-f", "json"))

    assert [one["codigo"] for one in told["waived"]] == ["AEI.01.02"]
    assert told["summary"]["plan"] == 0


def test_a_baseline_is_written_and_then_knows_everything(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "--baseline", "b.json", "--update-baseline")

    told = json.loads(run(capsys, "--baseline", "b.json", "-f", "json"))

    assert (told["baseline"]["new"], told["baseline"]["solved"]) == ([], [])


def test_a_level_that_is_missed_fails(capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "--fail-under", "AEI=90", code=1)
    run(capsys, "--fail-under", "AEI=50", "--fail-on", "never")


def test_only_one_element(capsys: pytest.CaptureFixture[str]) -> None:
    assert findings(capsys, "--under", "AEI.01.03") == [("AEI.01.03", "no_evaluable")]


def test_statistics_have_no_findings(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "--statistics")

    assert "PGG001" in told
    assert "AEI.01.02" not in told


def test_groups_have_the_names_of_units(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "--group-by", "unit", "--fail-on", "never")

    assert "Dirección General de América (1)" in told


def test_what_cannot_be_done_is_refused_before_reading(capsys: pytest.CaptureFixture[str]) -> None:
    assert "name a file or folder with -o" in run(capsys, "-f", "xlsx", code=2)
    assert "--update-baseline needs --baseline FILE" in run(capsys, "--update-baseline", code=2)


@pytest.mark.parametrize("form", ["json", "csv", "markdown", "html", "sarif", "xlsx", "text"])
def test_every_format_is_written_whole(form: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "-f", form, "-o", str(tmp_path / "out"), "--fail-on", "never")

    assert (tmp_path / "out").stat().st_size > 100
