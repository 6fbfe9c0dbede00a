"""The one schema of the property graph: labels, relationship types, properties, colours and the trace.

Constraints, MERGE statements, loader checks, export columns, GraphML keys, the legend and ``docs/schema.md`` derive
from it. The names are used by users' own queries and spreadsheets: a change of name is a new major ``VERSION``.
"""

from __future__ import annotations

from articulador.graph.model import Certainty
from articulador.graph.schema_types import Label, Level, Property, PropertyType, Relationship, Text, Trace, by_name

VERSION = "1.1.0"
"""Version of the schema that every export and saved graph carries."""

_STRING, _INTEGER, _FLOAT = PropertyType.STRING, PropertyType.INTEGER, PropertyType.FLOAT
_STRINGS, _INTEGERS, _FLOATS = PropertyType.STRINGS, PropertyType.INTEGERS, PropertyType.FLOATS
_CERTAINTIES = tuple(level.value for level in Certainty)
_PGG_STATES = ("vinculado", "no_priorizado", "sin_dato")


def _property(name: str, kind: PropertyType, es: str, en: str, values: tuple[str, ...] = ()) -> Property:
    return Property(name, kind, Text(es, en), values)


PROPERTIES = by_name([
    _property("codigo", _STRING, "Código normalizado; en una entidad, el del pliego",
              "Normalised code; of an entity, its pliego code"),
    _property("codigo_impreso", _STRING, "Código tal como está impreso, donde difiere",
              "Code as printed, where it differs"),
    _property("nombre", _STRING, "Enunciado o nombre", "Statement or name"),
    _property("nombre_norm", _STRING, "Nombre sin tildes ni signos, en minúsculas, para buscar",
              "Name folded for search: no accents, no signs, lower case"),
    _property("variantes", _STRINGS, "Otras redacciones: «fuente | texto»", 'Other wordings: "source | text"'),
    _property("plan", _STRING, "Identificador del plan o política al que pertenece",
              "Identifier of the plan or policy it belongs to"),
    _property("fuentes", _STRINGS, "Lugares que lo declaran: «plan#tabla:lugar»",
              'Places that state it: "plan#table:place"'),
    _property("certeza", _STRING, "Leído como está impreso, reparado o propuesto por el programa",
              "Read as printed, repaired, or proposed by the program", _CERTAINTIES),
    _property("nota", _STRING, "Por qué se reparó o qué conviene saber",
              "Why it was repaired, or what is worth knowing"),
    _property("no_leido", _STRINGS, "Lo que el documento puede decir de él y su texto perdió: «plan#aspecto»",
              'What the document may state of it and its text lost: "plan#aspect"'),
    _property("contradicciones", _STRINGS, "Lo que dos lugares dicen distinto: «qué | valor | lugar | valor | lugar»",
              'What two places state differently: "what | value | place | value | place"'),
    _property("tablas", _STRINGS, "Tablas que se leyeron: «clase | nombre | primera línea-última línea»",
              'Tables that were read: "kind | name | first line-last line"'),
    _property("perdidas", _STRINGS, "Lo que el texto del documento perdió: «lugar | qué»",
              'What the text of the document lost: "place | what"'),
    _property("filas_no_entendidas", _STRINGS, "Filas de tablas que no se entendieron: «lugar | por qué»",
              'Rows of tables that were not understood: "place | why"'),
    _property("cantidades_declaradas", _STRINGS, "Cuántos OEI y AEI dice el texto: «lugar | etiqueta | número»",
              'How many OEIs and AEIs the prose says it has: "place | label | number"'),
    _property("tipo", _STRING, "Tipo: de plan (PEI, PESEM...), de OEI (I, II) o de evento futuro",
              "Kind: of plan (PEI, PESEM...), of OEI (I, II) or of foresight event"),
    _property("periodo_inicio", _INTEGER, "Primer año del plan", "First year of the plan"),
    _property("periodo_fin", _INTEGER, "Último año del plan", "Last year of the plan"),
    _property("version", _STRING, "Versión: original, ampliado, modificado", "Version: original, extended, modified"),
    _property("norma", _STRING, "Norma que lo aprueba", "Legal norm that approves it"),
    _property("sigla", _STRING, "Sigla", "Acronym"),
    _property("sector", _STRING, "Sector del Estado al que pertenece", "Sector of the State it belongs to"),
    _property("prioridad", _INTEGER, "Prioridad en la ruta estratégica, 1 es la primera",
              "Priority in the ruta estratégica, 1 comes first"),
    _property("pgg", _STRING, "Vínculo con la PGG: lo tiene, «No priorizado», o no se pudo leer",
              'Link to the PGG: there is one, "No priorizado", or it could not be read', _PGG_STATES),
    _property("pgg_fuentes", _STRINGS, "Lugares que declaran el estado del vínculo con la PGG",
              "Places that state the PGG link's state"),
    _property("pgg_nota", _STRING, "Por qué ese estado del vínculo con la PGG", "Why the PGG link has that state"),
    _property("linea_base", _FLOAT, "Valor de la línea de base", "Value of the baseline"),
    _property("linea_base_anio", _INTEGER, "Año de la línea de base", "Year of the baseline"),
    _property("linea_base_nota", _STRING, "Marca junto a la línea de base: (*), ND",
              "Mark beside the baseline: (*), ND"),
    _property("valor_actual", _FLOAT, "Valor actual", "Current value"),
    _property("valor_actual_anio", _INTEGER, "Año del valor actual", "Year of the current value"),
    _property("anios", _INTEGERS, "Años de las metas que se leyeron con certeza",
              "Years of the targets that were read with certainty"),
    _property("metas", _FLOATS, "Metas, una por cada año de «anios»", 'Targets, one for each year of "anios"'),
    _property("metas_fuentes", _STRINGS, "Lugares que declaran línea de base y metas",
              "Places that state baseline and targets"),
    _property("metas_certeza", _STRING, "Certeza de las metas", "Certainty of the targets", _CERTAINTIES),
    _property("metas_impresas", _STRING, "Línea de base y metas como están impresas",
              "Baseline and targets as printed"),
    _property("unidad_medida", _STRING, "Unidad de medida", "Unit of measure"),
    _property("metodo", _STRING, "Método de cálculo", "Method of calculation"),
    _property("sentido", _STRING, "Sentido esperado: ascendente o descendente",
              "Expected direction: ascending or descending"),
    _property("descripcion", _STRING, "Descripción", "Description"),
    _property("referencia", _STRING, "Norma o documento que lo sustenta, si no es una política nacional",
              "Norm or document it rests on, where it is not a national policy"),
    _property("anio", _INTEGER, "Año", "Year"),
    _property("colectivo", PropertyType.BOOLEAN, "Una sola frase une este elemento con muchos",
              "One sentence ties this element to many"),
    _property("orden", _INTEGER, "Lugar entre varios nombrados en una misma celda, desde 1",
              "Place among several named in one cell, from 1"),
])  # fmt: skip

