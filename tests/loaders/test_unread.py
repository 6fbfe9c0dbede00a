"""What the text lost of an element is told of the element; what a table that was read whole lacks is not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from articulador.loaders.document import read_document
from articulador.queries.elements import texts
from tests.loaders.test_matriz import AEI as MATRIX
from tests.loaders.test_matriz import HEAD as COLUMNS
from tests.loaders.test_ruta import AEI, HEAD
from tests.loaders.test_unread_units import aspects
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

    assert aspects(seen.node("AEI.05.02")) == ["ruta", "pgg", "unidad"]
    assert "no_leido" not in seen.node("AEI.05.01")


def test_numbers_of_an_odd_form_are_kept_as_printed_and_told(read: Read) -> None:
    row = "AEI.01.06 ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones ¦ 2023"

    fractions = View(read(MATRIX + COLUMNS + row + " ¦ 3/8 ¦ 4/8 ¦ 5/8 ¦ 6/8\n")).node("IAEI.01.06.01")
    mixed = View(read(MATRIX + COLUMNS + row + " ¦ ND ¦ 4 ¦ 5/8 ¦ \n")).node("IAEI.01.06.01")

    assert aspects(fractions) == ["linea_base", "metas"]
    assert fractions["metas_impresas"] == "2023 3/8 4/8 5/8 6/8"
    assert aspects(mixed) == ["metas:2026"]


def test_a_year_that_a_row_of_dated_numbers_lacks_is_lost(read: Read) -> None:
    row = (
        "AEI.01.06 ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones"
        " ¦ 2024 ¦ 14 ¦ 2024 ¦ 8 ¦ 2025 ¦ 8 ¦ 2026 ¦ 8\n"
    )

    assert aspects(View(read(MATRIX + COLUMNS + row)).node("IAEI.01.06.01")) == ["metas:2027"]


def test_rows_whose_page_lost_its_columns_inside_a_table_are_lost(read: Read) -> None:
    first = "AEI.01.05 ¦ ¦ Relaciones ampliadas con África ¦ Número de visitas de alto nivel ¦ 2024 ¦ 1 ¦ 2 ¦ 3 ¦ 4\n"
    page = "12\n\nAEI.01.06\nParticipación activa en organismos\nNúmero de reuniones en comisiones\n2023\n40\n\n13\n\n"
    last = "AEI.01.07 ¦ ¦ Promoción de la integración ¦ Número de acuerdos ¦ 2024 ¦ 1 ¦ 2 ¦ 3 ¦ 4\n"

    seen = View(read(MATRIX + COLUMNS + first + "\n" + page + COLUMNS + last))

    assert aspects(seen.node("AEI.01.06")) == ["matriz"]
    assert aspects(seen.node("AEI.01.07")) == []


def test_an_annex_under_which_a_table_was_read_is_not_absent(read: Read) -> None:
    index = "Anexo B-3 ¦ 10\nAnexo B-7 ¦ 12\n\n"
    title = "Anexo B-3 Matriz del Plan Estratégico al 2050\n\n"
    row = "AEI.01.05 ¦ ¦ Relaciones ampliadas con África ¦ Número de visitas de alto nivel ¦ 2024 ¦ 1 ¦ 2 ¦ 3 ¦ 4\n"
    before, _, _ = MATRIX.partition("Anexo B-3")

    losses = read(index + before + title + COLUMNS + row).losses

    assert [loss.table for loss in losses if loss.table.startswith("Anexo") and loss.kind is None] == ["Anexo B-7"]


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
