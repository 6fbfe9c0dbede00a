"""What the variables of a query hold, as far as its tokens tell: relationships, or values that are no element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articulador.graph.cypher.checking import called
from articulador.graph.cypher.tokens import Kind, Token

_CLOSING = {")": "(", "]": "[", "}": "{"}
_VALUES = frozenset({"date", "datetime", "duration", "localdatetime", "localtime", "point", "time"})
"""Functions whose results have components (``date().year``), which are no properties; dotted ones are taken so too."""
_RELATIONSHIPS = frozenset({"relationships", "rels"})


class Bases:
    """The variables of a query.

    ``relationships``: those of a pattern's relationship and those that run over ``relationships(p)``. ``values``: those
    made from a parameter, a date or a dotted function. ``partners``: index of each bracket's other one. ``functions``:
    indices of the tokens of each name that is called.
    """

    def __init__(self, found: Sequence[Token]) -> None:
        self._found = found
        self.partners = dict(_partners(found))
        self.functions = {at: (start, end) for start, end in called(found) for at in range(start, end)}
        self.relationships = {found[at + 1].value for at in range(1, len(found) - 1) if self._opens_relationship(at)}
        self.values: set[str] = set()
        self._bases: dict[int, int] = {}
        for at in range(1, len(found) - 1):
            self._bind(at)

    def _opens_relationship(self, at: int) -> bool:
        before, after = self._found[at - 1], self._found[at + 1]
        return self._found[at].sign == "[" and before.sign == "-" and after.is_name

    def _bind(self, at: int) -> None:
        """``expression AS name`` and ``name IN expression``."""
        keyword = self._found[at].keyword
        if keyword == "AS":
            name, base = self._found[at + 1], self._base(at - 1)
        elif keyword == "IN" and (at == 1 or self._found[at - 2].sign != "."):
            name, base = self._found[at - 1], at + 1
        else:
            return
        if name.is_name and self._is_value(base):
            self.values.add(name.value)
        if name.is_name and self._is_relationships(base):
            self.relationships.add(name.value)

    def _is_relationships(self, at: int) -> bool:
        """True for ``relationships(p)``, and a variable that holds relationships, not a property of it."""
        known = _RELATIONSHIPS if at in self.functions else self.relationships
        name = self._found[at].value
        return (name.lower() if at in self.functions else name) in known and self._found[at + 1].sign != "."

    def rests_on_value(self, at: int) -> bool:
        """True where the expression that ends at this token is a parameter, a date, or something taken out of them."""
        return self._is_value(self._base(at))

    def _is_value(self, at: int) -> bool:
        token = self._found[at]
        if at in self.functions:
            start, end = self.functions[at]
            return end - start > 1 or token.value.lower() in _VALUES
        return token.kind is Kind.PARAMETER or token.value in self.values

    def _base(self, at: int) -> int:
        """Index of the first token of ``a``, ``a.b``, ``a[0].b``, ``f(x).b``, given that of the last."""
        passed = []
        while at not in self._bases and (before := self._before(at)) is not None:
            passed.append(at)
            at = before
        base = self._bases.get(at, at)
        self._bases.update(dict.fromkeys(passed, base))
        return base

    def _before(self, at: int) -> int | None:
        """Index of the last token of what this one is taken out of, or is an end of; None for the first."""
        if at > 1 and self._found[at].is_name and self._found[at - 1].sign == ".":
            return at - 2
        if self._found[at].sign not in _CLOSING or at not in self.partners:
            return None
        start = self.partners[at]
        before = self._found[start - 1] if start else None
        if before and (before.is_name or before.kind is Kind.PARAMETER or before.sign in _CLOSING):
            return start - 1
        return start


def _partners(found: Sequence[Token]) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for at, token in enumerate(found):
        if token.sign in _CLOSING.values():
            opened.append(at)
        elif opened and found[opened[-1]].sign == _CLOSING.get(token.sign):
            start = opened.pop()
            yield start, at
            yield at, start
