"""Decisions appended to the settings file: whole or not at all, what stood there kept byte for byte."""

from __future__ import annotations

from pathlib import Path

from articulador.errors import SettingsError, reason
from articulador.graph.writing import write_bytes
from articulador.i18n import _
from articulador.settings import parse_settings


def append(blocks: str, path: Path) -> None:
    """Add tables at the end of a settings file, or begin one; raises SettingsError, OutputError, and changes nothing.

    The new file is read before it is written: a link that is decided already, or a file that is no settings file, is
    refused.
    """
    try:
        before = path.read_bytes() if path.exists() else b""
        held = before.decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: {_('cannot be read: {reason}').format(reason=reason(error))}") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: {_('is not UTF-8; save it as UTF-8')}", place=str(path)) from None
    end = "\r\n" if "\r\n" in held else "\n"
    gap = "" if not held else end if held.endswith("\n") else end * 2
    added = gap + blocks.replace("\n", end)
    parse_settings(held + added, path)
    write_bytes(before + added.encode(), path)
