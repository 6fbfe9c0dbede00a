"""A report of gaps as a Markdown page, for an issue or a wiki; no text of a plan is markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articulador.graph.stores import Query
from articulador.i18n import _
from articulador.queries.gaps.model import Finding, Outcome
from articulador.queries.gaps.summary import counts, headlines, most_important, unchecked
from articulador.report import rows
from articulador.report.gaps import words
from articulador.report.gaps.csv import rules_sheet
from articulador.report.gaps.shown import Group, Shown
from articulador.report.rows import escaped
from articulador.report.words import place

_NOBODY = rows.Asked("", Query(""))


def as_markdown(shown: Shown) -> str:
    """Give the page; with ``statistics`` only the counts of each rule."""
    parts = [f"# {escaped(_('Gaps'))}"]
    if not shown.statistics:
        parts += _headlines(shown)
    found = counts(shown.report)
    parts += [escaped(told) for told in (words.totals(found), words.told_apart(found)) if told]
    if shown.report.compared:
        parts.append(escaped(words.compared_words(shown.report, shown.report.compared)))
    if not shown.statistics:
        parts += _important(shown)
    parts += [f"## {escaped(_('Rules'))}", rows.as_markdown(rules_sheet(shown.report).plain, _NOBODY).rstrip()]
    if not shown.statistics:
        parts += [*_findings(shown), *_rest(shown)]
    return "\n\n".join(parts)


def _headlines(shown: Shown) -> Iterator[str]:
    for headline in headlines(shown.report):
        yield f"## {escaped(words.plan_title(headline))}"
        yield _listed(words.figure(subject, parts, told) for _tally, subject, parts, told in words.figures(headline))


def _listed(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escaped(line)}" for line in lines)


def _important(shown: Shown) -> Iterator[str]:
    chosen = most_important(shown.report)
    if chosen:
        yield f"## {escaped(_('What matters most'))}"
        yield "\n".join(
            f"{number}. **{escaped(words.rule_name(one.rule))}**: {len(one.findings)} "
            f"{escaped(words.looked_at(one.rule, one.checked))} ({one.rule}, {words.severity_word(one.severity)})"
            for number, one in enumerate(chosen, 1)
        )


def _findings(shown: Shown) -> Iterator[str]:
    for outcome in Outcome:
        groups = shown.grouped(outcome)
        if groups:
            yield f"## {escaped(_(words.OUTCOMES[outcome]))} ({len(shown.of(outcome))})"
        for group in groups:
            yield f"### {escaped(_title(shown, group))} ({len(group.findings)})"
            yield "\n".join(_finding(shown, finding) for finding in group.findings)


def _title(shown: Shown, group: Group) -> str:
    if shown.by_rule:
        return f"{group.title} {words.rule_name(group.title)}"
    return words.group_title(group.title, shown.group_by)


def _finding(shown: Shown, finding: Finding) -> str:
    new = f"**{escaped(_('NEW'))}** " if shown.is_new(finding) else ""
    code = "" if shown.by_rule else f"{finding.rule} "
    lines = [f"- {new}{code}{escaped(finding.message)}"]
    for one in finding.evidence:
        row = f": {escaped(words.printed(one.text))}" if one.text else ""
        lines.append(f"  - {escaped(place(one.place, shown.home(finding)))}{row}")
    if finding.suggestion:
        lines.append(f"  - → {escaped(finding.suggestion)}")
    return "\n".join(lines)


def _rest(shown: Shown) -> Iterator[str]:
    """Give what was not checked, what the text lost, what is waived and solved, as far as there is any."""
    report = shown.report
    home = "" if shown.several_plans else next(iter(report.result.plans), "")
    solved = report.compared.solved if report.compared else ()
    sections = (
        (_("Not checked, and why"),
         [f"{one.rule} {words.rule_name(one.rule)}: {words.reason(one)}" for one in unchecked(report).nothing]),
        (_("What the text of the document lost"),
         [f"{place(one.place, home)}: {one.text}" for one in report.result.unread]),
        (_("Waived"),
         [f"{one.finding.rule} {one.finding.message} ({words.about_waiver(one)})" for one in report.waived]),
        (_("Solved since the baseline"), [f"{one.rule} {one.message}" for one in solved]),
    )  # fmt: skip
    for head, lines in sections:
        if lines:
            yield f"## {escaped(head)} ({len(lines)})"
            yield _listed(lines)
