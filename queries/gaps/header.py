"""The header of a rule: comment lines (``//`` in Cypher, ``#`` in Python) that say what it is, in both languages.

    // nombre: AEI que la ruta marca «No priorizado»
    // name: AEI that the ruta marks "No priorizado"
    // gravedad: warning
    // mira: AEI | AEIs                             what it looks at, in the plural: es | en
    // revisa: ... / checks: ...                    what it checks
    // importa: ... / matters: ...                  why it matters
    // corrige: ... / fix: ...                      how to fix it
    // norma: ... / source: ...                     norm and section, or "sentido común"
    // mensaje: {codigo}: ... / message: ...        of a gap of the plan
    // mensaje_lectura / message_lectura, mensaje_no_evaluable / message_no_evaluable: where it gives such a verdict
    // sugerencia: ... / suggestion: ...            optional; left out where a field that it names is empty
    // cobertura: taken_up                          optional; the measure of the cascade whose gaps it tells
    // umbral maximo: 5 | es | en                   a number that settings may change: $maximo, view.threshold("maximo")

A line that begins with three blanks goes on with the one before. Then one blank line.

A Cypher rule gives one row for each element that it looked at, with at least the columns ``plan``, ``id``, ``codigo``,
``resultado`` (``conforme``, ``plan``, ``lectura``, ``no_evaluable``) and ``lugares``; ``clave`` tells apart several
rows of one element. Its parameters are ``$plan`` (empty: every plan) and its thresholds. A Python rule has
``check(view)``, which gives :class:`Verdict` s. Messages name columns, or fields, in braces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NoReturn

from articulador.errors import QueryError
from articulador.graph.schema_types import Text
from articulador.i18n import _
from articulador.queries.gaps.model import Outcome, Severity, Verdict
from articulador.queries.gaps.view import View

_PAIRS = {
    "nombre": "name", "revisa": "checks", "importa": "matters", "corrige": "fix", "norma": "source",
    "mensaje": "message", "mensaje_lectura": "message_lectura", "mensaje_no_evaluable": "message_no_evaluable",
    "sugerencia": "suggestion",
}  # fmt: skip
_OPTIONAL = {"mensaje", "mensaje_lectura", "mensaje_no_evaluable", "sugerencia"}
_KEYS = {*_PAIRS, *_PAIRS.values(), "gravedad", "mira", "cobertura", "umbral"}
_LINE = re.compile(r"(?P<key>[a-z_]+)(?: (?P<name>\w+))?: (?P<value>.*\S)\s*")
_FIELD = re.compile(r"\{(\w+)\}")
_MESSAGES = {
    Outcome.PLAN: "mensaje", Outcome.READING: "mensaje_lectura", Outcome.UNDECIDED: "mensaje_no_evaluable",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that settings may change."""

    name: str
    value: float
    description: Text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file says it. ``query`` is its Cypher, or None where ``check`` does the work.

    ``measure`` is that of the cascade whose gaps it tells; empty for most rules.
    """

    code: str
    name: Text
    severity: Severity
    looks_at: Text
    checks: Text
    matters: Text
    fix: Text
    norm: Text
    messages: Mapping[Outcome, Text]
    suggestion: Text | None
    thresholds: tuple[Threshold, ...]
    query: str | None
    check: Callable[[View], Iterable[Verdict]] | None = None
    measure: str = ""

    @property
    def family(self) -> str:
        """Letters of the code: ``PGG``."""
        return self.code.rstrip("0123456789")


def fields_of(text: str) -> set[str]:
    """Names in braces."""
    return set(_FIELD.findall(text))


def parse(
    code: str, file: str, content: str, mark: str, check: Callable[[View], Iterable[Verdict]] | None = None
) -> Rule:
    """Read a rule's file; ``mark`` begins a comment. Raises QueryError naming file and line for a bad header."""
    lines = content.splitlines()
    length = next((number for number, line in enumerate(lines) if not line.startswith(mark)), len(lines))
    said, thresholds = _said(file, [line.removeprefix(mark) for line in lines[:length]])
    body = "\n".join(lines[length:]).strip()
    if not body:
        _refuse(f"{file}:{length + 1}", _("expected one blank line, then the rule"))
    pairs = {key: _pair(file, said, key) for key in _PAIRS}
    messages = {outcome: text for outcome, key in _MESSAGES.items() if (text := pairs[key])}
    if not messages:
        _refuse(f"{file}:1", _('the header lacks "{key}"').format(key="mensaje"))

    def needed(key: str) -> Text:
        text = pairs[key]
        if text is None:
            _refuse(f"{file}:1", _('the header lacks "{key}"').format(key=key))
        return text

    return Rule(
        code, needed("nombre"), _severity(file, said), _two(file, said.get("mira", "")), needed("revisa"),
        needed("importa"), needed("corrige"), needed("norma"), messages, pairs["sugerencia"], thresholds,
        None if check else body, check, said.get("cobertura", ""),
    )  # fmt: skip


def _refuse(place: str, message: str) -> NoReturn:
    raise QueryError(f"{place}: {message}", place=place)


def _said(file: str, lines: Iterable[str]) -> tuple[dict[str, str], tuple[Threshold, ...]]:
    said: dict[str, str] = {}
    thresholds: list[Threshold] = []
    for number, line in _joined(lines):
        match = _LINE.fullmatch(line)
        if not match or match["key"] not in _KEYS or (match["key"] == "umbral") != bool(match["name"]):
            known = ", ".join(sorted(_KEYS))
            _refuse(
                f"{file}:{number}",
                _('"{line}": expected "key: value", key one of {known}').format(line=line, known=known),
            )
        if match["key"] in said:
            _refuse(f"{file}:{number}", _('"{key}" stands twice').format(key=match["key"]))
        if match["key"] == "umbral":
            thresholds.append(_threshold(f"{file}:{number}", match["name"], match["value"]))
        else:
            said[match["key"]] = match["value"]
    return said, tuple(thresholds)


def _joined(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Give (number, text) of each entry, its continuation lines joined to it."""
    entry, first = "", 1
    for number, line in enumerate(lines, 1):
        if line.startswith("   ") and entry:
            entry += " " + line.strip()
            continue
        if entry:
            yield first, entry
        entry, first = line.strip(), number
    if entry:
        yield first, entry


def _threshold(place: str, name: str, value: str) -> Threshold:
    number, *described = (part.strip() for part in value.split(" | "))
    if len(described) != 2 or not re.fullmatch(r"\d+(\.\d+)?", number):
        _refuse(place, _('"{value}": expected "number | es | en"').format(value=value))
    return Threshold(name, float(number), Text(*described))


def _pair(file: str, said: Mapping[str, str], key: str) -> Text | None:
    es, en = said.get(key), said.get(_PAIRS[key])
    if es is None and en is None:
        return None
    if es is None or en is None:
        _refuse(f"{file}:1", _('the header lacks "{key}"').format(key=key if es is None else _PAIRS[key]))
    if fields_of(es) != fields_of(en):
        _refuse(f"{file}:1", _('"{key}" names other fields in Spanish than in English').format(key=key))
    return Text(es, en)


def _severity(file: str, said: Mapping[str, str]) -> Severity:
    value = said.get("gravedad", "")
    if value not in set(Severity):
        _refuse(f"{file}:1", _('"gravedad": expected one of {known}').format(known=", ".join(Severity)))
    return Severity(value)


def _two(file: str, value: str) -> Text:
    parts = [part.strip() for part in value.split(" | ")]
    if len(parts) != 2 or not all(parts):
        _refuse(f"{file}:1", _('"mira": expected "es | en"'))
    return Text(parts[0], parts[1])
