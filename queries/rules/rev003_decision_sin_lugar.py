# nombre: Decisión de revisión que ya no coincide con nada
# name: Reviewer's decision that fits nothing any more
# gravedad: warning
# mira: decisiones | decisions
# revisa: Que cada decisión de articulador.toml encuentre en el documento la fila, la celda o los elementos que nombra.
# checks: That each decision of articulador.toml finds in the document the row, cell or elements that it names.
# importa: Sin su lugar, la corrección no se aplicó y el informe vuelve a decir lo que el texto dañado dice.
# matters: Without its place the correction was not applied, and the report says again what the damaged text says.
# corrige: Ponga el lugar nuevo de la fila, o su texto impreso (printed), o quite la decisión.
# fix: Give the row's new place, or its printed text (printed), or take the decision away.
# norma: sentido común
# source: common sense
# mensaje_lectura: La decisión {decision} no se aplicó: {porque} ({lugar})
# message_lectura: The decision {decision} was not applied: {porque} ({lugar})

"""Decisions that were not applied."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every decision."""
    for number in range(view.review.matched):
        yield Verdict("", None, "", None, key=str(number))
    for one in view.review.unmatched:
        fields = {"decision": one.decision, "lugar": one.place, "porque": one.why}
        yield Verdict("", None, "", Outcome.READING, (one.place,), fields, one.decision)
