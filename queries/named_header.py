"""The header of a named query: ``//`` lines that say, in both languages, what it asks, takes and gives.

    // titulo: Traza ascendente de una AEI
    // title: Upward trace of an AEI
    // pregunta: ... / question: ... / categoria: traza
    // parametro codigo: codigo = AEI.01.05 | Código de la AEI | Code of the AEI
    // columna nivel: Etiqueta del elemento | Label of the element

Then one blank line and one Cypher statement. A parameter whose example is ``''`` may be left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn

from articulador.errors import QueryError
from articulador.graph.schema_types import Text
from articulador.i18n import _

_SINGLE = ("titulo", "title", "pregunta", "question", "categoria")
_LINE = re.compile(r"//\s*(?P<key>[a-z]+)(?:\s+(?P<name>\w+))?\s*:\s*(?P<value>.*\S)\s*")
_TYPED = re.compile(r"(?P<kind>\w+)\s*=\s*(?P<example>.+)")
_PARTS = {"parametro": 3, "columna": 2}
"""How many parts, set apart by `` | ``, each kind of repeated line has."""


class Kind(StrEnum):
    """What a parameter takes: an id or code in any spelling, words, a plan's slug, a number, a place of evidence."""

    CODE = "codigo"
    WORDS = "texto"
    PLAN = "plan"
    INTEGER = "entero"
    DECIMAL = "decimal"
    PLACE = "fuente"


@dataclass(frozen=True, slots=True)
class QueryParameter:
    """One thing that a query must be told. ``example`` is what somebody would type; empty: it may be left out."""

    name: str
    kind: Kind
    example: str
    description: Text

    @property
    def optional(self) -> bool:
        """Whether it may be left out."""
        return not self.example


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer."""

    name: str
    description: Text


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with a name; ``text`` is its Cypher, without the header; ``columns`` stand in the order returned."""

    name: str
    title: Text
    question: Text
    category: str
    parameters: tuple[QueryParameter, ...]
    columns: tuple[Column, ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Entry:
    place: str
    name: str
    value: str


def parse(name: str, content: str) -> NamedQuery:
    """Read a query file; raises QueryError naming file and line where the header is not as it must be."""
    lines = content.splitlines()
    length = next((number for number, line in enumerate(lines) if not line.startswith("//")), len(lines))
    entries = _entries(f"{name}.cypher", lines[:length])
    single = {key: _one(f"{name}.cypher", key, entries.get(key, [])) for key in _SINGLE}
    statement = "\n".join(lines[length:]).strip()
    if not statement or (length < len(lines) and lines[length].strip()):
        _refuse(f"{name}.cypher:{length + 1}", _("expected one blank line, then the query"))
    return NamedQuery(
        name=name,
        title=Text(single["titulo"], single["title"]),
        question=Text(single["pregunta"], single["question"]),
        category=single["categoria"],
        parameters=tuple(_parameter(entry) for entry in _named(entries.get("parametro", []))),
        columns=tuple(Column(entry.name, _text(entry)) for entry in _named(entries.get("columna", []))),
        text=statement,
    )


def _refuse(place: str, message: str) -> NoReturn:
    raise QueryError(f"{place}: {message}", place=place)


def _entries(file: str, lines: Iterable[str]) -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for number, line in enumerate(lines, 1):
        place = f"{file}:{number}"
        match = _LINE.fullmatch(line)
        if not match or match["key"] not in {*_SINGLE, *_PARTS}:
            known = ", ".join((*_SINGLE, *_PARTS))
            _refuse(place, _('"{line}": expected "// key: value", key one of {known}').format(line=line, known=known))
        if (match["key"] in _PARTS) != bool(match["name"]):
            _refuse(place, _('"{line}": parametro and columna take a name, the others none').format(line=line))
        found.setdefault(match["key"], []).append(_Entry(place, match["name"] or "", match["value"]))
    return found


def _one(file: str, key: str, entries: list[_Entry]) -> str:
    if not entries:
        _refuse(f"{file}:1", _('the header lacks "{key}"').format(key=key))
    if len(entries) > 1:
        _refuse(entries[1].place, _('"{key}" stands twice').format(key=key))
    return entries[0].value


def _named(entries: list[_Entry]) -> Iterator[_Entry]:
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            _refuse(entry.place, _('"{key}" stands twice').format(key=entry.name))
        seen.add(entry.name)
        yield entry


def _parts(entry: _Entry, count: int) -> list[str]:
    parts = [part.strip() for part in entry.value.split(" | ")]
    if len(parts) != count or not all(parts):
        message = _('"{value}": expected {count} parts, set apart by " | "')
        _refuse(entry.place, message.format(value=entry.value, count=count))
    return parts


def _text(entry: _Entry) -> Text:
    es, en = _parts(entry, _PARTS["columna"])
    return Text(es, en)


def _parameter(entry: _Entry) -> QueryParameter:
    typed, es, en = _parts(entry, _PARTS["parametro"])
    match = _TYPED.fullmatch(typed)
    if not match or match["kind"] not in set(Kind):
        message = _('"{value}": expected "type = example", type one of {known}')
        _refuse(entry.place, message.format(value=typed, known=", ".join(Kind)))
    example = "" if match["example"] == "''" else match["example"]
    return QueryParameter(entry.name, Kind(match["kind"]), example, Text(es, en))
