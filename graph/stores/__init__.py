"""Where a graph is kept: in memory, in the embedded Cypher engine or on a Neo4j server. One file a store.

A store holds documents. What it answers is the merge of the latest version of each, in the order in which they first
came (``articulador.graph.merging``): adding a document again replaces what that document stated, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from articulador.graph.model import Edge, Node
    from articulador.graph.plan_graph import PlanGraph

Cell = str | int | float | bool | None | list["Cell"] | dict[str, "Cell"]
"""What a query gives in one cell: scalars, lists and maps; never a node, a relationship or a path."""
Parameter = str | int | float | bool | list[str] | list[int] | list[float] | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Nodes by label and relationships by type; what there is none of is left out."""

    by_label: Mapping[str, int]
    by_type: Mapping[str, int]

    @property
    def total(self) -> int:
        """Nodes and relationships together."""
        return sum(self.by_label.values()) + sum(self.by_type.values())

    def differences(self, expected: Counts) -> list[str]:
        """Labels and types of which there are not as many as expected: ``AEI: 48, 49``, found and expected."""
        return [
            f"{name}: {found.get(name, 0)}, {wanted.get(name, 0)}"
            for found, wanted in ((self.by_label, expected.by_label), (self.by_type, expected.by_type))
            for name in sorted({*found, *wanted})
            if found.get(name, 0) != wanted.get(name, 0)
        ]


@dataclass(frozen=True, slots=True)
class Changes:
    """What adding documents did to a store: how many nodes and relationships, by label and by type."""

    documents: tuple[str, ...]
    added: Counts
    changed: Counts
    removed: Counts

    @property
    def total(self) -> int:
        """Everything that was added, changed or removed."""
        return self.added.total + self.changed.total + self.removed.total


@dataclass(frozen=True, slots=True)
class Rows:
    """What a query gave. ``truncated``: there are more rows than the limit that was asked for.

    ``notes`` are sentences, in the language in use, about names that the query misspells.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    truncated: bool = False
    notes: tuple[str, ...] = ()
    counted: int = 0
    """Rows that were only counted, as the query asked; they are not among ``rows``."""


@dataclass(frozen=True, slots=True)
class Query:
    """A read query: its text, parameters, seconds that it may take and rows that are wanted (None: no bound).

    ``counted`` is a column and a value: rows that have it there are only counted, since of a country they are most.
    """

    text: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    timeout: float | None = None
    limit: int | None = None
    counted: tuple[str, Cell] | None = None


class GraphStore(Protocol):
    """Documents kept as one graph."""

    def add(self, graph: PlanGraph) -> Changes:
        """Add the documents of a graph, or replace those that are there already: all of them or none.

        Raises StoreError where the store does not hold afterwards what it was given; it is then as it was before.
        """
        ...

    def nodes(self, label: str | None = None) -> Iterator[Node]:
        """Nodes, or those of one label."""
        ...

    def edges(self, kind: str | None = None) -> Iterator[Edge]:
        """Relationships, or those of one type."""
        ...

    def rows(self) -> Mapping[str, str]:
        """Printed text of each place that evidence cites."""
        ...

    def counts(self) -> Counts:
        """Count nodes by label, relationships by type."""
        ...

    def close(self) -> None:
        """Give up what the store holds open; it is not used afterwards."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *_error: object) -> None: ...


class CypherStore(GraphStore, Protocol):
    """A store that answers Cypher."""

    def run(self, query: Query) -> Rows:
        """Run a read query.

        Raises QueryError for a query that is refused (it writes, it loads files), malformed (with line and column),
        lacks a parameter or takes too long.
        """
        ...
