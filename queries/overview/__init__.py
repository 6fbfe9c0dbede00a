"""A country in figures: levels and how they are tied, what each plan has, how many plans answer each upper element."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from articulador.graph.stores import Cell, Counts, CypherStore, Query
from articulador.queries.cascade import Tally
from articulador.queries.gaps.model import Lost, Outcome, Result
from articulador.queries.named import find_query

Found = Mapping[str, Mapping[Outcome, int]]
"""Rule -> how many findings of each outcome."""


@dataclass(frozen=True, slots=True)
class Level:
    """Relationships of one type between two labels: how many, and how many of them collective."""

    source: str
    type: str
    target: str
    total: int
    collective: int


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One plan with objectives of its own; ``entity`` is what ``--entity`` takes: a sigla, a name, else the slug.

    ``counts`` are its elements by label, ``tallies`` its cascade, ``found`` its findings, ``lost`` the elements,
    by measure and label, whose link the text lost.
    """

    slug: str
    name: str
    entity: str
    period: tuple[int, ...]
    counts: Mapping[str, int]
    tallies: tuple[Tally, ...]
    found: Found
    lost: Lost


@dataclass(frozen=True, slots=True)
class UpperLine:
    """One element of an upper plan or policy.

    ``plans`` answer it by a row of an objective or action, ``collective`` only by a sentence or a proposal,
    ``whole`` only for the entity as a whole; ``links`` counts the rows.
    """

    id: str
    label: str
    code: str
    name: str
    plan: str
    plans: int
    collective: int
    whole: int
    links: int


@dataclass(frozen=True, slots=True)
class Overview:
    """What a page tells of more elements than it can draw."""

    source: str
    counts: Counts
    levels: tuple[Level, ...]
    plans: tuple[PlanLine, ...]
    upper: tuple[UpperLine, ...]


def overview(store: CypherStore, result: Result) -> Overview:
    """Ask a store for its figures; ``result`` is that of the gap rules on it."""
    found, lost = _by_plan(result), result.lost
    lines = [_plan_line(row, result, found, lost) for row in _loaded(store) if row["plan"] in result.plans]
    return Overview(
        result.source,
        store.counts(),
        tuple(
            Level(str(source), str(kind), str(target), _number(total), _number(collective))
            for source, kind, target, total, collective in _asked(store, "levels")
        ),
        tuple(lines),
        tuple(map(_upper_line, _asked(store, "answered"))),
    )


def _by_plan(result: Result) -> dict[str, dict[str, Counter[Outcome]]]:
    found: defaultdict[str, defaultdict[str, Counter[Outcome]]] = defaultdict(lambda: defaultdict(Counter))
    for finding in result.findings:
        found[finding.plan][finding.rule][finding.outcome] += 1
    return {slug: dict(rules) for slug, rules in found.items()}


def _loaded(store: CypherStore) -> list[dict[str, Cell]]:
    """Plans as the library's query tells them, without the plans that only others name."""
    rows = store.run(Query(find_query("planes-cargados").text))
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def _plan_line(
    row: Mapping[str, Cell],
    result: Result,
    found: Mapping[str, Found],
    lost: Mapping[str, Lost],
) -> PlanLine:
    slug = str(row["plan"])
    counts = {"OEI": "oei", "AEI": "aei", "Indicador": "indicadores", "UnidadOrganica": "unidades"}
    years = (row["periodo_inicio"], row["periodo_fin"])
    return PlanLine(
        slug, _text(row["nombre"]) or slug, _text(row["entidad"]) or slug,
        tuple(year for year in years if isinstance(year, int)),
        {label: _number(row[column]) for label, column in counts.items()},
        result.coverage.get(slug, ()), found.get(slug, {}), lost.get(slug, {}),
    )  # fmt: skip


def _upper_line(row: tuple[Cell, ...]) -> UpperLine:
    identity, label, code, name, plan = map(_text, row[:5])
    plans, collective, whole, links = map(_number, row[5:])
    return UpperLine(identity, label, code, name, plan, plans, collective, whole, links)


def _asked(store: CypherStore, query: str) -> tuple[tuple[Cell, ...], ...]:
    text = files("articulador.queries.overview").joinpath(f"{query}.cypher").read_text(encoding="utf-8")
    return store.run(Query(text)).rows


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _number(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
