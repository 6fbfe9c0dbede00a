"""The small graph that the whole library is asked about: two plans that share national and sector elements.

Upper levels, each under what it belongs to (``<-``):
    pedn   ON.1 <- OE.1.6 <- AE.1.6.1, AE.1.6.2 (nobody names it) ; the plan itself <- AE.2.8.8 (levels not printed)
    pgg    10 <- 10.5 ; 7 <- 7.2 <- 7.2.1 (third level) ; 7 <- 7.3 (no name, nobody links to it)
    pesem  OES.01 <- AES.01.01, AES.01.02 ; OES.02 <- AES.02.01 (no OEI takes it up)
    pdrc   OER.01 <- AER.01.01
    pn-mar        OP.1 <- 1.1 <- service 1.1.1 ; OP.1 <- service 1.2.1 (no lineamiento) ; OP.2 (no name)
    pn-antartica  the policy itself <- service 1.1.1 (levels not printed; the code of another policy's service)
Plan MAR (an entity with a ministry's tables)
    OEI.01 linked, its own rows; OEI.02 one sentence for all AES of OES.01; OEI.03 no upper link, not prioritised;
    OEI.04 one table only, PGG cell lost, ties itself to the PEDN, no action
    AEI.01.01 complete; AEI.01.02 not prioritised, unit only of its indicator, a service only proposed;
    AEI.01.03 PGG cell lost, no indicator, no unit, one table only; AEI.02.01 to 7.2.1; AEI.03.01 to 7.2
    indicators: with baseline and targets; ND; as printed only; none; the same words at OEI.03 and AEI.03.01
    units: DGM (an action and an indicator), OPL (indicators only), OGA (nothing)
Plan RIO (a regional entity): OEI.01 to OER.01 and to AES.01.01, AEI.01.01 to 1.1.1 and 10.5, a proposed indicator
"""

from __future__ import annotations

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.text import fold

MAR, RIO = "pei-mar-2025", "pei-rio-2024"
PEDN, PGG, PESEM, PDRC = "pedn-2050", "pgg-ds-042", "pesem-mar-2024", "pdrc-loreto-2023"
PN, PN2 = "pn-mar", "pn-antartica"
_WORDED = {"Plan", "PoliticaNacional", "UnidadOrganica", "BienServicio", "GrupoPoblacional", "Estrategia", "Medida"}
"""Labels whose elements have no code."""


def places(plan: str, *printed: str) -> list[str]:
    """Evidence as the graph keeps it: ``Tabla 10:7`` stands in this plan unless it names another."""
    return [place if "#" in place else f"{plan}#{place}" for place in printed]


def el(plan: str, label: str, key: str, name: str, at: str, **more: Value) -> Node:
    """An element stated at places set apart by ``; ``. Its code is the last part of its key."""
    own: dict[str, Value] = {"plan": plan, "nombre": name, "nombre_norm": fold(name), "certeza": "declarada"}
    if label not in _WORDED:
        own["codigo"] = key.rsplit("/", 1)[-1]
    document = plan if plan.startswith("pei-") else MAR
    own["fuentes"] = places(document, *at.split("; "))
    return Node(f"{plan}/{label}/{key}", label, {**own, **more})


def link(source: str, kind: str, target: str, at: str, **more: Value) -> Edge:
    """A relationship between two ids, stated at places of the plan that the source is of."""
    plan = source.partition("/")[0]
    stated = places(plan if plan.startswith("pei-") else MAR, *at.split("; "))
    return Edge(source, kind, target, {"certeza": "declarada", "fuentes": stated, **more})


def mar(label: str, key: str) -> str:
    """Id of an element of the plan MAR."""
    return f"{MAR}/{label}/{key}"


def rio(label: str, key: str) -> str:
    """Id of an element of the plan RIO."""
    return f"{RIO}/{label}/{key}"


