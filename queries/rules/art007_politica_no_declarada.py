# nombre: Política de la tabla de políticas que no se declaró antes
# name: Policy of the table of policies that was not declared before
# gravedad: warning
# mira: políticas de la tabla que las une con AEI | policies of the table that ties them to AEIs
# revisa: Que cada política de esa tabla esté también en la sección de contribución del plan.
# checks: That each policy of that table is also in the plan's section on what it contributes to.
# importa: El plan atiende una política que su propio análisis no nombra: una de las dos partes está incompleta.
# matters: The plan serves a policy that its own analysis does not name: one of the two parts is incomplete.
# corrige: Nómbrela en la sección de contribución, o quítela de la tabla si no corresponde.
# fix: Name it in the section on contributions, or take it out of the table where it does not belong.
# norma: sentido común
# source: common sense
# mensaje: {nombre} está en {en} y no figura en {tabla}
# message: {nombre} is in {en} and does not stand in {tabla}
# mensaje_lectura: {nombre} está en {en}; en {tabla} hay filas que no se entendieron y no se sabe si figura
# message_lectura: {nombre} is in {en}; {tabla} has rows that were not understood, and whether it stands there is
#   unknown

"""Policies that a plan ties to its actions and did not declare."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import name
from articulador.queries.gaps.cited import Cited
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.policies import DECLARES, TIES, Policies, policies
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every policy of the tables that tie them to AEIs, where some table of the plan declares policies."""
    for of in policies(view):
        for one in of.found:
            if of.declaring and of.named(one, TIES):
                fields = {"nombre": name(one.node), "en": of.where(one, TIES), "tabla": of.declaring}
                yield Verdict(of.plan, one.node.id, "", _outcome(of, one), one.places, fields)


def _outcome(of: Policies, one: Cited) -> Outcome | None:
    if of.stands(one, DECLARES) or of.near(one, DECLARES):
        return None
    return Outcome.READING if DECLARES in of.doubtful else Outcome.PLAN
