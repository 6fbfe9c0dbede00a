"""Graphs for tests: a small one written by hand, and random ones that the schema allows, hostile text included."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import strategies as st

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, edge_properties, node_properties
from articulador.graph.schema_types import PropertyType

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

HOSTILE = (
    "=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "\nx", "'", "''=1", "'=1", "'hola", "'@", "=",
    'a "b" \'c\'', "a,b;c", "dos\nlíneas\r\n", "\x01\x1f\x7f\x85\u2028", "</script><!--", "\u202eoirartnoc", "ñandú 😀",
    "\\", "\\u0027", "\\\\u", "`;//", "x" * 5_000, " ", "[1]", "#N/A", "true", "1e5", "_x0041_", "\ufeffa",
    "{}", "&amp;]]>",
)  # fmt: skip
text = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12), st.sampled_from(HOSTILE)
)
_WHOLE = st.integers(-(2**63) + 1, 2**63 - 1)
_NUMBER = st.floats(allow_nan=False, allow_infinity=False)
_SCALARS: dict[PropertyType, SearchStrategy[Value]] = {
    PropertyType.STRING: text,
    PropertyType.INTEGER: _WHOLE,
    PropertyType.FLOAT: _NUMBER,
    PropertyType.BOOLEAN: st.booleans(),
}
_IN_STEP = ("anios", "metas")


def _values(name: str) -> SearchStrategy[Value]:
    spec = PROPERTIES[name]
    if spec.values:
        return st.sampled_from(spec.values)
    scalars = _SCALARS[spec.type.item]
    return st.lists(scalars, max_size=3) if spec.type.is_list else scalars  # type: ignore[return-value]


@st.composite
def _properties(draw: st.DrawFn, allowed: tuple[str, ...]) -> dict[str, Value]:
    names = draw(st.sets(st.sampled_from([name for name in allowed if name not in _IN_STEP]), max_size=6))
    held = {name: draw(_values(name)) for name in sorted(names)}
    if "anios" in allowed and draw(st.booleans()):
        targets = draw(st.lists(st.tuples(_WHOLE, _NUMBER), max_size=3))
        held |= {"anios": [year for year, _ in targets], "metas": [target for _, target in targets]}
    return held


_KEYS = st.one_of(
    st.sampled_from(["AEI.01.01", "1/2", "a b", "ñ'\"=", "x" * 300]), st.text("ab=+-@'\"\\/;,é😀 ", min_size=1)
)


@st.composite
def random_graphs(draw: st.DrawFn) -> PlanGraph:
    """A graph of a few nodes and relationships that the schema allows."""
    graph = PlanGraph()
    kinds = draw(st.lists(st.sampled_from(list(RELATIONSHIPS.values())), max_size=4))
    pairs = [(kind.name, *draw(st.sampled_from(kind.pairs))) for kind in kinds]
    ends = []
    for label in [label for _, source, target in pairs for label in (source, target)] + draw(
        st.lists(st.sampled_from(list(LABELS)), max_size=2)
    ):
        node = Node(
            f"{draw(st.sampled_from(['p-1', 'q']))}/{label}/{draw(_KEYS)}",
            label,
            draw(_properties(node_properties(label))),
        )
        if not graph.has(node.id):
            graph.add_node(node)
        ends.append(node.id)
    for number, (kind, _source, _target) in enumerate(pairs):
        edge = Edge(ends[2 * number], kind, ends[2 * number + 1], draw(_properties(edge_properties(kind))))
        if not graph.has_edge(edge.source, kind, edge.target):
            graph.add_edge(edge)
    graph.rows.update(draw(st.dictionaries(text, text, max_size=3)))
    return graph


@pytest.fixture(scope="session")
def graphs() -> SearchStrategy[PlanGraph]:
    """Random graphs: a test draws them with ``data.draw(graphs)``."""
    return random_graphs()


@pytest.fixture(scope="session")
def texts() -> SearchStrategy[str]:
    """Random text, hostile kinds often."""
    return text


@pytest.fixture
def action() -> Callable[..., Node]:
    """Makes an AEI of one plan: ``action("AEI.01.01", nombre="...")``."""

    def make(code: str = "AEI.01.01", **properties: Value) -> Node:
        return Node(f"pei-x-2025/AEI/{code}", "AEI", {"codigo": code, "plan": "pei-x-2025", **properties})

    return make


@pytest.fixture
def small(action: Callable[..., Node]) -> PlanGraph:
    """An objective, its action, and a printed row."""
    objective = Node(
        "pei-x-2025/OEI/OEI.01", "OEI", {"codigo": "OEI.01", "nombre": "Mejorar la pesca", "plan": "pei-x-2025"}
    )
    serves = Edge(
        "pei-x-2025/AEI/AEI.01.01",
        "PERTENECE_A",
        objective.id,
        {"fuentes": ["pei-x-2025#T 1:7"], "certeza": "declarada"},
    )
    return PlanGraph.of(
        [objective, action(nombre="Asistencia técnica", prioridad=1)],
        [serves],
        {"pei-x-2025#T 1:7": "AEI.01.01 | Asistencia"},
    )
