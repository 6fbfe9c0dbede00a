from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

from articulador.graph.stores.neo4j_store import Neo4jStore
from tests.graph.stores.contract import CypherStoreContract

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
