# nombre: Dispensa vencida
# name: Waiver that ran out
# gravedad: warning
# mira: dispensas | waivers
# revisa: Que ninguna dispensa de articulador.toml haya pasado su último día (expires).
# checks: That no waiver of articulador.toml is past its last day (expires).
# importa: La brecha que cubría vuelve a contarse; alguien debe decidir si la dispensa sigue.
# matters: The gap that it covered counts again; somebody must decide whether the waiver goes on.
# corrige: Renueve la fecha con su motivo, o quite la dispensa y atienda la brecha.
# fix: Renew the date with its reason, or take the waiver away and deal with the gap.
# norma: sentido común
# source: common sense
# mensaje_no_evaluable: La dispensa de {regla} para {elemento} venció el {fecha} ({autor}: {motivo})
# message_no_evaluable: The waiver of {regla} for {elemento} ran out on {fecha} ({autor}: {motivo})

"""Waivers past their last day."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every waiver."""
    review = view.review
    for number in range(review.holding + len(review.unused)):
        yield Verdict("", None, "", None, key=str(number))
    for waiver in review.expired:
        fields = {
            "regla": waiver.rule, "elemento": waiver.element, "fecha": str(waiver.expires), "autor": waiver.author,
            "motivo": waiver.reason,
        }  # fmt: skip
        key = f"{waiver.rule} {waiver.element}"
        yield Verdict("", None, waiver.element, Outcome.UNDECIDED, fields=fields, key=key)
