"""Tables printed in columns of blanks: cells that hang over, notes below, running headers at both margins."""

from __future__ import annotations

from tests.loaders.view import Read, View

_TABLE = """\
 Cuadro 1. Acciones estratégicas institucionales
     Cód.        Acción institucional                 Cód. indic.      Indicador                           A cargo
     AEI.01.01   Atención integral a las gestantes    IAEI.01.01.01    Porcentaje de niñas y niños      GRDS
                 del departamento                                      menores de cinco años con desnutri-
                                                                       ción crónica
     AEI.01.02   Agua segura para los hogares         IAEI.01.02.01    Porcentaje de estudiantes de         DRE
                 rurales                                               cuarto grado de primaria con nivel
                                                                       satisfactorio en lectura
     AEI.01.03   Riego tecnificado a los productores  IAEI.01.03.01    Porcentaje de superficie de ecosis- ARA
                 agrarios                                              temas degradados en recuperación
"""


def test_an_acronym_that_hangs_over_the_column_before_is_the_unit(read: Read) -> None:
    seen = View(read(_TABLE))

    assert seen.links("RESPONSABLE_DE") == {
        ("GRDS", "IAEI.01.01.01"), ("DRE", "IAEI.01.02.01"), ("ARA", "IAEI.01.03.01"),
    }  # fmt: skip
    assert seen.measured("AEI.01.01") == {"Porcentaje de niñas y niños menores de cinco años con desnutrición crónica"}
    assert seen.measured("AEI.01.03") == {"Porcentaje de superficie de ecosistemas degradados en recuperación"}


def test_the_note_on_missing_values_is_no_row(read: Read) -> None:
    seen = View(read(_TABLE + "     ND: No disponible\n"))

    assert "variantes" not in seen.node("AEI.01.03")
    assert not any("disponible" in row for row in seen.graph.rows.values())


def test_a_running_header_at_both_margins_of_pages_of_any_width_is_no_row(read: Read) -> None:
    pages = _TABLE.split("     AEI.01.02")
    header = "Gobierno Regional de Prueba{}PEI 2025-2030\n"
    text = (
        header.format(" " * 60)
        + pages[0]
        + "\n\n Pág. 1 | 9\n"
        + header.format(" " * 80)
        + "\n     AEI.01.02"
        + pages[1]
        + "\n\n Pág. 2 | 9\n"
        + header.format(" " * 100)
    )

    reading = read(text)

    assert not any("Gobierno" in outcome.text for outcome in reading.outcomes)
    assert View(reading).measured("AEI.01.02")
