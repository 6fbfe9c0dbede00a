"""One small plan as a graph, for the tests of what is asked of a graph.

pedn AE.1.6.1 <~ plan ; pgg 10 <- 10.5 <- OEI.01, AEI.01.01 ; pn-mar 1.1 <- AEI.01.01, AEI.01.02 (proposed)
pesem OES.01 <- AES.01.01 <- OEI.01 ; AES.01.01, AES.01.02 <= OEI.02 (one sentence)
OEI.01 <- AEI.01.01 (linked), AEI.01.02 (not prioritised), AEI.01.03 (unreadable) ; OEI.02
one indicator on each action, of which two carry the same code; unit DGA
"""

from __future__ import annotations

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.text import fold

PEI, PESEM, PGG, PN, PEDN = "pei-x-2025", "pesem-x-2024", "pgg-ds-1", "pn-mar", "pedn-2050"


def node(plan: str, label: str, key: str, name: str = "", **properties: Value) -> Node:
    """An element; its key is its code, except for labels whose keys are words."""
    own: dict[str, Value] = {"plan": plan, "nombre": name, "nombre_norm": fold(name), "certeza": "declarada"}
    if any(sign.isdigit() for sign in key) and label != "Plan":
        own["codigo"] = key.rsplit("/", 1)[-1]
    return Node(f"{plan}/{label}/{key}", label, {**own, "fuentes": [f"{PEI}#T1:{len(key)}"], **properties})


def plan(slug: str, tipo: str) -> Node:
    """A plan of a kind."""
    return node(slug, "Plan", slug, f"Plan {tipo}", tipo=tipo)


def edge(source: str, kind: str, target: str, **properties: Value) -> Edge:
    """A stated relationship, read at one place."""
    return Edge(source, kind, target, {"certeza": "declarada", "fuentes": [f"{PEI}#T2:7"], **properties})


def pei(label: str, key: str) -> str:
    """Id of an element of the PEI."""
    return f"{PEI}/{label}/{key}"


OEI1, OEI2 = pei("OEI", "OEI.01"), pei("OEI", "OEI.02")
AEI1, AEI2, AEI3 = (pei("AEI", f"AEI.01.0{number}") for number in (1, 2, 3))
IND1, IND2 = pei("Indicador", "IAEI.01.01.01"), pei("Indicador", "AEI.01.02/IAEI.01.02.01")
IND3 = pei("Indicador", "AEI.01.03/IAEI.01.02.01")
UNIT = pei("UnidadOrganica", "direccion-general-de-america")
OWN_PLAN, ENTITY = pei("Plan", PEI), pei("Entidad", "008")
OES1, AES1, AES2 = f"{PESEM}/OES/OES.01", f"{PESEM}/AES/AES.01.01", f"{PESEM}/AES/AES.01.02"
LINE, AXIS, AE = f"{PGG}/LineamientoPGG/10.5", f"{PGG}/EjePGG/10", f"{PEDN}/AE/AE.1.6.1"
SERVICE, POLICY = f"{PN}/Servicio/1.1", f"{PN}/PoliticaNacional/politica-maritima"
UPPER_PLAN, PGG_PLAN = f"{PESEM}/Plan/{PESEM}", f"{PGG}/Plan/{PGG}"

