"""Tables of a text that lost its columns altogether: one cell, or a piece of one, on each line.

Codes, PGG lines, numbers and the first words of indicators are all that is left; from them rows are put together in the
columns that the readers of tables know. Order is the only evidence, so all of it counts as repaired.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from articulador.loaders.codes import UPPER_PLANS, Code, leading_code
from articulador.loaders.headers import is_heading_cell
from articulador.loaders.lines import furniture
from articulador.loaders.model import Header, Line, RawRow, Table, TableKind
from articulador.loaders.pgg import parse_pgg
from articulador.loaders.tables import title_name
from articulador.loaders.words import clean, is_acronym, is_indicator, is_open, is_unit, key, starts_lower

_LONG = 220
"""An indicator's name is shorter than this; a longer piece has an explanation glued to it."""
_YEAR = re.compile(r"20\d\d$")
_SPLIT_CODE = re.compile(r"^\W*(?:AEI|OEI|IAEI|IOEI|AES|OES|AER|OER|AEL|OEL|AET|OET|AE|OE)\.?\s*$", re.IGNORECASE)
_CODE_TAIL = re.compile(r"^\s*\d{1,2}(?:\s*\.\s*\d{1,2}){0,2}\s*$")
_NUMBER = re.compile(r"^\s*(?:[-+]?\d[\d.,]*\s*%?|n\.?d\.?)\s*$", re.IGNORECASE)
_METHOD = re.compile(r"^\W*(?:[X∑Σ]\s+de\b|\(\s*[X∑Σ])", re.IGNORECASE)
_PGG_LINE = re.compile(r"^\W*(?:eje|lin)\b", re.IGNORECASE)
_SECTION = re.compile(r"^(?:[IVX]+|\d{1,2})\.\s+[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ]{5,}$")
_GAPS = re.compile(r"\S {3,}(?=\S)")
_FICHA = re.compile(r"ficha tecnica")
_ROLES = {
    TableKind.OEI: ("oei.code", "oei.name", "ind.name"),
    TableKind.AEI: (".code", "aei.name", "ind.name"),
    TableKind.RUTA: ("priority", "oei.code", "oei.name", "pgg", "priority", "aei.code", "aei.name", "pgg", "unit"),
    TableKind.ARTICULACION: (
        "upper_obj.code", "upper_obj.name", "upper_obj.indicator",
        "upper_act.code", "upper_act.name", "upper_act.indicator",
        "oei.code", "oei.name", "oei.indicator", "explanation",
    ),
}  # fmt: skip


@dataclass
class _Token:
    """A run of lines that reads as one cell: ``kind`` is code, pgg, number, unit, indicator, method or text."""

    kind: str
    text: str
    lines: list[int] = field(default_factory=list)
    code: Code | None = None


def _tokens(lines: Iterable[Line]) -> Iterator[_Token]:
    """Lines put together into cells: a code split over two lines, a text over several, a PGG cell over three."""
    current: _Token | None = None
    pending: Line | None = None
    for line in lines:
        text = line.text.strip()
        if pending is not None and line.number == pending.number + 1 and _CODE_TAIL.match(text):
            text, first = f"{pending.text.strip()} {text}", pending.number
        else:
            first = line.number
        pending = line if _SPLIT_CODE.match(text) and first == line.number else None
        if pending is not None:
            continue
        token = _token(text, [first] if first == line.number else [first, line.number])
        if current and _grows(current, token):
            current.text += " " + token.text
            current.lines += token.lines
            continue
        if current:
            yield current
        current = token
    if current:
        yield current


def _token(text: str, numbers: list[int]) -> _Token:
    found = leading_code(text)
    if found and len(key(text)) < 200:
        return _Token("code", text, numbers, found[0])
    if _PGG_LINE.match(text) or parse_pgg(text):
        return _Token("pgg", text, numbers)
    if _NUMBER.match(text):
        return _Token("number", text, numbers)
    if all(is_acronym(part) for part in re.split(r"\s*/\s*", text.strip(" /"))):
        return _Token("unit", text, numbers)
    if _METHOD.match(text):
        return _Token("method", text, numbers)
    starts = is_indicator(text) and (text[:1].isupper() or text.startswith("%"))
    return _Token("indicator" if starts else "text", text, numbers)


