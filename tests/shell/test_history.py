"""Where what was typed is kept."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from articulador.shell.history import history_path, open_history


def held(history: History) -> list[str]:
    async def read() -> list[str]:
        return [line async for line in history.load()]

    return asyncio.run(read())


@pytest.mark.parametrize(
    ("environment", "platform", "path"),
    [
        ({"HOME": "/h"}, "linux", "/h/.local/state/articulador/shell-history"),
        ({"HOME": "/h", "XDG_STATE_HOME": "/s"}, "linux", "/s/articulador/shell-history"),
        ({"HOME": "/h", "XDG_STATE_HOME": "s"}, "linux", "/h/.local/state/articulador/shell-history"),
        ({"HOME": "/h"}, "darwin", "/h/Library/Application Support/articulador/shell-history"),
        ({"USERPROFILE": "/u"}, "win32", "/u/AppData/Local/articulador/shell-history"),
        ({"LOCALAPPDATA": "/l"}, "win32", "/l/articulador/shell-history"),
    ],
)
def test_where_it_stands(environment: dict[str, str], platform: str, path: str) -> None:
    assert history_path(environment, platform) == Path(path)


def test_whoever_has_no_folder_has_no_file() -> None:
    assert history_path({}, "linux") is None
    assert isinstance(open_history(None), InMemoryHistory)


def test_it_is_kept_from_one_session_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "history"
    open_history(path).append_string("RETURN 1;\nRETURN 2;")

    assert held(open_history(path)) == ["RETURN 1;\nRETURN 2;"]
    assert path.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert not isinstance(open_history(tmp_path / "file" / "history"), FileHistory)


def test_a_disk_that_fills_up_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = open_history(tmp_path / "history")

    def full(_history: FileHistory, _text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FileHistory, "store_string", full)

    history.append_string("RETURN 1;")
    assert history.get_strings() == ["RETURN 1;"]
