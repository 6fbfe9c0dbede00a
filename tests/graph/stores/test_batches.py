from __future__ import annotations

from articulador.graph.stores.batches import Batch, New, prepared_ahead
from articulador.graph.stores.changes import counts_in
from tests.graph.stores.documents import AXIS, LINE, action, document, edge, node

A, B = "pei-a-2025", "pei-b-2025"


def test_a_document_creates_its_own_and_compares_what_it_cites() -> None:
    batch = Batch.of({A: document(A, 1, 2)})

    created = {node.id for node in batch.new.nodes}
    assert created == {action(A, 1), action(A, 2)}
    assert dict(batch.new.counts.by_type) == {"VINCULADO_A": 2}
    assert {node.id for node in batch.compared[A].nodes} == set(batch.cited[A]) == {LINE, AXIS}
    assert [edge.key for edge in batch.compared[A].edges] == [(LINE, "PERTENECE_A", AXIS)]


def test_what_another_document_cites_is_compared_with_all_that_leaves_it() -> None:
    citing = document(B, 1)
    citing.add_node(node(B, action(A, 1)))
    citing.add_edge(edge(B, action(A, 1), "VINCULADO_A", LINE))

    batch = Batch.of({A: document(A, 1), B: citing})

    assert action(A, 1) in {node.id for node in batch.compared[A].nodes}
    assert (action(A, 1), "VINCULADO_A", LINE) in {edge.key for edge in batch.compared[A].edges}
    assert dict(batch.new.counts.by_label) == {"AEI": 1}


def test_in_doubt_all_is_compared() -> None:
    batch = Batch.of({A: document(A, 1, 2)}).in_doubt()

    assert batch.new == New()
    assert len(batch.compared[A].nodes) + len(batch.compared[A].edges) == counts_in(document(A, 1, 2)).total


def test_batches_hold_whole_documents_and_none_of_them_twice() -> None:
    plans = [(slug, document(slug, 1)) for slug in (A, B, "pei-c-2025", "pei-c-2025")]

    batches = list(prepared_ahead(plans, lambda: 2 * plans[0][1].size))

    assert [list(batch.documents) for batch in batches] == [[A, B], ["pei-c-2025"], ["pei-c-2025"]]
    assert batches[0].size == sum(graph.size for _slug, graph in plans[:2])


def test_each_batch_asks_how_large_it_is_to_be() -> None:
    plans = [(slug, document(slug, 1)) for slug in (A, B, "pei-c-2025")]
    sizes = iter([1, 2 * plans[0][1].size])

    batches = list(prepared_ahead(plans, lambda: next(sizes)))

    assert [list(batch.documents) for batch in batches] == [[A], [B, "pei-c-2025"]]


def test_halves_hold_all_documents() -> None:
    documents = {slug: document(slug, 1) for slug in (A, B, "pei-c-2025")}

    halves = Batch.of(documents).halves()

    assert [list(half.documents) for half in halves] == [[A], [B, "pei-c-2025"]]
