"""Which elements a report is about: those of a unit, or under an element; and what they are grouped by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from articulador.errors import LookupFailed
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.text import fold
from articulador.i18n import _
from articulador.queries.elements import brief, code, handle, name, plan, text
from articulador.queries.lookup import find_element
from articulador.queries.suggestions import suggest
from articulador.queries.tracing import Direction, reached

_BELOW = frozenset({"OEI", "AEI", "Indicador", "UnidadOrganica"})
"""Labels whose objective is found upwards."""
Groups = Mapping[str, tuple[str, ...]]
"""Id of an element -> what it is grouped under."""


def under(graph: PlanGraph, asked: str, plan_slug: str = "") -> set[str]:
    """Ids of an element and of all that serves it; raises LookupFailed where a code names none or several."""
    element = find_element(graph, asked, plan_slug)
    return {element.id, *reached(graph, element.id, Direction.DOWN)}


def of_unit(graph: PlanGraph, asked: str, plan_slug: str = "") -> set[str]:
    """Ids of a unit, of what it answers for, and of the indicators of that; raises LookupFailed for no such unit.

    A unit is told by its acronym, its whole name or words of it; units of several plans may fit.
    """
    words = fold(asked).split()
    units = [unit for unit in graph.nodes("UnidadOrganica") if plan_slug in {"", plan(unit)}]
    exact = [unit for unit in units if fold(asked) in {fold(text(unit, "sigla")), fold(name(unit))}]
    found = exact or [unit for unit in units if words and all(word in fold(name(unit)).split() for word in words)]
    if not found:
        near = ", ".join(f'"{name(unit)}"' for unit in suggest(units, asked))
        hint = _("did you mean {near}?").format(near=near) if near else _("see them: articulador units SOURCE")
        message = _('"{asked}": no responsible unit has this name; {hint}')
        raise LookupFailed(message.format(asked=brief(asked), hint=hint), place="--unit", value=asked)
    served = {edge.target for unit in found for edge in graph.out_edges(unit.id, "RESPONSABLE_DE")}
    measured = {edge.target for each in served for edge in graph.out_edges(each, "MIDE")}
    indicators = {edge.source for each in served for edge in graph.in_edges(each, "MIDE")}
    return {*(unit.id for unit in found), *served, *measured, *indicators}


def by_unit(graph: PlanGraph, elements: Collection[str]) -> Groups:
    """Units that answer for each element, itself or through its indicators, or for what it measures."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for element in elements:
        if not graph.has(element):
            continue
        if graph.label(element) == "UnidadOrganica":
            found[element] = [name(graph.node(element))]
            continue
        around = [element, *(edge.target for edge in graph.out_edges(element, "MIDE"))]
        around += [edge.source for edge in graph.in_edges(element, "MIDE")]
        units = (edge.source for each in around for edge in graph.in_edges(each, "RESPONSABLE_DE"))
        found[element] = sorted({name(graph.node(unit)) for unit in units})
    return {element: tuple(units) for element, units in found.items() if units}


def by_objective(graph: PlanGraph, elements: Collection[str]) -> Groups:
    """Objectives of the entity that each element is or belongs to, or that answer to it where it stands above."""
    found: dict[str, tuple[str, ...]] = {}
    for element in elements:
        if not graph.has(element):
            continue
        way = Direction.UP if graph.label(element) in _BELOW else Direction.DOWN
        ids = {element, *reached(graph, element, way)}
        goals = sorted({handle(graph.node(each)) for each in ids if graph.label(each) == "OEI"})
        if goals:
            found[element] = tuple(goals)
    return found


def by_element(graph: PlanGraph, elements: Collection[str]) -> Groups:
    """Code and name of each element."""
    nodes = (graph.node(element) for element in elements if graph.has(element))
    return {node.id: (" ".join(filter(None, (code(node), brief(name(node), 80)))) or node.id,) for node in nodes}
