"""A plan document as text or markdown: whatever no other kind claims."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from articulador.i18n import _
from articulador.loaders.decisions import Decision
from articulador.loaders.document import read_document
from articulador.loaders.sources import Loaded

ORDER = 90


def claims(_source: str) -> bool:
    """Claim everything: a file that is no document is refused in clear words when it is read."""
    return True


def load(source: str, decisions: Sequence[Decision] = ()) -> Loaded:
    """Read the document as reviewers decided on its rows; an encoding other than UTF-8 is said."""
    reading = read_document(Path(source), decisions)
    unmatched = {one.number: one for one in reading.unmatched}
    if reading.encoding == "utf-8":
        return Loaded(reading.graph, unmatched=unmatched)
    note = _("{path}: is not UTF-8; read as {encoding}").format(path=source, encoding=reading.encoding)
    return Loaded(reading.graph, (note,), unmatched)
