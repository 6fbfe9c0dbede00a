"""Which elements one plan is about: its own, and those of other plans and policies that its document names."""

from __future__ import annotations

from functools import cached_property

from articulador.errors import LookupFailed
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _
from articulador.queries.elements import brief, plan, reading_order, texts


def scope_of(graph: PlanGraph, slug: str) -> PlanScope:
    """Give the scope of a plan, or of all for an empty slug; raises LookupFailed for a plan that no element is of."""
    known = sorted({plan(node) for node in graph.nodes()})
    if slug and slug not in known:
        message = _('"{found}": no plan of this source has this name; there are: {known}')
        told = message.format(found=brief(slug), known=", ".join(known))
        raise LookupFailed(told, place="--plan", value=slug)
    return PlanScope(graph, slug)


class PlanScope:
    """One plan within a graph; an empty slug means every plan, and then everything is its own."""

    def __init__(self, graph: PlanGraph, slug: str = "") -> None:
        self._graph = graph
        self.slug = slug

    @cached_property
    def ids(self) -> frozenset[str]:
        """Ids of the plan's own elements."""
        return frozenset(node.id for node in self._graph.nodes() if self.slug in {"", plan(node)})

    @cached_property
    def types(self) -> frozenset[tuple[str, str, str]]:
        """(label, type, label) of every relationship that starts from an element of this plan: what was read of it."""
        label = self._graph.label
        edges = (edge for edge in self._graph.edges() if edge.source in self.ids)
        return frozenset((label(edge.source), edge.type, label(edge.target)) for edge in edges)

    def own(self, label: str) -> list[Node]:
        """Elements of the plan itself, in reading order."""
        return sorted((node for node in self._graph.nodes(label) if node.id in self.ids), key=reading_order)

    def named(self, label: str) -> list[Node]:
        """Elements, of whatever plan, that this plan's document names or links to, in reading order."""
        found = (node for node in self._graph.nodes(label) if self._cites(node) or self._links_to(node))
        return sorted(found, key=reading_order)

    def of_either(self, label: str) -> list[Node]:
        """Own elements of a label; where it is a label of other plans, those that are named."""
        return self.own(label) or self.named(label)

    def _cites(self, node: Node) -> bool:
        return not self.slug or any(source.partition("#")[0] == self.slug for source in texts(node, "fuentes"))

    def _links_to(self, node: Node) -> bool:
        return any(edge.source in self.ids and edge.type != "MIDE" for edge in self._graph.in_edges(node.id))
