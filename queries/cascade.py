"""The cascade of one plan: of n elements of a kind, how many the plan ties to what, and how surely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.decisions import TABLE
from articulador.queries.elements import collective, number, numbers, pgg_state, reading_order, text, texts
from articulador.queries.plan_scope import PlanScope


class Part(StrEnum):
    """What an element of a tally turned out to be; the values are keys of the JSON."""

    LINKED = "vinculado"
    NOT_PRIORITISED = "no_priorizado"
    UNKNOWN = "sin_dato"
    OWN = "own"
    COLLECTIVE = "collective"
    WHOLE = "whole"
    NONE = "none"
    INDIRECT = "indirect"
    YES = "yes"
    NOT_AVAILABLE = "not_available"
    AS_PRINTED = "as_printed"


@dataclass(frozen=True, slots=True)
class Tally:
    """Of ``total`` elements of a label, how many are what; the parts add up to the total."""

    measure: str
    label: str
    total: int
    parts: dict[Part, int]


UPPER_ACTIONS = ("AES", "AER", "AEL", "AE")
UPPER_OBJECTIVES = ("OES", "OER", "OEL", "ObjetivoEspecifico", "ObjetivoNacional", "ObjetivoPrioritario")
UPPER = frozenset({*UPPER_ACTIONS, *UPPER_OBJECTIVES})
_LINK_PARTS = (Part.OWN, Part.COLLECTIVE, Part.INDIRECT, Part.WHOLE, Part.NONE, Part.UNKNOWN)
_TAKEN_UP = frozenset({Part.OWN, Part.COLLECTIVE, Part.INDIRECT})
_PGG_PARTS = (Part.LINKED, Part.NOT_PRIORITISED, Part.UNKNOWN)
_Judge = Callable[[Node], Part]


def cascade(graph: PlanGraph, slug: str) -> tuple[Tally, ...]:
    """Tallies of the plan with this slug; a kind of which it names nothing has none."""
    view = _View(graph, slug)
    uppers = [label for label in (*UPPER_OBJECTIVES, *UPPER_ACTIONS) if label in UPPER_ACTIONS or view.answered(label)]
    return tuple(
        tally
        for tally in (
            view.tally("pgg", "OEI", view.own("OEI"), _pgg, _PGG_PARTS),
            view.tally("pgg", "AEI", view.own("AEI"), _pgg, _PGG_PARTS),
            view.tally("upper_link", "OEI", view.own("OEI"), view.reaches_up, _LINK_PARTS),
            *(tally for label in uppers for tally in view.taken_up_tallies(label)),
            view.tally("taken_up_by_action", "Servicio", view.named("Servicio"), view.taken_up("AEI"), _LINK_PARTS),
            view.tally("indicator", "OEI", view.own("OEI"), view.measured, (Part.YES, Part.NONE, Part.UNKNOWN)),
            view.tally("indicator", "AEI", view.own("AEI"), view.measured, (Part.YES, Part.NONE, Part.UNKNOWN)),
            view.tally("baseline", "AEI", view.own("AEI"), view.baseline, (Part.YES, Part.NOT_AVAILABLE, Part.UNKNOWN)),
            view.tally("targets", "AEI", view.own("AEI"), view.targets, (Part.YES, Part.AS_PRINTED, Part.UNKNOWN)),
            view.tally("unit", "AEI", view.own("AEI"), view.unit, (Part.OWN, Part.INDIRECT, Part.NONE, Part.UNKNOWN)),
        )
        if tally.total
    )


def taken_up(graph: PlanGraph, slug: str, label: str) -> tuple[tuple[Node, Part], ...]:
    """Elements of an upper level that the plan names, each with how it is taken up: as the tallies count them.

    Services are taken up by actions, everything else by objectives of the entity.
    """
    view = _View(graph, slug)
    judge = view.taken_up("AEI" if label == "Servicio" else "OEI")
    return tuple((node, judge(node)) for node in sorted(view.named(label), key=reading_order))


def _pgg(node: Node) -> Part:
    return Part(pgg_state(node))


class _View:
    """One plan within a graph: its own elements, and those of other plans that its document names."""

    def __init__(self, graph: PlanGraph, slug: str) -> None:
        self._graph = graph
        self._scope = PlanScope(graph, slug)
        self.own, self.named = self._scope.own, self._scope.named
        self._types = self._scope.types

    def answered(self, label: str) -> bool:
        """Whether an objective of this plan answers directly to elements of this label."""
        return ("OEI", "ARTICULA_CON", label) in self._types

    def tally(self, measure: str, label: str, nodes: Iterable[Node], judge: _Judge, parts: Iterable[Part]) -> Tally:
        """Judge each element and count."""
        counts = Counter(judge(node) for node in nodes)
        return Tally(measure, label, counts.total(), {part: counts[part] for part in parts})

    def reaches_up(self, node: Node) -> Part:
        """How an objective is tied to an upper plan or policy."""
        edges = list(self._graph.out_edges(node.id, "ARTICULA_CON"))
        if edges:
            return Part.COLLECTIVE if all(collective(edge) for edge in edges) else Part.OWN
        return self._none(any(source == "OEI" and kind == "ARTICULA_CON" for source, kind, _target in self._types))

    def taken_up_tallies(self, label: str) -> Iterator[Tally]:
        """How the plan takes up the elements of an upper level, and for how many its articulation table has a row."""
        named = self.named(label)
        yield self.tally("taken_up", label, named, self.taken_up("OEI"), _LINK_PARTS)
        tables = self._tables(label)
        if tables:
            yield self.tally("row", label, named, lambda node: self._row(node, tables), (Part.YES, Part.NONE))

    def _tables(self, label: str) -> set[str]:
        """The tables whose rows tie an objective of this plan to an element of an upper level: ``pei-mre-2025#B-1``."""
        links = (edge for edge in self._graph.edges("ARTICULA_CON") if self._graph.label(edge.target) == label)
        own = (edge for edge in links if edge.source in self._scope.ids and not collective(edge))
        tables = {source.rpartition(":")[0] for edge in own for source in texts(edge, "fuentes")}
        return tables - {f"{self._scope.slug}#{TABLE}"}

    def _row(self, node: Node, tables: set[str]) -> Part:
        found = {source.rpartition(":")[0] for source in texts(node, "fuentes")}
        return Part.YES if found & tables else Part.NONE

    def taken_up(self, label: str) -> _Judge:
        """Judge how elements of this plan, of one label, take up an element of another plan."""

        def judge(node: Node) -> Part:
            mine = [edge for edge in self._graph.in_edges(node.id) if edge.source in self._scope.ids]
            links = [edge for edge in mine if edge.type == "ARTICULA_CON" and self._graph.label(edge.source) == label]
            if links:
                return Part.COLLECTIVE if all(collective(edge) for edge in links) else Part.OWN
            below = (self._graph.node(edge.source) for edge in self._graph.in_edges(node.id, "PERTENECE_A"))
            if any(judge(part) in _TAKEN_UP for part in below if part.label in UPPER):
                return Part.INDIRECT
            if any(edge.type == "CONTRIBUYE_A" for edge in mine):
                return Part.WHOLE
            return self._none((label, "ARTICULA_CON", node.label) in self._types)

        return judge

    def measured(self, node: Node) -> Part:
        """Whether an element has an indicator."""
        return Part.YES if self._indicators(node) else self._none(("Indicador", "MIDE", node.label) in self._types)

    def _indicators(self, node: Node) -> list[Node]:
        return [self._graph.node(edge.source) for edge in self._graph.in_edges(node.id, "MIDE")]

    def baseline(self, node: Node) -> Part:
        """Whether an indicator of an element has a baseline, or a mark in its place (``ND``)."""
        found = self._indicators(node)
        if any(number(indicator, "linea_base") is not None for indicator in found):
            return Part.YES
        return Part.NOT_AVAILABLE if any(text(indicator, "linea_base_nota") for indicator in found) else Part.UNKNOWN

    def targets(self, node: Node) -> Part:
        """Whether an indicator of an element has targets that belong to years, or only as printed."""
        found = self._indicators(node)
        if any(numbers(indicator, "metas") for indicator in found):
            return Part.YES
        return Part.AS_PRINTED if any(text(indicator, "metas_impresas") for indicator in found) else Part.UNKNOWN

    def unit(self, node: Node) -> Part:
        """Whether a unit answers for an action itself, or only for its indicators."""
        if any(self._graph.in_edges(node.id, "RESPONSABLE_DE")):
            return Part.OWN
        indicators = [indicator.id for indicator in self._indicators(node)]
        if any(any(self._graph.in_edges(indicator, "RESPONSABLE_DE")) for indicator in indicators):
            return Part.INDIRECT
        return self._none(any(kind == "RESPONSABLE_DE" for _source, kind, _target in self._types))

    def _none(self, read: bool) -> Part:
        """Nothing was read for this element: missing only where something of the kind was read in the plan."""
        return Part.NONE if read else Part.UNKNOWN
