"""Links that a reviewer accepted, put into a graph."""

from __future__ import annotations

from difflib import get_close_matches

from articulador.errors import GraphError
from articulador.graph.model import Certainty, Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS
from articulador.graph.validation import check_edge
from articulador.i18n import _
from articulador.loaders.decisions import TABLE, LinkDecision, Unmatched
from articulador.loaders.notes import Note

_LOST = {
    "VINCULADO_A": (("source", "pgg"),),
    "ARTICULA_CON": (("source", "articulacion"), ("target", "politicas")),
}  # fmt: skip
"""What ``no_leido`` of an end no longer holds once the link is there."""


def add_link(graph: PlanGraph, decision: LinkDecision) -> Unmatched | None:
    """Add the relationship, or its evidence where the plan states it; gives why it could not be added."""
    missing = next((end for end in (decision.source, decision.target) if not graph.has(end)), None)
    if missing is not None:
        return Unmatched(decision, _absent(graph, missing))
    place = _place(graph, decision)
    try:
        _put(graph, decision, place)
    except GraphError as error:
        return Unmatched(decision, error.message)
    graph.rows[place] = decision.text
    return None


def _absent(graph: PlanGraph, end: str) -> str:
    near = get_close_matches(end, [node.id for node in graph.nodes()], 1, 0.8)
    hint = _('; did you mean "{name}"?').format(name=near[0]) if near else ""
    return _('"{id}": no element has this id').format(id=end) + hint


def _place(graph: PlanGraph, decision: LinkDecision) -> str:
    """The decision's place; the next free one where a saved graph holds another decision there."""
    number = decision.number
    while graph.rows.get(f"{decision.plan}#{TABLE}:{number}", decision.text) != decision.text:
        number += 1
    return f"{decision.plan}#{TABLE}:{number}"


def _put(graph: PlanGraph, decision: LinkDecision, place: str) -> None:
    ends = (decision.source, decision.target)
    made: dict[str, Value] = {"certeza": Certainty.REPARADA.value, "nota": decision.note().data, "fuentes": [place]}
    if graph.has_edge(decision.source, decision.type, decision.target):
        held = dict(graph.edge(decision.source, decision.type, decision.target).properties)
        weak = bool(held.pop("colectivo", False)) or held.get("certeza") == Certainty.INFERIDA
        made = {**held, **(made if weak else {}), "fuentes": _with(held.get("fuentes"), place)}
    edge = Edge(decision.source, decision.type, decision.target, made)
    checked = check_edge(edge, *(graph.label(end) for end in ends))
    if graph.has_edge(*edge.key):
        graph.nx.remove_edge(edge.source, edge.target, edge.type)
    graph.add_edge(checked)
    for end, aspect in _LOST.get(decision.type, ()):
        _found(graph, getattr(decision, end), f"#{aspect}")
    if decision.type == "VINCULADO_A":
        _linked(graph, decision, place)


def _with(places: Value | None, place: str) -> list[str]:
    return list(dict.fromkeys([*(str(one) for one in places), place])) if isinstance(places, list) else [place]


def _found(graph: PlanGraph, node_id: str, aspect: str) -> None:
    attributes = graph.nx.nodes[node_id]
    left = [one for one in attributes.get("no_leido", ()) if not one.endswith(aspect)]
    if left:
        attributes["no_leido"] = left
    else:
        attributes.pop("no_leido", None)


def _linked(graph: PlanGraph, decision: LinkDecision, place: str) -> None:
    """State the link in the ``pgg`` of an objective or action; a mark that the plan prints is told in the note."""
    node = graph.node(decision.source)
    if "pgg" not in LABELS[node.label].properties or node.properties.get("pgg") == "vinculado":
        return
    attributes = graph.nx.nodes[node.id]
    attributes["pgg_nota"] = _over(node, decision).data
    attributes["pgg"] = "vinculado"
    attributes["pgg_fuentes"] = _with(node.properties.get("pgg_fuentes"), place)


def _over(node: Node, decision: LinkDecision) -> Note:
    return decision.note("No priorizado" if node.properties.get("pgg") == "no_priorizado" else "")
