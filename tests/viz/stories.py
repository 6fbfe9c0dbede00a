"""Graphs as stories for the tests of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from articulador.graph.model import Node, Value
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
    "\u202eatled مرحبا",
    "x" * 5000,
    "<svg/onload=hit=1>",
    "\x07\x0b\ufffe\U0001f600 é",
    '=HYPERLINK("x","y")',
    '" onmouseover="alert(1)" x="',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{{7*7}} ${alert(1)} <!-- {% x %}",
    "javascript:alert(1)",
    'a|b,c;d"e\nf',
    "'; alert(1); //",
    "__proto__",
    "constructor",
)
"""Names that no page should trust; there are fewer of them than elements of the small plan."""


def story(graph: PlanGraph) -> Story:
    """A graph with its gaps."""
    with EmbeddedStore.of(graph) as store:
        return Story(graph, *both(lambda: check(store, Choice(chosen((), ())), "x")))


def hostile() -> PlanGraph:
    """The small plan, all of whose words are such names."""
    words = cycle(HOSTILE)
    nodes = [replace(node, properties={**node.properties, **_hostile(node, words)}) for node in small().nodes()]
    edges = [replace(edge, properties={**edge.properties, "nota": next(words)}) for edge in small().edges()]
    return PlanGraph.of(nodes, edges, dict.fromkeys(small().rows, HOSTILE[0]))


def _hostile(node: Node, words: Iterator[str]) -> dict[str, Value]:
    """Its words; OEI and services have such a code too."""
    own: dict[str, Value] = {"nombre": next(words)}
    if node.label not in {"Plan", "Entidad"}:
        own |= {"nota": HOSTILE[0], "variantes": [f"{HOSTILE[1]} | {HOSTILE[5]}"]}
    if node.label == "Indicador":
        own |= {"unidad_medida": HOSTILE[8], "metodo": HOSTILE[10]}
    if node.label in {"OEI", "Servicio"}:
        own["codigo"] = HOSTILE[1]
    return own
