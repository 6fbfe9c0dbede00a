# nombre: AEI que empieza con un verbo
# name: AEI that begins with a verb
# gravedad: warning
# mira: AEI con enunciado | AEIs with a statement
# revisa: Que el enunciado de la AEI nombre un bien o servicio y no empiece con un verbo en infinitivo.
# checks: That the statement of an AEI names a good or service and does not begin with an infinitive.
# importa: Un verbo describe una actividad o un objetivo; la AEI es lo que se entrega al usuario.
# matters: A verb tells an activity or an objective; the AEI is what is delivered to users.
# corrige: Redacte la AEI como bien o servicio, atributo y población que lo recibe.
# fix: Word the AEI as good or service, attribute and population that receives it.
# norma: Guía para el Planeamiento Institucional (CEPLAN): la AEI es un bien, servicio o regulación, según los PEI; sin
#   verificar
# source: CEPLAN's guide to institutional planning: the AEI is a good, service or regulation, as PEIs say; not verified
# mensaje: {codigo} empieza con el verbo «{palabra}»: {nombre}
# message: {codigo} begins with the verb «{palabra}»: {nombre}
# mensaje_no_evaluable: No se leyó el enunciado de {codigo}
# message_no_evaluable: The statement of {codigo} was not read

"""Actions whose first word is an infinitive."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import brief, code, name, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import places
from articulador.queries.gaps.verbs import first_word, infinitive
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every AEI."""
    for node in view.own("AEI"):
        outcome = Outcome.PLAN if infinitive(name(node)) else None if name(node) else Outcome.UNDECIDED
        if outcome is None:
            yield Verdict(plan(node), node.id, code(node), None)
            continue
        fields = {"palabra": first_word(name(node)), "nombre": brief(name(node), 100)}
        yield Verdict(plan(node), node.id, code(node), outcome, places(node)[:1], fields)
