"""Every query of the library: its header and text, and the rows that it gives on the small graph."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import pytest

from articulador.graph.stores import Cell, CypherStore, Query
from articulador.queries.named import NamedQuery, bound, library
from tests.queries.library.cases import FOLDER, Case, asked, cases, small_store, table_of, written
from tests.queries.library.static import problems, with_order_keys

QUERIES = pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.id)
def test_a_query_gives_its_expected_rows(case: Case) -> None:
    found = table_of(asked(small_store(), case.query, case.given))

    assert written(found) == written(case.table)


def test_every_query_has_expected_rows_and_every_file_a_query() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(library())


@QUERIES
def test_some_expected_rows_are_there(query: NamedQuery) -> None:
    """A query of which all cases are empty is not tested."""
    assert any(len(case.table) > 1 for case in cases() if case.query == query.name)


@QUERIES
def test_a_query_is_portable_and_explained(query: NamedQuery) -> None:
    assert problems(query) == []


@QUERIES
def test_the_text_of_a_query_is_the_same_in_no_two_languages(query: NamedQuery) -> None:
    said = [
        query.title,
        query.question,
        *(p.description for p in query.parameters),
        *(c.description for c in query.columns),
    ]

    assert [text for text in said if text.es == text.en] == []


@QUERIES
def test_the_examples_of_a_query_can_be_typed(query: NamedQuery) -> None:
    typed = bound(query, {parameter.name: parameter.example for parameter in query.parameters})

    assert list(typed) == [parameter.name for parameter in query.parameters]


@QUERIES
def test_the_order_of_a_query_is_total_on_the_small_graph(query: NamedQuery) -> None:
    for case in cases():
        if case.query == query.name:
            assert ties(small_store(), query, case.given) == []


def ties(store: CypherStore, query: NamedQuery, typed: Mapping[str, str]) -> list[tuple[Cell, ...]]:
    """Rows with the same keys of the order as the row before: engines may give them in any order."""
    text, keys = with_order_keys(query)
    rows = store.run(Query(text, bound(query, typed)))
    at = [rows.columns.index(key) for key in keys]
    return [row for before, row in pairwise(rows.rows) if all(before[key] == row[key] for key in at)]