def _grows(current: _Token, token: _Token) -> bool:
    if token.kind == "text" and current.kind == "indicator" and is_unit(token.text) and not is_open(current.text):
        return False
    if token.kind == "text":
        return current.kind in {"text", "indicator", "method"} or (
            current.kind == "code" and bool(leading_code(current.text))
        )
    if token.kind == "unit" and current.kind in {"text", "indicator", "method"} and is_open(current.text):
        return True
    if token.kind == "pgg" and current.kind == "pgg":
        return not re.match(r"^\W*(?:eje|no\s)", token.text, re.IGNORECASE)
    return token.kind == "unit" and current.kind == "unit"


@dataclass
class _Region:
    """Lines between two titles."""

    title: str
    line: int
    lines: list[Line] = field(default_factory=list)


def _regions(lines: tuple[Line, ...]) -> list[_Region]:
    page = furniture(lines, numbers=False)
    regions: list[_Region] = []
    held = ""
    for line in lines:
        text = line.text.strip()
        if not text or line.number in page:
            continue
        if title_name(text) and not re.search(r"\.{4}", text):
            regions.append(_Region(text, line.number))
        elif _SECTION.match(text):
            regions.append(_Region("", line.number))
        elif regions and (_is_content(text) or not is_heading_cell(text) or _rest_of(held, text)):
            regions[-1].lines.append(line)
            held = text
            continue
        held = ""
    return regions


def _rest_of(held: str, text: str) -> bool:
    """True where a line can only go on with the one held right above it, though its words are those of headings."""
    return bool(held) and (starts_lower(text) or is_open(held))


def _is_content(text: str) -> bool:
    """True for what a table holds though its words are those of headings: a year, ``Número de``, a code's letters."""
    begun = is_indicator(text) and not text.startswith("Valor")
    return begun or bool(_SPLIT_CODE.match(text) or _FICHA.search(key(text)) or _YEAR.match(text))


def _kind(tokens: list[_Token], region: _Region) -> TableKind | None:
    kinds = [token.code.kind for token in tokens if token.code]
    if any(_FICHA.search(key(line.text)) for line in region.lines[:40]):
        return TableKind.FICHA
    if UPPER_PLANS.keys() & kinds and "OEI" in kinds:
        return TableKind.ARTICULACION
    if kinds.count("AEI") >= 2 and sum(token.kind == "pgg" for token in tokens) >= 2:
        return TableKind.RUTA
    if sum(token.kind == "number" for token in tokens) >= 4 * max(len(kinds), 1):
        return TableKind.MATRIZ
    if kinds.count("AEI") >= 2:
        return TableKind.AEI
    return TableKind.OEI if kinds.count("OEI") >= 2 else None


def _groups(tokens: list[_Token], opens: set[str]) -> list[list[_Token]]:
    """Tokens cut where a code of an opening kind stands."""
    groups: list[list[_Token]] = []
    for token in tokens:
        if token.code and token.code.kind in opens:
            groups.append([])
        if groups:
            groups[-1].append(token)
    return groups


def _name(group: list[_Token], position: int = 0) -> str:
    own = leading_code(group[position].text)
    if own and len(key(own[1])) > 3:
        return own[1]
    following = group[position + 1] if position + 1 < len(group) else None
    return following.text if following and following.kind == "text" else ""


def _lines(group: list[_Token]) -> tuple[int, ...]:
    return tuple(number for token in group for number in token.lines)


def _simple_rows(tokens: list[_Token]) -> list[RawRow]:
    """Code, statement and indicator; only an indicator that stands alone after its statement is surely its own."""
    rows = []
    for group in _groups(tokens, {"OEI", "AEI"}):
        indicators = [token.text for token in group if token.kind == "indicator"]
        alone = indicators[0] if len(indicators) == 1 else ""
        rows.append(
            RawRow(_lines(group), (group[0].code.printed if group[0].code else "", clean(_name(group)), clean(alone)))
        )
    return rows


def _route_rows(tokens: list[_Token]) -> list[RawRow]:
    rows: list[RawRow] = []
    objective = ["", "", "", ""]
    for group in _groups(tokens, {"OEI", "AEI"}):
        code = group[0].code
        pgg = next((token.text for token in group if token.kind == "pgg"), "")
        unit = next((token.text for token in group if token.kind == "unit"), "")
        if code and code.kind == "OEI":
            objective = ["", code.printed, clean(_name(group)), pgg]
            rows.append(RawRow(_lines(group), (*objective, "", "", "", "", "")))
        elif code:
            rows.append(RawRow(_lines(group), ("", "", "", "", "", code.printed, clean(_name(group)), pgg, unit)))
    return rows


