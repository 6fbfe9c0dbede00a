"""What may stand where the cursor is: a function of the text, the position and the vocabulary, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articulador.options import ROW_FORMATS
from articulador.queries.vocabulary import Vocabulary
from articulador.shell.statements import HIDDEN, masked

KEYWORDS = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "DISTINCT", "WITH", "UNWIND", "ORDER BY", "SKIP", "LIMIT", "UNION",
    "UNION ALL", "CALL", "AS", "AND", "OR", "XOR", "NOT", "IN", "IS NULL", "IS NOT NULL", "STARTS WITH", "ENDS WITH",
    "CONTAINS", "CASE", "WHEN", "THEN", "ELSE", "END", "EXISTS", "DESC", "ASC", "true", "false", "null",
)  # fmt: skip
"""Words of read queries."""
FUNCTIONS = (
    "abs", "all", "any", "avg", "coalesce", "collect", "count", "head", "keys", "labels", "last", "length", "max",
    "min", "nodes", "none", "properties", "range", "reduce", "relationships", "replace", "reverse", "round",
    "shortestPath", "size", "split", "substring", "sum", "tail", "toFloat", "toInteger", "toLower", "toString",
    "toUpper", "trim", "type",
)  # fmt: skip
"""Functions that both engines know."""

_WORD = re.compile(r"\w*$")
_PARAMETER = re.compile(r"\$(\w*)$")
_MEMBER = re.compile(r"([^\W\d]\w*)\s*\.\s*(\w*)$")
_PROJECTED = re.compile(r"[{,]\s*\.\s*(\w*)$")
_KEY = re.compile(r"[{,]\s*(\w*)$")
_AFTER_COLON = re.compile(r"(?::|[|&!])\s*(\w*)$")
_BOUND = re.compile(r"[(\[]\s*([^\W\d]\w*)\s*:\s*(\w+(?:\s*\|\s*:?\s*\w+)*)")
_VARIABLE = re.compile(
    r"[(\[]\s*([^\W\d]\w*)\s*[:)\]{]|\bAS\s+([^\W\d]\w*)|\bUNWIND\b.*?\bAS\s+([^\W\d]\w*)", re.IGNORECASE
)
_SUBQUERY = re.compile(r"(?:\b(?:EXISTS|COUNT|COLLECT|CALL)|\))\s*$", re.IGNORECASE)
_PATTERN = re.compile(r"(?:\b(?:MATCH|EXISTS)|[-<>,{=]|^)\s*$", re.IGNORECASE)
_COMPARED = re.compile(
    r"(\w+)\s*(?::|=|<>|\b(?:STARTS\s+WITH|ENDS\s+WITH|CONTAINS)\b|\bIN\s*\[[^\]]*)\s*$", re.IGNORECASE
)
_OPENS = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may replace the text from ``start`` to the cursor, and what it is."""

    text: str
    start: int
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class _Cursor:
    """Where the cursor is: the code before it, and the bracket that is open around it, if any."""

    code: str
    bracket: str
    at: int

    @property
    def inside(self) -> str:
        """The code from the open bracket on."""
        return self.code[self.at :] if self.bracket else self.code

    @property
    def before(self) -> str:
        """The code before the open bracket."""
        return self.code[: self.at].rstrip()


def candidates(text: str, position: int, vocabulary: Vocabulary, commands: Mapping[str, str]) -> list[Candidate]:
    """Give what may be written at a position; ``commands`` are those of the shell, without ``:``, and what they do."""
    begin = masked(text[:position]).text.rfind(";") + 1
    before = text[begin:position]
    if before.lstrip().startswith(":"):
        found = _of_command(before.lstrip(), vocabulary, commands)
    else:
        found = _of_query(before, vocabulary)
    return [Candidate(word, position - len(typed), meaning) for word, typed, meaning in found]


_Found = Iterator[tuple[str, str, str]]
"""A word, what is already typed of it, and what it is."""


def _starting(words: Iterable[str], typed: str, described: Mapping[str, str] | None = None) -> _Found:
    for word in words:
        if word.lower().startswith(typed.lower()):
            yield word, typed, (described or {}).get(word, "")


def _of_command(before: str, words: Vocabulary, commands: Mapping[str, str]) -> _Found:
    name, blank, rest = before[1:].partition(" ")
    if not blank:
        yield from _starting(commands, name, commands)
    elif name == "format":
        yield from _starting((form for form in ROW_FORMATS if form != "xlsx"), rest)
    elif name == "query":
        yield from _of_named(rest, words)


