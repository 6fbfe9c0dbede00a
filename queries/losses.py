"""What the text of a document lost of an element, as far as it bears on a link between two kinds of element."""

from __future__ import annotations

from collections.abc import Iterable

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import UPPER
from articulador.queries.elements import texts

_POLICY = frozenset({"PoliticaNacional", "ObjetivoPrioritario", "Lineamiento", "Servicio"})
_PGG = frozenset({"EjePGG", "LineamientoPGG"})
_STATED_IN = (
    (_POLICY - UPPER, ("politicas",)),
    (UPPER, ("articulacion", "politicas")),
    (_PGG, ("pgg", "ruta")),
    (frozenset({"UnidadOrganica"}), ("unidad", "ruta", "matriz", "ficha")),
    (frozenset({"Indicador"}), ("matriz", "ficha")),
    (frozenset({"OEI", "AEI"}), ("ruta", "matriz")),
)
"""Which lost aspects may have held a link to an element of these labels; the first that fits says."""


def aspects_between(mine: str, other: str) -> frozenset[str]:
    """Aspects of ``no_leido`` of an element of one label that bear on its links to elements of another.

    What an indicator measures is never lost: without it there is no indicator.
    """
    if mine == "Indicador" and other != "UnidadOrganica":
        return frozenset()
    for labels, aspects in _STATED_IN:
        if mine in labels or other in labels:
            return frozenset(aspects)
    return frozenset()


def lost_aspects(node: Node, bearing: frozenset[str]) -> tuple[str, ...]:
    """Those aspects that the text of some document lost of this element, each once."""
    lost = (entry.partition("#")[2].partition(":")[0] for entry in texts(node, "no_leido"))
    return tuple(aspect for aspect in dict.fromkeys(lost) if aspect in bearing)


def plan_losses(graph: PlanGraph, slugs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What the text of each plan's document lost as a whole (``"place | what"``), for those that lost something."""
    wanted = set(slugs)
    found = {node.id.partition("/")[0]: texts(node, "perdidas") for node in graph.plans()}
    return {slug: lost for slug, lost in found.items() if lost and slug in wanted}
