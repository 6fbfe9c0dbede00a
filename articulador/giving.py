"""A result in the format that was asked for: to stdout, or to a file whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from articulador.errors import OutputError
from articulador.graph.exports import Made, write
from articulador.i18n import _
from articulador.output import deliver, show, tell

if TYPE_CHECKING:
    from rich.console import RenderableType

TEXT, WORKBOOK = "text", "xlsx"
Writers = Mapping[str, Callable[[], "str | Made"]]
"""What makes each format but the text."""


def refuse_stdout(form: str, output: Path | None) -> None:
    """Raise OutputError, before anything is read, for a format that only a file can hold."""
    if form == WORKBOOK and output is None:
        message = _("the format {format} cannot go to stdout: name a file or folder with -o")
        raise OutputError(message.format(format=form), place="-o", value=form)


def give(form: str, output: Path | None, parts: Callable[[], Iterable[RenderableType]], writers: Writers) -> None:
    """Make the format and deliver it; what it could not hold goes to stderr. Raises OutputError."""
    refuse_stdout(form, output)
    if form == TEXT:
        show(parts(), output)
        return
    made = writers[form]()
    if isinstance(made, str):
        deliver(made, output)
    elif output is not None:
        write(made, output)
        for note in made.notes:
            tell(note)
    if output is not None:
        tell(_("written: {path}").format(path=output))
