"""Least coverage that somebody asks for: ``AEI=40``, ``OEI.indicator=100``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from articulador.errors import LookupFailed
from articulador.i18n import _
from articulador.queries.cascade import Part, Tally

_ASKED = re.compile(r"(?P<label>\w+)(?:\.(?P<measure>\w+))?=(?P<least>\d{1,3}(?:[.,]\d+)?)%?")
COVERED = frozenset({Part.LINKED, Part.OWN, Part.INDIRECT, Part.YES})
"""Parts of a tally that count as covered."""
_MOST = 100.0


@dataclass(frozen=True, slots=True)
class Level:
    """Coverage of one measure of a label over all plans: ``covered`` of ``known`` elements; the rest is unknown."""

    label: str
    measure: str
    covered: int
    known: int
    least: float

    @property
    def percent(self) -> float:
        """Covered, of 100 known ones."""
        return 100 * self.covered / self.known if self.known else _MOST

    @property
    def met(self) -> bool:
        """Whether it reaches what was asked; where nothing is known it is not missed."""
        return self.percent >= self.least


def level(asked: str, coverage: Mapping[str, tuple[Tally, ...]]) -> Level:
    """Measure what ``LEVEL=PCT`` asks; raises LookupFailed for a level that there is not, naming those that there are.

    Without a measure the first one of the label is meant: ``pgg`` for OEI and AEI, taken up for upper elements.
    """
    match = _ASKED.fullmatch(asked.strip())
    tallies = [tally for plan in coverage.values() for tally in plan]
    least = float(match["least"].replace(",", ".")) if match else -1.0
    if match is None or least > _MOST:
        message = _('"{asked}": expected LEVEL=PCT with a percentage up to 100, for example AEI=40')
        raise LookupFailed(message.format(asked=asked), place="--fail-under", value=asked)
    of_label = [tally for tally in tallies if tally.label.lower() == match["label"].lower()]
    measure = match["measure"] or (of_label[0].measure if of_label else "")
    meant = [tally for tally in of_label if tally.measure == measure.lower()]
    if not meant:
        known = ", ".join(dict.fromkeys(f"{tally.label}.{tally.measure}" for tally in tallies))
        message = _('"{asked}": this source has no such level; there are: {known}')
        raise LookupFailed(message.format(asked=asked, known=known), place="--fail-under", value=asked)
    unknown = _sum(meant, {Part.UNKNOWN})
    total = sum(tally.total for tally in meant)
    return Level(meant[0].label, meant[0].measure, _sum(meant, COVERED), total - unknown, least)


def _sum(tallies: Iterable[Tally], parts: Iterable[Part]) -> int:
    wanted = set(parts)
    return sum(count for tally in tallies for part, count in tally.parts.items() if part in wanted)
