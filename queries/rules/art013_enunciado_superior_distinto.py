# nombre: Elemento del plan superior con otro enunciado según la tabla
# name: Element of the upper plan whose statement differs from table to table
# gravedad: warning
# mira: objetivos y acciones del plan superior, en dos lugares o más | upper objectives and actions, in two places or
#   more
# revisa: Que cada objetivo o acción del plan superior diga lo mismo en todas las tablas del PEI; tildes, signos y
#   cortes de página no cuentan.
# checks: That each objective or action of the upper plan says the same in every table of the PEI; accents, signs and
#   page cuts do not count.
# importa: El enunciado es de otro plan y se copia tal cual; si cambia, no se sabe con qué se articula el PEI.
# matters: The statement belongs to another plan and is copied as it is; where it changes, what the PEI is articulated
#   with is unknown.
# corrige: Copie el enunciado del plan superior, igual en todas las tablas.
# fix: Copy the statement of the upper plan, the same in every table.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6 (llenado correcto de las matrices)
# source: CEPLAN's PEI verification matrix, criterion 6 (matrices filled correctly)
# mensaje: {ref} cambia de una tabla a otra: {cambios}
# message: {ref} changes from one table to another: {cambios}
# mensaje_lectura: {ref} se leyó en filas reparadas y cambia de una tabla a otra: {cambios}
# message_lectura: {ref} was read in repaired rows and changes from one table to another: {cambios}

"""Objectives and actions of upper plans that a plan words in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.gaps.cited import changed
from articulador.queries.gaps.model import Verdict
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every objective or action of a sector's, region's or municipality's plan that stands in two places."""
    yield from changed(view, "OES", "AES", "OER", "AER", "OEL", "AEL")
