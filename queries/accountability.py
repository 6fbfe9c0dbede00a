"""What each responsible unit answers for, and what of the nation and the sector its work serves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS
from articulador.graph.schema_types import Level
from articulador.queries.elements import number, plan, plan_of, reading_order, texts
from articulador.queries.gaps.scope import of_unit
from articulador.queries.plan_scope import scope_of
from articulador.queries.reaching import Reacher, Way
from articulador.queries.tracing import Direction, apart_of

RESPONSIBLE = "RESPONSABLE_DE"
_HIGH = frozenset(label for label, spec in LABELS.items() if spec.level in {Level.NACIONAL, Level.SUPERIOR})


@dataclass(frozen=True, slots=True)
class Duty:
    """An OEI, AEI or indicator that a table names the unit for.

    ``order``: its place where several units stand in one cell, from 1; None where it stands alone. ``together``: the
    others of that cell. ``besides``: units that another place names for the same element.
    """

    element: Node
    edge: Edge
    order: int | None
    together: tuple[Node, ...]
    besides: tuple[Node, ...]

    @property
    def shared(self) -> bool:
        """Whether another unit answers for it too."""
        return bool(self.together or self.besides)


@dataclass(frozen=True, slots=True)
class Through:
    """An OEI or AEI that no table names the unit for, and what of the unit's own leads there."""

    element: Node
    via: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Served:
    """An element of the nation or the sector that the unit's work serves, and the surest chain that leads there."""

    element: Node
    way: Way


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding about something that the unit answers for."""

    element: str
    rule: str
    outcome: str


@dataclass(frozen=True, slots=True)
class UnitAccount:
    """One unit: what it answers for, what that leads to, whom it serves, and its gaps.

    ``gaps`` is None where nobody looked for gaps.
    """

    unit: Node
    duties: tuple[Duty, ...]
    through: tuple[Through, ...]
    served: tuple[Served, ...]
    gaps: tuple[Gap, ...] | None

    def own(self, label: str) -> list[Duty]:
        """Its duties of one label."""
        return [duty for duty in self.duties if duty.element.label == label]

    def reached(self, label: str) -> list[Through]:
        """Elements of a label that it only has to do with through its duties."""
        return [one for one in self.through if one.element.label == label]

    def serves(self, *, collective: bool) -> list[Served]:
        """What it serves by own rows, or only by a collective sentence."""
        return [one for one in self.served if one.way.collective is collective]


@dataclass(frozen=True, slots=True)
class Accountability:
    """Every unit in reading order; apart, what each plan states for the entity as a whole, and AEIs without a unit."""

    units: tuple[UnitAccount, ...]
    whole: Mapping[str, tuple[Node, ...]] = field(default_factory=dict)
    unassigned: tuple[Node, ...] = ()


def units(
    graph: PlanGraph, findings: Iterable[tuple[str, str, str]] | None = None, slug: str = "", asked: str = ""
) -> Accountability:
    """Give the account of each unit, of those of one plan, or of those that a name fits.

    ``findings``: (id of the element, rule, outcome) of each gap. Raises LookupFailed for a plan or a unit that there
    is not.
    """
    scope = scope_of(graph, slug)
    wanted = of_unit(graph, asked, slug) if asked else scope.ids
    found = [node for node in scope.own("UnidadOrganica") if node.id in wanted]
    reacher, gaps = Reacher(graph), _by_element(findings)
    accounts = tuple(_account(graph, unit, reacher, gaps) for unit in found)
    slugs = sorted({plan(unit) for unit in found})
    whole = {one: contributed for one in slugs if (contributed := _whole(graph, one))}
    unassigned = () if asked else tuple(_unassigned(graph, scope.own("AEI")))
    return Accountability(accounts, whole, unassigned)


def _by_element(findings: Iterable[tuple[str, str, str]] | None) -> Mapping[str, Sequence[Gap]] | None:
    if findings is None:
        return None
    found: defaultdict[str, list[Gap]] = defaultdict(list)
    for element, rule, outcome in findings:
        found[element].append(Gap(element, rule, outcome))
    return found


def _account(graph: PlanGraph, unit: Node, reacher: Reacher, gaps: Mapping[str, Sequence[Gap]] | None) -> UnitAccount:
    edges = list(graph.out_edges(unit.id, RESPONSIBLE))
    duties = tuple(sorted((_duty(graph, edge) for edge in edges), key=lambda duty: reading_order(duty.element)))
    own = {duty.element.id for duty in duties}
    ways = reacher.ways(unit.id, Direction.UP)
    served = [Served(graph.node(node_id), way) for node_id, way in ways.items() if graph.label(node_id) in _HIGH]
    through = tuple(_through(graph, own, ways))
    concerned = (unit.id, *sorted(own), *_around(graph, own))
    joined = None if gaps is None else tuple(gap for one in dict.fromkeys(concerned) for gap in gaps.get(one, ()))
    return UnitAccount(unit, duties, through, tuple(sorted(served, key=_served_order)), joined)


def _served_order(one: Served) -> tuple[bool, object]:
    return (one.way.collective, reading_order(one.element))


def _duty(graph: PlanGraph, edge: Edge) -> Duty:
    """Tell who else answers: units named at the same place stand in one cell with it."""
    places = set(texts(edge, "fuentes"))
    others = [other for other in graph.in_edges(edge.target, RESPONSIBLE) if other.source != edge.source]
    same = [other for other in others if places & set(texts(other, "fuentes"))]
    same.sort(key=lambda other: number(other, "orden") or 0)
    besides = [graph.node(other.source) for other in others if other not in same]
    order = number(edge, "orden")
    return Duty(
        graph.node(edge.target),
        edge,
        int(order) if order is not None else None,
        tuple(graph.node(other.source) for other in same),
        tuple(sorted(besides, key=reading_order)),
    )


def _through(graph: PlanGraph, own: set[str], ways: Mapping[str, Way]) -> Iterator[Through]:
    """OEIs and AEIs above the unit's duties that are no duties of it."""
    above = sorted((graph.node(node_id) for node_id in ways if node_id not in own), key=reading_order)
    for node in above:
        if node.label in {"OEI", "AEI"}:
            below = {edge.source for kind in ("MIDE", "PERTENECE_A") for edge in graph.in_edges(node.id, kind)}
            below |= {edge.source for one in set(below) for edge in graph.in_edges(one, "MIDE")}
            leading = sorted((graph.node(one) for one in below & own), key=reading_order)
            yield Through(node, tuple(leading))


def _around(graph: PlanGraph, own: Iterable[str]) -> Iterator[str]:
    """Ids of what a unit's indicators measure, and of the indicators of what it answers for: their gaps are its."""
    for one in sorted(own):
        yield from (edge.target for edge in graph.out_edges(one, "MIDE"))
        yield from (edge.source for edge in graph.in_edges(one, "MIDE"))


def _whole(graph: PlanGraph, slug: str) -> tuple[Node, ...]:
    above = plan_of(graph, slug)
    return tuple(hop.node for hop in apart_of(graph, above.id, Direction.UP)) if above else ()


def _unassigned(graph: PlanGraph, actions: Iterable[Node]) -> Iterator[Node]:
    """AEIs that no unit answers for, neither itself nor through an indicator."""
    for action in actions:
        around = [action.id, *(edge.source for edge in graph.in_edges(action.id, "MIDE"))]
        if not any(edge for one in around for edge in graph.in_edges(one, RESPONSIBLE)):
            yield action
