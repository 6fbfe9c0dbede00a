"""Articulation with the upper plan: rows, sentences, and the sentence that ties one objective to everything."""

from __future__ import annotations

from tests.loaders.view import Read, View

OEI = (
    "OEI ¦ ¦ ¦ Indicadores ¦ ¦ Área responsable\nCódigo ¦ Tipo ¦ Descripción ¦ Código ¦ Descripción ¦ \n"
    "OEI.06 ¦ Tipo I ¦ Incrementar la presencia cultural en el exterior ¦ IOEI.06.01"
    " ¦ Tasa de variación de visitantes ¦ Dirección Cultural\n"
    "OEI.07 ¦ Tipo I ¦ Fortalecer el vínculo de identidad de las comunidades ¦ IOEI.07.01"
    " ¦ Porcentaje de población que participa ¦ Dirección Consular\n"
    "OEI.11 ¦ Tipo II ¦ Modernizar la gestión institucional ¦ IOEI.11.01 ¦ Índice de efectividad"
    " ¦ Secretaría General\n\n"
    "Tabla 4: Contribución al PESEM 2024-2030 del Sector Cultura\n\n"
    "N° ¦ Documento ¦ Acción Estratégica ¦ Indicador ¦ Contribución\n"
    "1 ¦ PESEM 2024-2030 ¦ AES.01.06 Incrementar la presencia cultural del país ¦ • Ratio de acciones de difusión"
    " ¦ El ministerio contribuye con eventos.\n"
    "2 ¦ ¦ AES.02.01 Fortalecer el vínculo afectivo de las comunidades ¦ • Porcentaje de población asociada"
    " ¦ Se apoya a las comunidades.\n\n"
    "Anexo B-1: Matriz de articulación de planes\n\n"
)
HEAD = (
    "Objetivo Estratégico Sectorial ¦ ¦ Acción Estratégica Sectorial ¦ ¦ Objetivo estratégico Institucional ¦"
    " ¦ Explicación de Relación Causal\n"
    "Código ¦ Enunciado ¦ Código ¦ Enunciado ¦ Código ¦ Enunciado ¦ \n"
)


def test_codes_in_a_row_link_the_objective_to_the_action(read: Read) -> None:
    row = (
        "OES.01 ¦ Fortalecer la imagen del país ¦ AES.01.06 ¦ Incrementar la presencia cultural del país ¦ OEI.06"
        " ¦ Incrementar la presencia cultural en el exterior ¦ Lo explica\n"
    )

    seen = View(read(OEI + HEAD + row))

    assert seen.links("ARTICULA_CON", certainty=True) == {("OEI.06", "AES.01.06", "declarada")}
    assert ("AES.01.06", "OES.01", "declarada") in seen.links("PERTENECE_A", certainty=True)


def test_an_action_without_its_code_is_told_by_its_statement(read: Read) -> None:
    row = (
        "OES.02 ¦ Fortalecer la inserción de la población ¦ Índice de integración"
        " ¦ Fortalecer el vínculo afectivo de las comunidades"
        " ¦ Fortalecer el vínculo de identidad de las comunidades ¦ Porcentaje de población que participa"
        " ¦ La relación causal\n"
    )

    seen = View(read(OEI + HEAD + row))

    assert seen.links("ARTICULA_CON", certainty=True) == {("OEI.07", "AES.02.01", "reparada")}
    assert seen.measured("OES.02") == {"Índice de integración"}


def test_a_sentence_that_fell_out_of_the_table_still_states_the_link(read: Read) -> None:
    text = (
        "OES.01 ¦ Fortalecer la imagen del país ¦ AES.01.06 ¦ Incrementar la presencia cultural del país ¦ ¦ ¦ \n\n"
        "La relación causal entre el OEI.06 con la AES.01.06 se sustenta en la articulación de ambos planes.\n\n"
        + HEAD
        + "OES.02 ¦ Fortalecer la inserción de la población ¦ AES.02.01"
        " ¦ Fortalecer el vínculo afectivo de las comunidades ¦ OEI.07 ¦ Vínculo ¦ Porque sí\n"
    )

    seen = View(read(OEI + HEAD + text))

    assert {("OEI.06", "AES.01.06", "declarada"), ("OEI.07", "AES.02.01", "declarada")} == seen.links(
        "ARTICULA_CON", certainty=True
    )


def test_a_sentence_that_ties_one_objective_to_all_is_collective(read: Read) -> None:
    row = (
        "OES.01 ¦ Fortalecer la imagen del país ¦ AES.01.06 ¦ Incrementar la presencia cultural del país ¦ OEI.06"
        " ¦ Incrementar la presencia cultural en el exterior ¦ Lo explica\n"
    )
    text = OEI + HEAD + row + "\nNota: el OEI.11 se articula con todas las Acciones Sectoriales del PESEM.\n"

    reading = read(text)
    collective = {
        (e.source.split("/")[-1], e.target.split("/")[-1])
        for e in reading.graph.edges("ARTICULA_CON")
        if e.properties.get("colectivo")
    }

    assert collective == {("OEI.11", "AES.01.06"), ("OEI.11", "AES.02.01")}
    assert ("OEI.06", "AES.01.06") in View(reading).links("ARTICULA_CON")


def test_indicators_of_an_action_cut_by_a_page_break_are_whole(read: Read) -> None:
    text = OEI.replace(
        "• Ratio de acciones de difusión ¦ El ministerio contribuye con eventos.\n"
        "2 ¦ ¦ AES.02.01 Fortalecer el vínculo afectivo de las comunidades ¦ • Porcentaje",
        "• Porcentaje de proyectos seleccionados por el ¦ El ministerio contribuye con eventos.\n\n"
        "N° ¦ Documento ¦ Acción Estratégica ¦ Indicador ¦ Contribución\n"
        "2 ¦ ¦ AES.02.01 Fortalecer el vínculo afectivo de las comunidades ¦ Programa Nacional • Porcentaje",
    )

    seen = View(read(text))

    assert seen.measured("AES.01.06") == {"Porcentaje de proyectos seleccionados por el Programa Nacional"}
    assert seen.measured("AES.02.01") == {"Porcentaje de población asociada"}
