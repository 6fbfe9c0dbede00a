"""What plans state in lists outside tables: strategies for each objective, measures for each year (backcasting)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articulador.graph.model import Certainty
from articulador.loaders.codes import Code, codes_in
from articulador.loaders.context import Context, Found
from articulador.loaders.facts import by_code
from articulador.loaders.lines import furniture
from articulador.loaders.model import TEXT, Line, Place, Ref
from articulador.loaders.words import clean, key, starts_lower

_ITEM = re.compile(r"^\s*(?:[-•●▪*·–]|\(?[a-z]\)|\d{1,2}[.)])\s+(?=\S)")
_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+")
_OPENING = re.compile(r"estrategias?\b")
_YEAR_LINE = re.compile(r"^\W*(20\d\d)\W*$")
_YEAR_END = re.compile(r"\s*\((20\d\d)\)\s*\.?$")
_SECTION = re.compile(r"^\W*(?:[IVXL]{1,6}\.|\d{1,2}\.\s)\s*\S")
_BACKCASTING = re.compile(r"backcasting|retrospectiva|planteamiento de medidas")


@dataclass(frozen=True, slots=True)
class _Item:
    """An entry of a list: its line, words and whether others hang from it."""

    line: int
    text: str
    numbered: bool


def read_prose(ctx: Context) -> None:
    """State strategies and measures, and which measure is the same text as which strategy."""
    page = furniture(ctx.lines)
    lines = [line for line in ctx.lines if line.cells is None and line.text.strip()]
    strategies = _strategies(ctx, [line for line in lines if line.number not in page])
    _measures(ctx, lines, strategies)


def _opening(line: Line) -> Code | None:
    """The objective of a line that announces its strategies (``... acciones del OEI.01, ... estrategias ...:``)."""
    text = line.text.strip()
    if not text.endswith(":") or not _OPENING.search(key(text)):
        return None
    goals = [code for code in codes_in(text) if code.kind == "OEI"]
    return goals[0] if len({goal.text for goal in goals}) == 1 else None


def _items(lines: list[Line], start: int) -> Iterator[_Item]:
    """Entries of the list that begins after ``start``; a line that goes on in lower case belongs to the entry above."""
    current: _Item | None = None
    for line in lines[start:]:
        text = line.text.strip()
        if _ITEM.match(line.text):
            if current:
                yield current
            current = _Item(line.number, clean(_ITEM.sub("", line.text)), bool(_NUMBERED.match(line.text)))
        elif current and starts_lower(text) and not current.text.endswith((".", ")", ":")):
            current = _Item(current.line, f"{current.text} {clean(text)}", current.numbered)
        else:
            break
    if current:
        yield current


def _strategies(ctx: Context, lines: list[Line]) -> dict[str, list[tuple[Ref, str]]]:
    """Strategies by their folded text, each with its year (empty where none is printed)."""
    known: dict[str, list[tuple[Ref, str]]] = {}
    for index, line in enumerate(lines):
        goal = _opening(line)
        if goal is None:
            continue
        entries = list(_items(lines, index + 1))
        grouped = any(entry.numbered for entry in entries) and not all(entry.numbered for entry in entries)
        for entry in entries:
            if grouped and entry.numbered:
                continue
            year = _YEAR_END.search(entry.text)
            name = _YEAR_END.sub("", entry.text).strip()
            found = Found(Ref("Estrategia", (key(name),)), None, name=name)
            ctx.element(found, Place(TEXT, entry.line), {"anio": int(year[1])} if year else {})
            ctx.link(found, "IMPULSA", by_code(goal), Place(TEXT, entry.line))
            known.setdefault(key(name), []).append((found.ref, year[1] if year else ""))
    return known


def _measures(ctx: Context, lines: list[Line], strategies: dict[str, list[tuple[Ref, str]]]) -> None:
    inside, year = False, ""
    current: _Item | None = None
    found: list[tuple[_Item, str]] = []
    for line in lines:
        text = line.text.strip()
        if (
            _BACKCASTING.search(key(text))
            and len(text) < 140
            and not _ITEM.match(line.text)
            and not re.search(r"\.{4}", text)
        ):
            inside, year, current = True, "", None
        elif inside and (match := _YEAR_LINE.match(text)):
            year = match[1]
        elif inside and _SECTION.match(text) and not _ITEM.match(line.text):
            inside = False
        elif inside and year and _ITEM.match(line.text):
            current = _Item(line.number, clean(_ITEM.sub("", line.text)), False)
            found.append((current, year))
        elif inside and current and starts_lower(text) and not current.text.endswith((".", ")", ":")):
            current = _Item(current.line, f"{current.text} {clean(text)}", False)
            found[-1] = (current, found[-1][1])
    for item, when in found:
        _measure(ctx, item, when, strategies)


def _measure(ctx: Context, item: _Item, year: str, strategies: dict[str, list[tuple[Ref, str]]]) -> None:
    found = Found(Ref("Medida", (year, key(item.text))), None, name=item.text)
    place = Place(TEXT, item.line)
    ctx.element(found, place, {"anio": int(year)})
    for ref, strategy_year in strategies.get(key(item.text), [])[:1]:
        if strategy_year in {"", year}:
            ctx.link(found, "IMPULSA", Found(ref, None), place, certainty=Certainty.DECLARADA)
