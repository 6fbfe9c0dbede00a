"""Tallies of a cascade in words and as bars: what every report that counts says in the same way."""

from __future__ import annotations

from collections.abc import Mapping

from articulador.i18n import N_, _
from articulador.queries.cascade import Part, Tally
from articulador.report import pieces, words
from articulador.report.forms import Json

_MEASURES = {
    "pgg": N_("{label}: link to the PGG"),
    "upper_link": N_("{label}: tied to the upper plan or a policy"),
    "taken_up": N_("{label} that the plan names: taken up by an OEI"),
    "row": N_("{label} that the plan names: with a row in the articulation table"),
    "taken_up_by_action": N_("{label} that the plan names: taken up by an AEI"),
    "indicator": N_("{label}: with an indicator"),
    "baseline": N_("{label}: an indicator with a baseline"),
    "targets": N_("{label}: an indicator with targets"),
    "unit": N_("{label}: with a responsible unit"),
}
_LINKS = {
    Part.OWN: N_("by a row of their own"),
    Part.COLLECTIVE: N_("only by a collective sentence"),
    Part.INDIRECT: N_("only through what belongs to it"),
    Part.WHOLE: N_("only by the entity as a whole"),
    Part.NONE: N_("none read"),
    Part.UNKNOWN: N_("no data: no such link was read"),
}
_HAVE = {
    Part.YES: N_("yes"),
    Part.NONE: N_("none read"),
    Part.NOT_AVAILABLE: N_("only a mark (ND, *)"),
    Part.AS_PRINTED: N_("only as printed, not tied to years"),
    Part.UNKNOWN: N_("no data"),
    Part.OWN: N_("of the action itself"),
    Part.INDIRECT: N_("only of its indicators"),
}
_OF_LINKS = frozenset({"upper_link", "taken_up", "taken_up_by_action"})
_ROW = {Part.YES: N_("yes"), Part.NONE: N_("row lost, or never printed")}
ALWAYS = frozenset({Part.LINKED, Part.NOT_PRIORITISED, Part.OWN, Part.COLLECTIVE, Part.YES, Part.NONE})
"""Parts that are told even where they are 0: that none is missing is an answer."""
_BAR = {
    Part.LINKED: "█", Part.OWN: "█", Part.INDIRECT: "█", Part.YES: "█",
    Part.COLLECTIVE: "▒", Part.WHOLE: "░", Part.AS_PRINTED: "▒", Part.UNKNOWN: "?",
}  # fmt: skip
"""Sign of each part in a bar; a dot for what is not."""
BAR_WIDTH = 20


def measure_words(tally: Tally) -> str:
    """Say what a tally counts."""
    return _(_MEASURES[tally.measure]).format(label=pieces.label_words(tally.label))


def part_words(tally: Tally, part: Part) -> str:
    """Say what the elements of a part turned out to be."""
    if tally.measure == "pgg":
        return words.pgg_state(part.value)
    if tally.measure == "row":
        return _(_ROW[part])
    return _((_LINKS if tally.measure in _OF_LINKS else _HAVE)[part])


def tally_form(tally: Tally) -> dict[str, Json]:
    """Give a tally as JSON; its parts add up to its total."""
    return {
        "measure": tally.measure,
        "label": tally.label,
        "total": tally.total,
        "parts": {part.value: count for part, count in tally.parts.items()},
    }


def tally_bar(tally: Tally, width: int = BAR_WIDTH) -> str:
    """Draw a tally: what is there, what is only collective or as printed, what is unknown, what is not."""
    counts: dict[str, int] = {}
    for part, count in tally.parts.items():
        sign = _BAR.get(part, "·")
        counts[sign] = counts.get(sign, 0) + count
    return bar({sign: counts.get(sign, 0) for sign in "█▒░?·"}, width)


def bar(counts: Mapping[str, int], width: int = BAR_WIDTH) -> str:
    """Draw counts by their signs, in their order; whatever is counted gets one sign at least, as far as there is room.

    Empty where nothing is counted.
    """
    total = sum(counts.values())
    if not total:
        return ""
    lengths = {sign: max(1, round(width * count / total)) for sign, count in counts.items() if count}
    while sum(lengths.values()) != width:
        longest = max(lengths, key=lengths.__getitem__)
        lengths[longest] += 1 if sum(lengths.values()) < width else -1
    return "".join(sign * length for sign, length in lengths.items())
