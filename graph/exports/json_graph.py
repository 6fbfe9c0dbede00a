"""The saved graph: JSON that every command takes as its SOURCE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articulador.graph.exports import Made

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

NAME = "json"
ORDER = 30
TO_STDOUT = True


def make(graph: PlanGraph, _source: str) -> Made:
    """Text of ``articulador.graph.saved``."""
    from articulador.graph.saved import to_text  # noqa: PLC0415 - it imports networkx, listing formats must not

    return Made(to_text(graph))
