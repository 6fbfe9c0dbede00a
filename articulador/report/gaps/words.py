"""What every format of a gap report says in the same words: severities, outcomes, families, figures, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from articulador.graph.stores.login import is_server
from articulador.i18n import N_, _, language, ngettext
from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.header import Rule
from articulador.queries.gaps.limits import COVERED
from articulador.queries.gaps.model import Compared, Finding, Outcome, Report, RuleTally, Severity, Waived
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.gaps.summary import Counts, Headline, Unchecked, Why
from articulador.report import pieces
from articulador.report.gaps.shown import Shown
from articulador.report.tallies import part_words
from articulador.report.words import clean, place, short

SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("notice")}
OUTCOMES = {
    Outcome.PLAN: N_("Gaps of the plan"),
    Outcome.READING: N_("What the text lost: not gaps of the plan"),
    Outcome.UNDECIDED: N_("What nobody can tell from this document"),
}
OUTCOME_COLUMNS = {
    Outcome.PLAN: N_("gaps of the plan"),
    Outcome.READING: N_("lost by the text"),
    Outcome.UNDECIDED: N_("cannot be judged"),
}
OUTCOME_WORDS = {
    Outcome.PLAN: N_("of the plan"),
    Outcome.READING: N_("lost by the text"),
    Outcome.UNDECIDED: N_("cannot be judged"),
}
COLUMNS = (N_("looked at"), *OUTCOME_COLUMNS.values())
"""Heads of the counts of a rule."""
FAMILIES = {
    "PGG": "PGG",
    "ART": N_("Articulation"),
    "IND": N_("Indicators"),
    "RES": N_("Responsibility"),
    "COD": N_("Codes and wording"),
    "DOC": N_("Document"),
    "REV": N_("Waivers and decisions"),
}
"""Parts of a tally that count as there."""
_NO_DOCUMENTS = (".json", ".kgl", ".csv")
_NAME = 80
_ROW = " | "
_TAGS = re.compile(r"</?(?:ul|ol|li|p|br|b|i|u|strong|em|sup|sub|span|div|font)\b[^<>]{0,200}>", re.IGNORECASE)
_CELL_WIDTHS = (60, 40, 30, 22, 16, 12)
_SUBJECTS = {
    "pgg": "{label}",
    "taken_up": N_("{label} that an OEI takes up"),
    "taken_up_by_action": N_("Services that an AEI takes up"),
    "baseline": N_("{label} with a baseline"),
    "unit": N_("{label} with a responsible unit"),
}
"""Measures that are told first, in this order."""


def severity_word(severity: Severity) -> str:
    """Name a severity."""
    return _(SEVERITIES[severity])


def severity_count(severity: Severity, count: int) -> str:
    """Say ``3 warnings``."""
    forms = {
        Severity.ERROR: ngettext("{count} error", "{count} errors", count),
        Severity.WARNING: ngettext("{count} warning", "{count} warnings", count),
        Severity.INFO: ngettext("{count} notice", "{count} notices", count),
    }
    return forms[severity].format(count=count)


def family_words(family: str) -> str:
    """Name a family of rules; one that has no words here by its letters."""
    return _(FAMILIES[family]) if family in FAMILIES else family


def rule_of(code: str) -> Rule | None:
    """Find a rule; None where a report comes from rules that are not in the book."""
    return rulebook().get(code)


def rule_name(code: str) -> str:
    """Name a rule in the language in use; its code where it is not in the book."""
    rule = rule_of(code)
    return rule.name.within(language()) if rule else code


def looked_at(code: str, checked: int) -> str:
    """Say what a rule looked at: ``of 49 AEIs``."""
    rule = rule_of(code)
    what = rule.looks_at.within(language()) if rule else _("elements")
    return _("of {count} {what}").format(count=checked, what=what)


def totals(counts: Counts) -> str:
    """Say how many gaps the plan has, by severity: what is counted."""
    if not counts.plan:
        return _("No gap of the plan among what was checked")
    told = ngettext("{count} gap of the plan", "{count} gaps of the plan", counts.plan).format(count=counts.plan)
    return f"{told}: " + ", ".join(severity_count(one, count) for one, count in counts.severities.items() if count)


def apart(counts: Counts) -> Iterator[str]:
    """Say what is not counted: lost by the text, not to be judged, waived, not shown."""
    if lost := counts.outcomes[Outcome.READING]:
        yield ngettext(
            "{count} place where the text lost what the rule needs",
            "{count} places where the text lost what the rules need", lost,
        ).format(count=lost)  # fmt: skip
    if unknown := counts.outcomes[Outcome.UNDECIDED]:
        yield ngettext("{count} case nobody can judge", "{count} cases nobody can judge", unknown).format(count=unknown)
    if counts.waived:
        yield ngettext("{count} waived", "{count} waived", counts.waived).format(count=counts.waived)
    if counts.left_out:
        message = ngettext(
            "{count} left out by what was asked for", "{count} left out by what was asked for", counts.left_out
        )
        yield message.format(count=counts.left_out)


def told_apart(counts: Counts) -> str:
    """Say in one line what is not counted; empty where all is."""
    listed = ", ".join(apart(counts))
    return _("Apart, not counted as gaps: {listed}").format(listed=listed) if listed else ""


def figures(headline: Headline) -> Iterator[tuple[Tally, str, tuple[tuple[Part, str], ...], str]]:
    """Give what a manager reads first: a tally, its subject, its parts in words, and a remark (empty mostly)."""
    for measure, subject in _SUBJECTS.items():
        tallies = sorted(headline.of(measure), key=lambda tally: measure == "pgg" and tally.label != "AEI")
        for tally in tallies:
            if measure in {"baseline", "unit"} and tally.label != "AEI":
                continue
            said = (_(subject) if " " in subject else subject).format(label=pieces.label_words(tally.label))
            yield tally, said, tuple(_parts(tally)), _remark(headline, tally)


def figure(said: str, parts: tuple[tuple[Part, str], ...], remark: str) -> str:
    """Give a figure on one line: ``AEI: 20 not prioritised, 20 linked, 9 unreadable``."""
    listed = ", ".join(words for _part, words in parts)
    return f"{said}: {listed}" + (f"; {remark}" if remark else "")


def _parts(tally: Tally) -> Iterator[tuple[Part, str]]:
    if tally.measure == "pgg":
        forms = _of_actions if tally.label == "AEI" else _of_objectives
        yield from ((part, forms(part, tally.parts.get(part, 0))) for part in _PGG_ORDER)
        return
    for part, count in tally.parts.items():
        if count or part in _EVEN_NONE:
            yield part, f"{count} {part_words(tally, part)}"


_EVEN_NONE = frozenset({Part.OWN, Part.YES})
_PGG_ORDER = (Part.NOT_PRIORITISED, Part.LINKED, Part.UNKNOWN)


def _of_actions(part: Part, count: int) -> str:
    forms = {
        Part.NOT_PRIORITISED: ngettext("{count} not prioritised", "{count} not prioritised", count),
        Part.LINKED: ngettext("{count} linked", "{count} linked", count),
        Part.UNKNOWN: ngettext("{count} unreadable", "{count} unreadable", count),
    }
    return forms[part].format(count=count)


def _of_objectives(part: Part, count: int) -> str:
    forms = {
        Part.NOT_PRIORITISED: _("{count} marked No priorizado"),
        Part.LINKED: _("{count} with a link to the PGG"),
        Part.UNKNOWN: ngettext("{count} unreadable", "{count} unreadable", count),
    }
    return forms[part].format(count=count)


def _remark(headline: Headline, tally: Tally) -> str:
    lost = headline.lost.get((tally.measure, tally.label), 0)
    return _("the text lost rows of {count}").format(count=lost) if lost else ""


def covered(tally: Tally) -> str:
    """Say how many of how many are there, and of how many nobody knows: ``20 of 49, 9 unknown``."""
    there = sum(count for part, count in tally.parts.items() if part in COVERED)
    unknown = tally.parts.get(Part.UNKNOWN, 0)
    told = _("{count} of {total}").format(count=there, total=tally.total)
    return told + (", " + _("{count} unknown").format(count=unknown) if unknown else "")


def plan_title(headline: Headline) -> str:
    """Name a plan, or say how many are added up."""
    if headline.plan:
        return clean(headline.name) or clean(headline.plan)
    return ngettext("{count} plan", "{count} plans", headline.plans).format(count=headline.plans)


def reason(one: Unchecked) -> str:
    """Say in plain words why a rule judged nothing."""
    rule = rule_of(one.rule)
    what = rule.looks_at.within(language()) if rule else _("elements")
    if one.why is Why.NOTHING:
        return _("nothing to look at: there are no {what} in what was read").format(what=what)
    if len(one.messages) == 1:
        return clean(one.messages[0])
    if one.why is Why.LOST:
        return _("the text lost what it needs of all {count} {what}").format(count=one.checked, what=what)
    return _("none of the {count} {what} can be judged").format(count=one.checked, what=what)


def partly(tally: RuleTally) -> str:
    """Say of how many elements a rule could not judge some: ``9 lost by the text, of 49 AEIs``."""
    told = []
    if tally.lectura:
        told.append(_("{count} lost by the text").format(count=tally.lectura))
    if tally.no_evaluable:
        told.append(_("{count} that nobody can judge").format(count=tally.no_evaluable))
    return f"{', '.join(told)}, {looked_at(tally.rule, tally.checked)}"


def element(finding: Finding) -> str:
    """Name what a finding is about: its code, else what kind of element it is."""
    return short(finding.codigo or pieces.label_words(finding.label) or "-", _NAME)


def places(finding: Finding, home: str) -> str:
    """Give the places of a finding in a row."""
    return " · ".join(place(one.place, home) for one in finding.evidence)


def printed(text: str, width: int = 140) -> str:
    """Give a printed row in so many signs: cells are cut before one is left out, tags of the conversion dropped."""
    row = whole = clean(_TAGS.sub(" ", text))
    for most in _CELL_WIDTHS:
        if len(row) <= width:
            return row
        row = _ROW.join(short(cell, most) for cell in whole.split(_ROW))
    return short(row, width)


def roll(names: Iterable[str], most: int) -> str:
    """Name so many in a row, each once, and say how many more there are."""
    listed = [short(name, 60) for name in dict.fromkeys(names)]
    left = len(listed) - most
    return ", ".join(listed[:most]) + (f" {pieces.more(left)}" if left > 0 else "")


def examples(findings: Sequence[Finding], most: int = 6) -> str:
    """Say what the gaps of a rule are about: the one there is, else the codes of the first ones."""
    codes = [finding.codigo for finding in findings if finding.codigo]
    return roll(codes, most) if len(findings) > 1 and codes else short(findings[0].message, 200)


def group_title(title: str, group_by: str) -> str:
    """Name a group; findings of none have one of their own."""
    if title:
        return clean(title)
    none = {"unit": N_("No responsible unit"), "oei": N_("Of no OEI")}
    return _(none[group_by]) if group_by in none else _("Of the plan or its tables as a whole")


def about_waiver(one: Waived) -> str:
    """Say who answers for a waived gap, why and until when."""
    told = [f"{clean(one.author)}: {clean(one.reason)}"]
    told += [clean(one.norm)] if one.norm else []
    told += [_("until {date}").format(date=one.expires)] if one.expires else []
    return " · ".join(told)


def compared_words(report: Report, compared: Compared) -> str:
    """Say how findings compare with a baseline."""
    now = {finding.fingerprint for finding in report.result.findings}
    new = len(now & compared.new)
    message = _("Beside {baseline}: {new} new, {known} known, {solved} solved")
    solved = len(compared.solved)
    return message.format(baseline=clean(compared.baseline), new=new, known=len(now) - new, solved=solved)


def ending(shown: Shown, counts: Counts) -> str:
    """Give the last line: the counts, and what the exit code means."""
    if shown.exit_code is None:
        meaning = _("Exit code 1 where a gap of the plan is as bad as --fail-on asks (error), else 0")
    elif shown.exit_code:
        meaning = _("Exit code 1: the plan has what --fail-on or --fail-under does not allow")
    else:
        meaning = _("Exit code 0: the plan has nothing that --fail-on or --fail-under does not allow")
    return ". ".join(filter(None, (totals(counts), told_apart(counts), meaning))) + "."


def is_document(source: str) -> bool:
    """Whether lines of evidence are lines of this very source: one document, no folder, saved graph or server."""
    return not is_server(source) and Path(source).is_file() and not source.lower().endswith(_NO_DOCUMENTS)
