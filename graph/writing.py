"""Files and folders written whole or not at all, beside the text files of ``articulador.output``."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from articulador.errors import OutputError, reason
from articulador.i18n import _

_STAGE = ".articulador-"
_LEFT_BY_SYSTEMS = {".DS_Store", "Thumbs.db", "desktop.ini"}


def write_bytes(data: bytes, path: Path) -> None:
    """Write a file whole or not at all; raises OutputError, and what stood there stays."""
    try:
        with tempfile.TemporaryDirectory(prefix=_STAGE, dir=path.parent) as stage:
            staged = Path(stage, path.name)
            staged.write_bytes(data)
            if path.is_file():
                staged.chmod(path.stat().st_mode & 0o777)
            staged.replace(path)
    except OSError as error:
        raise _cannot(path, error) from None


def write_folder(files: Mapping[str, str], path: Path, is_ours: Callable[[Path], bool]) -> None:
    """Write a folder of UTF-8 files whole or not at all.

    A folder that is empty, or an older one of ours with nothing else in it, is replaced. Raises OutputError for a
    folder with other files (nothing of anybody's is lost), and where it cannot be written.
    """
    _refuse_foreign(path, set(files), is_ours)
    try:
        if path.is_dir():
            _replace_files(files, path)
        else:
            _new_folder(files, path)
    except OSError as error:
        raise _cannot(path, error) from None


def _cannot(path: Path, error: OSError) -> OutputError:
    message = _("{path}: cannot be written: {reason}").format(path=path, reason=reason(error))
    return OutputError(message, place=str(path))


def _refuse_foreign(path: Path, names: set[str], is_ours: Callable[[Path], bool]) -> None:
    if not path.is_dir():
        return
    held = {entry.name for entry in path.iterdir() if not entry.name.startswith(_STAGE)} - _LEFT_BY_SYSTEMS
    foreign = sorted(held - names if is_ours(path) else held)
    if foreign:
        message = _("{path}: holds other files ({names}) and is left as it is; name a new or empty folder")
        text = message.format(path=path, names=", ".join(foreign[:5]))
        raise OutputError(text, place=str(path), value=foreign[0])


def _fill(stage: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (stage / name).write_text(text, encoding="utf-8", newline="\n")


def _new_folder(files: Mapping[str, str], path: Path) -> None:
    stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=path.parent))
    try:
        _fill(stage, files)
        umask = os.umask(0)
        os.umask(umask)
        stage.chmod(0o777 & ~umask)
        stage.replace(path)
    except BaseException:
        shutil.rmtree(stage, ignore_errors=True)
        raise


def _replace_files(files: Mapping[str, str], path: Path) -> None:
    """Everything is written aside first; then names change hands, and back again should one of them fail."""
    with tempfile.TemporaryDirectory(prefix=_STAGE, dir=path) as stage:
        fresh, old = Path(stage, "new"), Path(stage, "old")
        fresh.mkdir()
        old.mkdir()
        _fill(fresh, files)
        moved: list[tuple[Path, Path]] = []
        try:
            for name in files:
                if (path / name).exists():
                    moved.append((path / name, (path / name).replace(old / name)))
                moved.append((fresh / name, (fresh / name).replace(path / name)))
        except BaseException:
            for before, after in reversed(moved):
                with suppress(OSError):
                    after.replace(before)
            raise
