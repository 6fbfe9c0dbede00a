"""What the readers of tables share while a document is read: what is known, what was stated, how each row ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from articulador.graph.model import Certainty, Value
from articulador.loaders.codes import Code
from articulador.loaders.indicators import IndicatorBook
from articulador.loaders.lexicon import ALIKE, Entry, Lexicon, similarity
from articulador.loaders.model import (
    Conflict,
    ElementStated,
    Line,
    LinkStated,
    Place,
    RawRow,
    Ref,
    RowOutcome,
    RowState,
    Statement,
    Table,
)
from articulador.loaders.notes import BY_STATEMENT, CODE_BY_STATEMENT, CODE_READ, CODE_TWICE, Note, note
from articulador.loaders.numbers import Series
from articulador.loaders.words import key

REWORDED = 75.0
MARGIN = 20.0
"""How much nearer (of 100) another element's statement must be for the printed code to be a misprint."""
_ORDER = [RowState.HEADING, RowState.USED, RowState.REPAIRED]


@dataclass(frozen=True, slots=True)
class Found:
    """An element told by a row: its reference, how sure, why, and the wording printed there."""

    ref: Ref
    code: Code | None
    certainty: Certainty = Certainty.DECLARADA
    why: Note | None = None
    name: str = ""

    @property
    def note(self) -> str:
        """Reason as the graph keeps it."""
        return self.why.data if self.why else ""


@dataclass(frozen=True, slots=True)
class UnitStated:
    """A cell of responsible units as printed, and what it answers for."""

    text: str
    target: Ref
    place: Place
    certainty: Certainty = Certainty.DECLARADA
    why: Note | None = None


@dataclass(frozen=True, slots=True)
class PggStated:
    """What one place says of an element and the PGG: ``vinculado``, ``no_priorizado`` or ``sin_dato``."""

    target: Ref
    state: str
    place: Place
    certainty: Certainty
    note: str = ""


@dataclass(frozen=True, slots=True)
class SeriesStated:
    """The numbers that one place gives an indicator."""

    target: Ref
    series: Series
    place: Place


def weakest(*certainties: Certainty) -> Certainty:
    """The least sure of several."""
    return max(certainties, key=lambda c: c.rank)


