"""Folders and files written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import OutputError
from articulador.graph.writing import write_bytes, write_folder

FILES = {"a.csv": "a\n", "b.csv": "ñ\r\n"}


def ours(folder: Path) -> bool:
    return (folder / "a.csv").exists()


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in folder.iterdir()}


def test_a_new_folder(tmp_path: Path) -> None:
    write_folder(FILES, tmp_path / "out", ours)

    assert held(tmp_path / "out") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_older_one_of_ours_is_replaced(tmp_path: Path) -> None:
    write_folder({**FILES, "a.csv": "old"}, tmp_path / "out", ours)
    (tmp_path / "out" / ".DS_Store").touch()

    write_folder(FILES, tmp_path / "out", ours)

    assert held(tmp_path / "out") == {**FILES, ".DS_Store": ""}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    write_folder(FILES, tmp_path, ours)

    assert held(tmp_path) == FILES


@pytest.mark.parametrize("names", [["notes.txt"], ["a.csv", "notes.txt"], ["b.csv"], [".git"]])
def test_a_folder_with_anything_else_is_left_as_it_is(names: list[str], tmp_path: Path) -> None:
    for name in names:
        (tmp_path / name).write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="holds other files"):
        write_folder(FILES, tmp_path, ours)

    assert held(tmp_path) == dict.fromkeys(names, "mine")


def test_a_failure_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(FILES, tmp_path / "out", ours)
    replace = Path.replace

    def fail_on_b(self: Path, target: Path) -> Path:
        if self.name == "b.csv" and self.parent.name == "new":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_on_b)
    with pytest.raises(OutputError, match="disk is full"):
        write_folder(dict.fromkeys(FILES, "new"), tmp_path / "out", lambda _: True)

    assert held(tmp_path / "out") == FILES


def test_a_file_stands_where_the_folder_should(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")

    with pytest.raises(OutputError, match="cannot be written"):
        write_folder(FILES, tmp_path / "out", ours)

    assert held(tmp_path) == {"out": "mine"}


def test_bytes_replace_an_older_file(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"old")

    write_bytes(b"new", tmp_path / "x")

    assert held(tmp_path) == {"x": "new"}


def test_bytes_go_nowhere_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        write_bytes(b"new", tmp_path / "no" / "x")
