"""Names that nothing bears, with the nearest that something does."""

from __future__ import annotations

import pytest

from articulador.graph.cypher.unknown import Known, NameKind, Unknown, as_note, unknown_names
from tests.graph.cypher.test_checking import PORTABLE


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("MATCH (n:AIE) RETURN n", 'line 1, column 10: no label is called "AIE"; did you mean "AEI"?'),
        ("MATCH (n:aei) RETURN n", 'line 1, column 10: no label is called "aei"; did you mean "AEI"?'),
        ("MATCH (n:Unidad)", 'line 1, column 10: no label is called "Unidad"; did you mean "UnidadOrganica"?'),
        ("MATCH (n:Persona)", 'line 1, column 10: no label is called "Persona"'),
        ("MATCH (n:MIDE)", 'line 1, column 10: no label is called "MIDE"; "MIDE" is a relationship type'),
        ("(a)\n-[:MIDA]-()", 'line 2, column 4: no relationship type is called "MIDA"; did you mean "MIDE"?'),
        ("MATCH ()-[:aei]-()", 'line 1, column 12: no relationship type is called "aei"; "AEI" is a label'),
        ("RETURN n.`código`", 'line 1, column 10: no property is called "código"; did you mean "codigo"?'),
        ("RETURN n.nombe", 'line 1, column 10: no property is called "nombe"; did you mean "nombre"?'),
        ("RETURN n.Plan", 'line 1, column 10: no property is called "Plan"; did you mean "plan"?'),
        ("RETURN n.x", 'line 1, column 10: no property is called "x"'),
    ],
)  # fmt: skip
def test_notes(text: str, note: str) -> None:
    assert [as_note(unknown) for unknown in unknown_names(text, Known.schema())] == [note]


@pytest.mark.parametrize("text", [*PORTABLE, "MATCH (n {id: $id}) RETURN n.metas_fuentes AS x"])
def test_names_of_the_schema_are_known(text: str) -> None:
    assert unknown_names(text, Known.schema()) == []


def test_a_name_is_said_once_in_the_order_of_the_text() -> None:
    known = Known(frozenset({"A"}), frozenset(), frozenset({"p"}))

    found = unknown_names("MATCH (n:A)-[:B]-(m {q: 1}) WHERE n.q = m.p RETURN n.q, m:Z", known)

    assert [(unknown.kind, unknown.name) for unknown in found] == [
        (NameKind.TYPE, "B"), (NameKind.PROPERTY, "q"), (NameKind.LABEL, "Z"),
    ]  # fmt: skip


def test_a_type_of_the_known_graph_is_suggested() -> None:
    known = Known(frozenset(), frozenset({"CONOCE"}), frozenset())

    assert unknown_names("MATCH ()-[:CONOSE]-()", known) == [Unknown(NameKind.TYPE, "CONOSE", 1, 12, "CONOCE")]
