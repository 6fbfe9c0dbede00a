"""``articulador view`` writes one page, whole or not at all, and says what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador import telling
from articulador.cli import main

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["view", "plan.txt", *arguments, "--lang", "en"]) == code
    return capsys.readouterr().err


def test_the_page_is_written_and_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.html"

    told = run(capsys, "-o", str(path))

    assert told == f"written: {path}\n"
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "\r" not in text


def test_what_a_part_leaves_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "-o", str(tmp_path / "plan.html"), "--under", "AEI.01.01")

    assert told.startswith("plan.txt: the page holds ")


def test_more_than_a_page_draws_says_how_to_get_a_part(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "MOST", 10)

    told = run(capsys, "-o", str(tmp_path / "plan.html"))

    assert "elements are more than a page draws (10)" in told
    assert "--entity NAME, --under CODE or --unit NAME" in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--entity", "ZZ"], "no entity of this source has this code, acronym or name"),
        (["--under", "AEI.09.09"], "AEI.09.09"),
        (["--unit", "nadie"], "no responsible unit has this name"),
    ],
)
def test_a_part_that_is_not_there_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    path = tmp_path / "plan.html"

    told = run(capsys, "-o", str(path), *arguments, code=2)

    assert said in told
    assert not path.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none" / "plan.html"

    told = run(capsys, "-o", str(path), code=2)

    assert str(path.parent) in told
