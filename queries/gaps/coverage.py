"""The cascade of each plan as a store answers it: the library's coverage queries as tallies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from articulador.graph.stores import Cell, CypherStore, Query
from articulador.queries.cascade import Part, Tally
from articulador.queries.named import find_query

_LINKS = {
    "con_fila_propia": Part.OWN, "solo_colectivo": Part.COLLECTIVE, "por_sus_partes": Part.INDIRECT,
    "entidad_como_un_todo": Part.WHOLE, "ninguno": Part.NONE, "sin_dato": Part.UNKNOWN,
}  # fmt: skip


@dataclass(frozen=True)
class _Source:
    """A query of the library whose columns are the parts of a measure; ``label`` where no column gives it."""

    query: str
    measure: str
    parts: Mapping[str, Part]
    label: str = ""


_SOURCES = (
    _Source("cobertura-pgg", "pgg", {
        "vinculados": Part.LINKED, "no_priorizados": Part.NOT_PRIORITISED, "sin_dato": Part.UNKNOWN,
    }),
    _Source("cobertura-oei-plan-superior", "upper_link", _LINKS, "OEI"),
    _Source("cobertura-plan-superior", "taken_up", _LINKS),
    _Source("cobertura-servicios", "taken_up_by_action", _LINKS, "Servicio"),
    _Source("cobertura-indicadores", "indicator", {
        "con_indicador": Part.YES, "sin_indicador": Part.NONE, "indicador_sin_dato": Part.UNKNOWN,
    }),
    _Source("cobertura-indicadores", "baseline", {
        "con_linea_base": Part.YES, "linea_base_nd": Part.NOT_AVAILABLE, "linea_base_sin_dato": Part.UNKNOWN,
    }),
    _Source("cobertura-indicadores", "targets", {
        "con_metas": Part.YES, "metas_como_impresas": Part.AS_PRINTED, "metas_sin_dato": Part.UNKNOWN,
    }),
    _Source("cobertura-unidades", "unit", {
        "con_unidad": Part.OWN, "solo_por_indicador": Part.INDIRECT, "sin_unidad": Part.NONE, "sin_dato": Part.UNKNOWN,
    }),
)  # fmt: skip


def coverage(store: CypherStore, plan: str = "") -> dict[str, tuple[Tally, ...]]:
    """Tallies of each plan, or of one; of several rows of a plan and label the parts are added."""
    answers: dict[str, list[dict[str, Cell]]] = {}
    found: defaultdict[str, list[Tally]] = defaultdict(list)
    for source in _SOURCES:
        if source.query not in answers:
            rows = store.run(Query(find_query(source.query).text, {"plan": plan}))
            answers[source.query] = [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]
        for slug, tally in _tallies(source, answers[source.query]):
            found[slug].append(tally)
    return {slug: tuple(found[slug]) for slug in sorted(found)}


def _tallies(source: _Source, rows: list[dict[str, Cell]]) -> list[tuple[str, Tally]]:
    counts: dict[tuple[str, str], dict[Part, int]] = {}
    for row in rows:
        key = (str(row["plan"]), source.label or str(row["nivel"]))
        parts = counts.setdefault(key, {part: 0 for column, part in source.parts.items() if column in row})
        for column, part in source.parts.items():
            parts[part] = parts.get(part, 0) + _count(row.get(column))
    return [(slug, Tally(source.measure, label, sum(parts.values()), parts)) for (slug, label), parts in counts.items()]


def _count(value: Cell) -> int:
    return value if isinstance(value, int) else 0
