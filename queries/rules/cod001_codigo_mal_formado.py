# nombre: Código mal formado
# name: Malformed code
# gravedad: warning
# mira: OEI, AEI e indicadores con código | OEIs, AEIs and indicators with a code
# revisa: Que los códigos tengan su forma: OEI.01, AEI.01.01, IOEI.01.01, IAEI.01.01.01 (un blanco por el punto no
#   cuenta).
# checks: That codes have their form: OEI.01, AEI.01.01, IOEI.01.01, IAEI.01.01.01 (a blank for the dot does not count).
# importa: Un código sin su forma no se encuentra ni se registra tal como está escrito.
# matters: A code without its form is not found, nor can it be registered as it is written.
# corrige: Escriba el código completo, con dos cifras en cada nivel.
# fix: Write the whole code, with two digits at each level.
# norma: Aplicativo CEPLAN (codificación de OEI, AEI e indicadores); sentido común
# source: CEPLAN's application (codes of OEIs, AEIs and indicators); common sense
# mensaje: El código está impreso «{impreso}» y se leyó {codigo}: {nombre}
# message: The code is printed «{impreso}» and was read as {codigo}: {nombre}
# mensaje_lectura: El texto da el código en pedazos, «{impreso}», y se leyó {codigo}: {nombre}
# message_lectura: The text gives the code in pieces, «{impreso}», and it was read as {codigo}: {nombre}
# sugerencia: ¿quiso decir {codigo}?
# suggestion: did you mean {codigo}?

"""Codes that are printed otherwise than normalised, where only the form differs."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import brief, code, name, plan, text
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.printed_codes import CODED, of_another, printed_at
from articulador.queries.gaps.tables import places
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every element that has a code."""
    for node in (node for label in CODED for node in view.own(label) if code(node)):
        printed = text(node, "codigo_impreso")
        if not printed or of_another(node):
            yield Verdict(plan(node), node.id, code(node), None)
            continue
        at = printed_at(node, view.rows)
        outcome = Outcome.PLAN if at else Outcome.READING
        fields = {"impreso": printed, "nombre": brief(name(node), 100)}
        yield Verdict(plan(node), node.id, code(node), outcome, at or places(node), fields)
