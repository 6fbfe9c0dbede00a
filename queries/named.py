"""The library of named queries: every ``.cypher`` file of ``queries/library/``, and what a person types as parameters.

A new query is a new file: nothing is registered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from articulador.errors import QueryError
from articulador.graph.stores import Parameter
from articulador.graph.text import fold
from articulador.i18n import _, language
from articulador.loaders.codes import dotted, leading_code
from articulador.queries.elements import brief
from articulador.queries.named_header import Column, Kind, NamedQuery, QueryParameter, parse

__all__ = ["Column", "Kind", "NamedQuery", "QueryParameter", "bound", "find_query", "library"]

_SUFFIX = ".cypher"
_LIKE = 60.0
"""Likeness from 0 to 100 below which a name is no help."""
_MOST = 3
_AXIS = re.compile(r"eje\s*(?:pgg)?\D{0,3}(\d{1,2})", re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]{1,19}")
_NUMBER = re.compile(r"-?[0-9]{1,300}(?:[.,][0-9]+)?")
_LARGEST = 2**63 - 1
"""Both engines keep whole numbers in 64 bits."""


@cache
def library() -> Mapping[str, NamedQuery]:
    """Every named query, by name; raises QueryError naming file and line where a header is not as it must be."""
    folder = files("articulador.queries").joinpath("library")
    found = sorted((item for item in folder.iterdir() if item.name.endswith(_SUFFIX)), key=lambda item: item.name)
    queries = (parse(item.name.removesuffix(_SUFFIX), item.read_text(encoding="utf-8")) for item in found)
    return MappingProxyType({query.name: query for query in queries})


AS_OPTION = "--{name} {value}"
"""How a parameter is given as an option of its query's command."""


def find_query(name: str, all_shown_by: str = "articulador query list") -> NamedQuery:
    """Find the query of a name, in any spelling; raises QueryError with what comes near, or what shows them all."""
    known = library()
    asked = fold(name).replace(" ", "-")
    if asked in known:
        return known[asked]
    message = _('"{name}": no query of the library has this name').format(name=brief(name))
    if near := _near(asked, list(known)):
        raise QueryError(message + "; " + _("did you mean {near}?").format(near=_quoted(near)), value=name)
    raise QueryError(message + "; " + _("see them all: {command}").format(command=all_shown_by), value=name)


def bound(query: NamedQuery, given: Mapping[str, str], spelled: str = AS_OPTION) -> dict[str, Parameter]:
    """Give each parameter the value that somebody typed, normalised, or its default.

    ``spelled`` is how one is given where this is asked, with ``{name}`` and ``{value}``. Raises QueryError for a
    parameter that the query does not know, lacks or cannot read.
    """
    names = [parameter.name for parameter in query.parameters]
    for name in given:
        if name not in names:
            raise _unknown(query, name, names)
    return {parameter.name: _value(query, parameter, given, spelled) for parameter in query.parameters}


def _value(query: NamedQuery, parameter: QueryParameter, given: Mapping[str, str], spelled: str) -> Parameter:
    typed = given.get(parameter.name, "").strip()
    if typed:
        try:
            return _READERS[parameter.kind](typed)
        except ValueError:
            raise _malformed(parameter, typed, spelled) from None
    if parameter.optional:
        return None if parameter.kind in {Kind.INTEGER, Kind.DECIMAL} else ""
    message = _("{query}: needs {option} ({what}), for example {example}")
    example = spelled.format(name=parameter.name, value=_shell(parameter.example))
    option, what = _option(parameter, spelled), _said(parameter)
    text = message.format(query=query.name, option=option, what=what, example=example)
    raise QueryError(text, place=f"--{parameter.name}")


def _option(parameter: QueryParameter, spelled: str) -> str:
    """A parameter as it is given, without a value: ``--codigo``, ``codigo``."""
    return spelled.format(name=parameter.name, value="").rstrip(" =")


def _unknown(query: NamedQuery, name: str, names: list[str]) -> QueryError:
    if not names:
        message = _('{query}: takes no parameter; "{name}" is none')
        return QueryError(message.format(query=query.name, name=name), place=f"--{name}", value=name)
    near = _near(name, names) or names
    message = _('{query}: "{name}" is none of its parameters; did you mean {near}?')
    return QueryError(message.format(query=query.name, name=name, near=_quoted(near)), place=f"--{name}", value=name)


def _said(parameter: QueryParameter) -> str:
    return parameter.description.within(language())


def _shell(example: str) -> str:
    return f'"{example}"' if " " in example else example


def _near(asked: str, names: list[str]) -> list[str]:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - late: only for a name that is not known

    found = process.extract(asked, names, scorer=fuzz.WRatio, score_cutoff=_LIKE, limit=_MOST)
    return [str(name) for name, _score, _place in found]


def _quoted(names: list[str]) -> str:
    return ", ".join(_('"{name}"').format(name=name) for name in names)


def _code(typed: str) -> str:
    """An id as typed; a code in any spelling normalised, words after it dropped; any other text as typed."""
    if "/" in typed:
        return typed
    if axis := _AXIS.fullmatch(typed):
        return str(int(axis[1]))
    if bare := dotted(typed):
        return bare
    found = leading_code(typed.upper())
    if found is None:
        return typed
    if not found[0].complete:
        raise ValueError(typed)
    return found[0].text


def _words(typed: str) -> str:
    if folded := fold(typed):
        return folded
    raise ValueError(typed)


def _integer(typed: str) -> int:
    if not _WHOLE.fullmatch(typed) or abs(int(typed)) > _LARGEST:
        raise ValueError(typed)
    return int(typed)


def _decimal(typed: str) -> float:
    if not _NUMBER.fullmatch(typed):
        raise ValueError(typed)
    return float(typed.replace(",", "."))


def _as_typed(typed: str) -> str:
    return typed


def _malformed(parameter: QueryParameter, typed: str, spelled: str) -> QueryError:
    message = _('{option} "{found}": expected {what}, for example {example}')
    option, example = _option(parameter, spelled), parameter.example or _EXAMPLES[parameter.kind]
    text = message.format(option=option, found=brief(typed), what=_said(parameter), example=_shell(example))
    return QueryError(text, place=f"--{parameter.name}", value=typed)


_READERS: Mapping[Kind, Callable[[str], Parameter]] = {
    Kind.CODE: _code, Kind.WORDS: _words, Kind.PLAN: _as_typed, Kind.PLACE: _as_typed,
    Kind.INTEGER: _integer, Kind.DECIMAL: _decimal,
}  # fmt: skip
_EXAMPLES = {
    Kind.CODE: "AEI.01.05", Kind.WORDS: "soberania", Kind.PLAN: "pei-mre-2025", Kind.PLACE: "pei-mre-2025#Tabla 11:801",
    Kind.INTEGER: "2026", Kind.DECIMAL: "12.5",
}  # fmt: skip