MAR_PLAN, RIO_PLAN = mar("Plan", MAR), rio("Plan", RIO)
MAR_ENTITY, RIO_ENTITY = mar("Entidad", "008"), rio("Entidad", "453")
PEDN_PLAN, PGG_PLAN = f"{PEDN}/Plan/{PEDN}", f"{PGG}/Plan/{PGG}"
PESEM_PLAN, PDRC_PLAN = f"{PESEM}/Plan/{PESEM}", f"{PDRC}/Plan/{PDRC}"
ON1, OE16 = f"{PEDN}/ObjetivoNacional/ON.1", f"{PEDN}/ObjetivoEspecifico/OE.1.6"
AE161, AE162, AE288 = (f"{PEDN}/AE/AE.{code}" for code in ("1.6.1", "1.6.2", "2.8.8"))
EJE7, EJE10 = f"{PGG}/EjePGG/7", f"{PGG}/EjePGG/10"
L72, L721, L73, L105 = (f"{PGG}/LineamientoPGG/{code}" for code in ("7.2", "7.2.1", "7.3", "10.5"))
OES1, OES2 = f"{PESEM}/OES/OES.01", f"{PESEM}/OES/OES.02"
AES11, AES12, AES21 = (f"{PESEM}/AES/AES.{code}" for code in ("01.01", "01.02", "02.01"))
OER1, AER11 = f"{PDRC}/OER/OER.01", f"{PDRC}/AER/AER.01.01"
POLICY, POLICY2 = f"{PN}/PoliticaNacional/politica-maritima", f"{PN2}/PoliticaNacional/politica-antartica"
OP1, OP2, LIN11 = f"{PN}/ObjetivoPrioritario/OP.1", f"{PN}/ObjetivoPrioritario/OP.2", f"{PN}/Lineamiento/1.1"
S111, S121, S2 = f"{PN}/Servicio/1.1.1", f"{PN}/Servicio/1.2.1", f"{PN2}/Servicio/1.1.1"
OEI1, OEI2, OEI3, OEI4 = (mar("OEI", f"OEI.0{number}") for number in (1, 2, 3, 4))
AEI11, AEI12, AEI13, AEI21, AEI31 = (
    mar("AEI", f"AEI.{code}") for code in ("01.01", "01.02", "01.03", "02.01", "03.01")
)
IND_OEI1, IND_OEI3 = mar("Indicador", "IOEI.01.01"), mar("Indicador", "IOEI.03.01")
IND11, IND12, IND21 = (mar("Indicador", f"IAEI.{code}.01") for code in ("01.01", "01.02", "02.01"))
IND31 = mar("Indicador", "AEI.03.01/porcentaje-de-procesos-digitalizados")
IND_AES11 = f"{PESEM}/Indicador/AES.01.01/indice-de-presencia"
DGM, OPL, OGA = (mar("UnidadOrganica", key) for key in ("direccion-general-del-mar", "oficina-de-planeamiento", "oga"))
GOOD, GOOD2, GROUP = mar("BienServicio", "cartas-nauticas"), mar("BienServicio", "faros"), mar("GrupoPoblacional", "x")
STRATEGY, MEASURE = mar("Estrategia", "negociar-limites"), mar("Medida", "2026/negociar-limites")
MEASURE2 = mar("Medida", "2027/otra-medida")
R_OEI1, R_AEI11, R_IND = rio("OEI", "OEI.01"), rio("AEI", "AEI.01.01"), rio("Indicador", "IAEI.01.01.01")
R_UNIT = rio("UnidadOrganica", "otr")

_TARGETS: dict[str, Value] = {
    "linea_base": 20.0, "linea_base_anio": 2023, "anios": [2025, 2026], "metas": [10.0, 12.5],
    "metas_impresas": "2023 20 2025 10 2026 12,5", "metas_fuentes": places(MAR, "Anexo B-3:90"),
    "metas_certeza": "declarada", "unidad_medida": "Porcentaje", "sentido": "ascendente",
}  # fmt: skip


def _plan(slug: str, name: str, tipo: str, years: tuple[int, int], at: str) -> Node:
    return el(slug, "Plan", slug, name, at, tipo=tipo, periodo_inicio=years[0], periodo_fin=years[1])


