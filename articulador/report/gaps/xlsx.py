"""The report as a workbook: a summary with a chart, a sheet for each family with room for the entity's reply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from articulador.graph.exports import Made
from articulador.graph.workbook import Held, refuse_too_many
from articulador.i18n import _
from articulador.queries.gaps.model import Finding, Outcome, Report, Waived
from articulador.queries.gaps.summary import counts, family_of, headlines, most_important, unchecked
from articulador.report.gaps import words
from articulador.report.gaps.shown import Shown
from articulador.report.gaps.xlsx_book import Column, GapBook
from articulador.report.sheets import facts
from articulador.report.words import clean, place

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SUMMARY, UNKNOWN, WAIVED, ABOUT = "Resumen", "Sin revisar", "Dispensas", "Datos"
_TITLE_LENGTH, _ROW = 31, 300
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def as_book(shown: Shown) -> Made:
    """Give the workbook; raises OutputError where a sheet is too small."""
    book = GapBook()
    _summary(book, shown)
    for family, findings in _by_family(shown.report.result.findings):
        book.table(_title(family), _columns(), [_row(shown, finding) for finding in findings])
    book.table(UNKNOWN, _unknown_columns(), list(_unknown(shown)))
    if shown.report.waived:
        book.table(WAIVED, _waived_columns(), [_waived(one) for one in shown.report.waived])
    about = book.page(ABOUT)
    notes = book.notes()
    told = (words.ending(shown, counts(shown.report)), *notes)
    book.facts(about, facts(shown.report.result.source, told))
    return Made(book.data(), notes)


def _by_family(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """Findings of each family: gaps of the plan first, worst first."""
    order = list(Outcome)
    held = sorted(
        findings, key=lambda f: (family_of(f.rule), order.index(f.outcome), f.severity.rank, f.rule)
    )  # fmt: skip
    for family, group in groupby(held, key=lambda finding: family_of(finding.rule)):
        found = list(group)
        refuse_too_many(_title(family), len(found))
        yield family, found


def _title(family: str) -> str:
    """Name the sheet of a family as spreadsheets allow it."""
    return words.family_words(family).translate(_FORBIDDEN)[:_TITLE_LENGTH]


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Rule"), 10), Column(_("Name of the rule"), 28), Column(_("Severity"), 12),
        Column(_("Whose gap it is"), 18), Column(_("Code"), 15), Column(_("What was found"), 60),
        Column(_("Suggestion"), 32), Column(_("Place"), 24), Column(_("What is printed there"), 60),
        Column(_("Reply of the entity"), 44, reply=True), Column(_("New"), 8), Column(_("Plan"), 18),
        Column(_("Element"), 30), Column(_("Fingerprint"), 19),
    )  # fmt: skip


def _row(shown: Shown, finding: Finding) -> Sequence[Held]:
    new = None if shown.report.compared is None else (_("yes") if shown.is_new(finding) else _("no"))
    home = shown.home(finding)
    return (
        finding.rule, words.rule_name(finding.rule), words.severity_word(finding.severity),
        _(words.OUTCOME_WORDS[finding.outcome]), clean(finding.codigo), clean(finding.message),
        clean(finding.suggestion), "\n".join(place(one.place, home) for one in finding.evidence),
        "\n".join(words.printed(one.text, _ROW) for one in finding.evidence), None, new, finding.plan, finding.element,
        finding.fingerprint,
    )  # fmt: skip


def _unknown_columns() -> tuple[Column, ...]:
    return (
        Column(_("What kind"), 26), Column(_("Rule or place"), 30), Column(_("Name of the rule"), 44),
        Column(_("Why"), 90),
    )  # fmt: skip


def _unknown(shown: Shown) -> Iterator[Sequence[Held]]:
    """What was not checked, what only in part, and what the text lost."""
    limits = unchecked(shown.report)
    for one in limits.nothing:
        yield (_("not checked"), one.rule, words.rule_name(one.rule), words.reason(one))
    for tally in limits.partly:
        yield (_("checked only in part"), tally.rule, words.rule_name(tally.rule), words.partly(tally))
    for lost in shown.report.result.unread:
        yield (_("lost by the text"), place(lost.place, shown.one_plan), None, clean(lost.text))


def _waived_columns() -> tuple[Column, ...]:
    return (
        Column(_("Rule"), 10), Column(_("Code"), 15), Column(_("What was found"), 70),
        Column(_("Who answers for it, and why"), 70), Column(_("Fingerprint"), 19),
    )  # fmt: skip


def _waived(one: Waived) -> Sequence[Held]:
    found = one.finding
    return (found.rule, clean(found.codigo), clean(found.message), words.about_waiver(one), found.fingerprint)


def _summary(book: GapBook, shown: Shown) -> None:
    """Fill the first sheet: headlines, what matters most, the chart and its numbers, the counts of each rule."""
    report = shown.report
    page = book.page(SUMMARY)
    book.shape(page, (46, 70, 14, 12, 18, 20, 16))
    _headlines(book, page, report)
    _families(book, page, report)
    book.line(page, _("By rule"), head=True)
    book.heads(page, (_("Rule"), _("Name of the rule"), _("Severity"), *map(_, words.COLUMNS)))
    for tally in report.result.tallies:
        numbers = (tally.checked, tally.plan, tally.lectura, tally.no_evaluable)
        book.line(page, tally.rule, words.rule_name(tally.rule), words.severity_word(tally.severity), *numbers)


def _totals(book: GapBook, page: Worksheet, report: Report) -> None:
    found = counts(report)
    book.line(page, words.totals(found), head=True)
    for told in filter(None, (words.told_apart(found),)):
        book.line(page, told)
    if report.compared:
        book.line(page, words.compared_words(report, report.compared))
    book.line(page)


def _headlines(book: GapBook, page: Worksheet, report: Report) -> None:
    for headline in headlines(report):
        book.line(page, words.plan_title(headline), title=True)
        if headline.plan and headline.name:
            book.line(page, clean(headline.plan))
        for _tally, subject, parts, remark in words.figures(headline):
            listed = ", ".join(told for _part, told in parts)
            book.line(page, subject, f"{listed}; {remark}" if remark else listed)
        book.line(page)
    _totals(book, page, report)
    chosen = most_important(report)
    if chosen:
        book.line(page, _("What matters most"), head=True)
    for number, one in enumerate(chosen, 1):
        counted = f"{len(one.findings)} {words.looked_at(one.rule, one.checked)}"
        named = f"{number}. {one.rule}"
        book.line(page, named, f"{words.rule_name(one.rule)}: {counted}", words.severity_word(one.severity))
    if chosen:
        book.line(page)


def _families(book: GapBook, page: Worksheet, report: Report) -> None:
    """Give the findings of each family by outcome as numbers, and as a chart beside the figures."""
    rows = list(_numbers(report))
    if not rows:
        return
    book.line(page, _("By family"), head=True)
    names = tuple(_(word) for word in words.OUTCOME_COLUMNS.values())
    first = book.heads(page, (_("Family"), "", *names))
    for name, numbers in rows:
        book.line(page, name, None, *numbers)
    book.line(page)
    book.chart(page, _("Findings by family"), first, len(rows), len(names))


def _numbers(report: Report) -> Iterable[tuple[str, tuple[int, ...]]]:
    for family, found in _by_family(report.result.findings):
        yield words.family_words(family), tuple(sum(f.outcome is outcome for f in found) for outcome in Outcome)
