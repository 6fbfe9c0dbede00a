"""A Neo4j server: whatever plans it holds."""

from __future__ import annotations

from collections.abc import Sequence

from articulador.graph.stores.login import is_server, login_for
from articulador.loaders.decisions import Decision
from articulador.loaders.sources import Loaded

ORDER = 5


def claims(source: str) -> bool:
    """Claim addresses of servers."""
    return is_server(source)


def load(source: str, _decisions: Sequence[Decision] = ()) -> Loaded:
    """Read all that the server holds; raises StoreError where it cannot be reached or holds no plan."""
    from articulador.graph.stores.neo4j_store import Neo4jStore  # noqa: PLC0415 - late, only for who has a server

    with Neo4jStore(source, login_for(source)) as store:
        return Loaded(store.graph())
