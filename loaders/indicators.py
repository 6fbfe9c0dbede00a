"""The indicators that the document names so far: found again by code, by name and by what they measure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from articulador.loaders.codes import Code
from articulador.loaders.lexicon import similarity
from articulador.loaders.model import Ref
from articulador.loaders.words import key

SAME = 85.0
"""Similarity (0-100) from which two names on one element are one indicator."""
ELSEWHERE = 90.0
"""Similarity from which a name tells an indicator without its element."""
_BEGUN = 12
"""Folded characters from which a cut name still tells the one indicator of its element that begins like it."""


@dataclass
class Indicator:
    """An indicator of one element; ``order`` is its place among the element's, from 0."""

    owner: Ref
    name: str
    code: Code | None = None
    order: int = 0
    folded: str = ""
    tables: set[str] = field(default_factory=set)
    """Tables that state it: there, another wording is another indicator."""
    ref: Ref = field(init=False)

    def __post_init__(self) -> None:
        self.folded = key(self.name)
        self.ref = Ref(
            "Indicador", (*self.owner.key, self.folded or (self.code.text if self.code else str(self.order)))
        )


@dataclass
class IndicatorBook:
    """All indicators, by what they measure."""

    by_owner: dict[Ref, list[Indicator]] = field(default_factory=lambda: defaultdict(list))

    def add(self, owner: Ref, name: str, code: Code | None = None, table: str = "") -> Indicator:
        """The indicator of ``owner`` with this name (or code and a like name), new where there is none.

        In one table two wordings, or two codes, are two indicators however alike.
        """
        entry = self.of(owner, name, code, table)
        if entry is None:
            entry = Indicator(owner, name, code, len(self.by_owner[owner]))
            self.by_owner[owner].append(entry)
        entry.code = entry.code or code
        entry.tables.add(table)
        return entry

    def of(self, owner: Ref, name: str, code: Code | None = None, table: str = "") -> Indicator | None:
        """The indicator of one element that a name or code tells; None where it has no such one."""
        folded = key(name)
        ranked = sorted(
            (
                (similarity(folded, e.folded), e)
                for e in self.by_owner.get(owner, [])
                if (folded == e.folded or not table or table not in e.tables) and not _other_code(code, e.code)
            ),
            key=lambda pair: -pair[0],
        )
        if ranked and ranked[0][0] >= SAME:
            return ranked[0][1]
        begun = [e for _, e in ranked if len(folded) >= _BEGUN and e.folded.startswith(folded + " ")]
        if len(begun) == 1:
            return begun[0]
        if code is not None and code.complete:
            same = [e for score, e in ranked if e.code and e.code.text == code.text and (score >= 60 or not folded)]
            return same[0] if same else None
        return None

    def find(self, name: str, labels: tuple[str, ...] = ("OEI", "AEI")) -> list[Indicator]:
        """Indicators of any element with this name, best first (several where two elements share the words)."""
        folded = key(name)
        if len(folded) < 10:
            return []
        scored = [
            (similarity(folded, e.folded), e)
            for owner, entries in self.by_owner.items()
            if owner.label in labels
            for e in entries
            if fuzz.ratio(folded, e.folded, score_cutoff=50.0) or e.folded.startswith(folded)
        ]
        best = max((score for score, _ in scored), default=0.0)
        return [e for score, e in scored if score >= ELSEWHERE and score >= best - 1]

    def nearest(self, name: str, owner: Ref) -> tuple[Indicator, float] | None:
        """The most alike indicator of one element, with the similarity, however low."""
        folded = key(name)
        ranked = sorted(
            ((similarity(folded, e.folded), e) for e in self.by_owner.get(owner, [])), key=lambda pair: -pair[0]
        )
        return (ranked[0][1], ranked[0][0]) if ranked else None


def _other_code(a: Code | None, b: Code | None) -> bool:
    return a is not None and b is not None and a.complete and b.complete and a.text != b.text