NODE_PROPERTIES = (
    "codigo", "codigo_impreso", "nombre", "nombre_norm", "variantes", "plan", "fuentes", "certeza", "nota", "no_leido",
    "contradicciones",
)  # fmt: skip
"""What every node may carry."""
EDGE_PROPERTIES = ("certeza", "fuentes", "nota", "colectivo")
"""What every relationship may carry."""
PROPERTY_GROUPS = (
    ("linea_base", "linea_base_anio", "linea_base_nota"),
    ("valor_actual", "valor_actual_anio"),
    ("anios", "metas", "metas_fuentes", "metas_certeza", "metas_impresas"),
    ("pgg", "pgg_fuentes", "pgg_nota"),
)
"""Properties that say one thing together: they come from one source, never half from each."""

_PGG = ("prioridad", "pgg", "pgg_fuentes", "pgg_nota")
_NUMBERS = tuple(name for group in PROPERTY_GROUPS[:3] for name in group)
_INK, _BLUE, _SKY, _ORANGE, _GREEN = "#000000", "#0072b2", "#56b4e9", "#e69f00", "#009e73"
_RED, _YELLOW, _PINK, _GREY = "#d55e00", "#f0e442", "#cc79a7", "#999999"


def _label(name: str, look: tuple[Level, str, str], es: str, en: str, properties: tuple[str, ...] = ()) -> Label:
    level, colour, shape = look
    return Label(name, level, Text(es, en), colour, shape, properties)


_N, _S, _I, _C = Level.NACIONAL, Level.SUPERIOR, Level.INSTITUCIONAL, Level.COMUN

