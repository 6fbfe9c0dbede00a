"""Parameters of a query as a person types them: ``NAME=text``, or ``NAME:=JSON`` for what is no text.

A PGG code (``10.5``) looks like a number and is text: nothing is guessed from how a value looks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from articulador.errors import QueryError
from articulador.graph.cypher.tokens import Kind, tokens
from articulador.graph.stores import Parameter, Rows
from articulador.i18n import _

_TYPED = re.compile(r"\s*\$?(?P<name>[^\W\d]\w*)\s*(?P<sign>:?=)(?P<value>.*)", re.DOTALL)
_LIKE_JSON = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|\[.*\]", re.DOTALL)
_GREATEST = 2**63
"""Whole numbers from here on fit in no engine."""


@dataclass(frozen=True, slots=True)
class Typed:
    """One parameter: its name, what was typed as its value, and the value that it is."""

    name: str
    text: str
    value: Parameter


def read_parameter(typed: str, how: str = "--param") -> Typed:
    """Read ``codigo=AEI.01.05`` (text) or ``anio:=2026`` (JSON); raises QueryError saying what was expected.

    ``how`` is what gives a parameter where it was typed.
    """
    match = _TYPED.fullmatch(typed)
    if not match:
        message = _('{how} "{typed}": expected NAME=VALUE for text, NAME:=VALUE for a number, such as anio:=2026')
        raise QueryError(message.format(how=how, typed=typed), place=how, value=typed)
    name, text = match["name"], match["value"]
    if match["sign"] == "=":
        return Typed(name, text, text)
    value = _from_json(typed, text, how)
    return Typed(name, value if isinstance(value, str) else text.strip(), value)


def read_parameters(typed: Iterable[str]) -> dict[str, Typed]:
    """Read all parameters, by name; raises QueryError for one that is given twice."""
    found: dict[str, Typed] = {}
    for one in map(read_parameter, typed):
        if one.name in found:
            raise twice(one.name)
        found[one.name] = one
    return found


def twice(name: str) -> QueryError:
    """Give the error for a parameter that has two values."""
    message = _('parameter "{name}" is given twice; leave one out').format(name=name)
    return QueryError(message, place="--param", value=name)


def _from_json(typed: str, text: str, how: str) -> Parameter:
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except ValueError:
        value = object()
    if not _is_parameter(value):
        message = _(
            '{how} "{typed}": after := expected a number, true, false, null, a "text" or a list of one of these, '
            "as JSON; for text write {name}=VALUE"
        )
        name = typed.partition(":")[0].strip()
        raise QueryError(message.format(how=how, typed=typed, name=name), place=how, value=typed)
    return cast("Parameter", value)


def _no_constant(constant: str) -> float:
    raise ValueError(constant)


def _is_parameter(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, str) for item in value) or all(map(_is_number, value))
    return value is None or isinstance(value, str | bool) or _is_number(value)


def _is_number(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, float) or (isinstance(value, int) and -_GREATEST <= value < _GREATEST)


def names_in(text: str) -> list[str]:
    """Names of the parameters that a query uses, in order, each once; raises QueryError for a text left open."""
    found = (token.value for token in tokens(text) if token.kind is Kind.PARAMETER)
    return list(dict.fromkeys(name.removeprefix("$").strip().strip("`") for name in found))


def refuse_missing(text: str, given: Iterable[str], how: str) -> None:
    """Raise QueryError where a query uses a parameter that was not given; ``how`` is what gives one: ``--param``."""
    known = set(given)
    wanted = names_in(text)
    missing = [name for name in wanted if name not in known]
    if not missing:
        return
    message = _("the query needs {missing}; give each a value: {how} {name}=VALUE").format(
        missing=", ".join(f"${name}" for name in missing), how=how, name=missing[0]
    )
    if spare := [name for name in known if name not in wanted]:
        message += _(" (it uses no {spare})").format(spare=", ".join(f"${name}" for name in spare))
    raise QueryError(message, place=how, value=missing[0])


def remarks(text: str, given: Mapping[str, Parameter], rows: Rows) -> Iterator[str]:
    """Say what is odd about the parameters of a query that was run: not used, or text where a number may be meant."""
    used = set(names_in(text))
    for name in given:
        if name not in used:
            yield _("parameter {name}: the query uses no ${name}").format(name=name)
    if rows.rows:
        return
    for name, value in given.items():
        if name in used and isinstance(value, str) and _LIKE_JSON.fullmatch(value):
            message = _('parameter {name} is the text "{value}"; for a number or list write {name}:={value}')
            yield message.format(name=name, value=value)
