"""A small plan to decide on, and decisions signed by somebody."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from articulador.loaders.decisions import Decision
from articulador.loaders.document import read_document
from articulador.loaders.model import Reading

PLAN = (
    "PLAN ESTRATÉGICO INSTITUCIONAL 2025-2030\n\n"
    "Código ¦ Objetivo Estratégico Institucional ¦ Nombre del Indicador\n"
    "OEI.05 ¦ Mejorar la asistencia a la población migrante ¦ Porcentaje de casos atendidos a tiempo\n\n"
    "Código ¦ Acción Estratégica Institucional ¦ Código ¦ Nombre del Indicador ¦ Unidad orgánica\n"
    "AEI.05.01 ¦ Protección integral de las víctimas ¦ IAEI.05.01.01 ¦ Número de campañas ¦ Dirección Consular\n"
    "AEI.05.02 ¦ Asistencia permanente a la población ¦ IAEI.05.02.01 ¦ Porcentaje de casos ¦ Dirección Consular\n\n"
    "Ruta estratégica\n\n"
    "Prioridad ¦ OEI ¦ ¦ Vinculación con la PGG ¦ Prioridad ¦ AEI ¦ ¦ Vinculación con la PGG ¦ UO Responsable\n"
    " ¦ Código ¦ Descripción ¦ ¦ ¦ Código ¦ Descripción ¦ ¦ \n"
    "5 ¦ OEI.05 ¦ Mejorar la asistencia a la población migrante ¦ Eje 10 Lin. 10.2 ¦ 1 ¦ AEI.05.01"
    " ¦ Protección integral de las víctimas ¦ No priorizado ¦ Dirección Consular\n"
    " ¦ ¦ ¦ ¦ 2 ¦ ¦ Apoyo sin código ¦ Eje 10 Lin. 10.3 ¦ Dirección de Asilo\n\n"
    "Anexo B-3\n\n"
    "Código ¦ Descripción ¦ Nombre del Indicador ¦ Línea base ¦ ¦ Logros esperados ¦ ¦ \n"
    " ¦ ¦ ¦ Año ¦ Valor ¦ 2025 ¦ 2026 ¦ 2027\n"
    "AEI.05.01 ¦ Protección integral de las víctimas ¦ Número de campañas ¦ 2023 ¦ 20 ¦ 10 ¦ 12 ¦ 14\n"
    "AEI.05.02 ¦ Asistencia permanente a la población ¦ Porcentaje de casos ¦ 2023 ¦ 30 ¦ 40 ¦ 50 ¦ 60\n"
)
LINES = {text.split(" ¦ ")[0].strip(): number for number, text in enumerate(PLAN.split("\n"), 1)}
Decide = Callable[..., Reading]


@pytest.fixture
def decide(tmp_path: Path) -> Decide:
    """Reads the plan as decided."""

    def run(*decisions: Decision, text: str = PLAN) -> Reading:
        path = tmp_path / "plan.txt"
        path.write_text(re.sub(" ?¦ ?", "\t", text), encoding="utf-8")
        return read_document(path, decisions)

    return run


def signed(number: int = 1) -> dict[str, object]:
    """Who decided, when and why."""
    return {"number": number, "author": "Ana", "day": date(2026, 11, 25), "reason": "se ve en el PDF"}
