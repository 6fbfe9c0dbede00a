"""National policies: a merged policy cell printed beside another policy's service does not take it."""

from __future__ import annotations

from tests.loaders.view import Read, View

BASE = (
    "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
    "AEI.01.01 ¦ Defensa continua de la soberanía ¦ IAEI.01.01.01 ¦ Número de instrumentos ¦ Dirección A\n"
    "AEI.05.01 ¦ Protección integral de víctimas peruanas ¦ IAEI.05.01.01 ¦ Número de campañas ¦ Dirección B\n"
    "AEI.10.02 ¦ Espacios de coordinación para el Sistema ¦ IAEI.10.02.01 ¦ Número de espacios ¦ Dirección C\n\n"
    "Tabla 5: Contribución a las Políticas Nacionales\n\nN° ¦ Documento ¦ Servicio ¦ Indicador ¦ Contribución\n"
    "1 ¦ Política Nacional de Cooperación Técnica 2030 ¦ Programa de capacitación en cooperación"
    " ¦ • Número de funcionarios ¦ Se capacita.\n"
    "2 ¦ Política Nacional frente a la Trata de Personas al 2030"
    " ¦ Servicio de asistencia de víctimas en el exterior ¦ • Porcentaje de víctimas ¦ Se asiste.\n"
    " ¦ ¦ Servicio de sensibilización de la población ¦ • Número de campañas ¦ \n\n"
    "Anexo B-2: Matriz de articulación de las Políticas Nacionales y el PEI\n\n"
)
HEAD = (
    "Nombre de la Política Nacional ¦ Objetivo Prioritario ¦ ¦ Lineamiento ¦ ¦ Servicio ¦"
    " ¦ Acción Estratégica Institucional ¦ \n"
    " ¦ Código ¦ Enunciado ¦ Código ¦ Enunciado ¦ Código ¦ Enunciado ¦ Código ¦ Enunciado\n"
)
ROWS = (
    "Política Nacional Marítima 2019 – 2030 ¦ OP 1 ¦ Fortalecer la influencia ¦ 1. 2. ¦ Coordinar iniciativas"
    " ¦ 1. 1. ¦ Defensa de los derechos marítimos ¦ AEI.01.01 ¦ Defensa continua de la soberanía\n"
    " ¦ OP 3 ¦ Fortalecer la atención ¦ 3. 3. ¦ Optimizar la cobertura ¦ 3.3.37"
    " ¦ Servicio de asistencia de víctimas en el exterior ¦ AEI.05.01 ¦ Protección integral de víctimas peruanas\n\n"
    + HEAD
    + "Política Nacional de Cooperación Técnica Internacional al 2030 ¦ ¦ ¦ 3.1 ¦ Mejorar la detección ¦ 3.1.26"
    " ¦ Servicio de detección de posibles víctimas ¦ ¦ \n"
    " ¦ OP 1 ¦ ¦ 1.1 ¦ Ampliar la vigilancia ¦ 1.1.5 ¦ Servicio de sensibilización de la población ¦ ¦ \n"
    " ¦ ¦ ¦ 1.2. ¦ Fortalecer las capacidades ¦ 1.1.1 ¦ Programa de capacitación en cooperación ¦ AEI.10.02"
    " ¦ Espacios de coordinación para el Sistema\n"
)


def policies(seen: View) -> dict[str, str]:
    return {
        str(n.properties["codigo"]): str(n.properties["plan"])
        for n in seen.graph.nodes("Servicio")
        if "codigo" in n.properties
    }


def test_services_follow_the_table_that_names_them_and_their_neighbours(read: Read) -> None:
    seen = View(read(BASE + HEAD + ROWS))

    trata, cooperation = "pn-frente-a-la-trata-de-personas", "pn-cooperacion-tecnica-internacional"
    assert policies(seen) == {
        "1.1": "pn-maritima",
        "3.3.37": trata,
        "3.1.26": trata,
        "1.1.5": trata,
        "1.1.1": cooperation,
    }


def test_levels_that_the_text_does_not_give_are_skipped(read: Read) -> None:
    links = View(read(BASE + HEAD + ROWS)).links("PERTENECE_A")

    assert {("3.1.26", "3.1"), ("3.1", "OP.3"), ("1.1", "1.2"), ("1.1.1", "1.2")} <= links
    assert ("1.2", "Política Nacional de Cooperación Técnica Internacional al 2030") in links


def test_actions_link_to_the_service_of_their_row_only(read: Read) -> None:
    seen = View(read(BASE + HEAD + ROWS))

    assert seen.links("ARTICULA_CON") == {("AEI.01.01", "1.1"), ("AEI.05.01", "3.3.37"), ("AEI.10.02", "1.1.1")}


def test_one_policy_written_in_two_ways_is_one_node_with_both(read: Read) -> None:
    seen = View(read(BASE + HEAD + ROWS))

    names = [n for n in seen.graph.nodes("PoliticaNacional") if "cooperacion" in n.id]
    assert len(names) == 1
    variants = names[0].properties["variantes"]
    assert isinstance(variants, list)
    assert any("Cooperación Técnica 2030" in str(text) for text in variants)


def test_an_action_without_a_service_cell_goes_with_the_service_above(read: Read) -> None:
    text = BASE + HEAD + ROWS + " ¦ ¦ ¦ ¦ ¦ ¦ ¦ AEI.01.01 ¦ Defensa continua de la soberanía\n"

    assert ("AEI.01.01", "1.1.1", "reparada") in View(read(text)).links("ARTICULA_CON", certainty=True)
