"""The same graph as a page of ours and of each peer; every maker says how long it took, step by step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.elements import name, reading_order
from articulador.viz.columns import COLUMN
from articulador.viz.page import page
from articulador.viz.payload import Story, both, payload
from bench.gaps import all_rules

HERE = Path(__file__).parent / "pages"
OURS = "articulador"
_PITCH = (210, 26)
Steps = dict[str, float]


class MissingPeerError(Exception):
    """A peer that is not installed, with how to install it."""


@dataclass(frozen=True, slots=True)
class Peer:
    """What makes a page (graph and file to seconds of each step) and the script that the measure talks to it with."""

    name: str
    make: Callable[[PlanGraph, Path], Steps]
    script: str

    def talk(self) -> str:
        """Script of the page's side of the measure."""
        return (HERE / self.script).read_text(encoding="utf-8")


@contextmanager
def timed(steps: Steps, step: str) -> Iterator[None]:
    """Add the seconds of a step."""
    start = perf_counter()
    yield
    steps[step] = steps.get(step, 0.0) + perf_counter() - start


def ours(graph: PlanGraph, path: Path) -> Steps:
    """Our page, with the gap report in both languages and all traces; the payload alone is timed apart."""
    steps: Steps = {}
    with timed(steps, "check"), EmbeddedStore.of(graph) as store:
        told = Story(graph, *both(lambda: all_rules(store)))
    with timed(steps, "page"):
        text = page(told, f"{len(graph)} elementos")
        path.write_text(text, encoding="utf-8", newline="\n")
    with timed(steps, "payload, once more"):
        payload(told)
    steps["total"] = steps["check"] + steps["page"]
    return steps


def of_pyvis(graph: PlanGraph, path: Path) -> Steps:
    """Network of pyvis as it comes, physics on; its libraries inline, for nothing can be fetched here."""
    from pyvis.network import Network  # noqa: PLC0415

    steps: Steps = {}
    with timed(steps, "total"):
        net = Network(directed=True, cdn_resources="in_line")
        for node in graph.nodes():
            net.add_node(node.id, label=short(name(node)), title=name(node), color=LABELS[node.label].colour)
        for edge in graph.edges():
            net.add_edge(edge.source, edge.target, title=edge.type)
        path.write_text(net.generate_html(), encoding="utf-8")
    return steps


def of_neo4j_viz(graph: PlanGraph, path: Path) -> Steps:
    """neo4j-viz as it comes: force-directed, on a canvas."""
    try:
        from neo4j_viz import Node, Relationship, VisualizationGraph  # noqa: PLC0415
    except ImportError as error:
        raise MissingPeerError("not installed: pip install neo4j-viz") from error
    steps: Steps = {}
    with timed(steps, "total"):
        nodes = [
            Node(
                id=node.id,
                caption=short(name(node)),
                color=LABELS[node.label].colour,
                properties={"nombre": name(node)},
            )
            for node in graph.nodes()
        ]
        ties = [Relationship(source=edge.source, target=edge.target, caption=edge.type) for edge in graph.edges()]
        html = VisualizationGraph(nodes=nodes, relationships=ties).render(height="100vh").data
        path.write_text(str(html), encoding="utf-8")
    return steps


def of_cytoscape(modules: Path | None) -> Callable[[PlanGraph, Path], Steps]:
    """A page around cytoscape of a ``node_modules`` folder: boxes at given places, straight lines, chains on click."""
    source = modules / "cytoscape" / "dist" / "cytoscape.min.js" if modules else None

    def make(graph: PlanGraph, path: Path) -> Steps:
        if source is None or not source.exists():
            raise MissingPeerError(
                "not found: npm install cytoscape, then --node-modules FOLDER or NODE_MODULES=FOLDER"
            )
        steps: Steps = {}
        with timed(steps, "total"):
            elements = json.dumps(_elements(graph), ensure_ascii=False).replace("<", "\\u003c")
            library = source.read_text(encoding="utf-8")
            html = (HERE / "cytoscape.html").read_text(encoding="utf-8")
            path.write_text(html.replace("{elements}", elements).replace("{library}", library), encoding="utf-8")
        return steps

    return make


def _elements(graph: PlanGraph) -> list[dict[str, object]]:
    """Nodes in one column a level, in reading order, and edges, as cytoscape wants them."""
    heights: dict[int, int] = {}
    found: list[dict[str, object]] = []
    for node in sorted(graph.nodes(), key=reading_order):
        column = COLUMN.get(node.label, -1)
        heights[column] = heights.get(column, 0) + 1
        held = {"id": node.id, "short": short(name(node)), "name": name(node), "colour": LABELS[node.label].colour}
        place = {"x": column * _PITCH[0], "y": heights[column] * _PITCH[1]}
        found.append({"group": "nodes", "data": held, "position": place})
    for number, edge in enumerate(graph.edges()):
        held = {"id": f"e{number}", "source": edge.source, "target": edge.target, "type": edge.type}
        found.append({"group": "edges", "data": held})
    return found


def short(text: str) -> str:
    """As much of a name as a box of the map shows."""
    return text[:30]


def peers(modules: Path | None) -> list[Peer]:
    """Ours first."""
    return [
        Peer(OURS, ours, "articulador.js"),
        Peer("pyvis", of_pyvis, "pyvis.js"),
        Peer("neo4j-viz", of_neo4j_viz, "neo4j_viz.js"),
        Peer("cytoscape", of_cytoscape(modules), "cytoscape.js"),
    ]
