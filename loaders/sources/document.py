"""A plan document as text or markdown: whatever no other kind claims."""

from __future__ import annotations

from pathlib import Path

from articulador.i18n import _
from articulador.loaders.document import read_document
from articulador.loaders.sources import Loaded

ORDER = 90


def claims(_source: str) -> bool:
    """Claim everything: a file that is no document is refused in clear words when it is read."""
    return True


def load(source: str) -> Loaded:
    """Read the document; an encoding other than UTF-8 is said."""
    reading = read_document(Path(source))
    if reading.encoding == "utf-8":
        return Loaded(reading.graph)
    note = _("{path}: is not UTF-8; read as {encoding}").format(path=source, encoding=reading.encoding)
    return Loaded(reading.graph, (note,))
