"""Reading of small documents written inside a test."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from articulador.loaders.document import read_document
from articulador.loaders.model import Reading


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Reading]:
    """Reads a text as a plan document; ``¦`` stands for a tab, so that tests stay readable."""

    def run(text: str) -> Reading:
        path = tmp_path / "plan.txt"
        path.write_text(re.sub(" ?¦ ?", "\t", text), encoding="utf-8")
        return read_document(path)

    return run


class View:
    """What tests ask of a graph, by codes and names."""

    def __init__(self, reading: Reading) -> None:
        self.graph = reading.graph
        self.short = {n.id: str(n.properties.get("codigo") or n.properties.get("nombre") or n.id) for n in self.graph.nodes()}

    def node(self, code: str, label: str = "") -> dict[str, object]:
        """Properties of the one element with this code or name."""
        found = [n for n in self.graph.nodes() if self.short[n.id] == code and (not label or n.label == label)]
        assert len(found) == 1, f"{code}: {[n.id for n in found]}"
        return dict(found[0].properties)

    def links(self, kind: str, certainty: bool = False) -> set[tuple[str, ...]]:
        """(source, target) of all relationships of a type, with the certainty where asked."""
        return {
            (self.short[e.source], self.short[e.target], *([str(e.properties["certeza"])] if certainty else []))
            for e in self.graph.edges(kind)
        }

    def measured(self, code: str) -> set[str]:
        """Names of the indicators of an element."""
        ids = {i for i, short in self.short.items() if short == code}
        return {str(self.graph.node(e.source).properties["nombre"]) for e in self.graph.edges("MIDE") if e.target in ids}


@pytest.fixture
def view() -> type[View]:
    """The class that answers questions about a reading's graph."""
    return View
