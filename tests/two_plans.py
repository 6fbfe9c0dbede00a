"""The small plan beside another entity's that has the same elements and names the same upper plans."""

from __future__ import annotations

from collections.abc import Mapping

from articulador.graph.merging import merge
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from tests.small import PEI, small

OTHER = "pei-y-2025"
_RENAMED = {PEI: OTHER, "Ministerio X": "Ministerio Y", "ministerio x": "ministerio y", "MX": "MY", "008": "009"}


def other_plan() -> PlanGraph:
    """The small plan under the names of another entity."""
    nodes = [Node(_renamed(node.id), node.label, _held(node.properties)) for node in small().nodes()]
    edges = [
        Edge(_renamed(edge.source), edge.type, _renamed(edge.target), _held(edge.properties))
        for edge in small().edges()
    ]
    return PlanGraph.of(nodes, edges, {_renamed(place): text for place, text in small().rows.items()})


def two_plans() -> PlanGraph:
    """Both as one graph."""
    return merge([small(), other_plan()]).graph


def _held(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {name: _value(value) for name, value in properties.items()}


def _value(value: Value) -> Value:
    if isinstance(value, list):
        return [_renamed(item) if isinstance(item, str) else item for item in value]  # type: ignore[return-value]
    return _renamed(value) if isinstance(value, str) else value


def _renamed(text: str) -> str:
    for old, new in _RENAMED.items():
        text = text.replace(old, new)
    return text
