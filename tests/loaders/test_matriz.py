"""The matrix: names, codes and numbers that drifted apart are brought together, or left as printed."""

from __future__ import annotations

from tests.loaders.view import Read, View

AEI = (
    "Período: 2025 - 2027\n\nCódigo ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador"
    " ¦ Unidad orgánica\n"
    "AEI.01.05 ¦ Relaciones ampliadas con África ¦ IAEI.01.05.01 ¦ Porcentaje de países con consultas políticas"
    " ¦ Dirección de África\n"
    " ¦ ¦ IAEI.01.05.02 ¦ Número de visitas de alto nivel ¦ Dirección de África\n"
    "AEI.01.06 ¦ Participación activa en organismos ¦ IAEI.01.06.01 ¦ Número de reuniones en comisiones"
    " ¦ Dirección Multilateral\n\n"
    "Anexo B-3: Matriz del Plan Estratégico Institucional\n\n"
)
HEAD = (
    "Código ¦ OEI / AEI ¦ Descripción ¦ Nombre del Indicador ¦ Línea base ¦ ¦ Logros esperados ¦ ¦ \n"
    " ¦ ¦ ¦ ¦ Año ¦ Valor ¦ 2025 ¦ 2026 ¦ 2027\n"
)


def metas(seen: View, code: str) -> tuple[object, object]:
    return seen.node(code).get("linea_base"), dict(seen.targets(code))


def test_a_description_that_belongs_to_the_row_below_does_not_move_the_indicator(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            " ¦ ¦ Relaciones ampliadas con África ¦ Porcentaje de países con consultas políticas celebradas ¦ 2024"
            " ¦ 6 ¦ 8 ¦ 10 ¦ 12\n"
            "AEI.01.05 ¦ ¦ Participación activa en organismos ¦ Número de visitas de alto nivel ¦ 2024 ¦ 1 ¦ 2 ¦ 3"
            " ¦ 4\n"
            " ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones ¦ 2023 ¦ 40 ¦ 41 ¦ 42 ¦ 43\n"
        )
    )

    seen = View(read(text))

    assert metas(seen, "IAEI.01.05.01") == (6.0, {2025: 8.0, 2026: 10.0, 2027: 12.0})
    assert metas(seen, "IAEI.01.05.02") == (1.0, {2025: 2.0, 2026: 3.0, 2027: 4.0})
    assert metas(seen, "IAEI.01.06.01") == (40.0, {2025: 41.0, 2026: 42.0, 2027: 43.0})


def test_a_row_of_numbers_without_a_name_goes_to_the_one_indicator_left(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "AEI.01.05 ¦ ¦ Relaciones ampliadas con África ¦ Porcentaje de países con consultas políticas ¦ 2024"
            " ¦ 6 ¦ 8 ¦ 10 ¦ 12\n"
            " ¦ ¦ ¦ ¦ 2023 ¦ 1 ¦ 2 ¦ 3 ¦ 4\n"
        )
    )

    seen = View(read(text))

    assert metas(seen, "IAEI.01.05.02") == (1.0, {2025: 2.0, 2026: 3.0, 2027: 4.0})
    assert seen.node("IAEI.01.05.02")["metas_certeza"] == "reparada"


def test_two_names_in_one_cell_take_this_row_and_the_next(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "AEI.01.05 ¦ ¦ Relaciones ampliadas con África"
            " ¦ Porcentaje de países con consultas políticas Número de visitas de alto nivel ¦ 2023 ¦ 40 ¦ 43 ¦ 46"
            " ¦ 49\n"
            " ¦ ¦ ¦ ¦ 2023 ¦ 45 ¦ 50 ¦ 53 ¦ 56\n"
        )
    )

    seen = View(read(text))

    assert metas(seen, "IAEI.01.05.01") == (40.0, {2025: 43.0, 2026: 46.0, 2027: 49.0})
    assert metas(seen, "IAEI.01.05.02") == (45.0, {2025: 50.0, 2026: 53.0, 2027: 56.0})