_UPPER = (
    _plan(PEDN, "Plan Estratégico de Desarrollo Nacional", "PEDN", (2023, 2050), "texto:3"),
    _plan(PGG, "Política General de Gobierno", "PGG", (2023, 2026), f"texto:4; {RIO}#texto:4"),
    _plan(PESEM, "PESEM del Mar", "PESEM", (2024, 2030), f"texto:5; {RIO}#texto:5"),
    _plan(PDRC, "PDRC de Loreto", "PDRC", (2023, 2033), f"{RIO}#texto:6"),
    el(PEDN, "ObjetivoNacional", "ON.1", "Desarrollo de las personas", "Tabla 6:40", certeza="reparada", nota="código"),
    el(PEDN, "ObjetivoEspecifico", "OE.1.6", "Poblaciones de frontera", "Tabla 6:40", certeza="reparada"),
    el(PEDN, "AE", "AE.1.6.1", "Población de frontera con servicios", "Tabla 6:40; texto:80"),
    el(PEDN, "AE", "AE.1.6.2", "Integración fronteriza", "Tabla 6:41"),
    el(PEDN, "AE", "AE.2.8.8", "Política exterior responsable", "Tabla 6:42"),
    el(PGG, "EjePGG", "7", "Gobierno digital", "Ruta estratégica:52"),
    el(PGG, "EjePGG", "10", "Política exterior", f"Ruta estratégica:50; {RIO}#Ruta:50"),
    el(PGG, "LineamientoPGG", "7.2", "Digitalización del Estado", "Ruta estratégica:53"),
    el(PGG, "LineamientoPGG", "7.2.1", "Procesos digitales", "Ruta estratégica:52"),
    el(PGG, "LineamientoPGG", "7.3", "", "Ruta estratégica:59"),
    el(PGG, "LineamientoPGG", "10.5", "Integración fronteriza", f"Ruta estratégica:50; {RIO}#Ruta:50"),
    el(PESEM, "OES", "OES.01", "Presencia en el exterior", "Anexo B-1:70"),
    el(PESEM, "OES", "OES.02", "Migración", "Anexo B-1:72"),
    el(PESEM, "AES", "AES.01.01", "Posicionamiento del Perú", f"Anexo B-1:70; Tabla 4:30; {RIO}#Anexo B-1:70"),
    el(PESEM, "AES", "AES.01.02", "Intereses antárticos", "Anexo B-1:71; Tabla 4:31"),
    el(PESEM, "AES", "AES.02.01", "Población migrante", "Anexo B-1:72; Tabla 4:32"),
    el(PESEM, "Indicador", "AES.01.01/indice-de-presencia", "Índice de presencia", "Anexo B-1:70", codigo=""),
    el(PDRC, "OER", "OER.01", "Cuencas navegables", f"{RIO}#Anexo B-1:71"),
    el(PDRC, "AER", "AER.01.01", "Hidrovías", f"{RIO}#Anexo B-1:72"),
    el(PN, "PoliticaNacional", "politica-maritima", "Política Marítima", f"Anexo B-2:75; {RIO}#Anexo B-2:75"),
    el(PN, "ObjetivoPrioritario", "OP.1", "Influencia marítima", "Anexo B-2:75"),
    el(PN, "ObjetivoPrioritario", "OP.2", "", "Anexo B-2:79"),
    el(PN, "Lineamiento", "1.1", "Derechos marítimos", "Anexo B-2:75"),
    el(PN, "Servicio", "1.1.1", "Defensa de intereses marítimos", f"Anexo B-2:75; Tabla 5:35; {RIO}#Anexo B-2:75"),
    el(PN, "Servicio", "1.2.1", "Cartografía náutica", "Tabla 5:36"),
    el(PN2, "PoliticaNacional", "politica-antartica", "Política Antártica", "Anexo B-2:76"),
    el(PN2, "Servicio", "1.1.1", "Presencia en la Antártida", "Anexo B-2:76"),
)  # fmt: skip

