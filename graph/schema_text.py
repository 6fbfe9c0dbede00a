"""The schema as JSON and as the page ``docs/schema.md``: English with the Spanish descriptions beside."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from articulador.graph.schema import (
    EDGE_PROPERTIES,
    LABELS,
    NODE_PROPERTIES,
    PROPERTIES,
    PROPERTY_GROUPS,
    RELATIONSHIPS,
    TRACE,
    VERSION,
)
from articulador.graph.schema_types import Label, Property, Relationship, Text

_HEAD = f"""# The property graph: schema {VERSION}

Written by `articulador schema -f markdown -o docs/schema.md`; a test fails when it is not what the program prints.

Names are used by queries, spreadsheets and scripts: a change of name is a new major version. Values are scalars or
lists of one scalar type, never null: what is not known is left out. The id of a node is `<plan>/<Label>/<key>`, for
example `pei-mre-2025/AEI/AEI.01.05`.
"""
_EXPORTS = """## Where exports carry the version

| format | the version stands in |
| --- | --- |
| `csv` (a folder) | `schema.json` beside the tables: `{"format": "articulador-tables", "schema": "VERSION"}` |
| `graphml` | the graph's attribute `schema` |
| `json` (the saved graph) | the key `schema` |
| `xlsx` | the first sheet, `Resumen` |
| `cypher` | the first line, a comment |

A folder without `schema.json` is taken for one of this version; another major version is refused.

In tables and GraphML, lists are JSON text. In CSV, text that a spreadsheet would run (it begins with `=`, `+`, `-`,
`@`, a tab or a line end, also after `'`) has a `'` before it, which reading takes away again; numbers never have.
GraphML and XLSX cannot hold control characters: they are left out, and the program says how many.
GraphML edges have an id of their own: `networkx.read_graphml(path, force_multigraph=True)` keeps parallel ones.
"""


def as_json() -> str:
    """JSON text: ``schema``, ``labels``, ``relationships``, ``properties``, ``groups``, ``trace``; both languages."""
    document = {
        "schema": VERSION,
        "labels": [_label(label) for label in LABELS.values()],
        "relationships": [_relationship(relationship) for relationship in RELATIONSHIPS.values()],
        "properties": [_property(spec) for spec in PROPERTIES.values()],
        "common": {"nodes": NODE_PROPERTIES, "relationships": EDGE_PROPERTIES},
        "groups": PROPERTY_GROUPS,
        "trace": {"types": TRACE.types, "ends": sorted(TRACE.ends), "apart": TRACE.apart},
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _both(text: Text) -> dict[str, str]:
    return {"es": text.es, "en": text.en}


def _label(label: Label) -> dict[str, object]:
    look = {"level": label.level.value, "colour": label.colour, "shape": label.shape}
    return {"name": label.name, **look, "description": _both(label.description), "properties": label.properties}


def _relationship(kind: Relationship) -> dict[str, object]:
    pairs = [{"from": source, "to": target} for source, target in kind.pairs]
    return {"name": kind.name, "description": _both(kind.description), "pairs": pairs, "properties": kind.properties}


def _property(spec: Property) -> dict[str, object]:
    described = _both(spec.description)
    return {"name": spec.name, "type": spec.type.value, "values": spec.values, "description": described}


def as_markdown() -> str:
    """Give the page ``docs/schema.md``, the same in every language."""
    return "\n".join(_sections())


def _sections() -> Iterator[str]:
    yield _HEAD
    yield "## Labels\n"
    yield _table(("label", "element", "elemento", "level", "own properties"), map(_label_row, LABELS.values()))
    yield f"Every node may carry {_codes(NODE_PROPERTIES)}.\n"
    yield "## Relationships\n"
    yield "From what serves to what it serves: up is along the arrow.\n"
    yield _table(("type", "from", "to", "meaning", "significado", "own properties"), _relationships())
    yield f"Every relationship may carry {_codes(EDGE_PROPERTIES)}.\n"
    yield "## Properties\n"
    yield _table(("property", "type", "meaning", "significado", "values"), map(_property_row, PROPERTIES.values()))
    yield "Said together, so that a merged graph never has half from each source:"
    yield f"{'; '.join(_codes(group) for group in PROPERTY_GROUPS)}.\n"
    yield "## Trace\n"
    yield "A chain follows the arrows up or goes against them down, never both."
    yield f"It is made of {_codes(TRACE.types)}."
    yield f"{_codes(sorted(TRACE.ends))} may end a chain and are never passed through."
    yield f"{_codes(TRACE.apart)} are listed apart.\n"
    yield _EXPORTS.replace("VERSION", VERSION)


def _label_row(label: Label) -> tuple[str, ...]:
    described = label.description.en, label.description.es
    return (f"`{label.name}`", *described, label.level.value, _codes(label.properties))


def _relationships() -> Iterator[tuple[str, ...]]:
    for kind in RELATIONSHIPS.values():
        described = kind.description.en, kind.description.es, _codes(kind.properties)
        for source, targets in pairs_by_targets(kind):
            yield (f"`{kind.name}`", _codes(source), _codes(targets), *described)
            described = "", "", ""


def pairs_by_targets(kind: Relationship) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the ends of a type as (labels from, labels to): labels that go to the same ones stand together."""
    targets: dict[str, list[str]] = {}
    for source, target in kind.pairs:
        targets.setdefault(source, []).append(target)
    sources: dict[tuple[str, ...], list[str]] = {}
    for source, found in targets.items():
        sources.setdefault(tuple(found), []).append(source)
    return [(tuple(found), ends) for ends, found in sources.items()]


def _property_row(spec: Property) -> tuple[str, ...]:
    return (f"`{spec.name}`", spec.type.value, spec.description.en, spec.description.es, _codes(spec.values))


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
