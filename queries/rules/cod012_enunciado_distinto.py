# nombre: Enunciado distinto según la tabla
# name: Statement that differs from table to table
# gravedad: warning
# mira: OEI y AEI en dos lugares o más | OEIs and AEIs in two places or more
# revisa: Que cada OEI y AEI diga lo mismo en todas las tablas; tildes, signos, mayúsculas y cortes de página no
#   cuentan.
# checks: That each OEI and AEI says the same in every table; accents, signs, capitals and page cuts do not count.
# importa: No se sabe cuál de las redacciones se aprobó; al registrarlas serán dos acciones distintas.
# matters: Which wording was approved is unknown; registered, they would be two actions.
# corrige: Decida la redacción que vale y póngala igual en todas las tablas.
# fix: Decide which wording holds and write it the same in every table.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6 (llenado correcto de las matrices)
# source: CEPLAN's PEI verification matrix, criterion 6 (matrices filled correctly)
# mensaje: {codigo} cambia de una tabla a otra: {cambios}
# message: {codigo} changes from one table to another: {cambios}
# mensaje_lectura: En otro lugar el enunciado de {codigo} se mezcla con otras celdas: {otro}
# message_lectura: Elsewhere the statement of {codigo} runs into other cells: {otro}

"""Statements whose words change from table to table."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import brief, code, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.statements import first_place, judged
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import told


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI and AEI that stands in two places or more."""
    for node, wordings in judged(view):
        differ = [one for one in wordings if one.trusted and not one.letters]
        doubtful = [one for one in wordings if not one.trusted]
        outcome = Outcome.PLAN if differ else Outcome.READING if doubtful else None
        said = [told(one.found) for one in differ]
        fields = {"cambios": ", ".join(dict.fromkeys(said)), "otro": brief(doubtful[0].text, 120) if doubtful else ""}
        at = (*first_place(node), *(one.place for one in differ or doubtful))
        yield Verdict(plan(node), node.id, code(node), outcome, at if outcome else (), fields)
