"""Tables of OEI and AEI: each test shows one kind of damage."""

from __future__ import annotations

from articulador.loaders.model import RowState
from tests.loaders.view import Read, View

HEAD = "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"


def test_an_action_printed_beside_its_second_indicator_owns_the_first(read: Read) -> None:
    text = HEAD + (
        "OEI.08 Proteger los derechos de las personas refugiadas ¦ ¦ ¦ ¦ \n"
        " ¦ ¦ IAEI.08.02.01 ¦ Número de autorizaciones otorgadas ¦ Dirección de Refugio\n"
        "AEI.08.02 ¦ Atención oportuna de solicitudes ¦ IAEI.08.02.02 ¦ Porcentaje de autorizaciones emitidas"
        " ¦ Dirección de Refugio\n"
    )

    seen = View(read(text))

    assert seen.measured("AEI.08.02") == {"Número de autorizaciones otorgadas", "Porcentaje de autorizaciones emitidas"}
    assert ("IAEI.08.02.01", "AEI.08.02", "reparada") in seen.links("MIDE", certainty=True)


def test_an_action_that_only_its_indicators_name_is_repaired(read: Read) -> None:
    text = HEAD + (
        "OEI.01 Mejorar los servicios de salud ¦ ¦ ¦ ¦ \n"
        "AEI.01.01 ¦ Vacunación completa para los niños ¦ IAEI.01.01.01 ¦ Porcentaje de niños vacunados"
        " ¦ Dirección de Salud\n"
        "OEI.02 Mejorar los servicios de educación ¦ ¦ ¦ ¦ \n"
        " ¦ ¦ IAEI.02.01.01 ¦ Número de locales reparados ¦ Dirección de Educación\n"
    )

    seen = View(read(text))

    assert seen.node("AEI.02.01")["certeza"] == "reparada"
    assert ("AEI.02.01", "OEI.02") in seen.links("PERTENECE_A")


def test_indicator_codes_that_name_another_action_stay_where_they_are_printed(read: Read) -> None:
    text = HEAD + (
        "OEI.11 Modernizar la gestión institucional ¦ ¦ ¦ ¦ \n"
        "AEI.11.08 ¦ Administración financiera efectiva ¦ IAEI.11.11.01 ¦ Promedio de meses de retraso"
        " ¦ Oficina de Administración\n"
        " ¦ ¦ IAEI.11.11.02 ¦ Porcentaje del cumplimiento del plan ¦ Oficina de Administración\n"
        "AEI.11.11 ¦ Comunicación implementada ¦ IAEI.11.03.01 ¦ Tasa de variación de la cobertura"
        " ¦ Oficina de Comunicación\n"
    )

    seen = View(read(text))

    assert seen.measured("AEI.11.08") == {"Promedio de meses de retraso", "Porcentaje del cumplimiento del plan"}
    assert "IAEI.11.11.02" in str(seen.node("IAEI.11.11.02")["nota"])


def test_one_code_on_two_indicators_gives_two_indicators(read: Read) -> None:
    text = HEAD + (
        "AEI.11.03 ¦ Modelo de integridad implementado ¦ IAEI.11.03.01 ¦ Índice de capacidad preventiva"
        " ¦ Oficina de Integridad\n"
        "AEI.11.11 ¦ Comunicación implementada ¦ IAEI.11.03.01 ¦ Tasa de variación de la cobertura"
        " ¦ Oficina de Comunicación\n"
    )

    seen = View(read(text))

    assert seen.measured("AEI.11.03") == {"Índice de capacidad preventiva"}
    assert seen.measured("AEI.11.11") == {"Tasa de variación de la cobertura"}


def test_the_same_words_on_objective_and_action_are_two_indicators(read: Read) -> None:
    text = (
        "OEI ¦ ¦ Indicador\nCódigo ¦ Descripción ¦ \n"
        "OEI.01 ¦ Ampliar la cobertura de agua ¦ Porcentaje de hogares con agua\n\n"
        "Tabla 2: Acciones\n\n"
        + HEAD
        + "AEI.01.01 ¦ Sistemas de agua operativos ¦ ¦ Porcentaje de hogares con agua ¦ Área Técnica\n"
    )

    seen = View(read(text))

    assert seen.measured("OEI.01") == seen.measured("AEI.01.01") == {"Porcentaje de hogares con agua"}
    assert len(list(seen.graph.nodes("Indicador"))) == 2


def test_cells_cut_by_a_page_break_are_joined_and_the_heading_repeats(read: Read) -> None:
    text = HEAD + (
        "AEI.02.02 ¦ Facilitación de las inversiones, ¦ IAEI.02.02.01"
        " ¦ Porcentaje de ejecución de las actividades de ¦ Dirección General de\n"
        "\n0190\n\n" + HEAD + "¦ el comercio y el turismo ¦ ¦ promoción económica ¦ Promoción Económica\n"
        "¦ ¦ IAEI.02.02.02 ¦ Número de empresas beneficiarias ¦ Dirección General de Promoción Económica\n"
    )

    reading = read(text)
    seen = View(reading)

    assert seen.node("AEI.02.02")["nombre"] == "Facilitación de las inversiones, el comercio y el turismo"
    assert seen.node("IAEI.02.02.01")["nombre"] == "Porcentaje de ejecución de las actividades de promoción económica"
    assert [n.properties["nombre"] for n in seen.graph.nodes("UnidadOrganica")] == [
        "Dirección General de Promoción Económica"
    ]
    assert sum(o.state is RowState.JOINED for o in reading.outcomes) == 1


