"""Parts of a store that many plans share: what the documents of one entity state, with their evidence alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import cast

from articulador.errors import LookupFailed
from articulador.graph.documents import document_of, only
from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import edge_properties, node_properties
from articulador.graph.stores import Cell, CypherStore, Parameter, Query
from articulador.graph.text import fold
from articulador.i18n import _
from articulador.queries.elements import brief, code, name, plan
from articulador.queries.lookup import MOST_LISTED, matches
from articulador.queries.suggestions import suggest


def of_entity(store: CypherStore, asked: str) -> PlanGraph:
    """The graph of an entity's documents; ``asked`` is its code, sigla or name, or the slug of a plan.

    Raises LookupFailed where no entity and no plan has it, or several have.
    """
    return stated_by(store, plans_of(store, asked))


def plans_of(store: CypherStore, asked: str) -> tuple[str, ...]:
    """Slugs of the plans of an entity, or of the one plan that is named; raises LookupFailed like ``of_entity``.

    An entity is told once by each of its documents: nodes with the same code or the same name are one.
    """
    entities, plans = list(store.nodes("Entidad")), list(store.nodes("Plan"))
    found = matches(entities, asked) or matches(plans, asked)
    if not found:
        raise _unknown(asked, entities or plans)
    if not _same(found):
        raise _several(asked, found)
    ids = {node.id for node in found}
    slugs = [str(slug) for slug, held, entity in _asked(store, "entities", {}) if ids & {held, entity}]
    return tuple(dict.fromkeys(slugs)) or tuple(plan(node) for node in found)


def stated_by(store: CypherStore, slugs: Sequence[str]) -> PlanGraph:
    """What some documents of a store state, as if no other had been loaded."""
    plans = list(slugs)
    edges = [
        Edge(str(source), str(kind), str(target), _properties(held, edge_properties(str(kind))))
        for source, kind, target, held in _asked(store, "stated_edges", {"plans": plans})
    ]
    ends = sorted({end for edge in edges for end in (edge.source, edge.target)})
    nodes = [
        Node(str(identity), str(label), _properties(held, node_properties(str(label))))
        for identity, label, held in _asked(store, "stated_nodes", {"plans": plans, "ids": ends})
    ]
    rows = {place: text for place, text in store.rows().items() if document_of(place) in plans}
    return only(PlanGraph.of(sorted(nodes, key=lambda node: node.id), edges, rows), plans)


def _asked(store: CypherStore, query: str, parameters: dict[str, Parameter]) -> tuple[tuple[Cell, ...], ...]:
    text = files("articulador.queries").joinpath(f"{query}.cypher").read_text(encoding="utf-8")
    return store.run(Query(text, parameters)).rows


def _properties(held: Cell, known: Iterable[str]) -> dict[str, Value]:
    """Properties of the schema; ``held`` is a map."""
    given = cast("dict[str, Value]", held)
    return {key: given[key] for key in known if key in given and given[key] is not None}


def _unknown(asked: str, nodes: Sequence[Node]) -> LookupFailed:
    near = ", ".join(f'"{name(node)}"' for node in suggest(nodes, asked))
    hint = (
        _("did you mean {near}?").format(near=near)
        if near
        else _("see them: articulador query run planes-cargados SOURCE")
    )
    message = _('"{asked}": no entity of this source has this code, acronym or name; {hint}')
    return LookupFailed(message.format(asked=brief(asked), hint=hint), place="--entity", value=asked)


def _several(asked: str, found: Sequence[Node]) -> LookupFailed:
    message = _('"{asked}" names {count} entities: {names}; give the code or the plan of one')
    names = ", ".join(f"{code(node) or plan(node)} {brief(name(node))}" for node in found[:MOST_LISTED])
    told = message.format(asked=brief(asked), count=len(found), names=names + (", ..." * (len(found) > MOST_LISTED)))
    return LookupFailed(told, place="--entity", value=asked)


def _same(nodes: Sequence[Node]) -> bool:
    return len({code(node) or fold(name(node)) for node in nodes}) == 1
