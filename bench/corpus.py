"""A corpus of synthetic plans in our own schema, the same on every machine: 2,400 plans give about 460,000 nodes.

    python -m bench.corpus FOLDER [PLANS]

writes it as the tables that ``articulador export -f csv`` writes, so that any command opens the folder.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, cast

from articulador.graph.collector import without_collector
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION
from articulador.graph.tables import EDGE_COLUMNS, EDGES, FORMAT, NODE_COLUMNS, NODES, SCHEMA, cells, to_csv
from bench.synthetic_plan import Link, Properties, plan_rows

SEED = 2050
FULL = 2400
"""Plans of a whole country: ministries, regions, municipalities, autonomous bodies."""
_UNITED = ("fuentes", "variantes")
"""Properties of national elements that each plan adds to."""


class Kind(NamedTuple):
    """What one table of relationships holds."""

    source: str
    type: str
    target: str


@dataclass(slots=True)
class Columns:
    """A table, column by column; ``None`` where an element lacks a property. No column is empty throughout."""

    size: int = 0
    values: dict[str, list[Value | None]] = field(default_factory=dict)

    def append(self, held: Mapping[str, Value]) -> int:
        """Add a row; gives its number, from 0."""
        for name in held.keys() - self.values.keys():
            self.values[name] = [None] * self.size
        for name, column in self.values.items():
            column.append(held.get(name))
        self.size += 1
        return self.size - 1

    def unite(self, row: int, held: Mapping[str, Value]) -> None:
        """Add what another plan says of the same: the lists that each plan adds to."""
        for name in _UNITED:
            if name in held:
                self._extend(name, row, cast("list[str]", held[name]))

    def _extend(self, name: str, row: int, more: list[str]) -> None:
        column = self.values.setdefault(name, [None] * self.size)
        known = cast("list[str] | None", column[row])
        if known is None:
            column[row] = list(more)
        else:
            known.extend(more)

    def row(self, number: int) -> dict[str, Value]:
        """One row, without what is missing."""
        return {name: value for name, column in self.values.items() if (value := column[number]) is not None}


@dataclass(frozen=True, slots=True)
class Tables:
    """A merged corpus: nodes by label (column ``id``), relationships by kind (columns ``source``, ``target``)."""

    nodes: dict[str, Columns] = field(default_factory=dict)
    edges: dict[Kind, Columns] = field(default_factory=dict)

    def counts_by_label(self) -> dict[str, int]:
        """Nodes of each label."""
        return {label: columns.size for label, columns in self.nodes.items()}

    def counts_by_type(self) -> dict[str, int]:
        """Relationships of each type."""
        counts: dict[str, int] = {}
        for kind, columns in self.edges.items():
            counts[kind.type] = counts.get(kind.type, 0) + columns.size
        return counts


def plan_graph(number: int, seed: int = SEED) -> PlanGraph:
    """Plan ``number`` (from 1) with the national elements that it cites, as if read from its document."""
    rows = plan_rows(number, seed)
    nodes = (Node(identity, label, held) for identity, (label, held) in rows.nodes.items())
    edges = (Edge(*link, held) for link, held in rows.edges.items())
    return PlanGraph.of(nodes, edges)


def corpus_tables(plans: int = FULL, seed: int = SEED) -> Tables:
    """All plans merged, what ``merge(plan_graph(1), plan_graph(2)...)`` gives, made without any graph."""
    merging = _Merging()
    with without_collector():
        for number in range(1, plans + 1):
            merging.add(number, seed)
    return merging.tables


class _Merging:
    """Takes plans one after another; only national elements and what joins them are looked up again."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.nodes: dict[str, int] = {}
        self.edges: dict[Link, int] = {}

    def add(self, number: int, seed: int) -> None:
        rows = plan_rows(number, seed)
        for identity, (label, held) in rows.nodes.items():
            self._add_node(identity, label, held, shared=identity in rows.shared)
        for link, held in rows.edges.items():
            kind = Kind(rows.nodes[link[0]][0], link[1], rows.nodes[link[2]][0])
            self._add_edge(link, kind, held, shared=link[0] in rows.shared)

    def _add_node(self, identity: str, label: str, held: Properties, *, shared: bool) -> None:
        columns = self.tables.nodes.setdefault(label, Columns())
        known = self.nodes.get(identity) if shared else None
        if known is not None:
            columns.unite(known, held)
            return
        row = columns.append({"id": identity, **held})
        if shared:
            self.nodes[identity] = row

    def _add_edge(self, link: Link, kind: Kind, held: Properties, *, shared: bool) -> None:
        columns = self.tables.edges.setdefault(kind, Columns())
        known = self.edges.get(link) if shared else None
        if known is not None:
            columns.unite(known, held)
            return
        row = columns.append({"source": link[0], "target": link[2], **held})
        if shared:
            self.edges[link] = row


def write_csv(folder: Path, plans: int = FULL, seed: int = SEED) -> None:
    """Write the corpus as ``articulador export -f csv`` does, byte for byte, without the printed rows."""
    tables = corpus_tables(plans, seed)
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / NODES, NODE_COLUMNS, _node_rows(tables))
    _write(folder / EDGES, EDGE_COLUMNS, _edge_rows(tables))
    (folder / SCHEMA).write_text(json.dumps({"format": FORMAT, "schema": VERSION}) + "\n", encoding="utf-8")


def _node_rows(tables: Tables) -> Iterator[dict[str, Value]]:
    """Nodes by id, the order of every export."""
    places = [
        (str(identity), label, row)
        for label, columns in tables.nodes.items()
        for row, identity in enumerate(columns.values["id"])
    ]
    places.sort()
    for _identity, label, row in places:
        yield {"label": label, **tables.nodes[label].row(row)}


def _edge_rows(tables: Tables) -> Iterator[dict[str, Value]]:
    """Relationships by source, type, target."""
    places = [
        (str(source), kind.type, str(target), kind, row)
        for kind, columns in tables.edges.items()
        for row, (source, target) in enumerate(zip(columns.values["source"], columns.values["target"], strict=True))
    ]
    places.sort()
    for _source, kind_type, _target, kind, row in places:
        yield {"type": kind_type, **tables.edges[kind].row(row)}


def _write(path: Path, columns: tuple[str, ...], rows: Iterator[dict[str, Value]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(to_csv(columns, ()))
        for held in rows:
            file.write(to_csv(cells(held, columns), ()))


def main(arguments: list[str]) -> int:
    """Write a corpus to a folder."""
    plans = int(arguments[1]) if len(arguments) > 1 else FULL
    write_csv(Path(arguments[0]), plans)
    print(f"{arguments[0]}: {plans} plans")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
