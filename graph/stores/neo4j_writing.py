"""The difference between what a server holds and what it should, written in batches by label and by triple."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from articulador.graph.model import Edge, Node, Value
from articulador.graph.stores import statements

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_T = TypeVar("_T", Node, Edge)
_I = TypeVar("_I")
_K = TypeVar("_K")
_Group = tuple[str, ...]
_Row = object
Writes = dict[str, list[_Row]]
"""Rows by the statement that writes them."""


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


def write(tx: ManagedTransaction, nodes: Difference[Node], edges: Difference[Edge]) -> None:
    """Write nodes before the relationships between them; what goes, goes in the opposite order."""
    run(tx, _grouped(statements.remove_edges, edges.removed, _triple, _ends))
    run(tx, _grouped(statements.remove_nodes, nodes.removed, _label, lambda node: node.id))
    run(tx, node_creations(nodes.added))
    run(tx, _grouped(statements.change_nodes, nodes.changed, lambda pair: _label(pair[1]), _changed_node))
    run(tx, _grouped(statements.extend_nodes, nodes.extended, lambda pair: _label(pair[1]), _extended_node))
    run(tx, edge_creations(edges.added))
    run(tx, _grouped(statements.change_edges, edges.changed, lambda pair: _triple(pair[1]), _changed_edge))
    run(tx, _grouped(statements.extend_edges, edges.extended, lambda pair: _triple(pair[1]), _extended_edge))


def run(tx: ManagedTransaction, writes: Writes) -> None:
    """Run each statement once for all of its rows."""
    for statement, rows in writes.items():
        tx.run(statement, rows=_Sent(rows)).consume()


class _Sent(list[_Row]):
    """Rows that are not spelled out: the driver makes a log line of all that it sends, and throws it away."""

    def __repr__(self) -> str:
        return f"<{len(self)}>"


def node_creations(nodes: Iterable[Node]) -> Writes:
    """Statements that create nodes."""
    return _grouped(statements.create_nodes, nodes, _label, lambda node: {"id": node.id, **node.properties})


def edge_creations(edges: Iterable[Edge]) -> Writes:
    """Statements that create relationships between nodes that are there."""
    return _grouped(statements.create_edges, edges, _triple, lambda edge: {**_ends(edge), "held": edge.properties})


def _grouped(
    statement: Callable[..., str],
    items: Iterable[_I],
    group: Callable[[_I], _Group],
    row: Callable[[_I], _Row],
) -> Writes:
    """One statement for each group of items that it can take together."""
    groups: defaultdict[_Group, list[_Row]] = defaultdict(list)
    for item in items:
        groups[group(item)].append(row(item))
    return {statement(*names): rows for names, rows in groups.items()}


def _label(node: Node) -> _Group:
    return (node.label,)


def _triple(edge: Edge) -> _Group:
    return (edge.type, edge.source.split("/", 2)[1], edge.target.split("/", 2)[1])


def _ends(edge: Edge) -> dict[str, object]:
    return {"source": edge.source, "target": edge.target}


def _changed_node(pair: tuple[Node, Node]) -> _Row:
    return {"id": pair[1].id, "held": _changes(pair[0].properties, pair[1].properties)}


def _changed_edge(pair: tuple[Edge, Edge]) -> _Row:
    return {**_ends(pair[1]), "held": _changes(pair[0].properties, pair[1].properties)}


def _extended_node(pair: tuple[Node, Node]) -> _Row:
    return {"id": pair[1].id, "more": _more_evidence(*pair)}


def _extended_edge(pair: tuple[Edge, Edge]) -> _Row:
    return {**_ends(pair[1]), "more": _more_evidence(*pair)}


def _only_more_evidence(old: Node | Edge, new: Node | Edge) -> bool:
    before, after = dict(old.properties), dict(new.properties)
    places, more = before.pop("fuentes", None), after.pop("fuentes", None)
    if not isinstance(places, list) or not isinstance(more, list) or not places:
        return False
    return more[: len(places)] == places and before == after


def _more_evidence(old: Node | Edge, new: Node | Edge) -> list[str]:
    return _places(new)[len(_places(old)) :]


def _places(thing: Node | Edge) -> list[str]:
    return cast("list[str]", thing.properties["fuentes"])


def _changes(old: Mapping[str, Value], new: Mapping[str, Value]) -> dict[str, Value | None]:
    """Properties to set; null takes one away."""
    return {**dict.fromkeys(old.keys() - new.keys()), **new}
