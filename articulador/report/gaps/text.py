"""The report for a terminal: one screen for who decides, then every finding, then what nobody can tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from articulador.i18n import _, language, ngettext
from articulador.queries.gaps.model import Finding, Outcome, Report, Severity
from articulador.queries.gaps.summary import (
    Counts,
    Headline,
    Limits,
    counts,
    headlines,
    most_important,
    unchecked,
    whole_coverage,
)
from articulador.report import pieces
from articulador.report.coverage_words import LEGEND
from articulador.report.gaps import words
from articulador.report.gaps.shown import Group, Shown
from articulador.report.tallies import measure_words, tally_bar
from articulador.report.words import clean, place, short

if TYPE_CHECKING:
    from rich.console import RenderableType

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_BAR = 16
_MESSAGE, _ROW = 400, 110
_MOST, _MOST_GROUPS, _MOST_PLACES = 100, 200, 3
"""Findings of a group, groups and places of a finding that are printed; the other formats have all."""
_FEW = 5
"""Up to so many losses of one rule are told one by one."""


def parts(shown: Shown) -> Iterator[RenderableType]:
    """Give the whole report, or only the counts of each rule."""
    report, found = shown.report, counts(shown.report)
    if shown.statistics:
        yield from _statistics(report, found)
        return
    yield from _first_screen(report, found)
    for outcome in Outcome:
        yield from _outcome(shown, outcome)
    yield from _limits(unchecked(report))
    yield from _unread(shown)
    yield from _set_apart(shown)
    yield Text(f"\n{words.ending(shown, found)}", "bold")


def _first_screen(report: Report, found: Counts) -> Iterator[RenderableType]:
    told = headlines(report)
    for headline in told:
        yield from _headline(headline)
    yield Text(f"\n{words.totals(found)}", "bold")
    if apart := words.told_apart(found):
        yield Text(apart, "dim")
    if report.compared:
        yield Text(words.compared_words(report, report.compared))
    yield from _coverage(report)
    yield from _important(report)


def _headline(headline: Headline) -> Iterator[RenderableType]:
    yield Text(words.plan_title(headline), "bold")
    if headline.plan and headline.name:
        yield Text(f"[{clean(headline.plan)}]", "dim")
    for _tally, subject, its_parts, remark in words.figures(headline):
        yield Padding(_hanging(words.figure(subject, its_parts, remark)), (0, 0, 0, 2))


def _hanging(line: str) -> Text:
    subject, _colon, rest = line.partition(": ")
    return Text.assemble((f"{subject}: ", "bold"), rest)


def _coverage(report: Report) -> Iterator[RenderableType]:
    tallies = whole_coverage(report)
    if not tallies:
        return
    yield pieces.heading(_("Coverage of the cascade"))
    table = Table(box=None, padding=(0, 1, 0, 0), show_header=False, pad_edge=False)
    table.add_column(max_width=42)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    for tally in tallies:
        table.add_row(Text(measure_words(tally)), Text(tally_bar(tally, _BAR)), Text(words.covered(tally)))
    yield Padding(table, (0, 0, 0, 2))
    yield Padding(Text(_(LEGEND), "dim"), (0, 0, 0, 2))


def _important(report: Report) -> Iterator[RenderableType]:
    chosen = most_important(report)
    if not chosen:
        return
    yield pieces.heading(_("What matters most"))
    for number, one in enumerate(chosen, 1):
        line = Text.assemble(
            f"{number}. ", (words.rule_name(one.rule), "bold"),
            f": {len(one.findings)} {words.looked_at(one.rule, one.checked)} ",
            (f"[{one.rule} · {words.severity_word(one.severity)}]", _STYLES[one.severity]),
        )  # fmt: skip
        yield Padding(line, (0, 0, 0, 2))
        yield Padding(Text(short(words.examples(one.findings), 150), "dim"), (0, 0, 0, 5))


def _outcome(shown: Shown, outcome: Outcome) -> Iterator[RenderableType]:
    groups = shown.grouped(outcome)
    if not groups:
        return
    yield _section(_(words.OUTCOMES[outcome]), len(shown.of(outcome)))
    whole = outcome is Outcome.PLAN or not shown.of(Outcome.PLAN)
    for group in groups[:_MOST_GROUPS]:
        yield Text()
        yield from _group_head(shown, group)
        if whole or len(group.findings) <= _FEW:
            yield from _findings(shown, group)
        else:
            yield from _rolled(shown, group, outcome)
    if left := len(groups) - _MOST_GROUPS:
        yield from _cut(left) if left > 0 else ()


def _section(title: str, count: int) -> Text:
    return Text(f"\n{title} ({count})", "bold underline")


def _group_head(shown: Shown, group: Group) -> Iterator[RenderableType]:
    if not shown.by_rule:
        title = words.group_title(group.title, shown.group_by)
        yield Text(f"{short(title, 100)} ({len(group.findings)})", "bold")
        return
    first, tally = group.findings[0], shown.tally(group.title)
    checked = tally.checked if tally else len(group.findings)
    yield Text.assemble((f"{group.title}  {words.rule_name(group.title)}", "bold"))
    counted = f"{len(group.findings)} {words.looked_at(group.title, checked)}"
    own = first.outcome is Outcome.PLAN
    severity = (f"{words.severity_word(first.severity)} · ", _STYLES[first.severity]) if own else ""
    yield Text.assemble(severity, counted)
    rule = words.rule_of(group.title)
    if rule and own:
        yield Text(_("To do: {fix}").format(fix=rule.fix.within(language())), "italic")


def _findings(shown: Shown, group: Group) -> Iterator[RenderableType]:
    for finding in group.findings[:_MOST]:
        yield from _finding(shown, finding)
    if (left := len(group.findings) - _MOST) > 0:
        yield from _cut(left)


def _cut(left: int) -> Iterator[RenderableType]:
    message = ngettext("and {count} more: -f csv has all", "and {count} more: -f csv has all", left)
    yield Padding(Text(message.format(count=left), "dim"), (0, 0, 0, 2))


def _finding(shown: Shown, finding: Finding) -> Iterator[RenderableType]:
    message = Text(short(finding.message, _MESSAGE))
    if not shown.by_rule:
        message = Text.assemble((f"{finding.rule} ", _STYLES[finding.severity]), message)
    if shown.is_new(finding):
        message = Text.assemble((_("NEW") + " ", "bold"), message)
    table = Table(box=None, padding=0, show_header=False, pad_edge=False)
    table.add_column(width=2)
    table.add_column(overflow="fold")
    table.add_row("-", message)
    home = shown.home(finding)
    for one in finding.evidence[:_MOST_PLACES]:
        row = words.printed(one.text, _ROW)
        table.add_row("", Text.assemble((place(one.place, home), "cyan"), f"  {row}" if row else "", style="dim"))
    if (left := len(finding.evidence) - _MOST_PLACES) > 0:
        table.add_row("", Text(pieces.more(left), "dim"))
    if finding.suggestion:
        table.add_row("", Text(f"→ {short(finding.suggestion, _MESSAGE)}", "green"))
    yield Padding(table, (0, 0, 0, 2))


def _rolled(shown: Shown, group: Group, outcome: Outcome) -> Iterator[RenderableType]:
    """Many of one kind that are no gaps: their codes; ``--outcome`` gives each with its place."""
    names = [
        clean(one.codigo) or words.places(one, shown.home(one)) or short(one.message, 60) for one in group.findings
    ]
    yield Padding(Text(words.roll(names, len(names))), (0, 0, 0, 2))
    yield Padding(Text(_("each with its place: --outcome {outcome}").format(outcome=outcome), "dim"), (0, 0, 0, 2))


def _limits(found: Limits) -> Iterator[RenderableType]:
    if found.nothing:
        yield _section(_("Not checked, and why"), len(found.nothing))
        yield _table((one.rule, f"{words.rule_name(one.rule)}: {words.reason(one)}") for one in found.nothing)
    if found.partly:
        yield _section(_("Checked only in part"), len(found.partly))
        yield _table((one.rule, f"{words.rule_name(one.rule)}: {words.partly(one)}") for one in found.partly)


def _unread(shown: Shown) -> Iterator[RenderableType]:
    unread = shown.report.result.unread
    if not unread:
        return
    yield _section(_("What the text of the document lost"), len(unread))
    yield from _lines(f"{place(one.place, shown.one_plan)}: {short(one.text, _MESSAGE)}" for one in unread[:_MOST])
    if (left := len(unread) - _MOST) > 0:
        yield from _cut(left)


def _set_apart(shown: Shown) -> Iterator[RenderableType]:
    report = shown.report
    if report.waived:
        yield _section(_("Waived"), len(report.waived))
        yield from _lines(
            f"{one.finding.rule} {short(one.finding.message, 160)} ({words.about_waiver(one)})" for one in report.waived
        )
    if report.compared and report.compared.solved:
        solved = report.compared.solved
        yield _section(_("Solved since the baseline"), len(solved))
        yield from _lines(f"{one.rule} {short(one.message, 200)}" for one in solved)


def _lines(lines: Iterable[str]) -> Iterator[RenderableType]:
    table = Table(box=None, padding=0, show_header=False, pad_edge=False)
    table.add_column(width=2)
    table.add_column(overflow="fold")
    for line in lines:
        table.add_row("-", Text(line))
    yield Padding(table, (0, 0, 0, 2))


def _table(pairs: Iterable[tuple[str, str]]) -> Padding:
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for code, said in pairs:
        table.add_row(Text(code), Text(said))
    return Padding(table, (0, 0, 0, 2))


def _statistics(report: Report, found: Counts) -> Iterator[RenderableType]:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
    table.add_column(_("Rule"), no_wrap=True)
    table.add_column("")
    for name in (_("looked at"), _("plan"), _("text"), _("unknown")):
        table.add_column(name, justify="right")
    for tally in report.result.tallies:
        numbers = (tally.checked, tally.plan, tally.lectura, tally.no_evaluable)
        name = f"{words.rule_name(tally.rule)} [{words.severity_word(tally.severity)}]"
        table.add_row(Text(tally.rule), Text(name), *map(str, numbers))
    yield table
    yield Text(f"\n{words.totals(found)}", "bold")
    if apart := words.told_apart(found):
        yield Text(apart, "dim")
