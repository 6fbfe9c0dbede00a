"""A report of gaps as SARIF 2.1.0, for what shows findings beside a text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import PurePath
from urllib.parse import quote

from articulador import __version__
from articulador.graph.schema import VERSION
from articulador.i18n import language
from articulador.queries.gaps.model import Evidence, Finding, Outcome, Report, RuleTally, Severity
from articulador.queries.gaps.summary import family_of, unchecked
from articulador.report.forms import Json
from articulador.report.gaps import words
from articulador.report.words import clean

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "articulador/v1"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_Form = dict[str, Json]


def as_sarif(report: Report) -> str:
    """Give one run. Only gaps of the plan have the level of their rule; what the text lost is a ``note``.

    A waived finding is a suppressed result; beside a baseline results say whether they are new.
    """
    numbers = {tally.rule: number for number, tally in enumerate(report.result.tallies)}
    document = words.is_document(report.result.source)
    home = next(iter(report.result.plans), "") if document and len(report.result.plans) == 1 else ""
    results = [_result(report, finding, numbers, home) for finding in report.result.findings]
    for one in report.waived:
        told: _Form = {"kind": "external", "status": "accepted", "justification": words.about_waiver(one)}
        results.append({**_result(report, one.finding, numbers, home), "suppressions": [told]})
    driver: _Form = {
        "name": "articulador", "version": __version__, "language": language(),
        "rules": [_rule(tally) for tally in report.result.tallies],
    }  # fmt: skip
    run: _Form = {
        "tool": {"driver": driver},
        "results": results,
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(report)}],
        "properties": {"schema": VERSION, "source": report.result.source},
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(tally: RuleTally) -> _Form:
    form: _Form = {"id": tally.rule, "defaultConfiguration": {"level": _LEVELS[tally.severity]}}
    rule = words.rule_of(tally.rule)
    if rule:
        told = (text.within(language()) for text in (rule.checks, rule.matters, rule.fix, rule.norm))
        form["shortDescription"] = {"text": rule.name.within(language())}
        form["fullDescription"] = {"text": rule.checks.within(language())}
        form["help"] = {"text": "\n\n".join(told)}
    return {**form, "properties": {"family": family_of(tally.rule), "checked": tally.checked}}


def _result(report: Report, finding: Finding, numbers: Mapping[str, int], home: str) -> _Form:
    own = finding.outcome is Outcome.PLAN
    message = " ".join(filter(None, (clean(finding.message), clean(finding.suggestion))))
    form: _Form = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity] if own else "note",
        "message": {"text": message},
        "locations": [_location(one, home, report.result.source) for one in finding.evidence],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {
            "outcome": finding.outcome.value,
            "severity": finding.severity.value,
            "plan": finding.plan,
            "element": finding.element,
            "codigo": finding.codigo or None,
        },
    }
    if finding.rule in numbers:
        form["ruleIndex"] = numbers[finding.rule]
    if report.compared is not None:
        form["baselineState"] = "new" if finding.fingerprint in report.compared.new else "unchanged"
    return form


def _location(evidence: Evidence, home: str, source: str) -> _Form:
    """Give a place ``plan#table:line``; the file is the source for the plan at home, else the plan's slug."""
    document, _hash, rest = evidence.place.partition("#")
    table, _colon, line = rest.rpartition(":")
    physical: _Form = {"artifactLocation": {"uri": _uri(source) if document == home else quote(document)}}
    if line.isdecimal() and int(line):
        snippet: _Form = {"snippet": {"text": evidence.text}} if evidence.text else {}
        physical["region"] = {"startLine": int(line), **snippet}
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": table or rest or document}]}


def _uri(source: str) -> str:
    path = PurePath(source)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def _notifications(report: Report) -> list[Json]:
    """Say which rules judged nothing."""
    return [
        {"level": "note", "message": {"text": words.reason(one)}, "associatedRule": {"id": one.rule}}
        for one in unchecked(report).nothing
    ]
