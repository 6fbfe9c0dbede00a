# nombre: Eje de la PGG que no es el del lineamiento
# name: Axis of the PGG that is not that of the guideline
# gravedad: warning
# mira: OEI y AEI cuya celda nombra eje y lineamiento | OEIs and AEIs whose cell names axis and guideline
# revisa: Que el lineamiento de cada celda sea del eje que la celda nombra: Eje 10 con Lin. 10.5.
# checks: That the guideline of each cell is of the axis that the cell names: Eje 10 with Lin. 10.5.
# importa: Uno de los dos está equivocado: no se sabe con qué compromiso del Gobierno se vincula.
# matters: One of the two is wrong: which commitment of the Government it is linked to is unknown.
# corrige: Busque el lineamiento en la PGG y corrija el eje o el número.
# fix: Find the guideline in the PGG and correct the axis or the number.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 5.1; la numeración de la PGG: el lineamiento empieza por su
#   eje
# source: CEPLAN's PEI verification matrix, criterion 5.1; the numbers of the PGG: a guideline begins with its axis
# mensaje: La celda de {codigo} dice Eje {ejes} y Lin. {lineamiento}
# message: The cell of {codigo} says Eje {ejes} and Lin. {lineamiento}
# mensaje_lectura: La celda de {codigo} se leyó como Eje {ejes} y Lin. {lineamiento}; puede ser del texto
# message_lectura: The cell of {codigo} was read as Eje {ejes} and Lin. {lineamiento}; the text may be to blame

"""Cells of the PGG in which axis and guideline do not go together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from articulador.graph.model import Edge, Node
from articulador.queries.elements import certainty, code, plan, texts
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View

_EJE = re.compile(r"\beje\b\D{0,5}?(\d{1,2})(?!\d|\s*\.\s*\d)", re.IGNORECASE)


def check(view: View) -> Iterator[Verdict]:
    """Judge each link of an OEI or AEI by the printed cell, where that names an axis."""
    links, codes = view.by_source("VINCULADO_A"), {node.id: code(node) for node in view.nodes("LineamientoPGG")}
    for node in (*view.own("OEI"), *view.own("AEI")):
        judged = [one for link in links.get(node.id, ()) if (one := _judged(node, link, codes[link.target], view))]
        if judged:
            yield next((one for one in judged if one.outcome), judged[0])


def _judged(node: Node, link: Edge, guideline: str, view: View) -> Verdict | None:
    """None where no printed cell names an axis beside the guideline."""
    seen = False
    for place in texts(link, "fuentes"):
        axes = _axes(view.rows.get(place, ""), guideline, last=node.label == "AEI")
        seen = seen or bool(axes)
        if axes and (outcome := _outcome(link, guideline, axes)):
            fields = {"ejes": axes, "lineamiento": guideline}
            return Verdict(plan(node), node.id, code(node), outcome, (place,), fields)
    return Verdict(plan(node), node.id, code(node), None) if seen else None


def _axes(row: str, guideline: str, *, last: bool) -> tuple[str, ...]:
    """Axes in the cell that prints the guideline: the row's first such cell is that of the OEI, the last of the AEI."""
    printed = re.compile(r"(?<!\d)(?<!\d\.)" + r"\s*\.\s*".join(guideline.split(".")) + r"(?!\d|\.\d)")
    cells = [cell for cell in row.split(" | ") if printed.search(cell) and _EJE.search(cell)]
    if not cells:
        return ()
    return tuple(dict.fromkeys(str(int(axis)) for axis in _EJE.findall(cells[-1 if last else 0])))


def _outcome(link: Edge, guideline: str, axes: tuple[str, ...]) -> Outcome | None:
    axis = guideline.split(".", maxsplit=1)[0]
    if axis in axes:
        return None
    torn = any(axis.startswith(one) for one in axes)  # "Eje 1 0 Lin. 10.5"
    return Outcome.READING if torn or certainty(link) == "reparada" else Outcome.PLAN
