"""Lines to tables: runs of tabular lines, their headings, their titles, pages joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from articulador.loaders.codes import leading_code
from articulador.loaders.headers import column_roles, heading_text, is_heading_row, may_head, table_kind
from articulador.loaders.layout.blocks import layout_blocks
from articulador.loaders.lines import furniture, is_rule
from articulador.loaders.model import Header, Line, RawRow, Table, TableKind
from articulador.loaders.words import clean, is_missing_note, key, starts_lower

_TITLE = re.compile(
    r"^\W*(?:[IVXL]+\.?)*\s*\W*(?P<word>Tabla|Cuadro|Anexo|Matriz)\s*(?:N\s?[°ºo.]+\s*)?[:.]?\s*"
    r"(?P<number>[A-Z]?\s?[-–.]?\s?\d+[A-Z]?)\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"^\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\(\*+\)|\*+|\d{1,2}/)\s*\S")
_FICHA = re.compile(
    r"^(?:ficha tecnica|nombre del indicador|ju?s?tificacion|responsables? del indicador|limitaciones|"
    r"metodo de calculo)"
)
_KIND_NAMES = {
    TableKind.OEI: "Tabla de OEI",
    TableKind.AEI: "Tabla de AEI",
    TableKind.RUTA: "Ruta estratégica",
    TableKind.ARTICULACION: "Articulación de planes",
    TableKind.POLITICAS: "Políticas nacionales",
    TableKind.MATRIZ: "Matriz del PEI",
    TableKind.CONTRIBUCION: "Contribución",
    TableKind.FICHA: "Fichas",
    TableKind.SERVICIOS: "Bienes y servicios",
    TableKind.EVENTOS: "Eventos de futuro",
}
_GAP = re.compile(r"\S {3,}\S")
_AROUND = 25
"""A line of a printed table stands at most so many lines from one whose columns blanks part widely."""
_TITLE_REACH = 12
"""A title governs a table that begins at most this many text lines below it."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One printed row before its table is known."""

    lines: tuple[int, ...]
    cells: tuple[str, ...]
    heading: bool = False
    """True where the print itself tells that it is one."""

    @property
    def heads(self) -> bool:
        """Whether the row holds headings and nothing else."""
        return self.heading or is_heading_row(self.cells)


@dataclass
class _Chunk:
    """Tabular rows that follow each other, with what stands before them."""

    pieces: list[_Piece]
    title: str = ""
    title_line: int = 0
    fresh: bool = False
    """True where prose, a title or a heading parts it from the chunk before."""


@dataclass
class _Open:
    """A table while its pages are being joined."""

    name: str
    title: str
    title_line: int
    kind: TableKind | None
    headers: list[Header] = field(default_factory=list)
    rows: list[RawRow] = field(default_factory=list)

    def close(self) -> Table:
        return Table(self.name, self.title, self.title_line, tuple(self.headers), tuple(self.rows), self.kind)


def _title(text: str) -> re.Match[str] | None:
    return _TITLE.match(text) if len(text) < 300 else None


def title_name(text: str) -> str:
    """How a table is cited: ``Tabla 11``, ``Anexo B-1``, ``Cuadro 04``; empty where the title carries no number."""
    match = _title(text)
    if not match:
        return ""
    number = re.sub(r"\s", "", match["number"]).replace("–", "-").upper()
    return f"{match['word'].capitalize()} {number}"


def _is_note(text: str) -> bool:
    return bool(_FOOTNOTE.match(text)) or is_missing_note(text)


def _code_row(line: Line) -> bool:
    """A row that lost its column marks: a markdown heading or a plain line that begins with a plan code."""
    found = leading_code(line.text.strip().lstrip("#* ").strip())
    return bool(found and found[0].kind in {"OEI", "AEI", "IOEI", "IAEI"} and len(line.text) < 400)


def _rows_of(lines: Sequence[Line], page: frozenset[int]) -> dict[int, _Piece]:
    """Every tabular row by the number of its first line: tabs, pipes, or columns of blanks."""
    pieces = {line.number: _Piece((line.number,), line.cells) for line in lines if line.cells is not None}
    plain = [(line.number, line.text) for line in lines if line.cells is None and line.number not in page]
    for block in layout_blocks(_near_gaps(plain)):
        pieces.update({row.lines[0]: _Piece(row.lines, row.cells, row.heading) for row in block.rows})
    return pieces


