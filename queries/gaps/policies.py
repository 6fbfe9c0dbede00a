"""National policies of a plan: which of its tables declare that it contributes, and which tie them to AEIs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.fuzz import ratio

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import name, placed, plan
from articulador.queries.gaps.cited import Cited, cited
from articulador.queries.gaps.tables import Tables, parts
from articulador.queries.gaps.view import View

DECLARES, TIES = "contribucion", "politicas"
_NEAR = 80.0
_COMMON = re.compile(r"politica|nacional|multisectorial|del?|las?|el|los|y|e|en|al?|para|sobre|contra|frente|\d+")


@dataclass(frozen=True)
class Policies:
    """Policies that one plan cites; ``read`` are the tables of all plans. Kinds are ``DECLARES`` and ``TIES``."""

    plan: str
    found: tuple[Cited, ...]
    read: Tables
    kinds_of_service: dict[str, frozenset[str]]
    """Slug of a policy -> kinds of the tables in which its services stand."""
    doubtful: frozenset[str]
    """Kinds of tables with rows that were not understood."""

    def stands(self, one: Cited, kind: str) -> bool:
        """Whether a policy, or a service of it, stands in a table of a kind."""
        return self.named(one, kind) or kind in self.kinds_of_service.get(plan(one.node), ())

    def named(self, one: Cited, kind: str) -> bool:
        """Whether a table of a kind names the policy itself."""
        return bool(self.read.of_kind(one.places, kind))

    def near(self, one: Cited, kind: str) -> Cited | None:
        """Another policy that a table of a kind names in nearly the same words: the same, spelt otherwise."""
        words = _telling(one.node)
        others = (other for other in self.found if other.node.id != one.node.id and self.named(other, kind))
        return next((other for other in others if ratio(words, _telling(other.node)) >= _NEAR), None)

    @cached_property
    def declaring(self) -> tuple[str, ...]:
        """Names of the tables of contribution that name some policy: one of sector actions only names none."""
        return self._names(self.read.of_kind((place for one in self.found for place in one.places), DECLARES))

    @cached_property
    def tying(self) -> tuple[str, ...]:
        """Names of the tables that tie policies to AEIs."""
        return tuple(dict.fromkeys(self.read.names(self.plan, TIES)))

    def where(self, one: Cited, kind: str) -> tuple[str, ...]:
        """Names of the tables of a kind that name the policy."""
        return self._names(self.read.of_kind(one.places, kind))

    @staticmethod
    def _names(places: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(parts(place)[1] for place in places))


def policies(view: View) -> tuple[Policies, ...]:
    """Policies of each plan that cites some."""
    return view.once(_policies)


def _policies(view: View) -> tuple[Policies, ...]:
    return tuple(_by_plan(view))


def _by_plan(view: View) -> Iterator[Policies]:
    plans = view.nodes("Plan")
    tables, nodes = Tables(plans), {plan(node): node for node in plans}
    found: defaultdict[str, list[Cited]] = defaultdict(list)
    for one in cited(view, "PoliticaNacional"):
        found[one.plan].append(one)
    kinds: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for service in cited(view, "Servicio"):
        kinds[service.plan][plan(service.node)] |= {tables.kind(place) for place in service.places}
    for slug, several in sorted(found.items()):
        unread = placed(nodes[slug], "filas_no_entendidas") if slug in nodes else ()
        yield Policies(
            slug, tuple(several), tables, {policy: frozenset(of) for policy, of in kinds[slug].items()},
            frozenset(tables.kind(place) for place, _why in unread),
        )  # fmt: skip


def _telling(node: Node) -> str:
    """The words that tell a policy from others, without its years."""
    return " ".join(word for word in fold(name(node)).split() if not _COMMON.fullmatch(word))
