"""What could not be read, by table and by datum, blamed on the conversion."""

from __future__ import annotations

from articulador.graph.plan_graph import PlanGraph
from articulador.report.summary.unread import unread
from tests.small import PEI, node, small

TABLES = ["ruta | Cuadro 3 | 10-20", "matriz | Anexo B-3 | 40-60", "oei | Cuadro 1 | 1-9"]


def graph(**account: list[str]) -> PlanGraph:
    """A plan with what its reading says, and two actions of which the text lost something."""
    lost = [[f"{PEI}#ruta", f"{PEI}#metas:2026", f"{PEI}#metas:2027"], [f"{PEI}#ruta", "pei-y-2025#matriz"]]
    actions = [node(PEI, "AEI", f"AEI.01.0{n}", "Servicio", no_leido=said) for n, said in enumerate(lost, 1)]
    return PlanGraph.of([node(PEI, "Plan", PEI, "Plan", tipo="PEI", **account), *actions])


def test_tables_have_what_was_lost_and_the_rows_that_nobody_understood() -> None:
    found = unread(
        graph(
            tablas=TABLES,
            perdidas=[f"{PEI}#Anexo B-3:60 | el texto termina dentro de esta tabla: 9 elementos no tienen fila"],
            filas_no_entendidas=[f"{PEI}#Cuadro 3:12 | x", f"{PEI}#Cuadro 3:13 | x"],
        ),
        PEI,
    )

    assert [(one.name, one.kind, len(one.lost), one.rows) for one in found.tables] == [
        ("Cuadro 3", "ruta estratégica", 0, 2),
        ("Anexo B-3", "líneas de base y metas", 1, 0),
    ]
    assert found.known


def test_each_element_counts_once_for_a_datum() -> None:
    found = unread(graph(tablas=TABLES), PEI)

    assert [(one.name, one.count, one.told) for one in found.data] == [
        ("fila de la ruta estratégica", 2, "2 AEI"), ("metas de uno o más años", 1, "1 AEI"),
    ]  # fmt: skip
    assert found.tables == ()


def test_a_source_that_does_not_say_how_it_was_read_is_not_called_whole() -> None:
    assert not unread(small(), PEI).known
    assert not unread(PlanGraph(), PEI).known
