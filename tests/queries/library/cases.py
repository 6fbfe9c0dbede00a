"""Expected rows of a named query, as a readable file: ``tests/queries/library/NAME.txt``.

    # what this case shows
    ? codigo=AEI.01.01; plan=pei-mar-2025
    nivel    | codigo  | nombre
    Servicio | 1.1.1   | Defensa de intereses marítimos

    ? codigo=AEI.09.09
    nivel | codigo | nombre

One ``?`` line a case (parameters as somebody types them, set apart by ``; ``), the columns, a line a row. Cells are
plain text, ``null`` for nothing, ``true``, numbers, lists and maps as JSON, ``''`` for an empty text, and a bar inside
a cell is written ``¦``. What a query gives now, in this form (``-`` for no parameters), to be checked by eye before it
is kept:

    python -m tests.queries.library.cases NAME 'codigo=AEI.01.01; plan=pei-mar-2025' 'codigo=AEI.09.09'
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articulador.graph.stores import Cell, CypherStore, Query, Rows
from articulador.queries.named import bound, find_query
from tests.queries.library.graph import library_graph

FOLDER = Path(__file__).parent
_BAR = " | "


@dataclass(frozen=True)
class Case:
    """One call of a query and the table that it must give; ``id`` names it in the report of the tests."""

    query: str
    given: Mapping[str, str]
    table: tuple[tuple[str, ...], ...]

    @property
    def id(self) -> str:
        return f"{self.query}({'; '.join(f'{name}={value}' for name, value in self.given.items())})"


def cases() -> list[Case]:
    """Every case of every file of this folder."""
    return [case for path in sorted(FOLDER.glob("*.txt")) for case in cases_of(path)]


def cases_of(path: Path) -> list[Case]:
    """The cases of one file; raises ValueError for a row that no ``?`` line comes before."""
    found: list[tuple[str, list[tuple[str, ...]]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("?"):
            found.append((line[1:].strip(), []))
        elif line.strip() and not line.startswith("#"):
            if not found:
                raise ValueError(f"{path.name}: a row before the first ? line: {line}")
            found[-1][1].append(tuple(cell.strip() for cell in f" {line} ".split(_BAR)))
    return [Case(path.stem, given(typed), tuple(rows)) for typed, rows in found]


def given(typed: str) -> dict[str, str]:
    """Parameters as a ``?`` line gives them."""
    pairs = (part.partition("=") for part in typed.split("; ") if part and part != "-")
    return {name.strip(): value for name, _equals, value in pairs}


def asked(store: CypherStore, name: str, typed: Mapping[str, str]) -> Rows:
    """Run a named query with what somebody types."""
    query = find_query(name)
    return store.run(Query(query.text, bound(query, typed)))


def table_of(rows: Rows) -> tuple[tuple[str, ...], ...]:
    """An answer as the files write it: the columns, then the rows."""
    return (rows.columns, *(tuple(cell_text(cell) for cell in row) for row in rows.rows))


def cell_text(cell: Cell) -> str:
    """One cell as the files write it."""
    text = cell or "''" if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False, sort_keys=True)
    return text.replace("|", "¦")


def written(table: Sequence[Sequence[str]]) -> str:
    """A table with its columns aligned."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = (_BAR.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table)
    return "\n".join(line.rstrip() for line in lines)


@cache
def small_store() -> CypherStore:
    """The small graph in the embedded engine, made once: queries cannot change it."""
    from articulador.graph.stores.embedded import EmbeddedStore

    return EmbeddedStore.of(library_graph())


def main(name: str, calls: Iterable[str]) -> None:
    """Print what a query gives now, one case for each call."""
    for typed in calls:
        head = f"? {typed}" if typed != "-" else "?"
        print(head, written(table_of(asked(small_store(), name, given(typed)))), "", sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
