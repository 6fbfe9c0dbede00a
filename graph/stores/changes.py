"""What became of a graph: counted, and the differences between two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from articulador.errors import StoreError
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.stores import Changes, Counts
from articulador.i18n import _

_Key = str | tuple[str, str, str]


def counts_of(nodes: Iterable[Node], edges: Iterable[Edge]) -> Counts:
    """Count nodes by label and relationships by type, in the schema's order."""
    labels, types = Counter(node.label for node in nodes), Counter(edge.type for edge in edges)
    return Counts(in_order(labels, LABELS), in_order(types, RELATIONSHIPS))


def in_order(counts: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    """Counts that are not zero, in an order."""
    return {name: counts[name] for name in names if counts.get(name)}


def counts_in(graph: PlanGraph) -> Counts:
    """Count what a graph in memory holds."""
    return Counts(graph.counts_by_label(), graph.counts_by_type())


def changes_between(before: PlanGraph, after: PlanGraph, documents: Iterable[str]) -> Changes:
    """Tell what is new in a graph, what differs and what is gone."""
    old, new = _things(before), _things(after)
    added = [new[key] for key in new.keys() - old.keys()]
    removed = [old[key] for key in old.keys() - new.keys()]
    changed = [new[key] for key in new.keys() & old.keys() if new[key] != old[key]]
    return Changes(tuple(documents), _counted(added), _counted(changed), _counted(removed))


def _things(graph: PlanGraph) -> dict[_Key, Node | Edge]:
    return {**{node.id: node for node in graph.nodes()}, **{edge.key: edge for edge in graph.edges()}}


def _counted(things: Iterable[Node | Edge]) -> Counts:
    held = list(things)
    return counts_of((thing for thing in held if isinstance(thing, Node)),
                     (thing for thing in held if isinstance(thing, Edge)))  # fmt: skip


def sum_of(parts: Iterable[Changes]) -> Changes:
    """Add up what several transactions did."""
    held = list(parts)
    documents = tuple(slug for part in held for slug in part.documents)
    added, changed, removed = (_sum(getattr(part, name) for part in held) for name in ("added", "changed", "removed"))
    return Changes(documents, added, changed, removed)


def _sum(parts: Iterable[Counts]) -> Counts:
    labels, types = Counter[str](), Counter[str]()
    for part in parts:
        labels.update(part.by_label)
        types.update(part.by_type)
    return Counts(in_order(labels, LABELS), in_order(types, RELATIONSHIPS))


def check_counts(before: Counts, changes: Changes, after: Counts, place: str) -> None:
    """Hold what a store counts against what it was given; raises StoreError, which names what differs.

    ``place`` is what the message calls the store.
    """
    parts = (before, changes.added, changes.removed)
    expected = Counts(
        in_order(_balance([part.by_label for part in parts]), LABELS),
        in_order(_balance([part.by_type for part in parts]), RELATIONSHIPS),
    )
    if differences := after.differences(expected):
        message = _("{place} does not hold what it was given (found, expected): {differences}; it is as it was")
        raise StoreError(message.format(place=place, differences="; ".join(differences)), place=place)


def _balance(parts: Sequence[Mapping[str, int]]) -> Counter[str]:
    before, added, removed = (Counter(part) for part in parts)
    before.update(added)
    before.subtract(removed)
    return before
