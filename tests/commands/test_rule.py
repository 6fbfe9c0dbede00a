from __future__ import annotations

import json
from typing import TYPE_CHECKING

from articulador.cli import main
from articulador.queries.gaps.rulebook import rulebook

if TYPE_CHECKING:
    import pytest


def run(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    assert main(["rule", *arguments, "--lang", "en"]) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.err


def test_the_list_has_every_rule_under_its_family(capsys: pytest.CaptureFixture[str]) -> None:
    lines = run(capsys, "list").splitlines()

    heads = [line.split()[0] for line in lines if line[:3].isupper() and line[3:6].isdecimal()]
    assert heads == list(rulebook())
    assert any(line.startswith("PGG (") for line in lines)


def test_the_list_as_json_speaks_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    rules = json.loads(run(capsys, "list", "-f", "json"))["rules"]

    assert [one["rule"] for one in rules] == list(rulebook())
    assert all(one["norm"]["es"] and one["norm"]["en"] for one in rules)


def test_the_page_explains_every_rule(capsys: pytest.CaptureFixture[str]) -> None:
    page = run(capsys, "list", "-f", "markdown")

    assert [line[4:] for line in page.splitlines() if line.startswith("### ")] == list(rulebook())


def test_one_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(run(capsys, "explain", "ind003").split())

    assert told.startswith("IND003 Too many indicators for an OEI or AEI")
    assert "Norm common sense" in told
    assert "maximo = 5:" in told


def test_one_rule_as_json_has_its_query(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(run(capsys, "explain", "PGG001", "-f", "json"))

    assert told["query"].startswith("MATCH (a:AEI)")
    assert set(told["messages"]) == {"plan", "lectura", "no_evaluable"}


def test_an_unknown_code_is_refused_with_what_comes_near(capsys: pytest.CaptureFixture[str]) -> None:
    assert 'no rule has this code; did you mean "PGG001"?' in run(capsys, "explain", "PGG0001", code=2)
