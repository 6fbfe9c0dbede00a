"""The map on paper: one drawing an objective, from what it answers to on the left to its actions on the right.

Positions are in units of a drawing that is 1,040 wide: on A4 upright a unit is half a point, on a laptop about a pixel.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from articulador.graph.model import Node
from articulador.i18n import _, ngettext
from articulador.queries.cascade import Part
from articulador.queries.elements import code, handle
from articulador.report import pieces, words
from articulador.report.summary.map_parts import Action, Cascade, Loose, Measured, Objective, Upper
from articulador.report.summary.shapes import (
    Box,
    Content,
    Drawing,
    Frame,
    Line,
    across,
    box,
    broken,
    entry,
)
from articulador.report.words import clean, short

WIDTH = 1040
UPPERS, GOAL, ACTIONS = (1, 256), (300, 216), (548, 240)
"""Where each column begins and how wide it is; actions stand in two."""
COLUMNS = ((UPPERS[0], "map_upper"), (GOAL[0], "map_goal"), (ACTIONS[0], "map_actions"))
"""Where the heading of each column stands, and the key of its words."""
_INDENT, _GAP, _BETWEEN = 16, 10, 8
_MOST_ACTIONS, _MOST_UPPERS, _LOOSE_ACROSS = 30, 12, 4
_LINES_PARENT, _LINES_UPPER, _LINES_GOAL, _LINES_ACTION = 2, 3, 7, 3
_TITLE = 700
_STATES = {"there": "vinculado", "not": "no_priorizado", "unknown": "sin_dato"}


def drawings(cascade: Cascade) -> Iterator[Drawing]:
    """Give one drawing an objective; of many actions, several."""
    for objective in cascade.objectives:
        for start in range(0, max(1, len(objective.actions)), _MOST_ACTIONS):
            yield _objective(objective, objective.actions[start : start + _MOST_ACTIONS], first=not start)


def _objective(objective: Objective, actions: Sequence[Action], *, first: bool) -> Drawing:
    told = _("{name}: {count} AEI").format(name=pieces.called(objective.node, _TITLE), count=len(objective.actions))
    drawn = Drawing(told)
    goal = drawn.put(_goal(objective, first=first))
    if first:
        top = _uppers(drawn, objective, goal)
        for other, look in _others(objective, top):
            drawn.put(other)
            if look:
                drawn.lines.append(across(other, goal, look))
    if actions:
        _actions(drawn, actions, goal)
    elif not objective.left:
        drawn.put(_bare(objective))
    return drawn


def _frame(node: Node, x: float, y: float, width: float, look: str) -> Frame:
    return Frame(x, y, width, look, node.label, pieces.called(node, _TITLE))


def _goal(objective: Objective, *, first: bool) -> Box:
    node = objective.node
    frame = _frame(node, GOAL[0], 1, GOAL[1], objective.look)
    name = broken(pieces.spoken_name(node), frame.room, _LINES_GOAL if first else 1)
    called = clean(code(node)) or "OEI"
    if not first:
        called = _("{code} (goes on)").format(code=called)
    state = f"PGG: {words.pgg_state(_STATES[objective.look])}"
    return box(frame, Content(called, name, tuple(_notes(objective)), state))


def _notes(objective: Objective) -> Iterator[str]:
    """``2 indicators · 1 unit``; how many of its actions are drawn where not all were asked for."""
    yield f"{_indicators(objective.measured)} · {_units(objective.measured)}"
    if objective.left:
        shown = len(objective.actions)
        yield _("{shown} of its {total} AEI").format(shown=shown, total=shown + objective.left)


def _indicators(measured: Measured) -> str:
    count = measured.indicators
    if count is None:
        return _("indicators: ?")
    return ngettext("{count} indicator", "{count} indicators", count).format(count=count)


def _units(measured: Measured) -> str:
    count = measured.units
    return _("units: ?") if count is None else ngettext("{count} unit", "{count} units", count).format(count=count)


def _uppers(drawn: Drawing, objective: Objective, goal: Box) -> float:
    """Draw what an objective answers to, those of one parent under it; gives where they end."""
    top = 1.0
    for parent, group in groupby(objective.uppers[:_MOST_UPPERS], key=lambda one: one.parent):
        above = _parent(drawn, parent, top) if parent else None
        top = above.bottom + _BETWEEN / 2 if above else top
        for one in group:
            placed = drawn.put(_upper(one, top, indent=_INDENT if above else 0))
            drawn.lines.append(across(placed, goal, "repaired" if one.repaired else "own"))
            if above:
                drawn.lines.append(_elbow(above, placed))
            top = placed.bottom + _BETWEEN / 2
        top += _BETWEEN / 2
    return top


def _parent(drawn: Drawing, parent: Node, top: float) -> Box:
    frame = _frame(parent, UPPERS[0], top, UPPERS[1] - _INDENT, "parent")
    titled = " ".join((_short_title(parent), pieces.spoken_name(parent)))
    return drawn.put(box(frame, Content("", broken(titled, frame.room, _LINES_PARENT))))


def _elbow(above: Box, below: Box) -> Line:
    stem = above.x + _INDENT / 2
    return Line(f"M{stem:.1f} {above.bottom:.1f}V{below.y + below.height / 2:.1f}H{below.x:.1f}", "own")


def _upper(one: Upper, top: float, *, indent: float) -> Box:
    frame = _frame(one.node, UPPERS[0] + indent, top, UPPERS[1] - indent, "plain")
    name = broken(pieces.spoken_name(one.node), frame.room, _LINES_UPPER)
    return box(frame, Content(_short_title(one.node), name))


def _short_title(node: Node) -> str:
    """``AES.01.02``, ``PGG 10.5``, ``Eje 10``."""
    printed = clean(code(node))
    if node.label == "EjePGG":
        return _("Axis {code}").format(code=printed)
    if node.label == "LineamientoPGG":
        return f"PGG {printed}".strip()
    return pieces.title(node) or pieces.label_words(node.label)


def _others(objective: Objective, top: float) -> Iterator[tuple[Box, str]]:
    """Boxes for what a collective sentence ties, for a missing link, for what there was no room for; each its line."""
    for label, group in groupby(objective.together, key=lambda node: node.label):
        placed = _together(label, list(group), top)
        yield placed, "together"
        top = placed.bottom + _BETWEEN
    if objective.lacks:
        told = _("the text lost what may have said it") if objective.lacks == "unknown" else _("no link was read")
        placed = _said(_("Upper plan"), told, objective.lacks, top)
        yield placed, ""
        top = placed.bottom + _BETWEEN
    if (left := len(objective.uppers) - _MOST_UPPERS) > 0:
        yield _said(pieces.more(left), _("see the matrix"), "plain", top), "own"


def _together(label: str, nodes: Sequence[Node], top: float) -> Box:
    frame = Frame(UPPERS[0], top, UPPERS[1], "together", label, short("; ".join(map(pieces.called, nodes)), _TITLE))
    listed = broken(", ".join(map(handle, nodes)), frame.room, 2)
    title = f"{len(nodes)} {pieces.label_words(label)}" if len(nodes) > 1 else _short_title(nodes[0])
    return box(frame, Content(title, (_("by one collective sentence"),), listed))


def _said(title: str, told: str, look: str, top: float) -> Box:
    """A box that stands for no element."""
    frame = Frame(UPPERS[0], top, UPPERS[1], look, "", f"{title}: {told}")
    return box(frame, Content(title, broken(told, frame.room, 2)))


def _bare(objective: Objective) -> Box:
    """What stands where an objective has no action at all."""
    told = _("no AEI was read under this OEI")
    frame = Frame(ACTIONS[0], 1, 2 * ACTIONS[1] + _GAP, objective.bare, "", told)
    return box(frame, Content("AEI", (told,)))


def _actions(drawn: Drawing, actions: Sequence[Action], goal: Box) -> None:
    """Draw the actions in two columns, read row by row, and the bracket that ties them to their objective."""
    x, wide = ACTIONS
    top, ends = 1.0, list[float]()
    for start in range(0, len(actions), 2):
        row = [_action(one, x + place * (wide + _GAP), top) for place, one in enumerate(actions[start : start + 2])]
        bottom = drawn.put_row(row)
        ends.append((top + bottom) / 2)
        top = bottom + _BETWEEN
    drawn.lines.extend(_bracket(goal, x, ends))


def _bracket(goal: Box, x: float, ends: Sequence[float]) -> Iterator[Line]:
    start, stem, middle = goal.x + goal.width, x - 14, entry(goal)
    yield Line(f"M{start:.1f} {middle:.1f}H{stem:.1f}", "own")
    yield Line(f"M{stem:.1f} {min(middle, *ends):.1f}V{max(middle, *ends):.1f}", "own")
    for end in ends:
        yield Line(f"M{stem:.1f} {end:.1f}H{x:.1f}", "own")


def _action(action: Action, x: float, y: float) -> Box:
    frame = _frame(action.node, x, y, ACTIONS[1], action.look)
    name = broken(pieces.spoken_name(action.node), frame.room, _LINES_ACTION)
    services = (_("Service {codes}").format(codes=_listed(action.services)),) if action.services else ()
    guidelines = f"PGG {_listed(action.guidelines)}" if action.guidelines else ""
    state = guidelines or words.pgg_state(_STATES[action.look])
    indicators, units = map(_or_lost, (action.measured.indicators, action.measured.units))
    beside = _("{indicators} ind · {units} u").format(indicators=indicators, units=units)
    return box(frame, Content(clean(code(action.node)) or "AEI", name, services, state, beside))


def _or_lost(count: int | None) -> str:
    return "?" if count is None else str(count)


def _listed(nodes: Iterable[Node]) -> str:
    return ", ".join(clean(handle(node)) for node in nodes)


def loose(cascade: Cascade) -> Drawing | None:
    """Draw what stands in no objective's cascade; None where there is nothing."""
    if not cascade.loose:
        return None
    drawn, top = Drawing(_("Without an OEI or AEI of their own")), 1.0
    wide = (WIDTH - 2 - (_LOOSE_ACROSS - 1) * _GAP) / _LOOSE_ACROSS
    for start in range(0, len(cascade.loose), _LOOSE_ACROSS):
        held = cascade.loose[start : start + _LOOSE_ACROSS]
        row = [_loose(one, 1 + place * (wide + _GAP), top, wide) for place, one in enumerate(held)]
        top = drawn.put_row(row) + _BETWEEN
    return drawn


def _loose(one: Loose, x: float, y: float, wide: float) -> Box:
    frame = _frame(one.node, x, y, wide, one.look)
    name = broken(pieces.spoken_name(one.node), frame.room, _LINES_ACTION)
    return box(frame, Content(_short_title(one.node), name, (), _why(one)))


def _why(one: Loose) -> str:
    if one.part is None:
        return _("AEI of no OEI")
    if one.look == "unknown":
        return _("lost by the text")
    return _("entity as a whole") if one.part is Part.WHOLE else _("none read")
