"""What the document itself calls each code: pairs of code and statement gathered from every table, weighed.

Damaged tables print a code beside another's statement; the pairs that most and best tables state decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import ACTION_KINDS, OBJECTIVE_KINDS, Code
from articulador.loaders.model import Table, TableKind
from articulador.loaders.words import is_indicator, is_unit, key

ALIKE = 88.0
"""Similarity (0-100) from which two wordings are the same statement."""
SURE = 93.0
"""Similarity from which a statement names an element without its code."""
_NEAR = 75.0
"""Similarity from which a statement may be another element's, reworded."""
_APART = 60.0
"""Below this similarity two statements are surely not one reworded."""
_LEAST = 15
"""Folded characters of a statement at least that may stand for an element of its own."""
_HOMES = {TableKind.OEI: "OEI", TableKind.AEI: "AEI"}
"""The code of which each of these tables prints the elements."""
_PREFIX = 28
"""Folded characters from which a truncated statement still names the element it begins like."""
_WEIGHT = {
    TableKind.OEI: {"OEI": 5}, TableKind.AEI: {"AEI": 5, "OEI": 3}, TableKind.RUTA: {"OEI": 2, "AEI": 2},
    TableKind.MATRIZ: {"OEI": 2, "AEI": 2}, TableKind.FICHA: {"OEI": 2, "AEI": 2},
    TableKind.CONTRIBUCION: {"AES": 5, "AE": 5},
}  # fmt: skip
_ELEMENT_KINDS = {"OEI", "AEI"} | ACTION_KINDS | OBJECTIVE_KINDS


@dataclass(frozen=True, slots=True)
class Entry:
    """One element that the document names: its normalised code and its best wording."""

    code: Code
    name: str

    @property
    def label(self) -> str:
        """Graph label of the element."""
        return self.code.label


def similarity(a: str, b: str) -> float:
    """How alike two folded texts are, 0-100; a long text that begins another counts as alike."""
    if a == b:
        return 100.0
    short, long = sorted((a, b), key=len)
    if len(short) >= _PREFIX and long.startswith(short):
        return 96.0
    return fuzz.ratio(a, b)


@dataclass(slots=True)
class _Vote:
    weight: int = 0
    name: str = ""
    best: int = 0

    def add(self, weight: int, name: str) -> None:
        self.weight += weight
        if weight > self.best or (
            weight == self.best and len(name) > len(self.name) and key(name).startswith(key(self.name))
        ):
            self.best, self.name = weight, name


@dataclass
class Lexicon:
    """Statements by code, and codes by statement, as far as the document settles them."""

    entries: dict[str, Entry] = field(default_factory=dict)
    _keys: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    """label -> folded statement -> code text."""
    twins: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Code text -> folded statements of other elements under which the plan prints that very code."""

    def twin(self, code: Code, name: str) -> str:
        """The folded statement of another element with the same code whose wording this is; empty where none is."""
        folded = key(name)
        return next((other for other in self.twins.get(code.text, ()) if similarity(other, folded) >= ALIKE), "")

    def name(self, code: Code) -> str:
        """The statement of a code; empty where no table pairs them."""
        entry = self.entries.get(code.text)
        return entry.name if entry else ""

    def knows(self, code: Code) -> bool:
        """True where some table states what the code names."""
        return code.text in self.entries

    def settle(self, code: Code, name: str) -> None:
        """Record a pair as settled."""
        self.entries.setdefault(code.text, Entry(code, name))
        self._keys[code.label].setdefault(key(name), code.text)

    def find(self, text: str, labels: Iterable[str], cutoff: float = SURE) -> tuple[Entry, float] | None:
        """The element that a statement names, with the similarity; None below ``cutoff`` or where two tie."""
        folded = key(text)
        if len(folded) < 8:
            return None
        best: tuple[float, str] | None = None
        for label in labels:
            known = self._keys.get(label, {})
            if folded in known:
                return self.entries[known[folded]], 100.0
            found = self._near(folded, known, cutoff)
            if found and (best is None or found[0] > best[0]):
                best = found
        return (self.entries[best[1]], best[0]) if best else None

    def _near(self, folded: str, known: dict[str, str], cutoff: float) -> tuple[float, str] | None:
        if len(folded) >= _PREFIX:
            begun = {
                code
                for name, code in known.items()
                if name.startswith(folded) or (len(name) >= _PREFIX and folded.startswith(name))
            }
            if len(begun) == 1:
                return 96.0, begun.pop()
        found = process.extract(folded, list(known), scorer=fuzz.ratio, score_cutoff=cutoff, limit=2)
        if not found or (len(found) == 2 and found[0][1] == found[1][1]):
            return None
        return found[0][1], known[found[0][0]]

    def agrees(self, code: Code, text: str) -> bool:
        """True where a statement is a wording of the code's own (or nothing is known against it)."""
        entry = self.entries.get(code.text)
        return entry is None or not text or similarity(key(entry.name), key(text)) >= ALIKE


