"""Official names of national elements, bundled: one file a plan in ``catalogs/``, each name with its source.

Only what the reference marks as textual stands there: no paraphrase, nothing inferred or unverified.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_FOLDER = files("articulador.graph") / "catalogs"
_SAME_PLAN = {"pgg-ds-075-2024-pcm": "pgg-ds-042-2023-pcm"}
"""Decree that modifies a plan -> the plan: a modified plan keeps its slug."""


@dataclass(frozen=True, slots=True)
class CatalogEntry:
    """An official name and where it was taken from."""

    nombre: str
    fuente: str


def canonical_plan(plan_slug: str) -> str:
    """Slug of the plan that a decree approves or modifies: DS 075-2024-PCM modifies DS 042-2023-PCM."""
    return _SAME_PLAN.get(plan_slug, plan_slug)


def official_name(plan_slug: str, label: str, code: str) -> CatalogEntry | None:
    """Look up the official name of an element by its normalised code (``OE.1.6``, ``10.5``); None if not known."""
    return _catalog(canonical_plan(plan_slug)).get((label, code))


@cache
def _catalog(plan_slug: str) -> Mapping[tuple[str, str], CatalogEntry]:
    if plan_slug not in _plans():
        return {}
    lines = (_FOLDER / f"{plan_slug}.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {(label, code): CatalogEntry(name, source) for label, code, name, source in rows}


@cache
def _plans() -> frozenset[str]:
    """Slugs that have a catalogue: a slug comes from a document and is never made a path unseen."""
    return frozenset(entry.name.removesuffix(".tsv") for entry in _FOLDER.iterdir() if entry.name.endswith(".tsv"))
