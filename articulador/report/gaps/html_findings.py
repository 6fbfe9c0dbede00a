"""Findings on the page, in their groups, and the small pieces that the page is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from articulador.i18n import _, language
from articulador.queries.gaps.model import Evidence, Finding, Outcome, Severity
from articulador.report.gaps import words
from articulador.report.gaps.shown import Group, Shown
from articulador.report.words import clean, place, short

_MESSAGE, _ROW, _PLACE = 1200, 180, 120
_MOST_ROWS, _MOST_PLACES = 3, 12
"""Places of a finding that stand with what is printed there, and that stand at all."""


def safe(text: str) -> str:
    """Give a text of a plan as a page may hold it: one line, nothing of it markup."""
    return escape(clean(text))


def anchor(outcome: Outcome, name: str) -> str:
    """Name a group of findings within the page."""
    return f"{outcome.value}-{safe(name)}"


def severity_chip(severity: Severity) -> str:
    """Name a severity, in its colour."""
    return f'<span class="chip {severity.value}">{safe(words.severity_word(severity))}</span>'


def head_of(*names: str) -> str:
    """Give the head of a table; a column without a name is spoken as nothing."""
    numbers = set(map(_, words.COLUMNS))
    cells = (f'<th scope="col"{" class=number" if name in numbers else ""}>{safe(name)}</th>' for name in names)
    return f"<thead><tr>{''.join(cells)}</tr></thead>"


def opening(name: str, title: str, count: int | None = None, kind: str = "") -> str:
    """Open a section with its heading."""
    told = "" if count is None else f' <span class="count">({count})</span>'
    styled = f' class="{kind}"' if kind else ""
    return f'<section id="{name}"{styled}>\n<h2>{safe(title)}{told}</h2>\n'


def table(name: str, title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give a section with one table of text."""
    yield opening(name, title, len(rows), "notgap")
    kind = "told three" if len(head) > 2 else "told"
    yield f'<div class="card scroll"><table class="{kind}">{head_of(*head)}<tbody>'
    for first, *rest in rows:
        cells = "".join(f"<td><bdi>{safe(cell)}</bdi></td>" for cell in rest)
        yield f'<tr><th scope="row">{safe(first)}</th>{cells}</tr>'
    yield "</tbody></table></div>\n</section>"


def findings(shown: Shown, outcome: Outcome) -> Iterator[str]:
    """Give the section of one outcome: gaps of the plan by themselves, what is no gap with a dashed border."""
    groups = shown.grouped(outcome)
    if not groups:
        return
    count = len(shown.of(outcome))
    yield opening(outcome.value, _(words.OUTCOMES[outcome]), count, "" if outcome is Outcome.PLAN else "notgap")
    yield f'<p class="lead">{safe(_lead(outcome))}</p>'
    if not shown.by_rule and sum(len(group.findings) for group in groups) > count:
        repeated = _("What belongs to several stands under each of them.")
        yield f'<p class="lead">{safe(repeated)}</p>'
    seen: set[str] = set()
    for number, group in enumerate(groups, 1):
        yield from _group(shown, group, outcome, number, seen)
    yield "</section>"


def _lead(outcome: Outcome) -> str:
    if outcome is Outcome.PLAN:
        return _("What the document itself says or lacks, each with its place and what is printed there.")
    if outcome is Outcome.READING:
        return _("The text of the document was cut, lost or shifted here: look in the original before you conclude.")
    return _("The document does not say enough to decide, or a person must look.")


def _group(shown: Shown, group: Group, outcome: Outcome, number: int, seen: set[str]) -> Iterator[str]:
    name = group.title if shown.by_rule else str(number)
    opened = " open" if outcome is Outcome.PLAN else ""  # printed, all are
    yield f'<details{opened} id="{anchor(outcome, name)}"><summary>{_title(shown, group)}</summary><div class="inside">'
    if shown.by_rule and outcome is Outcome.PLAN:
        yield _why(group.title)
    whole = outcome is Outcome.PLAN
    where = _("Where, and what is printed there") if whole else _("Where")
    names = (_("Code") if shown.by_rule else _("Rule"), _("What was found"), where)
    heads = "".join(f'<th scope="col" class="c{place}">{safe(name)}</th>' for place, name in enumerate(names, 1))
    kind = "found" if whole else "found short"
    yield f'<table class="{kind}"><thead><tr>{heads}</tr></thead><tbody>'
    for finding in group.findings:
        yield _finding(shown, finding, seen)
    yield "</tbody></table></div></details>"


def _title(shown: Shown, group: Group) -> str:
    if not shown.by_rule:
        title = short(words.group_title(group.title, shown.group_by), 160)
        return f'<h3><bdi>{safe(title)}</bdi></h3> <span class="told">({len(group.findings)})</span>'
    tally = shown.tally(group.title)
    counted = f"{len(group.findings)} {words.looked_at(group.title, tally.checked if tally else len(group.findings))}"
    name = f'<span class="code">{safe(group.title)}</span> {safe(words.rule_name(group.title))}'
    first = group.findings[0]
    chip = f" {severity_chip(first.severity)}" if first.outcome is Outcome.PLAN else ""
    return f'<h3>{name}</h3>{chip} <span class="told">{safe(counted)}</span>'


def _why(code: str) -> str:
    rule = words.rule_of(code)
    if rule is None:
        return ""
    within = language()
    told = (
        (_("Why it matters"), rule.matters), (_("What to do"), rule.fix), (_("Source"), rule.norm),
    )  # fmt: skip
    return "".join(f'<p class="why"><b>{safe(name)}:</b> {safe(text.within(within))}</p>' for name, text in told)


def _finding(shown: Shown, finding: Finding, seen: set[str]) -> str:
    identity = "" if finding.fingerprint in seen else f' id="f-{safe(finding.fingerprint)}"'
    seen.add(finding.fingerprint)
    first = safe(words.element(finding) if shown.by_rule else finding.rule)
    if not shown.by_rule and finding.outcome is Outcome.PLAN:
        first += f"<br>{severity_chip(finding.severity)}"
    new = _("NEW") if shown.is_new(finding) else ""
    told = f'<span class="chip new">{safe(new)}</span> ' if new else ""
    told += f"<bdi>{safe(short(finding.message, _MESSAGE))}</bdi>"
    if finding.suggestion:
        told += f'<span class="fix">→ <bdi>{safe(short(finding.suggestion, _MESSAGE))}</bdi></span>'
    where = _where(finding, shown.home(finding))
    return f'<tr{identity}><th scope="row"><bdi>{first}</bdi></th><td>{told}</td><td>{where}</td></tr>'


def _where(finding: Finding, home: str) -> str:
    """Places with what is printed there; of what the text lost, the places alone."""
    rows = _MOST_ROWS if finding.outcome is Outcome.PLAN else 0
    told = "".join(_place(one, home) for one in finding.evidence[:rows])
    others = [place(one.place, home) for one in finding.evidence[rows:]]
    if others:
        told += f'<span class="place">{safe(words.roll(others, _MOST_PLACES))}</span>'
    return told


def _place(one: Evidence, home: str) -> str:
    row = f'<span class="row"><bdi>{safe(words.printed(one.text, _ROW))}</bdi></span>' if one.text else ""
    return f'<span class="place">{safe(short(place(one.place, home), _PLACE))}</span>{row}'
