"""Plan text made safe and short for a terminal, and the words for certainties and states."""

from __future__ import annotations

import unicodedata

from articulador.i18n import N_, _

CERTAINTY = {"declarada": N_("stated"), "reparada": N_("repaired"), "inferida": N_("proposed")}
PGG = {
    "vinculado": N_("linked"),
    "no_priorizado": "No priorizado",
    "sin_dato": N_("unreadable"),
}


def clean(text: str) -> str:
    """Text of a plan without control or direction characters, on one line: it cannot move the cursor or hide words."""
    kept = (" " if unicodedata.category(sign) in {"Cc", "Cf", "Zl", "Zp"} else sign for sign in text)
    return " ".join("".join(kept).split())


def short(text: str, width: int) -> str:
    """``clean`` text cut at a word to at most ``width`` characters; an ellipsis says that it was cut."""
    text = clean(text)
    if len(text) <= width:
        return text
    head = text[: width - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[width // 2 :] else head).rstrip(" ,;.") + "…"


def certainty(value: str) -> str:
    """Word for a ``certeza``; an unknown one as it is."""
    return _(CERTAINTY[value]) if value in CERTAINTY else clean(value)


def pgg_state(value: str) -> str:
    """Word for a ``pgg`` state."""
    return _(PGG[value]) if value in PGG else clean(value)


def place(source: str, home: str = "") -> str:
    """``pei-mre-2025#Tabla 11:801`` as ``Tabla 11, 801``, with the plan where it is not ``home``."""
    plan, _hash, rest = source.partition("#")
    table, _colon, position = rest.rpartition(":")
    where = f"{table}, {position}" if table else rest or source
    return clean(where if plan == home or not rest else f"{plan}: {where}")
