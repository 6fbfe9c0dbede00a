"""Where results go: stdout or a file; messages about the work itself go to stderr."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from articulador.errors import OutputError
from articulador.i18n import _

if TYPE_CHECKING:
    from rich.console import RenderableType

PIPED_WIDTH = 80
_WIDEST = 120


def write_whole(text: str, path: Path) -> None:
    """Write a UTF-8 file whole or not at all; raises OutputError, and what stood there stays."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, delete=False) as file:
            file.write(text)
        _take_place(Path(file.name), path)
    except OSError as error:
        message = _("{path}: cannot be written: {reason}").format(path=path, reason=error.strerror or error)
        raise OutputError(message, place=str(path)) from None


def _take_place(temporary: Path, path: Path) -> None:
    try:
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~umask)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def deliver(text: str, output: Path | None) -> None:
    """A finished result: to the file that was asked for, else to stdout. One newline ends it."""
    text = text.rstrip("\n") + "\n"
    if output is None:
        sys.stdout.write(_sayable(text, sys.stdout))
    else:
        write_whole(text, output)


def _sayable(text: str, stream: TextIO) -> str:
    """The text with what the terminal's encoding lacks replaced, so that an old console gets no traceback."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def rendered(parts: Iterable[RenderableType], output: Path | None = None) -> str:
    """Rich parts as text: coloured and as wide as the terminal, or plain and 80 columns wide where it is not one.

    Markup is off: a plan's text is data, and ``[red]`` in a name is printed as it stands.
    """
    from rich.console import Console

    terminal = output is None and sys.stdout.isatty()
    screen = Console(file=sys.stdout if terminal else StringIO(), markup=False, highlight=False, emoji=False)
    screen.width = min(screen.width, _WIDEST) if terminal else PIPED_WIDTH
    with screen.capture() as capture:
        for part in parts:
            screen.print(part)
    return "\n".join(line.rstrip() for line in capture.get().split("\n"))


def show(parts: Iterable[RenderableType], output: Path | None) -> None:
    """Render and deliver."""
    deliver(rendered(parts, output), output)


def tell(message: str) -> None:
    """One line on stderr: what was written, what was left out."""
    sys.stderr.write(_sayable(message.rstrip("\n") + "\n", sys.stderr))
