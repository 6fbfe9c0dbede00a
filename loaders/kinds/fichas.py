"""Indicator data sheets (A-6; B-3 in the older guide): one block an indicator, labels beside or above their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from articulador.graph.model import Certainty
from articulador.loaders.cells import type_cell
from articulador.loaders.codes import Code, leading_code
from articulador.loaders.context import Context, Found, SeriesStated, UnitStated
from articulador.loaders.facts import by_code
from articulador.loaders.indicators import Indicator
from articulador.loaders.model import Place, RawRow, RowState, Table, TableKind
from articulador.loaders.notes import COLUMNS_LOST, FRAGMENT, NOT_PLACED, Note, note
from articulador.loaders.numbers import Token, read_series, tokens_of
from articulador.loaders.words import clean, is_indicator, is_open, is_unit, key, starts_lower

KINDS = (TableKind.FICHA,)
ORDER = 60
_START = re.compile(r"^ficha (?:tecnica|(?:n |no )?\d)")
_NAME = re.compile(r"^(?:nombre del indicador|indicador)(?: n| no)?(?: \d+)?$")
_LABELS = [
    ("name", _NAME),
    ("element", re.compile(
        r"^(?:oei|aei|oei aei|objetivo|accion|codigo(?: y)?.*(?:oei|aei)?|objetivo estrategico.*|accion estrategica.*)$"
    )),
    ("code", re.compile(r"^codigo(?: del indicador)?$")),
    ("unit", re.compile(
        r"^(?:unidad |organo |area )?responsables? del indicador|^responsable(?:s)?$|^unidad organica responsable"
    )),
    ("metodo", re.compile(r"^(?:metodo|formula) de calculo|^formula$|^metodo$")),
    ("unidad_medida", re.compile(r"^(?:parametro de medicion|unidad de medida)$")),
    ("sentido", re.compile(r"^sentido(?: esperado)?(?: del indicador)?$")),
    ("base", re.compile(r"^(?:valor (?:de )?(?:la )?)?linea (?:de )?base$")),
    ("targets", re.compile(r"^(?:logros(?: esperados)?|metas?(?: anuales)?)$")),
    ("dated", re.compile(r"^20\d\d$")),
    ("year", re.compile(r"^anos?$")),
    ("value", re.compile(r"^valor(?:es)?$")),
    ("other", re.compile(
        r"^(?:ju?s?tificacion|limitaciones|supuestos|fuentes?|bases? de datos|valor de?l? ?(?:la )?linea|linea de base|"
        r"valor linea|logros)"
    )),
]  # fmt: skip
_MEASURED = re.compile(r"(?P<measure>[A-ZÁÉÍÓÚ]\w+)\s+(?P<sense>(?:As|Des)cendente\b.*)$")
_PLACED = ("name", "element", "unit")
_KEPT = ("metodo", "unidad_medida", "sentido")


@dataclass
class _Ficha:
    """One data sheet while its lines are read."""

    line: int
    element: Found | None = None
    name: str = ""
    code: Code | None = None
    unit: str = ""
    unit_why: Note | None = None
    properties: dict[str, str] = field(default_factory=dict)
    years: list[Token] = field(default_factory=list)
    values: list[Token] = field(default_factory=list)
    actual: bool = False
    last: str = ""
    """Which label stands on the line above."""
    listed: dict[str, list[Token]] = field(default_factory=dict)
    """Numbers that stand beside their year in one cell: the baseline, the targets."""
    waits: bool = False
    """The line above is the label of the responsible unit, without its value."""
    values_line: int = 0
    lines: dict[str, int] = field(default_factory=dict)
    """Where its name, element and unit stand."""


def read(ctx: Context, table: Table) -> None:
    """State the indicator, unit, method and numbers of each sheet."""
    goal: Found | None = None
    ficha: _Ficha | None = None
    for entry in _entries(ctx, table):
        label, goes_on = key(entry.cells[0]), False
        goal = _announced(entry) or goal
        if _START.match(label) or (_NAME.match(label) and ficha and ficha.name and ficha.values):
            _close(ctx, table, ficha, goal)
            ficha = _Ficha(entry.line)
        elif ficha is None and _field(label):
            ficha = _Ficha(entry.line)
        if ficha and not _START.match(label):
            held, goes_on = (ficha.name, ficha.element, ficha.unit), _goes_on(ficha, entry)
            _take(ficha, entry)
            for what, before, now in zip(_PLACED, held, (ficha.name, ficha.element, ficha.unit), strict=True):
                if before != now:
                    ficha.lines[what] = entry.line
        if entry.row and goes_on:
            ctx.settle(table, entry.row, RowState.JOINED, note(FRAGMENT, line=entry.line - 1))
        elif entry.row:
            _settle(ctx, table, entry.row, label)
        if _values_row(entry.cells) and ficha and ficha.values:
            _close(ctx, table, ficha, goal)
            ficha = None
    _close(ctx, table, ficha, goal)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What stands on a line or row of the sheets.

    ``row`` is None outside the table; ``plain`` says that no column parts the line.
    """

    line: int
    cells: tuple[str, ...]
    row: RawRow | None
    plain: bool


