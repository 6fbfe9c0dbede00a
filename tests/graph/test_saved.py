"""Saved graphs: exactly the same when reopened, and one clear message for anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.errors import GraphError, OutputError, SourceError
from articulador.graph import saved
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


def types(graph: PlanGraph) -> list[object]:
    """Every value with the names of its types: 1 and 1.0 are not the same here."""
    held = [node.properties for node in graph.sorted_nodes()] + [edge.properties for edge in graph.sorted_edges()]
    return [repr(sorted(properties.items())) for properties in held]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_graph_is_the_same_when_reopened(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    graph = data.draw(graphs)

    again = saved.from_text(saved.to_text(graph), "x.json")

    assert again == graph
    assert types(again) == types(graph)
    assert saved.to_text(again) == saved.to_text(graph)


def test_a_file_is_written_and_reopened(small: PlanGraph, tmp_path: Path) -> None:
    saved.save(small, tmp_path / "g.json")

    assert saved.load(tmp_path / "g.json") == small
    assert json.loads((tmp_path / "g.json").read_text(encoding="utf-8"))["schema"] == VERSION
    assert [path.name for path in tmp_path.iterdir()] == ["g.json"]


def test_one_entry_stands_on_one_line(small: PlanGraph) -> None:
    lines = saved.to_text(small).split("\n")

    assert sum(line.startswith('{"id"') for line in lines) == len(small)


def test_a_row_that_is_no_text_is_refused(small: PlanGraph, tmp_path: Path) -> None:
    small.rows["a#T:1"] = "\ud800"

    with pytest.raises(OutputError, match="a#T:1"):
        saved.save(small, tmp_path / "g.json")

    assert not list(tmp_path.iterdir())


def test_a_property_that_is_no_text_never_enters_a_graph(action: Callable[..., Node]) -> None:
    with pytest.raises(GraphError, match=r"nombre.*Unicode"):
        PlanGraph.of([action(nombre="a\udc80")])


HARMED = [
    (f'"{VERSION}"', '"9.0.0"', r"schema version 9\.0\.0"),
    (f'"{VERSION}"', "null", r"schema version \?"),
    ('"nodes"', '"nudos"', '"nodes" is expected to be a list'),
    ('"label": "OEI"', '"label": "OIE"', "line 6: .*OIE"),
    ('"prioridad": 1', '"prioridad": "1"', 'line 5: .*"prioridad" is a integer'),
    ('"prioridad": 1', '"prioridad": null', "found None"),
    ('"prioridad": 1', '"prioridad": 1e999', "found inf"),
    ('"target": "pei-x-2025/OEI/OEI.01"', '"target": "x"', "line 9: .*no node x"),
    ('{"id": ', '{"di": ', "line 5: .*id, label"),
    ('"properties": {"codigo": "OEI.01"', '"properties": [], "x": {"codigo": "OEI.01"', "line 6: .*object"),
    ('"AEI.01.01 | Asistencia"', "3", '"rows" is expected'),
]
FOREIGN = [
    ("", r"g\.json, line 1: .*damaged"),
    ("[]", "no graph saved"),
    ('{"nodes": []}', "no graph saved"),
    ("[" * 100_000, "no graph saved"),
]


@pytest.mark.parametrize(("old", "new", "message"), HARMED)
def test_what_was_harmed_is_told_with_its_place(old: str, new: str, message: str, small: PlanGraph) -> None:
    text = saved.to_text(small)
    assert old in text

    with pytest.raises(SourceError, match=message) as error:
        saved.from_text(text.replace(old, new), "g.json")

    assert str(error.value).startswith("g.json")


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_what_was_cut_off_is_told_with_its_line(kept: float, small: PlanGraph) -> None:
    text = saved.to_text(small)

    with pytest.raises(SourceError, match=r"g\.json, line \d+: .*damaged"):
        saved.from_text(text[: int(len(text) * kept)], "g.json")


@pytest.mark.parametrize(("text", "message"), FOREIGN, ids=["empty", "list", "other", "nested"])
def test_what_is_no_saved_graph(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(text, encoding="utf-8")

    with pytest.raises(SourceError, match=message):
        saved.load(tmp_path / "g.json")


def test_an_entry_of_a_reformatted_file_is_named_by_its_position(small: PlanGraph) -> None:
    document = json.loads(saved.to_text(small))
    document["nodes"][1]["label"] = "X"

    with pytest.raises(SourceError, match=r"^g\.json, nodes\[1\]: "):
        saved.from_text(json.dumps(document, indent=2), "g.json")


def test_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "g.json").write_bytes(b'{"a": "\xf1"}')

    with pytest.raises(SourceError, match="byte 7 is not UTF-8"):
        saved.load(tmp_path / "g.json")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        saved.load(tmp_path / "g.json")
