"""The format json is the saved graph."""

from __future__ import annotations

from articulador.graph.exports.json_graph import make
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.saved import from_text


def test_json_is_the_saved_graph(small: PlanGraph) -> None:
    assert from_text(str(make(small, "x").content), "x") == small
