"""All that the page knows, as plain data: elements, relationships, traces worked out beforehand, gaps, coverage.

Elements and relationships are told by their number in a list; a place and its printed text stand once. Texts that the
program says are there in Spanish and in English; what a plan says is as it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articulador.graph.model import Certainty, Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS, TRACE, VERSION
from articulador.i18n import language, set_language
from articulador.queries.elements import collective, name, plan, reading_order, texts
from articulador.queries.gaps.model import Finding, Report
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.losses import aspects_between
from articulador.queries.reaching import Reacher
from articulador.queries.tracing import Direction, passable
from articulador.viz.columns import COLUMN, COLUMNS, rank_in_column
from articulador.viz.ordering import Item, ranks
from articulador.viz.plain import Json, bilingual, label_told, rule_told, tally_told, text_told
from articulador.viz.shortening import short_units

_PLACES = ("fuentes", "pgg_fuentes", "metas_fuentes")
_APART = {"nombre", "nombre_norm", "plan", "codigo", *_PLACES}
"""Properties that the page has under another name."""


@dataclass(frozen=True)
class Story:
    """A graph and its gap report in both languages.

    ``part`` says what of its plans it is, where it is not all.
    """

    graph: PlanGraph
    spanish: Report
    english: Report
    part: Mapping[str, str] = field(default_factory=dict)


def both(make: Callable[[], Report]) -> tuple[Report, Report]:
    """What ``make`` gives in Spanish and in English; the language in use is as it was afterwards."""
    before = language()
    try:
        set_language("es")
        first = make()
        set_language("en")
        return first, make()
    finally:
        set_language(before)


def payload(story: Story) -> dict[str, Json]:
    """Everything, ready for JSON."""
    nodes = sorted(story.graph.nodes(), key=reading_order)
    edges = sorted(story.graph.edges(), key=lambda edge: edge.key)
    numbers = {node.id: number for number, node in enumerate(nodes)}
    places = _Places(story.graph.rows)
    traces = _Traces(story.graph, numbers, edges)
    order = _order(story.graph, nodes)
    units = short_units(name(node) for node in nodes if node.label == "UnidadOrganica")
    judged = story.spanish.result.plans
    return {
        "schema": VERSION,
        "part": story.part,
        "plans": [{"slug": slug, "name": called} for slug, called in judged.items()],
        "labels": {label.name: label_told(label.name) for label in LABELS.values()},
        "types": {kind.name: text_told(kind.description) for kind in RELATIONSHIPS.values()},
        "apart": list(TRACE.apart),
        "bears": _bearing({node.label for node in nodes}),
        "columns": [{"heading": bilingual(column.heading), "folded": column.folded} for column in COLUMNS],
        "nodes": [
            {
                "id": node.id, "label": node.label, "code": node.properties.get("codigo"), "name": name(node),
                "short": units.get(name(node)) if node.label == "UnidadOrganica" else None, "plan": plan(node),
                "rank": order.get(node.id), **places.of(node), **_properties(node), **traces.of(node),
            }
            for node in nodes
        ],
        "edges": [
            [
                numbers[edge.source], edge.type, numbers[edge.target], edge.properties.get("certeza"),
                int(collective(edge)), places.numbers(texts(edge, "fuentes")), edge.properties.get("nota"),
            ]
            for edge in edges
        ],
        "rules": {code: rule_told(code) for code in rulebook()},
        "findings": _findings(story, numbers, places),
        "coverage": {
            slug: [tally_told(tally, story.spanish.result.lost.get(slug, {})) for tally in told]
            for slug, told in story.spanish.result.coverage.items()
        },
        "unread": [[one.place, one.text] for one in story.spanish.result.unread],
        "places": places.told(),
    }  # fmt: skip


class _Places:
    """Places of evidence, each once, with what is printed there."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._rows = rows
        self._known: dict[str, int] = {}

    def numbers(self, found: Iterable[str]) -> list[int]:
        return [self._known.setdefault(place, len(self._known)) for place in found]

    def of(self, node: Node) -> dict[str, Json]:
        return {kind: self.numbers(texts(node, kind)) for kind in _PLACES if texts(node, kind)}

    def told(self) -> list[Json]:
        return [[place, self._rows.get(place, "")] for place in self._known]


