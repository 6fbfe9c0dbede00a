"""Names of a query that nothing bears: a misspelt label, type or property finds nothing, silently, on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from articulador.graph.cypher.names import Name, names_of
from articulador.graph.cypher.tokens import said_place
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS
from articulador.graph.text import fold
from articulador.i18n import N_, _


class NameKind(StrEnum):
    """What a name is of."""

    LABEL = "label"
    TYPE = "type"
    PROPERTY = "property"


@dataclass(frozen=True, slots=True)
class Known:
    """The names that there are, of the schema or of a graph."""

    labels: frozenset[str]
    types: frozenset[str]
    properties: frozenset[str]

    @classmethod
    def schema(cls) -> Known:
        """Names of our own schema, ``id`` among the properties."""
        return cls(frozenset(LABELS), frozenset(RELATIONSHIPS), frozenset({"id", *PROPERTIES}))

    def of(self, kind: NameKind) -> frozenset[str]:
        """The names of one kind."""
        return {
            NameKind.LABEL: self.labels,
            NameKind.TYPE: self.types,
            NameKind.PROPERTY: self.properties,
        }[kind]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not known, where it first stands, and the nearest known one: of its kind, or of ``other``."""

    kind: NameKind
    name: str
    line: int
    column: int
    suggestion: str | None
    other: NameKind | None = None


_UNKNOWN = {
    NameKind.LABEL: N_('{place}: no label is called "{name}"'),
    NameKind.TYPE: N_('{place}: no relationship type is called "{name}"'),
    NameKind.PROPERTY: N_('{place}: no property is called "{name}"'),
}
_NEAR = N_('; did you mean "{suggestion}"?')
_OTHER = {
    NameKind.LABEL: N_('; "{suggestion}" is a label'),
    NameKind.TYPE: N_('; "{suggestion}" is a relationship type'),
    NameKind.PROPERTY: N_('; "{suggestion}" is a property'),
}
_LETTERS_AN_ERROR = 3
"""One letter in three may be wrong, and always one: AIE is near to AEI."""
_SHORTEST_BEGINNING = 4


def unknown_names(text: str, known: Known) -> list[Unknown]:
    """Give the names that a query uses and that are not known, each once, in the order of the text.

    Raises QueryError where the text cannot be cut into tokens.
    """
    names = names_of(text)
    found = [
        *_unknown(NameKind.LABEL, names.labels, known),
        *_unknown(NameKind.TYPE, names.types, known),
        *_unknown(NameKind.PROPERTY, names.properties, known),
    ]
    return sorted(found, key=lambda unknown: (unknown.line, unknown.column))


def as_note(unknown: Unknown) -> str:
    """``line 1, column 10: no label is called "AIE"; did you mean "AEI"?``, in the language in use."""
    place = said_place(unknown.line, unknown.column)
    note = _(_UNKNOWN[unknown.kind]).format(place=place, name=unknown.name)
    if unknown.suggestion is None:
        return note
    return note + _(_OTHER[unknown.other] if unknown.other else _NEAR).format(suggestion=unknown.suggestion)


def _unknown(kind: NameKind, names: tuple[Name, ...], known: Known) -> Iterator[Unknown]:
    seen = set(known.of(kind))
    for name, line, column in names:
        if name not in seen:
            seen.add(name)
            yield Unknown(kind, name, line, column, *_suggestion(kind, name, known))


def _suggestion(kind: NameKind, name: str, known: Known) -> tuple[str | None, NameKind | None]:
    """The same name in another case or with accents, of its kind or of another; else the nearest of its kind."""
    for other in (kind, *(other for other in NameKind if other is not kind)):
        same = [candidate for candidate in known.of(other) if fold(candidate) == fold(name)]
        if same:
            return min(same), None if other is kind else other
    return _nearest(name, known.of(kind)), None


def _nearest(name: str, candidates: frozenset[str]) -> str | None:
    """The candidate that the fewest letters changed, swapped, added or left out give; of the same length if it can.

    One that begins with the name (``Unidad``) is as near as one letter.
    """
    asked = fold(name)
    most = max(1, len(asked) // _LETTERS_AN_ERROR)
    near = [
        (distance, abs(len(candidate) - len(name)), candidate)
        for candidate in candidates
        if (distance := _distance(asked, fold(candidate))) <= most
    ]
    return min(near)[2] if near else None


def _distance(asked: str, candidate: str) -> int:
    if len(asked) >= _SHORTEST_BEGINNING and candidate.startswith(asked):
        return 1
    return OSA.distance(asked, candidate)