_MAR = (
    _plan(MAR, "PEI del Ministerio del Mar", "PEI", (2025, 2030), "texto:1"),
    el(MAR, "Entidad", "008", "Ministerio del Mar", "texto:2", sigla="MM", sector="Mar"),
    el(MAR, "OEI", "OEI.01", "Fortalecer la proyección marítima", "Tabla 10:1; Ruta estratégica:50; Anexo B-3:90",
       tipo="I", prioridad=1, pgg="vinculado", pgg_fuentes=places(MAR, "Ruta estratégica:50")),
    el(MAR, "OEI", "OEI.02", "Mejorar la inserción del Perú", "Tabla 10:2; Ruta estratégica:52; Anexo B-3:93",
       tipo="I", prioridad=2, pgg="vinculado", pgg_fuentes=places(MAR, "Ruta estratégica:52")),
    el(MAR, "OEI", "OEI.03", "Modernizar la gestión institucional", "Tabla 10:3; Ruta estratégica:53; Anexo B-3:94",
       tipo="II", prioridad=3, pgg="no_priorizado", pgg_fuentes=places(MAR, "Ruta estratégica:53")),
    el(MAR, "OEI", "OEI.04", "Gestionar riesgos de desastres", "Tabla 10:4", tipo="II", pgg="sin_dato",
       pgg_nota="se perdió la fila"),
    el(MAR, "AEI", "AEI.01.01", "Defensa de la soberanía marítima", "Tabla 11:11; Ruta estratégica:50; Anexo B-3:91",
       prioridad=1, pgg="vinculado", pgg_fuentes=places(MAR, "Ruta estratégica:50"), codigo_impreso="AEI 01.1",
       variantes=[f"{MAR}#Anexo B-3:91 | Defensa de la soberania en el mar"]),
    el(MAR, "AEI", "AEI.01.02", "Relaciones con América", "Tabla 11:12; Ruta estratégica:51; Anexo B-3:92",
       prioridad=2, pgg="no_priorizado", pgg_fuentes=places(MAR, "Ruta estratégica:51")),
    el(MAR, "AEI", "AEI.01.03", "Relaciones con Europa", "Tabla 11:13", pgg="sin_dato",
       pgg_nota="se perdió la columna"),
    el(MAR, "AEI", "AEI.02.01", "Servicios digitales", "Tabla 11:14; Ruta estratégica:52; Anexo B-3:93",
       prioridad=1, pgg="vinculado", pgg_fuentes=places(MAR, "Ruta estratégica:52")),
    el(MAR, "AEI", "AEI.03.01", "Procesos digitalizados", "Tabla 11:15; Ruta estratégica:53",
       prioridad=1, pgg="vinculado", pgg_fuentes=places(MAR, "Ruta estratégica:53"), certeza="reparada",
       nota="el código impreso es de otra"),
    el(MAR, "Indicador", "IOEI.01.01", "Número de acuerdos", "Tabla 10:1; Anexo B-3:90", **_TARGETS),
    el(MAR, "Indicador", "IOEI.03.01", "Porcentaje de procesos digitalizados", "Tabla 10:3", linea_base=5.0,
       linea_base_anio=2023),
    el(MAR, "Indicador", "IAEI.01.01.01", "Porcentaje de reuniones", "Tabla 11:11; Anexo B-3:91",
       **{**_TARGETS, "metas_certeza": "reparada"}),
    el(MAR, "Indicador", "IAEI.01.02.01", "Índice de vínculos", "Tabla 11:12; Anexo B-3:92", linea_base_nota="ND",
       anios=[2025], metas=[3.0], metas_certeza="declarada", metas_fuentes=places(MAR, "Anexo B-3:92")),
    el(MAR, "Indicador", "IAEI.02.01.01", "Número de trámites", "Tabla 11:14", metas_impresas="1 2 3",
       metas_fuentes=places(MAR, "Anexo B-3:93")),
    el(MAR, "Indicador", "AEI.03.01/porcentaje-de-procesos-digitalizados", "Porcentaje de procesos digitalizados",
       "Tabla 11:15", codigo=""),
    el(MAR, "UnidadOrganica", "direccion-general-del-mar", "Dirección General del Mar", "Tabla 11:11", sigla="DGM"),
    el(MAR, "UnidadOrganica", "oficina-de-planeamiento", "Oficina de Planeamiento", "Tabla 11:12", sigla="OPL"),
    el(MAR, "UnidadOrganica", "oga", "OGA", "Tabla 2:9", sigla="OGA"),
    el(MAR, "BienServicio", "cartas-nauticas", "Cartas náuticas", "Tabla 7:20"),
    el(MAR, "BienServicio", "faros", "Faros", "Tabla 7:21", referencia="Ley de faros"),
    el(MAR, "GrupoPoblacional", "x", "Navegantes", "Tabla 7:20"),
    el(MAR, "EventoFuturo", "T1", "Deshielo", "Tabla 8:25", tipo="Tendencia"),
    el(MAR, "Estrategia", "negociar-limites", "Negociar límites", "texto:60", anio=2026),
    el(MAR, "Medida", "2026/negociar-limites", "Negociar límites", "texto:65", anio=2026),
    el(MAR, "Medida", "2027/otra-medida", "Otra medida", "texto:66", anio=2027),
)  # fmt: skip

