"""What the page is given: every element, the trace of the schema, the gaps in both languages."""

from __future__ import annotations

from typing import Any, cast

from articulador.i18n import language
from articulador.queries.tracing import Direction, reached
from articulador.viz.payload import payload
from articulador.viz.plain import bilingual
from tests.small import small
from tests.viz.stories import story


def given() -> dict[str, Any]:
    """The payload of the small plan, loosely typed: it is JSON."""
    return cast("dict[str, Any]", payload(story(small())))


def test_traces_are_those_of_the_schema() -> None:
    graph, told = small(), given()
    nodes = told["nodes"]

    for node in nodes:
        for key, way in (("up", Direction.UP), ("down", Direction.DOWN)):
            assert {nodes[number]["id"] for number in node[key]} == set(reached(graph, node["id"], way))


def test_relationships_of_a_trace_lie_between_its_elements() -> None:
    told = given()

    for number, node in enumerate(told["nodes"]):
        for key in ("up", "down"):
            chain = {number, *node[key]}
            walked = [told["edges"][edge] for edge in node[f"{key}Edges"]]
            assert all({edge[0], edge[2]} <= chain for edge in walked)
            assert {end for edge in walked for end in (edge[0], edge[2])} | {number} == chain


def test_every_finding_is_told_in_both_languages() -> None:
    before = language()

    found = given()["findings"]

    assert found
    assert all(one["message"]["es"] and one["message"]["en"] for one in found)
    assert any(one["message"]["es"] != one["message"]["en"] for one in found)
    assert language() == before


def test_words_of_the_page_are_in_both_languages() -> None:
    assert bilingual("Map") == {"es": "Mapa", "en": "Map"}
