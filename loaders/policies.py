"""National policies and their services: told by name, the same policy written in several ways being one."""

from __future__ import annotations

import re

from articulador.graph.text import fold
from articulador.loaders.context import Context, Found
from articulador.loaders.lexicon import similarity
from articulador.loaders.model import Ref
from articulador.loaders.words import clean, key

_POLICY = re.compile(
    r"^\W*(?:pol[ií]tica nacional|pol[ií]tica de estado|plan nacional multisectorial)\b", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?:al|hacia el|periodo|para el)?\s*(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?")
_EMPTY = {
    "politica",
    "nacional",
    "multisectorial",
    "de",
    "del",
    "la",
    "el",
    "los",
    "las",
    "y",
    "e",
    "en",
    "al",
    "a",
    "frente",
    "sobre",
    "para",
    "contra",
    "sus",
}
SERVICE_SAME = 82.0
"""Similarity from which two wordings in different tables are one service of one policy."""


def is_policy(text: str) -> bool:
    """True for the name of a national policy."""
    return bool(_POLICY.match(text)) and len(text) < 220


def is_dated(name: str) -> bool:
    """True where a policy's name ends with its years (``al 2040``): nothing of it is missing."""
    return bool(_YEARS.search(name))


def policy_words(name: str) -> frozenset[str]:
    """The folded words that tell one policy from another (years and the common words left out)."""
    return frozenset(fold(_YEARS.sub(" ", name)).split()) - _EMPTY


def policy_key(name: str) -> str:
    """The folded name without years: what identifies a policy."""
    return fold(_YEARS.sub(" ", clean(name)))


def policy_found(ctx: Context, name: str) -> Found:
    """The policy of this name: the one already known whose telling words these are, or contain, or a new one."""
    words = policy_words(name)
    for known, (ref, known_words) in ctx.policies.items():
        if (
            known == policy_key(name)
            or words == known_words
            or (min(len(words), len(known_words)) >= 2 and (words <= known_words or known_words <= words))
        ):
            ctx.policies[known] = (ref, known_words | words)
            return Found(ref, None, name=name)
    ref = Ref("PoliticaNacional", (policy_key(name),))
    ctx.policies[policy_key(name)] = (ref, words)
    return Found(ref, None, name=name)


def known_service(ctx: Context, name: str) -> tuple[Ref, float] | None:
    """The service of any policy that a statement names, with the similarity; None where none is near."""
    folded = key(name)
    scored = [(similarity(folded, other), ref) for other, ref in ctx.services.items()]
    best = max(scored, default=(0.0, None), key=lambda pair: pair[0])
    return (best[1], best[0]) if best[1] is not None and best[0] >= SERVICE_SAME else None


def service_found(ctx: Context, policy: Found, name: str, table: str) -> Found:
    """A service told by its statement under a policy; registers it for the tables that are read later."""
    known = known_service(ctx, name)
    if known and known[0].key[0] == policy.ref.key[0]:
        return Found(known[0], None, name=name)
    ref = Ref("Servicio", (policy.ref.key[0], key(name)))
    ctx.services[key(name)] = ref
    ctx.service_tables[ref] = table
    return Found(ref, None, name=name)
