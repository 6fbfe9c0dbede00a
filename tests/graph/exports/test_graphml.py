"""GraphML that other programs open, whatever the text holds."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, cast

import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.graph.exports.graphml import make
from articulador.graph.model import Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def read(graph: PlanGraph) -> nx.MultiDiGraph[str]:
    text = str(make(graph, "x").content)
    return cast("nx.MultiDiGraph[str]", nx.read_graphml(BytesIO(text.encode()), force_multigraph=True))


def whole(held: Mapping[str, Value | None]) -> dict[str, Value]:
    """Lists as JSON text, text without what XML cannot hold; networkx gives None for an empty text."""
    texts = {
        name: json.dumps(v, ensure_ascii=False) if isinstance(v, list) else "" if v is None else v
        for name, v in held.items()
    }
    return {name: ILLEGAL.sub("", text) if isinstance(text, str) else text for name, text in texts.items()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_networkx_reads_every_graph(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    graph = data.draw(graphs)

    found = read(graph)

    assert {identity: whole(held) for identity, held in found.nodes(data=True)} == {
        node.id: whole({"label": node.label, **node.properties}) for node in graph.nodes()
    }
    assert {(source, held["type"], target) for source, target, held in found.edges(data=True)} == {
        edge.key for edge in graph.edges()
    }


def test_types_and_version(action: Callable[..., Node]) -> None:
    indicator = Node(
        "p/Indicador/1", "Indicador", {"linea_base": 2.0, "linea_base_anio": 2023, "anios": [2025], "metas": [1.5]}
    )

    found = read(PlanGraph.of([action(nombre='<b> & "ñ"\r\n'), indicator]))

    assert found.graph["schema"] == VERSION
    assert found.nodes["pei-x-2025/AEI/AEI.01.01"]["nombre"] == '<b> & "ñ"\r\n'
    held = dict(found.nodes["p/Indicador/1"])
    assert held == {
        "label": "Indicador",
        "linea_base": 2.0,
        "linea_base_anio": 2023,
        "anios": "[2025]",
        "metas": "[1.5]",
    }
    assert isinstance(held["linea_base_anio"], int)


def test_parallel_relationships_stay_two(small: PlanGraph) -> None:
    found = read(small)

    assert list(found.edges(keys=True)) == [
        (
            "pei-x-2025/AEI/AEI.01.01",
            "pei-x-2025/OEI/OEI.01",
            "pei-x-2025/AEI/AEI.01.01 -PERTENECE_A-> pei-x-2025/OEI/OEI.01",
        )
    ]


def test_what_xml_cannot_hold_is_announced(action: Callable[..., Node]) -> None:
    made = make(PlanGraph.of([action(nombre="a\x01b\x02")]), "x")

    assert '<data key="n_nombre">ab</data>' in str(made.content)
    assert len(made.notes) == 1
    assert "2" in made.notes[0]
