"""``articulador schema``."""

from __future__ import annotations

import json

import pytest

from articulador.cli import main
from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, VERSION
from articulador.graph.schema_text import as_markdown


def test_text_names_everything_and_fits(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0

    lines = capsys.readouterr().out.splitlines()
    words = " ".join(lines).replace(",", " ").split()
    assert max(map(len, lines)) <= 80
    assert {*LABELS, *RELATIONSHIPS, *PROPERTIES} <= set(words)


@pytest.mark.parametrize(
    ("language", "described"), [("es", "Entidad pública (pliego)"), ("en", "Public entity (pliego)")]
)
def test_descriptions_follow_the_language(language: str, described: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", "--lang", language])

    assert described in " ".join(capsys.readouterr().out.split())


def test_types_follow_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", "--lang", "es"])

    assert "string" not in capsys.readouterr().out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "-f", "json"]) == 0

    assert json.loads(capsys.readouterr().out)["schema"] == VERSION


def test_markdown_is_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "-f", "markdown"]) == 0

    assert capsys.readouterr().out == as_markdown()
