"""Traces as the page carries them: long lists of numbers, hardly one of them far from the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import cast

from articulador.viz.plain import Json

TRACES = ("up", "down", "upEdges", "downEdges")


def packed(data: Mapping[str, Json]) -> dict[str, Json]:
    """The payload with the traces of every node packed; ``assets/app/01-core.js`` unpacks them."""
    nodes = cast("Sequence[Mapping[str, Json]]", data["nodes"])
    return {**data, "nodes": [{**node, **{kind: pack(_numbers(node[kind])) for kind in TRACES}} for node in nodes]}


def _numbers(value: Json) -> Sequence[int]:
    return cast("Sequence[int]", value)


def pack(numbers: Sequence[int]) -> str:
    """Give rising whole numbers, ``3 4 5 9``, as steps from one to the next in base 36: ``3 1*2 4``."""
    return " ".join(_runs(later - earlier for earlier, later in pairwise([0, *numbers])))


def _runs(steps: Iterator[int]) -> Iterator[str]:
    for step, same in groupby(steps):
        times = sum(1 for _step in same)
        yield _digits(step) if times == 1 else f"{_digits(step)}*{_digits(times)}"


def _digits(value: int) -> str:
    """A whole number in base 36, as JavaScript's ``parseInt(text, 36)`` reads it."""
    signs = "0123456789abcdefghijklmnopqrstuvwxyz"
    head, last = divmod(value, 36)
    return (_digits(head) if head else "") + signs[last]
