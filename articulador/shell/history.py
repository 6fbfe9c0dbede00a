"""What was typed at the prompt, kept in the user's state folder from one session to the next."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from prompt_toolkit.history import FileHistory, History, InMemoryHistory

_NAME = Path("articulador", "shell-history")


class _Kept(FileHistory):
    """A file that may fail later on (a full disk) without an end to the session."""

    def store_string(self, string: str) -> None:
        """Append what was typed."""
        with suppress(OSError):
            super().store_string(string)


def history_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Where the history stands on a platform; None where the user has no folder of their own."""
    own = {"win32": "LOCALAPPDATA"}.get(platform, "XDG_STATE_HOME")
    said = Path(environment.get(own, ""))
    if said.is_absolute():
        return said / _NAME
    home = environment.get("USERPROFILE" if platform == "win32" else "HOME", "")
    if not home:
        return None
    folder = {"win32": "AppData/Local", "darwin": "Library/Application Support"}.get(platform, ".local/state")
    return Path(home, folder) / _NAME


def open_history(path: Path | None) -> History:
    """Give the history of a file, made for its user alone; in memory where it cannot be written."""
    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_APPEND | os.O_CREAT | os.O_RDWR, 0o600))
    except OSError:
        return InMemoryHistory()
    return _Kept(path)
