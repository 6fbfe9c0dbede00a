"""Which label of the schema a person means: in any case, with or without accents and blanks."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from articulador.errors import LookupFailed
from articulador.graph.schema import LABELS
from articulador.graph.text import fold
from articulador.i18n import _
from articulador.queries.elements import brief

_NEAR = 60.0
"""Likeness from 0 to 100 below which a label is no help."""
_KEYS = {fold(label).replace(" ", ""): label for label in LABELS}


def find_label(asked: str) -> str:
    """Give the label; raises LookupFailed for a name that is none, with what comes near and all that there are."""
    key = fold(asked).replace(" ", "")
    if key in _KEYS:
        return _KEYS[key]
    near = process.extractOne(key, list(_KEYS), scorer=fuzz.ratio, score_cutoff=_NEAR)
    hint = _('; did you mean "{suggestion}"?').format(suggestion=_KEYS[near[0]]) if near else ""
    message = _('"{asked}": no label is called so{hint} There are: {labels}')
    raise LookupFailed(message.format(asked=brief(asked), hint=hint or ".", labels=", ".join(LABELS)), value=asked)