def _upper_rows(tokens: list[_Token]) -> list[RawRow]:
    """Objective, action and OEI codes in the order printed; a new row at each OEI, with the upper codes above it."""
    rows: list[RawRow] = []
    cells = [""] * 10
    lines: list[int] = []
    for index, token in enumerate(tokens):
        if not token.code:
            continue
        column = 6 if token.code.kind == "OEI" else 0 if token.code.kind.startswith("O") else 3
        if column == 0:
            cells, lines = [""] * 10, []
        lines += token.lines
        cells[column], cells[column + 1] = token.code.printed, clean(_name(tokens, index))
        near = (t for t in tokens[index + 1 : index + 3] if t.kind == "indicator" and len(t.text) < _LONG)
        following = next(near, None)
        cells[column + 2] = clean(following.text) if following else ""
        if column == 6:
            rows.append(RawRow(tuple(dict.fromkeys(lines)), tuple(cells)))
            lines = []
    return rows


def _matrix_rows(tokens: list[_Token]) -> tuple[list[RawRow], Header]:
    years = _heading_years(tokens)
    rows = []
    heading = [role[-4:] for role in years if role.startswith("target.")]
    for group in _groups(tokens, {"OEI", "AEI"}):
        code = group[0].code.printed if group[0].code else ""
        name = clean(_name(group))
        for part in _by_indicator(_without_heading(group, heading), len(years)):
            numbers = [token.text for token in part if token.kind == "number"]
            indicator = next((token.text for token in part if token.kind == "indicator"), "")
            unit = next((token.text for token in part[_last_number(part) :] if token.kind == "unit"), "")
            fits = numbers if len(numbers) == len(years) else []
            rows.append(RawRow(_lines(part), (code, name, clean(indicator), unit, *fits)))
    return rows, Header((), ("elem.code", "elem.name", "ind.name", "unit", *years))


def _without_heading(group: list[_Token], years: list[str]) -> list[_Token]:
    """The row without the years of the next page's headings, which stand below its last one."""
    at = [index for index, token in enumerate(group) if token.kind == "number"][-len(years) :] if years else []
    return group[: at[0]] if at and [group[index].text for index in at] == years else group


def _by_indicator(group: list[_Token], numbers: int) -> list[list[_Token]]:
    """A row for each indicator of an element where each has all its numbers; else one."""
    begins = [index for index, token in enumerate(group) if token.kind == "indicator"]
    parts = [group[a:b] for a, b in pairwise([0, *begins[1:], len(group)])]
    counts = [sum(token.kind == "number" for token in part) for part in parts]
    return parts if len(parts) > 1 and set(counts) == {numbers} else [group]


def _last_number(group: list[_Token]) -> int:
    """Where the numbers of a row end: its unit stands below them."""
    return max((index for index, token in enumerate(group) if token.kind == "number"), default=len(group))


def _heading_years(tokens: list[_Token]) -> list[str]:
    """Columns of the older matrix: baseline, current value, then the years that stand before the first code."""
    head: list[str] = []
    for token in tokens:
        if token.code:
            break
        if token.kind == "number":
            head.append(token.text.strip())
    years = [text for text in head if _YEAR.match(text)]
    return (
        ["base.value", "base.year", "actual.value", "actual.year", *(f"target.{year}" for year in years)]
        if years
        else []
    )


def stream_tables(lines: tuple[Line, ...]) -> tuple[Table, ...]:
    """The tables that the codes alone still tell; empty where there are none, or where blanks still part columns."""
    parted = sum(len(_GAPS.findall(line.text.strip())) >= 2 for line in lines)
    if parted * 4 > sum(bool(line.text.strip()) for line in lines):
        return ()
    tables = []
    for region in _regions(lines):
        tokens = list(_tokens(region.lines))
        kind = _kind(tokens, region)
        if kind is None or not region.title:
            continue
        header = Header((), _ROLES.get(kind, ()))
        if kind is TableKind.MATRIZ:
            rows, header = _matrix_rows(tokens)
        elif kind is TableKind.RUTA:
            rows = _route_rows(tokens)
        elif kind is TableKind.ARTICULACION:
            rows = _upper_rows(tokens)
        elif kind is TableKind.FICHA:
            rows, kind = [RawRow((line.number,), (line.text.strip(),)) for line in region.lines], None
        else:
            rows = _simple_rows(tokens)
        rows = [row for row in rows if row.lines]
        if rows:
            tables.append(
                Table(
                    title_name(region.title), region.title, region.line, (header,), tuple(rows), kind, columns_lost=True
                )
            )
    return tuple(tables)
