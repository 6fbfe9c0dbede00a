"""The report as one page to send or to print: without scripts, without a request, every text of a plan escaped."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath

from articulador import __version__
from articulador.graph.schema import VERSION
from articulador.i18n import N_, _, language, ngettext
from articulador.queries.cascade import Tally
from articulador.queries.gaps.model import Outcome, Report, RuleTally
from articulador.queries.gaps.summary import (
    Counts,
    Headline,
    counts,
    family_of,
    headlines,
    most_important,
    unchecked,
    whole_coverage,
)
from articulador.report.gaps import words
from articulador.report.gaps.html_findings import anchor, findings, head_of, opening, safe, severity_chip, table
from articulador.report.gaps.html_style import PARTS, STYLE
from articulador.report.gaps.shown import Shown
from articulador.report.tallies import measure_words
from articulador.report.words import place, short

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_TITLE, _LINE = 300, 600
_LEGEND = {
    "there": N_("there"),
    "weak": N_("only collective, or only as printed"),
    "whole": N_("only the entity as a whole"),
    "not": N_("not there, or No priorizado"),
    "unknown": N_("unknown"),
}


def as_html(shown: Shown) -> str:
    """Give the page."""
    title, told, schema = _title(shown.report), _("Gaps"), _("schema")
    parts = (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{safe(told)}: {safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        *_header(shown, title),
        "<main>",
        *_sections(shown),
        "</main>",
        f"<footer><p>{safe(words.ending(shown, counts(shown.report)))}</p>",
        f"<p>articulador {__version__} · {safe(schema)} {VERSION}</p></footer>\n</body>\n</html>",
    )
    return "\n".join(parts)


def _title(report: Report) -> str:
    told = headlines(report)
    if len(told) == 1:
        return short(words.plan_title(told[0]), _TITLE)
    return ngettext("{count} plan", "{count} plans", len(told)).format(count=len(told))


def _header(shown: Shown, title: str) -> Iterator[str]:
    report = shown.report
    slug = f"{shown.one_plan} · " if shown.one_plan else ""
    rules = ngettext("{count} rule", "{count} rules", len(report.result.tallies))
    files = ", ".join(PurePath(one).name for one in report.result.source.split(", "))
    meta = f"{slug}{short(files, _TITLE)} · {rules.format(count=len(report.result.tallies))}"
    over, contents = _("Gaps in the articulation of the plan"), _("Contents")
    yield f'<div class="band"><header>\n<p class="over">{safe(over)}</p>'
    yield f'<h1><bdi>{safe(title)}</bdi></h1>\n<p class="meta"><bdi>{safe(meta)}</bdi></p>'
    links = "".join(f'<li><a href="#{name}">{safe(told)}</a></li>' for name, told in _contents(shown))
    yield f'<nav aria-label="{safe(contents)}"><ul>{links}</ul></nav>'
    yield "</header></div>"


def _contents(shown: Shown) -> Iterator[tuple[str, str]]:
    found = counts(shown.report)
    if found.plan:
        yield "first", _("What matters most")
    if whole_coverage(shown.report):
        yield "coverage", _("Coverage of the cascade")
    yield "rules", _("By rule")
    for outcome, count in found.outcomes.items():
        if count:
            yield outcome.value, f"{_(words.OUTCOMES[outcome])} ({count})"
    if unchecked(shown.report).nothing:
        yield "unchecked", _("Not checked, and why")


def _sections(shown: Shown) -> Iterator[str]:
    report = shown.report
    yield from _summary(report)
    yield from _important(shown)
    yield from _coverage(report)
    yield from _rules(shown)
    for outcome in Outcome:
        yield from findings(shown, outcome)
    yield from _unchecked(report)
    yield from _unread(shown)
    yield from _set_apart(report)


def _summary(report: Report) -> Iterator[str]:
    yield from _tiles(counts(report))
    if report.compared:
        yield f'<p class="lead"><bdi>{safe(words.compared_words(report, report.compared))}</bdi></p>'
    told = headlines(report)
    for headline in told:
        if len(told) > 1:
            yield f'<h2 class="plan"><bdi>{safe(short(words.plan_title(headline), _TITLE))}</bdi></h2>'
        yield from _figures(headline)


def _tiles(found: Counts) -> Iterator[str]:
    chips = "".join(
        f'<span class="chip {severity.value}">{safe(words.severity_count(severity, count))}</span>'
        for severity, count in found.severities.items()
        if count
    )
    gaps = ngettext("gap of the plan", "gaps of the plan", found.plan)
    yield opening("short", _("In short")) + '<div class="tiles">'
    yield f'<div class="card"><b>{found.plan}</b><p>{safe(gaps)}</p><div class="chips">{chips}</div></div>'
    for outcome, told in (
        (Outcome.READING, _("places where the text lost what a rule needs; they are not gaps of the plan")),
        (Outcome.UNDECIDED, _("cases that nobody can judge from this document")),
    ):
        yield f'<div class="card apart"><b>{found.outcomes[outcome]}</b><p>{safe(told)}</p></div>'
    yield "</div></section>"


def _figures(headline: Headline) -> Iterator[str]:
    yield '<section class="figures">'
    for tally, subject, parts, remark in words.figures(headline):
        listed = "".join(
            f'<li><span class="swatch {PARTS[part]}"></span><span>{safe(told)}</span></li>' for part, told in parts
        )
        more = f'<p class="remark">{safe(remark)}</p>' if remark else ""
        yield f'<div class="card"><h3>{safe(subject)}<span>{tally.total}</span></h3>'
        yield f"{_bar(tally)}<ul>{listed}</ul>{more}</div>"
    yield "</section>"


def _bar(tally: Tally) -> str:
    """Draw a tally; what it says stands in words beside it."""
    order = ("there", "weak", "whole", "not", "unknown")
    counted = dict.fromkeys(order, 0)
    for part, count in tally.parts.items():
        counted[PARTS[part]] += count
    drawn = "".join(f'<i class="{name}" style="flex:{count}"></i>' for name, count in counted.items() if count)
    return f'<div class="bar" aria-hidden="true">{drawn}</div>'


def _important(shown: Shown) -> Iterator[str]:
    chosen = most_important(shown.report)
    if not chosen:
        return
    yield opening("first", _("What matters most")) + '<ol class="card first">'
    for number, one in enumerate(chosen, 1):
        name = f"<strong>{safe(words.rule_name(one.rule))}</strong>"
        if shown.by_rule:
            name = f'<a href="#{anchor(Outcome.PLAN, one.rule)}">{name}</a>'
        rule = words.rule_of(one.rule)
        matters = f'<p class="about">{safe(rule.matters.within(language()))}</p>' if rule else ""
        counted = f"{len(one.findings)} {words.looked_at(one.rule, one.checked)}"
        yield f'<li><span class="rank" aria-hidden="true">{number}</span>'
        about = f"<p><b>{safe(counted)}</b>: <bdi>{safe(words.examples(one.findings))}</bdi></p>{matters}"
        yield f"<div><p>{name}{severity_chip(one.severity)}</p>{about}</div></li>"
    yield "</ol>\n</section>"


def _coverage(report: Report) -> Iterator[str]:
    tallies = whole_coverage(report)
    if not tallies:
        return
    classes = {PARTS[part] for tally in tallies for part, count in tally.parts.items() if count}
    legend = "".join(
        f'<li><span class="swatch {name}"></span> {safe(_(told))}</li>'
        for name, told in _LEGEND.items()
        if name in classes
    )
    head = head_of(_("What is counted"), "", _("there"))
    yield opening("coverage", _("Coverage of the cascade")) + f'<ul class="legend">{legend}</ul>'
    yield f'<div class="card scroll"><table class="cover">{head}<tbody>'
    for tally in tallies:
        drawn = f'<td class="draw">{_bar(tally)}</td><td>{safe(words.covered(tally))}</td>'
        yield f'<tr><th scope="row">{safe(measure_words(tally))}</th>{drawn}</tr>'
    yield "</tbody></table></div>\n</section>"


def _rules(shown: Shown) -> Iterator[str]:
    tallies = shown.report.result.tallies
    linked = _linked(shown) if shown.by_rule else {}
    yield opening("rules", _("By rule"), len(tallies))
    head = head_of(_("Rule"), "", _("Severity"), *map(_, words.COLUMNS))
    yield f'<div class="card scroll"><table class="rules">{head}'
    for family, of_family in groupby(tallies, key=lambda tally: family_of(tally.rule)):
        name = safe(words.family_words(family))
        yield f'<tbody><tr class="family"><th scope="rowgroup" colspan="7">{name}</th></tr>'
        yield from (_rule(tally, linked.get(tally.rule, "")) for tally in of_family)
        yield "</tbody>"
    yield "</table></div>\n</section>"


def _linked(shown: Shown) -> dict[str, str]:
    """Where the page tells of each rule's findings: gaps of the plan first."""
    found: dict[str, str] = {}
    for outcome in Outcome:
        for finding in shown.of(outcome):
            found.setdefault(finding.rule, anchor(outcome, finding.rule))
    return found


