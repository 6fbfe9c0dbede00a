"""The guide to Cypher: its picture is the schema's, its queries run on both engines, the same in both languages."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
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
_QUERY = re.compile(
    r"(?:```text\n(?P<set>[^`]*)```\n\n)?(?:<!-- query: \S+ -->\n)?```cypher\n(?P<text>[^`]*)```"
    r"(?:\n\n<!-- run: articulador (?P<run>[^\n]*) -->)?"
)
"""A query, with the ``:param`` lines for Neo4j Browser above it or the command that runs it below."""


def read(guide: str) -> str:
    return (DOCS / guide).read_text(encoding="utf-8")


def queries(guide: str) -> list[Query]:
    return [
        Query(found["text"], dict(re.findall(r":param (\w+) => '(.*)';", found["set"] or "")) | given(found["run"]))
        for found in _QUERY.finditer(read(guide))
    ]


def given(command: str | None) -> dict[str, str]:
    return dict(re.findall(r"--param (\w+)=(\S+)", command or ""))


def picture(guide: str) -> str:
    drawn = re.search(r"```mermaid\n(.*?)```", read(guide), re.DOTALL)
    assert drawn
    return drawn[1]


def boxes(guide: str) -> dict[str, list[str]]:
    """Labels that each box of the picture stands for: ``OES["OES · OER · OEL<br/>..."]``."""
    named = dict(re.findall(r'^ {4}(\w+)\["([^"]+)"\]$', picture(guide), re.MULTILINE))
    alone = re.findall(r"^ {4}(\w+)$", picture(guide), re.MULTILINE)
    return {**{box: [box] for box in alone}, **{box: re.split(r" · |<br/>", text)[:-1] for box, text in named.items()}}


def arrows(guide: str) -> list[tuple[str, str, str]]:
    return re.findall(r"^ {2}(\w+) [-.]+>\|(\w+)\| (\w+)$", picture(guide), re.MULTILINE)


def pairs(sources: list[str], targets: list[str]) -> list[tuple[str, str]]:
    """What an arrow says of its boxes' labels: each with its own where both have several, else all with all."""
    return list(zip(sources, targets, strict=True) if len(sources) > 1 < len(targets) else product(sources, targets))


def table(guide: str, number: int) -> list[list[str]]:
    """Queries of each row of a table of the last chapter."""
    rows = re.split(r"\| --- \| --- \|\n", read(guide).rpartition("\n## 5.")[2])[number].partition("\n\n")[0]
    cells = [re.findall(r"(?<=\| )`(.+?)`(?= \|)", line) for line in rows.splitlines()]
    return [[cell.replace("\\|", "|") for cell in row] for row in cells]


@cache
def bundled() -> PlanGraph:
    return load_bundled().without_inferred()


def answers(store: CypherStore) -> list[Rows]:
    return [store.run(query) for query in queries(GUIDES[0])]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_picture_names_every_label_and_type(guide: str) -> None:
    assert {label for labels in boxes(guide).values() for label in labels} == set(LABELS)
    assert {kind for _source, kind, _target in arrows(guide)} == set(RELATIONSHIPS)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_arrow_of_the_picture_is_one_of_the_schema(guide: str) -> None:
    drawn = [
        (kind, pair) for box, kind, other in arrows(guide) for pair in pairs(boxes(guide)[box], boxes(guide)[other])
    ]

    assert [(kind, pair) for kind, pair in drawn if pair not in RELATIONSHIPS[kind].pairs] == []
    assert len(arrows(guide)) == picture(guide).count("->")


def test_both_languages_have_the_same_arrows_and_queries() -> None:
    assert arrows(GUIDES[0]) == arrows(GUIDES[1])
    assert queries(GUIDES[0]) == queries(GUIDES[1])


@pytest.mark.parametrize("guide", GUIDES)
def test_there_are_twelve_questions_and_each_shows_an_answer(guide: str) -> None:
    questions = re.split(r"\n### \d+\. ", read(guide).partition("\n## 4.")[0])[1:]

    assert [len(re.findall(r"\n\$ articulador cypher @.+\n", text)) > 0 for text in questions] == [True] * 12


def test_every_query_has_an_answer_and_no_misspelt_name() -> None:
    with EmbeddedStore.of(bundled()) as store:
        found = answers(store)

    assert [rows for rows in found if rows.notes or not rows.rows] == []


def test_a_server_gives_the_same_rows(neo4j: Server) -> None:
    with EmbeddedStore.of(bundled()) as embedded, Neo4jStore(neo4j.uri, neo4j.login) as served:
        served.add(bundled())

        assert answers(served) == answers(embedded)


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_guide_says_to_write_runs_and_what_to_avoid_does_not(guide: str) -> None:
    with EmbeddedStore.of(bundled()) as store:
        for portable, other in table(guide, 1):
            assert store.run(Query(portable)).rows
            with pytest.raises(QueryError):
                store.run(Query(other))


def test_a_server_accepts_both(neo4j: Server) -> None:
    with EmbeddedStore.of(bundled()) as embedded, Neo4jStore(neo4j.uri, neo4j.login) as served:
        served.add(bundled())

        for portable, other in table(GUIDES[0], 1):
            assert by_value(served.run(Query(portable))) == by_value(embedded.run(Query(portable)))
            assert served.run(Query(other)).rows


def by_value(found: Rows) -> list[str]:
    return sorted(map(str, found.rows))


@pytest.mark.parametrize("guide", GUIDES)
def test_what_the_guide_says_is_refused_is(guide: str) -> None:
    refused = [row[0] for row in table(guide, 2)]

    with EmbeddedStore.of(bundled()) as store:
        for query in refused:
            with pytest.raises(QueryError):
                store.run(Query(query))

    assert len(refused) == 6


def test_a_server_refuses_it_too(neo4j: Server) -> None:
    with Neo4jStore(neo4j.uri, neo4j.login) as served:
        for query, *_why in table(GUIDES[0], 2):
            with pytest.raises(QueryError):
                served.run(Query(query))
