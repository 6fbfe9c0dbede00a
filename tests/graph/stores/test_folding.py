from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articulador.graph.merging import merge, merge_edges, merge_nodes
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.folding import Folding
from articulador.graph.stores.records import EdgeKey
from tests.graph.stores.documents import AXIS, LINE, document, versions


def folded(held: PlanGraph, *graphs: PlanGraph) -> PlanGraph:
    """What is there and what documents state, folded into it."""
    nodes = {node.id: node for node in held.nodes()}
    edges = {edge.key: edge for edge in held.edges()}
    wanted_nodes: dict[str, Node | None] = {}
    wanted_edges: dict[EdgeKey, Edge | None] = {}
    node_folding = Folding(wanted_nodes, nodes, merge_nodes)
    edge_folding = Folding(wanted_edges, edges, merge_edges)
    for graph in graphs:
        for node in graph.nodes():
            node_folding.add(node.id, node)
        for edge in graph.edges():
            edge_folding.add(edge.key, edge)
    node_folding.finish()
    edge_folding.finish()
    rows = {place: text for graph in reversed([held, *graphs]) for place, text in graph.rows.items()}
    nodes.update((key, node) for key, node in wanted_nodes.items() if node)
    edges.update((key, edge) for key, edge in wanted_edges.items() if edge)
    return PlanGraph.of(nodes.values(), edges.values(), rows)


@settings(deadline=None)
@given(graphs=st.lists(versions(), min_size=1, max_size=6))
def test_folding_gives_what_merging_one_by_one_gives(graphs: list[PlanGraph]) -> None:
    assert folded(*graphs).differences(merge(graphs).graph) == []


def test_the_same_place_is_kept_once() -> None:
    one, two = document("pei-a-2025", 1), document("pei-b-2025", 1)

    places = folded(one, two, two, one).node(LINE).properties["fuentes"]

    assert places == ["pei-a-2025#Ruta:1", "pei-b-2025#Ruta:1"]
    assert folded(one, two).has(AXIS)
