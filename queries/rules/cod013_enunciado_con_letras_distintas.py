# nombre: Enunciado con una palabra escrita de otro modo
# name: Statement with a word spelt otherwise
# gravedad: info
# mira: OEI y AEI en dos lugares o más | OEIs and AEIs in two places or more
# revisa: Que entre dos tablas no cambien una o dos letras de una palabra: una errata, un plural, un género.
# checks: That no word changes by one or two letters between two tables: a slip, a plural, a gender.
# importa: Suele ser una errata; a veces cambia a quién se dirige la acción.
# matters: It is mostly a slip; at times it changes whom the action is for.
# corrige: Ponga la misma palabra en todas las tablas.
# fix: Write the same word in every table.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6 (llenado correcto de las matrices)
# source: CEPLAN's PEI verification matrix, criterion 6 (matrices filled correctly)
# mensaje: {codigo} cambia de una tabla a otra: {cambios}
# message: {codigo} changes from one table to another: {cambios}
# mensaje_lectura: {codigo} se leyó en filas reparadas y cambia de una tabla a otra: {cambios}
# message_lectura: {codigo} was read in repaired rows and changes from one table to another: {cambios}

"""Statements of which letters of a word change from table to table."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import certainty, code, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.statements import first_place, judged
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import told


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI and AEI that stands in two places or more."""
    for node, wordings in judged(view):
        differ = [one for one in wordings if one.trusted and one.letters]
        said = ", ".join(dict.fromkeys(told(one.found) for one in differ))
        outcome = (Outcome.READING if certainty(node) == "reparada" else Outcome.PLAN) if differ else None
        at = (*first_place(node), *(one.place for one in differ)) if differ else ()
        yield Verdict(plan(node), node.id, code(node), outcome, at, {"cambios": said})
