"""Rules run over a store: verdicts, then findings with their evidence, then the whole result."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache

from articulador.errors import QueryError
from articulador.graph.collector import without_collector
from articulador.graph.schema_types import Text
from articulador.graph.stores import Cell, CypherStore, Query
from articulador.i18n import _, language
from articulador.queries.elements import name, natural, placed, plan, texts
from articulador.queries.gaps.coverage import coverage
from articulador.queries.gaps.header import Rule, fields_of
from articulador.queries.gaps.model import (
    PASSES,
    Evidence,
    Field,
    Finding,
    Lost,
    Outcome,
    Report,
    Result,
    RuleTally,
    Severity,
    Verdict,
    fingerprint,
)
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.gaps.view import Review, Shelf, Unmatched, View
from articulador.queries.gaps.waivers import Waiver, split

REVIEW = "REV"
"""Family of the rules on what reviewers decided: they run last."""
_AT_ONCE = min(4, os.cpu_count() or 1)
_NEEDED = ("plan", "id", "codigo", "resultado", "lugares")


@dataclass(frozen=True)
class Choice:
    """Which rules look at what. ``elements``: only verdicts on these ids (None: on all)."""

    rules: tuple[Rule, ...]
    plan: str = ""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    elements: Collection[str] | None = None

    @property
    def whole(self) -> bool:
        """Whether nothing is left out but rules."""
        return self.elements is None and not self.plan

    def severity(self, rule: Rule) -> Severity:
        """Severity that the settings give, else the rule's own."""
        return self.severities.get(rule.code, rule.severity)

    def thresholds_of(self, rule: Rule) -> dict[str, float]:
        """Thresholds of a rule, those of the settings first."""
        changed = self.thresholds.get(rule.code, {})
        return {one.name: changed.get(one.name, one.value) for one in rule.thresholds}


@dataclass(frozen=True)
class Decided:
    """What reviewers decided, as far as it matters to a report; ``matched`` counts decisions that were applied."""

    waivers: tuple[Waiver, ...] = ()
    matched: int = 0
    unmatched: tuple[Unmatched, ...] = ()
    today: date = field(default_factory=lambda: datetime.now(tz=UTC).date())


def check(store: CypherStore, choice: Choice, source: str, decided: Decided | None = None) -> Report:
    """Run rules over a store; raises QueryError where a rule's query does not give what it must."""
    with without_collector():
        return _checked(store, choice, source, decided or Decided())


def _checked(store: CypherStore, choice: Choice, source: str, decided: Decided) -> Report:
    shelf = Shelf(store)
    view = View(shelf, choice.plan)
    tallies, found = _run([rule for rule in choice.rules if rule.family != REVIEW], view, choice)
    parted = split(found, decided.waivers, [tally.rule for tally in tallies], decided.today)
    review = Review(
        len(decided.waivers) - len(parted.expired) - len(parted.unused), parted.expired,
        parted.unused if choice.whole else (), decided.matched, decided.unmatched,
    )  # fmt: skip
    about = replace(choice, elements=None)
    later, reviewed = _run(
        [rule for rule in choice.rules if rule.family == REVIEW], replace(view, review=review), about
    )
    result = Result(
        source,
        _plans(view),
        coverage(store, choice.plan),
        (*tallies, *later),
        (*parted.counted, *reviewed),
        tuple(Evidence(place, what) for node in view.own("Plan") for place, what in placed(node, "perdidas")),
        _lost(found, view, choice),
    )
    return Report(result, parted.waived)


def _lost(found: Iterable[Finding], view: View, choice: Choice) -> dict[str, Lost]:
    """What the text lost of each plan, as the rules on measures of the cascade say it of all elements."""
    run = {rule.code for rule in choice.rules} if choice.elements is None else set()
    told = {
        (finding.plan, finding.rule, finding.element)
        for finding in found
        if finding.rule in run and finding.outcome is Outcome.READING
    }
    measures = {rule.code: rule.measure for rule in rulebook().values() if rule.measure}
    for code in measures.keys() - run:
        _checked, verdicts = judged(rulebook()[code], view, replace(choice, elements=None))
        told |= {(one.plan, code, one.element) for one in verdicts if one.outcome is Outcome.READING}
    lost: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for slug, code, element in told:
        if code in measures:
            lost[slug][measures[code], _label(element)] += 1
    return dict(lost)


def _label(element: str | None) -> str:
    """Label of an element, that stands in its id; empty for a table or a document."""
    return (element or "//").split("/")[1]


def _run(rules: Sequence[Rule], view: View, choice: Choice) -> tuple[list[RuleTally], list[Finding]]:
    """Run rules; queries go to the store side by side, since the engine answers several at once, and beside Python."""
    tallies: list[RuleTally] = []
    findings: list[Finding] = []
    with ThreadPoolExecutor(_AT_ONCE) as beside:
        asked = {rule.code: beside.submit(judged, rule, view, choice) for rule in rules if rule.query}
        ours = {rule.code: judged(rule, view, choice) for rule in rules if not rule.query}
        for rule in rules:
            checked, found = asked.pop(rule.code).result() if rule.query else ours.pop(rule.code)
            severity = choice.severity(rule)
            tallies.append(_tally(rule, severity, checked, found))
            findings += [_finding(rule, severity, verdict, view.rows) for verdict in found]
    return tallies, findings


