"""Nodes and relationships as the columns that the embedded engine loads in bulk: one frame a label, one a triple."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS
from articulador.graph.schema_types import PropertyType
from articulador.graph.stores import Counts
from articulador.graph.stores.changes import in_order

if TYPE_CHECKING:
    import pandas as pd

Triple = tuple[str, str, str]
"""Type of a relationship, label of its source, label of its target."""
_COLUMN_TYPES = {PropertyType.INTEGER: "Int64", PropertyType.FLOAT: "float64"}


class Frames:
    """Takes nodes, then relationships between them, and gives one frame for each label and for each triple.

    What comes in is kept as columns, not as elements: national graphs fit in memory.
    """

    def __init__(self, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
        self._nodes: defaultdict[str, _Columns] = defaultdict(_Columns)
        self._edges: defaultdict[Triple, _Columns] = defaultdict(_Columns)
        label_of: dict[str, str] = {}
        for node in nodes:
            label_of[node.id] = node.label
            self._nodes[node.label].add({"id": node.id}, node.properties)
        for edge in edges:
            triple = (edge.type, label_of[edge.source], label_of[edge.target])
            self._edges[triple].add({"source": edge.source, "target": edge.target}, edge.properties)

    def counts(self) -> Counts:
        """Count what was taken and not yet given."""
        types: Counter[str] = Counter()
        for (kind, _source, _target), held in self._edges.items():
            types[kind] += held.count
        labels = {label: held.count for label, held in self._nodes.items()}
        return Counts(in_order(labels, LABELS), in_order(types, RELATIONSHIPS))

    def nodes(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Give label and frame, with the column ``id``; each is forgotten once it is given."""
        for label in list(self._nodes):
            yield label, self._nodes.pop(label).frame()

    def edges(self) -> Iterator[tuple[Triple, pd.DataFrame]]:
        """Give triple and frame, with the columns ``source`` and ``target``; each is forgotten once it is given."""
        for triple in list(self._edges):
            yield triple, self._edges.pop(triple).frame()


class _Columns:
    """The properties that at least one element has; what an element lacks is missing, never a zero."""

    def __init__(self) -> None:
        self.count = 0
        self._values: dict[str, list[Value | None]] = {}

    def add(self, *parts: Mapping[str, Value]) -> None:
        for part in parts:
            for name, value in part.items():
                column = self._values.get(name)
                if column is None:
                    column = self._values[name] = []
                if len(column) < self.count:
                    column.extend([None] * (self.count - len(column)))
                column.append(value)
        self.count += 1

    def frame(self) -> pd.DataFrame:
        import pandas as pd  # noqa: PLC0415 - late, it is slow to import

        return pd.DataFrame({name: self._series(name) for name in list(self._values)}, index=range(self.count))

    def _series(self, name: str) -> pd.Series:
        import pandas as pd  # noqa: PLC0415 - late

        values = self._values.pop(name)
        values.extend([None] * (self.count - len(values)))
        kind = PROPERTIES[name].type if name in PROPERTIES else PropertyType.STRING
        return pd.Series(values, dtype=_COLUMN_TYPES.get(kind, "object"))
