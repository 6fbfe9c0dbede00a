# nombre: Responsables distintos según la tabla
# name: Other units in another table
# gravedad: warning
# mira: AEI e indicadores con unidad en dos lugares | AEIs and indicators with a unit in two places
# revisa: Que la unidad de una AEI sea alguna de las de sus indicadores, y que dos tablas no den unidades distintas.
# checks: That the unit of an AEI is one of those of its indicators, and that two tables do not give other units.
# importa: Si dos tablas nombran unidades distintas, ninguna se sabe responsable.
# matters: If two tables name other units, none knows that it is responsible.
# corrige: Decida qué unidad responde y póngala igual en la ruta, en la tabla de AEI y en las fichas.
# fix: Decide which unit answers and write the same one in the ruta, the table of AEIs and the data sheets.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6 (llenado correcto); sentido común
# source: CEPLAN's PEI verification matrix, criterion 6 (correct filling); common sense
# mensaje: {de}: un lugar nombra a {aqui} y otro a {alla}
# message: {de}: one place names {aqui} and another {alla}
# mensaje_no_evaluable: Unas tablas dan siglas y otras nombres, sin decir cuál es cuál: no se comparan los responsables
#   de {cuantos} elementos
# message_no_evaluable: Some tables give acronyms and others names, without saying which is which: the units of
#   {cuantos}
#   elements are not compared

"""Units of one element that have nothing in common from table to table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from articulador.queries.elements import code, handle, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.units import Pair, pairs
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every pair of statements on the units of one element."""
    unclear: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs(view):
        node = pair.element
        if not pair.comparable:
            unclear[plan(node)].append(pair)
            continue
        if not pair.apart:
            yield Verdict(plan(node), node.id, code(node), None)
            continue
        fields = {"de": handle(node), "aqui": ", ".join(sorted(pair.here)), "alla": ", ".join(sorted(pair.there))}
        yield Verdict(plan(node), node.id, code(node), Outcome.PLAN, pair.places, fields, ", ".join(sorted(pair.there)))
    for slug, found in unclear.items():
        count = {"cuantos": len(found)}
        yield Verdict(slug, f"{slug}/Plan/{slug}", "", Outcome.UNDECIDED, found[0].places, count)
