"""The cover and the heading of the matrix: what they say differently of the plan stands on it, with both places."""

from __future__ import annotations

import pytest

from articulador.queries.elements import texts
from tests.loaders.test_matriz import HEAD
from tests.loaders.view import Read

_BODY = (
    "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador\n"
    "AEI.01.05 ¦ Relaciones ampliadas con África ¦ IAEI.01.05.01 ¦ Porcentaje de países visitados\n\n"
)
_ROW = "AEI.01.05 ¦ ¦ Relaciones ampliadas con África ¦ Porcentaje de países visitados ¦ 2024 ¦ 6 ¦ 8 ¦ 10 ¦ 12\n"


@pytest.mark.parametrize(
    ("cover", "heading", "expected"),
    [
        ("2025 - 2027", "Período: 2025 – 2027", []),
        ("PEI 2025-2027 ampliado al 2028", "Periodo : 2025 - 2028 (ampliado)", []),
        ("Plan Estratégico Institucional 2025-2027", "Misión: ninguna", []),
        ("Pliego 008: Ministerio", "Pliego: 8 Ministerio Periodo: 2025 - 2027", []),
        (
            "PEI 2025 - 2027",
            "Pliego: 008: Ministerio | Período: 2024-2027",
            [("periodo", "2025-2027", "texto:1", "2024-2027", "Anexo B-3:8")],
        ),
        (
            "Pliego 008: Ministerio",
            "Pliego: 080: Ministerio",
            [("pliego", "008", "texto:1", "080", "Anexo B-3:8")],
        ),
    ],
)
def test_period_and_pliego(cover: str, heading: str, expected: list[tuple[str, ...]], read: Read) -> None:
    text = f"{cover}\n\n{_BODY}Anexo B-3: Matriz del PEI\n\n{heading}\n\n{HEAD}{_ROW}"

    graph = read(text).graph

    (plan,) = [node for node in graph.nodes("Plan") if "tablas" in node.properties]
    told = [entry.split(" | ") for entry in texts(plan, "contradicciones")]
    assert [tuple(piece.partition("#")[2] or piece for piece in pieces) for pieces in told] == expected
    assert all(place in graph.rows for pieces in told for place in pieces[2::2])
