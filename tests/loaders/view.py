"""What tests ask of a reading's graph, by codes and names."""

from __future__ import annotations

from collections.abc import Callable

from articulador.graph.model import Value
from articulador.loaders.model import Reading

Read = Callable[[str], Reading]
"""The fixture ``read``: from a text to its reading."""


class View:
    """The graph of a reading, its elements told by code or name."""

    def __init__(self, reading: Reading) -> None:
        self.graph = reading.graph
        self.short = {
            n.id: str(n.properties.get("codigo") or n.properties.get("nombre") or n.id) for n in self.graph.nodes()
        }

    def node(self, code: str, label: str = "") -> dict[str, Value]:
        """Properties of the one element with this code or name."""
        found = [n for n in self.graph.nodes() if self.short[n.id] == code and (not label or n.label == label)]
        assert len(found) == 1, f"{code}: {[n.id for n in found]}"
        return dict(found[0].properties)

    def targets(self, code: str) -> list[tuple[object, object]]:
        """(year, value) of an indicator's targets, in order."""
        node = self.node(code)
        years, values = node.get("anios", []), node.get("metas", [])
        assert isinstance(years, list)
        assert isinstance(values, list)
        return list(zip(years, values, strict=True))

    def links(self, kind: str, *, certainty: bool = False) -> set[tuple[str, ...]]:
        """(source, target) of all relationships of a type, with the certainty where asked."""
        return {
            (self.short[e.source], self.short[e.target], *([str(e.properties["certeza"])] if certainty else []))
            for e in self.graph.edges(kind)
        }

    def measured(self, code: str) -> set[str]:
        """Names of the indicators of an element."""
        ids = {i for i, short in self.short.items() if short == code}
        return {
            str(self.graph.node(e.source).properties["nombre"]) for e in self.graph.edges("MIDE") if e.target in ids
        }
