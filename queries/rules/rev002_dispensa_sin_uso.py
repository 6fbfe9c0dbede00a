# nombre: Dispensa que no cubre ninguna brecha
# name: Waiver that covers no gap
# gravedad: info
# mira: dispensas vigentes | waivers in force
# revisa: Que cada dispensa de articulador.toml cubra alguna brecha de las reglas que se ejecutaron.
# checks: That each waiver of articulador.toml covers some gap of the rules that ran.
# importa: La brecha se resolvió, o el código del elemento o de la regla está mal escrito y la dispensa no sirve.
# matters: The gap was solved, or the code of the element or rule is misspelt and the waiver does nothing.
# corrige: Quite la dispensa o corrija la regla y el elemento que nombra.
# fix: Take the waiver away, or correct the rule and element that it names.
# norma: sentido común
# source: common sense
# mensaje_no_evaluable: La dispensa de {regla} para {elemento} no cubre ninguna brecha ({autor}: {motivo})
# message_no_evaluable: The waiver of {regla} for {elemento} covers no gap ({autor}: {motivo})

"""Waivers in force that nothing needs."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every waiver that is in force."""
    review = view.review
    for number in range(review.holding):
        yield Verdict("", None, "", None, key=str(number))
    for waiver in review.unused:
        fields = {
            "regla": waiver.rule, "elemento": waiver.element, "autor": waiver.author, "motivo": waiver.reason,
        }  # fmt: skip
        key = f"{waiver.rule} {waiver.element}"
        yield Verdict("", None, waiver.element, Outcome.UNDECIDED, fields=fields, key=key)
