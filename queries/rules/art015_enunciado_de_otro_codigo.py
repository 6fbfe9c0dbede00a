# nombre: Enunciado que no es el de su código
# name: Statement that is not that of its code
# gravedad: warning
# mira: elementos nacionales con nombre oficial conocido | national elements whose official name is known
# revisa: Que el enunciado impreso junto a un código del PEDN o de la PGG tenga las palabras del oficial; se avisa solo
#   si comparten menos de un tercio.
# checks: That the statement printed beside a code of the PEDN or the PGG has the words of the official one; it is told
#   only where they share less than a third.
# importa: Código y enunciado señalan dos cosas distintas: no se sabe a cuál contribuye el plan.
# matters: Code and statement point at two different things: which of them the plan contributes to is unknown.
# corrige: Busque el enunciado en el plan nacional y ponga el código que le corresponde.
# fix: Find the statement in the national plan and write the code that belongs to it.
# norma: PEDN al 2050, DS 103-2023-PCM, sección XI; PGG, DS 042-2023-PCM y DS 075-2024-PCM
# source: PEDN to 2050, DS 103-2023-PCM, section XI; PGG, DS 042-2023-PCM and DS 075-2024-PCM
# mensaje: El plan escribe «{impreso}» junto a {codigo}, que es «{oficial}»
# message: The plan writes "{impreso}" beside {codigo}, which is "{oficial}"
# mensaje_lectura: Junto a {codigo} («{oficial}») se leyó «{impreso}», en una fila reparada
# message_lectura: Beside {codigo} ("{oficial}") "{impreso}" was read, in a repaired row
# sugerencia: ¿Quiso decir {cercano}?
# suggestion: Did you mean {cercano}?

"""Statements of national elements that stand beside the code of another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from articulador.graph.catalog import official_name
from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import brief, certainty, code, name, plan
from articulador.queries.gaps.cited import PEDN, Cited, cited, older_than_the_pedn
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View

_LABELS = ("ObjetivoNacional", "ObjetivoEspecifico", "AE", "EjePGG", "LineamientoPGG")
_SHARE = 1 / 3
_ENOUGH = 4
_LONG = 3
"""Words of as many letters or fewer ("de", "las") tell nothing."""


def check(view: View) -> Iterator[Verdict]:
    """Judge every national element whose official name is known."""
    older = older_than_the_pedn(view)
    for one in cited(view, *_LABELS):
        official = official_name(plan(one.node), one.node.label, code(one.node))
        if official and not (plan(one.node) == PEDN and one.plan in older):
            yield _judged(one, official.nombre, view)


def _judged(one: Cited, official: str, view: View) -> Verdict:
    of = one.node
    for place, printed in one.wordings:
        said = _words(printed)
        if len(said) >= _ENOUGH and len(said & _words(official)) < len(said) * _SHARE:
            outcome = Outcome.READING if certainty(of) == "reparada" else Outcome.PLAN
            near = _nearest(printed, of, view)
            fields = {"impreso": brief(printed, 160), "oficial": brief(official, 160), "cercano": near}
            return Verdict(one.plan, of.id, code(of), outcome, (place,), fields)
    return Verdict(one.plan, of.id, code(of), None)


def _nearest(printed: str, of: Node, view: View) -> str:
    """Code of the element of the same kind whose words are these; empty where none is."""
    said = _words(printed)
    others = ((len(said & _words(name(node))) / len(said), code(node)) for node in view.nodes(of.label))
    share, found = max(others, default=(0.0, ""))
    return found if share > 1 - _SHARE else ""


@lru_cache(maxsize=50_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) > _LONG)
