"""Nodes and relationships as plain frozen values: what loaders give and stores keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Scalar = str | int | float | bool
Value = Scalar | list[str] | list[int] | list[float]


class Certainty(StrEnum):
    """How sure a node or relationship is (``certeza``), strongest first."""

    DECLARADA = "declarada"
    REPARADA = "reparada"
    INFERIDA = "inferida"

    @property
    def rank(self) -> int:
        """0 for what is read as printed, 1 repaired, 2 proposed by the program."""
        return _RANKS[self]


_RANKS = {certainty: rank for rank, certainty in enumerate(Certainty)}


@dataclass(frozen=True, slots=True)
class Node:
    """One element of a plan; ``properties`` holds every property but ``id``."""

    id: str
    label: str
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """One typed relationship, from what serves (``source``) to what it serves (``target``), both node ids."""

    source: str
    type: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str]:
        """Identity of a relationship: a link that two places state is one."""
        return (self.source, self.type, self.target)
