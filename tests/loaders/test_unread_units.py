"""A unit that a damaged row or a lost column may have held is unknown; one that a whole row lacks is missing."""

from __future__ import annotations

import pytest

from articulador.graph.model import Value
from tests.loaders.test_ruta import AEI, HEAD
from tests.loaders.view import Read, View

_FIRST = (
    "5 ¦ OEI.05 ¦ Mejorar la asistencia ¦ Eje 10 Lin. 10.2 ¦ 1 ¦ AEI.05.01"
    " ¦ Protección integral de las víctimas ¦ Eje 10 Lin. 10.2 ¦ Dirección Consular\n"
)
_BLANK = " ¦ ¦ ¦ ¦ 2 ¦ AEI.05.02 ¦ Asistencia permanente a la población ¦ Eje 10 Lin. 10.2"
_NO_UNIT_COLUMN = (
    "\nPrioridad ¦ OEI ¦ ¦ Vinculación con la PGG ¦ Prioridad ¦ AEI ¦ ¦ Vinculación con la PGG\n"
    " ¦ Código ¦ Descripción ¦ ¦ ¦ Código ¦ Descripción ¦ \n"
)


def aspects(node: dict[str, Value]) -> list[str]:
    lost = node.get("no_leido", [])
    assert isinstance(lost, list)
    return [str(entry).partition("#")[2] for entry in lost]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(_FIRST + _BLANK + " ¦ \n", [], id="a whole row leaves it blank"),
        pytest.param(_FIRST + _NO_UNIT_COLUMN + _BLANK + "\n", ["unidad"], id="its page lost the column"),
        pytest.param(_FIRST + _BLANK + " ¦ ¦ Algo Suelto\n", ["unidad"], id="words stand beyond the headings"),
        pytest.param(
            _FIRST + _BLANK + " ¦ \n9 ¦ ¦ Otras palabras ¦ ¦ 7 ¦ ¦ Otra cosa que nadie conoce ¦ ¦ \n", ["unidad"],
            id="the row beside it was not understood",
        ),
        pytest.param(
            _FIRST + " ¦ ¦ ¦ ¦ 2 ¦ ¦ Asistencia permanente a la población ¦ Eje 10 Lin. 10.2 ¦ \n", ["unidad"],
            id="its row was repaired",
        ),
    ],
)  # fmt: skip
def test_the_unit_of_an_action(rows: str, expected: list[str], read: Read) -> None:
    seen = View(read(AEI + HEAD + rows))

    assert aspects(seen.node("AEI.05.02")) == expected
    assert aspects(seen.node("AEI.05.01")) == []


def test_an_indicator_whose_page_lost_the_column_of_units(read: Read) -> None:
    text = (
        "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
        "AEI.05.01 ¦ Protección integral de las víctimas ¦ IAEI.05.01.01 ¦ Número de campañas ¦ Dirección Consular\n"
        " ¦ ¦ IAEI.05.01.02 ¦ Porcentaje de casos ¦ \n"
        "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador\n"
        "AEI.05.02 ¦ Asistencia permanente a la población ¦ IAEI.05.02.01 ¦ Índice de satisfacción\n"
    )

    seen = View(read(text))

    assert aspects(seen.node("IAEI.05.02.01")) == ["unidad"]
    assert aspects(seen.node("AEI.05.02")) == ["unidad"]
    assert aspects(seen.node("IAEI.05.01.02")) == []
