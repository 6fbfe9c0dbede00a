"""All formats tell the same findings and the same counts."""

from __future__ import annotations

import csv
import html
import json
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from articulador.i18n import _
from articulador.output import rendered
from articulador.queries.gaps.model import Finding, Outcome
from articulador.queries.gaps.summary import counts
from articulador.report.gaps import words
from articulador.report.gaps.csv import as_csv
from articulador.report.gaps.html import as_html
from articulador.report.gaps.json import as_json
from articulador.report.gaps.markdown import as_markdown
from articulador.report.gaps.sarif import FINGERPRINT, as_sarif
from articulador.report.gaps.shown import Shown
from articulador.report.gaps.text import parts
from articulador.report.gaps.xlsx import as_book
from articulador.report.rows import escaped
from tests.report.gaps.made import FINDINGS, TALLIES, WAIVED, report

SHOWN = Shown(report())
PRINTS = sorted(finding.fingerprint for finding in FINDINGS)


def cells() -> list[str]:
    content = as_book(SHOWN).content
    assert isinstance(content, bytes)
    rows = (row for sheet in load_workbook(BytesIO(content)) for row in sheet.iter_rows(values_only=True))
    return [str(cell) for row in rows for cell in row if cell is not None]


def test_json_csv_and_sarif_have_the_same_findings() -> None:
    told = json.loads(as_json(SHOWN))
    rows = list(csv.DictReader(StringIO(as_csv(SHOWN))))
    results = json.loads(as_sarif(SHOWN.report))["runs"][0]["results"]

    assert sorted(one["fingerprint"] for one in told["findings"]) == PRINTS
    assert sorted(row["fingerprint"] for row in rows if not row["waived"]) == PRINTS
    told_by_sarif = (one["partialFingerprints"][FINGERPRINT] for one in results if "suppressions" not in one)
    assert sorted(told_by_sarif) == PRINTS


def test_waived_findings_stand_apart_in_all() -> None:
    told = json.loads(as_json(SHOWN))
    rows = list(csv.DictReader(StringIO(as_csv(SHOWN))))
    results = json.loads(as_sarif(SHOWN.report))["runs"][0]["results"]

    assert [one["fingerprint"] for one in told["waived"]] == [WAIVED.finding.fingerprint]
    assert [row["fingerprint"] for row in rows if row["waived"]] == [WAIVED.finding.fingerprint]
    assert [one["ruleId"] for one in results if "suppressions" in one] == ["PGG001"]


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.fingerprint)
def test_pages_and_the_workbook_tell_every_finding(finding: Finding) -> None:
    items = {f"- {escaped(finding.message)}", f"- **{_('NEW')}** {escaped(finding.message)}"}

    assert len([line for line in as_markdown(SHOWN).splitlines() if line in items]) == 1
    assert finding.message in html.unescape(as_html(SHOWN))
    assert finding.message in cells()


def test_the_text_tells_gaps_of_the_plan_in_words() -> None:
    text = " ".join(rendered(parts(SHOWN)).split())

    for finding in FINDINGS:
        assert (finding.message if finding.outcome is Outcome.PLAN else finding.codigo) in text


def test_counts_are_the_same_everywhere() -> None:
    totals = words.totals(counts(SHOWN.report))
    summary = json.loads(as_json(SHOWN))["summary"]

    assert (summary["plan"], summary["lectura"], summary["no_evaluable"], summary["waived"]) == (3, 1, 1, 1)
    assert totals.startswith("3 ")
    assert totals in " ".join(rendered(parts(SHOWN)).split())
    assert escaped(totals) in as_markdown(SHOWN)
    assert totals in html.unescape(as_html(SHOWN))
    assert any(totals in cell for cell in cells())


def test_counts_of_rules_are_the_same_in_json_and_csv() -> None:
    told = json.loads(as_json(Shown(SHOWN.report, statistics=True)))
    rows = list(csv.DictReader(StringIO(as_csv(Shown(SHOWN.report, statistics=True)))))

    expected = [(one.rule, one.checked, one.plan, one.lectura, one.no_evaluable) for one in TALLIES]
    names = ("rule", "checked", "plan", "lectura", "no_evaluable")
    assert [tuple(one[name] for name in names) for one in told["rules"]] == expected
    assert [tuple(row[name] for name in names) for row in rows] == [tuple(map(str, one)) for one in expected]
    assert "findings" not in told
