"""The labels, relationship types and properties that a query names, read off its tokens without a parser.

It serves to say that a name is misspelt, so where it is in doubt (properties of maps and dates, not of nodes) it leaves
a name out rather than report one that is right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from articulador.graph.cypher.bases import Bases
from articulador.graph.cypher.tokens import Token, significant, tokens

Name = tuple[str, int, int]
"""A name, and the line and column where it stands, from 1."""


@dataclass(frozen=True, slots=True)
class Names:
    """What a query names: each occurrence apart, in the order of the text."""

    labels: tuple[Name, ...]
    types: tuple[Name, ...]
    properties: tuple[Name, ...]


def names_of(text: str) -> Names:
    """Give the labels, types and properties that a query names.

    Left out: properties of parameters and of what is made from them, components of dates, and names that are also keys
    of a map that the query builds. Raises QueryError where the text cannot be cut into tokens.
    """
    walk = _Walk(significant(tokens(text)))
    properties = [token for token in walk.properties if token.value not in walk.keys]
    return Names(_names(walk.labels), _names(walk.types), _names(properties))


def _names(found: Sequence[Token]) -> tuple[Name, ...]:
    return tuple((token.value, token.line, token.column) for token in found)


class _Kind(Enum):
    """What stands between two brackets."""

    CLAUSES = auto()
    CALL = auto()
    ROUND = auto()
    """A node, or an expression in brackets: a colon stands before a label in both."""
    RELATIONSHIP = auto()
    LIST = auto()
    PROPERTIES = auto()
    MAP = auto()


@dataclass(slots=True)
class _Frame:
    """An open bracket: its index, and the index until which all is ``(variable:Label``, after which properties come."""

    kind: _Kind
    opened: int
    head: int


_NO_FUNCTION = frozenset({
    "ALL", "AND", "ANY", "BY", "CALL", "CASE", "CREATE", "DELETE", "DISTINCT", "ELSE", "FOR", "IN", "INSERT", "MATCH",
    "MERGE", "NOT", "ON", "OR", "RETURN", "SET", "SHORTEST", "THEN", "UNWIND", "WHEN", "WHERE", "WITH", "XOR",
})  # fmt: skip
"""Words before a round bracket that call nothing."""
_BEFORE_CLAUSES = frozenset({"CALL", "COLLECT", "COUNT", "EXISTS"})
_NO_LABELS = frozenset({"NFC", "NFD", "NFKC", "NFKD", "NODE", "NORMALIZED", "NOT", "NULL", "TYPED", "UNIQUE"})
"""What may follow IS where no label does."""
_KEYED = frozenset({_Kind.MAP, _Kind.PROPERTIES})


class _Walk:
    """Once over the tokens, knowing which brackets are open."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._found = found
        self._bases = Bases(found)
        self._frames = [_Frame(_Kind.CLAUSES, -1, -1)]
        self.labels: list[Token] = []
        self.types: list[Token] = []
        self.properties: list[Token] = []
        self.keys: set[str] = set()
        """Keys of the maps that the query builds."""
        at = 0
        while at < len(found):
            at = self._step(at)

    def _sign(self, at: int) -> str:
        return self._found[at].sign if 0 <= at < len(self._found) else ""

    def _is_name(self, at: int) -> bool:
        return at < len(self._found) and self._found[at].is_name

    def _step(self, at: int) -> int:
        """Take in one token, or a few that say one thing; give the index of the next."""
        token, frame = self._found[at], self._frames[-1]
        if token.sign in {"(", "[", "{"}:
            self._frames.append(_Frame(self._opened(at), at, at + 1))
        elif token.sign in {")", "]", "}"} and len(self._frames) > 1:
            self._frames.pop()
        elif token.sign == ":" or (token.keyword == "IS" and self._is_label(at + 1)):
            return self._labelled(at)
        elif token.is_name and self._sign(at - 1) == ".":
            self._property(at)
        elif token.is_name and frame.kind in _KEYED and self._sign(at - 1) in {"{", ","}:
            return self._key(at)
        elif token.is_name and at == frame.opened + 1:
            frame.head = at + 1
        return at + 1

    def _is_label(self, at: int) -> bool:
        return self._is_name(at) and self._found[at].keyword not in _NO_LABELS

    def _opened(self, at: int) -> _Kind:
        before = self._found[at - 1] if at else None
        if self._found[at].sign == "[":
            return _Kind.RELATIONSHIP if before and before.sign == "-" else _Kind.LIST
        if self._found[at].sign == "(":
            return _Kind.CALL if before and before.is_name and before.keyword not in _NO_FUNCTION else _Kind.ROUND
        return self._opened_curly(at)

    def _opened_curly(self, at: int) -> _Kind:
        frame = self._frames[-1]
        if self._opens_clauses(at):
            return _Kind.CLAUSES
        if frame.kind is _Kind.RELATIONSHIP or (frame.kind is _Kind.ROUND and at == frame.head):
            return _Kind.PROPERTIES
        return _Kind.MAP

    def _opens_clauses(self, at: int) -> bool:
        """``EXISTS {``, ``CALL (x) {``; not a node or variable called ``count`` before its properties."""
        is_map = self._sign(at + 1) in {".", "}"} or (self._is_name(at + 1) and self._sign(at + 2) == ":")
        before = at - 1
        if self._sign(before) == ")":
            before = self._bases.partners.get(before, 0) - 1
            return before >= 0 and self._found[before].keyword == "CALL"
        return before >= 0 and self._found[before].keyword in _BEFORE_CLAUSES and not is_map

    def _labelled(self, at: int) -> int:
        """Labels or types after ``:`` or IS: ``A|B``, ``A&!(B|C)``, ``A:B``; ``|`` ends them inside a list."""
        frame = self._frames[-1]
        found, end = self._expression(at + 1, alternatives=frame.kind is not _Kind.LIST)
        of_relationship = at > 0 and self._found[at - 1].value in self._bases.relationships
        if frame.kind is _Kind.RELATIONSHIP or (of_relationship and frame.head != at):
            self.types += found
        elif not of_relationship:  # else (r:X) is a predicate in brackets, or a node of another part of the query
            self.labels += found
        if frame.head == at:
            frame.head = end
        return end

    def _expression(self, at: int, *, alternatives: bool) -> tuple[list[Token], int]:
        """Give the names of an expression of labels, and the index after it."""
        found: list[Token] = []
        depth, wanted = 0, True
        while at < len(self._found):
            token = self._found[at]
            if wanted and (token.is_name or token.sign == "%"):
                found += [token] if token.is_name else []
                wanted = False
            elif wanted and token.sign in {"!", ":", "("}:
                depth += token.sign == "("
            elif not wanted and token.sign == ")" and depth:
                depth -= 1
            elif not wanted and (token.sign in {"&", ":"} or (token.sign == "|" and alternatives)):
                wanted = True
            else:
                break
            at += 1
        return found, at

    def _key(self, at: int) -> int:
        """A key of a map or of a pattern's properties; a variable alone in ``n {.a, x}`` is one too."""
        if self._sign(at + 1) == ":":
            if self._frames[-1].kind is _Kind.MAP:
                self.keys.add(self._found[at].value)
            else:
                self.properties.append(self._found[at])
            return at + 2
        if self._sign(at + 1) in {",", "}"}:
            self.keys.add(self._found[at].value)
        return at + 1

    def _property(self, at: int) -> None:
        """``n.codigo`` and the ``.codigo`` of ``n {.codigo}``; not the parts of ``db.labels(``."""
        base = at - 2
        if self._frames[-1].kind is _Kind.MAP and self._sign(base) in {"{", ","}:
            base = self._frames[-1].opened - 1
        start, end = self._bases.functions.get(at, (at, at))
        if base >= 0 and end - start < 2 and not self._bases.rests_on_value(base):
            self.properties.append(self._found[at])
