# nombre: Política o servicio con otro nombre según la tabla
# name: Policy or service whose name differs from table to table
# gravedad: info
# mira: políticas y sus servicios, en dos lugares o más | policies and their services, in two places or more
# revisa: Que cada política nacional, y cada servicio suyo, se nombre igual en todas las tablas; años, tildes, signos y
#   cortes de página no cuentan.
# checks: That each national policy, and each service of it, has the same name in every table; years, accents, signs
#   and page cuts do not count.
# importa: Es el nombre con que otros buscan la política; con otro nombre parece otra, o un servicio más.
# matters: It is the name by which others look for the policy; with another name it seems another, or one more service.
# corrige: Escriba el nombre oficial, igual en todas las tablas.
# fix: Write the official name, the same in every table.
# norma: sentido común
# source: common sense
# mensaje: {ref} cambia de una tabla a otra: {cambios}
# message: {ref} changes from one table to another: {cambios}
# mensaje_lectura: {ref} se leyó en filas reparadas y cambia de una tabla a otra: {cambios}
# message_lectura: {ref} was read in repaired rows and changes from one table to another: {cambios}
# mensaje_no_evaluable: {ref} y {otra}, de otra tabla, pueden ser la misma política
# message_no_evaluable: {ref} and {otra}, of another table, may be the same policy

"""Policies and services that a plan names in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from articulador.queries.elements import name
from articulador.queries.gaps.cited import changed
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.policies import DECLARES, TIES, policies
from articulador.queries.gaps.view import View


def check(view: View) -> Iterator[Verdict]:
    """Judge every policy, and every part of one, that a plan names in two places, and policies of nearly one name."""
    yield from changed(view, "PoliticaNacional", "ObjetivoPrioritario", "Lineamiento", "Servicio")
    for of in policies(view):
        for one in of.found:
            if of.named(one, DECLARES) and not of.stands(one, TIES) and (other := of.near(one, TIES)):
                fields = {"ref": name(one.node), "otra": name(other.node)}
                at = (*one.places, *other.places)
                yield Verdict(of.plan, one.node.id, "", Outcome.UNDECIDED, at, fields, other.node.id)
