"""States of the library's answers that the readable graph has no case of, on a plan of their own."""

from __future__ import annotations

from functools import cache

import pytest

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Cell, CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from tests.queries.library.cases import asked
from tests.queries.library.graph import el, link

PEI, PESEM = "pei-aux-2025", "pesem-aux-2024"
PLAN = f"{PEI}/Plan/{PEI}"
OEI1, OEI2 = f"{PEI}/OEI/OEI.01", f"{PEI}/OEI/OEI.02"
AEI11, AEI12 = f"{PEI}/AEI/AEI.01.01", f"{PEI}/AEI/AEI.01.02"
AES11, AES12, AES13 = (f"{PESEM}/AES/AES.01.0{number}" for number in (1, 2, 3))
UNIT = f"{PEI}/UnidadOrganica/oficina"
NAMED, HELPED = "pn-nombrada/PoliticaNacional/nombrada", "pn-aportada/PoliticaNacional/aportada"
SERVICE, SERVICE2 = "pn-aportada/Servicio/1.1.1", "pn-aportada/Servicio/1.1.2"
STRATEGY = f"{PEI}/Estrategia/sin-medida"


def own(label: str, key: str, name: str, **more: Value) -> Node:
    """An element that this plan states."""
    return el(PEI, label, key, name, "Tabla 1:1", **more)


def upper(plan: str, label: str, key: str, name: str) -> Node:
    """An element of another plan that this plan names."""
    return el(plan, label, key, name, f"{PEI}#Anexo B-1:1")


def indicator(number: int, base: float, goal: float, **more: Value) -> Node:
    """An indicator with a baseline and one target."""
    targets: dict[str, Value] = {"linea_base": base, "anios": [2026], "metas": [goal]}
    return own("Indicador", f"IAEI.01.01.0{number}", f"Indicador {number}", **targets, **more)


def tie(source: str, kind: str, target: str, **more: Value) -> Edge:
    """A relationship that this plan states."""
    return link(source, kind, target, f"{PEI}#Tabla 1:1", **more)


_INDICATORS = (
    indicator(1, 10, 5, sentido="Descendente"), indicator(2, 10, 15, sentido="Descendente"), indicator(3, 10, 5),
    indicator(4, 10, 15), indicator(5, 10, 5, sentido="Valor observado. Ascendente"),
)  # fmt: skip
NODES = (
    own("Plan", PEI, "PEI", tipo="PEI"), own("OEI", "OEI.01", "Objetivo uno"), own("OEI", "OEI.02", "Objetivo dos"),
    own("AEI", "AEI.01.01", "Acción uno", codigo_impreso="AEI.01.02", nota="errata",
        variantes=[f"{PEI}#Tabla 2:3 | Acción"]),
    own("AEI", "AEI.01.02", "Acción dos"), own("UnidadOrganica", "oficina", "Oficina"), *_INDICATORS,
    own("Indicador", "IOEI.02.01", "Índice común"), own("Indicador", "IOEI.01.01", "Índice propuesto"),
    own("BienServicio", "sin-sustento", "Sin sustento"), own("Estrategia", "sin-medida", "Sin medida"),
    upper(PESEM, "AES", "AES.01.01", "De una fila"), upper(PESEM, "AES", "AES.01.02", "De una frase"),
    upper(PESEM, "AES", "AES.01.03", "Propuesta"), upper(PESEM, "Indicador", "AES.01.02/indice", "Índice común"),
    upper("pn-nombrada", "PoliticaNacional", "nombrada", "Nombrada"),
    upper("pn-aportada", "PoliticaNacional", "aportada", "Aportada"),
    upper("pn-aportada", "Servicio", "1.1.1", "Aportado"), upper("pn-aportada", "Servicio", "1.1.2", "Nombrado"),
)  # fmt: skip
EDGES = (
    tie(AEI11, "PERTENECE_A", OEI1), tie(AEI12, "PERTENECE_A", OEI1),
    *(tie(node.id, "MIDE", AEI11) for node in _INDICATORS),
    tie(f"{PEI}/Indicador/IOEI.02.01", "MIDE", OEI2), tie(f"{PESEM}/Indicador/AES.01.02/indice", "MIDE", AES12),
    tie(f"{PEI}/Indicador/IOEI.01.01", "MIDE", OEI1, certeza="inferida"),
    tie(UNIT, "RESPONSABLE_DE", AEI11), tie(UNIT, "RESPONSABLE_DE", _INDICATORS[0].id),
    tie(UNIT, "RESPONSABLE_DE", AEI12, certeza="inferida"),
    tie(OEI1, "ARTICULA_CON", AES11), tie(OEI1, "ARTICULA_CON", AES13, certeza="inferida"),
    tie(OEI2, "ARTICULA_CON", AES11, colectivo=True), tie(OEI2, "ARTICULA_CON", AES12, colectivo=True),
    tie(PLAN, "CONTRIBUYE_A", SERVICE), tie(STRATEGY, "IMPULSA", OEI1),
    tie(SERVICE, "PERTENECE_A", HELPED), tie(SERVICE2, "PERTENECE_A", HELPED),
)  # fmt: skip

