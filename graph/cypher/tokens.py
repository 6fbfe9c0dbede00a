r"""A Cypher text cut into tokens, as far as it must be known before it is sent to an engine.

Neo4j reads ``\uXXXX`` escapes anywhere in a text before it looks for quotes and comments, and ends a ``//`` comment at
a carriage return. The embedded engine reads escapes inside strings only, where an escaped quote closes nothing, and
ends a comment at a line feed. Both readings are at hand here, so that a text which they read differently can be told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from articulador.errors import QueryError
from articulador.i18n import N_, _


class Kind(StrEnum):
    """What a token is."""

    COMMENT = "comment"
    STRING = "string"
    QUOTED = "quoted"
    """A name between backticks."""
    PARAMETER = "parameter"
    NUMBER = "number"
    WORD = "word"
    SIGN = "sign"
    """One sign, or one of ``..``, ``::``, ``||``, whose parts mean something else."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    ``text`` is what was written, from ``start`` on (an offset); ``value`` is what it says: escapes read and, in a
    quoted name, the backticks off. ``line`` and ``column`` are those of the text that was written, from 1.
    """

    kind: Kind
    text: str
    value: str
    start: int
    line: int
    column: int

    @property
    def is_name(self) -> bool:
        """True for words and quoted names."""
        return self.kind in {Kind.WORD, Kind.QUOTED}

    @property
    def keyword(self) -> str:
        """A word in upper case; empty for any other token."""
        return self.value.upper() if self.kind is Kind.WORD else ""

    @property
    def sign(self) -> str:
        """The sign; empty for any other token."""
        return self.value if self.kind is Kind.SIGN else ""

    @property
    def place(self) -> str:
        """``line 1, column 8``, in the language in use."""
        return said_place(self.line, self.column)


def said_place(line: int, column: int) -> str:
    """``line 1, column 8``, in the language in use."""
    return _("line {line}, column {column}").format(line=line, column=column)


_PATTERN = r"""
    (?P<blank>\s+)
    | (?P<comment>//[^END]*|/\*(?s:.)*?\*/)
    | (?P<string>'(?:[^'\\]|\\(?s:.))*+'|"(?:[^"\\]|\\(?s:.))*+")
    | (?P<quoted>`(?:[^`]|``)*+`)
    | (?P<open>['"`]|/\*)
    | (?P<parameter>\$\s*(?:\w+|`(?:[^`]|``)*+`))
    | (?P<dots>\.\.|::|\|\|)
    | (?P<number>0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:(?:[0-9][0-9_]*)?\.[0-9]+|[0-9][0-9_]*)(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[^\W\d][\w\u0300-\u036f]*)
    | (?P<sign>(?s:.))
"""
_NEO4J = re.compile(_PATTERN.replace("END", r"\r\n"), re.VERBOSE)
_EMBEDDED = re.compile(_PATTERN.replace("END", r"\n"), re.VERBOSE)
_UNIT = re.compile(r"\\u(?P<code>[0-9a-fA-F]{4})|(?P<broken>\\u[0-9A-Za-z]{0,4})|\\\\|[^\\]|\\")
"""What Neo4j reads at a time before it does anything else: two backslashes are a pair, and begin no escape."""
_NO_ESCAPE = N_(
    '{place}: "{found}" is no escape: \\u is followed by four hexadecimal digits; '
    "write \\\\u for a backslash and a letter u"
)
_UNCLOSED = {
    "'": N_("{place}: a text opens with {sign} and is never closed; close it with {sign}"),
    '"': N_("{place}: a text opens with {sign} and is never closed; close it with {sign}"),
    "`": N_("{place}: a name opens with {sign} and is never closed; close it with {sign}"),
    "/*": N_("{place}: a comment opens with {sign} and is never closed; close it with */"),
}


def tokens(text: str, *, embedded: bool = False) -> list[Token]:
    r"""Cut a text into tokens, comments among them, blanks left out; as Neo4j reads it, or as the embedded engine does.

    Raises QueryError with line and column for a string, quoted name or comment that is never closed and, as Neo4j
    does, for a ``\u`` without four hexadecimal digits wherever it stands.
    """
    places = _Places(text)
    read, offsets = (text, range(len(text) + 1)) if embedded else _decoded(text, places)
    pattern = _EMBEDDED if embedded else _NEO4J
    return list(_scan(pattern, read, offsets, places))


def significant(found: Sequence[Token]) -> list[Token]:
    """Tokens without the comments."""
    return [token for token in found if token.kind is not Kind.COMMENT]


class _Places:
    """Lines and columns of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def of(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def error(self, message: str, offset: int, **found: str) -> QueryError:
        place = said_place(*self.of(offset))
        return QueryError(_(message).format(place=place, **found), place=place, value=next(iter(found.values()), ""))


def _decoded(text: str, places: _Places) -> tuple[str, Sequence[int]]:
    """Give the text with its escapes read and, for each sign of it and for its end, the offset where it was written."""
    if "\\u" not in text:
        return text, range(len(text) + 1)
    signs: list[str] = []
    offsets: list[int] = []
    for unit in _UNIT.finditer(text):
        if unit["broken"]:
            raise places.error(_NO_ESCAPE, unit.start(), found=unit["broken"])
        if unit["code"]:
            signs.append(chr(int(unit["code"], 16)))
            offsets.append(unit.start())
        else:
            signs.extend(unit[0])
            offsets.extend(range(unit.start(), unit.end()))
    return "".join(signs), [*offsets, len(text)]


def _scan(pattern: re.Pattern[str], read: str, offsets: Sequence[int], places: _Places) -> Iterator[Token]:
    for match in pattern.finditer(read):
        group = match.lastgroup or ""
        start, end = offsets[match.start()], offsets[match.end()]
        if group == "open":
            raise places.error(_UNCLOSED[match[0]], start, sign=match[0])
        if group == "blank":
            continue
        kind = Kind.SIGN if group == "dots" else Kind(group)
        value = match[0][1:-1].replace("``", "`") if kind is Kind.QUOTED else match[0]
        yield Token(kind, places.text[start:end], value, start, *places.of(start))
