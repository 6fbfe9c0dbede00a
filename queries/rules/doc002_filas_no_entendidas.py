# nombre: Fila de una tabla que no se entendió
# name: Row of a table that was not understood
# gravedad: warning
# mira: tablas leídas y filas no entendidas | tables read and rows not understood
# revisa: Que todas las filas de las tablas leídas se hayan entendido.
# checks: That every row of the tables that were read was understood.
# importa: Lo que dice esa fila no está en el grafo: alguna brecha de este informe puede venir de ahí.
# matters: What that row says is not in the graph: some gap of this report may come from it.
# corrige: Anote qué es la fila con una decisión (kind = "row") en articulador.toml, o corrija el texto.
# fix: Write what the row is as a decision (kind = "row") in articulador.toml, or correct the text.
# norma: sentido común
# source: common sense
# mensaje_lectura: En {tabla} hay una fila que no se entendió: {que}
# message_lectura: In {tabla} there is a row that was not understood: {que}

"""Rows of the tables of each document that the reading could not place."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import placed, plan, texts
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import parts
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every table of each document, and every row that was not understood."""
    for node in view.own("Plan"):
        left = placed(node, "filas_no_entendidas")
        doubtful = {parts(place)[1] for place, _why in left}
        for entry in texts(node, "tablas"):
            if entry.split(" | ")[1] not in doubtful:
                yield Verdict(plan(node), node.id, "", None, key=entry)
        for place, why in left:
            fields = {"tabla": parts(place)[1], "que": why}
            key = f"{parts(place)[1]}: {view.rows.get(place, why)}"  # the row itself: its line may move
            yield Verdict(plan(node), node.id, "", Outcome.READING, (place,), fields, key)
