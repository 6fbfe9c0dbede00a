from __future__ import annotations

from articulador.queries.description import describe
from articulador.queries.tracing import Direction
from tests.small import AEI1, IND1, OEI2, PEI, small


def test_evidence_has_the_printed_text_beside_it() -> None:
    described = describe(small(), IND1)

    assert [(row.place, row.text) for row in described.target_evidence] == [
        (f"{PEI}#B-3:99", "Porcentaje de reuniones | 2023 | 20 | 10 | 12,5")
    ]
    assert described.evidence[0].text == ""


def test_other_wordings_keep_their_place() -> None:
    (wording,) = describe(small(), AEI1).wordings

    assert (wording.place, wording.text) == (f"{PEI}#B-3:99", "Defensa de la soberania en el mar")


def test_neighbours_stand_by_relationship_and_direction() -> None:
    groups = {
        (g.relationship, g.direction): [hop.node.id for hop in g.hops] for g in describe(small(), OEI2).neighbours
    }

    assert set(groups) == {("PERTENECE_A", Direction.UP), ("ARTICULA_CON", Direction.UP)}
    assert len(groups["ARTICULA_CON", Direction.UP]) == 2
