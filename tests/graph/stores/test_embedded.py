from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articulador.graph.stores.embedded import EmbeddedStore
from tests.graph.stores.contract import CypherStoreContract

if TYPE_CHECKING:
    from articulador.graph.stores import GraphStore


class TestEmbeddedStore(CypherStoreContract):
    counting = "articulador.graph.stores.embedded._counts"

    @pytest.fixture
    def store(self) -> EmbeddedStore:
        return EmbeddedStore()

    def empty(self, store: GraphStore) -> GraphStore:
        store.close()
        return store
