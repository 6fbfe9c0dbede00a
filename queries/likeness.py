"""How alike two statements of a plan are: words that it uses everywhere weigh little, words that few use weigh much."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from rapidfuzz import fuzz

from articulador.graph.text import fold

SAME = 100.0
_EMPTY = frozenset({
    "a", "al", "ante", "como", "con", "cual", "cuyo", "de", "del", "desde", "e", "el", "en", "entre", "esta", "este",
    "hacia", "la", "las", "lo", "los", "mediante", "no", "o", "para", "por", "que", "se", "segun", "sin", "sobre", "su",
    "sus", "u", "un", "una", "y",
})  # fmt: skip
_STEM = 6
"""Letters that two words begin with alike to be forms of one (``frontera``, ``fronterizo``)."""
_SPELLING = 85.0
_KIN = 0.8
"""What a word counts where the other text has only another form of it."""
_FEW = 3
"""A text of fewer words may stand within any other by chance."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 to 100, and the words that only one of the two texts has, the weightiest first."""

    score: float
    only_first: tuple[str, ...] = ()
    only_second: tuple[str, ...] = ()


class Weights:
    """Weights of words by how few of a plan's statements use them (inverse document frequency, 0 to 1)."""

    def __init__(self, statements: Iterable[str]) -> None:
        self._used: Counter[str] = Counter()
        count = 0
        for statement in statements:
            self._used.update(_stem(word) for word in set(_words(statement)))
            count += 1
        self._scale = math.log(count + 1) or 1.0
        self._count = count

    def weight(self, word: str) -> float:
        """Weight of a word: 1 where one statement uses it or none, near 0 where all do."""
        return math.log((self._count + 1) / max(self._used[_stem(word)], 1)) / self._scale

    def compare(self, first: str, second: str) -> Likeness:
        """How alike two texts are: the mean of what they share of both, and of the shorter one."""
        if fold(first) == fold(second):
            return Likeness(SAME if fold(first) else 0.0)
        mine, theirs = self._ranked(first), self._ranked(second)
        if not mine or not theirs:
            return Likeness(0.0)
        shared, left_mine, left_theirs = self._shared(mine, theirs)
        sums = [sum(map(self.weight, words)) or 1.0 for words in (mine, theirs)]
        both = 2 * shared / sum(sums)
        within = shared / min(sums) if min(len(mine), len(theirs)) >= _FEW else both
        return Likeness(SAME * (both + within) / 2, tuple(left_mine), tuple(left_theirs))

    def _ranked(self, text: str) -> list[str]:
        return sorted(_words(text), key=lambda word: -self.weight(word))

    def _shared(self, mine: list[str], theirs: list[str]) -> tuple[float, list[str], list[str]]:
        """Weight of the words of one text that the other has, each once, and what is left of both."""
        free, left, total = list(theirs), [], 0.0
        for word in mine:
            best = max(free, key=lambda other: _kinship(word, other), default="")
            kinship = _kinship(word, best) if best else 0.0
            if not kinship:
                left.append(word)
                continue
            free.remove(best)
            total += kinship * min(self.weight(word), self.weight(best))
        return total, left, free


@lru_cache(maxsize=20_000)
def _words(text: str) -> tuple[str, ...]:
    """Words that say something, each form of a word once."""
    found: dict[str, str] = {}
    for word in fold(text).split():
        if word not in _EMPTY:
            found.setdefault(_stem(word), word)
    return tuple(found.values())


def _stem(word: str) -> str:
    if word.endswith("es") and len(word) > 5:
        return word[:-2]
    return word[:-1] if word.endswith("s") and len(word) > 4 else word


@lru_cache(maxsize=200_000)
def _kinship(first: str, second: str) -> float:
    """1 for one word in singular or plural, less for forms of one, 0 for two words."""
    mine, theirs = _stem(first), _stem(second)
    if mine == theirs:
        return 1.0
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(mine, theirs, strict=False)))
    return _KIN if alike >= _STEM or fuzz.ratio(mine, theirs) >= _SPELLING else 0.0