def _entries(ctx: Context, table: Table) -> Iterator[_Entry]:
    """The rows of the sheets and the lines between them, in order."""
    if not table.rows:
        return
    rows = {row.line: row for row in table.rows}
    inside = {number for row in table.rows for number in row.lines}
    for line in ctx.lines[_first(table) - 1 : table.rows[-1].lines[-1]]:
        row = rows.get(line.number)
        if row is None and line.number in inside:
            continue
        parted = tuple(cell for cell in (row.cells if row else line.cells or ()) if cell.strip())
        plain = line.cells is None and len(parted) < 2
        cells = _plain_cells(parted[0] if parted else line.text) if plain else parted
        if any(cell.strip() for cell in cells):
            yield _Entry(line.number, cells, row, plain)


def _settle(ctx: Context, table: Table, row: RawRow, label: str) -> None:
    if _START.match(label):
        ctx.settle(table, row, RowState.HEADING)
    elif _field(label):
        ctx.settle(table, row, RowState.USED)
    else:
        ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))


def _first(table: Table) -> int:
    """Line from which the sheets are read: the table's title, so that objectives announced above count."""
    first = table.rows[0].line
    return min(table.title_line or first, first)


def _plain_cells(text: str) -> tuple[str, ...]:
    """Label and value of a line without column marks, parted where the label ends."""
    text = text.strip()
    match = re.match(
        r"(?i)(Nombre del indicador(?:\s*N\s?[°º]\s*\d+)?|Indicador|AEI|OEI|M[eé]todo de C[aá]lculo|"
        r"Responsables? del indicador|Sentido esperado del indicador|Unidad de medida|Par[aá]metro de medici[oó]n|"
        r"A[nñ]o|Valor)\s*[:.]?\s+(?=\S)",
        text,
    )
    alone = re.match(r"(?i)^(Nombre del indicador|Indicador)\s*:?$", text)
    if alone:
        return (alone[1], "")
    if match and not re.match(r"(?i)valor (?:de )?(?:la )?l[ií]nea", text) and leading_code(text) is None:
        return (match[1], text[match.end() :])
    if match and match[1].upper() in {"AEI", "OEI"} and leading_code(text[match.end() :]):
        return (match[1], text[match.end() :])
    return (text,)


def _announced(entry: _Entry) -> Found | None:
    """An objective that a line between sheets announces (``OEI. 01: Incrementar...``)."""
    if not entry.plain:
        return None
    found = leading_code(entry.cells[0].lstrip("#* ")) if len(entry.cells) == 1 else None
    if found and found[0].kind == "OEI" and found[0].complete:
        return by_code(found[0])
    numbered = re.search(r"objetivo estrategico institucional n? ?0?(\d{1,2})$", key(" ".join(entry.cells)))
    return by_code(Code("OEI", (int(numbered[1]),), "")) if numbered else None


def _field(label: str) -> str:
    return next((name for name, pattern in _LABELS if pattern.match(label)), "")


def _values_row(cells: tuple[str, ...]) -> bool:
    return key(cells[0]) in {"valor", "valores"} and len(cells) > 1


def _take(ficha: _Ficha, entry: _Entry) -> None:
    cells = entry.cells
    name, rest = _field(key(cells[0])), list(cells[1:])
    if name == "dated" and rest:
        _dated(ficha, key(cells[0]), rest[0], entry.line)
    elif name and rest:
        _labelled(ficha, name, rest, entry.line)
    elif _goes_on(ficha, entry):
        ficha.name = f"{ficha.name} {clean(cells[0])}"
    elif entry.plain:
        _plain(ficha, cells[0])
    ficha.last = name
    if "valor actual" in key(" ".join(cells)):
        ficha.actual = True
    for position, cell in enumerate(cells[1:], 1):
        if _field(key(cell)) == "sentido" and position + 1 < len(cells):
            ficha.properties["sentido"] = _plain_sense(cells[position + 1])


