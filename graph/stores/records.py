"""What a store keeps of each document: the graph that it stated, whole, so that it can be replaced exactly."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import orjson

from articulador.graph import saved
from articulador.graph.merging import merge_edges, merge_nodes
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION

EdgeKey = tuple[str, str, str]
_FAST = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A document in a store: its slug, its place in the order in which documents came, what it states."""

    slug: str
    place: int
    graph: PlanGraph


def packed(graph: PlanGraph, nodes: Sequence[Node], edges: Sequence[Edge]) -> bytes:
    """Give a graph as compressed text that ``articulador.graph.saved`` reads, in no order; raises OutputError.

    ``nodes`` and ``edges`` are the graph's: to make them takes longer than to write them.
    """
    held = {"format": saved.FORMAT, "schema": VERSION, "nodes": nodes, "edges": edges, "rows": graph.rows}
    try:
        text = orjson.dumps(held)
    except orjson.JSONEncodeError:
        text = saved.to_text(graph).encode()  # tells which printed row it is
    return zlib.compress(text, _FAST)


def unpacked(content: bytes, slug: str) -> PlanGraph:
    """Give the graph back; raises SourceError where it is none."""
    return saved.from_text(zlib.decompress(content).decode(), slug)


def cited(slug: str, graph: PlanGraph) -> list[str]:
    """Ids of what a document states of other plans: what it may share with other documents."""
    return [node_id for node_id in graph.nx if owner(node_id) != slug]


def owner(node_id: str) -> str:
    """Slug of the plan that an element belongs to."""
    return node_id.partition("/")[0]


def merged_node(node_id: str, records: Iterable[Record]) -> Node | None:
    """One node as documents state it, in their order; None where none does."""
    merged: Node | None = None
    for record in records:
        if record.graph.has(node_id):
            stated = record.graph.node(node_id)
            merged = merge_nodes(merged, stated) if merged else stated
    return merged


def merged_edge(key: EdgeKey, records: Iterable[Record]) -> Edge | None:
    """One relationship as documents state it, in their order; None where none does."""
    merged: Edge | None = None
    for record in records:
        if record.graph.has_edge(*key):
            stated = record.graph.edge(*key)
            merged = merge_edges(merged, stated) if merged else stated
    return merged
