"""Where results go: stdout or a file; messages about the work itself go to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from articulador.graph.writing import write_bytes
from articulador.i18n import _

if TYPE_CHECKING:
    from rich.console import RenderableType

PIPED_WIDTH = 80
_WIDEST = 120


def deliver(text: str, output: Path | None) -> None:
    """A finished result: to the file that was asked for, whole or not at all, else to stdout. One newline ends it.

    A file and a pipe get UTF-8 whatever the machine's encoding; a terminal gets what it can show.
    """
    text = text.rstrip("\n") + "\n"
    if output is not None:
        write_bytes(text.encode(), output)
        return
    pipe = None if sys.stdout.isatty() else getattr(sys.stdout, "buffer", None)
    if pipe is None:
        sys.stdout.write(_sayable(text, sys.stdout))
    else:
        sys.stdout.flush()
        pipe.write(text.encode())


def _sayable(text: str, stream: TextIO) -> str:
    """The text with what the terminal's encoding lacks replaced, so that an old console gets no traceback."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def rendered(parts: Iterable[RenderableType], output: Path | None = None) -> str:
    """Rich parts as text: coloured and as wide as the terminal, or plain and 80 columns wide where it is not one.

    Markup is off: a plan's text is data, and ``[red]`` in a name is printed as it stands.
    """
    from rich.console import Console  # noqa: PLC0415 - late, so that --help stays quick

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


@contextmanager
def working(source: str) -> Iterator[None]:
    """While a source is read: a line with its name on a terminal, which goes away; nothing where stderr is piped."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console  # noqa: PLC0415 - late, so that --help stays quick
    from rich.text import Text  # noqa: PLC0415

    with Console(stderr=True).status(Text(_("reading {path}...").format(path=source))):
        yield


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar with its rate on a terminal, nothing where stderr is piped; gives what to call as work gets done."""
    if not sys.stderr.isatty():
        yield lambda _done: None
        return
    from rich.console import Console  # noqa: PLC0415 - late, so that --help stays quick
    from rich.markup import escape  # noqa: PLC0415
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    class Rate(ProgressColumn):
        """Elements a second."""

        def render(self, task: Task) -> Text:
            """Nothing before the first step is done."""
            return Text(_("{rate}/s").format(rate=f"{task.speed:,.0f}") if task.speed else "")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(title), total=total)
        yield lambda done: bar.advance(task, done)


def tell(message: str) -> None:
    """One line on stderr: what was written, what was left out."""
    sys.stderr.write(_sayable(message.rstrip("\n") + "\n", sys.stderr))
