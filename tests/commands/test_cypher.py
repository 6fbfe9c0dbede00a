"""``articulador cypher``, on the small plan."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from articulador import wanted
from articulador.cli import main
from articulador.graph.saved import to_text
from tests.small import small

pytestmark = pytest.mark.usefixtures("small_source")

CODES = "MATCH (n:AEI) RETURN n.codigo AS codigo ORDER BY codigo"
BY_CODE = "MATCH (n {codigo: $codigo}) RETURN n.nombre AS nombre ORDER BY nombre"
WITH_HEADER = """\
// titulo: Una AEI
// title: One AEI
// pregunta: ¿Cuál es?
// question: Which is it?
// categoria: prueba
// parametro codigo: codigo = AEI.01.05 | Código | Code
// parametro plan: plan = '' | Plan | Plan
// columna nombre: Nombre | Name

MATCH (n:AEI {codigo: $codigo}) WHERE $plan = '' OR n.plan = $plan RETURN n.nombre AS nombre ORDER BY nombre
"""


def asked(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    assert main(["--lang", "en", "cypher", *arguments]) == code
    return capsys.readouterr()


def test_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = asked(capsys, CODES, "plan.txt")

    assert out == "codigo\nAEI.01.01\nAEI.01.02\nAEI.01.03\n3 rows\n"
    assert err == ""


def test_a_node_is_shown_as_a_map(capsys: pytest.CaptureFixture[str]) -> None:
    out, _err = asked(capsys, "MATCH (n:OEI {codigo: 'OEI.01'}) RETURN n", "plan.txt", "-f", "json")

    held = json.loads(out)["rows"][0]["n"]
    assert (held["labels"], held["properties"]["codigo"]) == (["OEI"], "OEI.01")


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("codigo=10.5", ["Integración fronteriza"]),
        ('codigo:="10.5"', ["Integración fronteriza"]),
        ("codigo:=10.5", []),
    ],
)
def test_a_parameter_is_text_unless_it_is_written_as_json(
    capsys: pytest.CaptureFixture[str], given: str, names: list[str]
) -> None:
    out, _err = asked(capsys, BY_CODE, "plan.txt", "--param", given, "-f", "json")

    assert [row["nombre"] for row in json.loads(out)["rows"]] == names


def test_a_parameter_that_is_lacking(capsys: pytest.CaptureFixture[str]) -> None:
    _out, err = asked(capsys, BY_CODE, "plan.txt", "--param", "codgo=1", code=2)

    assert "needs $codigo; give each a value: --param codigo=VALUE (it uses no $codgo)" in err


def test_text_where_a_number_may_be_meant(capsys: pytest.CaptureFixture[str]) -> None:
    text = "MATCH (i:Indicador) WHERE i.linea_base_anio = $anio RETURN i.codigo AS codigo"

    _out, err = asked(capsys, text, "plan.txt", "--param", "anio=2023")

    assert 'parameter anio is the text "2023"; for a number or list write anio:=2023' in err


def test_the_query_from_a_file_with_a_mark_of_order(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "q.cypher").write_text(CODES, encoding="utf-8-sig")

    out, _err = asked(capsys, f"@{tmp_path / 'q.cypher'}", "plan.txt", "-f", "csv")

    assert out == "codigo\nAEI.01.01\nAEI.01.02\nAEI.01.03\n"


def test_the_query_from_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CODES.encode())))

    assert "AEI.01.03" in asked(capsys, "-", "plan.txt")[0]


def test_a_file_with_a_header_keeps_its_defaults(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "q.cypher").write_text(WITH_HEADER, encoding="utf-8")

    out, _err = asked(capsys, f"@{tmp_path / 'q.cypher'}", "plan.txt", "--param", "codigo=aei 01.2", "-f", "csv")

    assert out == "nombre\nRelaciones con América\n"


def test_an_error_in_a_file_with_a_header_names_the_line_of_the_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "q.cypher").write_text(WITH_HEADER.replace("RETURN", "RETRUN"), encoding="utf-8")

    _out, err = asked(capsys, f"@{tmp_path / 'q.cypher'}", "plan.txt", "--param", "codigo=AEI.01.02", code=2)

    assert "line 10" in err


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("@nope.cypher", "nope.cypher: cannot be read: there is no such file"),
        ("@", '"@" names no file'),
        ("traza.cypher", "write @traza.cypher"),
        ("", "the query is empty"),
        ("MATCH (n:AEI RETURN n", "malformed at line 1, column"),
        ("CREATE (n:AEI) RETURN n.codigo AS codigo", "queries only read"),
        ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "is refused"),
    ],
)
def test_a_query_that_cannot_be_run(capsys: pytest.CaptureFixture[str], query: str, said: str) -> None:
    out, err = asked(capsys, query, "plan.txt", code=2)

    assert out == ""
    assert said in err


def test_a_file_that_is_not_utf_8(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "q.cypher").write_bytes("RETURN 'í' AS x".encode("cp1252"))

    assert "is not UTF-8 text" in asked(capsys, f"@{tmp_path / 'q.cypher'}", "plan.txt", code=2)[1]


def test_bad_queries_are_refused_before_the_source_is_read(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articulador.loaders.sources.load_source", lambda *_: pytest.fail("it was read"))

    assert main(["cypher", BY_CODE, "plan.txt"]) == 2
    assert main(["cypher", CODES, "plan.txt", "-f", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err


@pytest.mark.parametrize(("limit", "count", "more"), [("2", 2, True), ("3", 3, False), ("0", 3, False)])
def test_truncation_is_announced(capsys: pytest.CaptureFixture[str], limit: str, count: int, more: bool) -> None:
    out, err = asked(capsys, CODES, "plan.txt", "--limit", limit, "-f", "json")

    found = json.loads(out)
    assert (len(found["rows"]), found["truncated"]) == (count, more)
    assert ("there are more: --limit N" in err) is more


def test_a_table_on_a_terminal_has_a_limit_of_its_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wanted, "SCREEN_ROWS", 2)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    out, err = asked(capsys, CODES, "plan.txt")

    assert "AEI.01.02" in out
    assert "AEI.01.03" not in out
    assert "first 2 rows; there are more: --limit N, or --limit 0 for all" in out
    assert err == ""


def test_a_misspelt_name_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    out, err = asked(capsys, "MATCH (n:AEIS) RETURN n.codgo AS codigo", "plan.txt")

    assert out == "no rows\n"
    assert 'did you mean "AEI"?' in err
    assert 'did you mean "codigo"?' in err


def test_a_query_that_takes_too_long(capsys: pytest.CaptureFixture[str]) -> None:
    slow = "UNWIND range(1, 5000) AS a UNWIND range(1, 5000) AS b RETURN sum(a * b) AS x"

    assert "stopped after 0.05 s" in asked(capsys, slow, "plan.txt", "--timeout", "0.05", code=2)[1]


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "inf", "x"])
def test_a_timeout_that_is_none(capsys: pytest.CaptureFixture[str], seconds: str) -> None:
    _out, err = asked(capsys, CODES, "plan.txt", "--timeout", seconds, code=2)

    assert f"{seconds}: expected a number of seconds" in " ".join(err.split())


def test_a_workbook(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    from openpyxl import load_workbook

    _out, err = asked(capsys, CODES, "plan.txt", "-f", "xlsx", "-o", str(tmp_path / "a.xlsx"))

    rows = list(load_workbook(tmp_path / "a.xlsx")["Respuesta"].iter_rows(values_only=True))
    assert rows == [("codigo",), ("AEI.01.01",), ("AEI.01.02",), ("AEI.01.03",)]
    assert "written" in err


def test_inferred_links_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    text = "MATCH (:AEI)-[r:ARTICULA_CON]->() RETURN count(r) AS links"

    assert asked(capsys, text, "plan.txt", "-f", "csv")[0] == "links\n1\n"
    assert asked(capsys, text, "plan.txt", "-f", "csv", "--inferred")[0] == "links\n2\n"


def test_a_saved_graph(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    (tmp_path / "g.json").write_text(to_text(small()), encoding="utf-8")

    assert "AEI.01.03" in asked(capsys, CODES, str(tmp_path / "g.json"))[0]
