"""What the schema, the catalogue and the rules say, as plain data in both languages: ready for JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articulador.graph.schema import LABELS
from articulador.graph.schema_types import Text
from articulador.i18n import spanish
from articulador.queries.cascade import Tally
from articulador.queries.gaps.model import Lost
from articulador.queries.gaps.rulebook import rulebook
from articulador.viz.columns import COLUMN

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def bilingual(message: str) -> dict[str, str]:
    """A message of the catalogue in both languages."""
    return {"es": spanish(message), "en": message}


def label_told(name: str) -> dict[str, Json]:
    """Give a label's words, colour, shape and column."""
    label = LABELS[name]
    return {**text_told(label.description), "colour": label.colour, "shape": label.shape, "column": COLUMN.get(name)}


def text_told(text: Text) -> dict[str, Json]:
    """Give a text of the schema or of a rule in both languages."""
    return {"es": text.es, "en": text.en}


def tally_told(tally: Tally, lost: Lost) -> dict[str, Json]:
    """Give a tally of the cascade; the keys of its parts are those of the JSON of reports.

    ``lost`` counts, by measure and label, elements whose link the text lost: no part of a tally, but of several.
    """
    return {
        "measure": tally.measure, "label": tally.label, "total": tally.total,
        "lost": lost.get((tally.measure, tally.label), 0),
        "parts": {part.value: count for part, count in tally.parts.items()},
    }  # fmt: skip


def rule_told(code: str) -> dict[str, Json]:
    """Give what a rule is; raises KeyError for a code that there is not."""
    rule = rulebook()[code]
    texts = {"name": rule.name, "checks": rule.checks, "matters": rule.matters, "fix": rule.fix, "norm": rule.norm,
             "looksAt": rule.looks_at}  # fmt: skip
    told = {key: text_told(text) for key, text in texts.items()}
    return {"severity": rule.severity.value, "family": rule.family, **told}
