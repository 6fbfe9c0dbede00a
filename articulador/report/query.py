"""The library of queries: its list, and one query explained."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from articulador.graph.schema import VERSION
from articulador.graph.schema_types import Text as Words
from articulador.i18n import N_, _, language
from articulador.queries.named import NamedQuery, QueryParameter
from articulador.report import pieces
from articulador.report.forms import Json

if TYPE_CHECKING:
    from rich.console import RenderableType

CATEGORIES = {
    "articulacion": N_("Articulation"),
    "busqueda": N_("Search"),
    "certeza": N_("Certainty"),
    "cobertura": N_("Coverage"),
    "entidades": N_("Entities"),
    "evidencia": N_("Evidence"),
    "indicadores": N_("Indicators"),
    "pgg": "PGG",
    "planes": N_("Plans"),
    "prospectiva": N_("Foresight"),
    "quiebre": N_("Where chains break"),
    "responsabilidad": N_("Responsibility"),
    "servicios": N_("Services"),
    "traza": N_("Trace"),
}
_BARE = re.compile(r"[\w./:#-]+", re.ASCII)
"""What needs no quotes in any shell."""


def list_parts(queries: Iterable[NamedQuery], next_step: str) -> Iterator[RenderableType]:
    """Give names and titles, grouped by category; then what to do next."""
    held = list(queries)
    width = max((len(query.name) for query in held), default=0)
    for category, group in _by_category(held):
        yield pieces.heading(category_words(category))
        yield _pairs(((query.name, _said(query.title)) for query in group), width)
    yield Text(f"\n{next_step}", "dim")


def _by_category(queries: Iterable[NamedQuery]) -> Iterator[tuple[str, list[NamedQuery]]]:
    ordered = sorted(queries, key=lambda query: (query.category, query.name))
    for category, group in groupby(ordered, key=lambda query: query.category):
        yield category, list(group)


def category_words(category: str) -> str:
    """Write a category as a heading in the language in use; one that has no words here as it stands."""
    return _(CATEGORIES[category]) if category in CATEGORIES else category.capitalize()


def _said(words: Words) -> str:
    return words.within(language())


def _pairs(pairs: Iterable[tuple[str, str]], width: int = 0) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True, min_width=width)
    table.add_column()
    for name, words in pairs:
        table.add_row(Text(name), Text(words))
    return table


def show_parts(query: NamedQuery) -> Iterator[RenderableType]:
    """Explain one query: title, question, parameters, columns, how to run it. Its text follows, lines as they are."""
    yield Text(_said(query.title), "bold")
    yield Text(_said(query.question))
    yield pieces.heading(_("Parameters"))
    if query.parameters:
        yield _pairs((f"--{parameter.name}", _explained(parameter)) for parameter in query.parameters)
    else:
        yield Text(_("none"))
    yield pieces.heading(_("Columns"))
    yield _pairs((column.name, _said(column.description)) for column in query.columns)
    yield pieces.heading(_("Run it"))
    yield Text(example(query))
    yield pieces.heading("Cypher")


def _explained(parameter: QueryParameter) -> str:
    words = _said(parameter.description)
    if parameter.optional:
        return _("{words} (may be left out)").format(words=words)
    return _("{words} (for example {example})").format(words=words, example=parameter.example)


def example(query: NamedQuery) -> str:
    """Give a command that runs the query with its examples."""
    given = [f"--{one.name} {_shell(one.example)}" for one in query.parameters if not one.optional]
    return " ".join(["articulador query run", query.name, _("SOURCE"), *given])


def _shell(value: str) -> str:
    return value if _BARE.fullmatch(value) else f'"{value}"'


def list_json(queries: Iterable[NamedQuery]) -> str:
    """Give all queries by category and name, without their text; titles in both languages."""
    found = [query for _category, group in _by_category(queries) for query in group]
    return _text({"schema": VERSION, "queries": [_head(query) for query in found]})


def show_json(query: NamedQuery) -> str:
    """Give all that is known of one query, and its text."""
    parameters: list[Json] = [
        {
            "name": one.name,
            "type": one.kind.value,
            "example": one.example,
            "optional": one.optional,
            "description": _both(one.description),
        }
        for one in query.parameters
    ]
    columns: list[Json] = [{"name": one.name, "description": _both(one.description)} for one in query.columns]
    return _text(
        {"schema": VERSION, **_head(query), "parameters": parameters, "columns": columns, "cypher": query.text}
    )


def _head(query: NamedQuery) -> Mapping[str, Json]:
    return {
        "name": query.name,
        "category": query.category,
        "title": _both(query.title),
        "question": _both(query.question),
    }


def _both(words: Words) -> Mapping[str, Json]:
    return {"es": words.es, "en": words.en}


def _text(document: Mapping[str, Json]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)
