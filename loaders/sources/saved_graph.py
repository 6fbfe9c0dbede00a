"""A saved graph: a JSON file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articulador.graph import saved
from articulador.loaders.decisions import Decision
from articulador.loaders.sources import Loaded

ORDER = 20
_LOOKED_AT = 64


def claims(source: str) -> bool:
    """Claim files named ``.json``, and those that begin as a JSON object does."""
    path = Path(source)
    if path.suffix.lower() == ".json":
        return True
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def load(source: str, _decisions: Sequence[Decision] = ()) -> Loaded:
    """Reopen the graph."""
    return Loaded(saved.load(Path(source)))
