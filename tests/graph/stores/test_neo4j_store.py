from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

from articulador.graph.documents import document_of, documents_of
from articulador.graph.merging import merge
from articulador.graph.stores import neo4j_store
from articulador.graph.stores.changes import counts_in
from articulador.graph.stores.neo4j_store import Neo4jStore
from tests.graph.stores.contract import CypherStoreContract, held
from tests.graph.stores.documents import LINE, document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articulador.graph.stores import GraphStore
    from tests.neo4j_server import Server


class TestNeo4jStore(CypherStoreContract):
    counting = "articulador.graph.stores.neo4j_loading.counts"
    random = settings(CypherStoreContract.random, max_examples=8, phases=[Phase.explicit, Phase.generate])

    @pytest.fixture
    def store(self, neo4j: Server) -> Iterator[Neo4jStore]:
        self.server = neo4j
        with Neo4jStore(neo4j.uri, neo4j.login) as store:
            yield store

    def empty(self, store: GraphStore) -> GraphStore:
        self.server.clear()
        return store

    def test_what_one_load_adds_in_several_transactions_is_told_as_added(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(4)]

        changes = store.add_documents(item for plan in plans for item in documents_of(plan).items())

        assert (changes.added, changes.changed.total) == (counts_in(merge(plans).graph), 0)
        assert held(store) == merge(plans).graph

    def test_another_load_in_between_is_noticed(self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(3)]

        def other_load(_size: int) -> None:
            with Neo4jStore(store.uri, self.server.login) as other:
                other.add(document("pei-otro-2025", 1, name="De otro"))

        store.add_documents((item for plan in plans for item in documents_of(plan).items()), other_load)

        assert {document_of(place) for place in held(store).node(LINE).properties["fuentes"]} == {  # type: ignore[union-attr, arg-type]
            "pei-p0-2025", "pei-p1-2025", "pei-p2-2025", "pei-otro-2025",
        }  # fmt: skip
