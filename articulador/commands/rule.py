"""``articulador rule``: the rules that gaps are found by: list them, explain one."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from articulador import options
from articulador.i18n import N_, language
from articulador.translated import Argument, Command, Group


def _codes(_context: click.Context, _argument: click.Parameter, typed: str) -> list[CompletionItem]:
    from articulador.queries.gaps.rulebook import rulebook

    named = ((code, rule.name.within(language())) for code, rule in rulebook().items())
    return [CompletionItem(code, help=name) for code, name in named if code.startswith(typed.upper())]


@click.group(
    cls=Group,
    short_help=N_("The rules that gaps are found by: list them, explain one."),
    help=N_(
        "The rules of articulador gaps: list shows them all, explain tells of one what it checks, why that matters, "
        "how to mend it and which norm says so."
    ),
)
@options.lang
def command() -> None:
    """Everything is in the commands below."""


@command.command(
    "list",
    cls=Command,
    short_help=N_("All rules, by family."),
    help=N_("List the rules by family, each with its severity and its name. Markdown explains every one."),
)
@options.formats("text", "json", "markdown")
@options.output
@options.lang
def list_rules(*, form: str, output: Path | None) -> None:
    """List the rules."""
    from articulador.output import deliver, show
    from articulador.queries.gaps.rulebook import rulebook
    from articulador.report import rule as report

    rules = tuple(rulebook().values())
    if form == "text":
        show(report.list_parts(rules), output)
    else:
        deliver(report.list_json(rules) if form == "json" else report.as_markdown(rules), output)


@command.command(
    "explain",
    cls=Command,
    short_help=N_("One rule explained."),
    help=N_("Explain one rule: what it checks, why it matters, how to mend it, its norm, messages and thresholds."),
)
@click.argument("code", cls=Argument, metavar=N_("CODE"), shell_complete=_codes, help=N_("Code of a rule: PGG001."))
@options.formats("text", "json")
@options.output
@options.lang
def explain_rule(code: str, *, form: str, output: Path | None) -> None:
    """Explain one rule."""
    from articulador.output import deliver, show
    from articulador.queries.gaps.rulebook import find_rule
    from articulador.report import rule as report

    rule = find_rule(code)
    if form == "json":
        deliver(report.explain_json(rule), output)
    else:
        show(report.explain_parts(rule), output)
