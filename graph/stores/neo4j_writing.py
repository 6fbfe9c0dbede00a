"""The difference between what a server holds and what it should, written in batches by label and by type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from articulador.graph.model import Edge, Node, Value
from articulador.graph.stores import statements

if TYPE_CHECKING:
    from neo4j import ManagedTransaction, Result

_T = TypeVar("_T", Node, Edge)
_K = TypeVar("_K")
_Row = object
ROWS = 5_000
"""Rows sent together: the server holds them until they are written."""


class Difference(Generic[_T]):
    """Elements to add, to change (from, to) and to remove; ``wanted`` is None for what should be gone.

    ``extended`` are changes that only add evidence: shared elements that one more document cites.
    """

    def __init__(self, held: Mapping[_K, _T], wanted: Mapping[_K, _T | None]) -> None:
        self.added: list[_T] = []
        self.changed: list[tuple[_T, _T]] = []
        self.extended: list[tuple[_T, _T]] = []
        self.removed: list[_T] = []
        for key, want in wanted.items():
            have = held.get(key)
            if have is None and want is not None:
                self.added.append(want)
            elif have is not None and want is None:
                self.removed.append(have)
            elif have is not None and want is not None and have != want:
                (self.extended if _only_more_evidence(have, want) else self.changed).append((have, want))

    @property
    def altered(self) -> list[_T]:
        """What is there and becomes something else, as it will be."""
        return [want for pairs in (self.changed, self.extended) for _have, want in pairs]


class Writing:
    """What is written in one transaction; the server works at one statement while the next rows are packed.

    Nodes that are there are found by what the server itself calls them: ``names``, by id. ``go_on`` is called before
    anything is sent, and raises where the transaction is to be given up.
    """

    def __init__(self, tx: ManagedTransaction, go_on: Callable[[], None]) -> None:
        self.names: dict[str, str] = {}
        self._tx, self._go_on = tx, go_on
        self._created: list[Result] = []

    def run(self, statement: str, rows: Iterable[_Row]) -> list[Result]:
        """Run a statement for all of its rows, some at a time; what goes wrong with one is told by a later one."""
        waiting, results = iter(rows), []
        while some := _Sent(islice(waiting, ROWS)):
            self._go_on()
            results.append(self._tx.run(statement, rows=some))
        return results

    def difference(self, nodes: Difference[Node], edges: Difference[Edge]) -> None:
        """Write what differs, nodes before relationships; what goes, goes in the opposite order."""
        self._links(statements.remove_edges, ((edge, None) for edge in edges.removed))
        self.run(statements.REMOVE_NODES, ([self.names[node.id]] for node in nodes.removed))
        self.nodes(nodes.added)
        self.run(statements.CHANGE_NODES, ([self.names[new.id], _changes(old, new)] for old, new in nodes.changed))
        self.run(statements.EXTEND_NODES, ([self.names[new.id], _more(old, new)] for old, new in nodes.extended))
        self._links(statements.change_edges, ((new, _changes(old, new)) for old, new in edges.changed))
        self._links(statements.extend_edges, ((new, _more(old, new)) for old, new in edges.extended))
        self.edges(edges.added)

    def nodes(self, nodes: Iterable[Node]) -> None:
        """Create nodes."""
        groups: defaultdict[str, list[Node]] = defaultdict(list)
        for node in nodes:
            groups[node.label].append(node)
        for label, some in groups.items():
            rows = ({"id": node.id, **node.properties} for node in some)
            self._created += self.run(statements.create_nodes(label), rows)

    def edges(self, edges: Iterable[Edge]) -> None:
        """Create relationships between nodes that are there."""
        self._links(statements.create_edges, ((edge, edge.properties) for edge in edges))

    def _links(self, statement: Callable[[str], str], edges: Iterable[tuple[Edge, object]]) -> None:
        """Run a statement for relationships of each type, with what is written of them."""
        self._hear()
        groups: defaultdict[str, list[tuple[Edge, object]]] = defaultdict(list)
        for pair in edges:
            groups[pair[0].type].append(pair)
        for kind, some in groups.items():
            self.run(statement(kind), ([self.names[e.source], self.names[e.target], held] for e, held in some))

    def _hear(self) -> None:
        """Hear what the server calls the nodes that it created."""
        for result in self._created:
            found = result.single(strict=True)
            self.names.update(zip(found["ids"], found["names"], strict=True))
        self._created = []


class _Sent(list[_Row]):
    """Rows that are not spelled out: the driver makes a log line of all that it sends, and throws it away."""

    def __repr__(self) -> str:
        return f"<{len(self)}>"


def _only_more_evidence(old: Node | Edge, new: Node | Edge) -> bool:
    before, after = dict(old.properties), dict(new.properties)
    places, more = before.pop("fuentes", None), after.pop("fuentes", None)
    if not isinstance(places, list) or not isinstance(more, list) or not places:
        return False
    return more[: len(places)] == places and before == after


def _more(old: Node | Edge, new: Node | Edge) -> list[str]:
    """Evidence that comes after what is there."""
    return _places(new)[len(_places(old)) :]


def _places(thing: Node | Edge) -> list[str]:
    return cast("list[str]", thing.properties["fuentes"])


def _changes(old: Node | Edge, new: Node | Edge) -> dict[str, Value | None]:
    """Properties to set; null takes one away."""
    return {**dict.fromkeys(old.properties.keys() - new.properties.keys()), **new.properties}