def _near_gaps(plain: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """The lines that stand near one with a run of blanks inside: elsewhere no column can be."""
    near: set[int] = set()
    for index, (_, text) in enumerate(plain):
        if _GAP.search(text.rstrip()):
            near.update(range(index - _AROUND, index + _AROUND + 1))
    return [entry for index, entry in enumerate(plain) if index in near]


def _between(line: Line, previous: int, following: dict[int, int], pieces: dict[int, _Piece]) -> bool:
    """True for a line without columns that stands between two rows of one table and reads as a row."""
    after = following.get(line.number)
    if not previous or after is None or line.number - previous > 3 or after - line.number > 3:
        return False
    if pieces[after].heads:
        return False
    return _code_row(line) or (
        line.number - previous == 1 and after - line.number == 1 and len(line.text.strip()) < 160
    )


def _chunks(lines: Sequence[Line], page: frozenset[int]) -> list[_Chunk]:
    pieces = _rows_of(lines, page)
    inside = {number for piece in pieces.values() for number in piece.lines}
    following = _next_row(lines, pieces)
    chunks: list[_Chunk] = []
    title, title_line, distance, fresh, previous = "", 0, 0, True, 0
    for line in lines:
        text = line.text.strip()
        if line.number in pieces:
            if fresh or not chunks:
                reach = distance <= _TITLE_REACH
                chunks.append(_Chunk([], title if reach else "", title_line if title and reach else line.number, fresh))
                title, title_line, fresh = "", 0, False
            chunks[-1].pieces.append(pieces[line.number])
            previous = pieces[line.number].lines[-1]
        elif not text or line.number in inside or line.number in page or _is_note(line.text):
            continue
        elif not fresh and not _title(text) and _between(line, previous, following, pieces):
            chunks[-1].pieces.append(_Piece((line.number,), (text.lstrip("# ").strip(),)))
            previous = line.number
        elif _title(text):
            title, title_line, distance, fresh = text.lstrip("#* ").rstrip("* "), line.number, 0, True
        else:
            distance, fresh = distance + 1, True
    return chunks


def _next_row(lines: Sequence[Line], pieces: dict[int, _Piece]) -> dict[int, int]:
    following: dict[int, int] = {}
    upcoming: int | None = None
    for line in reversed(lines):
        if upcoming is not None:
            following[line.number] = upcoming
        if line.number in pieces:
            upcoming = line.number
    return following


def _is_ficha(pieces: Iterable[_Piece]) -> bool:
    firsts = [key(next((cell for cell in piece.cells if cell), "")) for piece in pieces]
    return sum(bool(_FICHA.match(first)) for first in firsts) >= 2


def _is_rule_piece(piece: _Piece) -> bool:
    return is_rule(Line(0, "|".join(piece.cells))) if any(piece.cells) else True


def _leading_headings(pieces: list[_Piece], start: int) -> int:
    """How many rows from ``start`` on are headings (drawn lines among them do not count against it)."""
    end = start
    while end < len(pieces) and (
        pieces[end].heads or _is_drawn_heading(pieces, end) or (end > start and _is_rule_piece(pieces[end]))
    ):
        end += 1
    while end > start and _is_rule_piece(pieces[end - 1]):
        end -= 1
    return end - start


def _is_drawn_heading(pieces: list[_Piece], index: int) -> bool:
    """True for a row of words above a drawn line (``|---|---|``): converters draw one under any first row."""
    drawn = index + 1 < len(pieces) and _is_rule_piece(pieces[index + 1])
    filled = [cell for cell in pieces[index].cells if cell.strip()]
    return drawn and bool(filled) and may_head(filled) and not all(starts_lower(cell) for cell in filled)


def _segments(chunk: _Chunk) -> Iterable[tuple[list[_Piece], list[_Piece]]]:
    """A chunk cut where headings repeat: (heading rows, data rows) pairs; the first may lack headings."""
    if _is_ficha(chunk.pieces):
        yield [], chunk.pieces
        return
    heads: list[_Piece] = []
    data: list[_Piece] = []
    index = 0
    while index < len(chunk.pieces):
        count = _leading_headings(chunk.pieces, index)
        if count == 1 and data and sum(bool(cell) for cell in chunk.pieces[index].cells) == 1:
            count = 0
        if count and (data or heads):
            yield heads, data
            heads, data = [], []
        if count:
            heads = chunk.pieces[index : index + count]
            index += count
        else:
            data.append(chunk.pieces[index])
            index += 1
    if heads or data:
        yield heads, data


def _kind_by_content(pieces: list[_Piece], headings: str = "") -> TableKind | None:
    """The kind of a table whose headings were lost or tell too little, where its codes leave no doubt."""
    codes = [found[0].kind for piece in pieces for cell in piece.cells if (found := leading_code(clean(cell)))]
    measured = "indicador" in headings
    if codes.count("AEI") >= 1 and (codes.count("IAEI") >= 2 or (measured and codes.count("AEI") >= 2)):
        return TableKind.AEI
    if codes.count("OEI") >= 1 and (
        codes.count("IOEI") >= 2 or (measured and codes.count("OEI") >= 2 and "AEI" not in codes)
    ):
        return TableKind.OEI
    return None


def _header(heads: list[_Piece]) -> Header:
    rows = [piece.cells for piece in heads if not _is_rule_piece(piece)]
    return Header(tuple(n for piece in heads for n in piece.lines), column_roles(rows) if rows else ())


def _has_years(header: Header) -> bool:
    return any(role[:7] == "target." and role[7:].isdigit() for role in header.columns)


def _with_years(header: Header, before: Header | None) -> Header:
    """A repeated heading that lost its row of years has those of the page before, where it has as many columns."""
    dated, lost = before is not None and _has_years(before), not _has_years(header)
    if before and dated and lost and len(before.columns) == len(header.columns):
        return Header(header.lines, before.columns, inherited=True)
    return header


class _Joiner:
    """Joins chunks into tables: a repeated heading, or none, continues the table before it."""

    def __init__(self) -> None:
        self.tables: list[_Open] = []
        self.titled: dict[int, str] = {}

    def add(self, chunk: _Chunk, heads: list[_Piece], data: list[_Piece], *, fresh: bool) -> None:
        kind = self._kind(heads, data)
        current = self.tables[-1] if self.tables else None
        titled = bool(chunk.title) and fresh
        if current and kind is TableKind.FICHA and current.kind is TableKind.FICHA:
            self._append(current, _header(heads) if heads else None, data)
        elif (
            current
            and not heads
            and not titled
            and not (kind and kind is not current.kind)
            and (not fresh or self._near(current, data))
        ):
            self._append(current, None, data)
        elif current and heads and kind is current.kind and not self._other_title(current, chunk, titled=titled):
            self._append(current, _header(heads), data)
        else:
            name = title_name(chunk.title) if titled else ""
            name = name or self._unused(
                _KIND_NAMES[kind] if kind else f"Tabla sin título, línea {(heads or data)[0].lines[0]}"
            )
            opened = _Open(name, chunk.title if titled else name, chunk.title_line, kind)
            self.tables.append(opened)
            self._append(opened, _header(heads) if heads else None, data)

    def _kind(self, heads: list[_Piece], data: list[_Piece]) -> TableKind | None:
        if _is_ficha(data):
            return TableKind.FICHA
        headings = heading_text([piece.cells for piece in heads])
        return (table_kind(headings) if heads else None) or _kind_by_content(data, headings)

    def _near(self, current: _Open, data: list[_Piece]) -> bool:
        last = current.rows[-1].lines[-1] if current.rows else (current.headers[-1].lines[-1] if current.headers else 0)
        return bool(data) and data[0].lines[0] - last <= _TITLE_REACH

    def _other_title(self, current: _Open, chunk: _Chunk, *, titled: bool) -> bool:
        return titled and title_name(chunk.title) != current.name and current.kind is not TableKind.FICHA

    def _unused(self, name: str) -> str:
        taken = sum(table.name == name or table.name.startswith(name + " (") for table in self.tables)
        return f"{name} ({taken + 1})" if taken else name

    def _append(self, table: _Open, header: Header | None, data: list[_Piece]) -> None:
        if header:
            table.headers.append(_with_years(header, table.headers[-1] if table.headers else None))
        rules = [piece for piece in data if _is_rule_piece(piece)]
        if rules:
            last = table.headers.pop() if table.headers else Header((), ())
            lines = last.lines + tuple(n for piece in rules for n in piece.lines)
            table.headers.append(replace(last, lines=lines))
        position = len(table.headers) - 1
        table.rows.extend(RawRow(piece.lines, piece.cells, position) for piece in data if not _is_rule_piece(piece))


def lines_to_tables(lines: tuple[Line, ...]) -> tuple[Table, ...]:
    """The tables of a document, in order, each with all its pages; ``kind`` None for those that are not read."""
    joiner = _Joiner()
    for chunk in _chunks(lines, furniture(lines)):
        fresh = chunk.fresh
        for heads, data in _segments(chunk):
            joiner.add(chunk, heads, data, fresh=fresh)
            fresh = False
    return tuple(table.close() for table in joiner.tables)
