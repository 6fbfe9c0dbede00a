"""What the text lost of an element is told of the element; what a table that was read whole lacks is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from articulador.loaders.document import read_document
from articulador.queries.elements import texts
from tests.loaders.test_ruta import AEI, HEAD
from tests.loaders.view import Read, View

_WHOLE = (
    "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 10 Lin. 10.2 ¦ 1 ¦ AEI.05.01"
    " ¦ Protección integral de las víctimas ¦ Eje 10 Lin. 10.2 ¦ Dirección Consular\n"
)


def test_a_row_that_a_whole_table_lacks_is_not_lost(read: Read) -> None:
    reading = read(AEI + HEAD + _WHOLE)

    assert reading.losses
    assert not any("no_leido" in node.properties for node in reading.graph.nodes())


def test_a_row_is_lost_where_the_table_is_damaged(read: Read) -> None:
    damaged = "9 ¦ ¦ Otras palabras ¦ ¦ 7 ¦ ¦ Otra cosa que nadie conoce ¦ ¦ Unidad\n"

    seen = View(read(AEI + HEAD + _WHOLE + damaged))

    lost = seen.node("AEI.05.02")["no_leido"]
    assert isinstance(lost, list)
    assert [str(entry).partition("#")[2] for entry in lost] == ["ruta", "pgg"]
    assert "no_leido" not in seen.node("AEI.05.01")


def test_the_plan_tells_which_tables_and_rows_were_read(read: Read) -> None:
    reading = read(AEI + HEAD + _WHOLE + "9 ¦ ¦ Otras palabras ¦ ¦ 7 ¦ ¦ Otra cosa que nadie conoce ¦ ¦ Unidad\n")

    plan = next(node for node in reading.graph.nodes("Plan") if "tablas" in node.properties)
    kinds = [entry.partition(" | ")[0] for entry in texts(plan, "tablas")]
    (left,) = texts(plan, "filas_no_entendidas")

    assert kinds == ["aei", "ruta"]
    assert left.partition(" | ")[0] in reading.graph.rows


def test_losses_of_a_real_plan(shared: Path) -> None:
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph

    lost = Counter((node.label, entry.partition("#")[2]) for node in graph.nodes() for entry in texts(node, "no_leido"))

    assert lost["AEI", "pgg"] == 9
    assert lost["AEI", "ruta"] == 3
    assert lost["AES", "articulacion"] == 6
    assert (lost["OEI", "matriz"], lost["AEI", "matriz"]) == (6, 28)


def test_contradictions_stand_on_the_element_with_their_places(shared: Path) -> None:
    graph = read_document(shared / "plans" / "igp_pei_2020-2026_ampliado.tab.txt").graph

    told = [entry for node in graph.nodes() for entry in texts(node, "contradicciones")]

    assert told == ["meta 2020 | 4 | pei-igp-2020#Anexo B-2:378 | 3 | pei-igp-2020#Anexo B-3:701"]
    assert all(place in graph.rows for place in told[0].split(" | ")[2::2])
    assert not any("no_leido" in node.properties for node in graph.nodes())
