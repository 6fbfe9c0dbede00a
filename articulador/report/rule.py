"""The rules of gap reports: their list, one of them explained, and the page with all of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from articulador.graph.schema import VERSION
from articulador.graph.schema_types import Text as Words
from articulador.i18n import _, language
from articulador.queries.gaps.header import Rule
from articulador.queries.gaps.model import Outcome
from articulador.report import pieces
from articulador.report.forms import Json
from articulador.report.gaps.words import OUTCOME_COLUMNS, family_words, severity_word
from articulador.report.rows import escaped

if TYPE_CHECKING:
    from rich.console import RenderableType


def list_parts(rules: Iterable[Rule]) -> Iterator[RenderableType]:
    """Give codes, severities and names by family; then what to do next."""
    for family, group in _by_family(rules):
        yield pieces.heading(f"{family_words(family)} ({len(group)})")
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False, pad_edge=False)
        table.add_column(style="bold", no_wrap=True)
        table.add_column(style="dim", no_wrap=True)
        table.add_column()
        for rule in group:
            table.add_row(Text(rule.code), Text(severity_word(rule.severity)), Text(_said(rule.name)))
        yield table
    yield Text(f"\n{_('Explained: articulador rule explain CODE. Run: articulador gaps SOURCE --select CODE')}", "dim")


def _by_family(rules: Iterable[Rule]) -> Iterator[tuple[str, list[Rule]]]:
    for family, group in groupby(rules, key=lambda rule: rule.family):
        yield family, list(group)


def _said(words: Words) -> str:
    return words.within(language())


def explain_parts(rule: Rule) -> Iterator[RenderableType]:
    """Explain one rule."""
    yield Text(f"{rule.code} {_said(rule.name)}", "bold")
    yield Text(f"{family_words(rule.family)} · {severity_word(rule.severity)} · {_said(rule.looks_at)}", "dim")
    for head, told in _sections(rule):
        yield pieces.heading(head)
        for line in told:
            yield Padding(Text(line), (0, 0, 0, 2))


def _sections(rule: Rule) -> Iterator[tuple[str, Sequence[str]]]:
    """Give headings and lines: all that is known of a rule, in the language in use."""
    yield _("What it checks"), [_said(rule.checks)]
    yield _("Why it matters"), [_said(rule.matters)]
    yield _("How to mend it"), [_said(rule.fix)]
    yield _("Norm"), [_said(rule.norm)]
    messages = [f"{_(OUTCOME_COLUMNS[outcome])}: {_said(rule.messages[outcome])}" for outcome in _told(rule)]
    yield _("Messages"), messages
    if rule.suggestion:
        yield _("Suggestion"), [_said(rule.suggestion)]
    if rule.thresholds:
        told = _("{name} = {value}: {meaning} (in articulador.toml: {code}.{name})")
        yield (
            _("Thresholds"),
            [
                told.format(name=one.name, value=f"{one.value:g}", meaning=_said(one.description), code=rule.code)
                for one in rule.thresholds
            ],
        )


def _told(rule: Rule) -> list[Outcome]:
    return [outcome for outcome in Outcome if outcome in rule.messages]


def list_json(rules: Iterable[Rule]) -> str:
    """Give all rules, each with its words in both languages."""
    return _text({"schema": VERSION, "rules": [_form(rule) for rule in rules]})


def explain_json(rule: Rule) -> str:
    """Give all that is known of one rule; ``query`` is null where Python does the work."""
    return _text({"schema": VERSION, **_form(rule), "query": rule.query})


def _form(rule: Rule) -> dict[str, Json]:
    return {
        "rule": rule.code,
        "family": rule.family,
        "severity": rule.severity.value,
        "name": _both(rule.name),
        "looks_at": _both(rule.looks_at),
        "checks": _both(rule.checks),
        "matters": _both(rule.matters),
        "fix": _both(rule.fix),
        "norm": _both(rule.norm),
        "messages": {outcome.value: _both(rule.messages[outcome]) for outcome in _told(rule)},
        "suggestion": _both(rule.suggestion) if rule.suggestion else None,
        "thresholds": [
            {"name": one.name, "value": one.value, "description": _both(one.description)} for one in rule.thresholds
        ],
    }


def _both(words: Words) -> dict[str, Json]:
    return {"es": words.es, "en": words.en}


def _text(document: dict[str, Json]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


_HEADS = {
    "en": """# The rules of `articulador gaps`

Written by `articulador rule list -f markdown --lang en`; a test fails when it is not what the program prints.
En español: [reglas.md](reglas.md).

Each rule looks at elements of a kind and says of each whether it passes, has a gap of the plan, lost what the rule
needs when the document became text (`lectura`), or cannot be judged (`no_evaluable`). Only gaps of the plan count.
Severities and thresholds can be changed: [settings.md](settings.md).
""",
    "es": """# Las reglas de `articulador gaps`

Escrito por `articulador rule list -f markdown --lang es`; una prueba falla cuando no es lo que el programa imprime.
In English: [rules.md](rules.md).

Cada regla mira elementos de una clase y dice de cada uno si es conforme, si tiene una brecha del plan, si el texto
perdió lo que la regla necesita (`lectura`), o si no se puede juzgar (`no_evaluable`). Solo cuentan las brechas del
plan. Las severidades y los umbrales se pueden cambiar: [settings.es.md](settings.es.md).
""",
}  # fmt: skip
"""The page is one document in each language, not a message: it names the other one."""


def as_markdown(rules: Sequence[Rule]) -> str:
    """Give the page with every rule, in the language in use: a table, then each rule explained."""
    return "\n".join((_HEADS[language()], *_table(rules), *_pages(rules)))


def _table(rules: Iterable[Rule]) -> Iterator[str]:
    yield f"| {_('Rule')} | {_('Name of the rule')} | {_('Severity')} |\n| --- | --- | --- |"
    for rule in rules:
        yield f"| [{rule.code}](#{rule.code.lower()}) | {escaped(_said(rule.name))} | {severity_word(rule.severity)} |"


def _pages(rules: Iterable[Rule]) -> Iterator[str]:
    for family, group in _by_family(rules):
        yield f"\n## {escaped(family_words(family))}"
        for rule in group:
            yield f"\n### {rule.code}\n\n**{escaped(_said(rule.name))}** ({severity_word(rule.severity)})\n"
            yield from (_item(head, told) for head, told in _sections(rule))


def _item(head: str, told: Sequence[str]) -> str:
    """Give one line where one thing is said, else one below the heading for each."""
    return f"- {head}: {escaped(told[0])}" if len(told) == 1 else "\n  - ".join((f"- {head}:", *map(escaped, told)))
