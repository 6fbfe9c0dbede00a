"""Graphs as stories for the tests of the page."""

from __future__ import annotations

from dataclasses import replace

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.viz.payload import Story, both
from tests.small import small

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'`\\ \u2028\u2029",
    "\u202eatled",
    "x" * 5000,
)


def story(graph: PlanGraph) -> Story:
    """A graph with its gaps."""
    with EmbeddedStore.of(graph) as store:
        return Story(graph, *both(lambda: check(store, Choice(chosen((), ())), "x")))


def hostile() -> PlanGraph:
    """The small plan with names that no page should trust."""
    nodes = [
        replace(node, properties={**node.properties, "nombre": HOSTILE[number % len(HOSTILE)]})
        for number, node in enumerate(small().nodes())
    ]
    return PlanGraph.of(nodes, small().edges(), dict.fromkeys(small().rows, HOSTILE[0]))