_RIO = (
    _plan(RIO, "PEI del Gobierno Regional del Río", "PEI", (2024, 2029), "texto:1"),
    el(RIO, "Entidad", "453", "Gobierno Regional del Río", "texto:2", sigla="GORERIO"),
    el(RIO, "OEI", "OEI.01", "Mejorar la navegación fluvial", "Tabla 1:1; Ruta:50", prioridad=1, tipo="I",
       pgg="sin_dato"),
    el(RIO, "AEI", "AEI.01.01", "Hidrovías seguras", "Tabla 2:1; Ruta:50", prioridad=1, pgg="vinculado",
       pgg_fuentes=places(RIO, "Ruta:50")),
    el(RIO, "Indicador", "IAEI.01.01.01", "Kilómetros dragados", "Tabla 2:1", certeza="inferida"),
    el(RIO, "UnidadOrganica", "otr", "OTR", "Ruta:50", sigla="OTR"),
)  # fmt: skip

NODES = (*_UPPER, *_MAR, *_RIO)

_BELONGS = (
    (MAR_PLAN, MAR_ENTITY, "texto:1"), (RIO_PLAN, RIO_ENTITY, "texto:1"),
    (ON1, PEDN_PLAN, "Tabla 6:40"), (OE16, ON1, "Tabla 6:40"), (AE161, OE16, "Tabla 6:40"), (AE162, OE16, "Tabla 6:41"),
    (AE288, PEDN_PLAN, "Tabla 6:42"),
    (EJE7, PGG_PLAN, "Ruta estratégica:52"), (EJE10, PGG_PLAN, "Ruta estratégica:50"),
    (L72, EJE7, "Ruta estratégica:53"),
    (L721, L72, "Ruta estratégica:52"), (L73, EJE7, "Ruta estratégica:59"), (L105, EJE10, "Ruta estratégica:50"),
    (OES1, PESEM_PLAN, "Anexo B-1:70"), (OES2, PESEM_PLAN, "Anexo B-1:72"), (AES11, OES1, "Anexo B-1:70"),
    (AES12, OES1, "Anexo B-1:71"), (AES21, OES2, "Anexo B-1:72"),
    (OER1, PDRC_PLAN, f"{RIO}#Anexo B-1:71"), (AER11, OER1, f"{RIO}#Anexo B-1:72"),
    (OP1, POLICY, "Anexo B-2:75"), (OP2, POLICY, "Anexo B-2:79"), (LIN11, OP1, "Anexo B-2:75"),
    (S111, LIN11, "Anexo B-2:75"), (S121, OP1, "Tabla 5:36"), (S2, POLICY2, "Anexo B-2:76"),
    (OEI1, MAR_PLAN, "Tabla 10:1"), (OEI2, MAR_PLAN, "Tabla 10:2"), (OEI3, MAR_PLAN, "Tabla 10:3"),
    (OEI4, MAR_PLAN, "Tabla 10:4"),
    (AEI11, OEI1, "Tabla 11:11; Ruta estratégica:50"), (AEI12, OEI1, "Tabla 11:12"), (AEI13, OEI1, "Tabla 11:13"),
    (AEI21, OEI2, "Tabla 11:14"), (AEI31, OEI3, "Tabla 11:15"),
    (DGM, MAR_ENTITY, "Tabla 11:11"), (OPL, MAR_ENTITY, "Tabla 11:12"), (OGA, MAR_ENTITY, "Tabla 2:9"),
    (GOOD, MAR_PLAN, "Tabla 7:20"), (GOOD2, MAR_PLAN, "Tabla 7:21"), (GROUP, MAR_PLAN, "Tabla 7:20"),
    (mar("EventoFuturo", "T1"), MAR_PLAN, "Tabla 8:25"), (STRATEGY, MAR_PLAN, "texto:60"),
    (MEASURE, MAR_PLAN, "texto:65"), (MEASURE2, MAR_PLAN, "texto:66"),
    (R_OEI1, RIO_PLAN, "Tabla 1:1"), (R_AEI11, R_OEI1, "Tabla 2:1"), (R_UNIT, RIO_ENTITY, "Ruta:50"),
)  # fmt: skip