LABELS = by_name([
    _label("Entidad", (_C, _INK, "square"), "Entidad pública (pliego)", "Public entity (pliego)", ("sigla", "sector")),
    _label("Plan", (_C, _INK, "diamond"), "Plan: PEDN, PGG, PESEM, PDRC, PDLC o PEI",
           "Plan: PEDN, PGG, PESEM, PDRC, PDLC or PEI",
           ("tipo", "periodo_inicio", "periodo_fin", "version", "norma", "tablas", "perdidas",
            "filas_no_entendidas", "cantidades_declaradas")),
    _label("ObjetivoNacional", (_N, _BLUE, "star"), "Objetivo nacional del PEDN", "National objective of the PEDN"),
    _label("ObjetivoEspecifico", (_N, _BLUE, "square"), "Objetivo específico del PEDN",
           "Specific objective of the PEDN"),
    _label("AE", (_N, _BLUE, "dot"), "Acción estratégica del PEDN", "Strategic action of the PEDN"),
    _label("EjePGG", (_N, _ORANGE, "square"), "Eje de la Política General de Gobierno",
           "Axis of the General Government Policy"),
    _label("LineamientoPGG", (_N, _ORANGE, "dot"), "Lineamiento o línea de intervención de la PGG",
           "Guideline or line of intervention of the PGG"),
    _label("PoliticaNacional", (_N, _GREEN, "star"), "Política nacional", "National policy"),
    _label("ObjetivoPrioritario", (_N, _GREEN, "square"), "Objetivo prioritario de una política nacional",
           "Priority objective of a national policy"),
    _label("Lineamiento", (_N, _GREEN, "diamond"), "Lineamiento de una política nacional",
           "Guideline of a national policy"),
    _label("Servicio", (_N, _GREEN, "dot"), "Servicio de una política nacional", "Service of a national policy"),
    _label("OES", (_S, _SKY, "square"), "Objetivo estratégico sectorial (PESEM)",
           "Strategic objective of the sector (PESEM)"),
    _label("AES", (_S, _SKY, "dot"), "Acción estratégica sectorial (PESEM)", "Strategic action of the sector (PESEM)"),
    _label("OER", (_S, _SKY, "star"), "Objetivo estratégico regional o territorial (PDRC)",
           "Strategic objective of the region (PDRC)"),
    _label("AER", (_S, _SKY, "triangle"), "Acción estratégica regional o territorial (PDRC)",
           "Strategic action of the region (PDRC)"),
    _label("OEL", (_S, _SKY, "diamond"), "Objetivo estratégico local (PDLC)",
           "Strategic objective of the municipality (PDLC)"),
    _label("AEL", (_S, _SKY, "triangleDown"), "Acción estratégica local (PDLC)",
           "Strategic action of the municipality (PDLC)"),
    _label("OEI", (_I, _RED, "square"), "Objetivo estratégico institucional", "Strategic objective of the entity",
           ("tipo", *_PGG)),
    _label("AEI", (_I, _RED, "dot"), "Acción estratégica institucional", "Strategic action of the entity", _PGG),
    _label("Indicador", (_C, _YELLOW, "triangle"), "Indicador de un objetivo, acción o servicio",
           "Indicator of an objective, action or service",
           (*_NUMBERS, "unidad_medida", "metodo", "sentido")),
    _label("UnidadOrganica", (_I, _PINK, "dot"), "Unidad orgánica responsable", "Responsible unit of the entity",
           ("sigla",)),
    _label("BienServicio", (_I, _GREY, "square"), "Bien o servicio que la entidad ofrece",
           "Good or service that the entity offers", ("descripcion", "referencia")),
    _label("GrupoPoblacional", (_I, _GREY, "dot"), "A quién atiende un bien o servicio",
           "Whom a good or service serves"),
    _label("EventoFuturo", (_I, _GREY, "triangle"), "Evento futuro de la prospectiva", "Foresight event", ("tipo",)),
    _label("Estrategia", (_I, _GREY, "diamond"), "Estrategia para un OEI", "Strategy for an OEI", ("anio",)),
    _label("Medida", (_I, _GREY, "hexagon"), "Medida de un año (retroproyección)", "Measure of one year (backcasting)",
           ("anio",)),
])  # fmt: skip