def test_a_row_turned_into_a_markdown_heading_is_read(read: Read) -> None:
    text = (
        "| Código | Acción Estratégica Institucional | Código | Nombre del Indicador | Unidad orgánica |\n"
        "|---|---|---|---|---|\n"
        "| AEI.01.01 | Patrullaje permanente para la población | IAEI.01.01.01 | Número de patrullajes | Gerencia de"
        " Seguridad |\n\n"
        "## Aei.01.02 Servicios De Videovigilancia Oportunos\n\n"
        "|  |  | IAEI.01.02.01 | Porcentaje de cámaras operativas | Gerencia de Seguridad |\n"
    )

    seen = View(read(text))

    assert seen.node("AEI.01.02")["nombre"] == "Servicios De Videovigilancia Oportunos"
    assert seen.measured("AEI.01.02") == {"Porcentaje de cámaras operativas"}


def test_actions_printed_in_the_middle_of_their_span_are_not_guessed(read: Read) -> None:
    text = (
        "Código ¦ Acción Estratégica Institucional ¦ Nombre del Indicador ¦ Unidad orgánica\n"
        "OEI.01 Mejorar la salud de la población ¦ ¦ ¦ \n"
        " ¦ ¦ Porcentaje de niños sanos ¦ Dirección A\n"
        "AEI.01.01 ¦ Atención de niños oportuna ¦ Número de atenciones ¦ Dirección A\n"
        " ¦ ¦ Tasa de reingreso a los establecimientos ¦ Dirección A\n"
        "AEI.01.02 ¦ Atención de gestantes oportuna ¦ Número de controles ¦ Dirección B\n"
    )

    seen = View(read(text))

    assert ("Porcentaje de niños sanos", "AEI.01.01", "reparada") in seen.links("MIDE", certainty=True)
    assert ("Tasa de reingreso a los establecimientos", "AEI.01.01", "inferida") in seen.links("MIDE", certainty=True)


def test_several_units_in_a_cell_are_split_and_spellings_joined(read: Read) -> None:
    text = HEAD + (
        "AEI.11.04 ¦ Procesos de mejora implementados ¦ IAEI.11.04.01 ¦ Número de asesorías"
        " ¦ Oficina General de Planeamiento y Presupuesto\n"
        "AEI.11.07 ¦ Planificación efectiva ¦ IAEI.11.07.01 ¦ Número de documentos ¦ "
        "Oficina General de Planeamiento y Presupuestos Oficina General de Asuntos Legales\n"
    )

    seen = View(read(text))

    names = {str(n.properties["nombre"]) for n in seen.graph.nodes("UnidadOrganica")}
    assert names == {"Oficina General de Planeamiento y Presupuesto", "Oficina General de Asuntos Legales"}
    assert len(seen.links("RESPONSABLE_DE")) == 3


def test_a_code_on_two_statements_that_nothing_decides_is_two_elements_and_a_conflict(read: Read) -> None:
    reading = read(
        "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
        "AEI.01.01 ¦ Servicio de salud oportuno para la población ¦ IAEI.01.01.01 ¦ Porcentaje de atenciones"
        " ¦ Dirección de Salud\n"
        "AEI.01.01 ¦ Becas de estudio otorgadas a jóvenes talentos ¦ IAEI.01.01.02 ¦ Número de becas"
        " ¦ Dirección de Educación\n"
    )

    actions = {node.id: node.properties["nombre"] for node in reading.graph.nodes("AEI")}
    measured = {e.source.rsplit("/", 1)[1]: actions[e.target] for e in reading.graph.edges("MIDE")}
    assert len(actions) == 2
    assert measured["IAEI.01.01.01"] == "Servicio de salud oportuno para la población"
    assert measured["IAEI.01.01.02"] == "Becas de estudio otorgadas a jóvenes talentos"
    assert [(c.element, c.what, len(c.places)) for c in reading.conflicts] == [("AEI.01.01", "enunciado", 2)]


def test_two_indicators_of_one_action_with_one_code_are_two(read: Read) -> None:
    reading = read(
        "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
        "AEI.01.01 ¦ Servicio de salud oportuno para la población ¦ IAEI.01.01.01 ¦ Porcentaje de atenciones"
        " ¦ Dirección de Salud\n"
        " ¦ ¦ IAEI.01.01.01 ¦ Número de campañas realizadas ¦ Dirección de Salud\n"
    )

    assert len({node.id for node in reading.graph.nodes("Indicador")}) == 2
