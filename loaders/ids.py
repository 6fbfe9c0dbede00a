"""Global ids of what one document states: ``<plan>/<Label>/<key>``, from codes and words, never counters or lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from articulador.graph.text import slug
from articulador.loaders.codes import UPPER_LABELS
from articulador.loaders.identity import PEDN_SLUG, Identity
from articulador.loaders.model import Ref
from articulador.loaders.policies import policy_key

PEDN_LABELS = {"ObjetivoNacional", "ObjetivoEspecifico", "AE"}
PGG_LABELS = {"EjePGG", "LineamientoPGG"}
_POLICY = {"PoliticaNacional", "ObjetivoPrioritario", "Lineamiento", "Servicio"}


def policy_slug(name: str) -> str:
    """``Política Nacional Marítima 2019-2030`` -> ``pn-maritima``."""
    words = re.sub(
        r"^politica(?: nacional| de estado)?\s*(?:(?:de|del|para|sobre) (?:la |el |los |las )?)?", "", policy_key(name)
    )
    return f"pn-{slug(words) or slug(policy_key(name))}"


class Ids:
    """Gives ids to local references.

    ``codes`` tells the code of an indicator or service, ``policies`` each policy's full name.
    """

    def __init__(self, identity: Identity, codes: dict[Ref, str], policies: dict[str, str]) -> None:
        self._owners: dict[tuple[str, ...], Ref] = {}
        self._identity = identity
        self._codes = codes
        self._policies = policies
        self._shared = {
            code
            for code, count in Counter(code for ref, code in codes.items() if ref.label == "Indicador").items()
            if count > 1
        }
        self._beside = Counter((ref.key[:-1], code) for ref, code in codes.items() if ref.label == "Indicador")
        """How many indicators of one element carry one code."""
        self._services: Counter[tuple[str, str]] = Counter()
        self._cache: dict[Ref, str] = {}

    def plan(self, ref: Ref) -> str:
        """Slug of the plan that an element belongs to."""
        if ref.label in PEDN_LABELS:
            return PEDN_SLUG
        if ref.label in UPPER_LABELS:
            return self._identity.upper.slug
        if ref.label in PGG_LABELS:
            return self._identity.pgg.slug
        if ref.label in _POLICY:
            return policy_slug(self._policies.get(ref.key[0], ref.key[0]))
        if ref.label == "Indicador" and (owner := self._owner(ref)):
            return self.plan(owner)
        return self._identity.plan.slug

    def id(self, ref: Ref) -> str:
        """The id of an element."""
        found = self._cache.get(ref)
        if found is None:
            found = self._cache[ref] = self._id(ref)
        return found

    def _id(self, ref: Ref) -> str:
        if ref.label == "Plan":
            own = self._identity.plan.slug if not ref.key else ref.key[0]
            return f"{own}/Plan/{own}"
        return f"{self.plan(ref)}/{ref.label}/{self._key(ref)}"

    def _key(self, ref: Ref) -> str:
        if ref.label == "Indicador":
            return self._indicator_key(ref)
        if ref.label == "Servicio":
            code = self._codes.get(ref, "")
            return (
                code
                if code and self._services[self.plan(ref), code] == 1
                else "/".join(filter(None, (code, slug(ref.key[1]))))
            )
        if ref.label in {"ObjetivoPrioritario", "Lineamiento"}:
            return ref.key[1]
        if ref.label == "PoliticaNacional":
            return slug(policy_key(self._policies.get(ref.key[0], ref.key[0])))
        return "/".join(part if index == 0 and _is_code(part) else slug(part) for index, part in enumerate(ref.key))

    def _indicator_key(self, ref: Ref) -> str:
        code, owner = self._codes.get(ref, ""), self._owner(ref)
        if code and code not in self._shared:
            return code
        above = self._key(owner) if owner else slug(ref.key[0])
        twice = code and self._beside[ref.key[:-1], code] > 1
        own = "/".join(filter(None, (code, slug(ref.key[-1])))) if twice or not code else code
        return f"{above}/{own}"

    def _owner(self, ref: Ref) -> Ref | None:
        return self._owners.get(ref.key[:-1])

    def learn_owners(self, owners: Iterable[Ref]) -> None:
        """Tell which elements indicators measure (an indicator's key begins with its owner's)."""
        self._owners = {owner.key: owner for owner in owners}
        self._services = Counter((self.plan(ref), code) for ref, code in self._codes.items() if ref.label == "Servicio")


def _is_code(part: str) -> bool:
    return bool(re.match(r"^[A-Z]{1,4}\.?[\d.]+$|^[\d.]+$", part))
