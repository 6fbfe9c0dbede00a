# nombre: OEI o AEI que está en una tabla y falta en otra
# name: OEI or AEI that stands in one table and not in another
# gravedad: warning
# mira: OEI y AEI de planes con dos tablas o más | OEIs and AEIs of plans with two tables or more
# revisa: Que cada OEI y AEI esté en su tabla, en la ruta estratégica y en la matriz del PEI, si el documento las tiene.
# checks: That each OEI and AEI stands in its table, in the ruta estratégica and in the matrix, if the document has
#   them.
# importa: Lo que falta en la ruta no tiene prioridad ni responsable; lo que falta en la matriz no tiene metas.
# matters: What is absent from the ruta has no priority or unit; what is absent from the matrix has no targets.
# corrige: Añada la fila que falta, o retire el elemento de las demás tablas.
# fix: Add the missing row, or take the element out of the other tables.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6 (llenado correcto de las matrices)
# source: CEPLAN's PEI verification matrix, criterion 6 (matrices filled correctly)
# mensaje: {codigo} no está en {faltan}: {nombre}
# message: {codigo} is not in {faltan}: {nombre}
# mensaje_lectura: El texto perdió la fila de {codigo} en {faltan}: no se sabe qué dice el documento
# message_lectura: The text lost the row of {codigo} in {faltan}: what the document says is unknown

"""Elements that one table states and another does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from articulador.graph.model import Edge, Node
from articulador.queries.elements import brief, certainty, handle, name, placed, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import Tables, lost, places
from articulador.queries.gaps.view import View

_EXPECTED = {"OEI": ("oei", "ruta", "matriz"), "AEI": ("aei", "ruta", "matriz")}


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI and AEI whose document has two of the tables that must state it."""
    plans = {plan(node): node for node in view.nodes("Plan")}
    tables = Tables(plans.values())
    below = [view.by_target(kind) for kind in ("MIDE", "PERTENECE_A")]
    for label, expected in _EXPECTED.items():
        for node in view.own(label):
            read = [kind for kind in expected if kind in tables.kinds(plan(node))]
            if len(read) > 1:
                yield _verdict(node, read, _stated(node, below, tables), tables, plans[plan(node)])


def _stated(node: Node, below: list[Mapping[str, list[Edge]]], tables: Tables) -> set[str]:
    """Kinds of the tables that state it, or something of it: a heading above its rows is no row of its own."""
    edges = [edge for by_target in below for edge in by_target.get(node.id, ())]
    return {tables.kind(place) for place in places(node, *edges)}


def _verdict(node: Node, read: list[str], stated: set[str], tables: Tables, document: Node) -> Verdict:
    absent = [kind for kind in read if kind not in stated]
    if not absent:
        return Verdict(plan(node), node.id, handle(node), None)
    unread = {kind for kind in absent if lost(node, kind) or _cut(node, kind, tables, document)}
    if certainty(node) == "reparada":
        unread = set(absent)
    missing = [kind for kind in absent if kind not in unread] or absent
    outcome = Outcome.PLAN if set(absent) - unread else Outcome.READING
    names = ", ".join(tables.name(plan(node), kind) for kind in missing)
    fields = {"faltan": names, "nombre": brief(name(node), 100)}
    return Verdict(plan(node), node.id, handle(node), outcome, places(node)[:3], fields, ", ".join(missing))


def _cut(node: Node, kind: str, tables: Tables, document: Node) -> bool:
    """Whether the plan's document lost this row, or rows of a table of OEIs or AEIs, of which nobody knows whose."""
    entries = (*placed(document, "perdidas"), *placed(document, "filas_no_entendidas"))
    found = [what for place, what in entries if tables.kind(place) == kind]
    return bool(found) and (kind in {"oei", "aei"} or any(handle(node) in what for what in found))