def _labelled(ficha: _Ficha, name: str, rest: list[str], line: int) -> None:
    """Take what stands beside a label."""
    if name in _KEPT:
        ficha.properties[name] = _plain_sense(rest[0]) if name == "sentido" else clean(rest[0])
    elif name == "name":
        coded = leading_code(clean(rest[0]))
        ficha.code = coded[0] if coded else ficha.code
        ficha.name = ficha.name or _words([coded[1] if coded and coded[1] else rest[0], *rest[1:]])
    elif name == "unit":
        ficha.unit = rest[0]
    elif name in {"base", "targets"}:
        _listed(ficha, name, rest[0], line)
    elif name in {"year", "value"}:
        _numbers(ficha, name, rest, line)
    elif name in {"element", "code"}:
        _coded(ficha, " ".join(rest))


def _dated(ficha: _Ficha, year: str, text: str, line: int) -> None:
    """Take the target of a year that has a row of its own."""
    tokens = _tokens([text])
    if len(tokens) == 1:
        ficha.listed.setdefault("targets", []).append(replace(tokens[0], role=f"target.{year}"))
        ficha.values_line = ficha.values_line or line


def _goes_on(ficha: _Ficha, entry: _Entry) -> bool:
    """True for a row that only goes on with the indicator's name above it."""
    return ficha.last == "name" and len(entry.cells) == 1 and not entry.plain and starts_lower(entry.cells[0])


def _plain_sense(text: str) -> str:
    """``Ascendente / *Incremental`` without the mark of its footnote."""
    return " ".join(clean(text).replace("*", " ").split())


def _plain(ficha: _Ficha, text: str) -> None:
    """A line of a sheet that lost its columns: a code, a unit between the halves of its label, a measure and sense."""
    measured = _MEASURED.match(text.strip())
    if ficha.element is None and leading_code(text.strip()):
        _coded(ficha, text)
    elif measured:
        ficha.properties.setdefault("unidad_medida", measured["measure"])
        ficha.properties.setdefault("sentido", _plain_sense(measured["sense"]))
    elif ficha.waits and not ficha.unit and is_unit(text.strip()):
        ficha.unit, ficha.unit_why = text.strip(), note(COLUMNS_LOST)
    ficha.waits = _field(key(text)) == "unit"


def _words(rest: list[str]) -> str:
    """The first cell that can be a name: more than a number or ``N°``."""
    return next((clean(cell) for cell in rest if len(key(cell)) > 8), "")


def _coded(ficha: _Ficha, text: str) -> None:
    found = leading_code(text.strip())
    if found is None or not found[0].complete:
        return
    if found[0].kind in {"OEI", "AEI"}:
        ficha.element = by_code(found[0], name="" if is_open(found[1]) else found[1])
    elif found[0].kind in {"IOEI", "IAEI"}:
        ficha.code = found[0]


def _tokens(cells: list[str]) -> list[Token]:
    """The numbers of cells, in order; blank cells have none."""
    typed = [type_cell(i, cell, "") for i, cell in enumerate(cells)]
    return [token for group in tokens_of([cell for cell in typed if cell.text]) for token in group]


def _numbers(ficha: _Ficha, name: str, rest: list[str], line: int) -> None:
    tokens = _tokens([re.sub(r"(?i)a[nñ]o", " ", cell) for cell in rest])
    if name == "year":
        ficha.years = ficha.years or tokens
    elif not ficha.values:
        ficha.values, ficha.values_line = tokens, line


def _listed(ficha: _Ficha, name: str, text: str, line: int) -> None:
    """Take numbers printed beside their years in one cell (``18,4 (2024)``; ``2026: 17,8<br>2027: 17,2``)."""
    tokens = _tokens([text])
    values = tokens[0::2] if name == "base" else tokens[1::2]
    years = tokens[1::2] if name == "base" else tokens[0::2]
    if not tokens or len(values) != len(years) or not all(token.is_year for token in years):
        return
    roles = ["base.value"] if name == "base" else [f"target.{year.text}" for year in years]
    ficha.listed[name] = [replace(t, role=r) for t, r in zip(values, roles, strict=False)]
    if name == "base":
        ficha.listed[name].append(replace(years[0], role="base.year"))
    ficha.values_line = ficha.values_line or line


