"""Responsible units: cells with several names split, spellings of one unit joined."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from articulador.graph.text import fold
from articulador.loaders.context import UnitStated
from articulador.loaders.model import Line, Ref
from articulador.loaders.words import clean, is_acronym, is_open, is_unit, strip_marks

_STARTS = (
    r"(?:Oficina|Direcci[oó]n|Gerencia|Subgerencia|Sub\s?[Gg]erencia|Sub\s?[Dd]irecci[oó]n|Secretar[ií]a|Unidad|"
    r"Procuradur[ií]a|[OÓ]rgano|Subdirecci[oó]n|Jefatura|Despacho)"
)
_GLUED = re.compile(
    rf"(?<![Ll]a )(?<![Dd]e )(?<![Dd]el )(?<![Ss]ub )(?<![Ss]ub)(?<=[a-záéíóúñ)])\s+(?={_STARTS}\s)|"
    rf"\s+y\s+(?=(?:la |el )?{_STARTS}\s)"
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ABBREVIATED = {
    "dir": "direccion", "gcia": "gerencia", "ger": "gerencia", "subger": "subgerencia", "of": "oficina",
    "ofic": "oficina", "sec": "secretaria", "dpto": "departamento", "gral": "general", "adm": "administracion",
}  # fmt: skip
_SEPARATOR = re.compile(r"\s*(?:[/;•]|<br\s*/?>|\s[-–]\s)\s*")
_EMPTY = {"de", "del", "la", "las", "los", "el", "y", "e", "para", "en", "a", "al"}
_NAMED = re.compile(r"^(?P<name>.{6,}?)\s*[(–-]\s*(?P<sigla>[A-ZÑÁÉÍÓÚ][A-ZÑÁÉÍÓÚ0-9&.\-]{1,11})\s*\)?$")
_EXPLAINED = re.compile(
    r"^\W*(?P<sigla>[A-ZÑÁÉÍÓÚ][A-ZÑÁÉÍÓÚ0-9&.\-]{1,11})(?:\s*(?::|=|–|-{1,2})[\s:]*|\s{2,})"
    r"(?P<name>[A-ZÁÉÍÓÚ][a-záéíóúñ][^:|\d]{5,90})$"
)
_SPELLING = 94.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit after joining: ``key`` identifies it, ``name`` is its most printed wording, ``sigla`` its acronym."""

    key: str
    name: str
    sigla: str
    printed: str = ""
    """The wording of the cell that named it."""


def _stem(word: str) -> str:
    return (
        word[:-2]
        if word.endswith("es") and len(word) > 5
        else word[:-1]
        if word.endswith("s") and len(word) > 4
        else word
    )


def _words(name: str) -> tuple[str, ...]:
    words = re.sub(r"\bsub (?=[dgs])", "sub", fold(name)).split()
    return tuple(_stem(_ABBREVIATED.get(word, word)) for word in words if word not in _EMPTY)


def _tidy(text: str) -> str:
    return re.sub(r"^(?:la|el)\s+(?=[A-ZÁÉÍÓÚ])", "", clean(text)).strip(" .,;:")


def split_cell(text: str, known: frozenset[tuple[str, ...]]) -> list[str]:
    """The units that a cell names; it stays whole unless every part is a unit by itself."""
    whole = _tidy(strip_marks(text))
    pieces = [_tidy(strip_marks(piece)) for piece in _BREAK.split(text)]
    apart = all(is_acronym(p) or _words(p) in known or (re.match(_STARTS, p) and not is_open(p)) for p in pieces if p)
    marked = " / ".join(filter(None, pieces)) if apart else whole
    parts = [_tidy(part) for piece in _SEPARATOR.split(marked) for part in _GLUED.split(piece) if part and _tidy(part)]
    acronyms = list(dict.fromkeys(whole.split()))
    if len(whole.split()) > 1 and all(is_acronym(p) and _words(p) in known for p in acronyms):
        return acronyms
    if len(parts) < 2:
        by_comma = [
            _tidy(part) for part in re.split(r",\s*(?=[A-ZÁÉÍÓÚ])|\s+y\s+(?=[A-ZÁÉÍÓÚ]{2,}\b)", whole) if _tidy(part)
        ]
        parts = (
            by_comma if len(by_comma) > 1 and all(is_acronym(p) or _words(p) in known for p in by_comma) else [whole]
        )
    sound = all(
        is_acronym(part)
        or _words(part) in known
        or re.match(rf"{_STARTS}\b", part, re.IGNORECASE)
        or len(_words(part)) > 1
        for part in parts
    )
    return parts if len(parts) > 1 and sound else [whole] if whole else []