EXPECTED: dict[tuple[str, str], list[tuple[Cell, ...]]] = {
    ("metas-contra-linea-de-base", "indicador estado"): [
        ("IAEI.01.01.02", "contra_sentido"), ("IAEI.01.01.03", "por_revisar"), ("IAEI.01.01.05", "contra_sentido"),
    ],
    ("indicadores-repetidos-entre-niveles", "codigo arriba_codigo cadena"): [("OEI.02", "AES.01.02", "colectiva")],
    ("elementos-sin-indicador", "codigo estado"): [
        ("AEI.01.02", "no_leido"), ("AES.01.01", "no_leido"), ("AES.01.03", "no_leido"), ("OEI.01", "propuesto"),
        ("1.1.1", "sin_dato"), ("1.1.2", "sin_dato"),
    ],
    ("responsables-por-elemento", "codigo estado"): [
        ("AEI.01.01", "iguales"), ("AEI.01.02", "ninguna_leida"), ("OEI.01", "ninguna_leida"),
        ("OEI.02", "ninguna_leida"),
    ],
    ("elementos-sin-unidad", "codigo estado"): [
        ("AEI.01.02", "propuesta"), ("OEI.01", "sin_dato"), ("OEI.02", "sin_dato"),
    ],
    ("carga-por-unidad", "aei indicadores propuestas"): [(1, 1, 1)],
    ("acciones-superiores-sin-oei-propio", "codigo estado oei_colectivos oei_propuestos"): [
        ("AES.01.02", "colectiva", ["OEI.02"], []), ("AES.01.03", "propuesta", [], ["OEI.01"]),
    ],
    ("vinculos-colectivos", "codigo hacia solo_por_la_frase propios"): [
        ("OEI.02", ["AES.01.01", "AES.01.02"], ["AES.01.02"], 0),
    ],
    ("planes-por-elemento-superior", "codigo planes_con_oei solo_colectivos"): [
        ("AES.01.01", 1, []), ("AES.01.02", 0, [PEI]), ("AES.01.03", 0, [PEI]),
    ],
    ("servicios-sin-aei", "codigo estado"): [("1.1.1", "entidad"), ("1.1.2", "sin_dato")],
    ("politicas-solo-como-contribucion", "politica estado servicios_con_contribucion"): [
        ("pn-aportada", "contribucion", ["1.1.1"]), ("pn-nombrada", "solo_nombrada", []),
    ],
    ("bienes-y-servicios", "nombre sustento"): [("Sin sustento", "sin_dato")],
    ("estrategias-y-medidas-por-oei", "codigo estado"): [("OEI.01", "sin_medida"), ("OEI.02", "no_leida")],
    ("otras-redacciones", "redaccion solo_parte"): [("Acción", True)],
    ("codigos-impresos-de-otro-modo", "codigo codigo_impreso nota"): [("AEI.01.01", "AEI.01.02", "errata")],
}  # fmt: skip


@cache
def store() -> CypherStore:
    """The plan in the embedded engine, made once."""
    return EmbeddedStore.of(PlanGraph.of(NODES, EDGES))


@pytest.mark.parametrize(("query", "columns"), EXPECTED)
def test_an_answer_tells_its_states_apart(query: str, columns: str) -> None:
    found = asked(store(), query, {})

    places = [found.columns.index(column) for column in columns.split()]
    rows = [tuple(row[place] for place in places) for row in found.rows]
    assert sorted(rows, key=str) == sorted(EXPECTED[query, columns], key=str)