def _of_named(rest: str, words: Vocabulary) -> _Found:
    name, blank, given = rest.partition(" ")
    if not blank:
        yield from _starting(words.queries, name, words.described)
        return
    typed = given.rpartition(" ")[2]
    parameter, equals, value = typed.partition("=")
    if equals:
        yield from _starting(words.values.get("plan" if parameter == "plan" else "codigo", ()), value)
    else:
        yield from _starting((f"{one}=" for one in words.queries.get(name, ())), typed)


def _of_query(before: str, words: Vocabulary) -> _Found:
    seen = masked(before)
    if seen.opener:
        if seen.opener in "'\"":
            yield from _of_value(seen.text[: seen.at], before[seen.at + 1 :], words)
        return
    cursor = _cursor(seen.text)
    if parameter := _PARAMETER.search(cursor.code):
        yield from _starting(words.parameters, parameter[1])
    elif member := _MEMBER.search(cursor.code):
        yield from _starting(_properties(cursor.code, member[1], words), member[2], words.described)
    elif cursor.bracket == "{" and not _SUBQUERY.search(cursor.before):
        yield from _in_map(cursor, words)
    elif named := _AFTER_COLON.search(cursor.inside):
        yield from _named(cursor, named[1], words)
    else:
        yield from _expression(cursor)


def _of_value(code: str, typed: str, words: Vocabulary) -> _Found:
    """Inside quotes: values of the property that is compared; codes and plans where it is none of the schema."""
    compared = _COMPARED.search(code)
    name = compared[1] if compared else ""
    if name in words.values:
        yield from _starting(words.values[name], typed)
    elif not any(name in held for held in (*words.labels.values(), *words.types.values())):
        yield from _starting((*words.values.get("codigo", ()), *words.values.get("plan", ())), typed)


def _cursor(code: str) -> _Cursor:
    opened: list[int] = []
    for at, sign in enumerate(code):
        if sign in _OPENS:
            opened.append(at)
        elif opened and sign == _OPENS[code[opened[-1]]]:
            opened.pop()
    return _Cursor(code, code[opened[-1]], opened[-1]) if opened else _Cursor(code, "", 0)


def _properties(code: str, variable: str, words: Vocabulary) -> list[str]:
    """Properties of what a variable is bound to; of everything where that is not said."""
    named = [match[2] for match in _BOUND.finditer(code) if match[1] == variable]
    return _held([name for text in named for name in re.findall(r"\w+", text)], words)


def _held(names: Iterable[str], words: Vocabulary) -> list[str]:
    known = {**words.labels, **words.types}
    found = [name for name in names if name in known] or list(known)
    return list(dict.fromkeys(held for name in found for held in known[name]))


def _in_map(cursor: _Cursor, words: Vocabulary) -> _Found:
    """Keys of a pattern's or a projection's map; elsewhere in it, an expression."""
    owner = re.search(r"([^\W\d]\w*)$", cursor.before)
    if projected := _PROJECTED.search(cursor.inside):
        held = _properties(cursor.code, owner[1] if owner else "", words)
        yield from _starting(held, projected[1], words.described)
    elif (key := _KEY.search(cursor.inside)) and (pattern := _pattern_of(cursor)):
        yield from _starting(_held(re.findall(r"\w+", pattern.inside), words), key[1], words.described)
    else:
        yield from _expression(cursor)


def _pattern_of(cursor: _Cursor) -> _Cursor | None:
    """The pattern that a map stands in: ``(n:AEI {``, ``-[r:MIDE {``; None for any other map."""
    around = _cursor(cursor.code[: cursor.at])
    return around if around.bracket in {"(", "["} and re.fullmatch(r"[(\[][\w\s:|&!]*", around.inside) else None


def _named(cursor: _Cursor, typed: str, words: Vocabulary) -> _Found:
    """After ``:``, ``|``, ``&`` or ``!``: a type within an arrow, else a label; an alternative needs a ``:`` before."""
    if ":" not in cursor.inside:
        return
    arrow = cursor.bracket == "[" and cursor.before.endswith("-")
    yield from _starting(words.types if arrow else words.labels, typed, words.described)


def _expression(cursor: _Cursor) -> _Found:
    """Variables and, but for the beginning of a pattern's node or arrow, keywords and functions."""
    match = _WORD.search(cursor.code)
    typed = match[0] if match else ""
    if cursor.code[: len(cursor.code) - len(typed)].endswith(HIDDEN) or typed[:1].isdigit():
        return
    opening = cursor.bracket in {"(", "["} and re.fullmatch(r"[(\[]\s*\w*", cursor.inside)
    variables = (name for found in _VARIABLE.findall(cursor.code) for name in found if name and name != typed)
    yield from _starting(dict.fromkeys(variables), typed)
    if opening and _PATTERN.search(cursor.before):
        return
    if typed or not cursor.code.strip():
        yield from _starting(KEYWORDS, typed)
    if typed:
        yield from _starting((f"{name}(" for name in FUNCTIONS), typed)