def statement_cell(cells: list[TypedCell], position: int) -> TypedCell | None:
    """The cell beside a code that reads as its statement (a type such as ``Tipo I`` may stand between).

    It is the one before the code where the headings say so: the two columns are swapped.
    """
    following = next((c for c in cells[position + 1 :] if c.what is not What.TIPO), None)
    if following and following.what is What.TEXT:
        other = is_indicator(following.text) or ("unit" in following.role and is_unit(following.text))
        return None if other else following
    before = cells[position - 1] if position else None
    own = cells[position].role.removesuffix(".code") + ".name"
    return before if before and before.what is What.TEXT and before.role == own else None


def statement_after(cells: list[TypedCell], position: int) -> str:
    """The statement that a code cell introduces: the rest of its own text, else the next cell if it reads as one."""
    cell = cells[position]
    if len(key(cell.rest)) >= 4:
        return cell.rest
    following = statement_cell(cells, position)
    return following.text if following else ""


def _pairs(table: Table) -> Iterable[tuple[Code, str]]:
    for row in table.rows:
        cells = filled(typed_cells(table, row))
        for position, cell in enumerate(cells):
            if cell.what is What.CODE and cell.code and cell.code.kind in _ELEMENT_KINDS:
                name = statement_after(cells, position)
                if name:
                    yield cell.code, name


def _clusters(votes: dict[str, dict[str, _Vote]]) -> list[tuple[int, str, str, str]]:
    """Votes of near-equal wordings of one code summed: (weight, code, folded, name), strongest first."""
    ranked: list[tuple[int, str, str, str]] = []
    for code, wordings in votes.items():
        groups: list[tuple[str, _Vote]] = []
        for folded, vote in sorted(wordings.items(), key=lambda item: (-item[1].best, -item[1].weight, item[0])):
            group = next((g for g in groups if similarity(g[0], folded) >= ALIKE), None)
            if group:
                group[1].weight += vote.weight
            else:
                groups.append((folded, vote))
        ranked.extend((vote.weight, code, folded, vote.name) for folded, vote in groups)
    return sorted(ranked, key=lambda item: (-item[0], item[1], item[2]))


def _find_twins(lexicon: Lexicon, tables: Iterable[Table]) -> None:
    """Codes that their own table prints on two statements, where no other code takes either of them."""
    for table in tables:
        home = _HOMES.get(table.kind) if table.kind else None
        for code, name in _pairs(table):
            folded, entry = key(name), lexicon.entries.get(code.text)
            if code.kind != home or entry is None or len(folded) < _LEAST or not name[0].isupper():
                continue
            apart = similarity(key(entry.name), folded) < _APART and not lexicon.twin(code, name)
            if apart and not code.irregular and lexicon.find(name, (code.label,), cutoff=_NEAR) is None:
                lexicon.twins[code.text].append(folded)


def build_lexicon(tables: Sequence[Table]) -> Lexicon:
    """Settle which statement each code names: the heaviest pairs first, each code and each statement once."""
    votes: dict[str, dict[str, _Vote]] = defaultdict(lambda: defaultdict(_Vote))
    codes: dict[str, Code] = {}
    for table in tables:
        for code, name in _pairs(table):
            if not code.complete or (table.kind is None):
                continue
            weight = _WEIGHT.get(table.kind, {}).get(code.kind, 1)
            codes.setdefault(code.text, code)
            votes[code.text][key(name)].add(weight, name)
    lexicon = Lexicon()
    taken: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for weight, text, folded, name in _clusters(votes):
        code = codes[text]
        same = [(known, w) for known, w in taken[code.label] if similarity(known, folded) >= ALIKE + 4]
        if text in lexicon.entries or any(w > weight for _, w in same):
            continue
        lexicon.settle(code, name)
        taken[code.label].append((folded, weight))
    _find_twins(lexicon, tables)
    return lexicon