def _close(ctx: Context, table: Table, ficha: _Ficha | None, goal: Found | None) -> None:
    if ficha is None or not (ficha.name or ficha.element):
        return
    places = {what: Place(table.name, ficha.lines.get(what, ficha.line)) for what in _PLACED}
    place = places["name"]
    if ficha.element:
        resolved = ctx.resolve(ficha.element.code, ficha.element.name, ("OEI", "AEI"))
        ctx.element(resolved or ficha.element, places["element"])
        ficha.element = resolved or ficha.element
    entry, certainty = _indicator(ctx, ficha, goal)
    if entry is None:
        return
    ctx.element(Found(entry.ref, ficha.code, Certainty.DECLARADA, None, ficha.name), place, dict(ficha.properties))
    ctx.link(Found(entry.ref, None), "MIDE", Found(entry.owner, None), place, certainty=certainty)
    if ficha.unit:
        sure = Certainty.REPARADA if ficha.unit_why else Certainty.DECLARADA
        ctx.units.append(UnitStated(ficha.unit, entry.ref, places["unit"], sure, ficha.unit_why))
    if ficha.values:
        _series(ctx, table, ficha, entry)
    elif ficha.listed:
        _listed_series(ctx, table, ficha, entry)


def _indicator(ctx: Context, ficha: _Ficha, goal: Found | None) -> tuple[Indicator | None, Certainty]:
    owner = ficha.element or (by_code(ficha.code.parent) if ficha.code and ficha.code.parent else None)
    if owner:
        return _indicator_of(ctx, ficha, owner)
    if goal and (known := ctx.indicators.of(goal.ref, ficha.name)):
        return known, Certainty.DECLARADA
    anywhere = ctx.indicators.find(ficha.name)
    if len(anywhere) == 1:
        return anywhere[0], Certainty.REPARADA
    if goal and ficha.name and not starts_lower(ficha.name):
        near = ctx.indicators.nearest(ficha.name, goal.ref)
        if near and near[1] >= 75:
            return near[0], Certainty.DECLARADA
        return ctx.indicators.add(goal.ref, ficha.name), Certainty.REPARADA
    return None, Certainty.INFERIDA


def _indicator_of(ctx: Context, ficha: _Ficha, owner: Found) -> tuple[Indicator | None, Certainty]:
    """The indicator of the element that the sheet names: a known one, however reworded, else a new one."""
    known = ctx.indicators.of(owner.ref, ficha.name, ficha.code)
    near = ctx.indicators.nearest(ficha.name, owner.ref)
    if known or (near and (near[1] >= 60 or (len(ctx.indicators.by_owner[owner.ref]) == 1 and not ficha.name))):
        return known or (near[0] if near else None), Certainty.DECLARADA
    if is_indicator(ficha.name):
        return ctx.indicators.add(owner.ref, ficha.name, ficha.code), Certainty.DECLARADA
    return None, Certainty.INFERIDA


def _listed_series(ctx: Context, table: Table, ficha: _Ficha, entry: Indicator) -> None:
    listed = (token for held in ficha.listed.values() for token in held)
    tokens = [replace(token, index=i) for i, token in enumerate(listed)]
    series = read_series(tokens, tuple(token.role for token in tokens), entry.name, ctx.period)
    ctx.series.append(SeriesStated(entry.ref, series, Place(table.name, ficha.values_line)))


def _series(ctx: Context, table: Table, ficha: _Ficha, entry: Indicator) -> None:
    roles = ["base.value", *(["actual.value"] if ficha.actual else [])]
    years = [token for token in ficha.years if token.is_year or token.blank]
    heads = len(roles)
    targets = [f"target.{token.text}" for token in years[heads:] if token.is_year]
    if len(years) != len(ficha.values):
        roles, targets = [], []
    named = [*roles, *targets]
    tokens = [replace(t, index=i, role=named[i] if i < len(named) else "") for i, t in enumerate(ficha.values)]
    series = read_series(tokens, tuple(named), entry.name, ctx.period)
    if named:
        series.base_year = int(years[0].text) if years[0].is_year else None
        series.actual_year = int(years[1].text) if ficha.actual and years[1].is_year else None
    ctx.series.append(SeriesStated(entry.ref, series, Place(table.name, ficha.values_line)))
