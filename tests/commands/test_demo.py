"""``articulador demo``: a first true result from nothing but the package, and commands that work."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from articulador.cli import main
from articulador.graph.tables import NODES, SCHEMA
from articulador.loaders.bundled import folder, load_bundled
from articulador.loaders.document import read_document
from articulador.loaders.sources import load_source


def test_the_first_result_is_true(capsys: pytest.CaptureFixture[str]) -> None:
    actions = list(load_bundled().nodes("AEI"))
    states = [str(node.properties["pgg"]) for node in actions]

    assert main(["demo", "--lang", "en"]) == 0

    told = r"^(\d+) AEI, link to the PGG: (\d+) linked, (\d+) No priorizado, (\d+) unreadable$"
    line = re.search(told, capsys.readouterr().out, re.MULTILINE)
    assert line
    assert [int(number) for number in line.groups()] == [
        len(actions), *(states.count(state) for state in ("vinculado", "no_priorizado", "sin_dato")),
    ]  # fmt: skip


def test_it_fits_one_screen(capsys: pytest.CaptureFixture[str]) -> None:
    main(["demo"])

    lines = capsys.readouterr().out.splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("name", ["mre", "mi plan"])
def test_every_command_that_it_names_works(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    main(["demo", *([] if name == "mre" else ["-o", name])])
    commands = [
        shlex.split(line)[1:] for line in capsys.readouterr().out.splitlines() if line.startswith("  articulador ")
    ]

    assert len(commands) >= 4
    assert [(command, main(command)) for command in commands] == [(command, 0) for command in commands]


def test_it_ends_by_naming_the_page_that_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mre.html"

    assert main(["demo", "--page", str(path), "--lang", "en"]) == 0

    assert capsys.readouterr().err == f"{path}: the plan in one page, open it in a browser\n"
    assert "Ministerio de Relaciones Exteriores" in path.read_text(encoding="utf-8")


def test_the_folder_is_the_bundled_plan(tmp_path: Path) -> None:
    assert main(["demo", "-o", str(tmp_path / "mre")]) == 0

    assert load_source(str(tmp_path / "mre")) == load_bundled()


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "-f", "json"]) == 0

    assert json.loads(capsys.readouterr().out)["elements"] == len(load_bundled().without_inferred())


def test_the_package_carries_no_printed_rows() -> None:
    names = {path.name for path in folder().iterdir()}

    assert {NODES, SCHEMA} < names
    assert "rows.csv" not in names
    assert not load_bundled().rows


def test_reading_the_document_gives_the_bundled_plan(shared: Path) -> None:
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph
    graph.rows.clear()

    assert not graph.differences(load_bundled()), "run .ci/bundle"


def test_the_bundle_is_what_the_script_writes(shared: Path) -> None:
    script = Path(__file__).resolve().parents[2] / ".ci" / "bundle"
    environment = {**os.environ, "ARTICULADOR_SHARED": str(shared)}

    run = subprocess.run(
        [sys.executable, script, "--check"], env=environment, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
