"""The list of formats, and writing what they made."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.graph.exports import Folder, Made, exports, write
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION


def test_formats_are_found_in_their_order() -> None:
    assert list(exports()) == ["csv", "graphml", "json", "xlsx", "cypher"]
    assert [name for name, export in exports().items() if not export.to_stdout] == ["csv", "xlsx"]


@pytest.mark.parametrize("name", ["csv", "graphml", "json", "cypher"])
def test_every_format_carries_the_version(name: str, small: PlanGraph) -> None:
    content = exports()[name].make(small, "x.txt").content

    assert VERSION in (content.files["schema.json"] if isinstance(content, Folder) else str(content))


@pytest.mark.parametrize("name", ["csv", "graphml", "json", "cypher"])
def test_the_same_graph_is_the_same_text_whatever_its_order(name: str, small: PlanGraph) -> None:
    turned = PlanGraph.of(reversed(list(small.nodes())), small.edges(), small.rows)

    one, other = (exports()[name].make(graph, "x").content for graph in (small, turned))

    assert (one.files if isinstance(one, Folder) else one) == (other.files if isinstance(other, Folder) else other)


@pytest.mark.parametrize(
    "content", ["text\n", b"bytes", Folder({"a": "x"}, lambda _: False)], ids=["text", "bytes", "folder"]
)
def test_each_content_is_written(content: str | bytes | Folder, tmp_path: Path) -> None:
    write(Made(content), tmp_path / "out")

    assert (tmp_path / "out").exists()
