"""A graph that the embedded engine saved: reopened at once, however many plans it holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.decisions import Decision
from articulador.loaders.sources import Loaded

ORDER = 15
SUFFIX = ".kgl"


def claims(source: str) -> bool:
    """Claim files by their suffix."""
    return Path(source).suffix.lower() == SUFFIX


def load(source: str, _decisions: Sequence[Decision] = ()) -> Loaded:
    """Read it into memory; Cypher asks the file itself, see ``articulador.opening``."""
    from articulador.graph.stores.embedded import EmbeddedStore  # noqa: PLC0415 - late, the engine is not small

    with EmbeddedStore.open(Path(source)) as store:
        return Loaded(PlanGraph.of(store.nodes(), store.edges(), store.rows()))
