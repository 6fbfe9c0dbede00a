"""One result in every form: table, CSV, JSON, Markdown."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

from articulador.graph.schema import VERSION
from articulador.graph.stores import Cell, Query, Rows
from articulador.i18n import set_language
from articulador.output import rendered
from articulador.report.rows import Asked, announcements, as_csv, as_json, as_markdown, spoken, text_parts

ASKED = Asked("plan.txt", Query("RETURN 1 AS x", {"codigo": "AEI.01"}))


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


def rows(*cells: tuple[Cell, ...], columns: str = "codigo nombre", truncated: bool = False) -> Rows:
    return Rows(tuple(columns.split()), cells, truncated)


def table(found: Rows) -> list[str]:
    return rendered(text_parts(found, "--limit")).rstrip("\n").split("\n")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, "-"),
        ("a\nb\x1b[2J", "a b [2J"),
        (True, "true"),
        (12.5, "12.5"),
        (["a", "b"], "a, b"),
        ([["a"], None], "[a], -"),
        ({"codigo": "1.1", "metas": [1, 2]}, "codigo: 1.1, metas: [1, 2]"),
        ([{"a": 1}], "{a: 1}"),
    ],
)
def test_a_cell_is_one_line(cell: Cell, said: str) -> None:
    assert spoken(cell) == said


def test_numbers_stand_to_the_right() -> None:
    assert table(rows(("a", 5), ("b", 10), ("c", None), columns="codigo metas")) == [
        "codigo  metas",
        "a           5",
        "b          10",
        "c           -",
        "3 rows",
    ]


def test_a_table_fits_80_columns_and_keeps_codes_whole() -> None:
    lines = table(rows(("AEI.01.05", "palabra " * 40, "otra " * 40), columns="codigo nombre nota"))

    assert max(map(len, lines)) <= 80
    assert lines[1].startswith("AEI.01.05  palabra")


def test_many_columns_become_blocks() -> None:
    names = " ".join(f"columna_bastante_larga_{number}" for number in range(9))

    lines = table(rows(tuple("algo de texto aquí" for _ in range(9)), columns=names))

    assert lines[0] == "[1]"
    assert lines[1].split() == ["columna_bastante_larga_0", "algo", "de", "texto", "aquí"]
    assert max(map(len, lines)) <= 80


def test_text_of_a_plan_is_no_markup() -> None:
    assert "[red]Mejorar[/red]" in table(rows(("1", "[red]Mejorar[/red]")))[1]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (rows(), "no rows"),
        (rows(("a", "b")), "1 row"),
        (rows(("a", "b"), truncated=True), "first 1 row; there are more: --limit N, or --limit 0 for all"),
    ],
)
def test_rows_are_counted(found: Rows, said: str) -> None:
    assert table(found)[-1] == said


def test_what_is_announced() -> None:
    found = Rows(("a",), ((1,), (2,)), truncated=True, notes=('no label is called "X"',))

    assert list(announcements(found, "--limit")) == [
        'no label is called "X"',
        "first 2 rows; there are more: --limit N, or --limit 0 for all",
    ]


def test_json_says_what_was_asked() -> None:
    found = json.loads(as_json(rows(("1.1", ["é"]), truncated=True), ASKED))

    assert found == {
        "schema": VERSION,
        "source": "plan.txt",
        "name": None,
        "query": "RETURN 1 AS x",
        "parameters": {"codigo": "AEI.01"},
        "columns": ["codigo", "nombre"],
        "rows": [{"codigo": "1.1", "nombre": ["é"]}],
        "truncated": True,
        "notes": [],
    }


def test_json_has_no_number_that_json_lacks() -> None:
    text = as_json(rows((float("nan"), {"a": [float("inf")]})), ASKED)

    found = json.loads(text, parse_constant=pytest.fail)
    assert found["rows"] == [{"codigo": "nan", "nombre": {"a": ["inf"]}}]


def test_csv_is_neutralised_and_lists_are_json() -> None:
    text = as_csv(rows(("=1+1", None), ("a,b", ["x"]), ('"', {"a": -1}), ("\0z", -5)), ASKED)

    assert list(csv.reader(StringIO(text))) == [
        ["codigo", "nombre"],
        ["'=1+1", ""],
        ["a,b", '["x"]'],
        ['"', '{"a": -1}'],
        ["z", "-5"],
    ]


def test_csv_keeps_a_row_that_holds_nothing() -> None:
    text = as_csv(rows(("a",), (None,), columns="codigo"), ASKED)

    assert list(csv.reader(StringIO(text))) == [["codigo"], ["a"], [""]]


def test_markdown_has_no_markup_but_its_own() -> None:
    text = as_markdown(rows(("a|b\nc", 1), ("<b>*x*</b> [l](u) _y_ nombre_norm", None)), ASKED)

    assert text.splitlines() == [
        "| codigo | nombre |",
        "| --- | ---: |",
        r"| a\|b c | 1 |",
        r"| \<b\>\*x\*\</b\> \[l\](u) \_y\_ nombre_norm |  |",
    ]
