"""What the text of a document lost as a whole, said once: tables cut off, rows and annexes that are missing."""

from __future__ import annotations

import re

from articulador.loaders.codes import ACTION_KINDS, UPPER_PLANS, Code
from articulador.loaders.context import Context
from articulador.loaders.model import ElementStated, Line, LinkStated, Loss, Table, TableKind
from articulador.loaders.notes import CUT_ANNEX, CUT_MATRIX, PARENT_UNPRINTED, ROWS_LOST, note
from articulador.loaders.tables import title_name
from articulador.loaders.words import key

_ANNEX = re.compile(r"Anexo\s+([A-Z]-?\d+)\b", re.IGNORECASE)
_BEGINS = re.compile(r"\W*[\w.]*\s*\W*Anexo\s", re.IGNORECASE)
_PAGED = re.compile(r"(?:\t|\.{3,}|\s{2,})\s*\d+\s*$")
_ROUTES = {
    TableKind.RUTA: {"AEI"},
    TableKind.MATRIZ: {"OEI", "AEI"},
    TableKind.ARTICULACION: ACTION_KINDS & UPPER_PLANS.keys(),
}
"""The codes of which each kind of table is expected to have a row."""


def find_losses(ctx: Context, tables: tuple[Table, ...]) -> tuple[Loss, ...]:
    """Losses of the reading; none of them is a gap of the plan."""
    found: list[Loss] = []
    for kind in _ROUTES:
        found.extend(_missing_rows(ctx, tables, kind))
    found.extend(_unprinted_parents(ctx))
    found.extend(_missing_annexes(ctx.lines, tables))
    return tuple(found)


def _missing_rows(ctx: Context, tables: tuple[Table, ...], kind: TableKind) -> list[Loss]:
    mine = [table for table in tables if table.kind is kind and table.rows]
    if not mine:
        return []
    names = {table.name for table in mine}
    seen = {s.ref.key[0] for s in ctx.statements if isinstance(s, ElementStated) and s.place.table in names}
    expected = [entry.code for entry in ctx.lexicon.entries.values() if entry.code.kind in _ROUTES[kind]]
    missing = sorted((code for code in expected if code.text not in seen), key=_place_in_plan)
    if not missing:
        return []
    last = mine[-1].rows[-1].lines[-1]
    end = max((line.number for line in ctx.lines if line.text.strip()), default=0)
    behind = [code for code in expected if code.text in seen and _follows(code, missing)]
    cut = kind is TableKind.MATRIZ and end - last <= 2 and len(missing) > 1 and not behind
    reason = (
        note(CUT_MATRIX, count=len(missing)) if cut else note(ROWS_LOST, codes=", ".join(code.text for code in missing))
    )
    return [Loss(mine[-1].name, last, reason, kind, tuple(missing), cut)]


def _unprinted_parents(ctx: Context) -> list[Loss]:
    """Objectives that only the codes of their actions name: misprinted, lost or never there."""
    printed = {s.ref for s in ctx.statements if isinstance(s, ElementStated)}
    named: dict[str, list[LinkStated]] = {}
    for stated in ctx.statements:
        if isinstance(stated, LinkStated) and stated.target.label == "OEI" and stated.target not in printed:
            named.setdefault(stated.target.key[0], []).append(stated)
    found = []
    for code, links in sorted(named.items()):
        actions = ", ".join(sorted({link.source.key[0] for link in links if link.source.label == "AEI"}))
        first = links[0].place
        found.append(Loss(first.table, first.line, note(PARENT_UNPRINTED, code=code, codes=actions)))
    return found


def _follows(code: Code, missing: list[Code]) -> bool:
    """True where a code that has its row comes after all the objectives of those that lack one."""
    return code.parts[0] > max(other.parts[0] for other in missing)


def _place_in_plan(code: Code) -> tuple[tuple[int, ...], str]:
    return code.parts, code.kind


def _missing_annexes(lines: tuple[Line, ...], tables: tuple[Table, ...]) -> list[Loss]:
    """Annexes that the contents announce, that no later line begins and under which no table was read."""
    named = [(line, match[1].upper()) for line in lines if (match := _ANNEX.search(line.text))]
    last = max((line.number for line in lines if line.text.strip()), default=0)
    announced: dict[str, tuple[int, str]] = {}
    for line, annex in named:
        if line.number <= max(200, last // 6) and _PAGED.search(line.text):
            announced.setdefault(annex, (line.number, line.text.split("\t")[0].strip(" .")))
    begun = {
        (annex, line.number)
        for line, annex in named
        if _BEGINS.match(line.text) and not re.search(r"\d\s*$", key(line.text)[-3:])
    }
    begun |= {
        (match[1].upper(), table.rows[0].line)
        for table in tables
        if table.kind and table.rows and (match := _ANNEX.search(title_name(table.title)))
    }
    return [
        Loss(name.strip(), number, note(CUT_ANNEX, name=name.strip()))
        for annex, (number, name) in announced.items()
        if not any(found == annex and at > number for found, at in begun)
    ]
