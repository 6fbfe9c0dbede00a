"""Statements run one after another, without a terminal."""

from __future__ import annotations

from typing import NoReturn

import pytest

from articulador.graph.stores import Query
from articulador.shell.session import Session

CODES = "MATCH (n:AEI) RETURN n.codigo AS codigo ORDER BY codigo"
BY_CODE = "MATCH (n:AEI {codigo: $codigo}) RETURN n.nombre AS nombre"


def run(session: Session, capsys: pytest.CaptureFixture[str], text: str, *, good: bool = True) -> tuple[str, str]:
    assert session.run(text) is good
    return capsys.readouterr()


def test_queries_one_after_another(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(session, capsys, f"RETURN 1 AS a;\n{CODES}\n\n")

    assert out == "a\n1\ncodigo\nAEI.01.01\nAEI.01.02\nAEI.01.03\n"
    assert err == ""


def test_an_error_ends_nothing(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(session, capsys, "MATCH (n RETURN n;\n:nope\nRETURN 1 AS a;", good=False)

    assert out == "a\n1\n"
    assert err.count("Error: ") == 2


def test_a_defect_ends_nothing(
    session: Session, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_query: Query) -> NoReturn:
        raise ZeroDivisionError

    monkeypatch.setattr(session.store, "run", broken)

    assert "defect of articulador: ZeroDivisionError()" in run(session, capsys, CODES, good=False)[1]


@pytest.mark.parametrize("scripted", [True, False])
def test_interrupted_while_a_query_runs(
    session: Session, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, scripted: bool
) -> None:
    def interrupted(_query: Query) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(session.store, "run", interrupted)
    session.scripted = scripted

    if scripted:
        with pytest.raises(KeyboardInterrupt):
            session.run(CODES)
    else:
        assert run(session, capsys, CODES, good=False)[1] == "interrupted\n"


def test_a_script_names_the_line(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    session.scripted = True

    _out, err = run(session, capsys, "RETURN 1 AS a;\n\n\nRETRUN 2;", good=False)

    assert err.startswith("Error: statement at line 4: ")


def test_parameters_hold_for_what_uses_them(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(session, capsys, f":param codigo=AEI.01.02\n:param otro:=5\n{BY_CODE};\n:params")

    assert out == 'nombre\nRelaciones con América\n$codigo = "AEI.01.02"\n$otro = 5\n'
    assert err == ""


def test_a_parameter_in_quotes(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(session, capsys, ':param t="a b"\n:params')[0] == '$t = "a b"\n'


def test_a_parameter_that_is_lacking(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert ":param codigo=VALUE" in run(session, capsys, BY_CODE, good=False)[1]


@pytest.mark.parametrize("given", ["codigo=aei.1.2", "--codigo aei.1.2", "--codigo=AEI.01.02", "'codigo=AEI 01.02'"])
def test_a_query_of_the_library(session: Session, capsys: pytest.CaptureFixture[str], given: str) -> None:
    out, _err = run(session, capsys, f":query traza-ascendente-aei {given}")

    assert "OEI.01" in out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (":query", "expected the name of a query"),
        (":query qqqq", "see them all: :queries"),
        (":query traza-ascendente-aei", "for example codigo=AEI.01.05"),
        (":query traza-ascendente-aei codigo=AEI.1", 'codigo "AEI.1": expected'),
        (":query traza-ascendente-aei codigo", ':query "codigo": expected NAME=VALUE'),
        (":query traza-ascendente-aei codigo='x", "a quote is never closed"),
        (":query traza-ascendente-aei codigo=AEI.01.01 codigo=AEI.01.02", "given twice"),
        (":quer x", 'did you mean ":query"'),
        (":xyz", "see them: :help"),
        (":param codigo", ':param "codigo": expected NAME=VALUE'),
        (":format xlsx", "expected one of table, csv, json, markdown"),
        (":limit x", "expected a number of rows"),
        (":timeout -1", "expected a number of seconds"),
        (":timeout nan", "expected a number of seconds"),
    ],
)
def test_commands_that_cannot_be_run(
    session: Session, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    out, err = run(session, capsys, text, good=False)

    assert out == ""
    assert said in err


def test_format_and_limit(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(session, capsys, f":format markdown\n:limit 1\n{CODES};\n:format\n:limit\n:limit 0\n:limit")

    assert out == "| codigo |\n| --- |\n| AEI.01.01 |\n"
    assert err.splitlines() == [
        "first 1 row; there are more: :limit N, or :limit 0 for all",
        ":format markdown",
        ":limit 1",
        ":limit all rows",
    ]


def test_timeout(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    slow = "UNWIND range(1, 5000) AS a UNWIND range(1, 5000) AS b RETURN sum(a * b) AS x"

    _out, err = run(session, capsys, f":timeout 0.05\n{slow};\n:timeout\n:timeout 0\n:timeout", good=False)

    assert "stopped after 0.05 s" in err
    assert "raise :timeout" in err
    assert err.splitlines()[-2:] == [":timeout 0.05 s", ":timeout none"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (":help", ":query NAME [PARAMETER=VALUE]..."),
        (":queries", "traza-ascendente-aei"),
        (":queries traza-ascendente-aei", "MATCH"),
        (":schema", "PERTENECE_A"),
        (":params", "no parameters"),
    ],
)
def test_what_is_told(session: Session, capsys: pytest.CaptureFixture[str], text: str, said: str) -> None:
    assert said in run(session, capsys, text)[0]


def test_nothing_runs_after_quit(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(session, capsys, ":quit\nRETURN 1 AS a;") == ("", "")
    assert session.done
