"""A store in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articulador.graph.stores import CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.graph.stores.neo4j_store import Neo4jStore
from articulador.queries.cascade import cascade
from articulador.queries.gaps.model import Outcome
from articulador.queries.gaps.rulebook import chosen
from articulador.queries.gaps.run import Choice, check
from articulador.queries.overview import Level, Overview, overview
from tests.small import AES1, AES2, LINE, PEI
from tests.two_plans import OTHER, two_plans

if TYPE_CHECKING:
    from tests.neo4j_server import Server


def told(store: CypherStore) -> Overview:
    return overview(store, check(store, Choice(chosen((), ())), "x").result)


def of_two() -> Overview:
    with EmbeddedStore.of(two_plans().without_inferred()) as store:
        return told(store)


def test_each_plan_has_its_entity_its_elements_and_its_cascade() -> None:
    first, second = of_two().plans

    assert (first.slug, first.entity, second.slug, second.entity) == (PEI, "Ministerio X", OTHER, "Ministerio Y")
    assert first.counts == {"OEI": 2, "AEI": 3, "Indicador": 3, "UnidadOrganica": 1}
    assert [tally for tally in first.tallies if tally.measure == "pgg"] == [
        tally for tally in cascade(two_plans(), PEI) if tally.measure == "pgg"
    ]


def test_findings_of_a_plan_are_counted_by_rule_and_outcome() -> None:
    graph = two_plans().without_inferred()
    with EmbeddedStore.of(graph) as store:
        result = check(store, Choice(chosen((), ())), "x").result
        first = overview(store, result).plans[0]

    mine = [finding for finding in result.findings if finding.plan == PEI]
    assert mine
    assert sum(sum(counts.values()) for counts in first.found.values()) == len(mine)
    assert first.found["PGG001"][Outcome.PLAN] == 1


def test_an_upper_element_tells_how_many_plans_answer_it_and_how() -> None:
    upper = {line.id: line for line in of_two().upper}

    assert (upper[LINE].plans, upper[LINE].links) == (2, 4)
    assert (upper[AES1].plans, upper[AES1].collective) == (2, 0)
    assert (upper[AES2].plans, upper[AES2].collective, upper[AES2].links) == (0, 2, 0)
    assert all((line.plans, line.whole) == (0, 2) for line in upper.values() if line.label == "AE")


def test_levels_are_tied_by_counted_relationships() -> None:
    levels = of_two().levels

    assert Level("AEI", "PERTENECE_A", "OEI", 6, 0) in levels
    assert Level("OEI", "ARTICULA_CON", "AES", 6, 4) in levels
    assert sum(level.total for level in levels) == sum(of_two().counts.by_type.values())


def test_a_server_gives_the_same_figures(neo4j: Server) -> None:
    with Neo4jStore(neo4j.uri, neo4j.login) as server:
        server.add(two_plans().without_inferred())

        assert told(server) == of_two()
