"""All rules, found by listing ``queries/rules``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from types import MappingProxyType
from typing import NoReturn

from articulador.errors import QueryError
from articulador.i18n import _
from articulador.queries.gaps.header import Rule, parse

_FOLDER = "articulador.queries.rules"
_FILE = re.compile(r"(?P<code>[a-z]{3}\d{3})[-_][a-z0-9_-]+\.(?P<kind>cypher|py)")
_MARKS = {"cypher": "//", "py": "#"}


@cache
def rulebook() -> Mapping[str, Rule]:
    """Every rule by its code; raises QueryError for a file that is not as it must be."""
    names = sorted(item.name for item in files(_FOLDER).iterdir() if item.name.endswith((".cypher", ".py")))
    rules: dict[str, Rule] = {}
    for name in (name for name in names if name != "__init__.py"):
        rule = _read(name)
        if rule.code in rules:
            raise QueryError(
                _("{file}: another rule has the code {code}").format(file=name, code=rule.code), place=name
            )
        rules[rule.code] = rule
    return MappingProxyType(rules)


def _read(name: str) -> Rule:
    match = _FILE.fullmatch(name)
    if not match:
        message = _("{file}: expected a name such as pgg001-no-priorizado.cypher or cod004_infinitivo.py")
        raise QueryError(message.format(file=name), place=name)
    content = files(_FOLDER).joinpath(name).read_text(encoding="utf-8")
    check = import_module(f"{_FOLDER}.{name.removesuffix('.py')}").check if match["kind"] == "py" else None
    return parse(match["code"].upper(), name, content, _MARKS[match["kind"]], check)


def families() -> tuple[str, ...]:
    """Families of rules, in their order."""
    return tuple(dict.fromkeys(rule.family for rule in rulebook().values()))


def find_rule(code: str) -> Rule:
    """Find a rule by its code in any case; raises QueryError with what comes near."""
    return rulebook().get(code.upper()) or _refuse(code)


def chosen(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """Rules of the codes or families selected (none: all), without those ignored; raises QueryError for one unknown."""
    wanted = {code for one in select for code in _codes(one)} or set(rulebook())
    left_out = {code for one in ignore for code in _codes(one)}
    return tuple(rule for code, rule in rulebook().items() if code in wanted - left_out)


def _codes(asked: str) -> list[str]:
    """Codes that a code, a family or the beginning of codes stands for."""
    found = [code for code in rulebook() if code.startswith(asked.strip().upper())] if asked.strip() else []
    return found or _refuse(asked)


def _refuse(asked: str) -> NoReturn:
    from rapidfuzz import process  # noqa: PLC0415 - late: only for a code that is not known

    near = process.extractOne(asked.upper(), [*rulebook(), *families()], score_cutoff=50)
    message = _('"{code}": no rule has this code').format(code=asked)
    hint = _('did you mean "{name}"?').format(name=near[0]) if near else _("see them all: articulador rule list")
    raise QueryError(f"{message}; {hint}", value=asked)