def _rule(tally: RuleTally, link: str) -> str:
    code = f'<a href="#{link}">{safe(tally.rule)}</a>' if link else safe(tally.rule)
    numbers = "".join(
        f'<td class="number{"" if number else " zero"}">{number}</td>'
        for number in (tally.checked, tally.plan, tally.lectura, tally.no_evaluable)
    )
    name = f'<td class="name">{safe(words.rule_name(tally.rule))}</td>'
    return f'<tr><th scope="row">{code}</th>{name}<td>{severity_chip(tally.severity)}</td>{numbers}</tr>'


def _unchecked(report: Report) -> Iterator[str]:
    found = unchecked(report)
    if found.nothing:
        rows = [(one.rule, words.rule_name(one.rule), short(words.reason(one), _LINE)) for one in found.nothing]
        yield from table("unchecked", _("Not checked, and why"), (_("Rule"), "", _("Why")), rows)
    if found.partly:
        rows = [(one.rule, words.rule_name(one.rule), words.partly(one)) for one in found.partly]
        yield from table("partly", _("Checked only in part"), (_("Rule"), "", _("Why")), rows)


def _unread(shown: Shown) -> Iterator[str]:
    unread = shown.report.result.unread
    if unread:
        rows = [(place(one.place, shown.one_plan), short(one.text, _LINE)) for one in unread]
        yield from table("unread", _("What the text of the document lost"), (_("Place"), _("What")), rows)


def _set_apart(report: Report) -> Iterator[str]:
    if report.waived:
        rows = [
            (one.finding.rule, short(one.finding.message, _LINE), short(words.about_waiver(one), _LINE))
            for one in report.waived
        ]
        head = (_("Rule"), _("What was found"), _("Who answers for it, and why"))
        yield from table("waived", _("Waived"), head, rows)
    if report.compared and report.compared.solved:
        solved = [(one.rule, short(one.message, _LINE)) for one in report.compared.solved]
        yield from table("solved", _("Solved since the baseline"), (_("Rule"), _("What was found")), solved)
