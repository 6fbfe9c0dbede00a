"""The settings file: what it says, and one clear message for what it says wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from articulador.cli import main
from articulador.errors import SettingsError
from articulador.i18n import set_language
from articulador.loaders.decisions import CellDecision, LinkDecision, RowDecision
from articulador.queries.gaps.model import Severity
from articulador.settings import Settings, current_settings, read_settings, say_config

SIGNED = 'author = "Ana"\ndate = 2026-11-25\nreason = "se ve en el PDF"\n'
RULES = '[rules]\nselect = ["pgg", "ART001"]\nignore = ["COD009"]\n[rules.severity]\nPGG001 = "warning"\n'
ROW = f'[[decision]]\nkind = "row"\nplace = "pei-x-2025#Ruta:44"\nis = "OEI 10"\n{SIGNED}'
CELL = f'[[decision]]\nkind = "cell"\nplace = "pei-x-2025#B-3:99"\ncolumn = "meta:2027"\nis = "12,5"\n{SIGNED}'
LINK = (
    '[[decision]]\nkind = "link"\nsource = "pei-x-2025/OEI/OEI.01"\ntype = "ARTICULA_CON"\n'
    f'target = "pesem-x-2024/AES/AES.01.02"\n{SIGNED}'
)
WAIVER = '[[waiver]]\nrule = "PGG001"\nelement = "AEI.02.03"\nreason = "r"\nauthor = "Ana"\nexpires = 2027-12-31\n'


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    set_language("en")
    yield
    say_config(None)


def said(folder: Path, content: str) -> Settings:
    path = folder / "a.toml"
    path.write_text(content, encoding="utf-8")
    return read_settings(path)


def test_rules_severities_and_thresholds(tmp_path: Path) -> None:
    rules = said(tmp_path, RULES + "[rules.thresholds]\nIND003.maximo = 4\n").rules

    assert rules.select == ("PGG", "ART001")
    assert rules.ignore == ("COD009",)
    assert rules.severity == {"PGG001": Severity.WARNING}
    assert rules.thresholds == {"IND003": {"maximo": 4.0}}


def test_waivers_and_decisions_in_their_order(tmp_path: Path) -> None:
    settings = said(tmp_path, WAIVER + ROW + CELL + LINK)

    row, cell, link = settings.decisions
    assert isinstance(row, RowDecision)
    assert (row.number, row.plan, row.table, row.line, row.code) == (1, "pei-x-2025", "Ruta", 44, "OEI.10")
    assert isinstance(cell, CellDecision)
    assert (cell.year, cell.number_read, cell.day) == (2027, 12.5, date(2026, 11, 25))
    assert isinstance(link, LinkDecision)
    assert link.evidence == "pei-x-2025#decisiones:3"
    assert settings.waivers[0].expires == date(2027, 12, 31)


def test_a_code_cell_is_a_decision_on_the_row(tmp_path: Path) -> None:
    cell = CELL.replace("meta:2027", "codigo").replace("12,5", "AEI.01.02")

    assert isinstance(said(tmp_path, cell).decisions[0], RowDecision)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (ROW.replace('author = "Ana"\n', ""), 'a.toml, line 1, decision 1: "author" is missing'),
        (WAIVER + ROW.replace('"row"', '"rwo"'), 'line 7, decision 1: "kind" is "rwo"; .*did you mean "row"'),
        (ROW.replace("2026-11-25", '"ayer"'), '"date" is "ayer"; expected a date, such as 2026-11-25'),
        (ROW.replace("2026-11-25", "2026-11-25T10:00:00"), '"date" is 2026-11-25 10'),
        (ROW.replace("reason", "raeson"), 'unknown key "raeson".*did you mean "reason"'),
        (ROW.replace("OEI 10", "OEI"), '"is" is "OEI"; expected a whole code'),
        (ROW.replace(":44", ""), '"place" is "pei-x-2025#Ruta"; expected something like pei-mre'),
        (ROW + "column = 'pgg'\n", 'unknown key "column"'),
        (CELL.replace("12,5", "1,234"), '"is" is "1,234"; expected a number that reads one way only'),
        (CELL.replace("meta:2027", "pgg"), "expected lineamientos .*No priorizado"),
        (CELL.replace("meta:2027", "meta"), '"column" is "meta"'),
        (LINK.replace("ARTICULA_CON", "ARTICULA"), '"type" is "ARTICULA".*did you mean "ARTICULA_CON"'),
        (LINK.replace("pei-x-2025/OEI/OEI.01", "OEI.01"), '"source" is "OEI.01"'),
        (LINK + LINK, "line 9, decision 2: decision 1 is about the same"),
        (RULES.replace("select", "selct"), 'rules: unknown key "selct".*did you mean "select"'),
        (RULES.replace("warning", "warn"), "rules, severity.*did you mean .warning"),
        (RULES.replace('"pgg"', '"P1"'), '"P1": expected the code of a rule or a family'),
        (RULES + '[rules.thresholds]\nIND003.maximo = "x"\n', "IND003: .*expected a number"),
        ("[rules\n", r"is not TOML: .*line 1, column 7"),
        ("[waiver]\n", "expected tables, each begun by"),
    ],
)
def test_what_is_wrong_is_said_once_with_its_place(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        said(tmp_path, content)


def test_the_file_of_the_working_folder_is_read_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    none = current_settings()
    (tmp_path / "articulador.toml").write_text(ROW, encoding="utf-8")

    assert none.path is None
    assert len(current_settings().decisions) == 1


def test_a_bad_file_stops_the_command_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["stats", "none.txt", "--config", str(tmp_path / "none.toml"), "--lang", "en"])

    assert code == 2
    assert "none.toml: cannot be read: there is no such file" in capsys.readouterr().err
