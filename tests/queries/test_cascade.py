"""Elements of an upper level stand one by one as the tallies count them."""

from __future__ import annotations

from collections import Counter

from articulador.queries.cascade import Part, cascade, taken_up
from tests.small import AES1, AES2, PEI, SERVICE, small


def test_each_element_has_the_part_that_it_is_counted_as() -> None:
    graph = small()
    tallies = [tally for tally in cascade(graph, PEI) if tally.measure in {"taken_up", "taken_up_by_action"}]

    assert tallies
    for tally in tallies:
        counted = Counter(part for _node, part in taken_up(graph, PEI, tally.label))
        assert counted == Counter({part: count for part, count in tally.parts.items() if count})


def test_own_rows_come_before_collective_ones_and_services_go_by_actions() -> None:
    found = {node.id: part for label in ("AES", "Servicio") for node, part in taken_up(small(), PEI, label)}

    assert found == {AES1: Part.OWN, AES2: Part.COLLECTIVE, SERVICE: Part.OWN}
