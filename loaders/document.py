"""A plan document read: all stages in order, and an account of every row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from articulador.errors import SourceError
from articulador.graph.model import Certainty
from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _
from articulador.loaders.build import Builder
from articulador.loaders.cells import What, filled, typed_cells
from articulador.loaders.codes import UPPER_PLANS, codes_in
from articulador.loaders.context import Context, weakest
from articulador.loaders.decisions import Decision
from articulador.loaders.decisions.reading import DecidedTables
from articulador.loaders.headers import is_heading_row
from articulador.loaders.identity import Identity, read_identity
from articulador.loaders.kinds import readers
from articulador.loaders.lexicon import build_lexicon
from articulador.loaders.lines import text_to_lines
from articulador.loaders.losses import find_losses
from articulador.loaders.model import (
    TEXT,
    ElementStated,
    Line,
    LinkStated,
    Place,
    RawRow,
    Reading,
    Ref,
    RowOutcome,
    RowState,
    Table,
    TableKind,
)
from articulador.loaders.notes import COLUMNS_LOST, NOT_PLACED, TABLE_UNKNOWN, note
from articulador.loaders.prose import read_prose
from articulador.loaders.rows import join_rows
from articulador.loaders.source import Text, read_text
from articulador.loaders.stream import stream_tables
from articulador.loaders.tables import lines_to_tables
from articulador.loaders.unread import Unread
from articulador.loaders.words import is_indicator, items, key

_CORE = {TableKind.OEI, TableKind.AEI, TableKind.RUTA, TableKind.MATRIZ, TableKind.ARTICULACION}
"""A text where none of these has columns is read by its codes alone."""
_UPPER_CODE = re.compile(r"[AO]E[STRL]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stages:
    """The intermediates of reading, each inspectable: lines, tables (pages joined, rows joined)."""

    text: Text
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]


def read_stages(path: Path) -> Stages:
    """Text -> lines -> tables with typed rows; raises SourceError where the file is no text."""
    text = read_text(path)
    lines = text_to_lines(text.content)
    tables = tuple(join_rows(table) for table in lines_to_tables(lines))
    if not any(table.kind in _CORE for table in tables):
        tables = _with_stream(tables, stream_tables(lines))
    return Stages(text, lines, tables)


def _with_stream(tables: tuple[Table, ...], streamed: tuple[Table, ...]) -> tuple[Table, ...]:
    """The tables that codes alone tell, and those of the others that share no line with them."""
    taken = {number for table in streamed for row in table.rows for number in row.lines}
    return (*streamed, *(table for table in tables if not taken & _numbers(table)))


def _numbers(table: Table) -> set[int]:
    rows = {number for row in table.rows for number in row.lines}
    return rows | {number for header in table.headers for number in header.lines}


def _upper_kind(tables: tuple[Table, ...]) -> str:
    counts: dict[str, int] = {}
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                for code in codes_in(cell[:200]) if _UPPER_CODE.search(cell) else ():
                    if code.kind in UPPER_PLANS:
                        counts[UPPER_PLANS[code.kind]] = counts.get(UPPER_PLANS[code.kind], 0) + 1
    return max(counts, key=lambda kind: counts[kind]) if counts else "pesem"


def _hints(ctx: Context, tables: tuple[Table, ...]) -> None:
    """Which element stands on the same row as each indicator, in any table."""
    for table in tables:
        if table.kind is None:
            continue
        for row in table.rows:
            cells = filled(typed_cells(table, row))
            ctx.named.update(
                key(c.text) for c in cells if c.what is What.TEXT and c.role.endswith((".indicator", "ind.name"))
            )
            codes = [
                c.code.text
                for c in cells
                if c.what is What.CODE and c.code and c.code.complete and c.code.kind == "AEI"
            ]
            if len(codes) == 1:
                for cell in cells:
                    if cell.what is What.TEXT and is_indicator(cell.text):
                        for name in items(cell.raw):
                            ctx.hints.setdefault(key(name), set()).add(codes[0])


def _interpret(ctx: Context, tables: tuple[Table, ...]) -> None:
    for reader in readers():
        for table in tables:
            if table.kind is reader.kind:
                reader.read(ctx, table)
    read_prose(ctx)
    _lower(ctx, {table.name for table in tables if table.columns_lost})


def _lower(ctx: Context, names: set[str]) -> None:
    """What tables without columns state is repaired at best; whose an indicator is, two of them must say alike."""
    why = note(COLUMNS_LOST)
    agreed = _agreed(ctx, names)

    def sure(about: Ref) -> Certainty:
        return Certainty.INFERIDA if about.label == "Indicador" and about not in agreed else Certainty.REPARADA

    for index, stated in enumerate(ctx.statements):
        if stated.place.table in names:
            about = stated.ref if isinstance(stated, ElementStated) else stated.source
            ctx.statements[index] = replace(
                stated, certainty=weakest(stated.certainty, sure(about)), note=stated.note or why.data
            )
    for numbers in ctx.series:
        if numbers.place.table in names:
            numbers.series.certainty, numbers.series.why = Certainty.REPARADA, numbers.series.why or why
    for index, unit in enumerate(ctx.units):
        if unit.place.table in names:
            ctx.units[index] = replace(unit, certainty=weakest(unit.certainty, sure(unit.target)), why=unit.why or why)


def _agreed(ctx: Context, names: set[str]) -> set[Ref]:
    """Indicators that two tables, or one with columns, tie to their element."""
    tables: dict[Ref, set[str]] = {}
    for stated in ctx.statements:
        if isinstance(stated, LinkStated) and stated.type == "MIDE":
            tables.setdefault(stated.source, set()).add(stated.place.table)
    return {ref for ref, found in tables.items() if len(found) > 1 or not found <= names}


def _outcomes(ctx: Context, tables: tuple[Table, ...]) -> tuple[RowOutcome, ...]:
    """One outcome for each printed table line: headings, rows, lines joined to rows, tables not read."""
    outcomes: dict[int, RowOutcome] = {}
    for table in tables:
        for header in table.headers:
            for number in header.lines:
                outcomes[number] = RowOutcome(number, table.name, RowState.HEADING, None, "")
        for row in table.rows:
            if not any(cell.strip() for cell in row.cells):
                continue
            outcomes[row.line] = ctx.outcomes.get(row.line) or _unread(table, row)
            for number in row.lines[1:]:
                outcomes[number] = RowOutcome(number, table.name, RowState.JOINED, None, "")
    texts = {line.number: line.text.strip() for line in ctx.lines}
    return tuple(
        RowOutcome(o.line, o.table, o.state, o.why, o.text or texts.get(o.line, ""))
        for o in sorted(outcomes.values(), key=lambda o: o.line)
    )


def _unread(table: Table, row: RawRow) -> RowOutcome:
    if table.kind is None:
        return RowOutcome(row.line, table.name, RowState.TABLE_NOT_READ, note(TABLE_UNKNOWN), row.text)
    if is_heading_row(row.cells) or not key(row.text):
        return RowOutcome(row.line, table.name, RowState.HEADING, None, row.text)
    return RowOutcome(row.line, table.name, RowState.NOT_UNDERSTOOD, note(NOT_PLACED), row.text)


def _printed(lines: tuple[Line, ...], tables: tuple[Table, ...]) -> dict[Place, str]:
    """The text that stands at each place: a row's cells, or a line."""
    printed = {Place(TEXT, line.number): line.text.strip() for line in lines if line.text.strip()}
    for table in tables:
        for row in table.rows:
            printed[Place(table.name, row.line)] = row.text
        first = table.rows[0].line if table.rows else 0
        last = table.rows[-1].lines[-1] + 10 if table.rows else -1
        for line in lines[max(min(first, table.title_line or first) - 1, 0) : last]:
            if line.text.strip():
                printed.setdefault(Place(table.name, line.number), line.text.strip())
    return printed


