"""Nodes and relationships as the columns that the embedded engine loads in bulk: one frame a label, one a triple."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, edge_properties, node_properties
from articulador.graph.schema_types import PropertyType
from articulador.graph.stores import Counts
from articulador.graph.stores.changes import in_order

if TYPE_CHECKING:
    import pandas as pd

Triple = tuple[str, str, str]
"""Type of a relationship, label of its source, label of its target."""
_COLUMN_TYPES = {PropertyType.INTEGER: "Int64", PropertyType.FLOAT: "float64"}


class Frames:
    """Takes nodes, then relationships between them, and gives one frame for each label and for each triple."""

    def __init__(self) -> None:
        self.label_of: dict[str, str] = {}
        self._nodes: defaultdict[str, list[Node]] = defaultdict(list)
        self._edges: defaultdict[Triple, list[Edge]] = defaultdict(list)

    def add_nodes(self, nodes: Iterable[Node]) -> None:
        """Take nodes."""
        for node in nodes:
            self.label_of[node.id] = node.label
            self._nodes[node.label].append(node)

    def add_edges(self, edges: Iterable[Edge]) -> None:
        """Take relationships between nodes that were taken before."""
        for edge in edges:
            self._edges[edge.type, self.label_of[edge.source], self.label_of[edge.target]].append(edge)

    def counts(self) -> Counts:
        """Count what was taken and not yet given."""
        types: Counter[str] = Counter()
        for (kind, _source, _target), held in self._edges.items():
            types[kind] += len(held)
        labels = {label: len(held) for label, held in self._nodes.items()}
        return Counts(in_order(labels, LABELS), in_order(types, RELATIONSHIPS))

    def nodes(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Give label and frame, with the column ``id``; each is forgotten once it is given."""
        for label in list(self._nodes):
            held = self._nodes.pop(label)
            frame = _frame((node.properties for node in held), node_properties(label), len(held))
            frame.insert(0, "id", [node.id for node in held])
            yield label, frame

    def edges(self) -> Iterator[tuple[Triple, pd.DataFrame]]:
        """Give triple and frame, with the columns ``source`` and ``target``; each is forgotten once it is given."""
        for triple in list(self._edges):
            held = self._edges.pop(triple)
            frame = _frame((edge.properties for edge in held), edge_properties(triple[0]), len(held))
            frame.insert(0, "source", [edge.source for edge in held])
            frame.insert(1, "target", [edge.target for edge in held])
            yield triple, frame


def _frame(things: Iterable[Mapping[str, Value]], names: Iterable[str], count: int) -> pd.DataFrame:
    """Columns of the properties that at least one thing has; what a thing lacks is missing, never a zero."""
    import pandas as pd  # noqa: PLC0415 - late, it is slow to import

    columns: dict[str, list[Value | None]] = {}
    for position, properties in enumerate(things):
        for name, value in properties.items():
            if name not in columns:
                columns[name] = [None] * count
            columns[name][position] = value
    ordered = {name: columns[name] for name in names if name in columns}
    return pd.DataFrame({name: _series(name, values) for name, values in ordered.items()}, index=range(count))


def _series(name: str, values: list[Value | None]) -> pd.Series:
    import pandas as pd  # noqa: PLC0415 - late

    return pd.Series(values, dtype=_COLUMN_TYPES.get(PROPERTIES[name].type, "object"))
