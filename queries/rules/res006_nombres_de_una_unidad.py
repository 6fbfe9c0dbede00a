# nombre: Unidad escrita de varias maneras
# name: Unit written in several ways
# gravedad: info
# mira: unidades responsables | responsible units
# revisa: Que cada unidad se escriba igual en todas las tablas; tildes, signos, mayúsculas y siglas no cuentan.
# checks: That each unit is written the same in every table; accents, signs, capitals and acronyms do not count.
# importa: Quien busque la unidad por su nombre no encontrará todo lo que le toca.
# matters: Who looks for the unit by its name will not find all that it must do.
# corrige: Use en todas las tablas el nombre del reglamento de organización y funciones.
# fix: Use in every table the name of the organisation rules.
# norma: sentido común
# source: common sense
# mensaje: La unidad «{nombre}» figura también como {otras}
# message: The unit «{nombre}» also stands as {otras}
# mensaje_lectura: En otro lugar solo se lee una parte del nombre de «{nombre}»: {otras}
# message_lectura: Elsewhere only a part of the name of «{nombre}» is read: {otras}
# sugerencia: use «{preferida}», que es lo más frecuente en el plan
# suggestion: use «{preferida}», the most frequent in the plan

"""Wordings of one unit: those that the reading joined, and units of a plan whose names are nearly the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.fuzz import ratio

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import name, placed, plan
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.tables import by_plan, places
from articulador.queries.gaps.units import acronym
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import changes, part, same, spelling

_NEAR = 75
"""Similarity, 0 to 100, under which two names are not looked at word by word."""
Wordings = dict[str, list[str]]
"""Each wording as printed, with the places where it stands."""


def check(view: View) -> Iterator[Verdict]:
    """Judge every unit that has a name."""
    for nodes in by_plan(view.own("UnidadOrganica")).values():
        named = [node for node in nodes if name(node) and not acronym(node)]
        near = _near(named)
        for node in named:
            if node.id not in near:
                yield _verdict(node, [other for other in named if near.get(other.id) == node.id])


def _near(named: list[Node]) -> dict[str, str]:
    """Id of each unit whose name is a spelling of an earlier one's, with the earlier one's id."""
    ordered = sorted(named, key=lambda node: -len(places(node)))
    found: dict[str, str] = {}
    for one, other in combinations(ordered, 2):
        if one.id in found or other.id in found or not ratio(name(one), name(other), score_cutoff=_NEAR):
            continue
        if spelling(changes(name(one), name(other))):
            found[other.id] = one.id
    return found


def _verdict(node: Node, spelt: list[Node]) -> Verdict:
    others, cut = _others(node, spelt)
    words = others or cut
    outcome = Outcome.PLAN if others else Outcome.READING if cut else None
    at = [place for found in words.values() for place in found]
    own = [place for place in places(node) if place not in at]
    quoted = ", ".join(f"«{one}»" for one in words)
    best = _commonest(len(own), others, name(node)) if others else ""
    fields = {"nombre": name(node), "otras": quoted, "preferida": best}
    return Verdict(plan(node), node.id, "", outcome, (*own[:1], *at), fields, " | ".join(sorted(map(fold, words))))


def _others(node: Node, spelt: list[Node]) -> tuple[Wordings, Wordings]:
    others: Wordings = {}
    cut: Wordings = {}
    for place, words in placed(node, "variantes"):
        if " " not in words or fold(words) == fold(name(node)):
            continue
        (cut if part(words, name(node)) and not same(words, name(node)) else others).setdefault(words, []).append(place)
    for other in spelt:
        others.setdefault(name(other), []).extend(places(other))
    return others, cut


def _commonest(own: int, others: Wordings, words: str) -> str:
    """The wording that stands in most places; empty where two are as frequent."""
    counts = {words: own, **{one: len(found) for one, found in others.items()}}
    best, *rest = sorted(counts, key=lambda one: -counts[one])
    return "" if rest and counts[rest[0]] == counts[best] else best
