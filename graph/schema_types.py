"""What the schema is made of: labels, relationship types, properties, the trace. The instances stand in ``schema``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from articulador.i18n import N_, _


@dataclass(frozen=True, slots=True)
class Text:
    """A description in both languages."""

    es: str
    en: str

    def within(self, language: str) -> str:
        """Give the text in English for ``"en"``, in Spanish for anything else."""
        return self.en if language == "en" else self.es


class PropertyType(StrEnum):
    """Types of value that every store takes: a scalar or a list of one scalar type, never null."""

    STRING = "string"
    INTEGER = "integer"
    FLOAT = "float"
    BOOLEAN = "boolean"
    STRINGS = "list of string"
    INTEGERS = "list of integer"
    FLOATS = "list of float"

    @property
    def words(self) -> str:
        """The type as messages call it, in the language in use."""
        return _(_TYPE_WORDS[self])

    @property
    def is_list(self) -> bool:
        """Whether a value is a list."""
        return self in {PropertyType.STRINGS, PropertyType.INTEGERS, PropertyType.FLOATS}

    @property
    def item(self) -> PropertyType:
        """Type of one entry of a list; of a scalar, its own."""
        return PropertyType(self.value.removeprefix("list of "))


_TYPE_WORDS = {
    PropertyType.STRING: N_("string"), PropertyType.INTEGER: N_("integer"), PropertyType.FLOAT: N_("float"),
    PropertyType.BOOLEAN: N_("boolean"), PropertyType.STRINGS: N_("list of string"),
    PropertyType.INTEGERS: N_("list of integer"), PropertyType.FLOATS: N_("list of float"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Property:
    """A property: one type wherever the name stands. ``values``: the only ones allowed, empty where any is."""

    name: str
    type: PropertyType
    description: Text
    values: tuple[str, ...] = ()


class Level(StrEnum):
    """Where an element stands in the chain, highest first; ``COMUN`` is found at every level."""

    NACIONAL = "nacional"
    SUPERIOR = "superior"
    INSTITUCIONAL = "institucional"
    COMUN = "comun"


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of node. ``properties`` are its own, beside the common ones; ``colour`` is ``#rrggbb``.

    Colour tells the family (Okabe-Ito palette), ``shape`` (a vis-network shape) tells labels of a family apart.
    """

    name: str
    level: Level
    description: Text
    colour: str
    shape: str
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relationship:
    """A type of relationship; ``pairs`` are the (from, to) labels it may join, from what serves to what it serves."""

    name: str
    description: Text
    pairs: tuple[tuple[str, str], ...]
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """What a chain may be made of: up follows the arrows, down goes against them, never both in one chain.

    ``ends`` are labels that a chain may begin or end with and never passes through; relationships of a type in
    ``apart`` are listed apart, never walked.
    """

    types: tuple[str, ...]
    ends: frozenset[str]
    apart: tuple[str, ...]


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


def by_name(items: Iterable[_N]) -> dict[str, _N]:
    """Index by name; raises ValueError where a name is declared twice."""
    found: dict[str, _N] = {}
    for item in items:
        if item.name in found:
            raise ValueError(f"{item.name} is declared twice")
        found[item.name] = item
    return found
