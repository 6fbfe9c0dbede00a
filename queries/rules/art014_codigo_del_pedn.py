# nombre: Código que el PEDN no tiene
# name: Code that the PEDN does not have
# gravedad: warning
# mira: objetivos y acciones del PEDN que el plan nombra | objectives and actions of the PEDN that the plan names
# revisa: Que el código exista en el PEDN al 2050: 4 objetivos nacionales, 27 específicos y las acciones de cada uno.
#   La AE 2.8.9 vale: el PEDN imprime dos veces 2.8.8 y los planes llaman 2.8.9 a la segunda. No se miran planes
#   anteriores a 2022 que no dicen que el PEDN sea el de 2050.
# checks: That the code exists in the PEDN to 2050: 4 national objectives, 27 specific ones and the actions of each. AE
#   2.8.9 holds: the PEDN prints 2.8.8 twice, and plans call the second one 2.8.9. Plans from before 2022 that do not
#   say that the PEDN is that to 2050 are not looked at.
# importa: No se puede saber a qué acción nacional contribuye el plan.
# matters: Which national action the plan contributes to cannot be known.
# corrige: Busque la acción por su enunciado en el PEDN y escriba su código.
# fix: Find the action by its statement in the PEDN and write its code.
# norma: PEDN al 2050, DS 103-2023-PCM, sección XI
# source: PEDN to 2050, DS 103-2023-PCM, section XI
# mensaje: El PEDN no tiene {codigo}, solo {hay}: {nombre}
# message: The PEDN has no {codigo}, only {hay}: {nombre}
# mensaje_lectura: El PEDN no tiene {codigo}, solo {hay}; el código se leyó en una fila reparada: {nombre}
# message_lectura: The PEDN has no {codigo}, only {hay}; the code was read in a repaired row: {nombre}

"""Codes of the PEDN that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import brief, certainty, code, name, plan
from articulador.queries.gaps.cited import PEDN, cited, older_than_the_pedn
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View

_ACTIONS = {
    "1.1": 9, "1.2": 7, "1.3": 10, "1.4": 2, "1.5": 12, "1.6": 1, "2.1": 7, "2.2": 6, "2.3": 2, "2.4": 1, "2.5": 2,
    "2.6": 12, "2.7": 3, "2.8": 9, "3.1": 2, "3.2": 10, "3.3": 23, "3.4": 4, "3.5": 6, "3.6": 5, "3.7": 3, "4.1": 3,
    "4.2": 3, "4.3": 4, "4.4": 9, "4.5": 6, "4.6": 1,
}  # fmt: skip
"""Number of each specific objective -> how many actions it has."""


def check(view: View) -> Iterator[Verdict]:
    """Judge every element of the PEDN that a plan names by a code."""
    older = older_than_the_pedn(view)
    for one in cited(view, "ObjetivoNacional", "ObjetivoEspecifico", "AE"):
        if plan(one.node) == PEDN and code(one.node) and one.plan not in older:
            known = _known(code(one.node))
            wrong = Outcome.READING if certainty(one.node) == "reparada" else Outcome.PLAN
            fields = {"hay": known, "nombre": brief(name(one.node), 120)}
            yield Verdict(one.plan, one.node.id, code(one.node), wrong if known else None, one.places, fields)


def _known(code: str) -> str:
    """What the PEDN has where it lacks a code: the last one of its kind; empty where it has the code."""
    label, *numbers = code.split(".")
    if len(numbers) == 1:
        return "" if numbers[0] in "1234" else "ON.1 … ON.4"
    objective = ".".join(numbers[:2])
    if objective not in _ACTIONS:
        last = max((one for one in _ACTIONS if one[0] == numbers[0]), default="")
        return f"OE.{numbers[0]}.1 … OE.{last}" if last else "ON.1 … ON.4"
    if label == "OE" or int(numbers[2]) in range(1, _ACTIONS[objective] + 1):
        return ""
    return f"AE.{objective}.1" + (f" … AE.{objective}.{_ACTIONS[objective]}" if _ACTIONS[objective] > 1 else "")