def test_two_names_and_one_series_stay_as_printed(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "AEI.01.05 ¦ ¦ Relaciones ampliadas con África"
            " ¦ Porcentaje de países con consultas políticas Número de visitas de alto nivel ¦ 2023 ¦ 3 ¦ 3 ¦ 4 ¦ 5\n"
            "AEI.01.06 ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones ¦ 2023 ¦ 40 ¦ 41"
            " ¦ 42 ¦ 43\n"
        )
    )

    seen = View(read(text))

    assert metas(seen, "IAEI.01.05.01") == (None, {})
    assert seen.node("IAEI.01.05.02")["metas_impresas"] == "2023 3 3 4 5"


def test_matrix_and_sheet_that_differ_are_a_conflict_with_both_places(read: Read) -> None:
    text = (
        AEI
        + HEAD
        + (
            "AEI.01.06 ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones ¦ 2023 ¦ 40 ¦ 41"
            " ¦ 42 ¦ 43\n\n"
            "Anexo A-6: Fichas técnicas\n\nFICHA TÉCNICA DEL INDICADOR ¦ ¦ ¦ ¦ \n"
            "AEI ¦ AEI.01.06 Participación activa en organismos ¦ ¦ ¦ \n"
            "Nombre del indicador ¦ Número de reuniones en comisiones ¦ ¦ ¦ \n"
            "Justificación ¦ Mide la participación ¦ ¦ ¦ \nResponsable del Indicador ¦ Dirección Multilateral ¦ ¦ ¦ \n"
            "Método de cálculo ¦ Suma de reuniones ¦ ¦ ¦ \nSentido esperado ¦ Ascendente ¦ ¦ ¦ \n"
            "Línea de base ¦ ¦ Logros esperados ¦ ¦ \nAño ¦ 2023 ¦ 2025 ¦ 2026 ¦ 2027\nValor ¦ 40 ¦ 41 ¦ 42 ¦ 44\n"
        )
    )

    reading = read(text)
    seen = View(reading)

    assert [(c.what, c.values) for c in reading.conflicts] == [("meta 2027", ("43", "44"))]
    assert metas(seen, "IAEI.01.06.01") == (40.0, {2025: 41.0, 2026: 42.0, 2027: 43.0})
    assert (seen.node("IAEI.01.06.01")["metodo"], seen.node("IAEI.01.06.01")["sentido"]) == (
        "Suma de reuniones",
        "Ascendente",
    )


def test_a_lost_year_and_a_leap_leave_the_last_number_out(read: Read) -> None:
    """Of ``8 10 12 16`` under four of five years nothing tells whether 16 is the fourth or the fifth."""
    text = (
        AEI.replace("2025 - 2027", "2025 - 2029")
        + "Código ¦ OEI / AEI ¦ Descripción ¦ Nombre del Indicador ¦ Línea base ¦ ¦ Logros esperados ¦ ¦ ¦ \n"
        + " ¦ ¦ ¦ ¦ Año ¦ Valor ¦ 2025 ¦ 2026 ¦ 2027 ¦ 2028\n"
        + "AEI.01.05 ¦ ¦ Relaciones ampliadas con África ¦ Porcentaje de países con consultas políticas ¦ 2024 ¦ 6"
        + " ¦ 8 ¦ 10 ¦ 12 ¦ 16\n"
        + "AEI.01.06 ¦ ¦ Participación activa en organismos ¦ Número de reuniones en comisiones ¦ 2023 ¦ 40"
        + " ¦ 17 ¦ 17 ¦ 17 ¦ 17\n"
    )

    seen = View(read(text))

    assert metas(seen, "IAEI.01.05.01") == (6.0, {2025: 8.0, 2026: 10.0, 2027: 12.0})
    assert metas(seen, "IAEI.01.06.01") == (40.0, {2025: 17.0, 2026: 17.0, 2027: 17.0, 2028: 17.0})
