"""``articulador export``."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.cli import main
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.saved import from_text, save
from articulador.loaders.sources import load_source


@pytest.fixture
def source(tmp_path: Path) -> str:
    """A saved graph in which one element is only proposed, and one has a control character."""
    nodes = [
        Node("p/OEI/OEI.01", "OEI", {"codigo": "OEI.01", "nombre": "Pesca\x01", "certeza": "declarada"}),
        Node("p/OEI/OEI.02", "OEI", {"codigo": "OEI.02", "certeza": "inferida"}),
    ]
    save(PlanGraph.of(nodes, rows={"p#T:1": "OEI.01 | Pesca"}), tmp_path / "g.json")
    return str(tmp_path / "g.json")


@pytest.mark.parametrize("form", ["csv", "graphml", "json", "xlsx", "cypher"])
def test_every_format_is_written_and_replaced(
    form: str, source: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"

    codes = [main(["export", source, "-f", form, "-o", str(output)]) for _ in range(2)]

    told = capsys.readouterr()
    assert (codes, told.out) == ([0, 0], "")
    assert str(output) in told.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.json", "out"]


@pytest.mark.parametrize("more", [[], ["-o", "-"]])
def test_text_goes_to_stdout(more: list[str], source: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", source, "-f", "json", *more]) == 0

    assert len(from_text(capsys.readouterr().out, "stdout")) == 1


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_tables_and_workbooks_do_not(form: str, source: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", source, "-f", form]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert "-o" in told.err


def test_what_is_only_proposed_comes_when_asked_for(source: str, tmp_path: Path) -> None:
    for more in ([], ["--inferred"]):
        assert main(["export", source, "-f", "csv", "-o", str(tmp_path / "out"), *more]) == 0
        assert len(load_source(str(tmp_path / "out"))) == 1 + len(more)


def test_what_a_format_cannot_hold_is_told(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", source, "-f", "graphml", "--lang", "en"]) == 0

    assert "1 control character, which XML cannot hold, was left out" in capsys.readouterr().err


def test_a_folder_with_other_files_is_left_alone(
    source: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()

    assert main(["export", source, "-f", "csv", "-o", str(tmp_path / "mine")]) == 2

    assert "notes.txt" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]


def test_an_export_can_be_exported(source: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["export", source, "-f", "csv", "-o", str(tmp_path / "out"), "--inferred"])
    main(["export", str(tmp_path / "out"), "-f", "json", "--inferred"])

    assert from_text(capsys.readouterr().out, "stdout") == load_source(source)
