# nombre: Un código en dos enunciados
# name: One code beside two statements
# gravedad: error
# mira: OEI y AEI con código | OEIs and AEIs with a code
# revisa: Que cada código de OEI o AEI esté impreso junto a un solo enunciado.
# checks: That each code of an OEI or AEI is printed beside one statement only.
# importa: Lo que se registre con ese código (indicador, meta, presupuesto) irá a la acción equivocada.
# matters: What is registered under that code (indicator, target, budget) goes to the wrong action.
# corrige: Corrija el código en la tabla donde está repetido.
# fix: Correct the code in the table that repeats it.
# norma: Aplicativo CEPLAN (codificación única de OEI y AEI); sentido común
# source: CEPLAN's application (one code for each OEI and AEI); common sense
# mensaje: {impreso} está impreso junto a «{nombre}» y también junto a «{otro}»
# message: {impreso} is printed beside «{nombre}» and also beside «{otro}»
# mensaje_lectura: Se leyó {impreso} junto a «{nombre}», pero la fila se reparó y el código puede ser de otra
# message_lectura: {impreso} was read beside «{nombre}», but the row was repaired and the code may be another row's
# sugerencia: ¿quiso decir {otro_codigo}?
# suggestion: did you mean {otro_codigo}?

"""Codes that a plan prints beside two statements, whether or not another table tells which one is right."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.graph.model import Node
from articulador.queries.elements import brief, code, name, plan, text, texts
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.printed_codes import numbers, of_another, printed_at
from articulador.queries.gaps.tables import by_plan, places
from articulador.queries.gaps.view import View

_PARTS = 5
"""``enunciado | text | place | text | place``."""


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI and AEI that has a code."""
    for label in ("OEI", "AEI"):
        for nodes in by_plan(view.own(label)).values():
            first = {numbers(code(node)): node for node in reversed(nodes) if code(node)}
            for node in (node for node in nodes if code(node)):
                yield _misprint(node, first, view) if of_another(node) else _twin(node)


def _misprint(node: Node, owners: dict[tuple[int, ...], Node], view: View) -> Verdict:
    printed = text(node, "codigo_impreso")
    owner = owners.get(numbers(printed))
    at = printed_at(node, view.rows)
    outcome = Outcome.PLAN if at and owner else Outcome.READING
    fields = {
        "impreso": printed, "nombre": brief(name(node), 100), "otro": brief(name(owner), 100) if owner else "",
        "otro_codigo": code(node),
    }  # fmt: skip
    first = places(owner)[:1] if owner else ()
    return Verdict(plan(node), node.id, code(node), outcome, (*first, *(at or places(node))), fields)


def _twin(node: Node) -> Verdict:
    entries = (entry.split(" | ") for entry in texts(node, "contradicciones"))
    conflict = next((entry for entry in entries if entry[0] == "enunciado" and len(entry) == _PARTS), None)
    if conflict is None:
        return Verdict(plan(node), node.id, code(node), None)
    _what, one, place, other, elsewhere = conflict
    fields = {"impreso": code(node), "nombre": brief(one, 100), "otro": brief(other, 100)}
    return Verdict(plan(node), node.id, code(node), Outcome.PLAN, (place, elsewhere), fields)
