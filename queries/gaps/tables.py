"""Tables of a document as its ``Plan`` lists them, and which of them a place of evidence belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articulador.graph.model import Edge, Node
from articulador.queries.elements import plan, texts


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that was read: ``"ruta | Cuadro 3 | 114-132"``; its lines are 0 where they are not numbers."""

    kind: str
    name: str
    first: int
    last: int

    def holds(self, line: int) -> bool:
        """Whether a line stands in it."""
        return self.first <= line <= self.last


class Tables:
    """Tables of every plan; two tables of one document may have the same name, so that lines decide."""

    def __init__(self, plans: Iterable[Node]) -> None:
        self._tables: dict[str, list[ReadTable]] = {
            plan(node): [_table(entry) for entry in texts(node, "tablas")] for node in plans
        }

    def kinds(self, slug: str) -> frozenset[str]:
        """Kinds of the tables that were read of a plan's document."""
        return frozenset(table.kind for table in self._tables.get(slug, ()))

    def kind(self, place: str) -> str:
        """Kind of the table of a place (``pei-mre-2025#Tabla 11:801``); empty where no table that was read has it."""
        slug, name, line = parts(place)
        named = [table for table in self._tables.get(slug, ()) if table.name == name]
        if len(named) > 1 and line.isdigit():
            named = [table for table in named if table.holds(int(line))]
        return named[0].kind if named else ""

    def name(self, slug: str, kind: str) -> str:
        """Name of the first table of a kind, as the document gives it; the kind where it gives none."""
        return next((table.name for table in self._tables.get(slug, ()) if table.kind == kind), kind)

    def names(self, slug: str, kind: str) -> tuple[str, ...]:
        """Names of all tables of a kind."""
        return tuple(table.name for table in self._tables.get(slug, ()) if table.kind == kind)

    def of_kind(self, places: Iterable[str], kind: str) -> tuple[str, ...]:
        """Those of the places that stand in a table of this kind."""
        return tuple(place for place in places if self.kind(place) == kind)


def parts(place: str) -> tuple[str, str, str]:
    """Slug, name of the table and line of a place."""
    slug, _mark, rest = place.partition("#")
    name, _mark, line = rest.rpartition(":")
    return slug, name, line


def _table(entry: str) -> ReadTable:
    kind, _mark, rest = entry.partition(" | ")
    name, _mark, lines = rest.rpartition(" | ")
    first, _mark, last = lines.partition("-")
    numbers = (first, last or first)
    one, two = (int(number) if number.isdigit() else 0 for number in numbers)
    return ReadTable(kind, name, one, two)


def lost(node: Node, aspect: str) -> bool:
    """Whether the text of its own plan's document lost an aspect of an element (``ruta``, ``matriz``)."""
    return f"{plan(node)}#{aspect}" in texts(node, "no_leido")


def by_plan(nodes: Iterable[Node]) -> Mapping[str, list[Node]]:
    """Nodes of each plan."""
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        found[plan(node)].append(node)
    return found


def places(*things: Node | Edge) -> tuple[str, ...]:
    """Places that state nodes or relationships, each once."""
    return tuple(dict.fromkeys(place for thing in things for place in texts(thing, "fuentes")))
