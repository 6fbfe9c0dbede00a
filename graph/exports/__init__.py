"""Formats that a graph is exported in: one module a format, found by listing this folder.

A module has ``NAME`` (what ``-f`` takes), ``ORDER``, ``TO_STDOUT`` (whether the result may go to stdout) and
``make(graph, source)``, which computes and writes nothing. Every format carries the schema version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from articulador.graph.writing import write_bytes, write_folder

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph


@dataclass(frozen=True, slots=True)
class Folder:
    """Several text files, by name; ``is_ours`` tells an older export, which may be replaced, from anything else."""

    files: Mapping[str, str]
    is_ours: Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Made:
    """An export made and not yet written; ``notes`` tell what the format could not hold, for the user."""

    content: str | bytes | Folder
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """A format. ``make`` takes the graph and the name of its source."""

    name: str
    to_stdout: bool
    make: Callable[[PlanGraph, str], Made]


@cache
def exports() -> Mapping[str, Export]:
    """All formats by name, in their order."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    modules.sort(key=lambda module: int(module.ORDER))
    return {module.NAME: Export(module.NAME, module.TO_STDOUT, module.make) for module in modules}


def write(made: Made, path: Path) -> None:
    """Write an export, whole or not at all; raises OutputError."""
    if isinstance(made.content, str):
        write_bytes(made.content.encode(), path)
    elif isinstance(made.content, bytes):
        write_bytes(made.content, path)
    else:
        write_folder(made.content.files, path, made.content.is_ours)
