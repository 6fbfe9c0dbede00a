"""Codes of OEIs, AEIs and their indicators as documents print them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articulador.graph.model import Node
from articulador.queries.elements import code, text
from articulador.queries.gaps.tables import places

CODED = ("OEI", "AEI", "Indicador")
_WELL_FORMED = re.compile(r"I?[AO]EI[. ]?\d\d(?:\.\d\d){0,2}")
_DIGITS = re.compile(r"\d+")


def of_another(node: Node) -> bool:
    """Whether a well-formed code is printed beside it that is not its own."""
    printed = text(node, "codigo_impreso")
    return bool(_WELL_FORMED.fullmatch(printed)) and numbers(printed) != numbers(code(node))


def numbers(printed: str) -> tuple[int, ...]:
    """``AEI.01.7`` -> (1, 7)."""
    return tuple(int(digits) for digits in _DIGITS.findall(printed))


def printed_at(node: Node, rows: Mapping[str, str]) -> tuple[str, ...]:
    """Places of an element whose row shows its code as printed."""
    printed = text(node, "codigo_impreso")
    if not printed:
        return ()
    whole = re.compile(rf"(?<!\w){re.escape(printed)}(?!\d)")
    return tuple(place for place in places(node) if whole.search(rows.get(place, "")))
