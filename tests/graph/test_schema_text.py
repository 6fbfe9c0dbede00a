"""The schema as JSON and as a page."""

from __future__ import annotations

import json
from pathlib import Path

from articulador.graph.schema import LABELS, PROPERTIES, RELATIONSHIPS, VERSION
from articulador.graph.schema_text import as_json, as_markdown, pairs_by_targets
from articulador.i18n import set_language

PAGE = Path(__file__).resolve().parents[2] / "docs" / "schema.md"


def test_the_page_is_what_the_program_prints() -> None:
    assert PAGE.read_text(encoding="utf-8") == as_markdown(), "run: articulador schema -f markdown -o docs/schema.md"


def test_the_page_is_the_same_in_every_language() -> None:
    spanish = as_markdown()
    set_language("en")

    assert as_markdown() == spanish


def test_json_names_everything() -> None:
    document = json.loads(as_json())

    assert document["schema"] == VERSION
    assert [label["name"] for label in document["labels"]] == list(LABELS)
    assert [kind["name"] for kind in document["relationships"]] == list(RELATIONSHIPS)
    assert {spec["name"]: spec["type"] for spec in document["properties"]}["metas"] == "list of float"
    assert len(document["properties"]) == len(PROPERTIES)


def test_pairs_that_go_to_the_same_labels_stand_together() -> None:
    grouped = pairs_by_targets(RELATIONSHIPS["VINCULADO_A"])

    assert grouped == [(("OEI", "AEI"), ("LineamientoPGG",))]


def test_grouping_loses_no_pair() -> None:
    for kind in RELATIONSHIPS.values():
        pairs = {
            (source, target) for sources, targets in pairs_by_targets(kind) for source in sources for target in targets
        }
        assert pairs == set(kind.pairs)