_TARGETS: dict[str, Value] = {
    "linea_base": 20.0, "linea_base_anio": 2023, "anios": [2025, 2026], "metas": [10.0, 12.5],
    "metas_impresas": "2023 20 2025 10 2026 12,5", "metas_fuentes": [f"{PEI}#B-3:99"], "metas_certeza": "reparada",
}  # fmt: skip
NODES = (
    plan(PEI, "PEI"), plan(PESEM, "PESEM"), plan(PGG, "PGG"), node(PEI, "Entidad", "008", "Ministerio X", sigla="MX"),
    node(PEI, "OEI", "OEI.01", "Fortalecer la proyección del Perú", pgg="vinculado"),
    node(PEI, "OEI", "OEI.02", "Modernizar la gestión", pgg="vinculado"),
    node(PEI, "AEI", "AEI.01.01", "Defensa de la soberanía marítima", pgg="vinculado", codigo_impreso="AEI 01.0",
         variantes=[f"{PEI}#B-3:99 | Defensa de la soberania en el mar"]),
    node(PEI, "AEI", "AEI.01.02", "Relaciones con América", pgg="no_priorizado", pgg_fuentes=[f"{PEI}#Ruta:44"]),
    node(PEI, "AEI", "AEI.01.03", "Relaciones con Europa", pgg="sin_dato", pgg_nota="se perdió la columna"),
    node(PEI, "Indicador", "IAEI.01.01.01", "Porcentaje de reuniones", **_TARGETS),
    node(PEI, "Indicador", "AEI.01.02/IAEI.01.02.01", "Índice de presencia", linea_base_nota="ND"),
    node(PEI, "Indicador", "AEI.01.03/IAEI.01.02.01", "Índice de vínculos", metas_impresas="1 2 3"),
    node(PEI, "UnidadOrganica", "direccion-general-de-america", "Dirección General de América", sigla="DGA"),
    node(PESEM, "OES", "OES.01", "Presencia en el exterior"),
    node(PESEM, "AES", "AES.01.01", "Posicionamiento del Perú", fuentes=[f"{PEI}#T1:5", f"{PEI}#T2:7"]),
    node(PESEM, "AES", "AES.01.02", "Intereses antárticos"),
    node(PGG, "EjePGG", "10", "Política exterior"), node(PGG, "LineamientoPGG", "10.5", "Integración fronteriza"),
    node(PN, "PoliticaNacional", "politica-maritima", "Política Marítima"),
    node(PN, "Servicio", "1.1", "Defensa de intereses marítimos"),
    node(PEDN, "AE", "AE.1.6.1", "Población de frontera"),
)  # fmt: skip
EDGES = (
    edge(OWN_PLAN, "PERTENECE_A", ENTITY), edge(OEI1, "PERTENECE_A", OWN_PLAN), edge(OEI2, "PERTENECE_A", OWN_PLAN),
    *(edge(action, "PERTENECE_A", OEI1) for action in (AEI1, AEI2, AEI3)),
    edge(IND1, "MIDE", AEI1), edge(IND2, "MIDE", AEI2), edge(IND3, "MIDE", AEI3),
    edge(UNIT, "PERTENECE_A", ENTITY), edge(UNIT, "RESPONSABLE_DE", AEI1), edge(UNIT, "RESPONSABLE_DE", IND2),
    edge(OEI1, "ARTICULA_CON", AES1, certeza="reparada", nota="la celda abarca la fila"),
    edge(OEI2, "ARTICULA_CON", AES1, colectivo=True), edge(OEI2, "ARTICULA_CON", AES2, colectivo=True),
    edge(AES1, "PERTENECE_A", OES1), edge(AES2, "PERTENECE_A", OES1), edge(OES1, "PERTENECE_A", UPPER_PLAN),
    edge(OEI1, "VINCULADO_A", LINE), edge(AEI1, "VINCULADO_A", LINE),
    edge(LINE, "PERTENECE_A", AXIS), edge(AXIS, "PERTENECE_A", PGG_PLAN),
    edge(AEI1, "ARTICULA_CON", SERVICE), edge(AEI2, "ARTICULA_CON", SERVICE, certeza="inferida"),
    edge(SERVICE, "PERTENECE_A", POLICY), edge(OWN_PLAN, "CONTRIBUYE_A", AE),
)  # fmt: skip
ROWS = {f"{PEI}#T2:7": "OEI.01 | AES.01.01", f"{PEI}#B-3:99": "Porcentaje de reuniones | 2023 | 20 | 10 | 12,5"}


def small() -> PlanGraph:
    """The small plan, with what the program proposes."""
    return PlanGraph.of(NODES, EDGES, ROWS)
