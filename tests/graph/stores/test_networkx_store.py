from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articulador.graph.stores.networkx_store import NetworkxStore
from tests.graph.stores.contract import GraphStoreContract

if TYPE_CHECKING:
    from articulador.graph.stores import GraphStore


class TestNetworkxStore(GraphStoreContract):
    counting = "articulador.graph.stores.networkx_store.counts_in"

    @pytest.fixture
    def store(self) -> NetworkxStore:
        return NetworkxStore()

    def empty(self, store: GraphStore) -> GraphStore:
        store.close()
        return store