def _sigla(text: str) -> tuple[str, str]:
    match = _NAMED.match(text)
    if match:
        return _tidy(match["name"]), match["sigla"]
    return ("", text) if is_acronym(text) else (text, "")


def explained_siglas(lines: Iterable[Line]) -> dict[str, str]:
    """Acronyms of units that a line explains (``OPP : Oficina de Planeamiento y Presupuesto``)."""
    found: dict[str, str] = {}
    for line in lines:
        match = _EXPLAINED.match(line.text.replace("\t", " : ").replace("|", " "))
        if match and is_unit(match["name"]) and not is_acronym(match["name"]):
            found.setdefault(match["sigla"], _tidy(match["name"]))
    return found


class UnitBook:
    """Joins spellings: the same words; words that differ in plural or a letter; a shorter name on the same elements."""

    def __init__(self, stated: Iterable[UnitStated], siglas: dict[str, str] | None = None) -> None:
        """``siglas``: acronyms that the document explains, with their full names."""
        cells = list(stated)
        known = frozenset(_words(_tidy(strip_marks(cell.text))) for cell in cells)
        self.parts = {cell.text: split_cell(cell.text, known) for cell in cells}
        self._targets: dict[tuple[str, ...], set[Ref]] = defaultdict(set)
        self._printed: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self._siglas: dict[str, tuple[str, ...]] = {}
        self._explained = siglas or {}
        for cell in cells:
            for part in self.parts[cell.text]:
                name, sigla = self._named(part)
                words = _words(name) if name else ("sigla", fold(sigla))
                self._printed[words][name or sigla] += 1
                self._targets[words].add(cell.target)
                if name and sigla:
                    self._siglas[sigla] = words
        self._group = self._join()

    def _named(self, part: str) -> tuple[str, str]:
        name, sigla = _sigla(part)
        return (self._explained[sigla], sigla) if not name and sigla in self._explained else (name, sigla)

    def _join(self) -> dict[tuple[str, ...], tuple[str, ...]]:
        ranked = sorted(self._printed, key=lambda w: (-sum(self._printed[w].values()), -len(w), w))
        group: dict[tuple[str, ...], tuple[str, ...]] = {}
        for words in ranked:
            if words[:1] == ("sigla",):
                group[words] = self._siglas.get(next(iter(self._printed[words])), words)
                continue
            like = next((g for g in group.values() if g[:1] != ("sigla",) and self._same(words, g)), None)
            group[words] = like or words
        return group

    def _same(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        if sorted(a) == sorted(b):
            return True
        numbers = {w for w in (*a, *b) if w.isdigit() or w in {"i", "ii", "iii", "iv"}}
        if numbers and set(a) & numbers != set(b) & numbers:
            return False
        if (
            len(a) == len(b)
            and a[0] == b[0]
            and fuzz.ratio(" ".join(a), " ".join(b)) >= _SPELLING
            and self._one_letter(a, b)
        ):
            return True
        shorter, longer = sorted((a, b), key=len)
        part = set(shorter) < set(longer) and len(shorter) >= 2 and a[0] == b[0] and len(longer) - len(shorter) <= 2
        return part and bool(self._close(self._targets[a]) & self._close(self._targets[b]))

    def _one_letter(self, a: tuple[str, ...], b: tuple[str, ...]) -> bool:
        return all(x == y or fuzz.ratio(x, y) >= 80 for x, y in zip(a, b, strict=True))

    def _close(self, refs: set[Ref]) -> set[tuple[str, ...]]:
        """Elements that references are, or measure: a unit of an indicator answers for its action's work."""
        return {ref.key[:1] for ref in refs}

    def units(self, text: str) -> list[Unit]:
        """The units that a cell as printed names, in order."""
        found: list[Unit] = []
        for part in self.parts[text]:
            name, sigla = self._named(part)
            words = self._group[_words(name) if name else ("sigla", fold(sigla))]
            unit = self._unit(words, part)
            if unit.key not in {other.key for other in found}:
                found.append(unit)
        return found

    def _unit(self, words: tuple[str, ...], wording: str) -> Unit:
        members = [w for w, g in self._group.items() if g == words]
        printed: Counter[str] = Counter()
        for member in members:
            printed.update(
                {n: c for n, c in self._printed[member].items() if member[:1] != ("sigla",) or words[:1] == ("sigla",)}
            )
        name = max(printed, key=lambda n: (printed[n], len(n.split())))
        sigla = (
            name
            if words[:1] == ("sigla",)
            else next((s for s, w in self._siglas.items() if self._group.get(w) == words), "")
        )
        return Unit(fold(name), name, sigla, wording)
