from __future__ import annotations

from pathlib import Path

import pytest

from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.document import read_document
from articulador.queries.cascade import cascade
from articulador.queries.lookup import find_element
from articulador.queries.tracing import Direction, trace

MRE = "pei-mre-2025"


@pytest.fixture(scope="module")
def mre(shared: Path) -> PlanGraph:
    """The plan of the MRE."""
    return read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph


def test_the_cascade_counts_every_objective_and_action(mre: PlanGraph) -> None:
    totals = {(tally.measure, tally.label): tally.total for tally in cascade(mre, MRE)}

    assert totals["pgg", "OEI"] == 11
    assert totals["pgg", "AEI"] == 49
    assert totals["taken_up", "AES"] == 10
    assert totals["taken_up", "AE"] == 3


def test_the_sentence_of_oei_11_is_told_apart(mre: PlanGraph) -> None:
    up = trace(mre, find_element(mre, "oei 11").id, [Direction.UP]).up or ()

    together = [step.node.label for step in up if step.edge.properties.get("colectivo")]
    assert together == ["AES"] * 10
    assert [step.edge.properties.get("colectivo") for step in up[-10:]] == [True] * 10


def test_no_action_of_the_plan_reaches_the_pedn(mre: PlanGraph) -> None:
    """The plan states its PEDN actions for the entity as a whole only."""
    result = trace(mre, find_element(mre, "AE 1.6.1").id, [Direction.DOWN])

    assert {step.node.label for step in result.down or ()} == {"Indicador"}
    assert [hop.edge.type for hop in result.apart] == ["CONTRIBUYE_A"]
