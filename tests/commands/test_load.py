"""``articulador load``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from articulador.cli import main
from articulador.graph import saved
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.sources import load_source

if TYPE_CHECKING:
    import pytest

PLAN = Path(__file__).resolve().parents[1] / "fixtures" / "plans" / "a06_adscrito_pesem.md"
LINE = "pgg-ds-042-2023-pcm/LineamientoPGG/10.5"


def saved_plan(folder: Path, name: str, priority: int) -> str:
    """A plan of one action that is linked to a line of the PGG, which other plans name too."""
    action = Node(f"pei-{name}-2025/AEI/AEI.01.01", "AEI", {"codigo": "AEI.01.01", "prioridad": priority})
    line = Node(LINE, "LineamientoPGG", {"codigo": "10.5", "fuentes": [f"pei-{name}-2025#Ruta:{priority}"]})
    path = folder / f"{name}.json"
    saved.save(PlanGraph.of([action, line], [Edge(action.id, "VINCULADO_A", LINE)]), path)
    return str(path)


def test_several_plans_become_one_graph(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = saved_plan(tmp_path, "a", 1), saved_plan(tmp_path, "b", 2)

    code = main(["load", one, other, "-o", str(tmp_path / "g.json"), "--lang", "en"])

    told, graph = capsys.readouterr(), saved.load(tmp_path / "g.json")
    assert (code, told.out) == (0, "")
    assert told.err.splitlines() == [
        f"{one}: 2 elements, 1 relationship",
        f"{other}: 2 elements, 1 relationship",
        "together: 3 elements, 2 relationships",
        "shared by several sources: LineamientoPGG 1",
        f"written: {tmp_path / 'g.json'}",
    ]
    assert graph.node(LINE).properties["fuentes"] == ["pei-a-2025#Ruta:1", "pei-b-2025#Ruta:2"]


def test_where_two_sources_differ_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other").mkdir()
    one, other = saved_plan(tmp_path, "a", 1), saved_plan(tmp_path / "other", "a", 2)

    assert main(["load", one, other, "--lang", "en"]) == 0

    assert "  pei-a-2025/AEI/AEI.01.01 prioridad: 1 | 2" in capsys.readouterr().err.splitlines()


def test_a_document_and_the_graph_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load", str(PLAN)]) == 0

    assert saved.from_text(capsys.readouterr().out, "stdout") == load_source(str(PLAN))


def test_a_source_that_fails_leaves_the_older_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "g.json").write_text("old", encoding="utf-8")

    code = main(["load", saved_plan(tmp_path, "a", 1), str(tmp_path / "missing.txt"), "-o", str(tmp_path / "g.json")])

    assert code == 2
    assert "missing.txt" in capsys.readouterr().err
    assert (tmp_path / "g.json").read_text(encoding="utf-8") == "old"


def test_it_asks_for_a_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["load"]) == 2
    assert "FUENTE" in capsys.readouterr().err
