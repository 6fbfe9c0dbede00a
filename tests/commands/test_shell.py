"""``articulador shell``: statements from a pipe, and a real terminal."""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from articulador.cli import main
from articulador.graph.saved import to_text
from tests.small import small

CODES = "MATCH (n:AEI) RETURN n.codigo AS codigo ORDER BY codigo;"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "small.json"
    path.write_text(to_text(small()), encoding="utf-8")
    return path


def script(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.usefixtures("small_source")
@pytest.mark.parametrize(("text", "code"), [(CODES, 0), (f"NONSENSE;\n{CODES}", 2), ("", 0), (f"{CODES}\n:quit\nX", 0)])
def test_statements_from_a_pipe(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str, code: int
) -> None:
    script(monkeypatch, text)

    assert main(["shell", "plan.txt", "-f", "csv"]) == code

    assert ("AEI.01.03" in capsys.readouterr().out) is bool(text)


def test_a_reader_that_leaves(graph: Path) -> None:
    asked = f"{CODES}\n" * 5_000

    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m articulador shell {graph} -f csv | head -2"],
        input=asked,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.stdout, done.stderr) == ("codigo\nAEI.01.01\n", "")


class Terminal:
    """A program under a real terminal: keys go in, what the screen is sent comes out."""

    def __init__(self, arguments: list[str], environment: dict[str, str]) -> None:
        self._screen, inside = os.openpty()
        self._shown = ""
        self.program = subprocess.Popen(
            arguments, env=environment, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
        )
        os.close(inside)

    def type(self, keys: str) -> None:
        os.write(self._screen, keys.encode())

    def until(self, words: str, seconds: float = 60) -> str:
        """What comes until these words do; what comes after them is left for the next time."""
        end = time.monotonic() + seconds
        while words not in self._shown and time.monotonic() < end:
            if select.select([self._screen], [], [], 0.2)[0]:
                try:
                    self._shown += os.read(self._screen, 65_536).decode(errors="replace")
                except OSError:  # the program has ended
                    break
        before, found, self._shown = self._shown.partition(words)
        return before + found

    def close(self) -> None:
        """End the program if it is still there."""
        self.program.kill()
        self.program.wait()
        os.close(self._screen)


@pytest.fixture
def terminal(graph: Path, tmp_path: Path) -> Iterator[Terminal]:
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    started = Terminal([sys.executable, "-m", "articulador", "--lang", "en", "shell", str(graph)], environment)
    yield started
    started.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_a_real_terminal(terminal: Terminal, tmp_path: Path) -> None:
    assert "21 elements" in terminal.until("articulador>")

    terminal.type("MATCH (n:AEI)\rRETURN n.codigo AS codigo ORDER BY codigo;\r")
    assert "AEI.01.03" in terminal.until("3 rows")

    terminal.until("articulador>")
    terminal.type("NONSENSE;\r")
    assert "Error: " in terminal.until("malformed")

    terminal.until("articulador>")
    terminal.type("MATCH (n:UnidadO\t")
    terminal.until("UnidadOrganica")
    terminal.type(") RETURN n.sigla AS s;\r")
    assert "DGA" in terminal.until("1 row")

    terminal.until("articulador>")
    terminal.type("\x04")
    assert terminal.program.wait(60) == 0
    assert "+MATCH (n:UnidadOrganica) RETURN n.sigla AS s;" in (tmp_path / "articulador" / "shell-history").read_text()
