"""The five standard questions: a portable Cypher text each, and the same by hand over networkx.

The answers are the same rows in the same order, whoever gives them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bench.synthetic_plan import plan_slug

if TYPE_CHECKING:
    import networkx as nx

Graph: TypeAlias = "nx.MultiDiGraph[str]"
"""What ``PlanGraph.nx`` is: ``label`` among a node's attributes, a relationship's type as its key."""
Row = tuple[object, ...]
_FOLDER = Path(__file__).parent / "cypher"
_CHAIN = frozenset({"PERTENECE_A", "ARTICULA_CON", "VINCULADO_A", "MIDE", "RESPONSABLE_DE", "IMPULSA"})
_ENDS = frozenset({"Plan", "Entidad", "UnidadOrganica"})


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the parameters it is asked with; ``by_hand`` answers it over networkx."""

    name: str
    parameters: dict[str, str]
    by_hand: Callable[[Graph, dict[str, str]], list[Row]]

    @property
    def cypher(self) -> str:
        """The Cypher text."""
        return (_FOLDER / f"{self.name}.cypher").read_text(encoding="utf-8")


def digest(rows: Iterable[Iterable[object]]) -> str:
    """A short sign of an answer, order included: equal for equal rows."""
    sign = sha256()
    for row in rows:
        sign.update(repr(tuple(row)).encode())
    return sign.hexdigest()[:16]


def questions(plans: int) -> list[Question]:
    """Give the questions with parameters that a corpus of so many plans has answers to."""
    middle = plan_slug((plans + 1) // 2)
    return [
        Question("descend", {"accion": "AE.1.1.1"}, _descend),
        Question("ascend", {"plan": middle, "indicador": "IAEI.01.01.01"}, _ascend),
        Question("without_pgg", {}, _without_pgg),
        Question("plans_per_action", {}, _plans_per_action),
        Question("lookup", {"plan": middle, "codigo": "AEI.01.02"}, _lookup),
    ]


def _elements(graph: Graph, found: Iterable[str]) -> list[Row]:
    nodes = graph.nodes
    return [(node, nodes[node].get("plan"), nodes[node].get("codigo")) for node in sorted(found)]


def _reached(start: Iterable[str], neighbours: Callable[[str], Iterable[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(start)
    while waiting:
        for node in neighbours(waiting.pop()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen


def _coded(graph: Graph, label: str, plan: str, code: str) -> list[str]:
    return [
        node
        for node, held in graph.nodes(data=True)
        if held["label"] == label and held.get("codigo") == code and held["plan"] == plan
    ]


def _descend(graph: Graph, parameters: dict[str, str]) -> list[Row]:
    below = graph.pred

    def neighbours(node: str) -> list[str]:
        return [other for other, kinds in below[node].items() if not _CHAIN.isdisjoint(kinds)]

    return _elements(graph, _reached(_coded(graph, "AE", "pedn-2050", parameters["accion"]), neighbours))


def _ascend(graph: Graph, parameters: dict[str, str]) -> list[Row]:
    above, nodes = graph.succ, graph.nodes

    def neighbours(node: str) -> list[str]:
        if nodes[node]["label"] in _ENDS:
            return []
        return [other for other, kinds in above[node].items() if not _CHAIN.isdisjoint(kinds)]

    start = _coded(graph, "Indicador", parameters["plan"], parameters["indicador"])
    return _elements(graph, _reached(start, neighbours))


def _without_pgg(graph: Graph, _parameters: dict[str, str]) -> list[Row]:
    rows = [
        (held["plan"], held["codigo"], held["pgg"])
        for node, held in graph.nodes(data=True)
        if held["label"] == "AEI"
        and not any(kind == "VINCULADO_A" for *_ends, kind in graph.out_edges(node, keys=True))
    ]
    return sorted(rows, key=lambda row: row[:2])


def _plans_per_action(graph: Graph, _parameters: dict[str, str]) -> list[Row]:
    nodes = graph.nodes
    counted: list[tuple[int, str, int]] = []
    for action, held in nodes(data=True):
        if held["label"] != "AE":
            continue
        below = graph.pred[action].items()
        goals = [goal for goal, kinds in below if "ARTICULA_CON" in kinds and nodes[goal]["label"] == "OEI"]
        plans = {plan for goal in goals for plan, kinds in graph.succ[goal].items() if "PERTENECE_A" in kinds}
        if goals:
            counted.append((-len(plans), held["codigo"], len(goals)))
    return [(code, -plans, goals) for plans, code, goals in sorted(counted)]


def _lookup(graph: Graph, parameters: dict[str, str]) -> list[Row]:
    found = _coded(graph, "AEI", parameters["plan"], parameters["codigo"])
    return [(node, graph.nodes[node]["nombre"], graph.nodes[node]["pgg"]) for node in sorted(found)]