@dataclass
class Context:
    """State of one reading; each reader of a table adds statements and settles its rows."""

    lexicon: Lexicon
    lines: tuple[Line, ...] = ()
    indicators: IndicatorBook = field(default_factory=IndicatorBook)
    statements: list[Statement] = field(default_factory=list)
    units: list[UnitStated] = field(default_factory=list)
    pgg: list[PggStated] = field(default_factory=list)
    series: list[SeriesStated] = field(default_factory=list)
    policies: dict[str, tuple[Ref, frozenset[str]]] = field(default_factory=dict)
    """Folded name of each policy -> its reference and its telling words."""
    services: dict[str, Ref] = field(default_factory=dict)
    """Folded statement of each service of a policy -> its reference."""
    service_tables: dict[Ref, str] = field(default_factory=dict)
    """The table that first gave each service."""
    period: tuple[int, ...] = ()
    """The plan's years, empty where the document does not say them."""
    outcomes: dict[int, RowOutcome] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    """Folded texts of the cells under headings of indicators, in any table."""
    hints: dict[str, set[str]] = field(default_factory=dict)
    """Folded indicator name -> codes of the elements beside which some row prints it."""

    def glued(self, name: str) -> tuple[str, str] | None:
        """The two indicators whose names a cell prints as one; None where no other table prints them apart."""
        words = name.split()
        for at in range(2, len(words) - 1):
            parts = (" ".join(words[:at]), " ".join(words[at:]))
            if words[at][0].isupper() and all(key(part) in self.named for part in parts):
                return parts
        return None

    def element(
        self,
        found: Found,
        place: Place,
        properties: Mapping[str, Value] | None = None,
    ) -> None:
        """State that an element stands at a place."""
        values = dict(properties or {})
        if found.code is not None:
            values.setdefault("codigo", found.code.text)
            if found.code.irregular:
                values.setdefault("codigo_impreso", found.code.printed)
        self.statements.append(ElementStated(found.ref, place, found.name, found.certainty, found.note, values))

    def link(
        self,
        source: Found,
        kind: str,
        target: Found,
        place: Place,
        *,
        why: Note | None = None,
        certainty: Certainty | None = None,
        properties: Mapping[str, Value] | None = None,
    ) -> None:
        """State a relationship; as sure as the less sure of its ends unless ``certainty`` says."""
        sure = certainty or weakest(source.certainty, target.certainty)
        reason = why or source.why or target.why
        text = reason.data if reason and sure is not Certainty.DECLARADA else ""
        self.statements.append(LinkStated(source.ref, kind, target.ref, place, sure, text, dict(properties or {})))

    def settle(self, table: Table, row: RawRow, state: RowState, why: Note | None = None) -> None:
        """Give a row its state. A stronger finding replaces a weaker one."""
        before = self.outcomes.get(row.line)
        if before and before.state in _ORDER and state in _ORDER and _ORDER.index(before.state) >= _ORDER.index(state):
            return
        if before and before.state in {RowState.USED, RowState.REPAIRED} and state is RowState.NOT_UNDERSTOOD:
            return
        self.outcomes[row.line] = RowOutcome(row.line, table.name, state, why, row.text)

    def used(
        self, table: Table, row: RawRow, certainty: Certainty = Certainty.DECLARADA, why: Note | None = None
    ) -> None:
        """Settle a row that gave something: repaired where what it gave is."""
        self.settle(table, row, RowState.USED if certainty is Certainty.DECLARADA else RowState.REPAIRED, why)

    def resolve(self, code: Code | None, name: str, labels: tuple[str, ...]) -> Found | None:
        """The element that a printed code and statement tell together; None where neither does.

        The statement wins over a code that all other tables tie to another statement (a misprint).
        """
        if code is not None and code.complete and code.label in labels:
            return self._by_code(code, name)
        known = self.lexicon.find(name, labels) if name else None
        if known is None:
            return None
        entry = known[0]
        if code is not None:
            why = note(CODE_BY_STATEMENT, printed=code.printed, code=entry.code.text)
            printed = Code(entry.code.kind, entry.code.parts, code.printed)
            return Found(Ref(entry.label, (entry.code.text,)), printed, Certainty.REPARADA, why, name)
        plain = Code(entry.code.kind, entry.code.parts, entry.code.text)
        return Found(
            Ref(entry.label, (entry.code.text,)),
            plain,
            Certainty.REPARADA,
            note(BY_STATEMENT, code=entry.code.text),
            name,
        )

    def _by_code(self, code: Code, name: str) -> Found:
        why: Note | None
        if name and (twin := self.lexicon.twin(code, name)):
            return self._twin(code, twin, name)
        if name and not self.lexicon.agrees(code, name):
            other = self.lexicon.find(name, (code.label,), cutoff=ALIKE) or self._clearly(code, name)
            if other and other[0].code.text != code.text:
                why = note(CODE_BY_STATEMENT, printed=code.printed, code=other[0].code.text)
                real = Code(code.kind, other[0].code.parts, code.printed)
                return Found(Ref(code.label, (real.text,)), real, Certainty.REPARADA, why, name)
        misread = code.irregular and code.printed.upper().replace(" ", "") != code.text.replace(".", "")
        certainty = Certainty.REPARADA if misread and not self.lexicon.agrees(code, name) else Certainty.DECLARADA
        why = note(CODE_READ, printed=code.printed, code=code.text) if code.irregular else None
        return Found(Ref(code.label, (code.text,)), code, certainty, why, name)

    def _twin(self, code: Code, twin: str, name: str) -> Found:
        """Another element whose statement the plan prints beside the same code; nothing decides between the two."""
        why = note(CODE_TWICE, code=code.text)
        return Found(Ref(code.label, (code.text, twin)), code, Certainty.DECLARADA, why, name)

    def _clearly(self, code: Code, name: str) -> tuple[Entry, float] | None:
        """Another element whose statement is reworded here, and much nearer to the text than the code's own."""
        other = self.lexicon.find(name, (code.label,), cutoff=REWORDED)
        own = similarity(key(self.lexicon.name(code)), key(name))
        return other if other and other[1] - own >= MARGIN else None
