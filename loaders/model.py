"""What the stages of reading hand to each other: lines, tables, rows, statements, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from articulador.graph.model import Certainty, Value

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph
    from articulador.loaders.codes import Code
    from articulador.loaders.decisions import Unmatched
    from articulador.loaders.notes import Note


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source: ``number`` from 1, ``text`` as printed, ``cells`` None where it is not tabular.

    ``separator`` says what parts the cells: ``"tab"``, ``"pipe"``, ``"html"`` or ``""``.
    """

    number: int
    text: str
    cells: tuple[str, ...] | None = None
    separator: str = ""


TEXT = "texto"
"""Table name of evidence that stands outside tables."""


class RowState(StrEnum):
    """How one table row ended; each row has exactly one."""

    HEADING = "heading"
    USED = "used"
    REPAIRED = "repaired"
    JOINED = "joined"
    NOT_UNDERSTOOD = "not_understood"
    TABLE_NOT_READ = "table_not_read"


class TableKind(StrEnum):
    """The tables that are read, known by their columns and content, never by an annex's number."""

    OEI = "oei"
    AEI = "aei"
    RUTA = "ruta"
    ARTICULACION = "articulacion"
    POLITICAS = "politicas"
    MATRIZ = "matriz"
    CONTRIBUCION = "contribucion"
    FICHA = "ficha"
    SERVICIOS = "servicios"
    EVENTOS = "eventos"


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of a table: ``lines`` are the numbers of all printed lines it was joined from, first is its place."""

    lines: tuple[int, ...]
    cells: tuple[str, ...]
    header: int = 0
    """Index into ``Table.headers`` of the header that governs this row (columns differ from page to page)."""

    @property
    def line(self) -> int:
        """Line number of the row's place."""
        return self.lines[0]

    @property
    def text(self) -> str:
        """The filled cells as one text."""
        return " | ".join(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Header:
    """Column headings as printed on one page: ``columns[i]`` is the folded text over column i, group before own."""

    lines: tuple[int, ...]
    columns: tuple[str, ...]
    inherited: bool = False
    """The columns are those of the page before: this one lost its row of years."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its pages joined. ``name`` is the citation used in evidence, e.g. ``Tabla 11``."""

    name: str
    title: str
    title_line: int
    headers: tuple[Header, ...]
    rows: tuple[RawRow, ...]
    kind: TableKind | None = None
    columns_lost: bool = False
    """True where the text lost all columns and rows were put together from codes: nothing in it is as printed."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A local name of an element inside one document, before ids are given.

    ``key`` is a tuple: ``("OEI.01",)`` where a code identifies, else folded words with the parent's key first.
    """

    label: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is stated: the table's name and the line."""

    table: str
    line: int


@dataclass(frozen=True, slots=True)
class ElementStated:
    """A place states that an element exists, with this wording and these properties."""

    ref: Ref
    place: Place
    name: str = ""
    certainty: Certainty = Certainty.DECLARADA
    note: str = ""
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkStated:
    """A place states a relationship between two elements."""

    source: Ref
    type: str
    target: Ref
    place: Place
    certainty: Certainty = Certainty.DECLARADA
    note: str = ""
    properties: Mapping[str, Value] = field(default_factory=dict)


Statement = ElementStated | LinkStated


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """The state in which one printed table line ended. ``why`` is None for headings and used rows."""

    line: int
    table: str
    state: RowState
    why: Note | None
    text: str

    @property
    def reason(self) -> str:
        """Why, in the language of the command; empty for headings and used rows."""
        return self.why.text if self.why else ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two places that state different things of one element: ``what`` differs, ``values`` at ``places``."""

    ref: Ref
    element: str
    what: str
    values: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Loss:
    """Something the text of the document lost as a whole: a table cut off, rows, an annex announced and absent.

    ``codes`` are those of which a table of ``kind`` has no row; ``cut``: the text ends inside the table.
    """

    table: str
    line: int
    why: Note
    kind: TableKind | None = None
    codes: tuple[Code, ...] = ()
    cut: bool = False

    @property
    def what(self) -> str:
        """What was lost, in the language of the command."""
        return self.why.text


@dataclass(frozen=True)
class Reading:
    """All that reading one document gave. Every non-blank table line has one outcome."""

    source: str
    encoding: str
    plan: str
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    statements: tuple[Statement, ...]
    outcomes: tuple[RowOutcome, ...]
    conflicts: tuple[Conflict, ...]
    losses: tuple[Loss, ...]
    graph: PlanGraph
    unmatched: tuple[Unmatched, ...] = ()
    """Reviewers' decisions on its rows that fit nothing."""
