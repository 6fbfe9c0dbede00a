"""Tables that a Plan lists, and the table of a place."""

from __future__ import annotations

from articulador.graph.model import Node
from articulador.queries.gaps.tables import Tables

PLAN = Node("pei-x-2025/Plan/pei-x-2025", "Plan", {
    "plan": "pei-x-2025", "tablas": ["aei | Cuadro 3 | 85-102", "ruta | Cuadro 3 | 114-132", "matriz | B-3 | A1-B9"],
})  # fmt: skip


def test_lines_tell_apart_two_tables_of_one_name() -> None:
    tables = Tables([PLAN])

    assert [tables.kind(f"pei-x-2025#Cuadro 3:{line}") for line in (90, 120, 200)] == ["aei", "ruta", ""]


def test_one_table_of_a_name_holds_any_place() -> None:
    assert Tables([PLAN]).kind("pei-x-2025#B-3:A4") == "matriz"


def test_a_place_of_no_table_has_no_kind() -> None:
    assert Tables([PLAN]).kind("pei-x-2025#texto:12") == ""
    assert Tables([PLAN]).kinds("pei-otro-2025") == frozenset()
