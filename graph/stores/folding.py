"""Documents merged one after another into what is there, where most only add evidence to what they share.

A national element that thousands of plans cite has a list of thousands of places: it is looked through once for all the
documents of a transaction, not once for each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar, cast

from articulador.graph.merging import only_adds_evidence
from articulador.graph.model import Edge, Node

_K = TypeVar("_K")
_T = TypeVar("_T", Node, Edge)


@dataclass
class _Growing(Generic[_T]):
    """An element and the places that were added to it since."""

    base: _T
    more: dict[str, None]

    def whole(self) -> _T:
        places = list(dict.fromkeys([*_places(self.base), *self.more]))
        return replace(self.base, properties={**self.base.properties, "fuentes": places}) if places else self.base


class Folding(Generic[_K, _T]):
    """Merges elements into ``wanted``, and into what is ``held`` where that has none; the same as one by one."""

    def __init__(self, wanted: dict[_K, _T | None], held: Mapping[_K, _T], merge: Callable[[_T, _T], _T]) -> None:
        self._wanted: dict[_K, _T | None] = wanted
        self._held: Mapping[_K, _T] = held
        self._merge: Callable[[_T, _T], _T] = merge
        self._growing: dict[_K, _Growing[_T]] = {}

    def add(self, key: _K, stated: _T) -> None:
        """Merge what one more document states."""
        growing = self._growing.get(key)
        if growing is None:
            known = self._wanted[key] if key in self._wanted else self._held.get(key)
            if known is None:
                self._wanted[key] = stated
                return
            growing = self._growing[key] = _Growing(known, {})
        if only_adds_evidence(growing.base, stated):
            growing.more.update(dict.fromkeys(_places(stated)))
        else:
            self._growing[key] = _Growing(self._merge(growing.whole(), stated), {})

    def finish(self) -> None:
        """Give what has grown."""
        for key, growing in self._growing.items():
            self._wanted[key] = growing.whole()


def _places(thing: Node | Edge) -> list[str]:
    return cast("list[str]", thing.properties.get("fuentes", []))
