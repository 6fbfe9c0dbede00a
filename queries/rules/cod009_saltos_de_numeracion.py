# nombre: Saltos en la numeración
# name: Gaps in the numbering
# gravedad: info
# mira: series de códigos: los OEI del plan y las AEI de cada OEI | series of codes: OEIs of the plan, AEIs of each OEI
# revisa: Que los códigos sigan uno tras otro desde 01; no se mira en gobiernos locales, que conservan códigos estándar.
# checks: That codes follow one another from 01; not looked at in local governments, which keep standard codes.
# importa: Un número que falta puede ser una acción que se quitó, o una fila que se perdió.
# matters: A number that is missing may be an action that was taken away, or a row that was lost.
# corrige: Vuelva a numerar, o compruebe que no falta ninguna fila.
# fix: Number them again, or make sure that no row is missing.
# norma: sentido común
# source: common sense
# mensaje: Entre los códigos de {serie} falta {faltan}
# message: Among the codes of {serie} {faltan} is missing
# mensaje_lectura: Entre los códigos de {serie} falta {faltan}, y el texto perdió filas de esa tabla
# message_lectura: Among the codes of {serie} {faltan} is missing, and the text lost rows of that table

"""Numbers that a series of codes leaps over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import certainty, code, name, placed, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.printed_codes import numbers
from articulador.queries.gaps.tables import Tables, by_plan, places
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every series of two codes or more, of plans that are not of a local government."""
    plans = {plan(node): node for node in view.nodes("Plan")}
    named = (*view.nodes("Plan"), *view.nodes("Entidad"))
    local = {plan(node) for node in named if "municipal" in fold(name(node))}
    tables = Tables(plans.values())
    for label in ("OEI", "AEI"):
        for slug, nodes in by_plan(view.own(label)).items():
            if slug not in local:
                lost = slug in plans and any(
                    tables.kind(place) == label.lower()
                    for kind in ("perdidas", "filas_no_entendidas") for place, _what in placed(plans[slug], kind)
                )  # fmt: skip
                for parent, series in _series(label, nodes).items():
                    yield _verdict(slug, parent, series, lost=lost)


def _series(label: str, nodes: list[Node]) -> dict[str, dict[int, Node]]:
    """Last number of each code, by the code of its parent; ``OEI`` where it has none."""
    found: defaultdict[str, dict[int, Node]] = defaultdict(dict)
    for node in nodes:
        parts = numbers(code(node))
        if label == "OEI" and len(parts) == 1:
            found["OEI"][parts[0]] = node
        elif label == "AEI" and len(parts) == 2:  # objective and action
            found[f"OEI.{parts[0]:02d}"][parts[1]] = node
    return found


def _verdict(slug: str, parent: str, series: dict[int, Node], *, lost: bool) -> Verdict:
    missing = [number for number in range(1, max(series)) if number not in series]
    prefix = "OEI." if parent == "OEI" else f"AEI{parent.removeprefix('OEI')}."
    doubtful = lost or any(certainty(node) == "reparada" for node in series.values())
    outcome = (Outcome.READING if doubtful else Outcome.PLAN) if missing else None
    beside = [series[number] for number in sorted(series) if {number - 1, number + 1} & set(missing)]
    at = tuple(place for node in beside for place in places(node)[:1])
    faltan = ", ".join(f"{prefix}{number:02d}" for number in missing)
    element = f"{slug}/Plan/{slug}" if parent == "OEI" else f"{slug}/OEI/{parent}"
    handle = "" if parent == "OEI" else parent
    return Verdict(slug, element, handle, outcome, at, {"serie": parent, "faltan": faltan}, faltan)
