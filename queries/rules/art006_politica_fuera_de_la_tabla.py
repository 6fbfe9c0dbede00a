# nombre: Política nacional declarada que falta en la tabla de políticas
# name: National policy that is declared and missing in the table of policies
# gravedad: error
# mira: políticas de la tabla de contribución | policies of the contribution table
# revisa: Que cada política a la que el plan dice contribuir esté también, ella o un servicio suyo, en la tabla que la
#   une con las AEI.
# checks: That each policy that the plan says it contributes to is also, itself or by a service, in the table that ties
#   it to the AEIs.
# importa: El plan declara que aporta a la política y no dice con qué servicio ni con qué acción.
# matters: The plan declares that it gives to the policy and says neither by which service nor by which action.
# corrige: Agregue las filas de la política en la tabla, con sus servicios y las AEI que los entregan.
# fix: Add the rows of the policy to the table, with its services and the AEIs that deliver them.
# norma: Formato de la tabla de políticas nacionales (guía de 2024); sentido común
# source: Format of the table of national policies (guide of 2024); common sense
# mensaje: {nombre} está en {en} y no figura en {tabla}
# message: {nombre} is in {en} and does not stand in {tabla}
# mensaje_lectura: {nombre} está en {en}; en {tabla} hay filas que no se entendieron y no se sabe si figura
# message_lectura: {nombre} is in {en}; {tabla} has rows that were not understood, and whether it stands there is
#   unknown
# mensaje_no_evaluable: {nombre} está en {en}, y no se leyó ninguna tabla que una políticas con AEI
# message_no_evaluable: {nombre} is in {en}, and no table that ties policies to AEIs was read

"""Policies that a plan declares and does not tie to any action."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import name
from articulador.queries.gaps.cited import Cited
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.policies import DECLARES, TIES, Policies, policies
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every policy of the contribution tables; one that is only spelt otherwise in the other table passes."""
    for of in policies(view):
        for one in of.found:
            if of.named(one, DECLARES):
                fields = {"nombre": name(one.node), "en": of.where(one, DECLARES), "tabla": of.tying}
                yield Verdict(of.plan, one.node.id, "", _outcome(of, one), one.places, fields)


def _outcome(of: Policies, one: Cited) -> Outcome | None:
    if of.stands(one, TIES) or of.near(one, TIES):
        return None
    if not of.tying:
        return Outcome.UNDECIDED
    return Outcome.READING if TIES in of.doubtful else Outcome.PLAN
