"""Which elements of one label are tied to which of another, how, and which to none.

A chain is one of the trace: up or down, never both, and not through plans, entities or units. What a plan states for
the entity as a whole is shown apart and never counts as a link.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from articulador.errors import LookupFailed
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS
from articulador.i18n import _
from articulador.queries.elements import collective, plan
from articulador.queries.losses import aspects_between, lost_aspects, plan_losses
from articulador.queries.plan_scope import PlanScope, scope_of
from articulador.queries.reaching import Reacher, Way, rank, weakest
from articulador.queries.tracing import Direction, Hop


class Kind(StrEnum):
    """How two elements are tied, closest first; the values are words of the JSON and CSV."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    COLLECTIVE = "collective"
    WHOLE = "whole"


class Standing(StrEnum):
    """What an element of an axis has in all: a link of its own, only a collective one, or none."""

    LINKED = "linked"
    COLLECTIVE = "collective_only"
    EMPTY = "empty"


OWN = frozenset({Kind.DIRECT, Kind.INDIRECT})
WHOLE = "CONTRIBUYE_A"


@dataclass(frozen=True, slots=True)
class Cell:
    """What ties two elements; ``certainty`` is that of its weakest relationship, ``hops`` lead from row to column."""

    kind: Kind
    certainty: str
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """An element of an axis, and how many cells of each kind it has.

    ``lost``: aspects that the text lost of it and that may have held a link (``articulacion``). ``whole``: slugs of
    plans that state it for the entity as a whole.
    """

    node: Node
    counts: Mapping[Kind, int]
    lost: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()

    @property
    def standing(self) -> Standing:
        """What it has in all."""
        if any(self.counts.get(kind) for kind in OWN):
            return Standing.LINKED
        return Standing.COLLECTIVE if self.counts.get(Kind.COLLECTIVE) else Standing.EMPTY

    @property
    def maybe_lost(self) -> bool:
        """Whether the lack of a link of its own may be a loss of the reading."""
        return self.standing is not Standing.LINKED and bool(self.lost)


@dataclass(frozen=True, slots=True)
class Axis:
    """Rows or columns: elements of one label, in reading order."""

    label: str
    heads: tuple[Head, ...]

    def of(self, standing: Standing) -> list[Head]:
        """Those that have so much."""
        return [head for head in self.heads if head.standing is standing]

    @property
    def direct(self) -> int:
        """How many have a direct link."""
        return sum(1 for head in self.heads if head.counts.get(Kind.DIRECT))


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows, columns, and the cells that are not empty by (id of the row, id of the column).

    ``losses``: what the text of each plan lost as a whole (``"place | what"``), by its slug.
    """

    rows: Axis
    columns: Axis
    cells: Mapping[tuple[str, str], Cell]
    losses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def line(self, row: Head) -> list[Cell | None]:
        """Cells of a row, one for each column."""
        return [self.cells.get((row.node.id, column.node.id)) for column in self.columns.heads]

    def count(self, kind: Kind) -> int:
        """How many cells are of a kind."""
        return sum(1 for cell in self.cells.values() if cell.kind is kind)


def matrix(graph: PlanGraph, rows: str, columns: str, slug: str = "") -> Matrix:
    """Tie the elements of two labels of the schema; ``slug`` narrows to one plan and what its document names.

    Raises LookupFailed for a plan that there is not, and for a label of which there is no element.
    """
    scope = scope_of(graph, slug)
    firsts, seconds = _elements(graph, scope, rows), _elements(graph, scope, columns)
    cells = _cells(graph, firsts, {node.id for node in seconds})
    whole = _stated_as_a_whole(graph, scope) if "Plan" not in {rows, columns} else {}
    found = Axis(rows, _heads(firsts, _counted(cells, 0), aspects_between(rows, columns), whole))
    others = Axis(columns, _heads(seconds, _counted(cells, 1), aspects_between(columns, rows), whole))
    return Matrix(found, others, cells, plan_losses(graph, {plan(node) for node in (*firsts, *seconds)}))


def _elements(graph: PlanGraph, scope: PlanScope, label: str) -> Sequence[Node]:
    found = scope.of_either(label)
    if not found:
        held = [name for name in LABELS if name in graph.counts_by_label() and scope.of_either(name)]
        message = _('"{label}": this source has no such element; it has: {labels}')
        raise LookupFailed(message.format(label=label, labels=", ".join(held)), value=label)
    return found


def _cells(graph: PlanGraph, rows: Iterable[Node], columns: set[str]) -> dict[tuple[str, str], Cell]:
    reacher, found = Reacher(graph), dict[tuple[str, str], Cell]()
    for row in rows:
        direct = _direct(graph, row.id)
        ways: dict[str, list[Way]] = defaultdict(list)
        for direction in Direction:
            for node_id, way in reacher.ways(row.id, direction).items():
                ways[node_id].append(way)
        for column in columns & (direct.keys() | ways.keys()):
            cell = _cell(direct.get(column, []), ways.get(column, []))
            if cell and column != row.id:
                found[row.id, column] = cell
    return found


def _direct(graph: PlanGraph, node_id: str) -> dict[str, list[Hop]]:
    """Relationships of any type of an element, in either direction, by the id at the other end; the surest first."""
    found: dict[str, list[Hop]] = defaultdict(list)
    for edge in graph.out_edges(node_id):
        found[edge.target].append(Hop(edge, graph.node(edge.target)))
    for edge in graph.in_edges(node_id):
        found[edge.source].append(Hop(edge, graph.node(edge.source)))
    return {other: sorted(hops, key=lambda hop: rank(hop.edge)) for other, hops in found.items()}


def _cell(direct: Sequence[Hop], ways: Sequence[Way]) -> Cell | None:
    """The closest tie: a relationship of its own, a chain of such, a collective one, what is stated as a whole."""
    for hop in direct:
        if hop.edge.type != WHOLE and not collective(hop.edge):
            return Cell(Kind.DIRECT, weakest([hop.edge]), (hop,))
    if ways:
        way = min(ways, key=lambda way: (way.collective, len(way.hops)))
        return Cell(Kind.COLLECTIVE if way.collective else Kind.INDIRECT, way.certainty, way.hops)
    together = next((hop for hop in direct if hop.edge.type != WHOLE), None)
    if together:
        return Cell(Kind.COLLECTIVE, weakest([together.edge]), (together,))
    return Cell(Kind.WHOLE, weakest([direct[0].edge]), (direct[0],)) if direct else None


def _counted(cells: Mapping[tuple[str, str], Cell], end: int) -> Mapping[str, Counter[Kind]]:
    """How many cells of each kind an element has, by its id: rows are the end 0, columns 1."""
    counts: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for key, cell in cells.items():
        counts[key[end]][cell.kind] += 1
    return counts


def _heads(
    nodes: Iterable[Node],
    counts: Mapping[str, Counter[Kind]],
    bearing: frozenset[str],
    whole: Mapping[str, list[str]],
) -> tuple[Head, ...]:
    return tuple(
        Head(node, counts.get(node.id, Counter()), lost_aspects(node, bearing), tuple(whole.get(node.id, ())))
        for node in nodes
    )


def _stated_as_a_whole(graph: PlanGraph, scope: PlanScope) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for edge in graph.edges(WHOLE):
        if edge.source in scope.ids:
            found[edge.target].append(plan(graph.node(edge.source)))
    return {target: sorted(set(slugs)) for target, slugs in found.items()}
