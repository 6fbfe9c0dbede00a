"""A report of gaps as CSV: one row for each finding, or for each rule."""

from __future__ import annotations

from articulador.graph.stores import Cell
from articulador.i18n import _
from articulador.queries.gaps.model import Finding, Report, Waived
from articulador.queries.gaps.summary import family_of, waived_by_rule
from articulador.report import sheets
from articulador.report.gaps import words
from articulador.report.gaps.shown import Shown
from articulador.report.sheets import Column, Sheet

FINDINGS, RULES = "Brechas", "Reglas"
_COLUMNS = (
    "plan", "rule", "severity", "outcome", "element", "label", "codigo", "message", "suggestion", "places", "printed",
    "new", "waived", "fingerprint",
)  # fmt: skip
BETWEEN_PLACES, BETWEEN_ROWS = "; ", " // "


def as_csv(shown: Shown) -> str:
    """Give every finding and, in the column ``waived``, those that somebody answers for; or the counts of rules."""
    return sheets.as_csv(rules_sheet(shown.report) if shown.statistics else findings_sheet(shown))


def findings_sheet(shown: Shown) -> Sheet:
    """Give findings as a table; of several places each, and of the rows printed there, one cell holds all."""
    rows = [_row(shown, finding, None) for finding in shown.report.result.findings]
    rows += [_waived(shown, one) for one in shown.report.waived]
    return Sheet(FINDINGS, tuple(map(Column, _COLUMNS)), tuple(rows))


def _waived(shown: Shown, one: Waived) -> tuple[Cell, ...]:
    return _row(shown, one.finding, words.about_waiver(one))


def _row(shown: Shown, finding: Finding, waived: str | None) -> tuple[Cell, ...]:
    new = None if shown.report.compared is None else shown.is_new(finding)
    return (
        finding.plan, finding.rule, finding.severity.value, finding.outcome.value, finding.element, finding.label,
        finding.codigo, finding.message, finding.suggestion,
        BETWEEN_PLACES.join(one.place for one in finding.evidence),
        BETWEEN_ROWS.join(one.text for one in finding.evidence), new, waived, finding.fingerprint,
    )  # fmt: skip


def rules_sheet(report: Report) -> Sheet:
    """Give the counts of every rule as a table."""
    columns = (
        Column("rule", _("Rule")), Column("family", _("Letters of the code")), Column("name", _("Name of the rule")),
        Column("severity", _("How much a gap matters")), Column("checked", _("Elements it looked at")),
        Column("plan", _("Gaps of the plan")), Column("lectura", _("What the text lost: not gaps of the plan")),
        Column("no_evaluable", _("What nobody can tell from this document")),
        Column("waived", _("Of all these, what somebody answers for")),
    )  # fmt: skip
    waived = waived_by_rule(report)
    rows = tuple(
        (tally.rule, family_of(tally.rule), words.rule_name(tally.rule), tally.severity.value, tally.checked,
         tally.plan, tally.lectura, tally.no_evaluable, waived.get(tally.rule, 0))
        for tally in report.result.tallies
    )  # fmt: skip
    return Sheet(RULES, columns, rows)
