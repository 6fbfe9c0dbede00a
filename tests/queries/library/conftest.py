"""The real plans as graphs, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.document import read_document

DOCUMENTS = ("seeds/mre-pei-2025-2030.txt", "plans/igp_pei_2020-2026_ampliado.txt")


@pytest.fixture(scope="session", params=DOCUMENTS, ids=("mre", "igp"))
def real(request: pytest.FixtureRequest, shared: Path) -> PlanGraph:
    """Each real plan, with what the program proposes."""
    return read_document(shared / request.param).graph
