"""What was typed, cut into statements: a query ends with ``;`` or an empty line, a ``:command`` with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

HIDDEN = "\0"
"""Stands for each sign inside a text, quoted name or comment, where nothing ends and nothing is completed."""
_PIECE = re.compile(
    r"""
    (?P<closed>//[^\n]*(?=\n)|/\*(?s:.)*?\*/|'(?:[^'\\]|\\(?s:.))*+'|"(?:[^"\\]|\\(?s:.))*+"|`[^`]*+`)
    | (?P<open>//|/\*|['"`])
    """,
    re.VERBOSE,
)
_END = re.compile(r";|\n[^\S\n]*(?=\n)")
_BLANK = re.compile(rf"[\s;{HIDDEN}]*")


@dataclass(frozen=True, slots=True)
class Masked:
    """A text in which only what is code is seen. ``opener`` is the sign of a text or comment left open, at ``at``."""

    text: str
    opener: str
    at: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A query, or a command of the shell (it begins with ``:``), and the line where it begins, from 1."""

    text: str
    line: int


def masked(text: str) -> Masked:
    """Hide what stands inside texts, quoted names and comments; every offset stays as it is."""
    signs = list(text)
    for piece in _PIECE.finditer(text):
        end = piece.end() if piece["closed"] else len(text)
        keep = "\n" if piece["open"] else ""
        signs[piece.start() : end] = [sign if sign == keep else HIDDEN for sign in text[piece.start() : end]]
        if piece["open"]:
            return Masked("".join(signs), piece["open"], piece.start())
    return Masked("".join(signs), "", len(text))


def statements(text: str) -> Iterator[Statement]:
    """Give each query and command of a text, without its end; what is only comments is left out."""
    at = 0
    while at < len(text):
        rest = text[at:]
        blank = len(rest) - len(rest.lstrip())
        at, rest = at + blank, rest[blank:]
        if rest.startswith(":"):
            end, after = (rest + "\n").index("\n"), 1
        else:
            code = masked(rest).text
            found = _END.search(code)
            end, after = (found.start(), len(found[0])) if found else (len(rest), 1)
            if _BLANK.fullmatch(code[:end]):
                at += end + after
                continue
        yield Statement(rest[:end].strip(), text.count("\n", 0, at) + 1)
        at += end + after


def finished(text: str) -> bool:
    """Whether Enter should run what stands at the prompt: a command, nothing, a ``;`` at the end, or an empty line."""
    if not text.strip() or text.lstrip().startswith(":"):
        return True
    last = text.rpartition("\n")[2]
    return not last.strip() or masked(text).text.rstrip(f" \n\t{HIDDEN}").endswith(";")
