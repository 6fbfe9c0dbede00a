"""A folder of tables: ``nodes.csv``, ``edges.csv``, ``rows.csv``, and ``schema.json``, which says their version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from articulador.graph.exports import Folder, Made
from articulador.graph.schema import VERSION
from articulador.graph.tables import (
    EDGE_COLUMNS,
    EDGES,
    FORMAT,
    NODE_COLUMNS,
    NODES,
    ROW_COLUMNS,
    ROWS,
    SCHEMA,
    cells,
    is_export,
    neutralised,
    to_csv,
)

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

NAME = "csv"
ORDER = 10
TO_STDOUT = False


def make(graph: PlanGraph, _source: str) -> Made:
    """Nodes and relationships in the order of every export, printed rows in the order of the graph."""
    nodes = (cells({"id": n.id, "label": n.label, **n.properties}, NODE_COLUMNS) for n in graph.sorted_nodes())
    edges = (
        cells({"source": e.source, "type": e.type, "target": e.target, **e.properties}, EDGE_COLUMNS)
        for e in graph.sorted_edges()
    )
    rows = ([neutralised(place), neutralised(text)] for place, text in graph.rows.items())
    files = {
        NODES: to_csv(NODE_COLUMNS, nodes),
        EDGES: to_csv(EDGE_COLUMNS, edges),
        ROWS: to_csv(ROW_COLUMNS, rows),
        SCHEMA: json.dumps({"format": FORMAT, "schema": VERSION}) + "\n",
    }
    return Made(Folder(files, is_export))
