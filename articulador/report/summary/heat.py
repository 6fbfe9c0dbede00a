"""Matrices as the page shows them: what of the nation and the sector meets which OEI, and the services which AEI."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from articulador.graph.plan_graph import PlanGraph
from articulador.i18n import _, ngettext
from articulador.queries.cascade import UPPER_ACTIONS, UPPER_OBJECTIVES
from articulador.queries.elements import code
from articulador.queries.matrix import Axis, Cell, Head, Kind, Matrix, Standing, matrix
from articulador.queries.plan_scope import scope_of
from articulador.report.matrix_words import (
    MARKS,
    NO_LINK,
    STANDINGS,
    axis_title,
    counts,
    explained,
    mark,
    title,
    titles,
)
from articulador.report.pieces import called, spoken_name
from articulador.report.words import short

LOOKS = {Kind.DIRECT: "there", Kind.INDIRECT: "chain", Kind.COLLECTIVE: "weak", Kind.WHOLE: "whole"}
"""How a cell looks: the same link looks the same in bars, map and matrix."""
_HEADS = ("not", "action", "unknown", "weak", "whole")
_DOUBTS = {"~": "cell_repaired", "?": "cell_proposed"}
MOST_COLUMNS, _MOST_LONG, _SHORT = 20, 14, 3
"""Columns that fit across A4, and those with codes longer than ``OEI``; the others stand in a further matrix."""
_NAME, _TITLE, _LINE = 110, 400, 10


@dataclass(frozen=True, slots=True)
class Square:
    """A cell: its look (empty for no link), its sign, and what it says in words."""

    look: str
    sign: str
    told: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Head of a row or column. ``look``: empty with a link of its own, else not, action, weak, whole or unknown.

    ``lines`` is its code in the lines that a narrow column has room for.
    """

    code: str
    lines: tuple[str, ...]
    name: str
    look: str
    told: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row of squares, or of a matrix without a link only its head."""

    head: Edge
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """A matrix; without any link of its own or collective one it has no columns, and ``remarks`` say so."""

    title: str
    counts: tuple[str, ...]
    columns: tuple[Edge, ...]
    rows: tuple[Row, ...]
    remarks: tuple[str, ...]


def heats(graph: PlanGraph, slug: str) -> Iterator[Heat]:
    """Give the matrices that a plan has something for, in the order of the cascade."""
    scope = scope_of(graph, slug)
    if not scope.own("OEI"):
        return
    for label in _labels(graph, slug):
        yield from _drawn(matrix(graph, label, "OEI", slug), below=_of_actions(graph, slug, label))
    if scope.named("Servicio") and scope.own("AEI"):
        yield from _drawn(matrix(graph, "Servicio", "AEI", slug), linked=True)


def _labels(graph: PlanGraph, slug: str) -> Iterator[str]:
    """Levels above: the actions; objectives where an OEI is tied to one, or where there are no actions; the PGG."""
    scope = scope_of(graph, slug)
    actions = [label for label in UPPER_ACTIONS if scope.named(label)]
    for label in UPPER_OBJECTIVES:
        alone = not actions and label != "ObjetivoPrioritario" and scope.named(label)
        if alone or ("OEI", "ARTICULA_CON", label) in scope.types:
            yield label
    yield from actions
    if scope.named("LineamientoPGG"):
        yield "LineamientoPGG"


def _of_actions(graph: PlanGraph, slug: str, label: str) -> frozenset[str]:
    """Ids of the guidelines of the PGG that an AEI is linked to: they are not without any link in the plan."""
    own = scope_of(graph, slug).own("AEI") if label == "LineamientoPGG" else ()
    return frozenset(edge.target for node in own for edge in graph.out_edges(node.id, "VINCULADO_A"))


def _drawn(result: Matrix, *, linked: bool = False, below: Container[str] = ()) -> Iterator[Heat]:
    """``linked``: only columns with a link are drawn, the others counted; ``below``: see ``_look``."""
    told = (counts(result.rows), counts(result.columns))
    heads = _edges(result.rows, below)
    if not any(cell.kind is not Kind.WHOLE for cell in result.cells.values()):
        yield Heat(title(result), told[:1], (), tuple(_alone(edge) for edge, _head in heads), (_none(result),))
        return
    shown = [one for one in _edges(result.columns) if one[1].counts or not linked]
    most = _MOST_LONG if any(len(line) > _SHORT for edge, _head in shown for line in edge.lines) else MOST_COLUMNS
    for start in range(0, len(shown), most):
        columns = shown[start : start + most]
        rows = tuple(_row(result, edge, head, columns) for edge, head in heads)
        span = f" · {columns[0][0].code} – {columns[-1][0].code}" if len(shown) > most else ""
        remarks = () if start else tuple(_left_out(len(result.columns.heads) - len(shown)))
        yield Heat(title(result) + span, () if start else told, tuple(edge for edge, _head in columns), rows, remarks)


def _alone(head: Edge) -> Row:
    """A row of a matrix without a link: nothing of the kind was read, which is unknown and not missing."""
    return Row(replace(head, look="unknown") if head.look == "not" else head, ())


def _row(result: Matrix, edge: Edge, head: Head, columns: list[tuple[Edge, Head]]) -> Row:
    cells = ((result.cells.get((head.node.id, other.node.id)), column) for column, other in columns)
    return Row(edge, tuple(_square(cell, edge, column) for cell, column in cells))


def _none(result: Matrix) -> str:
    message = _("No row of the plan ties one of these to any {label}.")
    return message.format(label=axis_title(result.columns))


def _left_out(count: int) -> Iterator[str]:
    if count:
        yield ngettext(
            "{count} column without any link is not drawn.", "{count} columns without any link are not drawn.", count
        ).format(count=count)


def _edges(axis: Axis, below: Container[str] = ()) -> list[tuple[Edge, Head]]:
    return [(_edge(name, head, below), head) for name, head in zip(titles(axis.heads), axis.heads, strict=True)]


def _edge(name: str, head: Head, below: Container[str]) -> Edge:
    called_so = short(spoken_name(head.node), _NAME) if code(head.node) else ""
    told = f"{called(head.node, _TITLE)} · {_standing(head)}"
    return Edge(short(name, _NAME), _lines(short(name, _NAME)), called_so, _look(head, below), told)


def _lines(name: str) -> tuple[str, ...]:
    """``AEI.01.05`` as ``AEI``, ``01.05``; a name that is no code as it is."""
    kind, _dot, rest = name.partition(".")
    return tuple(short(line, _LINE) for line in ((kind, rest) if kind.isalpha() and rest else (name,)))


def _look(head: Head, below: Container[str]) -> str:
    """Look of a head; ``below`` are ids that something under the other axis is linked to."""
    if head.standing is Standing.LINKED:
        return ""
    if head.standing is Standing.EMPTY and head.node.id in below:
        return "action"
    if head.maybe_lost:
        return "unknown"
    if head.standing is Standing.COLLECTIVE:
        return "weak"
    return "whole" if head.whole else "not"


def _standing(head: Head) -> str:
    lost = _("the text may have lost its link") if head.maybe_lost else ""
    return "; ".join(filter(None, (_(STANDINGS[head.standing]), lost)))


def _square(cell: Cell | None, row: Edge, column: Edge) -> Square:
    if cell is None:
        return Square("", NO_LINK, "")
    return Square(LOOKS[cell.kind], mark(cell), f"{row.code} · {column.code}: {explained(cell)}")


def keys(found: Iterable[Heat]) -> tuple[tuple[str, str, str], ...]:
    """What a legend must tell of matrices, as (class, sign, key of its words)."""
    held = tuple(found)
    squares = [square for heat in held for row in heat.rows for square in row.squares]
    heads = {edge.look for heat in held for edge in (*heat.columns, *(row.head for row in heat.rows))}
    drawn = {square.look for square in squares}
    signs = {sign for square in squares for sign in square.sign[1:]}
    cells = [(f"c-{look}", MARKS[kind], f"cell_{look}") for kind, look in LOOKS.items() if look in drawn]
    doubts = [("", sign, word) for sign, word in _DOUBTS.items() if sign in signs]
    return (*cells, *doubts, *((f"head-{look}", "", f"head_{look}") for look in _HEADS if look in heads))
