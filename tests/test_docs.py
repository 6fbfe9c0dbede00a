"""What is written about the program is what the program does: documents, catalogues, help."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

from articulador.cli import program

ROOT = Path(__file__).resolve().parents[1]
HEAVY = (
    "networkx", "pandas", "neo4j", "kglite", "pyvis", "openpyxl", "prompt_toolkit", "rapidfuzz", "rich",
    "urllib.request",
)  # fmt: skip


@pytest.mark.parametrize("script", ["docs", "messages"])
def test_documents_and_catalogues_are_fresh(script: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / script, "--check"], capture_output=True, text=True, check=False, cwd=ROOT
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("readme", ["README.md", "README.es.md"])
def test_every_command_is_named(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")

    assert [name for name in program.list_commands(click.Context(program)) if f"articulador {name}" not in text] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["read", "--help"],
        ["export", "--help"],
        ["query", "list", "--help"],
        ["shell", "--help"],
    ],
)
def test_help_loads_no_heavy_module(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from articulador.cli import main\n"
        f"code = main({arguments!r})\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], code, file=sys.stderr)\n"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[] 0"
