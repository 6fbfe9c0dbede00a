# nombre: OEI que no empieza con un verbo en infinitivo
# name: OEI that does not begin with an infinitive
# gravedad: warning
# mira: OEI | OEIs
# revisa: Que el enunciado de cada OEI empiece con un verbo en infinitivo: Mejorar, Reducir, Fortalecer.
# checks: That the statement of each OEI begins with an infinitive: Mejorar, Reducir, Fortalecer.
# importa: El verbo dice qué cambio se busca; sin él no hay resultado que medir.
# matters: The verb says what change is sought; without it there is no result to measure.
# corrige: Redacte el OEI como verbo, condición de cambio y población.
# fix: Word the OEI as verb, condition that changes and population.
# norma: Guía para el Planeamiento Institucional (CEPLAN), redacción del OEI, según la aplican los PEI; sin verificar
# source: CEPLAN's guide to institutional planning, wording of the OEI, as PEIs apply it; not verified
# mensaje: {codigo} empieza con «{palabra}»: {nombre}
# message: {codigo} begins with «{palabra}»: {nombre}
# mensaje_lectura: {codigo} se leyó en filas reparadas y empieza con «{palabra}»: puede faltarle el comienzo
# message_lectura: {codigo} was read in repaired rows and begins with «{palabra}»: its beginning may be missing
# mensaje_no_evaluable: No se leyó el enunciado de {codigo}
# message_no_evaluable: The statement of {codigo} was not read

"""Objectives whose first word is no infinitive."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import brief, certainty, code, name, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import places
from articulador.queries.gaps.verbs import first_word, infinitive
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI."""
    for node in view.own("OEI"):
        outcome: Outcome | None = Outcome.PLAN
        if not name(node):
            outcome = Outcome.UNDECIDED
        elif infinitive(name(node)):
            outcome = None
        elif certainty(node) == "reparada":
            outcome = Outcome.READING
        if outcome is None:
            yield Verdict(plan(node), node.id, code(node), None)
            continue
        fields = {"palabra": first_word(name(node)), "nombre": brief(name(node), 100)}
        yield Verdict(plan(node), node.id, code(node), outcome, places(node)[:1], fields)
