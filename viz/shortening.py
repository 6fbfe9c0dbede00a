"""Names cut to what tells them apart: all units of a ministry begin alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

_KINDS = (
    ("dirección general", "DG"), ("direccion general", "DG"), ("oficina general", "OG"), ("secretaría general", "SG"),
    ("secretaria general", "SG"), ("gerencia general", "GG"), ("gerencia regional", "GR"), ("gerencia municipal", "GM"),
    ("gerencia", "Ger."), ("subgerencia", "Subg."), ("sub gerencia", "Subg."), ("dirección", "Dir."),
    ("direccion", "Dir."), ("oficina", "Of."), ("unidad", "Un."), ("jefatura", "Jef."), ("secretaría", "Sec."),
    ("secretaria", "Sec."), ("procuraduría", "Proc."), ("procuraduria", "Proc."), ("departamento", "Dep."),
)  # fmt: skip
_LINKING = re.compile(r"^(?:(?:de|del|para|la|las|los|el|y)\s+)+", re.IGNORECASE)


def short_unit(name: str) -> str:
    """``Dirección General de América`` as ``DG América``; a name of no known kind as it is."""
    lower = name.lower()
    for words, short in _KINDS:
        if lower.startswith(words + " "):
            return f"{short} {_LINKING.sub('', name[len(words) :].strip())}".strip()
    return name


def short_units(names: Iterable[str]) -> dict[str, str]:
    """Short name of each unit; one that two would share is not used: both keep their whole name."""
    shortened = {name: short_unit(name) for name in names}
    taken = list(shortened.values())
    return {name: short if taken.count(short) == 1 else name for name, short in shortened.items()}
