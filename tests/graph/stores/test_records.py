from __future__ import annotations

import pytest
from hypothesis import given, settings

from articulador.errors import OutputError
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.records import cited, packed, unpacked
from tests.graph.stores.documents import AXIS, LINE, document, versions


@settings(deadline=None)
@given(graph=versions())
def test_what_is_packed_comes_back(graph: PlanGraph) -> None:
    assert unpacked(packed(graph, list(graph.nodes()), list(graph.edges())), "pei-a-2025") == graph


def test_a_printed_row_that_is_no_text_is_told() -> None:
    graph = document("pei-a-2025", 1)
    graph.rows["pei-a-2025#Ruta:9"] = "\ud800"

    with pytest.raises(OutputError, match="Ruta:9"):
        packed(graph, list(graph.nodes()), list(graph.edges()))


def test_what_belongs_to_other_plans_is_cited() -> None:
    assert cited("pei-a-2025", document("pei-a-2025", 1)) == [LINE, AXIS]
