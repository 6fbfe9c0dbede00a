"""The built wheel: whole, and nothing in it under a bare name such as ``graph``."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("articulador", "graph", "loaders", "queries", "viz")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.py[cod]", "*.egg-info")
BUILT_FROM = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "MANIFEST.in")


def files(root: Path) -> set[str]:
    """Every file of the five folders, by its path inside ``articulador``; links are not followed."""
    found = set()
    linked = {root / "articulador" / folder for folder in FOLDERS}
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.is_file() and not linked & {path, *path.parents}:
                inside = path.relative_to(root)
                found.add(str(inside if folder == "articulador" else Path("articulador", inside)))
    return found


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the wheel is built from."""
    copy = tmp_path_factory.mktemp("checkout")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, symlinks=True, ignore=LEFT_OUT)
    for name in BUILT_FROM:
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, copy)
    (copy / "README.md").touch()
    return copy


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without the network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(out), str(checkout)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_file(wheel: Path, checkout: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

    assert held == files(checkout)


def test_nothing_stands_beside_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"articulador"}


def test_the_wheel_gives_no_module_under_a_bare_name(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    asked = (
        f"import sys, importlib.util as u; sys.path[:0] = [{str(tmp_path)!r}]; import articulador.graph.schema as s; "
    )
    asked += f"print(s.__file__.startswith({str(tmp_path)!r}), [n for n in {FOLDERS[1:]!r} if u.find_spec(n)])"

    run = subprocess.run([sys.executable, "-I", "-c", asked], capture_output=True, text=True, check=True, cwd=tmp_path)

    assert run.stdout.strip() == "True []"


def test_the_installed_package_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    asked = (
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}]; from articulador.cli import main; sys.exit(main(['demo']))"
    )

    run = subprocess.run([sys.executable, "-I", "-c", asked], capture_output=True, text=True, check=False, cwd=tmp_path)

    assert run.returncode == 0, run.stderr
    assert "AEI" in run.stdout
