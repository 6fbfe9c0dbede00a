"""The route: PGG links around the action's code, whatever the columns of the page."""

from __future__ import annotations

from tests.loaders.view import Read, View

AEI = (
    "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
    "AEI.05.01 ¦ Protección integral de las víctimas ¦ IAEI.05.01.01 ¦ Número de campañas ¦ Dirección Consular\n"
    "AEI.05.02 ¦ Asistencia permanente a la población ¦ IAEI.05.02.01 ¦ Porcentaje de casos ¦ Dirección Consular\n"
    "AEI.05.03 ¦ Servicios oportunos de retorno ¦ IAEI.05.03.01 ¦ Índice de satisfacción ¦ Dirección Consular\n\n"
    "Ruta estratégica\n\n"
)
HEAD = (
    "Prioridad ¦ OEI ¦ ¦ Vinculación con la PGG ¦ Prioridad ¦ AEI ¦ ¦ Vinculación con la PGG ¦ UO Responsable\n"
    " ¦ Código ¦ Descripción ¦ ¦ ¦ Código ¦ Descripción ¦ ¦ \n"
)


def test_links_mark_and_blank_are_three_states(read: Read) -> None:
    text = AEI + HEAD + (
        "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 10 Lin. 10.2 ¦ 1 ¦ AEI.05.01"
        " ¦ Protección integral de las víctimas ¦ Eje 10 Lin. 10.2 ¦ Dirección Consular\n"
        " ¦ ¦ ¦ ¦ 2 ¦ AEI.05.02 ¦ Asistencia permanente a la población ¦ No priorizado ¦ Dirección Consular\n"
        " ¦ ¦ ¦ ¦ 3 ¦ AEI.05.03 ¦ Servicios oportunos de retorno ¦ ¦ Dirección Consular\n"
    )  # fmt: skip

    seen = View(read(text))

    assert [seen.node(code)["pgg"] for code in ("AEI.05.01", "AEI.05.02", "AEI.05.03")] == [
        "vinculado",
        "no_priorizado",
        "sin_dato",
    ]
    assert seen.links("VINCULADO_A") == {("OEI.05", "10.2"), ("AEI.05.01", "10.2")}
    assert [seen.node(code)["prioridad"] for code in ("OEI.05", "AEI.05.01", "AEI.05.03")] == [5, 1, 3]


def test_a_page_without_the_actions_pgg_column_leaves_them_unknown(read: Read) -> None:
    text = AEI + (
        "Prioridad ¦ OEI ¦ ¦ Vinculación con la PGG ¦ Prioridad ¦ AEI ¦ ¦ UO Responsable\n"
        " ¦ Código ¦ Descripción ¦ ¦ ¦ Código ¦ Descripción ¦ \n"
        "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 1 Lin. 1.3 ¦ 2 ¦ AEI.05.01 ¦ Protección integral de las víctimas"
        " ¦ Dirección Consular\n"
    )

    seen = View(read(text))

    assert seen.node("AEI.05.01")["pgg"] == "sin_dato"
    assert "columna" in str(seen.node("AEI.05.01")["pgg_nota"])
    assert seen.links("VINCULADO_A") == {("OEI.05", "1.3")}


def test_an_action_without_a_row_is_unknown_not_unprioritised(read: Read) -> None:
    text = (
        AEI + HEAD + "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 10 Lin. 10.2 ¦ 1 ¦ AEI.05.01"
        " ¦ Protección integral de las víctimas ¦ Eje 10 Lin. 10.2 ¦ UO\n"
    )

    seen = View(read(text))

    assert seen.node("AEI.05.02")["pgg"] == "sin_dato"


def test_the_objectives_pgg_on_another_row_of_its_span_is_its_own(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            " ¦ ¦ ¦ Eje 6 Lin. 6.1 ¦ 1 ¦ AEI.05.01 ¦ Protección integral de las víctimas ¦ No priorizado"
            " ¦ Dirección Consular\n"
            "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ ¦ 2 ¦ AEI.05.02 ¦ Asistencia permanente a la población"
            " ¦ Eje 6 Lin. 6.2 ¦ Dirección Consular\n"
        )
    )

    seen = View(read(text))

    assert seen.links("VINCULADO_A", certainty=True) == {
        ("OEI.05", "6.1", "reparada"),
        ("AEI.05.02", "6.2", "declarada"),
    }


def test_eje_and_lineamiento_on_two_rows_are_one_link(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "5 ¦ OEI.05 ¦ Mejorar la ¦ Eje 9 ¦ 1 ¦ AEI.05.01 ¦ Protección integral de ¦ Eje 9 ¦ Dirección\n"
            " ¦ ¦ asistencia legal ¦ Lin. 9.2 ¦ ¦ ¦ las víctimas ¦ Lin. 9.2 ¦ Consular\n"
        )
    )

    seen = View(read(text))

    assert seen.links("VINCULADO_A") == {("OEI.05", "9.2"), ("AEI.05.01", "9.2")}


def test_one_code_printed_on_every_row_by_mistake_is_told_by_the_statements(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 5 Lin.5.3 ¦ 1 ¦ AEI 05.01"
            " ¦ Protección integral de las víctimas ¦ Eje 5 Lin.5.3 ¦ OAD\n"
            " ¦ ¦ ¦ ¦ 2 ¦ AEI 05.01 ¦ Asistencia permanente a la población ¦ Eje 5 Lin.5.4 ¦ OAD\n"
            " ¦ ¦ ¦ ¦ 3 ¦ AEI 05.0 ¦ Servicios oportunos de retorno ¦ Eje 5 Lin.5.3 ¦ OPP/OAJ\n"
        )
    )

    seen = View(read(text))

    assert {("AEI.05.02", "5.4", "reparada"), ("AEI.05.03", "5.3", "reparada")} <= seen.links(
        "VINCULADO_A", certainty=True
    )
    assert seen.node("AEI.05.02")["codigo_impreso"] == "AEI 05.01"
    assert {("OPP", "AEI.05.03"), ("OAJ", "AEI.05.03")} <= seen.links("RESPONSABLE_DE")