def _plans(view: View) -> dict[str, str]:
    """Names of the plans that are judged: those with objectives or tables of their own."""
    judged = {plan(node) for node in view.own("OEI")} | {plan(n) for n in view.own("Plan") if texts(n, "tablas")}
    return {plan(node): name(node) for node in view.own("Plan") if plan(node) in judged}


def judged(rule: Rule, view: View, choice: Choice) -> tuple[int, list[Verdict]]:
    """How many elements a rule looked at, and its verdicts on those with a gap, in reading order of codes."""
    thresholds = choice.thresholds_of(rule)
    if rule.check:
        checked, found = _parted(rule.check(view.with_thresholds(thresholds)), choice.elements)
    else:
        checked, found = _asked(rule, view.shelf.store, {"plan": view.plan, **thresholds}, choice.elements)
    return checked, sorted(found, key=lambda v: (v.plan, natural(v.codigo), v.element or "", natural(v.key)))


def _parted(verdicts: Iterable[Verdict], elements: Collection[str] | None) -> tuple[int, list[Verdict]]:
    checked, found = 0, []
    for verdict in verdicts:
        if elements is None or verdict.element in elements:
            checked += 1
            if verdict.outcome:
                found.append(verdict)
    return checked, found


def _asked(
    rule: Rule, store: CypherStore, parameters: Mapping[str, str | float], elements: Collection[str] | None
) -> tuple[int, list[Verdict]]:
    """Ask a rule's query; rows that pass are only counted, since of a country they are most."""
    counted = ("resultado", PASSES) if elements is None else None
    answer = store.run(Query(rule.query or "", dict(parameters), counted=counted))
    if missing := [column for column in _NEEDED if column not in answer.columns]:
        message = _("rule {code}: its query gives no column {missing}")
        raise QueryError(message.format(code=rule.code, missing=", ".join(missing)), place=rule.code)
    outcome, identity = answer.columns.index("resultado"), answer.columns.index("id")
    rows = [row for row in answer.rows if elements is None or row[identity] in elements]
    failing = (dict(zip(answer.columns, row, strict=True)) for row in rows if row[outcome] != PASSES)
    return answer.counted + len(rows), [_verdict(rule, row) for row in failing]


def _verdict(rule: Rule, row: Mapping[str, Cell]) -> Verdict:
    said = str(row["resultado"])
    if said not in set(Outcome):
        message = _('rule {code}: "{said}" is no outcome; expected {known}')
        raise QueryError(
            message.format(code=rule.code, said=said, known=", ".join((PASSES, *Outcome))), place=rule.code
        )
    places = row["lugares"] or ()
    return Verdict(
        plan=_text(row["plan"]),
        element=_text(row["id"]) or None,
        codigo=_text(row["codigo"]),
        outcome=Outcome(said),
        places=tuple(str(place) for place in places) if isinstance(places, list | tuple) else (str(places),),
        fields=row,
        key=_text(row.get("clave")),
    )


def _text(value: Cell) -> str:
    return "" if value is None else str(value)


def _tally(rule: Rule, severity: Severity, checked: int, found: Iterable[Verdict]) -> RuleTally:
    counts = Counter(verdict.outcome for verdict in found)
    return RuleTally(
        rule.code, severity, checked, counts[Outcome.PLAN], counts[Outcome.READING], counts[Outcome.UNDECIDED]
    )


def _finding(rule: Rule, severity: Severity, verdict: Verdict, rows: Mapping[str, str]) -> Finding:
    outcome = verdict.outcome or Outcome.PLAN
    if outcome not in rule.messages:
        raise QueryError(
            _("rule {code}: has no message for {outcome}").format(code=rule.code, outcome=outcome), place=rule.code
        )
    label = _label(verdict.element)
    fields = {"codigo": verdict.codigo, "plan": verdict.plan, **verdict.fields}
    return Finding(
        rule.code, outcome, severity, verdict.plan, verdict.element, label, verdict.codigo,
        said(rule.messages[outcome], fields),
        tuple(Evidence(place, rows.get(place, "")) for place in dict.fromkeys(verdict.places)),
        _suggestion(rule, fields),
        fingerprint(rule.code, verdict),
    )  # fmt: skip


def _suggestion(rule: Rule, fields: Mapping[str, Field]) -> str:
    if rule.suggestion is None or not all(shown(fields.get(one)) for one in _named(rule.suggestion.es)):
        return ""
    return said(rule.suggestion, fields)


def said(text: Text, fields: Mapping[str, Field]) -> str:
    """A message in the language in use, with the fields that it names; one without value is left blank."""
    named = {one: shown(fields.get(one)) for one in _named(text.es)}
    return text.within(language()).format(**named).strip()


@cache
def _named(text: str) -> tuple[str, ...]:
    return tuple(fields_of(text))


def shown(value: Field) -> str:
    """A value as a message shows it: lists with commas, numbers as the language writes them, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(shown(item) for item in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return _number(value)
    return str(value)


def _number(value: float) -> str:
    text = f"{value:.10g}"
    return text if language() == "en" else text.replace(".", ",")
