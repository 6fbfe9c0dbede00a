"""JSON of the answers: the same keys in every language and every command."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from articulador.graph.model import Edge, Node
from articulador.graph.schema import VERSION
from articulador.queries.elements import certainty, code, collective, name, plan, text, texts

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


def element(node: Node) -> dict[str, Json]:
    """Give an element by its id, label, code, name and plan; null where the plan gives none."""
    return {
        "id": node.id,
        "label": node.label,
        "codigo": code(node) or None,
        "nombre": name(node) or None,
        "plan": plan(node),
    }


def relationship(edge: Edge) -> dict[str, Json]:
    """Give a relationship by its type, certainty, places and note."""
    return {
        "relationship": edge.type,
        "certeza": certainty(edge),
        "fuentes": list(texts(edge, "fuentes")),
        "colectivo": collective(edge),
        "nota": text(edge, "nota") or None,
    }


def neighbour(edge: Edge, node: Node) -> dict[str, Json]:
    """Give the element at the other end of a relationship, and the relationship."""
    return {**element(node), **relationship(edge)}


def answer(source: str, **parts: Json) -> str:
    """Give the answer of one command as JSON text: the schema's version and the source first."""
    return json.dumps({"schema": VERSION, "source": source, **parts}, ensure_ascii=False, indent=2)