_MEASURED = (
    "OEI", "AEI", "OES", "AES", "OER", "AER", "OEL", "AEL", "AE", "ObjetivoEspecifico", "ObjetivoNacional",
    "ObjetivoPrioritario", "Lineamiento", "Servicio",
)  # fmt: skip
_UPPER = (
    "OES", "AES", "OER", "AER", "OEL", "AEL", "AE", "ObjetivoEspecifico", "ObjetivoNacional", "ObjetivoPrioritario",
)  # fmt: skip
_BELONGS = {
    "AEI": ("OEI", "Plan"), "OEI": ("Plan",),
    "AES": ("OES", "Plan"), "OES": ("Plan",),
    "AER": ("OER", "Plan"), "OER": ("Plan",),
    "AEL": ("OEL", "Plan"), "OEL": ("Plan",),
    "AE": ("ObjetivoEspecifico", "ObjetivoNacional", "Plan"),
    "ObjetivoEspecifico": ("ObjetivoNacional", "Plan"), "ObjetivoNacional": ("Plan",),
    "Servicio": ("Lineamiento", "ObjetivoPrioritario", "PoliticaNacional"),
    "Lineamiento": ("ObjetivoPrioritario", "PoliticaNacional"), "ObjetivoPrioritario": ("PoliticaNacional",),
    "LineamientoPGG": ("LineamientoPGG", "EjePGG", "Plan"), "EjePGG": ("Plan",),
    "UnidadOrganica": ("Entidad",), "Plan": ("Entidad",),
    "BienServicio": ("Plan",), "GrupoPoblacional": ("Plan",), "EventoFuturo": ("Plan",),
    "Estrategia": ("Plan",), "Medida": ("Plan",),
}  # fmt: skip
"""What each label belongs to, nearest first: a level that the text does not give is skipped, never invented."""


def _pairs(sources: tuple[str, ...], targets: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((source, target) for source in sources for target in targets)


RELATIONSHIPS = by_name([
    Relationship("PERTENECE_A", Text("Pertenece al nivel de arriba, al plan o a la entidad",
                 "Belongs to the level above, the plan or the entity"),
                 tuple(pair for label, targets in _BELONGS.items() for pair in _pairs((label,), targets))),
    Relationship("ARTICULA_CON", Text("Se articula con el plan superior o con el servicio de una política",
                 "Is articulated with the upper plan or a policy's service"),
                 (*_pairs(("OEI",), _UPPER), ("AEI", "Servicio"))),
    Relationship("VINCULADO_A", Text("Se vincula con un lineamiento de la PGG", "Is linked to a guideline of the PGG"),
                 _pairs(("OEI", "AEI"), ("LineamientoPGG",))),
    Relationship("CONTRIBUYE_A", Text("El plan declara que la entidad como un todo contribuye",
                 "The plan states that the entity as a whole contributes"),
                 _pairs(("Plan",), ("AE", "AES", "Servicio"))),
    Relationship("MIDE", Text("El indicador mide", "The indicator measures"), _pairs(("Indicador",), _MEASURED)),
    Relationship("RESPONSABLE_DE", Text("La unidad es responsable", "The unit is responsible"),
                 _pairs(("UnidadOrganica",), ("AEI", "OEI", "Indicador")), ("orden",)),
    Relationship("ATIENDE_A", Text("El bien o servicio atiende al grupo", "The good or service serves the group"),
                 (("BienServicio", "GrupoPoblacional"),)),
    Relationship("SUSTENTADO_EN", Text("El bien o servicio se sustenta en la política",
                 "The good or service rests on the policy"), (("BienServicio", "PoliticaNacional"),)),
    Relationship("IMPULSA", Text("La estrategia impulsa el OEI; la medida, la estrategia del mismo texto",
                 "The strategy drives the OEI; the measure, the strategy of the same text"),
                 (("Estrategia", "OEI"), ("Medida", "Estrategia"))),
])  # fmt: skip

_APART = ("CONTRIBUYE_A", "ATIENDE_A", "SUSTENTADO_EN")
TRACE = Trace(
    types=tuple(name for name in RELATIONSHIPS if name not in _APART),
    ends=frozenset({"Plan", "Entidad", "UnidadOrganica"}),
    apart=_APART,
)
"""Plans, entities and units may end a chain and are never passed through, else every OEI would serve every action."""


def node_properties(label: str) -> tuple[str, ...]:
    """Names of the properties that nodes of a label may carry, common ones first."""
    return (*NODE_PROPERTIES, *LABELS[label].properties)


def edge_properties(kind: str) -> tuple[str, ...]:
    """Names of the properties that relationships of a type may carry, common ones first."""
    return (*EDGE_PROPERTIES, *RELATIONSHIPS[kind].properties)
