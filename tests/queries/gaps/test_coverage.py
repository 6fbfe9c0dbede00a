"""The cascade that a store answers is the one that ``articulador stats`` counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.graph.stores.embedded import EmbeddedStore
from articulador.loaders.document import read_document
from articulador.queries.cascade import Tally, cascade
from articulador.queries.gaps.coverage import coverage

_APART = {"row"}
"""Measures of the cascade that no query of the library gives."""


@pytest.mark.parametrize("document", ["seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.tab.txt"])
def test_a_store_counts_what_stats_counts(document: str, shared: Path) -> None:
    graph = read_document(shared / document).graph.without_inferred()

    with EmbeddedStore.of(graph) as store:
        found = coverage(store)

    for slug, tallies in found.items():
        told = {(tally.measure, tally.label): _filled(tally) for tally in tallies}
        counted = {(t.measure, t.label): _filled(t) for t in cascade(graph, slug) if t.measure not in _APART}
        assert counted.items() <= told.items()


def _filled(tally: Tally) -> dict[str, int]:
    """Parts that are not 0, and the total."""
    return {"total": tally.total, **{part.value: count for part, count in tally.parts.items() if count}}
