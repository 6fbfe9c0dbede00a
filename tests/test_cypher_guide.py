"""The guide to Cypher: its picture is the schema's, its queries run on both engines, the same in both languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articulador.errors import QueryError
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.stores import Query, Rows
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.loaders.bundled import load_bundled

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph
    from articulador.graph.stores import CypherStore
    from tests.neo4j_server import Server

DOCS = Path(__file__).resolve().parents[1] / "docs"
GUIDES = ("cypher.es.md", "cypher.md")
PARAMETERS = {"codigo": "AEI.09.01", "plan": ""}
"""Of every query that takes some; the others do without."""


def queries(guide: str) -> list[str]:
    return re.findall(r"```cypher\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)


def picture(guide: str) -> str:
    drawn = re.search(r"```mermaid\n(.*?)```", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)
    assert drawn
    return drawn[1]


def boxes(guide: str) -> dict[str, list[str]]:
    """Labels that each box of the picture stands for: ``OES["OES · OER · OEL<br/>..."]``."""
    named = dict(re.findall(r'^ {4}(\w+)\["([^"]+)"\]$', picture(guide), re.MULTILINE))
    alone = re.findall(r"^ {4}(\w+)$", picture(guide), re.MULTILINE)
    return {**{box: [box] for box in alone}, **{box: re.split(r" · |<br/>", text)[:-1] for box, text in named.items()}}


def arrows(guide: str) -> list[tuple[str, str, str]]:
    return re.findall(r"^ {2}(\w+) [-.]+>\|(\w+)\| (\w+)$", picture(guide), re.MULTILINE)


@cache
def bundled() -> PlanGraph:
    return load_bundled().without_inferred()


def answers(store: CypherStore, guide: str) -> list[Rows]:
    return [store.run(Query(text, PARAMETERS)) for text in queries(guide)]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_picture_names_every_label_and_type(guide: str) -> None:
    assert {label for labels in boxes(guide).values() for label in labels} == set(LABELS)
    assert {kind for _source, kind, _target in arrows(guide)} == set(RELATIONSHIPS)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_arrow_of_the_picture_is_one_of_the_schema(guide: str) -> None:
    drawn = [
        (source, kind, target)
        for box, kind, other in arrows(guide)
        for source, target in zip(boxes(guide)[box], boxes(guide)[other] * 3, strict=False)
    ]

    assert [arrow for arrow in drawn if (arrow[0], arrow[2]) not in RELATIONSHIPS[arrow[1]].pairs] == []


def test_both_languages_have_the_same_queries() -> None:
    assert queries(GUIDES[0]) == queries(GUIDES[1])
    assert len(queries(GUIDES[0])) >= 12


def test_every_query_has_an_answer_and_no_misspelt_name() -> None:
    with EmbeddedStore.of(bundled()) as store:
        found = answers(store, GUIDES[0])

    assert [text for text, rows in zip(queries(GUIDES[0]), found, strict=True) if rows.notes] == []
    assert [text for text, rows in zip(queries(GUIDES[0]), found, strict=True) if not rows.rows] == NO_ROWS


NO_ROWS = [text for text in queries(GUIDES[0]) if "d:LineamientoPGG" in text]
"""The parameters are the code of an action: the library's query on guidelines finds none."""


def test_a_server_gives_the_same_rows(neo4j: Server) -> None:
    with EmbeddedStore.of(bundled()) as embedded, Neo4jStore(neo4j.uri, neo4j.login) as served:
        served.add(bundled())

        assert answers(served, GUIDES[0]) == answers(embedded, GUIDES[0])


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_guide_says_is_refused_is(guide: str) -> None:
    text = (DOCS / guide).read_text(encoding="utf-8").rpartition("| --- | --- |\n")[2]
    refused = [line.split("`")[1] for line in text.splitlines() if line.startswith("| `")]

    with EmbeddedStore.of(bundled()) as store:
        for query in refused:
            with pytest.raises(QueryError):
                store.run(Query(query))

    assert len(refused) == 6


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_guide_says_to_write_runs(guide: str) -> None:
    table = re.findall(r"\| (?:escriba|write) \|.*?\n\n", (DOCS / guide).read_text(encoding="utf-8"), re.DOTALL)[0]
    written = [line.split("`")[1].replace("\\|", "|") for line in table.splitlines() if line.startswith("| `")]

    with EmbeddedStore.of(bundled()) as store:
        assert [query for query in written if not store.run(Query(query)).rows] == []

    assert len(written) == 10
