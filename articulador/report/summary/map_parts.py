"""The cascade of one plan as the map tells it: each objective with what it answers to and what hangs from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
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

    None where there is none and the text of the document lost it.
    """

    indicators: int | None
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
    """An OEI. ``together`` are what a collective sentence ties it to; ``lacks`` is the look of a missing upper link.

    ``bare`` is the look of having no action at all; ``left`` counts its actions that were not asked for.
    """

    node: Node
    look: str
    uppers: tuple[Upper, ...]
    together: tuple[Node, ...]
    lacks: str
    actions: tuple[Action, ...]
    measured: Measured
    bare: str
    left: int


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


def cascade_of(graph: PlanGraph, slug: str, kept: Container[str] | None = None) -> Cascade:
    """Give the cascade of a plan, in reading order; of its own elements only the ``kept`` ones (None: all)."""
    goals = sorted((node for node in graph.nodes("OEI") if plan(node) == slug), key=reading_order)
    tied = any(edge for goal in goals for edge in graph.out_edges(goal.id, "ARTICULA_CON"))
    held = tuple(_objective(graph, goal, kept, tied=tied) for goal in goals if _asked(goal, kept))
    loose = (*_actions_without(graph, slug), *_untaken(graph, slug))
    return Cascade(held, tuple(one for one in loose if _asked(one.node, kept)))


def _asked(node: Node, kept: Container[str] | None) -> bool:
    return kept is None or node.id in kept


def _objective(graph: PlanGraph, goal: Node, kept: Container[str] | None, *, tied: bool) -> Objective:
    upwards = list(graph.out_edges(goal.id, "ARTICULA_CON"))
    own = [edge for edge in (*upwards, *graph.out_edges(goal.id, "VINCULADO_A")) if not collective(edge)]
    below = (graph.node(edge.source) for edge in graph.in_edges(goal.id, "PERTENECE_A"))
    actions = sorted((node for node in below if node.label == "AEI"), key=reading_order)
    shown = [node for node in actions if _asked(node, kept)]
    return Objective(
        goal, _LOOKS[pgg_state(goal)],
        tuple(sorted((_upper(graph, edge) for edge in own), key=_upper_order)),
        _ends(graph, (edge for edge in upwards if collective(edge))),
        "" if upwards else _lacks(goal, tied=tied),
        tuple(_action(graph, node) for node in shown), _measured(graph, goal),
        "unknown" if _lost(goal, "AEI") else "not", len(actions) - len(shown),
    )  # fmt: skip


def _lacks(goal: Node, *, tied: bool) -> str:
    """Look of an upper link that is not there: unknown where the text lost it, or nothing of the kind was read."""
    return "unknown" if not tied or any(_lost(goal, label) for label in _ABOVE) else "not"


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
    return Measured(
        len(indicators) if indicators or not _lost(node, "Indicador") else None,
        len(units) if units or not _lost(node, "UnidadOrganica") else None,
    )


def _lost(node: Node, label: str) -> bool:
    """Whether the text lost what may have tied an element to one of a label."""
    return bool(lost_aspects(node, aspects_between(node.label, label)))


def _actions_without(graph: PlanGraph, slug: str) -> Iterable[Loose]:
    """AEIs that belong to no objective."""
    own = sorted((node for node in graph.nodes("AEI") if plan(node) == slug), key=reading_order)
    for node in own:
        if not any(graph.label(edge.target) == "OEI" for edge in graph.out_edges(node.id, "PERTENECE_A")):
            yield Loose(node, _LOOKS[pgg_state(node)], None)


def lost_without_link(graph: PlanGraph, slug: str) -> Counter[tuple[str, str]]:
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
    return _lost(upper, "AEI" if upper.label == "Servicio" else "OEI")


def _untaken(graph: PlanGraph, slug: str) -> Iterable[Loose]:
    """Actions of upper plans and services that no row of the plan takes up, as the coverage counts them."""
    for label in (*UPPER_ACTIONS, "Servicio"):
        for node, part in taken_up(graph, slug, label):
            if part in _LOOSE:
                lost = part is Part.NONE and _may_be_lost(node)
                yield Loose(node, "unknown" if lost else PARTS[part], part)
