# nombre: Unidad que una tabla nombra y otra no
# name: Unit that one table names and another does not
# gravedad: info
# mira: AEI e indicadores con unidad en dos lugares | AEIs and indicators with a unit in two places
# revisa: Que la ruta nombre a todas las unidades que responden por los indicadores de la AEI, y que dos tablas
#   coincidan.
# checks: That the ruta names every unit that answers for indicators of the AEI, and that two tables agree.
# importa: La unidad que falta trabaja en la acción sin que la ruta lo diga.
# matters: The missing unit works on the action and the ruta does not say so.
# corrige: Añada la unidad en la ruta, o quítela del indicador si no le corresponde.
# fix: Add the unit to the ruta, or take it off the indicator if it is not its own.
# norma: sentido común
# source: common sense
# mensaje: {de}: {unidades} está en una tabla y no en otra, que solo nombra a {aqui}
# message: {de}: {unidades} stands in one table and not in another, which names only {aqui}
# mensaje_no_evaluable: Unas tablas dan siglas y otras nombres, sin decir cuál es cuál: no se comparan los responsables
#   de {cuantos} elementos
# message_no_evaluable: Some tables give acronyms and others names, without saying which is which: the units of
#   {cuantos}
#   elements are not compared

"""Units that stand beside a common one in one table only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from articulador.queries.elements import code, handle, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.units import pairs
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every pair of statements on the units of one element that share at least one."""
    unclear: Counter[str] = Counter()
    for pair in pairs(view):
        node = pair.element
        if not pair.comparable:
            unclear[plan(node)] += 1
        elif not pair.apart and not pair.added:
            yield Verdict(plan(node), node.id, code(node), None)
        elif not pair.apart:
            shorter = min(pair.here, pair.there, key=len) if not pair.through_indicators else pair.here
            fields = {"de": handle(node), "unidades": ", ".join(pair.added), "aqui": ", ".join(sorted(shorter))}
            yield Verdict(plan(node), node.id, code(node), Outcome.PLAN, pair.places, fields, ", ".join(pair.added))
    for slug, count in unclear.items():
        yield Verdict(slug, f"{slug}/Plan/{slug}", "", Outcome.UNDECIDED, (), {"cuantos": count})
