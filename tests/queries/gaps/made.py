"""Rules and findings made for tests."""

from __future__ import annotations

from articulador.queries.gaps.header import Rule, parse
from articulador.queries.gaps.model import Finding, Outcome, Severity

HEADER = """\
// nombre: AEI sin unidad
// name: AEI without unit
// gravedad: error
// mira: AEI | AEIs
// revisa: Que tenga unidad.
// checks: That it has a unit.
// importa: Nadie responde.
// matters: Nobody answers.
// corrige: Asígnela.
// fix: Assign it.
// norma: sentido común
// source: common sense
// mensaje: {codigo} no tiene unidad: {nombre}
// message: {codigo} has no unit: {nombre}
// mensaje_lectura: La fila de {codigo}
//    se perdió
// message_lectura: The row of {codigo} was lost
// sugerencia: ¿{cercana}?
// suggestion: Perhaps {cercana}?
// umbral maximo: 3 | Cuántas | How many
"""
BODY = """
MATCH (a:AEI)
WHERE $plan = '' OR a.plan = $plan
RETURN a.plan AS plan, a.id AS id, a.codigo AS codigo, a.nombre AS nombre, a.fuentes AS lugares,
       CASE WHEN a.codigo = 'AEI.01.01' THEN 'conforme' WHEN a.codigo = 'AEI.01.02' THEN 'plan' ELSE 'lectura' END
         AS resultado,
       CASE WHEN a.codigo = 'AEI.01.02' THEN 'DGA' END AS cercana
"""


def rule(code: str = "RES901", header: str = HEADER, body: str = BODY) -> Rule:
    """A rule as a file would say it."""
    return parse(code, f"{code.lower()}-x.cypher", header + body, "//")


def finding(
    code: str,
    element: str = "pei-x-2025/AEI/AEI.01.01",
    outcome: Outcome = Outcome.PLAN,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding of a rule on an element."""
    short = element.rpartition("/")[2]
    return Finding(
        code, outcome, severity, "pei-x-2025", element, element.split("/")[1], short, f"{short} falla", (), "",
        f"{code}-{short}-{outcome}",
    )  # fmt: skip
