"""Every rule on its golden graph, on both engines: one element that passes, one that fails, one unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.i18n import set_language
from articulador.queries.gaps.rulebook import rulebook
from articulador.queries.gaps.run import REVIEW
from tests.neo4j_server import Server
from tests.queries.rules.golden import files, golden, told


@pytest.fixture(autouse=True)
def in_spanish() -> None:
    """Messages of rules are read in the language of those who read plans."""
    set_language("es")


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_rule_says_of_its_graph_what_it_must(path: Path) -> None:
    case = golden(path)

    with EmbeddedStore.of(case.graph) as store:
        assert told(store, case) == list(case.expected)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_rule_says_the_same_on_a_server(path: Path, neo4j: Server) -> None:
    case = golden(path)

    with Neo4jStore(neo4j.uri, neo4j.login) as store:
        store.add(case.graph)

        assert told(store, case) == list(case.expected)


@pytest.mark.parametrize("code", [code for code in rulebook() if not code.startswith(REVIEW)])
def test_every_rule_has_a_golden_graph_with_a_pass_and_each_of_its_verdicts(code: str) -> None:
    lines = next(golden(path).expected for path in files() if path.stem == code.lower())

    outcomes = [line.split()[0] for line in lines[1:]]

    assert set(outcomes) == set(rulebook()[code].messages)
    assert int(lines[0].removeprefix("looks at ")) > len(outcomes)
