"""``articulador suggest``: proposals in every format, and accepting one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articulador.cli import main
from articulador.i18n import set_language
from articulador.opening import open_graph
from articulador.queries.suggesting import LEAST, key_of
from articulador.settings import say_config
from tests.small import AES2, OEI2, small

SIGNED = ["--author", "Ana", "--reason", 'Lo dice el "Anexo"\\']
KEY = key_of(OEI2, "ARTICULA_CON", AES2)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with the small plan, whose OEI.02 and AES.01.02 say nearly the same."""
    from articulador.graph import saved

    set_language("en")
    graph = small()
    graph.nx.nodes[OEI2]["nombre"] = "Proteger los intereses antárticos"
    (tmp_path / "g.json").write_text(saved.to_text(graph), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    say_config(None)
    return tmp_path


def run(*arguments: str) -> int:
    return main(["suggest", "g.json", "--lang", "en", *arguments])


def test_text_says_who_lacks_what_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0

    told = capsys.readouterr().out
    assert "no OEI takes it up by a row of its own" in told
    assert f"{KEY}  OEI.02 Proteger los intereses antárticos" in told
    assert "only in one: proteger" in told


def test_json_has_score_reasons_and_evidence(capsys: pytest.CaptureFixture[str]) -> None:
    run("-f", "json")

    lacking = {one["id"]: one for one in json.loads(capsys.readouterr().out)["lacking"]}
    candidate = lacking[AES2]["candidates"][0]
    assert (candidate["key"], candidate["source"]["id"], candidate["type"]) == (KEY, OEI2, "ARTICULA_CON")
    assert candidate["score"] >= LEAST
    assert candidate["reasons"][0]["kind"] == "statement"
    assert candidate["evidence"]


def test_csv_and_xlsx_have_one_row_a_candidate(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from openpyxl import load_workbook

    run("-f", "csv")
    rows = capsys.readouterr().out.splitlines()
    run("-f", "xlsx", "-o", "s.xlsx")
    sheet = load_workbook(here / "s.xlsx").worksheets[0]

    assert rows[0].startswith("key,score,plan")
    assert sheet.max_row == len(rows)


def test_an_accepted_link_is_in_the_graph_from_then_on(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = b"# ours\r\n[rules]\r\nignore = []"
    (here / "articulador.toml").write_bytes(before)

    assert run("--accept", KEY, *SIGNED) == 0

    assert (here / "articulador.toml").read_bytes().startswith(before + b"\r\n")
    properties = open_graph("g.json", inferred=False).edge(OEI2, "ARTICULA_CON", AES2).properties
    assert 'Lo dice el "Anexo"\\' in str(properties["nota"])
    capsys.readouterr()
    run("-f", "json")
    assert AES2 not in [one["id"] for one in json.loads(capsys.readouterr().out)["lacking"]]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--accept", KEY], "--accept needs --author and --reason"),
        (["--accept", "00000000", *SIGNED], '"00000000": no candidate of this source has this key'),
        (["--accept", KEY, "-o", "x", *SIGNED], "not to -o"),
        (["-f", "xlsx"], "cannot go to stdout"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_no_file(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    assert run(*arguments) == 2

    assert message in capsys.readouterr().err
    assert sorted(path.name for path in here.iterdir()) == ["g.json"]


def test_a_settings_file_that_is_wrong_stays_as_it_is(here: Path) -> None:
    (here / "articulador.toml").write_text("[rules", encoding="utf-8")

    assert run("--accept", KEY, *SIGNED) == 2

    assert (here / "articulador.toml").read_text(encoding="utf-8") == "[rules"
