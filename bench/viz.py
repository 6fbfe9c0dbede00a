"""The explorer beside pyvis as it comes, neo4j-viz and cytoscape: the same synthetic plans, one run.

    pip install playwright neo4j-viz; npm install cytoscape      (Chromium on PATH)
    python -m bench.viz [350,1000,5000] [--node-modules FOLDER] [--turns 3] [--patience 120]
                        [--json FILE] [--only NAME,NAME] [--least]

A peer that is missing is left out, with the reason. Every turn measures all peers once, each in a fresh Chromium
without a network, 1366 by 768; the table has the medians, and least values with ``--least``.

boxes     elements drawn: ours folds indicators, units and others into counts, the peers draw all
drawn     navigation start to the first frame with a network in it (50 shapes or more on a canvas)
settled   the same, until nothing moves by itself any more; what still moves when patience ends is stopped for the rest
pan       mean milliseconds from frame to frame while the mouse drags the network 30 steps: whole view, zoom 1
          (a screen shows 60 frames a second: 17 is the least); our page never opens as a whole, it is made to
click     mouse button up over an OEI to the frame after its highlight was drawn
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from articulador.viz.page import MOST
from bench.corpus import SEED, plan_graph
from bench.viz_browser import Figures, actions, browser, figures
from bench.viz_pages import OURS, MissingPeerError, Peer, Steps, peers

_FIRST = 12
"""Plans that the run of plans may begin with."""
COLUMNS = {
    "boxes": "boxes", "drawn": "drawn ms", "settled": "settled ms", "pan whole": "pan whole ms",
    "pan zoom 1": "pan zoom 1 ms", "click": "click ms",
}  # fmt: skip
Summary = Callable[[list[float]], float]


@dataclass(slots=True)
class Measured:
    """One page of one size: what its file holds and took, and what each turn in the browser gave."""

    name: str
    missing: str = ""
    kilobytes: float = 0.0
    written: list[Steps] = field(default_factory=list)
    runs: list[Figures] = field(default_factory=list)
    actions: list[Figures] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Size:
    """All pages of one graph."""

    nodes: int
    edges: int
    pages: list[Measured]


def graph_of(size: int) -> PlanGraph:
    """Whole synthetic plans, one after another, that together have about so many elements, never more than a page."""
    starts = range(1, _FIRST + 1) if size < MOST / 2 else (1,)
    return min((_plans_from(first, size) for first in starts), key=lambda graph: abs(len(graph) - size))


def _plans_from(first: int, size: int) -> PlanGraph:
    """Plans from a number on, as long as one more comes nearer to the size."""
    held = plan_graph(first, SEED)
    while len(held) < size:
        first += 1
        more = merge((held, plan_graph(first, SEED))).graph
        if len(more) > MOST or len(more) - size > size - len(held):
            break
        held = more
    return held


def measured(size: int, wanted: Sequence[Peer], turns: int, patience: float) -> Size:
    """Everything of one size, raw; turns are interleaved."""
    graph = graph_of(size)
    chosen = next(node.id for node in graph.nodes() if node.label == "OEI")
    held = [Measured(peer.name) for peer in wanted]
    with TemporaryDirectory() as folder, browser() as start:
        for turn in range(turns):
            for peer, found in zip(wanted, held, strict=True):
                path = Path(folder) / f"{peer.name}.html"
                if not _made(graph, peer, path, found):
                    continue
                print(f"{len(graph)} nodes, turn {turn + 1}: {peer.name}", file=sys.stderr)
                if found.runs and found.runs[0]["drawn"] is None:
                    continue  # it would not come in another turn either
                settles = not found.runs or found.runs[0]["settled"] is not None
                found.runs.append(figures(start(), path, peer, chosen, (patience, patience if settles else 0.1)))
                if peer.name == OURS:
                    found.actions.append(actions(start(), path))
    return Size(len(graph), graph.nx.number_of_edges(), held)


def _made(graph: PlanGraph, peer: Peer, path: Path, found: Measured) -> bool:
    try:
        found.written.append(peer.make(graph, path))
    except MissingPeerError as error:
        found.missing = str(error)
        return False
    found.kilobytes = path.stat().st_size / 1000
    return True


def table(sizes: Sequence[Size], summary: Summary) -> Iterator[str]:
    """Lines of the markdown table, then the steps of our writing and what our page answers to."""
    yield "| nodes, edges | page | kB | written s | " + " | ".join(COLUMNS.values()) + " |"
    yield "| --- " * (len(COLUMNS) + 4) + "|"
    for size in sizes:
        for page in size.pages:
            yield f"| {size.nodes}, {size.edges} | {page.name} | " + " | ".join(_cells(page, summary)) + " |"
    for title, of in (("written, ms", _steps), ("answers, ms", _answers)):
        yield from _ours(title, sizes, of, summary)


def _cells(page: Measured, summary: Summary) -> list[str]:
    if page.missing:
        return [page.missing]
    written = summary([steps["total"] for steps in page.written])
    return [f"{page.kilobytes:,.0f}", f"{written:.2f}", *(_cell(page.runs, name, summary) for name in COLUMNS)]


def _cell(runs: Sequence[Figures], name: str, summary: Summary) -> str:
    values = [value for run in runs if (value := run.get(name)) is not None]
    return f"{summary(values):,.0f}" if values else "not in time"


def _ours(
    title: str, sizes: Sequence[Size], of: Callable[[Measured], list[Figures]], summary: Summary
) -> Iterator[str]:
    told = [(size.nodes, of(page)) for size in sizes for page in size.pages if page.name == OURS]
    names = list(told[0][1][0]) if told and told[0][1] else []
    if names:
        yield ""
        yield f"| {title} | " + " | ".join(names) + " |"
        yield "| --- " * (len(names) + 1) + "|"
    for nodes, runs in told if names else ():
        yield f"| {nodes} | " + " | ".join(_cell(runs, name, summary) for name in names) + " |"


def _steps(page: Measured) -> list[Figures]:
    return [{step: 1000 * seconds for step, seconds in steps.items()} for steps in page.written]


def _answers(page: Measured) -> list[Figures]:
    return page.actions


def main(arguments: list[str]) -> int:
    """Measure, print, keep the raw numbers where asked."""
    asked = _asked(arguments)
    wanted = [peer for peer in peers(asked.node_modules) if not asked.only or peer.name in asked.only.split(",")]
    sizes = [measured(int(size), wanted, asked.turns, asked.patience) for size in asked.sizes.split(",")]
    print("\n".join(table(sizes, min if asked.least else median)))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(size) for size in sizes], indent=1) + "\n", encoding="utf-8")
    return 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.viz", description=__doc__)
    parser.add_argument("sizes", nargs="?", default="350,1000,5000")
    folder = os.environ.get("NODE_MODULES")
    parser.add_argument("--node-modules", type=Path, default=Path(folder) if folder else None)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--patience", type=float, default=120)
    parser.add_argument("--only", default="")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--least", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
