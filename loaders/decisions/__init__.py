"""What reviewers decided on how a plan reads: a row's element, a cell's text, a link; applied when a source is read.

A decision stands in the graph as what it is: ``certeza`` ``reparada``; its author, date and reason in ``nota``, with
what the document prints where that differs; the evidence ``"<plan>#decisiones:<number>"``, whose row is its text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from articulador.i18n import N_
from articulador.loaders.notes import DECIDED, DECIDED_OVER, Note, note

_ROW = N_("the row at {place} is {value}")
_CELL = N_("in the row at {place}, {column} reads {value}")
_LINK = "{source} -{type}-> {target}"

TABLE = "decisiones"
"""Table name of evidence that a decision gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who decided, when and why; ``number`` is the decision's position in its file, from 1."""

    number: int
    author: str
    day: date
    reason: str

    @property
    def plan(self) -> str:
        """Slug of the plan that it is about."""
        raise NotImplementedError

    @property
    def what(self) -> Note:
        """What is decided."""
        raise NotImplementedError

    @property
    def evidence(self) -> str:
        """The place that evidence cites: ``pei-mre-2025#decisiones:2``."""
        return f"{self.plan}#{TABLE}:{self.number}"

    @property
    def text(self) -> str:
        """All of it, in Spanish, as the row of its place."""
        return f"{self.what.data}; {self.note().data}"

    def note(self, printed: str = "") -> Note:
        """Who, when and why, and what the document prints where that differs."""
        signed = {"author": self.author, "date": self.day.isoformat(), "reason": self.reason}
        return note(DECIDED_OVER, **signed, printed=printed) if printed else note(DECIDED, **signed)


@dataclass(frozen=True, slots=True, kw_only=True)
class _AtPlace(Signed):
    place: str
    printed: str = ""

    @property
    def plan(self) -> str:
        """Slug before the place's ``#``."""
        return self.place.partition("#")[0]

    @property
    def table(self) -> str:
        """Name of the table, as evidence cites it."""
        return self.place.partition("#")[2].rpartition(":")[0]

    @property
    def line(self) -> int:
        """Number of the line."""
        return int(self.place.rpartition(":")[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDecision(_AtPlace):
    """The row at this place is about the element of this code (normalised)."""

    code: str

    @property
    def what(self) -> Note:
        """Place and code."""
        return note(_ROW, place=self.place, value=self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellDecision(_AtPlace):
    """The cell of a column of the row at this place reads so; ``element`` is a code, where the row has several.

    ``column`` is ``pgg``, ``unidad``, ``linea_base`` or ``meta:2027``; ``number_read`` is what a baseline or target
    reads, None for others and for a baseline of words (``ND``).
    """

    column: str
    value: str
    number_read: float | None = None
    element: str = ""

    @property
    def year(self) -> int:
        """Year of a target; 0 for other columns."""
        return int(self.column.partition(":")[2] or 0)

    @property
    def what(self) -> Note:
        """Place, column and text."""
        column = f"{self.column} {self.element}".strip()
        return note(_CELL, place=self.place, column=column, value=self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDecision(Signed):
    """A relationship that a reviewer accepted, between two ids."""

    source: str
    type: str
    target: str

    @property
    def plan(self) -> str:
        """Slug of the plan of what serves."""
        return self.source.partition("/")[0]

    @property
    def what(self) -> Note:
        """Both ends and the type."""
        return note(_LINK, source=self.source, type=self.type, target=self.target)


Decision = RowDecision | CellDecision | LinkDecision


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A decision that fits nothing, and why; ``elsewhere``: it is about a plan that is in none of the sources."""

    decision: Decision
    why: str
    elsewhere: bool = False

    @property
    def number(self) -> int:
        """Position of the decision in its file."""
        return self.decision.number

    @property
    def what(self) -> str:
        """What was decided, in the language of the command."""
        return self.decision.what.text

    @property
    def place(self) -> str:
        """Where it looked: a place, or the id of what a link leaves."""
        return self.decision.source if isinstance(self.decision, LinkDecision) else self.decision.place
