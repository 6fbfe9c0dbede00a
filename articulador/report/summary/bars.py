"""Stacked bars as the page draws them: pieces in percent of the whole, each with a look and its count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articulador.queries.cascade import Tally
from articulador.queries.gaps.model import Severity
from articulador.report.gaps.html_style import PARTS

ORDER = ("there", "weak", "whole", "not", "unknown")
"""Looks of the parts of a tally, in the order in which bars have them."""
_LEAST, _MARGIN, _DIGIT = 1.0, 3.0, 3.5
"""Percent that a piece has at least, and that it needs beside its count and for each digit of it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar. ``start`` and ``share`` are percents as SVG writes them; ``told`` is its count where it fits."""

    look: str
    start: str
    share: str
    middle: str
    told: str


Bar = tuple[Piece, ...]


def of_tally(tally: Tally, lost: int = 0, *, legible: bool = True) -> Bar:
    """Draw how many of all are there, weakly there, not there and unknown.

    ``lost``: of how many that are not there the text lost what may have said so; they are drawn as unknown.
    ``legible``: whether counts stand in the bar.
    """
    counted = dict.fromkeys(ORDER, 0)
    for part, count in tally.parts.items():
        counted[PARTS[part]] += count
    counted["not"] -= lost
    counted["unknown"] += lost
    return stacked(counted, tally.total, legible=legible)


def of_severities(counts: Mapping[Severity, int], most: int) -> Bar:
    """Draw gaps of the plan, worst first; ``most`` are as many as fill the bar."""
    return stacked({severity.value: counts.get(severity, 0) for severity in Severity}, most, legible=False)


def stacked(counts: Mapping[str, int], whole: int, *, legible: bool = True) -> Bar:
    """Lay counts side by side; whatever is counted is seen."""
    drawn = {look: count for look, count in counts.items() if count}
    raised = {look: max(_LEAST, 100 * count / whole) for look, count in drawn.items()}
    over = max(1.0, sum(raised.values()) / 100)
    pieces, start = [], 0.0
    for look, raw in raised.items():
        share = raw / over
        count = str(drawn[look])
        told = count if legible and share >= _MARGIN + _DIGIT * len(count) else ""
        pieces.append(Piece(look, _percent(start), _percent(share), _percent(start + share / 2), told))
        start += share
    return tuple(pieces)


def _percent(value: float) -> str:
    return f"{value:.2f}%"
