"""The documents of a graph: what one of them states can be had alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articulador.graph.documents import documents_of, only
from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from tests.graph.stores.documents import versions
from tests.small import PEI, small
from tests.two_plans import OTHER, other_plan, two_plans


def told(graph: PlanGraph) -> tuple[object, ...]:
    return (
        {node.id: node for node in graph.nodes()},
        {edge.key: edge for edge in graph.edges()},
        graph.rows,
    )


def test_one_of_two_documents_is_as_if_it_had_been_read_alone() -> None:
    assert told(only(two_plans(), [PEI])) == told(small())
    assert told(only(two_plans(), [OTHER])) == told(other_plan())


def test_all_documents_are_the_graph() -> None:
    assert told(only(two_plans(), [PEI, OTHER])) == told(two_plans())


def test_no_document_is_nothing() -> None:
    assert not list(only(two_plans(), []).nodes())


@given(st.lists(versions(), min_size=1, max_size=3))
def test_each_document_alone_is_its_part_of_the_split(graphs: list[PlanGraph]) -> None:
    whole = merge(graphs).graph

    for slug, part in documents_of(whole).items():
        alone = only(whole, [slug])
        assert {node.id for node in alone.nodes()} == {node.id for node in part.nodes()}
        assert {edge.key for edge in alone.edges()} == {edge.key for edge in part.edges()}
