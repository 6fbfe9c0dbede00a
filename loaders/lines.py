"""Text to numbered lines, with the cells of those that are tabular."""

from __future__ import annotations

import re
from collections import Counter

from articulador.loaders.model import Line

_NUMBERED = re.compile(r"^\W*\d{1,4}\W*$")
_PAGE = re.compile(r"^\W*(?:p[aá]gina|p[aá]g\.?|page)\s*\d+(?:\s*(?:de|of|/|\|)\s*\d+)?\W*$|^\W*\d+\s*(?:de|/|\|)\s*\d+\W*$", re.I)
_RULE = re.compile(r"^[\s|\t:\-–—_=+*]+$")
_TITLE = re.compile(r"\W*(?:tabla|cuadro|anexo|fuente|ficha|oei|aei|acci[oó]n|objetivo)\b", re.I)
_PLAN_NAME = re.compile(r"plan estrat[eé]gico|\bPEI\b")
_REPEATS = 3
"""A line printed at least this often, outside tables, can be a running header."""


def split_lines(content: str) -> list[str]:
    """Physical lines, numbered as an editor does (form feeds are page breaks, not lines)."""
    return content.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "").split("\n")


def _cells(text: str) -> tuple[tuple[str, ...] | None, str]:
    if "\t" in text:
        return tuple(cell.strip() for cell in text.split("\t")), "tab"
    stripped = text.strip()
    if stripped.startswith("|") or stripped.count("|") >= 2:
        framed = text.startswith("|") or (stripped.startswith("|") and stripped.endswith("|") and not stripped.endswith("\\|"))
        inner = stripped.removeprefix("|") if framed else text.rstrip("\n")
        inner = inner.rstrip().removesuffix("|") if inner.rstrip().endswith("|") and not inner.rstrip().endswith("\\|") else inner
        return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", inner)), "pipe"
    return None, ""


def text_to_lines(content: str) -> tuple[Line, ...]:
    """Lines with numbers from 1; ``cells`` where tabs or pipes part columns."""
    return tuple(Line(number, text, *_cells(text)) for number, text in enumerate(split_lines(content), 1))


def is_rule(line: Line) -> bool:
    """True for a line that only draws (``|---|---|``, ``-----``)."""
    return bool(line.text.strip()) and bool(_RULE.match(line.text)) and bool(re.search(r"[-–—_=+]{2,}", line.text))


def furniture(lines: tuple[Line, ...], *, numbers: bool = True) -> frozenset[int]:
    """Numbers of the lines that belong to the page and not to the text: page numbers, running headers.

    A running header is a line outside tables that is printed again and again beside page numbers, or that repeats
    the name of the plan. Without ``numbers`` a bare number is not taken for a page's (texts that lost their columns).
    """
    plain = [line for line in lines if line.cells is None and line.text.strip()]
    pages = {line.number for line in plain if (numbers and _NUMBERED.match(line.text)) or _PAGE.match(line.text)}
    near = {other.number for i, line in enumerate(plain) if line.number in pages for other in plain[max(0, i - 3) : i + 4]}
    texts = Counter(line.text.strip() for line in plain)
    beside = Counter(line.text.strip() for line in plain if line.number in near)
    return frozenset(pages | {line.number for line in plain if _running(line.text.strip(), texts, beside)})


def _running(text: str, texts: Counter[str], beside: Counter[str]) -> bool:
    if texts[text] < _REPEATS or len(text) > 120 or _TITLE.match(text):
        return False
    return bool(_PLAN_NAME.search(text)) or beside[text] * 5 >= texts[text] * 3
