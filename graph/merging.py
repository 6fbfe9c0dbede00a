"""Several graphs made one: the same id is one node, the same link one relationship, with the evidence of all.

The first graph wins where two say different things of one property; what it says is never mixed with what another
says of the same thing (``PROPERTY_GROUPS``), and another wording of a name is kept as a variant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from articulador.graph.model import Certainty, Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, PROPERTY_GROUPS

_Properties = Mapping[str, Value]

_GROUPS = (("nombre", "nombre_norm"), *PROPERTY_GROUPS)
_IN_GROUP = {name for group in _GROUPS for name in group}
_BESIDE = {name for group in PROPERTY_GROUPS for name in group if name.endswith(("_nota", "_fuentes", "_certeza"))}
_UNITED = ("fuentes", "no_leido", "contradicciones")
_NOT_COMPARED = {
    *_UNITED, "nombre", "nombre_norm", "variantes", "fuentes", "certeza", "nota", "anios", "metas_impresas", *_BESIDE,
}  # fmt: skip
"""Properties that are united, or stand beside what is compared."""
_NO_VALUE = "sin_dato"
_WEAKEST = len(Certainty)


@dataclass(frozen=True, slots=True)
class Difference:
    """Two sources say different things of one property of a node: ``kept`` is the first's, ``other`` was left out."""

    node: str
    property: str
    kept: Value
    other: Value


@dataclass(frozen=True)
class Merged:
    """The graph of several; ``shared`` counts by label the nodes that more than one of them has.

    ``places_differing`` are places of which two sources print different text (two versions of one document).
    """

    graph: PlanGraph
    shared: Mapping[str, int]
    shared_edges: int
    differences: tuple[Difference, ...]
    places_differing: tuple[str, ...]


def merge(graphs: Iterable[PlanGraph]) -> Merged:
    """Merge graphs in their order, which decides only where two say different things of one property."""
    merging = _Merging()
    for graph in graphs:
        merging.add(graph)
    return merging.merged()


class _Merging:
    """Takes graphs one after another."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: dict[tuple[str, str, str], Edge] = {}
        self.rows: dict[str, str] = {}
        self.shared_nodes: set[str] = set()
        self.shared_edges: set[tuple[str, str, str]] = set()
        self.differences: list[Difference] = []
        self.places: set[str] = set()

    def add(self, graph: PlanGraph) -> None:
        for node in graph.nodes():
            self._add_node(node)
        for edge in graph.edges():
            self._add_edge(edge)
        self.places |= {place for place, text in graph.rows.items() if self.rows.get(place, text) != text}
        for place, text in graph.rows.items():
            self.rows.setdefault(place, text)

    def _add_node(self, node: Node) -> None:
        known = self.nodes.get(node.id)
        if known is None:
            self.nodes[node.id] = node
            return
        self.shared_nodes.add(node.id)
        merged = merge_nodes(known, node)
        self.differences.extend(_differences(merged, known, node))
        self.nodes[node.id] = merged

    def _add_edge(self, edge: Edge) -> None:
        known = self.edges.get(edge.key)
        if known is not None:
            self.shared_edges.add(edge.key)
        self.edges[edge.key] = merge_edges(known, edge) if known else edge

    def merged(self) -> Merged:
        graph = PlanGraph.of(self.nodes.values(), self.edges.values(), self.rows)
        counts = Counter(self.nodes[identity].label for identity in self.shared_nodes)
        shared = {label: counts[label] for label in LABELS if counts[label]}
        return Merged(graph, shared, len(self.shared_edges), tuple(self.differences), tuple(sorted(self.places)))


def merge_nodes(first: Node, second: Node) -> Node:
    """One node of two with the same id."""
    properties = _merged(first.properties, second.properties)
    variants = _variants(properties, first.properties, second)
    if variants:
        properties["variantes"] = variants
    return Node(first.id, first.label, properties)


def merge_edges(first: Edge, second: Edge) -> Edge:
    """One relationship of two with the same ends and type; ``colectivo`` only where both say so."""
    properties = _merged(first.properties, second.properties)
    said = [edge.properties.get("colectivo") for edge in (first, second)]
    if False in said:
        properties["colectivo"] = False
    elif None in said:
        properties.pop("colectivo", None)
    return Edge(first.source, first.type, first.target, properties)


def only_adds_evidence(first: Node | Edge, second: Node | Edge) -> bool:
    """Whether the second says nothing but where else it is stated: merged, the first has more places, no more."""
    known = first.properties
    return all(name == "fuentes" or known.get(name) == value for name, value in second.properties.items())


def _merged(first: _Properties, second: _Properties) -> dict[str, Value]:
    """Properties of both: evidence united, groups whole, else the first's where both have one."""
    merged = {name: value for name, value in {**second, **first}.items() if name not in _IN_GROUP}
    merged.pop("nota", None)
    for group in _GROUPS:
        merged.update(_whole(group, first, second))
    merged.update(_certainty(first, second))
    for name in _UNITED:
        if united := _united(_texts(first, name), _texts(second, name)):
            merged[name] = united
    return merged


def _certainty(first: _Properties, second: _Properties) -> dict[str, Value]:
    """Give the strongest certainty, and the note that goes with it."""
    group = ("certeza", "nota")
    ranks = _rank(group, first), _rank(group, second)
    sides = {**second, **first} if ranks[0] == ranks[1] else first if ranks[0] < ranks[1] else second
    return {name: sides[name] for name in group if name in sides}


def _whole(group: Sequence[str], first: _Properties, second: _Properties) -> dict[str, Value]:
    """Take a group of properties from the one that knows more of it, or is surer; from the first where neither is."""
    chosen = second if _rank(group, second) < _rank(group, first) else first
    return {name: chosen[name] for name in group if name in chosen}


def _rank(group: Sequence[str], held: _Properties) -> tuple[int, int]:
    """Lower is better: 0 what the group is about is known, 1 only something beside it, 2 nothing; then certainty."""
    names = [name for name in group if name in held]
    known = group[0] in held and held[group[0]] != _NO_VALUE
    sure = next((Certainty(str(held[name])).rank for name in names if name in {"certeza", "metas_certeza"}), _WEAKEST)
    return (0 if known else 1 if names else 2, sure)


def _united(first: list[str], second: list[str]) -> list[str]:
    """Give the first list as it is, then what only the second has."""
    known = set(first)
    return [*first, *(text for text in dict.fromkeys(second) if text not in known)]


def _texts(held: _Properties, name: str) -> list[str]:
    return cast("list[str]", held.get(name, []))


def _variants(merged: _Properties, first: _Properties, second: Node) -> list[str]:
    """Other wordings: the first's, then the second's and its name, where they differ from the name that is kept."""
    name = merged.get("nombre")
    others = [wording for wording in _texts(second.properties, "variantes") if wording.partition(" | ")[2] != name]
    wording = second.properties.get("nombre")
    if wording is not None and wording != name:
        place = next(iter(_texts(second.properties, "fuentes")), second.id.partition("/")[0])
        others.append(f"{place} | {wording}")
    return _united(_texts(first, "variantes"), others)


def _differences(merged: Node, first: Node, second: Node) -> Iterable[Difference]:
    """List what both say and only one of them right: what is kept, and what is not."""
    for name, value in second.properties.items():
        held = first.properties.get(name, value)
        if name in _NOT_COMPARED or held == value or _NO_VALUE in {str(held), str(value)}:
            continue
        kept = merged.properties[name]
        yield Difference(merged.id, name, kept, value if kept == held else held)
