"""What one row of a table of OEI or AEI says, told by content first and by headings second."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell, What, filled, typed_cells
from articulador.loaders.codes import Code, codes_in
from articulador.loaders.context import Context, Found
from articulador.loaders.lexicon import statement_after, statement_cell
from articulador.loaders.model import RawRow, Ref, Table
from articulador.loaders.words import clean, is_indicator, is_unit, items, key, starts_lower

_GROUP = re.compile(
    r"^acciones (?:estrategicas )?(?:institucionales )?(?:de|del|para el|por) (?:la )?(?:oei|oie|objetivo)|"
    r"^(?:oei|aei) ?\d*$"
)
_NUMBERED_GOAL = re.compile(r"objetivo estrategico institucional(?: n| no| nro)? ?0?(\d{1,2})$")
_FIGURE_ROLE = re.compile(r"(?:base|actual)\.value|target\.\d{4}")
_FIGURE = re.compile(r"\W*\d.{0,22}", re.DOTALL)
_INDICATOR_KINDS = {"IOEI", "IAEI"}


@dataclass
class Facts:
    """Elements, indicators, unit, PGG cells and numbers of one row; ``loose`` holds texts that nothing places."""

    cells: list[TypedCell]
    oei: Found | None = None
    aei: Found | None = None
    aei_index: int = -1
    oei_index: int = -1
    indicators: list[tuple[Code | None, str, str]] = field(default_factory=list)
    """(code, name, role of its column) in printed order."""
    unit: TypedCell | None = None
    method: str = ""
    measure: str = ""
    """Unit of measure."""
    tipo: str = ""
    pgg: list[TypedCell] = field(default_factory=list)
    numbers: list[TypedCell] = field(default_factory=list)
    figures: list[TypedCell] = field(default_factory=list)
    """Numbers printed in a form that is not read (``3/8``), under headings of numbers."""
    loose: list[TypedCell] = field(default_factory=list)

    @property
    def owner(self) -> Found | None:
        """What an indicator printed on this row measures: its action, else its objective."""
        return self.aei or self.oei


def group_of(cells: list[TypedCell]) -> Code | None:
    """The objective that a one-cell row announces (``Acciones Estratégicas Institucionales del OEI.02``)."""
    held = filled(cells)
    if len(held) != 1:
        return None
    folded = key(held[0].text)
    numbered = _NUMBERED_GOAL.search(folded)
    if numbered:
        return Code("OEI", (int(numbered[1]),), f"N° {numbered[1]}")
    if _GROUP.search(folded):
        return next((code for code in codes_in(held[0].text) if code.kind == "OEI"), None)
    return None


class _RowReader:
    """Places the cells of one row, left to right."""

    def __init__(self, ctx: Context, cells: list[TypedCell]) -> None:
        self.ctx = ctx
        self.cells = cells
        self.facts = Facts(cells)
        self.taken: set[int] = set()

    def read(self) -> Facts:
        for position, cell in enumerate(self.cells):
            if cell.what is What.CODE and cell.code:
                self._code(position, cell, cell.code)
        for cell in self.cells:
            if cell.index not in self.taken:
                self._plain(cell)
        return self.facts

    def _code(self, position: int, cell: TypedCell, code: Code) -> None:
        if cell.index in self.taken:
            return
        if code.kind in _INDICATOR_KINDS:
            self._indicator_code(position, cell, code)
        elif code.kind in {"OEI", "AEI"}:
            self._element_code(position, cell, code)

    def _indicator_code(self, position: int, cell: TypedCell, code: Code) -> None:
        self.taken.add(cell.index)
        together = [other for other in codes_in(cell.text) if other.kind in _INDICATOR_KINDS]
        if len(together) > 1:
            self._several(position, together)
            return
        name, role = cell.rest, cell.role
        following = self._name_of_indicator(position)
        if not name and following is not None:
            name, role = following.text, following.role
            self.taken.add(following.index)
        self.facts.indicators.append((code, name, role))

    def _name_of_indicator(self, position: int) -> TypedCell | None:
        """The text after an indicator's code: the next one, but one that begins as indicators do comes first."""
        texts: list[TypedCell] = []
        for cell in self.cells[position + 1 :]:
            if cell.what is What.CODE:
                break
            if cell.what is What.TEXT:
                texts.append(cell)
        plain = [cell for cell in texts if "unit" not in cell.role and not is_unit(cell.text)]
        return next((cell for cell in texts if is_indicator(cell.text)), plain[0] if plain else None)

    def _several(self, position: int, codes: list[Code]) -> None:
        """Several codes in one cell, each before its name, or with the names in the next: in pairs if as many."""
        own = _names_after(self.cells[position].text, codes)
        if own:
            self.facts.indicators.extend((c, name, self.cells[position].role) for c, name in own)
            return
        following = next((c for c in self.cells[position + 1 :] if c.what is What.TEXT), None)
        names = items(following.raw) if following else []
        if following is None or not names:
            return
        self.taken.add(following.index)
        paired: list[Code | None] = list(codes) if len(codes) == len(names) else [None] * len(names)
        self.facts.indicators.extend((code, name, following.role) for code, name in zip(paired, names, strict=True))

    def _element_code(self, position: int, cell: TypedCell, code: Code) -> None:
        name = statement_after(self.cells, position)
        found = self.ctx.resolve(code, name, (code.label,))
        if found is None:
            return
        self.taken.add(cell.index)
        beside = statement_cell(self.cells, position)
        if beside and beside.text == name:
            self.taken.add(beside.index)
        self._hold(found, cell.index)

    def _hold(self, found: Found, index: int) -> None:
        if found.ref.label == "OEI" and (self.facts.oei is None or not self.facts.oei.name):
            self.facts.oei, self.facts.oei_index = found, index
        elif found.ref.label == "AEI" and (self.facts.aei is None or not self.facts.aei.name):
            self.facts.aei, self.facts.aei_index = found, index

    def _plain(self, cell: TypedCell) -> None:
        if cell.what is What.PGG:
            self.facts.pgg.append(cell)
        elif cell.what is What.NUMBER:
            self.facts.numbers.append(cell)
        elif cell.what is What.TIPO:
            self.facts.tipo = cell.text
        elif cell.what is What.TEXT:
            self._text(cell)

    def _text(self, cell: TypedCell) -> None:
        if _FIGURE_ROLE.match(cell.role) and _FIGURE.fullmatch(cell.text):
            self.facts.figures.append(cell)
        elif cell.role == "method":
            self.facts.method = " ".join(items(cell.raw))
        elif cell.role == "measure":
            self.facts.measure = cell.text
        elif is_indicator(cell.text) and "unit" not in cell.role:
            self.facts.indicators.extend((None, name, cell.role) for name in items(cell.raw))
        elif cell.role == "unit" and self.facts.unit is None:
            self.facts.unit = cell
        elif not self._statement(cell):
            self._other(cell)

    def _statement(self, cell: TypedCell) -> bool:
        found = self.ctx.resolve(None, cell.text, ("AEI", "OEI"))
        if found is None:
            return False
        held = self.facts.aei if found.ref.label == "AEI" else self.facts.oei
        if held is None:
            self._hold(found, cell.index)
        return True

    def _other(self, cell: TypedCell) -> None:
        if starts_lower(cell.text):
            self.facts.loose.append(cell)
        elif self.facts.indicators and self.facts.unit is None and is_unit(cell.text):
            self.facts.unit = cell
        elif cell.role in {"ind.name", "aei.indicator", "oei.indicator"} and len(key(cell.text)) > 8:
            self.facts.indicators.extend((None, name, cell.role) for name in items(cell.raw))
        elif is_unit(cell.text) and self.facts.unit is None:
            self.facts.unit = cell
        else:
            self.facts.loose.append(cell)


def _names_after(text: str, codes: list[Code]) -> list[tuple[Code, str]]:
    """Each code of a cell with the words up to the next one; empty where some has none."""
    begins = [text.find(code.printed) for code in codes]
    if min(begins) < 0 or begins != sorted(begins):
        return []
    ends = [*begins[1:], len(text)]
    names = [clean(text[a + len(c.printed) : b]).strip(" :;") for c, a, b in zip(codes, begins, ends, strict=True)]
    return list(zip(codes, names, strict=True)) if all(is_indicator(name) for name in names) else []


def read_facts(ctx: Context, table: Table, row: RawRow) -> Facts:
    """What a row says; nothing is stated yet."""
    return _RowReader(ctx, filled(typed_cells(table, row))).read()


def by_code(code: Code, certainty: Certainty = Certainty.DECLARADA, *, name: str = "") -> Found:
    """An element told by a code alone, with the wording printed beside it if there is one."""
    return Found(Ref(code.label, (code.text,)), code, certainty, name=name)
