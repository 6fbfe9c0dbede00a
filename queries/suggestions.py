"""What comes near to a text that names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import code, name, natural, reading_order, text

_NEAR_CODE, _NEAR_NAME = 60.0, 75.0
"""Likeness from 0 to 100 below which a code, a name is no help."""
_MOST = 3


def suggest(nodes: Sequence[Node], asked: str, kind: str = "") -> list[Node]:
    """At most three elements near to what was asked, the nearest first.

    ``kind`` is the prefix of a code (``AEI``): then only codes of that kind are looked at, where there are any.
    """
    coded = [node for node in nodes if code(node)]
    same = [node for node in coded if code(node).startswith(f"{kind}.")] if kind else []
    if kind or any(sign.isdigit() for sign in asked):
        near = _best([(_code_likeness(asked, node), node) for node in same or coded], _NEAR_CODE, asked)
        if near:
            return near
    return _best([(_name_likeness(fold(asked), node), node) for node in nodes], _NEAR_NAME, asked)


def near_codes(codes: Iterable[str], asked: str) -> list[str]:
    """At most three codes near to one, of its kind where there are any, the nearest first."""
    kind, dot, _rest = asked.partition(".")
    nodes = [Node(one, "", {"codigo": one}) for one in codes]
    return [code(node) for node in suggest(nodes, asked, kind if dot and kind.isalpha() else "")]


def _code_likeness(asked: str, node: Node) -> float:
    return fuzz.ratio(fold(asked), fold(code(node)))


def _name_likeness(asked: str, node: Node) -> float:
    sigla = fuzz.ratio(asked, fold(text(node, "sigla"))) if text(node, "sigla") else 0.0
    return max(sigla, fuzz.token_set_ratio(asked, fold(name(node))), fuzz.partial_ratio(asked, fold(name(node))))


def _best(likeness: Sequence[tuple[float, Node]], least: float, asked: str) -> list[Node]:
    near = [(score, node) for score, node in likeness if score >= least]
    near.sort(key=lambda pair: (-pair[0], _distance(asked, code(pair[1])), reading_order(pair[1])))
    return [node for _score, node in near[:_MOST]]


def _distance(asked: str, found: str) -> int:
    """How far apart the numbers of two codes are: ``OEI.12`` is nearer to ``OEI.11`` than to ``OEI.02``."""
    mine, theirs = ([part[1] for part in natural(words) if part[0] == 0] for words in (asked, found))
    return sum(abs(a - b) for a, b in zip(mine, theirs, strict=False)) + 100 * abs(len(mine) - len(theirs))
