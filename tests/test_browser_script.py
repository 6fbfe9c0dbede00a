"""The script that finds Chromium and gets axe-core: what it prints, and one version of axe-core. Needs neither."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / ".ci" / "axe"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="the script is for Linux and macOS")


def run(**environment: str) -> subprocess.CompletedProcess[str]:
    """The script, as a program."""
    command = [str(ROOT / ".ci" / "browser")]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})


def test_the_version_that_is_locked_is_the_one_that_is_asked_for() -> None:
    asked = json.loads((AXE / "package.json").read_text("utf-8"))["dependencies"]["axe-core"]
    locked = json.loads((AXE / "package-lock.json").read_text("utf-8"))["packages"]["node_modules/axe-core"]

    assert locked["version"] == asked
    assert locked["integrity"].startswith("sha512-")
    assert "resolved" not in locked


def test_what_is_there_is_told_and_nothing_is_fetched(tmp_path: Path) -> None:
    chromium = tmp_path / "my chromium"
    chromium.write_text("#!/bin/sh\n")
    chromium.chmod(0o755)
    both = b"".join((AXE / name).read_bytes() for name in ("package-lock.json", "package.json"))
    folder = tmp_path / "articulador" / f"axe-core-{hashlib.sha256(both).hexdigest()[:12]}"
    folder.mkdir(parents=True)

    done = run(ARTICULADOR_CHROMIUM=str(chromium), ARTICULADOR_CACHE=str(tmp_path))

    axe = folder / "node_modules" / "axe-core" / "axe.min.js"
    assert shlex.split(done.stdout) == ["export", f"ARTICULADOR_CHROMIUM={chromium}", f"ARTICULADOR_AXE={axe}"]
    assert (done.returncode, done.stderr) == (0, "")
