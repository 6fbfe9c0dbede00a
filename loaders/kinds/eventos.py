"""Foresight events: code (T1, R2, O1), name and type, in the list of events and in the analysis of their impact."""

from __future__ import annotations

import re

from articulador.loaders.cells import What, filled, typed_cells
from articulador.loaders.context import Context, Found
from articulador.loaders.model import Place, Ref, RowState, Table, TableKind
from articulador.loaders.notes import FRAGMENT, NOT_PLACED, note
from articulador.loaders.words import key

KINDS = (TableKind.EVENTOS,)
ORDER = 70
_CODE = re.compile(r"^([A-Z]{1,2})\s*[-.]?\s*(\d{1,2})\.?$")
_TYPED = re.compile(r"^(tendencia|riesgo|oportunidad|evento disruptivo|disrupcion)(?:e?s)?(?: (\d{1,2}))?$")
_LONG = 160


def read(ctx: Context, table: Table) -> None:
    """State each event; a type printed once governs the rows below it."""
    kind = ""
    for row in table.rows:
        cells = [c for c in filled(typed_cells(table, row)) if c.what is not What.NUMBER]
        code, name = "", ""
        for cell in cells:
            typed, coded = _TYPED.match(key(cell.text)), _CODE.match(cell.text.strip())
            if typed:
                kind = typed[1].capitalize()
                code = f"{typed[1][0].upper()}{typed[2]}" if typed[2] else code
            elif coded:
                code = f"{coded[1]}{coded[2]}"
            elif not name and len(cell.text) < _LONG and code:
                name = cell.text
        if code and name:
            found = Found(Ref("EventoFuturo", (code,)), None, name=name)
            ctx.element(found, Place(table.name, row.line), {"codigo": code, **({"tipo": kind} if kind else {})})
            ctx.used(table, row)
        elif cells and not code and any(len(c.text) >= _LONG for c in cells):
            ctx.settle(table, row, RowState.JOINED, note(FRAGMENT, line=row.line - 1))
        else:
            ctx.settle(table, row, RowState.NOT_UNDERSTOOD, note(NOT_PLACED))
