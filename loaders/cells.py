"""Typed cells: what a printed cell is by its content, beside what its heading says it should be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from articulador.loaders.codes import Code, leading_code
from articulador.loaders.model import RawRow, Table
from articulador.loaders.pgg import PggCell, parse_pgg
from articulador.loaders.words import clean, key

_NUMBER = re.compile(
    r"^\W*(?:[-+]?(?:S/\.?\s*)?\d[\d.,' ]*\s*(?:%|p\.?p\.?)?(?:\s*\(\*+\))?"
    r"(?:\s*\((?:19|20)\d\d\)|\s*[/–-]\s*(?:19|20)\d\d)?(?:\s+|$))+\W*$|"
    r"^\W*(?:n\.?\s?d\.?|n\.?\s?a\.?|n/a|s/?d|s\.i\.?|no disponible|sin dato)\W*(?:\(\*+\))?"
    r"(?:\s*\(?(?:19|20)\d\d\)?)?$",
    re.IGNORECASE,
)
_TIPO = re.compile(r"^tipo\s*(?:I{1,3}|[123])$|^(?:I|II)$", re.IGNORECASE)


class What(StrEnum):
    """Content of a cell."""

    BLANK = "blank"
    CODE = "code"
    PGG = "pgg"
    NUMBER = "number"
    TIPO = "tipo"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell with its column's role and its content; ``rest`` holds the words after a leading code."""

    index: int
    text: str
    raw: str
    role: str
    what: What
    code: Code | None = None
    rest: str = ""
    pgg: PggCell | None = None


@lru_cache(maxsize=50_000)
def type_cell(index: int, raw: str, role: str) -> TypedCell:
    """Tell what one printed cell is; a heading of PGG lets a bare ``10.5`` count as a lineamiento."""
    text = clean(raw)
    if not key(text) and "%" not in text:
        return TypedCell(index, "", raw, role, What.BLANK)
    found = leading_code(text)
    if found:
        return TypedCell(index, text, raw, role, What.CODE, found[0], found[1])
    if len(text) < 400 and (pgg := parse_pgg(text, column="pgg" in role)):
        return TypedCell(index, text, raw, role, What.PGG, pgg=pgg)
    if _NUMBER.match(text):
        return TypedCell(index, text, raw, role, What.NUMBER)
    if _TIPO.match(text):
        return TypedCell(index, text, raw, role, What.TIPO)
    return TypedCell(index, text, raw, role, What.TEXT)


def roles_of(table: Table, row: RawRow) -> tuple[str, ...]:
    """The column roles that govern a row (empty where the table has no headings)."""
    return table.headers[row.header].columns if table.headers and row.header >= 0 else ()


def typed_cells(table: Table, row: RawRow) -> list[TypedCell]:
    """All cells of a row, typed."""
    roles = roles_of(table, row)
    return [type_cell(i, raw, roles[i] if i < len(roles) else "") for i, raw in enumerate(row.cells)]


def filled(cells: list[TypedCell]) -> list[TypedCell]:
    """The cells that hold something."""
    return [cell for cell in cells if cell.what is not What.BLANK]
