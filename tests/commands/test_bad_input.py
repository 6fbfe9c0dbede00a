"""Bad input: one clear message on stderr, exit code 2, nothing on stdout, nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.cli import main

PLAN = Path(__file__).parents[1] / "fixtures" / "plans" / "a03_ministerio_guia2024_tabs.txt"
PROSE = "Este documento no tiene tablas.\nSolo habla de la planificación.\n"


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line that a refused command says."""
    code = main(list(arguments))
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert "Traceback" not in said.err
    assert len(said.err.strip().split("\n")) == 1
    return said.err


def file(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "plan.txt"
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("command", ["read", "stats"])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "vacío"),
        (b"%PDF-1.7\n...", "pdftotext -layout"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"a\x00b\x00c" * 40, "binario"),
        (PROSE.encode(), "tabla"),
    ],
    ids=["empty", "pdf", "zip", "binary", "no table"],
)
def test_a_file_that_is_no_plan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, data: bytes, said: str
) -> None:
    path = file(tmp_path, data)

    message = refused(capsys, command, path)

    assert path in message
    assert said in message


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "no existe" in refused(capsys, "read", str(tmp_path / "ninguno.txt"))


def test_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert "carpeta" in refused(capsys, "read", str(tmp_path))


def test_a_huge_file_is_refused_unread(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as sparse:
        sparse.truncate(100_000_000)

    assert "50 MB" in refused(capsys, "read", str(path))


def test_a_code_of_another_plan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", "AEI.77.01", str(PLAN)]) == 2
    assert "AEI.77.01" in capsys.readouterr().err


def test_an_output_that_cannot_be_written_leaves_what_stood_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    there = tmp_path / "out"
    there.mkdir()
    (there / "mine.txt").write_text("mine", encoding="utf-8")

    refused(capsys, "read", str(PLAN), "-o", str(there))

    assert (there / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(("encoding", "named"), [("cp1252", "cp1252"), ("latin-1", "cp1252"), ("utf-16", "utf-16")])
def test_other_encodings_are_read_and_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, encoding: str, named: str
) -> None:
    text = PLAN.read_text("utf-8").replace("–", "-").replace("“", '"').replace("”", '"').replace("•", "*")
    path = file(tmp_path, text.encode(encoding, "replace"))

    code = main(["read", path])

    assert code == 0
    assert named in capsys.readouterr().out
