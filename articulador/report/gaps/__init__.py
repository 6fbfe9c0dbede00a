"""Reports of gaps: every format is made from one Report, one module a format."""

from __future__ import annotations

from pathlib import Path

from articulador import giving
from articulador.errors import OutputError
from articulador.i18n import _
from articulador.queries.gaps.model import Report
from articulador.queries.gaps.scope import Groups
from articulador.report.gaps.shown import BY_RULE, Shown

_WITH_STATISTICS = ("text", "json", "csv", "markdown")


def give(
    report: Report, form: str, output: Path | None, *, group_by: str = BY_RULE, groups: Groups | None = None,
    statistics: bool = False, exit_code: int | None = None,
) -> None:  # fmt: skip
    """Deliver a report to stdout, or to a file whole or not at all; raises OutputError.

    ``groups`` (id of an element -> names) is what the text is grouped under; ``statistics``: only the counts of rules.
    """
    if statistics and form not in _WITH_STATISTICS:
        message = _("--statistics goes with the formats {known}")
        raise OutputError(message.format(known=", ".join(_WITH_STATISTICS)), place="--statistics", value=form)
    from articulador.report.gaps import csv, html, json, markdown, sarif, text, xlsx  # noqa: PLC0415 - late: jinja2

    shown = Shown(report, group_by, groups, statistics, exit_code)
    giving.give(form, output, lambda: text.parts(shown), {
        "json": lambda: json.as_json(shown),
        "csv": lambda: csv.as_csv(shown),
        "markdown": lambda: markdown.as_markdown(shown),
        "sarif": lambda: sarif.as_sarif(report),
        "html": lambda: html.as_html(shown),
        "xlsx": lambda: xlsx.as_book(shown),
    })  # fmt: skip
