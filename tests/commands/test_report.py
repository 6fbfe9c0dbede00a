from __future__ import annotations

from pathlib import Path

import pytest

from articulador.cli import main
from articulador.report.summary.page import page_of
from articulador.summing import told
from articulador.telling import Part
from tests.report.summary.made import figures_agree


@pytest.mark.usefixtures("small_source")
def test_the_page_is_written_and_its_place_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "plan.txt", "-o", str(tmp_path / "p.html"), "--lang", "en"]) == 0

    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert page.endswith("</html>\n")
    assert capsys.readouterr().err == f"written: {tmp_path / 'p.html'}\n"


@pytest.mark.usefixtures("small_source")
def test_a_part_is_asked_for(tmp_path: Path) -> None:
    assert main(["report", "plan.txt", "-o", str(tmp_path / "p.html"), "--under", "OEI.02"]) == 0

    page = (tmp_path / "p.html").read_text(encoding="utf-8")
    assert "Se pidió solo una parte: OEI.02." in page
    assert "AEI.01.01" not in page.partition('class="map"')[2]


@pytest.mark.usefixtures("small_source")
def test_what_there_is_not_is_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p.html").write_text("de antes", encoding="utf-8")

    assert main(["report", "plan.txt", "-o", str(tmp_path / "p.html"), "--unit", "nadie"]) == 2

    assert "«nadie»" in capsys.readouterr().err
    assert (tmp_path / "p.html").read_text(encoding="utf-8") == "de antes"


@pytest.mark.usefixtures("small_source")
def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "plan.txt", "-o", str(tmp_path / "no" / "p.html")]) == 2

    assert str(tmp_path / "no") in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "plan.txt"]) == 2

    assert "-o" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.txt"])
def test_figures_of_a_real_plan_are_those_of_its_gap_report(shared: Path, name: str) -> None:
    figures_agree(told((str(shared / name),)))


def test_an_asked_part_has_the_gaps_of_that_part_and_the_figures_of_the_whole(shared: Path) -> None:
    source = (str(shared / "seeds" / "mre-pei-2025-2030.txt"),)
    whole, part = page_of(told(source)), page_of(told(source, Part(under="OEI.09")))

    assert part.tiles == whole.tiles
    assert part.levels == whole.levels
    assert 0 < part.total.plan < whole.total.plan
    assert len(part.parts[0].drawings) < len(whole.parts[0].drawings)
