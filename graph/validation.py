"""Nodes and relationships held against the schema before they enter a graph."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import cast

from articulador.errors import GraphError
from articulador.graph.model import Edge, Node, Scalar, Value
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, edge_properties, node_properties
from articulador.graph.schema_types import Property, PropertyType
from articulador.i18n import _

_ALLOWED_ON_NODE = {label: frozenset(node_properties(label)) for label in LABELS}
_ALLOWED_ON_EDGE = {kind: frozenset(edge_properties(kind)) for kind in RELATIONSHIPS}
_PAIRS = {kind: frozenset(relationship.pairs) for kind, relationship in RELATIONSHIPS.items()}
_ID_PARTS = 3
_LARGEST = 2**63 - 1
"""Stores keep whole numbers in 64 bits."""
_SHOWN = 80


class _WrongTypeError(Exception):
    """A value is not of the type of its property; its argument says what is expected where the type is not enough."""


def check_node(node: Node) -> Node:
    """Fit a node to the schema: whole numbers as floats where it says so, empty texts and lists left out.

    Raises GraphError for an id that is not ``<plan>/<Label>/<key>``, an unknown label or property, or a wrong value.
    """
    allowed = _ALLOWED_ON_NODE.get(node.label)
    if allowed is None:
        raise _unknown(_("label"), node.label, LABELS, node.id)
    _check_id(node)
    return Node(node.id, node.label, _checked(node.properties, allowed, node.id, node.label))


def check_edge(edge: Edge, source_label: str, target_label: str) -> Edge:
    """Fit a relationship to the schema, see :func:`check_node`.

    Raises GraphError for an unknown type or property, a wrong value, or labels that the type does not join.
    """
    place = f"{edge.source} -{edge.type}-> {edge.target}"
    allowed = _ALLOWED_ON_EDGE.get(edge.type)
    if allowed is None:
        raise _unknown(_("relationship type"), edge.type, RELATIONSHIPS, place)
    if (source_label, target_label) not in _PAIRS[edge.type]:
        raise _pair_not_allowed(edge, source_label, target_label, place)
    return Edge(edge.source, edge.type, edge.target, _checked(edge.properties, allowed, place, edge.type))


def twice(thing: Node | Edge) -> GraphError:
    """What to raise where a node's id, or a relationship, is there already."""
    if isinstance(thing, Node):
        message = _("{id}: a node with this id is already in the graph")
        return GraphError(message.format(id=thing.id), place=thing.id)
    message = _("{source} -{type}-> {target}: this relationship is already in the graph")
    return GraphError(message.format(source=thing.source, type=thing.type, target=thing.target), place=thing.source)


def missing_end(edge: Edge, end: str) -> GraphError:
    """What to raise where there is no node at an end of a relationship."""
    message = _("{source} -{type}-> {target}: there is no node {end}")
    text = message.format(source=edge.source, type=edge.type, target=edge.target, end=end)
    return GraphError(text, place=f"{edge.source} -{edge.type}-> {edge.target}", value=end)


def _unknown(what: str, found: str, known: Iterable[str], place: str) -> GraphError:
    message = _("{place}: unknown {what} {found!r}; the schema has {known}")
    text = message.format(place=place, what=what, found=found, known=", ".join(known))
    return GraphError(text, place=place, value=found)


def _pair_not_allowed(edge: Edge, source_label: str, target_label: str, place: str) -> GraphError:
    ends = [target for source, target in RELATIONSHIPS[edge.type].pairs if source == source_label]
    message = _("{place}: {type} does not go from {source} to {target}; from {source} it goes to {expected}")
    expected = ", ".join(ends) or _("nothing")
    text = message.format(place=place, type=edge.type, source=source_label, target=target_label, expected=expected)
    return GraphError(text, place=place, value=f"{source_label} -> {target_label}")


def _check_id(node: Node) -> None:
    parts = node.id.split("/", _ID_PARTS - 1)
    if len(parts) < _ID_PARTS or parts[1] != node.label or not parts[0] or not parts[2] or not node.id.isprintable():
        message = _("{id!r}: expected <plan>/{label}/<key>, without control characters, as the id of this node")
        raise GraphError(message.format(id=node.id, label=node.label), place=node.id, value=node.id)


def _checked(properties: Mapping[str, Value], allowed: frozenset[str], place: str, owner: str) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, value in properties.items():
        if name not in allowed:
            message = _("{place}: {owner} has no property {name!r}; it may carry {allowed}")
            text = message.format(place=place, owner=owner, name=name, allowed=", ".join(sorted(allowed)))
            raise GraphError(text, place=place, value=name)
        fitted = _fitted(PROPERTIES[name], value, place)
        if fitted not in ("", []):
            found[name] = fitted
    if len(cast("list[int]", found.get("anios", []))) != len(cast("list[float]", found.get("metas", []))):
        message = _('{place}: "anios" and "metas" are expected to be of equal length')
        raise GraphError(message.format(place=place), place=place)
    return found


def _fitted(spec: Property, value: Value, place: str) -> Value:
    try:
        fitted = _FIT_OF[spec.name](value)
    except _WrongTypeError as error:
        message = _('{place}: property "{name}" is a {expected}; found {found}')
        expected = str(error) or spec.type.words
        text = message.format(place=place, name=spec.name, expected=expected, found=_shown(value))
        raise GraphError(text, place=place, value=repr(value)) from None
    if spec.values and fitted not in spec.values:
        message = _('{place}: property "{name}" is one of {expected}; found {found}')
        text = message.format(place=place, name=spec.name, expected=", ".join(spec.values), found=_shown(value))
        raise GraphError(text, place=place, value=repr(value))
    return fitted


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _list_of(fit: Callable[[object], Scalar]) -> Callable[[object], Value]:
    def fit_list(value: object) -> Value:
        if not isinstance(value, list):
            raise _WrongTypeError
        return cast("Value", [fit(item) for item in value])

    return fit_list


def _string(value: object) -> str:
    """Text that can be written as UTF-8 (a lone surrogate is no text), without NUL, which files and stores refuse."""
    if not isinstance(value, str):
        raise _WrongTypeError
    if not _writable(value):
        raise _WrongTypeError(_("text of whole Unicode characters, without lone surrogates"))
    return value.replace("\0", "")


def _writable(text: str) -> bool:
    """Whether a text can be written as UTF-8."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _integer(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
        raise _WrongTypeError
    return int(value)


def _float(value: object) -> float:
    """Take a finite number: NaN and infinity are no values that two stores agree on."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _WrongTypeError
    try:
        number = float(value)
    except OverflowError:
        raise _WrongTypeError from None
    if not math.isfinite(number):
        raise _WrongTypeError
    return number


def _boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongTypeError
    return value


_FITS: dict[PropertyType, Callable[[object], Scalar]] = {
    PropertyType.STRING: _string,
    PropertyType.INTEGER: _integer,
    PropertyType.FLOAT: _float,
    PropertyType.BOOLEAN: _boolean,
}
_FIT_OF: dict[str, Callable[[object], Value]] = {
    name: _list_of(_FITS[spec.type.item]) if spec.type.is_list else _FITS[spec.type]
    for name, spec in PROPERTIES.items()
}
"""What fits a value to each property: looked up once a property, since national graphs have millions of values."""
