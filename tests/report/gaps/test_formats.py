"""What each format does with hostile text, places and a baseline."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from articulador.errors import OutputError
from articulador.report.gaps import give
from articulador.report.gaps.csv import as_csv
from articulador.report.gaps.json import as_json
from articulador.report.gaps.markdown import as_markdown
from articulador.report.gaps.sarif import as_sarif
from articulador.report.gaps.shown import Shown
from tests.report.gaps.made import FINDINGS, HOSTILE, report


def run_of(source: str = "plan.txt") -> dict[str, object]:
    made = report()
    run: dict[str, object] = json.loads(as_sarif(replace(made, result=replace(made.result, source=source))))["runs"][0]
    return run


def test_json_has_the_promised_keys() -> None:
    told = json.loads(as_json(Shown(report())))

    assert list(told)[:5] == ["schema", "source", "summary", "rules", "findings"]
    assert list(told["rules"][0])[:6] == ["rule", "severity", "checked", "plan", "lectura", "no_evaluable"]
    assert list(told["findings"][0])[:10] == [
        "rule", "outcome", "severity", "element", "label", "codigo", "message", "evidence", "suggestion", "fingerprint",
    ]  # fmt: skip
    assert [one["new"] for one in told["findings"]] == [False, False, True, False, False]
    assert [one["rule"] for one in told["summary"]["not_checked"]] == ["IND018", "IND026"]
    assert told["baseline"]["solved"][0]["fingerprint"] == "PGG001-7-plan"


def test_csv_neutralises_what_would_run() -> None:
    (row,) = [row for row in csv.DictReader(StringIO(as_csv(Shown(report())))) if row["rule"] == "IND006"]

    assert row["message"] == f"'{HOSTILE}"
    assert row["places"] == "pei-x-2025#Tabla 11:801"


def test_markdown_keeps_markup_out() -> None:
    page = as_markdown(Shown(report()))

    assert "<script>" not in page.replace("\\<script\\>", "")
    assert "\\*b\\* \\[x\\](y)" in page
    assert "# Plan \\<X\\>" in page


def test_markdown_can_be_grouped() -> None:
    page = as_markdown(Shown(report(), "unit", {FINDINGS[0].element or "": ("DGA",)}))

    assert "### DGA (2)" in page


def test_sarif_says_the_line_of_the_source(tmp_path: Path) -> None:
    source = tmp_path / "mi plan.txt"
    source.touch()

    results = run_of(str(source))["results"]

    assert isinstance(results, list)
    (place,) = results[0]["locations"]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == source.as_uri()
    assert place["physicalLocation"]["region"]["startLine"] == 801
    assert (results[0]["level"], results[1]["level"], results[3]["level"]) == ("error", "warning", "note")
    assert results[3]["properties"]["outcome"] == "lectura"
    assert [one["baselineState"] for one in results][:3] == ["unchanged", "unchanged", "new"]


def test_sarif_names_the_plan_where_the_source_is_no_document() -> None:
    results = run_of("neo4j://somewhere")["results"]

    assert isinstance(results, list)
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "pei-x-2025"


def test_sarif_rules_carry_help_and_results_point_at_them() -> None:
    run = run_of()

    assert isinstance(run["tool"], dict)
    assert isinstance(run["results"], list)
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [one["ruleId"] for one in run["results"]]


def test_statistics_of_a_page_are_refused() -> None:
    with pytest.raises(OutputError, match="text, json, csv, markdown"):
        give(report(), "html", None, statistics=True)
