"""Words that synthetic plans are made of, each beside its folded form, so that names need no folding one by one."""

from __future__ import annotations

from typing import NamedTuple

from articulador.graph.text import fold


class Phrase(NamedTuple):
    """Words, and the same words folded (``articulador.graph.text.fold``)."""

    text: str
    norm: str

    @property
    def slug(self) -> str:
        """The words as the key of an id."""
        return self.norm.replace(" ", "-")


def said(*parts: Phrase) -> Phrase:
    """Phrases one after another."""
    return Phrase(" ".join([part.text for part in parts]), " ".join([part.norm for part in parts]))


def phrase(text: str) -> Phrase:
    """Words with their folded form."""
    return Phrase(text, fold(text))


def _phrases(texts: str) -> tuple[Phrase, ...]:
    return tuple(phrase(text.strip()) for text in texts.split("|"))


OBJECTIVES = _phrases(
    "Mejorar|Fortalecer|Incrementar|Promover|Garantizar|Reducir las brechas de|Ampliar|Consolidar|Impulsar|Optimizar"
)
SERVICES = _phrases(
    "Asistencia técnica oportuna en|Capacitación especializada en|Vigilancia permanente de|Fiscalización efectiva de|"
    "Acompañamiento continuo en|Programa integral de|Supervisión focalizada de|Gestión articulada de|"
    "Promoción descentralizada de|Mecanismos implementados para|Instrumentos técnicos actualizados para|"
    "Sistema de información interoperable para|Estudios especializados sobre|Evaluación periódica de"
)
SUBJECTS = _phrases(
    "la gestión de los recursos hídricos|la calidad educativa|la atención de salud de primer nivel|"
    "la infraestructura vial departamental|la seguridad ciudadana|la competitividad agraria|"
    "la protección del patrimonio cultural|la prevención de la violencia contra la mujer|la formalización laboral|"
    "la conservación de los bosques|la gestión del riesgo de desastres|la transformación digital|"
    "la integración fronteriza|la investigación científica|la inclusión financiera|la fiscalización ambiental|"
    "la promoción de las exportaciones|la cobertura de saneamiento rural|la gobernanza territorial|"
    "la innovación tecnológica|el acceso a la justicia|el ordenamiento territorial|el transporte urbano sostenible|"
    "el turismo comunitario|el desarrollo infantil temprano|el control de la minería informal|"
    "la seguridad alimentaria|la pesca artesanal|la electrificación rural|la atención consular"
)
FOR_WHOM = _phrases(
    "en beneficio de la población vulnerable|para los gobiernos locales|para las micro y pequeñas empresas|"
    "en favor de los pueblos indígenas u originarios|para los productores agropecuarios|para la ciudadanía|"
    "en las zonas de frontera|en el ámbito rural|para las niñas, niños y adolescentes|para los administrados|"
    "en los departamentos de menor desarrollo|para las entidades del sector|a nivel nacional|"
    "en las cuencas hidrográficas priorizadas|para las personas adultas mayores|con enfoque intercultural"
)
WHERE = _phrases(
    "de Amazonas|de Áncash|de Apurímac|de Arequipa|de Ayacucho|de Cajamarca|del Callao|de Cusco|de Huancavelica|"
    "de Huánuco|de Ica|de Junín|de La Libertad|de Lambayeque|de Lima|de Loreto|de Madre de Dios|de Moquegua|"
    "de Pasco|de Piura|de Puno|de San Martín|de Tacna|de Tumbes|de Ucayali|del país"
)
MEASURES = _phrases(
    "Porcentaje de avance en|Número de intervenciones en|Tasa de cobertura de|Índice de satisfacción con|"
    "Porcentaje de entidades que mejoran|Número de personas atendidas en|Tiempo promedio de respuesta en|"
    "Porcentaje de expedientes resueltos sobre"
)
UNITS_OF = _phrases(
    "Dirección General de|Oficina de|Subdirección de|Gerencia de|Unidad Funcional de|Dirección de Línea de"
)
UNIT_SUBJECTS = _phrases(
    "Planeamiento y Presupuesto|Administración|Recursos Humanos|Tecnologías de la Información|Asesoría Jurídica|"
    "Desarrollo Social|Infraestructura|Fiscalización|Estudios e Investigación|Atención a la Ciudadanía|"
    "Cooperación y Asuntos Internacionales|Gestión Ambiental|Desarrollo Económico|Comunicaciones"
)
GROUPS = _phrases(
    "La ciudadanía|Gobiernos locales|Gobiernos regionales|Comunidades campesinas y nativas|Empresas exportadoras|"
    "Estudiantes de educación básica|Mujeres víctimas de violencia|Productores de la agricultura familiar|"
    "Personas con discapacidad|Entidades públicas|Investigadores e instituciones académicas|Pescadores artesanales"
)
EVENTS = _phrases(
    "Envejecimiento de la población|Migración internacional|Variabilidad climática|Cambio tecnológico acelerado|"
    "Crisis de confianza institucional|Nuevas pandemias|Aumento de la urbanización|Escasez hídrica|"
    "Fragmentación política|Expansión de economías ilegales|Conflictos sociales|Ciberataques"
)
STEPS = _phrases(
    "Continuar con la implementación de|Suscribir convenios para|Elaborar el plan multianual de|"
    "Actualizar los lineamientos de|Asegurar el financiamiento de|Desarrollar capacidades en|"
    "Establecer alianzas estratégicas para|Digitalizar los procesos de|Adoptar tecnologías avanzadas para"
)
SECTORS = _phrases(
    "Agrario y de Riego|Ambiente|Comercio Exterior y Turismo|Contraloría|Cultura|Defensa|"
    "Desarrollo e Inclusión Social|Economía y Finanzas|Educación|Energía y Minas|Fuero Militar|Interior|Jurado|"
    "Justicia y Derechos Humanos|Ministerio Público|Mujer y Poblaciones Vulnerables|Poder Judicial|"
    "Presidencia del Consejo de Ministros|Producción|Relaciones Exteriores|Salud|Trabajo y Promoción del Empleo|"
    "Transportes y Comunicaciones|Vivienda, Construcción y Saneamiento|Procesos Electorales"
)
MANAGEMENT = phrase("Modernizar la gestión institucional con enfoque de resultados")
