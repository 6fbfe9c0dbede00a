"""The script that gets, starts and stops a Neo4j: one version everywhere, wrong usage told. Needs no server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the script is for Linux and macOS")


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The script, as a program."""
    command = [sys.executable, str(ROOT / ".ci" / "neo4j"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def test_the_version_is_the_same_everywhere() -> None:
    pom = re.findall(r"<neo4j.version>(.*)</neo4j.version>", (ROOT / ".ci" / "neo4j.pom.xml").read_text("utf-8"))
    compose = re.findall(r"image: neo4j:(.*)-community\n", (ROOT / "compose.yaml").read_text("utf-8"))
    script = re.findall(r"Neo4j Community ([\d.]+):", run("--help").stdout)

    assert pom == compose == script
    assert len(pom) == 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "required: do"),
        (["restart"], "invalid choice: 'restart'"),
        (["get", "home"], '"get" takes no HOME'),
        (["start"], '"start" needs a HOME'),
        (["start", "-"], '"-" for HOME is only for "with"'),
        (["with", "home"], 'a command after "--" is needed by "with"'),
        (["stop", "home", "--", "ls"], "and by nothing else"),
        (["with", "-", "--", "no-such-command"], "no-such-command: no such command"),
    ],
)
def test_wrong_usage_is_told(arguments: list[str], told: str) -> None:
    done = run(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_heap_that_is_no_size_is_told(tmp_path: Path) -> None:
    done = run("start", str(tmp_path), ARTICULADOR_NEO4J_HEAP="plenty")

    assert done.returncode == 2
    assert 'ARTICULADOR_NEO4J_HEAP is "plenty"' in done.stderr


@pytest.mark.parametrize("command", ["stop", "kill"])
def test_a_process_that_is_not_the_server_is_left_alone(command: str, tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    (tmp_path / "server.json").write_text(f'{{"pid": {other.pid}}}')

    done = run(command, str(tmp_path))

    assert (done.returncode, other.poll()) == (0, None)
    assert "no server is running" in done.stderr
    other.communicate(b"\n")


def test_a_damaged_server_json_is_told(tmp_path: Path) -> None:
    (tmp_path / "server.json").write_text("{")

    done = run("stop", str(tmp_path))

    assert done.returncode == 2
    assert "server.json is not what this script writes" in done.stderr
