"""Elements of other plans and policies, as each plan that is judged cites them: where, and in which words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articulador.graph.model import Node
from articulador.queries.elements import brief, certainty, code, name, number, placed, plan, texts
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View
from articulador.queries.gaps.wording import alike, changes, mixed, part, same, spelling, told

_ALIKE = 0.4
_PEI = "pei-"
PEDN = "pedn-2050"
_APPROVED = 2022
"""Year in which the PEDN to 2050 was approved."""
_YEARS = re.compile(r"(?:\b(?:al|hacia el)\s+)?\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\s*$", re.IGNORECASE)
"""Years at the end of a policy's name, written in many ways: ``2019-2030``, ``al 2030``."""


@dataclass(frozen=True, slots=True)
class Cited:
    """An element as one plan cites it; ``places`` are that plan's own."""

    node: Node
    plan: str
    places: tuple[str, ...]

    @property
    def wordings(self) -> tuple[tuple[str, str], ...]:
        """(place, words) of each place: those that were read otherwise there, else the element's name."""
        said = dict(placed(self.node, "variantes"))
        return tuple((place, said.get(place, name(self.node))) for place in self.places)


def cited(view: View, *labels: str) -> Iterator[Cited]:
    """Elements of these labels by each plan that cites them, of the plan that is asked for or of all."""
    for label in labels:
        for node in view.nodes(label):
            for slug, places in _by_plan(texts(node, "fuentes")).items():
                if slug.startswith(_PEI) and view.plan in {"", slug}:
                    yield Cited(node, slug, tuple(places))


def _by_plan(places: Iterable[str]) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for place in places:
        found[place.partition("#")[0]].append(place)
    return found


def older_than_the_pedn(view: View) -> frozenset[str]:
    """Plans that began before the PEDN to 2050 and do not say 2050: their codes may be those of an older PEDN."""
    began = {plan(node): number(node, "periodo_inicio") for node in view.nodes("Plan")}
    pedn = (one for one in cited(view, "Plan") if plan(one.node) == PEDN)
    saying = {one.plan for one in pedn if any("2050" in view.rows.get(place, "") for place in one.places)}
    return frozenset(slug for slug, year in began.items() if year and year < _APPROVED and slug not in saying)


def changed(view: View, *labels: str) -> Iterator[Verdict]:
    """Judge every element of these labels that a plan cites in two places: whether its words change."""
    for one in cited(view, *labels):
        if len(one.places) > 1 and name(one.node):
            yield _judged(one)


def _judged(one: Cited) -> Verdict:
    (first, words), *others = one.wordings
    for place, said in others:
        if found := _told(words, said):
            outcome = Outcome.READING if certainty(one.node) == "reparada" else Outcome.PLAN
            fields = {"ref": _named(one.node), "cambios": found}
            return Verdict(one.plan, one.node.id, code(one.node), outcome, (first, place), fields)
    return Verdict(one.plan, one.node.id, code(one.node), None)


def _named(node: Node) -> str:
    return f"{code(node)} «{brief(name(node), 100)}»" if code(node) else name(node)


def _told(printed: str, again: str) -> str:
    """Words that change; empty where none does, where one text is cut, or where cells ran into each other."""
    one, other = _YEARS.sub("", printed), _YEARS.sub("", again)
    cut = part(one, other) and not _YEARS.search(min(printed, again, key=len))
    if same(one, other) or cut or mixed(one) or mixed(other) or alike(one, other) < _ALIKE:
        return ""
    found = changes(one, other)
    return "" if spelling(found) else told(found)
