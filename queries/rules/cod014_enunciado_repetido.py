# nombre: Dos elementos con el mismo enunciado
# name: Two elements with the same statement
# gravedad: warning
# mira: OEI y AEI con enunciado | OEIs and AEIs with a statement
# revisa: Que no haya en un plan dos OEI, o dos AEI, con casi las mismas palabras.
# checks: That no two OEIs, or two AEIs, of a plan have nearly the same words.
# importa: O una de las dos sobra, o no se sabe en qué se distinguen.
# matters: Either one of them is too many, or how they differ is unknown.
# corrige: Una las dos, o diga en el enunciado qué las distingue.
# fix: Join both, or say in the statement how they differ.
# norma: sentido común
# source: common sense
# mensaje: {codigo} y {otro} dicen casi lo mismo: {nombre}
# message: {codigo} and {otro} say nearly the same: {nombre}
# mensaje_lectura: {codigo} y {otro} se leyeron con casi las mismas palabras en filas reparadas: {nombre}
# message_lectura: {codigo} and {otro} were read with nearly the same words in repaired rows: {nombre}
# umbral parecido: 95 | Parecido de los enunciados, de 0 a 100, desde el que se avisa | Similarity, 0 to 100, from
#   which it is told

"""Statements of one plan that repeat each other."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import brief, certainty, handle, name, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import by_plan, places
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import changes, letters_only


def check(view: View) -> Iterator[Verdict]:
    """Judge every OEI and AEI against those of the same plan and level that come before it."""
    limit = view.threshold("parecido")
    for label in ("OEI", "AEI"):
        for nodes in by_plan(view.own(label)).values():
            named = [(node, fold(name(node))) for node in nodes if name(node)]
            for index, (node, words) in enumerate(named):
                near = (other for other, said in named[:index] if ratio(words, said, score_cutoff=limit))
                yield _verdict(node, next((other for other in near if _repeats(node, other)), None))


def _repeats(node: Node, other: Node) -> bool:
    """Whether no word tells them apart: "inicial" and "primaria" do."""
    return letters_only(changes(name(node), name(other)))


def _verdict(node: Node, other: Node | None) -> Verdict:
    if other is None:
        return Verdict(plan(node), node.id, handle(node), None)
    outcome = Outcome.READING if "reparada" in {certainty(node), certainty(other)} else Outcome.PLAN
    fields = {"otro": handle(other), "nombre": brief(name(node), 100)}
    at = (*places(node)[:1], *places(other)[:1])
    return Verdict(plan(node), node.id, handle(node), outcome, at, fields, other.id)