EDGES = (
    *(link(source, "PERTENECE_A", target, at) for source, target, at in _BELONGS),
    link(OEI1, "ARTICULA_CON", AES11, "Anexo B-1:70", certeza="reparada", nota="la celda abarca la fila"),
    link(OEI1, "ARTICULA_CON", AES12, "Anexo B-1:71"),
    link(OEI2, "ARTICULA_CON", AES11, "texto:85", colectivo=True),
    link(OEI2, "ARTICULA_CON", AES12, "texto:85", colectivo=True),
    link(OEI4, "ARTICULA_CON", AE161, "texto:80"),
    link(AEI11, "ARTICULA_CON", S111, "Anexo B-2:75"),
    link(AEI12, "ARTICULA_CON", S2, "Anexo B-2:76", certeza="inferida", nota="palabras parecidas"),
    link(OEI1, "VINCULADO_A", L105, "Ruta estratégica:50"), link(AEI11, "VINCULADO_A", L105, "Ruta estratégica:50"),
    link(OEI2, "VINCULADO_A", L721, "Ruta estratégica:52"), link(AEI21, "VINCULADO_A", L721, "Ruta estratégica:52"),
    link(AEI31, "VINCULADO_A", L72, "Ruta estratégica:53", certeza="reparada"),
    link(MAR_PLAN, "CONTRIBUYE_A", AE161, "Tabla 6:40"), link(MAR_PLAN, "CONTRIBUYE_A", AE288, "Tabla 6:42"),
    link(MAR_PLAN, "CONTRIBUYE_A", S121, "Tabla 5:36"), link(MAR_PLAN, "CONTRIBUYE_A", S111, "Tabla 5:35"),
    link(IND_AES11, "MIDE", AES11, "Anexo B-1:70"),
    link(IND_OEI1, "MIDE", OEI1, "Tabla 10:1; Anexo B-3:90"), link(IND_OEI3, "MIDE", OEI3, "Tabla 10:3"),
    link(IND11, "MIDE", AEI11, "Tabla 11:11; Anexo B-3:91"), link(IND12, "MIDE", AEI12, "Tabla 11:12"),
    link(IND21, "MIDE", AEI21, "Tabla 11:14"), link(IND31, "MIDE", AEI31, "Tabla 11:15"),
    link(DGM, "RESPONSABLE_DE", AEI11, "Ruta estratégica:50", orden=1),
    link(DGM, "RESPONSABLE_DE", IND11, "Tabla 11:11"), link(DGM, "RESPONSABLE_DE", OEI1, "Tabla 10:1"),
    link(OPL, "RESPONSABLE_DE", IND12, "Tabla 11:12"), link(OPL, "RESPONSABLE_DE", IND21, "Tabla 11:14"),
    link(OPL, "RESPONSABLE_DE", AEI11, "Ruta estratégica:50", orden=2),
    link(GOOD, "ATIENDE_A", GROUP, "Tabla 7:20"), link(GOOD, "SUSTENTADO_EN", POLICY, "Tabla 7:20"),
    link(STRATEGY, "IMPULSA", OEI1, "texto:60"), link(MEASURE, "IMPULSA", STRATEGY, "texto:65"),
    link(R_OEI1, "ARTICULA_CON", OER1, "Anexo B-1:71"), link(R_OEI1, "ARTICULA_CON", AES11, "Anexo B-1:70"),
    link(R_AEI11, "ARTICULA_CON", S111, "Anexo B-2:75"), link(R_AEI11, "VINCULADO_A", L105, "Ruta:50"),
    link(R_IND, "MIDE", R_AEI11, "Tabla 2:1", certeza="inferida", nota="palabras parecidas"),
    link(R_UNIT, "RESPONSABLE_DE", R_AEI11, "Ruta:50"),
)  # fmt: skip

ROWS = {f"{MAR}#Anexo B-1:70": "OEI.01 | OES.01 | AES.01.01", f"{MAR}#Ruta estratégica:50": "1 | OEI.01 | 10.5"}


def library_graph() -> PlanGraph:
    """The small graph, with what the program proposes: every store is given all of it."""
    return PlanGraph.of(NODES, EDGES, ROWS)
