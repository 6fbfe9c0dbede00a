"""The network as pyvis carries it: its payload for our page, and the vis-network that it bundles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import cast

from articulador.graph.model import Node
from articulador.graph.schema import LABELS
from articulador.viz.plain import Json

_LIBRARY = "templates/lib/vis-9.1.2/vis-network.min.js"
OPTIONS: Mapping[str, Json] = {
    "physics": False,
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True, "hideEdgesOnDrag": True, "dragNodes": False, "zoomView": False, "tooltipDelay": 150,
        "keyboard": {"enabled": False, "bindToWindow": False}, "selectConnectedEdges": False, "multiselect": False,
    },
    "nodes": {"shape": "custom", "size": 10, "chosen": False},
    "edges": {
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal", "roundness": 0.5},
        "width": 1, "selectionWidth": 0, "hoverWidth": 0, "chosen": False, "arrows": {"to": {"enabled": False}},
    },
}  # fmt: skip
"""Drawn at once and where we say: no physics; keys and the wheel belong to the page."""


def network(nodes: Iterable[Node]) -> dict[str, Json]:
    """Nodes and options of vis-network, from pyvis; nodes are numbered in the order given and carry no text."""
    from pyvis.network import Network  # noqa: PLC0415 - late, it is not small

    net = Network(directed=False)
    for number, node in enumerate(nodes):
        net.add_node(number, label=" ", shape="custom", color=LABELS[node.label].colour)
    net.options = OPTIONS
    found, _edges, _heading, _height, _width, options = net.get_network_data()
    return {"nodes": cast("Json", found), "options": cast("Json", json.loads(options))}


def library() -> str:
    """Source of the bundled vis-network with its licence banner, fit to stand inside a page.

    Raises ValueError where it holds what would end the script or change its hash.
    """
    text = files("pyvis").joinpath(_LIBRARY).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if not line.startswith("//# sourceMappingURL")]
    kept = "\n".join(lines)
    if "</script" in kept.lower() or "\r" in kept:
        raise ValueError("vis-network holds </script or a carriage return")
    return kept