class _Traces:
    """For each element the numbers of the elements and relationships of its chains, up and down."""

    def __init__(self, graph: PlanGraph, numbers: Mapping[str, int], edges: Sequence[Edge]) -> None:
        self._numbers = numbers
        self._reacher = Reacher(graph)
        self._up: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        self._down: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for number, edge in enumerate(edges):
            if edge.type in TRACE.types:
                self._up[edge.source].append((number, edge.target))
                self._down[edge.target].append((number, edge.source))

    def of(self, node: Node) -> dict[str, Json]:
        up, down = (self._reacher.reached(node.id, way) for way in Direction)
        return {
            "up": sorted(self._numbers[each] for each in up),
            "down": sorted(self._numbers[each] for each in down),
            "upEdges": self._edges(node, up, self._up),
            "downEdges": self._edges(node, down, self._down),
            **self._ties(node),
        }

    def _ties(self, node: Node) -> dict[str, Json]:
        """Of what an element serves: which only a collective sentence ties to it, and which no surely read chain."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for each, way in self._reacher.ways(node.id, Direction.UP).items():
            if way.collective:
                found["shared"].append(self._numbers[each])
            if way.certainty != Certainty.DECLARADA:
                found[way.certainty].append(self._numbers[each])
        return {"ties": {kind: sorted(members) for kind, members in found.items()}} if found else {}

    def _edges(self, node: Node, found: Mapping[str, Node], ways: Mapping[str, list[tuple[int, str]]]) -> list[int]:
        walked = [node.id, *(each for each, other in found.items() if passable(other))]
        return sorted({number for each in walked for number, end in ways.get(each, ()) if end in found})


def _order(graph: PlanGraph, nodes: Sequence[Node]) -> dict[str, int]:
    """Rank of each element in its column of the map."""
    placed = [node for node in nodes if node.label in COLUMN]
    parents = {edge.source: edge.target for kind in ("PERTENECE_A", "MIDE") for edge in graph.edges(kind)}
    items = [
        Item(node.id, COLUMN[node.label], _group(node, parents), rank_in_column(node.label) * len(nodes) + number)
        for number, node in enumerate(placed)
    ]
    links = [(edge.source, edge.target) for edge in graph.edges() if not collective(edge)]
    return ranks(items, links)


def _group(node: Node, parents: Mapping[str, str]) -> str:
    return parents.get(node.id, "") if node.label in {"AEI", "Indicador"} else ""


def _bearing(labels: set[str]) -> dict[str, Json]:
    """Lost aspects of an element of the first label that may have held a link to one of the second."""
    held = sorted(labels & COLUMN.keys())
    pairs = {mine: {other: sorted(aspects_between(mine, other)) for other in held} for mine in held}
    return {mine: {other: list(lost) for other, lost in row.items() if lost} for mine, row in pairs.items()}


def _properties(node: Node) -> dict[str, Json]:
    return {"held": {key: value for key, value in sorted(node.properties.items()) if key not in _APART}}


def _findings(story: Story, numbers: Mapping[str, int], places: _Places) -> list[Json]:
    pairs = zip(story.spanish.result.findings, story.english.result.findings, strict=True)
    return [_finding(es, en, numbers, places) for es, en in pairs]


def _finding(es: Finding, en: Finding, numbers: Mapping[str, int], places: _Places) -> dict[str, Json]:
    return {
        "rule": es.rule, "outcome": es.outcome.value, "severity": es.severity.value,
        "node": numbers.get(es.element or ""), "code": es.codigo,
        "message": {"es": es.message, "en": en.message}, "suggestion": {"es": es.suggestion, "en": en.suggestion},
        "places": places.numbers(one.place for one in es.evidence), "fingerprint": es.fingerprint,
    }  # fmt: skip
