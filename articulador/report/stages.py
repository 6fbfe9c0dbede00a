"""The intermediates of a reading, stage by stage, as text that can be searched and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from articulador.i18n import ngettext
from articulador.loaders.cells import TypedCell, filled, typed_cells
from articulador.loaders.model import ElementStated, Line, LinkStated, RawRow, Reading, Ref, Statement, Table
from articulador.report.forms import Json, answer
from articulador.report.words import clean


def text_lines(reading: Reading, stage: str) -> Iterator[str]:
    """One line of text for each line, table, row or statement of a stage."""
    yield from _STAGES[stage][0](reading)


def as_json(reading: Reading, stage: str) -> str:
    """Give a stage as JSON: a list under the stage's name."""
    found: list[Json] = list(_STAGES[stage][1](reading))
    return answer(reading.source, **{stage: found})


def _lines_text(reading: Reading) -> Iterator[str]:
    for line in reading.lines:
        shown = " ¦ ".join(line.cells) if line.cells is not None else line.text
        yield f"{line.number:>6} {line.separator or '-':<6} {clean(shown)}"


def _lines_json(reading: Reading) -> Iterator[Json]:
    yield from (_line(line) for line in reading.lines)


def _line(line: Line) -> Json:
    cells = list(line.cells) if line.cells is not None else None
    return {"number": line.number, "separator": line.separator or None, "text": line.text, "cells": cells}


def _tables_text(reading: Reading) -> Iterator[str]:
    for table in reading.tables:
        kind = table.kind.value if table.kind else "-"
        rows = ngettext("{count} row", "{count} rows", len(table.rows)).format(count=len(table.rows))
        place = ngettext("line {lines}", "lines {lines}", 1).format(lines=table.title_line)
        yield f"{table.name} [{kind}] {clean(table.title)}, {place}, {rows}"
        for header in table.headers:
            yield f"    {','.join(map(str, header.lines))}: {' ¦ '.join(header.columns)}"


def _tables_json(reading: Reading) -> Iterator[Json]:
    for table in reading.tables:
        yield {
            "name": table.name,
            "title": table.title,
            "line": table.title_line,
            "kind": table.kind.value if table.kind else None,
            "headers": [{"lines": list(h.lines), "columns": list(h.columns)} for h in table.headers],
            "rows": [{"lines": list(row.lines), "cells": list(row.cells)} for row in table.rows],
        }


def _rows_text(reading: Reading) -> Iterator[str]:
    for table in reading.tables:
        for row in table.rows:
            cells = " ¦ ".join(f"{c.role or '?'}={c.what.value}:{clean(c.text)}" for c in _cells(table, row))
            yield f"{table.name}:{','.join(map(str, row.lines))} {cells}"


def _rows_json(reading: Reading) -> Iterator[Json]:
    for table in reading.tables:
        for row in table.rows:
            cells = [_cell(cell) for cell in _cells(table, row)]
            yield {"table": table.name, "lines": list(row.lines), "cells": cells}


def _cell(cell: TypedCell) -> Json:
    return {"column": cell.index, "role": cell.role, "content": cell.what.value, "text": cell.text}


def _cells(table: Table, row: RawRow) -> list[TypedCell]:
    return filled(typed_cells(table, row))


def _ref(ref: Ref) -> str:
    return f"{ref.label} {' / '.join(ref.key)}"


def _statements_text(reading: Reading) -> Iterator[str]:
    for stated in reading.statements:
        place = f"{stated.place.table}:{stated.place.line}"
        note = f" ({clean(stated.note)})" if stated.note else ""
        yield f"{_said(stated)}  [{stated.certainty.value} · {place}]{note}"


def _said(stated: Statement) -> str:
    if isinstance(stated, LinkStated):
        return f"{_ref(stated.source)} {stated.type} {_ref(stated.target)}"
    return f"{_ref(stated.ref)}: {clean(stated.name)}"


def _statements_json(reading: Reading) -> Iterator[Json]:
    for stated in reading.statements:
        common: dict[str, Json] = {
            "certeza": stated.certainty.value,
            "table": stated.place.table,
            "line": stated.place.line,
            "nota": stated.note or None,
            "properties": json.loads(json.dumps(dict(stated.properties))),
        }
        if isinstance(stated, ElementStated):
            yield {"element": _ref(stated.ref), "nombre": stated.name or None, **common}
        else:
            yield {"source": _ref(stated.source), "type": stated.type, "target": _ref(stated.target), **common}


_STAGES: dict[str, tuple[Callable[[Reading], Iterator[str]], Callable[[Reading], Iterator[Json]]]] = {
    "lines": (_lines_text, _lines_json),
    "tables": (_tables_text, _tables_json),
    "rows": (_rows_text, _rows_json),
    "statements": (_statements_text, _statements_json),
}
