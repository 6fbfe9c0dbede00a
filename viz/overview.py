"""What the overview page knows, as plain data: levels, plans and upper elements in figures."""

from __future__ import annotations

from articulador.graph.schema import LABELS, RELATIONSHIPS, VERSION
from articulador.queries.cascade import Tally
from articulador.queries.gaps.model import Outcome
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.overview import Overview, PlanLine
from articulador.viz.columns import COLUMNS
from articulador.viz.plain import Json, bilingual, label_told, rule_told, text_told


def figures(what: Overview) -> dict[str, Json]:
    """Everything, ready for JSON; plans tell their cascade by the number of a measure, parts that are 0 left out."""
    measures = list(dict.fromkeys(_measure(tally) for line in what.plans for tally in line.tallies))
    return {
        "schema": VERSION,
        "source": what.source,
        "labels": {name: label_told(name) for name in LABELS},
        "types": {kind.name: text_told(kind.description) for kind in RELATIONSHIPS.values()},
        "columns": [
            {"heading": bilingual(one.heading), "labels": list(one.labels), "folded": one.folded} for one in COLUMNS
        ],
        "counts": dict(what.counts.by_label),
        "levels": [[one.source, one.type, one.target, one.total, one.collective] for one in what.levels],
        "measures": [list(one) for one in measures],
        "plans": [_plan(line, measures) for line in what.plans],
        "upper": [
            [one.id, one.label, one.code, one.name, one.plan, one.plans, one.collective, one.whole, one.links]
            for one in what.upper
        ],
        "rules": {code: rule_told(code) for code in rulebook()},
    }


def _measure(tally: Tally) -> tuple[str, str]:
    return (tally.measure, tally.label)


def _plan(line: PlanLine, measures: list[tuple[str, str]]) -> dict[str, Json]:
    return {
        "slug": line.slug, "name": line.name, "entity": line.entity, "period": list(line.period),
        "counts": dict(line.counts),
        "cascade": [
            [
                measures.index(_measure(tally)),
                {part.value: count for part, count in tally.parts.items() if count},
                line.lost.get(_measure(tally), 0),
            ]
            for tally in line.tallies
        ],
        "found": {rule: [counts.get(outcome, 0) for outcome in Outcome] for rule, counts in line.found.items()},
    }  # fmt: skip
