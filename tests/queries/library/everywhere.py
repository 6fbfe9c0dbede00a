"""The whole library asked of a store, with the examples of its headers where they name something there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore, Query, Rows
from articulador.graph.text import fold
from articulador.loaders.codes import leading_code
from articulador.queries.elements import code, name, texts
from articulador.queries.named import Kind, NamedQuery, QueryParameter, bound, library


@dataclass(frozen=True)
class Answer:
    """What was typed and what came."""

    typed: dict[str, str]
    rows: Rows


Answers = dict[str, Answer]
TRIES = 8


def run_everywhere(store: CypherStore, timeout: float | None = 120) -> Answers:
    """Every named query on a store, by name, with its examples, or else with what the store has of their kind.

    Where a query gives nothing, it is asked about the next few; the same are chosen on every store of one graph.
    """
    graph = PlanGraph.of(store.nodes(), store.edges())
    return {query.name: _answer(store, query, list(_typed(graph, query)), timeout) for query in library().values()}


def _answer(store: CypherStore, query: NamedQuery, typed: list[dict[str, str]], timeout: float | None) -> Answer:
    for given in typed:
        rows = store.run(Query(query.text, bound(query, given), timeout))
        if rows.rows:
            break
    return Answer(given, rows)


def _typed(graph: PlanGraph, query: NamedQuery) -> Iterator[dict[str, str]]:
    """What somebody could type: the examples, then other values of the first parameter that is needed."""
    given = {parameter.name: parameter.example for parameter in query.parameters}
    yield given
    needed = next((parameter for parameter in query.parameters if not parameter.optional), None)
    for value in islice(sorted(_known(graph, needed)) if needed else (), TRIES):
        yield {**given, needed.name if needed else "": value}


def _known(graph: PlanGraph, parameter: QueryParameter) -> set[str]:
    """Codes of the same form, whole names, plans or places of a graph."""
    if parameter.kind is Kind.CODE:
        codes = {code(node) for node in graph.nodes() if _form(code(node)) == _form(parameter.example)}
        named = leading_code(parameter.example)
        return codes or {node.id for node in graph.nodes(named[0].label if named else "")}
    if parameter.kind is Kind.WORDS:
        return {fold(name(node)) for node in graph.nodes("UnidadOrganica")} - {""}
    if parameter.kind is Kind.PLAN:
        return {node.id.partition("/")[0] for node in graph.nodes("OEI")}
    if parameter.kind is Kind.PLACE:
        return {place for edge in graph.edges() for place in texts(edge, "fuentes")}
    return {parameter.example}


def _form(text: str) -> str:
    return re.sub(r"\d+", "0", text)
