"""``articulador query``: the library, on the small plan."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from articulador.cli import main
from articulador.commands.query import run_query
from articulador.i18n import _
from articulador.queries.named import library
from articulador.report.query import CATEGORIES, example

pytestmark = pytest.mark.usefixtures("small_source")

NAME = "traza-ascendente-aei"


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    assert main(["--lang", "en", "query", *arguments]) == code
    return capsys.readouterr()


def test_the_list_names_every_query_below_its_category(capsys: pytest.CaptureFixture[str]) -> None:
    out, _err = run(capsys, "list")

    lines = out.splitlines()
    assert {line.split()[0] for line in lines if line} >= set(library())
    assert max(map(len, lines)) <= 80
    assert lines.index("Trace") < next(at for at, line in enumerate(lines) if line.startswith(NAME))


def test_every_category_has_words() -> None:
    assert {query.category for query in library().values()} <= set(CATEGORIES)


def test_the_list_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "list", "-f", "json")[0])

    assert {one["name"] for one in found["queries"]} == set(library())
    assert all(one["title"]["es"] and one["title"]["en"] for one in found["queries"])


def test_one_query_explained(capsys: pytest.CaptureFixture[str]) -> None:
    query = library()[NAME]

    out, _err = run(capsys, "show", NAME)

    assert query.title.en in out
    assert "--codigo" in out
    assert f"articulador query run {NAME} SOURCE --codigo AEI.01.05" in out
    assert all(f"\n{column.name} " in out for column in query.columns)
    assert query.text in out


def test_one_query_explained_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "show", NAME, "-f", "json")[0])

    assert found["cypher"] == library()[NAME].text
    assert found["parameters"][0]["name"] == "codigo"
    assert [one["name"] for one in found["columns"]] == [column.name for column in library()[NAME].columns]


@pytest.mark.parametrize(
    "given", [["--codigo", "aei 01.1"], ["--param", "codigo=AEI.01.01"], ["--codigo", "AEI.1.1", "--plan", ""]]
)
def test_parameters_are_options(capsys: pytest.CaptureFixture[str], given: list[str]) -> None:
    found = json.loads(run(capsys, "run", NAME, "plan.txt", *given, "-f", "json")[0])

    assert found["name"] == NAME
    assert found["parameters"] == {"codigo": "AEI.01.01", "plan": ""}
    assert "OEI.01" in {row["codigo"] for row in found["rows"]}


def test_every_parameter_is_an_option() -> None:
    context = click.Context(run_query)

    for query in library().values():
        made = run_query.get_command(context, query.name)
        assert made is not None
        assert {f"parameter_{one.name}" for one in query.parameters} <= {option.name for option in made.params}


@pytest.mark.parametrize("name", {query.category: name for name, query in library().items()}.values())
def test_a_query_of_each_category_runs_as_its_example_says(capsys: pytest.CaptureFixture[str], name: str) -> None:
    words = shlex.split(example(library()[name]))[2:]

    out, _err = run(capsys, *("plan.txt" if word == _("SOURCE") else word for word in words))

    assert out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "traza-ascendente-aie"], f'"{NAME}"'),
        (["run", "traza-ascendente-aie", "plan.txt"], f'"{NAME}"'),
        (["run", NAME, "plan.txt"], "needs --codigo"),
        (["run", NAME, "plan.txt", "--codigo", "AEI.01"], 'AEI.01"'),
        (["run", NAME, "plan.txt", "--codigo", "AEI.01.01", "--param", "codigo=OEI.01"], "given twice"),
        (["run", NAME, "plan.txt", "--codigo", "AEI.01.01", "--param", "x=1"], '"x" is none of its parameters'),
        (["run", NAME, "--codigo", "AEI.01.01"], "Missing argument"),
    ],
)
def test_what_cannot_be_run(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    out, err = run(capsys, *arguments, code=2)

    assert out == ""
    assert said in err


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("AEI.01.09", ['codigo "AEI.01.09": nothing here bears this code; did you mean "AEI.01.0']),
        ("AEI", ['codigo "AEI": nothing here bears this code\n']),
        ("OEI.01", []),
    ],
)
def test_a_code_that_nothing_bears_is_said(capsys: pytest.CaptureFixture[str], code: str, said: list[str]) -> None:
    out, err = run(capsys, "run", NAME, "plan.txt", "--codigo", code)

    assert out == "no rows\n"
    assert bool(err) is bool(said)
    assert all(err.startswith(words) for words in said)


def test_proposals_asked_of_a_file_without_them(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    kept = {name: str(tmp_path / f"{name or 'stated'}.kgl") for name in ("", "--inferred")}
    for option, path in kept.items():
        assert main(["load", "plan.txt", "-o", path, *filter(None, [option])]) == 0
    capsys.readouterr()

    said = [run(capsys, "run", "planes-cargados", path, "--inferred")[1] for path in kept.values()]

    assert said == [f"{kept['']}: holds no proposals of the program; only a load with --inferred keeps them\n", ""]


def test_the_help_of_a_query_has_its_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    out, _err = run(capsys, "run", NAME, "--help")

    assert "--codigo CODIGO" in out
    assert "(for example AEI.01.05)" in " ".join(out.split())


@pytest.mark.parametrize("words", ["query show traza-as", "query run traza-as"])
def test_names_complete_in_the_shell(words: str) -> None:
    asking = {
        "_ARTICULADOR_COMPLETE": "bash_complete",
        "COMP_WORDS": f"articulador {words}",
        "COMP_CWORD": "3",
    }

    done = subprocess.run(
        [sys.executable, "-m", "articulador"], env={**os.environ, **asking}, capture_output=True, text=True, check=False
    )

    assert f"plain,{NAME}" in done.stdout.splitlines()