def _identity(stages: Stages) -> Identity:
    return read_identity(stages.lines, stages.text.content, _upper_kind(stages.tables))


def read_document(path: Path, decisions: Sequence[Decision] = ()) -> Reading:
    """Read a plan document whole, as decided on its rows and cells; raises SourceError where it cannot be one."""
    stages = read_stages(path)
    if not any(table.kind for table in stages.tables):
        message = _(
            "no known table of a plan (OEI, AEI, ruta estratégica, B-1, B-2, matrix, data sheets) was found; "
            "check that this is a PEI as text"
        )
        raise SourceError(f"{path}: {message}", place=str(path))
    return interpret(stages, decisions)


def interpret(stages: Stages, decisions: Sequence[Decision] = ()) -> Reading:
    """What the tables state, as a graph with the account of every row."""
    identity = _identity(stages)
    decided = DecidedTables(stages.tables, stages.lines, decisions, identity.plan.slug)
    ctx = Context(build_lexicon(decided.tables), stages.lines, period=identity.period)
    _hints(ctx, decided.tables)
    _interpret(ctx, decided.tables)
    decided.settle(ctx)
    if decided.misread:
        again = interpret(stages, [one for one in decisions if one not in {m.decision for m in decided.misread}])
        return replace(again, unmatched=(*decided.misread, *again.unmatched))
    outcomes, losses = _outcomes(ctx, stages.tables), find_losses(ctx, stages.tables)
    builder = Builder(ctx, identity, stages.tables, _printed(stages.lines, stages.tables) | decided.printed)
    builder.tell(Unread(ctx, stages.tables, outcomes, losses))
    graph = PlanGraph()
    for node in builder.nodes():
        graph.add_node(node)
    for edge in builder.edges():
        graph.add_edge(edge)
    graph.rows.update(builder.rows())
    return Reading(
        stages.text.path, stages.text.encoding, identity.plan.slug, stages.lines, stages.tables, tuple(ctx.statements),
        outcomes, tuple(ctx.conflicts), losses, graph, decided.unmatched,
    )  # fmt: skip
