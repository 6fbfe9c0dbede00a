"""Numbers of baselines and targets: tokens as printed, values, and which year each belongs to.

A number goes to a year only where the heading or the count makes it certain; otherwise it is kept as printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from articulador.graph.model import Certainty
from articulador.loaders.cells import TypedCell
from articulador.loaders.notes import (
    NUMBERS_DATED,
    NUMBERS_FLAT,
    NUMBERS_GAP,
    NUMBERS_PAIRED,
    NUMBERS_UNSURE,
    YEARS_MISSING,
    Note,
    note,
)

_TOKEN = re.compile(
    r"(?P<nd>n\.?\s?d\.?(?![a-z])|n/?a\b|s/?d\b|s\.i\.)|"
    r"(?P<number>[-+]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|[-+]?\d+(?:[.,]\d+)*)"
    r"\s*(?P<unit>%|p\.p\.)?\s*(?P<mark>\(\*+\)|\*+)?",
    re.IGNORECASE,
)
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")
"""Blanks that part thousands."""
_TAG = re.compile(r"<[^<>]*>")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_COUNTED = re.compile(
    r"^\W*(?:n[uú]mero|nro|cantidad|monto|kil[oó]metros|hect[aá]reas|toneladas|volumen)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Token:
    """One printed number (or ND) with the column it stands in and a mark such as ``(*)``."""

    text: str
    index: int
    role: str
    mark: str = ""
    unit: str = ""

    @property
    def printed(self) -> str:
        """The token with its unit and mark, as the document prints it."""
        return f"{self.text}{self.unit}{self.mark}"

    @property
    def is_year(self) -> bool:
        """True for four digits that read as a year."""
        return bool(_YEAR.match(self.text))

    @property
    def blank(self) -> bool:
        """True for ND and its like."""
        return not any(char.isdigit() for char in self.text)


@dataclass
class Series:
    """Baseline, current value and targets of one indicator as far as they are certain; ``printed`` is all of it."""

    printed: str = ""
    base: float | None = None
    base_year: int | None = None
    base_note: str = ""
    actual: float | None = None
    actual_year: int | None = None
    targets: dict[int, float] = field(default_factory=dict)
    certainty: Certainty = Certainty.DECLARADA
    why: Note | None = None
    lost: frozenset[str] = frozenset()
    """Roles of the columns whose number is printed and was not read, or may be: ``base.value``, ``target.2030``."""


def tokens_of(cells: list[TypedCell]) -> list[list[Token]]:
    """Tokens of each number cell (a cell of two glued rows holds two)."""
    return [_dated(_tokens(cell), cell.raw) for cell in cells]


def _tokens(cell: TypedCell) -> list[Token]:
    found = _TOKEN.finditer(_TAG.sub(" ", cell.raw).translate(_BLANKS))
    return [
        Token((m["nd"] or m["number"]).strip(), cell.index, cell.role, m["mark"] or "", m["unit"] or "") for m in found
    ]


def _dated(tokens: list[Token], raw: str) -> list[Token]:
    """A baseline printed with its year (``112,4 (2023)``, ``45 % / 2024``, ``ND 2018``) is two numbers."""
    beside = len(tokens) == 2 and tokens[1].is_year and not tokens[0].is_year
    if beside and (tokens[0].role.startswith(("base.", "actual.")) or f"({tokens[1].text})" in raw):
        owner = "actual" if tokens[0].role.startswith("actual") else "base"
        return [replace(tokens[0], role=f"{owner}.value"), replace(tokens[1], role=f"{owner}.year")]
    return tokens


def split_series(cells: list[TypedCell]) -> list[list[Token]]:
    """One token list a series: several where every cell of the row holds as many numbers."""
    per_cell = [tokens for tokens in tokens_of(cells) if tokens]
    counts = {len(tokens) for tokens in per_cell}
    if len(counts) == 1 and len(per_cell) > 3 and (count := counts.pop()) > 1:
        return [[tokens[i] for tokens in per_cell] for i in range(count)]
    flat = [token for tokens in per_cell for token in tokens]
    return [flat] if flat else []


def _style(texts: list[str]) -> str:
    """``","`` where commas part decimals in these numbers, ``"."`` where points do, ``""`` where they do not tell."""
    joined = " ".join(texts)
    if re.search(r"\d,\d{3}\.\d|\d\.\d{1,2}\b(?!\.)|\d,\d{3},\d{3}|\b0\.\d", joined):
        return "."
    if re.search(r"\d\.\d{3},\d|\d,(?:\d{1,2}|\d{4,})\b|\b0,\d|\d\.\d{3}\.\d{3}", joined):
        return ","
    return ""


def parse_number(text: str, style: str = "", name: str = "") -> float | None:
    """A printed number; None where its comma or point could part thousands or decimals and nothing tells."""
    compact = re.sub(r"[ '%]", "", text)
    if not re.search(r"[.,]", compact):
        return float(compact) if re.fullmatch(r"[-+]?\d+", compact) else None
    marks = re.findall(r"[.,]", compact)
    if len(set(marks)) == 2:
        decimal = marks[-1]
        whole, _, part = compact.rpartition(decimal)
        return float(re.sub(r"[.,]", "", whole) + "." + part)
    mark, groups = marks[0], re.split(r"[.,]", compact.lstrip("+-"))
    thousands = all(len(group) == 3 for group in groups[1:]) and groups[0] != "0" and len(groups[0]) <= 3
    grouped, pointed = compact.replace(mark, ""), compact.replace(",", ".")
    if len(marks) > 1:
        return float(grouped) if thousands else None
    if style == mark or not (thousands or style):
        return float(pointed)
    if not thousands or not (style or name):
        return None
    return float(grouped if style or _COUNTED.match(name) else pointed)


def _spec(roles: tuple[str, ...]) -> list[str]:
    """The number columns that the headings announce, in order, each once."""
    found = [role for role in roles if re.fullmatch(r"(?:base|actual)\.(?:year|value(?:\.\d{4})?)|target\.\d{4}", role)]
    return list(dict.fromkeys(found))


def _with_dated(spec: list[str], tokens: list[Token]) -> list[str]:
    """The number columns with a year of its own where a baseline carries it in brackets."""
    said = {token.role for token in tokens if token.role.endswith(".year")} - set(spec)
    found = []
    for role in spec:
        dated = role.replace(".value", ".year")
        found += [role, dated] if dated != role and dated in said else [role]
    return found


def _plausible(assigned: dict[str, Token]) -> bool:
    return all(token.is_year or token.blank for role, token in assigned.items() if role.endswith(".year"))


def _swap_years(assigned: dict[str, Token]) -> None:
    for owner in ("base", "actual"):
        year, value = assigned.get(f"{owner}.year"), assigned.get(f"{owner}.value")
        if year and value and value.is_year and not year.is_year:
            assigned[f"{owner}.year"], assigned[f"{owner}.value"] = value, year


def _by_column(tokens: list[Token], spec: list[str], *, whole: bool) -> dict[str, Token] | None:
    """Numbers under their headings; in a row that lost cells at its end the years of all of them are in doubt."""
    roles = [token.role for token in tokens]
    if len(set(roles)) != len(roles) or any(role not in spec for role in roles):
        return None
    if not whole and spec and spec[-1] not in roles:
        return None
    assigned = dict(zip(roles, tokens, strict=True))
    return assigned if _plausible(assigned) else None


def _by_count(tokens: list[Token], spec: list[str]) -> dict[str, Token] | None:
    if len(tokens) != len(spec):
        return None
    assigned = dict(zip(spec, tokens, strict=True))
    _swap_years(assigned)
    return assigned if _plausible(assigned) else None


def _base_only(tokens: list[Token], spec: list[str]) -> dict[str, Token]:
    """Baseline (and current value) from the first numbers, where year and value stand as the headings say."""
    heads = [role for role in spec if not role.startswith("target.")]
    first = tokens[: len(heads)]
    assigned = dict(zip(heads, first, strict=False))
    _swap_years(assigned)
    years = [token for role, token in assigned.items() if role.endswith(".year")]
    return assigned if len(first) == len(heads) and years and all(t.is_year or t.blank for t in years) else {}


def _told_targets(
    tokens: list[Token], heads: int, years: list[int], period: tuple[int, ...]
) -> tuple[dict[str, Token], str]:
    """Targets that do not stand under their headings, and why their years are certain.

    Where each stands beside its year, those years get the value; where they are more than the headings' years, all do.
    Numbers that differ need every year of the headings beside them, and a baseline of an earlier year.
    """
    rest = tokens[heads:]
    wanted = [year for year in years if not period or year in period]
    dated = len(rest) % 2 == 0 and all(token.is_year for token in rest[0::2])
    values = rest[1::2] if dated else rest
    if dated:
        printed = {int(token.text): value for token, value in zip(rest[0::2], values, strict=True)}
        before = [int(token.text) for token in tokens[:heads] if token.is_year]
        if printed and list(printed) == wanted and before and max(before) < wanted[0]:
            return {f"target.{year}": value for year, value in printed.items()}, NUMBERS_PAIRED
        wanted = [year for year in wanted if year in printed]
    if not values or len({token.text for token in values}) != 1 or len(values) < len(wanted):
        return {}, ""
    return {f"target.{year}": values[0] for year in wanted}, NUMBERS_DATED if dated else NUMBERS_FLAT


def _fill(series: Series, assigned: dict[str, Token], tokens: list[Token], name: str) -> None:
    style = _style([token.text for token in tokens if not token.is_year])
    for role, token in assigned.items():
        owner, _, field_name = role.partition(".")
        if field_name == "year":
            year = int(token.text) if token.is_year else None
            series.base_year, series.actual_year = (
                (year, series.actual_year) if owner == "base" else (series.base_year, year)
            )
            series.base_note = series.base_note or (token.mark if owner == "base" else "")
            continue
        value = None if token.blank else parse_number(token.text, style, name)
        if field_name.startswith("value."):
            said = int(field_name[-4:])
            series.base_year, series.actual_year = (
                (said, series.actual_year) if owner == "base" else (series.base_year, said)
            )
        if owner == "target" and value is not None:
            series.targets[int(field_name)] = value
        elif owner == "base":
            series.base = value
            series.base_note = series.base_note or token.mark or (token.text.upper() if token.blank else "")
        elif owner == "actual":
            series.actual = value


def _unparsed(assigned: dict[str, Token], tokens: list[Token], name: str) -> set[str]:
    """The columns whose number could be read in two ways, and was not."""
    style = _style([token.text for token in tokens if not token.is_year])
    values = {role: token.text for role, token in assigned.items() if not (token.blank or role.endswith(".year"))}
    return {role for role, text in values.items() if parse_number(text, style, name) is None}


def read_series(
    tokens: list[Token], roles: tuple[str, ...], name: str, period: tuple[int, ...], *, whole: bool = True
) -> Series:
    """The numbers of one indicator under the headings of its page.

    ``period`` are the plan's years (may be empty); ``whole`` is False where the row has fewer cells than the headings.
    """
    spec = _with_dated(_spec(roles), tokens)
    years = [int(role[-4:]) for role in spec if role.startswith("target.")]
    series = Series(printed=" ".join(token.printed for token in tokens))
    unplaced: set[str] = set()
    assigned = _by_column(tokens, spec, whole=whole)
    if assigned is None and (assigned := _by_count(tokens, spec)) is not None:
        exact = [t.index for t in tokens] == list(range(tokens[0].index, tokens[0].index + len(tokens)))
        moved = any(token.role in spec and token.role != role for role, token in assigned.items())
        if not exact or moved:
            series.certainty, series.why = Certainty.REPARADA, note(NUMBERS_GAP)
    if assigned is None:
        assigned = _base_only(tokens, spec)
        flat, why = _told_targets(tokens, len(assigned), years, period) if assigned else ({}, "")
        series.certainty, series.why = Certainty.REPARADA, note(why or NUMBERS_UNSURE)
        assigned = {**assigned, **flat}
        unplaced = set(spec) - set(assigned)
    _fill(series, assigned, tokens, name)
    series.lost = frozenset(unplaced | _unparsed(assigned, tokens, name))
    missing = [year for year in period if years and year not in years]
    if missing and series.targets and series.why is None and set(years) & set(period):
        series.certainty, series.why = Certainty.REPARADA, note(YEARS_MISSING, years=", ".join(map(str, missing)))
    return series
