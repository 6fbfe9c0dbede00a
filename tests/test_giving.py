from __future__ import annotations

from pathlib import Path

import pytest
from rich.text import Text

from articulador.errors import OutputError
from articulador.giving import give, refuse_stdout
from articulador.graph.exports import Made


def test_a_workbook_does_not_go_to_stdout() -> None:
    with pytest.raises(OutputError):
        refuse_stdout("xlsx", None)


def test_other_formats_do(capsys: pytest.CaptureFixture[str]) -> None:
    give("json", None, list, {"json": lambda: "{}"})

    assert capsys.readouterr().out == "{}\n"


def test_text_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    give("text", tmp_path / "a.txt", lambda: [Text("hola")], {})

    assert (tmp_path / "a.txt").read_text() == "hola\n"
    assert capsys.readouterr().out == ""


def test_bytes_are_written_and_what_they_lack_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    give("xlsx", tmp_path / "a.xlsx", list, {"xlsx": lambda: Made(b"PK", ("falta algo",))})

    assert (tmp_path / "a.xlsx").read_bytes() == b"PK"
    assert "falta algo" in capsys.readouterr().err
