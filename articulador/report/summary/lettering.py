"""Text set into boxes: how wide it is, and how it breaks into lines.

Nobody knows the font of the reader's machine: widths are those of a wide one (DejaVu Sans), so that a narrower one
leaves room instead of running out of its box.
"""

from __future__ import annotations

from unicodedata import east_asian_width

from articulador.report.words import clean

_WIDTHS = (
    (frozenset("iljI|.,:;'!"), 0.31), (frozenset(" "), 0.33), (frozenset("tfr/()[]-\"·"), 0.41),
    (frozenset("csxyvzkJ"), 0.59), (frozenset("mwMW@%—…"), 1.0),
)  # fmt: skip
_USUAL_EM, _CAPITAL_EM, _WIDE_EM = 0.645, 0.76, 1.0


def width(text: str, size: float) -> float:
    """Room that a text takes in letters of a size."""
    return size * sum(map(_em, text))


def _em(sign: str) -> float:
    if east_asian_width(sign) in "WF":
        return _WIDE_EM
    known = next((width for signs, width in _WIDTHS if sign in signs), None)
    return known or (_CAPITAL_EM if sign.isupper() else _USUAL_EM)


def lines(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Break a text into at most so many lines, between words where it can be; an ellipsis says that it was cut."""
    found: list[str] = [""]
    words = clean(text).split(" ")
    for position, word in enumerate(words):
        joined = f"{found[-1]} {word}".strip()
        if width(joined, size) <= room:
            found[-1] = joined
        elif len(found) < most and width(word, size) <= room:
            found.append(word)
        else:
            left = " ".join((found.pop(), *words[position:])).strip()
            return (*found, *_broken(left, size, room, most - len(found)))
    return tuple(found)


def _broken(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Break a text wherever a line is full."""
    found: list[str] = []
    while text and len(found) < most:
        taken = fitting(text, size, room)
        if taken < len(text) and len(found) == most - 1:
            found.append(text[: fitting(text, size, room - width("…", size))].rstrip(" ,;.") + "…")
            break
        found.append(text[:taken].strip())
        text = text[taken:].strip()
    return tuple(found)


def fitting(text: str, size: float, room: float) -> int:
    """How many signs of a text fit into the room; one at least."""
    taken, used = 0, 0.0
    for sign in text:
        used += _em(sign) * size
        if used > room:
            break
        taken += 1
    return max(1, taken)
