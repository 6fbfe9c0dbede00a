"""The plan that the package carries, as plain tables: for a first result on a machine without any document.

The tables are our own export of the reading of the real document (``.ci/bundle`` writes them), without the printed
rows: codes, official names, units, numbers and places are facts, the rows are the document's prose.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.sources import load_source

NAME = "mre-pei-2025-2030"


def folder() -> Path:
    """Give the folder of the tables, inside the installed package."""
    return Path(str(files("articulador").joinpath("data", NAME)))


def load_bundled() -> PlanGraph:
    """Read the bundled plan."""
    return load_source(str(folder()))
