"""Text to numbered lines, with the cells of those that are tabular."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from articulador.loaders.model import Line

_NUMBERED = re.compile(r"^\W*\d{1,4}\W*$")
_PAGE = re.compile(
    r"^\W*(?:p[aá]gina|p[aá]g\.?|page)\s*\d+(?:\s*(?:de|of|/|\|)\s*\d+)?\W*$|^\W*\d+\s*(?:de|/|\|)\s*\d+\W*$",
    re.IGNORECASE,
)
_HTML_CELL = re.compile(r"<t[dh]\b[^<>]*>(.*?)</t[dh]>", re.IGNORECASE)
_RULE = re.compile(r"^[\s|\t:\-–—_=+*]+$")
_TITLE = re.compile(r"\W*(?:tabla|cuadro|anexo|fuente|ficha|oei|aei|acci[oó]n|objetivo)\b", re.IGNORECASE)
_PLAN_NAME = re.compile(r"plan estrat[eé]gico|\bPEI\b")
_ROWS = 3
_LONE_NUMBER = re.compile(r"(?:(?<=\s{2})|^)(?:p[aá]g(?:ina)?\.?\s*)?(\d{1,3})(?=\s{2}|$)", re.IGNORECASE)
_HEADER = 300
"""A running header is shorter than this."""
_REPEATS = 3
"""A line printed at least this often, outside tables, can be a running header."""


def split_lines(content: str) -> list[str]:
    """Physical lines, numbered as an editor does (form feeds are page breaks, not lines)."""
    return content.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "").split("\n")


def _has_pipe(text: str) -> bool:
    return "|" in text and "\t" not in text


def _is_piped(run: Sequence[str]) -> bool:
    """True for rows parted by pipes; lines with one pipe each are rows where three stand together."""
    return len(run) >= _ROWS or any(text.strip().startswith("|") or text.count("|") > 1 for text in run)


def _is_framed(run: Sequence[str]) -> bool:
    """True where pipes stand around the rows too: each line begins with one, and not after a blank first cell."""
    return all(text.strip().startswith("|") for text in run) and not all(text.startswith(" |") for text in run)


def _pipe_cells(text: str, *, framed: bool) -> tuple[str, ...]:
    inner = text.strip()
    if framed:
        inner = inner.removeprefix("|")
        inner = inner.removesuffix("|") if not inner.endswith("\\|") else inner
    else:
        inner = text
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner))


def text_to_lines(content: str) -> tuple[Line, ...]:
    """Lines with numbers from 1; ``cells`` where tabs or pipes part columns."""
    lines: list[Line] = []
    numbered = enumerate(split_lines(content), 1)
    runs = [(has_pipe, list(run)) for has_pipe, run in groupby(numbered, key=lambda item: _has_pipe(item[1]))]
    lone = numbered_headers(tuple(run[0][1].strip() for has_pipe, run in runs if has_pipe and len(run) == 1))
    for has_pipe, texts in runs:
        piped = has_pipe and _is_piped([text for _, text in texts]) and texts[0][1].strip() not in lone
        framed = piped and _is_framed([text for _, text in texts])
        for number, text in texts:
            if piped:
                lines.append(Line(number, text, _pipe_cells(text, framed=framed), "pipe"))
            elif html := _HTML_CELL.findall(text):
                lines.append(Line(number, text, tuple(cell.strip() for cell in html), "html"))
            elif "\t" in text:
                lines.append(Line(number, text, tuple(cell.strip() for cell in text.split("\t")), "tab"))
            else:
                lines.append(Line(number, text))
    return tuple(lines)


def is_rule(line: Line) -> bool:
    """True for a line that only draws (``|---|---|``, ``-----``)."""
    return bool(line.text.strip()) and bool(_RULE.match(line.text)) and bool(re.search(r"[-–—_=+]{2,}", line.text))


@lru_cache(maxsize=8)
def numbered_headers(texts: tuple[str, ...]) -> frozenset[str]:
    """Running headers that hold the page's number: the same words again and again around a number that grows."""
    found: dict[str, dict[str, int]] = {}
    for text in texts:
        for match in _LONE_NUMBER.finditer(text.replace("|", " ")) if len(text) < _HEADER else ():
            words = f"{text[: match.start()].strip()} # {text[match.end() :].strip()}"
            if any(char.isalpha() for char in words):
                found.setdefault(" ".join(words.split()), {}).setdefault(text, int(match[1]))
    grown = [seen for seen in found.values() if len(seen) >= _REPEATS and list(seen.values()) == sorted(seen.values())]
    return frozenset(text for seen in grown for text in seen)


def furniture(lines: tuple[Line, ...], *, numbers: bool = True) -> frozenset[int]:
    """Numbers of the lines that belong to the page and not to the text: page numbers, running headers.

    A running header is a line outside tables that is printed again and again beside page numbers, or that repeats
    the name of the plan. Without ``numbers`` a bare number is not taken for a page's (texts that lost their columns).
    """
    plain = [line for line in lines if line.cells is None and line.text.strip()]
    blank = {0, len(lines) + 1, *(line.number for line in lines if not line.text.strip())}
    bare = {line.number for line in plain if numbers and _NUMBERED.match(line.text)}
    pages = {line.number for line in plain if _PAGE.match(line.text)}
    pages |= {number for number in bare if {number - 1, number + 1} & blank}
    counted = numbered_headers(tuple(line.text.strip() for line in plain))
    pages |= {line.number for line in plain if line.text.strip() in counted}
    near = {
        other.number for i, line in enumerate(plain) if line.number in pages for other in plain[max(0, i - 3) : i + 4]
    }
    texts = Counter(line.text.strip() for line in plain)
    beside = Counter(line.text.strip() for line in plain if line.number in near)
    running = {line.number for line in plain if _running(line.text.strip(), texts, beside)}
    return frozenset(pages | running | _spread_headers(plain, pages))


def _running(text: str, texts: Counter[str], beside: Counter[str]) -> bool:
    if texts[text] < _REPEATS or len(text) > 120 or _TITLE.match(text):
        return False
    return bool(_PLAN_NAME.search(text)) or beside[text] * 5 >= texts[text] * 3


def _spread_headers(plain: Sequence[Line], pages: Collection[int]) -> set[int]:
    """Running headers whose parts stand at both margins, farther apart on a wide page: the plan's name is one of them.

    Each stands first on its page, right after a page number but for the first one.
    """
    found: dict[tuple[str, ...], list[tuple[int, bool]]] = {}
    for above, line in pairwise([None, *plain]):
        parts = tuple(re.split(r"\s{3,}", line.text.strip())) if line else ()
        if line and len(parts) > 1 and any(_PLAN_NAME.search(part) for part in parts) and not _TITLE.match(line.text):
            found.setdefault(parts, []).append((line.number, above is None or above.number in pages))
    return {
        number
        for places in found.values()
        if len(places) >= _REPEATS and all(first for _, first in places)
        for number, _ in places
    }
