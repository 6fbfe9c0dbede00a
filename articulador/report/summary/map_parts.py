"""The cascade of one plan as the map tells it: each objective with what it answers to and what hangs from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articulador.graph.model import Certainty, Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import UPPER_ACTIONS, UPPER_OBJECTIVES, Part, taken_up
from articulador.queries.elements import Natural, certainty, collective, pgg_state, plan, reading_order
from articulador.queries.losses import aspects_between, lost_aspects
from articulador.report.gaps.html_style import PARTS

_Order = tuple[int, str, Natural, Natural, str]
_LOOKS = {"vinculado": "there", "no_priorizado": "not", "sin_dato": "unknown"}
_LOOSE = frozenset({Part.NONE, Part.WHOLE, Part.UNKNOWN})
_ABOVE = frozenset({*UPPER_ACTIONS, *UPPER_OBJECTIVES})
_PARENTS = frozenset({*_ABOVE, "EjePGG", "LineamientoPGG", "PoliticaNacional", "Lineamiento"})


@dataclass(frozen=True, slots=True)
class Upper:
    """An element above an objective, tied by a row of its own; ``parent`` is what it belongs to."""

    node: Node
    parent: Node | None
    repaired: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """How many indicators measure an element and how many units answer for it, itself or through an indicator.

    ``units`` is None where there is none and the text of the document lost it.
    """

    indicators: int
    units: int | None


@dataclass(frozen=True, slots=True)
class Action:
    """An AEI: the look of its state, the guidelines of the PGG and the services that it is tied to."""

    node: Node
    look: str
    guidelines: tuple[Node, ...]
    services: tuple[Node, ...]
    measured: Measured


@dataclass(frozen=True, slots=True)
class Objective:
    """An OEI. ``together`` are what a collective sentence ties it to; ``lacks`` is the look of a missing upper link."""

    node: Node
    look: str
    uppers: tuple[Upper, ...]
    together: tuple[Node, ...]
    lacks: str
    actions: tuple[Action, ...]
    measured: Measured


@dataclass(frozen=True, slots=True)
class Loose:
    """An element that stands in no objective's cascade; ``part`` says how far the plan takes it up, None for an AEI."""

    node: Node
    look: str
    part: Part | None


@dataclass(frozen=True, slots=True)
class Cascade:
    """Everything of one plan between the national level and its actions."""

    objectives: tuple[Objective, ...]
    loose: tuple[Loose, ...]


def cascade_of(graph: PlanGraph, slug: str) -> Cascade:
    """Give the cascade of a plan, in reading order."""
    goals = sorted((node for node in graph.nodes("OEI") if plan(node) == slug), key=reading_order)
    tied = any(edge for goal in goals for edge in graph.out_edges(goal.id, "ARTICULA_CON"))
    held = tuple(_objective(graph, goal, tied=tied) for goal in goals)
    return Cascade(held, (*_actions_without(graph, slug, held), *_untaken(graph, slug)))


def _objective(graph: PlanGraph, goal: Node, *, tied: bool) -> Objective:
    upwards = list(graph.out_edges(goal.id, "ARTICULA_CON"))
    own = [edge for edge in (*upwards, *graph.out_edges(goal.id, "VINCULADO_A")) if not collective(edge)]
    together = _ends(graph, (edge for edge in upwards if collective(edge)))
    uppers = sorted((_upper(graph, edge) for edge in own), key=_upper_order)
    below = (graph.node(edge.source) for edge in graph.in_edges(goal.id, "PERTENECE_A"))
    actions = sorted((node for node in below if node.label == "AEI"), key=reading_order)
    return Objective(
        goal, _LOOKS[pgg_state(goal)], tuple(uppers), together, "" if upwards else _lacks(goal, tied=tied),
        tuple(_action(graph, node) for node in actions), _measured(graph, goal),
    )  # fmt: skip


def _lacks(goal: Node, *, tied: bool) -> str:
    """Look of an upper link that is not there: unknown where the text lost it, or nothing of the kind was read."""
    lost = any(lost_aspects(goal, aspects_between("OEI", label)) for label in _ABOVE)
    return "unknown" if lost or not tied else "not"


def _upper(graph: PlanGraph, edge: Edge) -> Upper:
    node = graph.node(edge.target)
    parents = (graph.node(one.target) for one in graph.out_edges(node.id, "PERTENECE_A"))
    parent = next((one for one in parents if one.label in _PARENTS), None)
    return Upper(node, parent, certainty(edge) == Certainty.REPARADA)


def _upper_order(one: Upper) -> tuple[bool, _Order, _Order]:
    """Upper plan before the PGG, elements of one parent together."""
    return (one.node.label == "LineamientoPGG", reading_order(one.parent or one.node), reading_order(one.node))


def _action(graph: PlanGraph, node: Node) -> Action:
    return Action(
        node, _LOOKS[pgg_state(node)], _ends(graph, graph.out_edges(node.id, "VINCULADO_A")),
        _ends(graph, graph.out_edges(node.id, "ARTICULA_CON")), _measured(graph, node),
    )  # fmt: skip


def _ends(graph: PlanGraph, edges: Iterable[Edge]) -> tuple[Node, ...]:
    return tuple(sorted((graph.node(edge.target) for edge in edges), key=reading_order))


def _measured(graph: PlanGraph, node: Node) -> Measured:
    indicators = [edge.source for edge in graph.in_edges(node.id, "MIDE")]
    units = {edge.source for one in (node.id, *indicators) for edge in graph.in_edges(one, "RESPONSABLE_DE")}
    lost = not units and lost_aspects(node, aspects_between(node.label, "UnidadOrganica"))
    return Measured(len(indicators), None if lost else len(units))


def _actions_without(graph: PlanGraph, slug: str, held: Sequence[Objective]) -> Iterable[Loose]:
    """AEIs that belong to no objective."""
    seen = {action.node.id for objective in held for action in objective.actions}
    own = (node for node in graph.nodes("AEI") if plan(node) == slug and node.id not in seen)
    return (Loose(node, _LOOKS[pgg_state(node)], None) for node in sorted(own, key=reading_order))


def lost_links(graph: PlanGraph, slug: str) -> Counter[tuple[str, str]]:
    """Of how many elements without a link the text lost what may have stated it, by measure and label of the tally."""
    found: Counter[tuple[str, str]] = Counter()
    goals = [node for node in graph.nodes("OEI") if plan(node) == slug]
    bare = [goal for goal in goals if not any(graph.out_edges(goal.id, "ARTICULA_CON"))]
    if len(bare) < len(goals):
        found["upper_link", "OEI"] = sum(1 for goal in bare if _lacks(goal, tied=True) == "unknown")
    for label in (*UPPER_ACTIONS, *UPPER_OBJECTIVES, "Servicio"):
        measure = "taken_up_by_action" if label == "Servicio" else "taken_up"
        bare = [node for node, part in taken_up(graph, slug, label) if part is Part.NONE]
        found[measure, label] = sum(1 for node in bare if _may_be_lost(node))
    return +found


def _may_be_lost(upper: Node) -> bool:
    below = "AEI" if upper.label == "Servicio" else "OEI"
    return bool(lost_aspects(upper, aspects_between(upper.label, below)))


def _untaken(graph: PlanGraph, slug: str) -> Iterable[Loose]:
    """Actions of upper plans and services that no row of the plan takes up, as the coverage counts them."""
    for label in (*UPPER_ACTIONS, "Servicio"):
        for node, part in taken_up(graph, slug, label):
            if part in _LOOSE:
                lost = part is Part.NONE and _may_be_lost(node)
                yield Loose(node, "unknown" if lost else PARTS[part], part)
