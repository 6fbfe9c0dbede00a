"""A report of gaps as JSON: the same keys in every language."""

from __future__ import annotations

from articulador.queries.gaps.model import Finding, Outcome, Report, RuleTally, Severity
from articulador.queries.gaps.summary import counts, most_important, unchecked, waived_by_rule
from articulador.report import forms
from articulador.report.forms import Json
from articulador.report.gaps import words
from articulador.report.gaps.shown import Shown
from articulador.report.tallies import tally_form


def as_json(shown: Shown) -> str:
    """Give the whole report; with ``statistics`` only the counts.

    Counts of ``rules`` are all that a rule found; what of it is waived is told beside.
    """
    report = shown.report
    waived = waived_by_rule(report)
    rules = [_rule(tally, waived.get(tally.rule, 0)) for tally in report.result.tallies]
    if shown.statistics:
        return forms.answer(report.result.source, summary=_summary(report), rules=rules)
    return forms.answer(
        report.result.source,
        summary=_summary(report),
        rules=rules,
        findings=[_finding(shown, finding) for finding in report.result.findings],
        waived=[
            {**_finding(shown, one.finding), "reason": one.reason, "author": one.author,
             "norm": one.norm or None, "expires": one.expires or None}
            for one in report.waived
        ],
        baseline=_baseline(report),
        unread=[{"place": one.place, "text": one.text} for one in report.result.unread],
        coverage=[
            {"plan": slug, "nombre": report.result.plans.get(slug) or None, "cascade": [tally_form(t) for t in tallies]}
            for slug, tallies in report.result.coverage.items()
        ],
    )  # fmt: skip


def _summary(report: Report) -> dict[str, Json]:
    """Count what is told; ``severity`` parts the gaps of the plan."""
    found, limits = counts(report), unchecked(report)
    not_checked = [
        {"rule": one.rule, "why": one.why.value, "checked": one.checked, "message": words.reason(one)}
        for one in limits.nothing
    ]
    return {
        **{outcome.value: found.outcomes[outcome] for outcome in Outcome},
        "severity": {severity.value: found.severities[severity] for severity in Severity},
        "waived": found.waived,
        "left_out": found.left_out,
        "plans": [{"plan": slug, "nombre": name or None} for slug, name in report.result.plans.items()],
        "most_important": [one.rule for one in most_important(report)],
        "not_checked": not_checked,
    }


def _rule(tally: RuleTally, waived: int) -> dict[str, Json]:
    return {
        "rule": tally.rule,
        "severity": tally.severity.value,
        "checked": tally.checked,
        "plan": tally.plan,
        "lectura": tally.lectura,
        "no_evaluable": tally.no_evaluable,
        "waived": waived,
    }


def _finding(shown: Shown, finding: Finding) -> dict[str, Json]:
    """Give one finding; ``element`` is null for a row, a table or a document, ``new`` where there is no baseline."""
    return {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "severity": finding.severity.value,
        "element": finding.element,
        "label": finding.label or None,
        "codigo": finding.codigo or None,
        "message": finding.message,
        "evidence": [{"place": one.place, "text": one.text} for one in finding.evidence],
        "suggestion": finding.suggestion or None,
        "fingerprint": finding.fingerprint,
        "plan": finding.plan,
        "new": None if shown.report.compared is None else shown.is_new(finding),
    }


def _baseline(report: Report) -> Json:
    if report.compared is None:
        return None
    solved = [
        {"rule": one.rule, "element": one.element, "message": one.message, "fingerprint": one.fingerprint}
        for one in report.compared.solved
    ]
    return {"file": report.compared.baseline, "new": sorted(report.compared.new), "solved": solved}
