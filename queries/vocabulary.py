"""The words that a person may write in a query: from the schema, from the library, and codes from the graph itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from articulador.errors import ArticuladorError
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, edge_properties, node_properties
from articulador.graph.schema_types import Text
from articulador.graph.stores import CypherStore, Query
from articulador.i18n import language
from articulador.queries.named import library

_SECONDS = 3.0
_MOST = 20_000
"""Codes that are offered at most: a national graph repeats those of its plans, so that few are left out."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Labels and types with their properties, values of properties, named queries with their parameters.

    ``described`` says what a label, type, property or named query is, in the language in use.
    """

    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    types: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    queries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parameters: tuple[str, ...] = ()
    described: Mapping[str, str] = field(default_factory=dict)


def vocabulary_of(store: CypherStore) -> Vocabulary:
    """Give the words for a store; where it cannot say its codes in a few seconds, without them."""
    named = library()
    meanings: dict[str, Text] = {
        **{name: label.description for name, label in LABELS.items()},
        **{name: kind.description for name, kind in RELATIONSHIPS.items()},
        **{name: spec.description for name, spec in PROPERTIES.items()},
        **{name: query.title for name, query in named.items()},
    }
    listed = {name: spec.values for name, spec in PROPERTIES.items() if spec.values}
    return Vocabulary(
        labels={name: ("id", *node_properties(name)) for name in LABELS},
        types={name: edge_properties(name) for name in RELATIONSHIPS},
        values={**listed, "codigo": _column(store, "codes"), "plan": _column(store, "plans")},
        queries={name: tuple(one.name for one in query.parameters) for name, query in named.items()},
        described={name: words.within(language()) for name, words in meanings.items()},
    )


def _column(store: CypherStore, query: str) -> tuple[str, ...]:
    text = files("articulador.queries").joinpath(f"{query}.cypher").read_text(encoding="utf-8")
    try:
        rows = store.run(Query(text, timeout=_SECONDS, limit=_MOST)).rows
    except ArticuladorError:  # a prompt without them is better than none
        return ()
    return tuple(str(row[0]) for row in rows)
