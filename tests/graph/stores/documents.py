"""Small documents for the tests of stores: two plans that share a PGG, and random versions of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

LINE, OTHER_LINE, AXIS = "pgg-x/LineamientoPGG/1.1", "pgg-x/LineamientoPGG/1.2", "pgg-x/EjePGG/1"


def place(slug: str, number: int) -> str:
    return f"{slug}#Ruta:{number}"


def action(slug: str, number: int) -> str:
    return f"{slug}/AEI/AEI.01.0{number}"


def node(slug: str, node_id: str, **properties: Value) -> Node:
    """A node that the document of this slug states."""
    plan, label, key = node_id.split("/")
    own: dict[str, Value] = {"plan": plan, "codigo": key, "certeza": "declarada", "fuentes": [place(slug, 1)]}
    return Node(node_id, label, {**own, **properties})


def edge(slug: str, source: str, kind: str, target: str, **properties: Value) -> Edge:
    """A relationship that the document of this slug states."""
    return Edge(source, kind, target, {"certeza": "declarada", "fuentes": [place(slug, 2)], **properties})


def document(slug: str, *actions: int, line: str = LINE, name: str = "", last: int = 2) -> PlanGraph:
    """A plan whose actions are linked to one line of the PGG, which belongs to an axis."""
    named: dict[str, Value] = {"nombre": name} if name else {}
    nodes = [node(slug, line, **named), node(slug, AXIS), *(node(slug, action(slug, number)) for number in actions)]
    links = [edge(slug, action(slug, number), "VINCULADO_A", line) for number in actions]
    rows = {place(slug, number): f"{slug} row {number}" for number in range(1, last + 1)}
    return PlanGraph.of(nodes, [*links, edge(slug, line, "PERTENECE_A", AXIS)], rows)


_WORDS = st.sampled_from(["", "una", "otra"])


@st.composite
def versions(draw: DrawFn) -> PlanGraph:
    """Some version of one of three documents: what it states, and with which words, is random."""
    slug = draw(st.sampled_from(["pei-a-2025", "pei-b-2025", "pgg-x"]))
    ids = [LINE, OTHER_LINE, AXIS, action("pei-a-2025", 1), action("pei-b-2025", 1)]
    held = sorted(draw(st.sets(st.sampled_from(ids), min_size=1)))
    nodes = [
        node(slug, node_id, nombre=draw(_WORDS), certeza=draw(st.sampled_from(["declarada", "reparada"])))
        for node_id in held
    ]
    pairs = [(source, target) for source in held for target in held if (source, target) in _LINKS]
    edges = [edge(slug, *_LINKS[pair], nota=draw(_WORDS)) for pair in pairs if draw(st.booleans())]
    return PlanGraph.of(nodes, edges, {place(slug, 1): draw(_WORDS)})


_LINKS = {
    (source, target): (source, kind, target)
    for source, kind, target in (
        (LINE, "PERTENECE_A", AXIS),
        (OTHER_LINE, "PERTENECE_A", AXIS),
        (action("pei-a-2025", 1), "VINCULADO_A", LINE),
        (action("pei-b-2025", 1), "VINCULADO_A", LINE),
    )
}
