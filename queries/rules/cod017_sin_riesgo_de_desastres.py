# nombre: Plan sin gestión del riesgo de desastres
# name: Plan without disaster risk management
# gravedad: warning
# mira: planes con OEI y AEI | plans with OEIs and AEIs
# revisa: Que algún OEI, AEI o indicador trate del riesgo de desastres; basta una AEI, como admite la guía de 2024.
# checks: That some OEI, AEI or indicator is about disaster risk; an AEI is enough, as the guide of 2024 accepts.
# importa: Toda entidad del Estado debe incorporar la gestión del riesgo de desastres en su plan.
# matters: Every entity of the State must bring disaster risk management into its plan.
# corrige: Añada una AEI de gestión del riesgo de desastres, o un OEI si su guía lo pide.
# fix: Add an AEI of disaster risk management, or an OEI if your guide asks for it.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 3.2 (OEI de gestión del riesgo de desastres)
# source: CEPLAN's PEI verification matrix, criterion 3.2 (OEI of disaster risk management)
# mensaje: Ningún OEI, AEI ni indicador de los {total} leídos trata del riesgo de desastres
# message: No OEI, AEI or indicator of the {total} that were read is about disaster risk
# mensaje_lectura: Nada de lo leído ({total} elementos) trata del riesgo de desastres; el texto perdió filas de OEI o
#   AEI
# message_lectura: Nothing that was read ({total} elements) is about disaster risk; the text lost rows of OEIs or AEIs

"""Plans of which no element names disaster risk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import name, placed, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import Tables, by_plan, places
from articulador.queries.gaps.view import View

_RISK = re.compile(
    r"\b(?:desastres?|grd|riesgos?|peligros?|emergencias?|vulnerabilidad|defensa civil|continuidad operativa|sinagerd|"
    r"alerta temprana|resiliencia)\b"
)
"""Words of the matter, the widest that plans use: what is named otherwise is not said to be missing."""


def check(view: View) -> Iterator[Verdict]:
    """Judge every plan that has OEIs and AEIs."""
    plans = {plan(node): node for node in view.nodes("Plan")}
    tables = Tables(plans.values())
    objectives, actions, indicators = (by_plan(view.own(label)) for label in ("OEI", "AEI", "Indicador"))
    for slug in objectives.keys() & actions.keys():
        stated = (*objectives[slug], *actions[slug], *indicators.get(slug, ()))
        if any(_RISK.search(fold(name(node))) for node in stated):
            yield Verdict(slug, f"{slug}/Plan/{slug}", "", None)
            continue
        outcome = Outcome.READING if slug in plans and _cut(plans[slug], tables) else Outcome.PLAN
        at = tuple(place for node in objectives[slug] for place in places(node)[:1])
        yield Verdict(slug, f"{slug}/Plan/{slug}", "", outcome, at, {"total": len(stated)})


def _cut(document: Node, tables: Tables) -> bool:
    entries = (*placed(document, "perdidas"), *placed(document, "filas_no_entendidas"))
    return any(tables.kind(place) in {"oei", "aei", "ruta"} for place, _what in entries)
