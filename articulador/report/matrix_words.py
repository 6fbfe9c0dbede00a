"""What every format of a matrix says: marks of cells, their colours, names of rows and columns, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from articulador.graph.model import Certainty, Node
from articulador.graph.schema import LABELS
from articulador.i18n import N_, _, ngettext
from articulador.queries.elements import code, handle, name, plan
from articulador.queries.matrix import Axis, Cell, Head, Kind, Matrix, Standing
from articulador.report import pieces, words
from articulador.report.words import clean

MARKS = {Kind.DIRECT: "X", Kind.INDIRECT: "i", Kind.COLLECTIVE: "c", Kind.WHOLE: "e"}
"""One sign in every language, so that a matrix can be read without colours."""
NO_LINK = "·"
_DOUBTS = {Certainty.REPARADA.value: "~", Certainty.INFERIDA.value: "?"}
KINDS = {
    Kind.DIRECT: N_("direct: a relationship between the two"),
    Kind.INDIRECT: N_("indirect: a chain of relationships, all up or all down"),
    Kind.COLLECTIVE: N_("only collective: by one sentence that ties an element to many"),
    Kind.WHOLE: N_("stated for the entity as a whole; not counted as a link"),
}
COLOURS = {
    Kind.DIRECT: LABELS["ObjetivoNacional"].colour,
    Kind.INDIRECT: LABELS["OES"].colour,
    Kind.COLLECTIVE: LABELS["EjePGG"].colour,
    Kind.WHOLE: LABELS["BienServicio"].colour,
}
"""Of the Okabe-Ito palette, which colour-blind people tell apart."""
EMPTY_COLOUR = LABELS["Indicador"].colour
"""Head of a row or column without any link."""
STANDINGS = {
    Standing.LINKED: N_("with a link of its own"),
    Standing.COLLECTIVE: N_("only by a collective sentence"),
    Standing.EMPTY: N_("without any link"),
}


def mark(cell: Cell | None) -> str:
    """Give the sign of a cell, with ``~`` where it is repaired and ``?`` where the program proposes it."""
    return f"{MARKS[cell.kind]}{_DOUBTS.get(cell.certainty, '')}" if cell else ""


def explained(cell: Cell) -> str:
    """Say in words what a cell is: its kind, how sure, and what the chain goes through."""
    sure = "" if cell.certainty == Certainty.DECLARADA else words.certainty(cell.certainty)
    through = " > ".join(clean(handle(hop.node)) for hop in cell.hops[:-1])
    passing = _("through {elements}").format(elements=through) if through else ""
    return " · ".join(filter(None, (_(KINDS[cell.kind]), sure, passing)))


def legend(result: Matrix) -> Iterator[tuple[str, str]]:
    """Give every sign that stands in the matrix with what it means."""
    cells = result.cells.values()
    kinds, certainties = {cell.kind for cell in cells}, {cell.certainty for cell in cells}
    yield from ((MARKS[kind], _(meaning)) for kind, meaning in KINDS.items() if kind in kinds)
    if Certainty.REPARADA in certainties:
        yield "~", _("repaired: read in a row that was shifted, split or misprinted")
    if Certainty.INFERIDA in certainties:
        yield "?", _("proposed by the program")
    yield NO_LINK, _("no link read")


def title(result: Matrix) -> str:
    """Say what the matrix is of."""
    return _("{rows} by {columns}").format(rows=axis_title(result.rows), columns=axis_title(result.columns))


def axis_title(axis: Axis) -> str:
    """Give the label of an axis as people write it."""
    return pieces.label_words(axis.label)


def counts(axis: Axis) -> str:
    """Say of how many elements how many have what."""
    message = _(
        "{label}: {total} in all; with a link of its own {linked} (direct {direct}); only collective {collective}; "
        "without any link {empty}"
    )
    found = {standing: len(axis.of(standing)) for standing in Standing}
    return message.format(
        label=axis_title(axis),
        total=len(axis.heads),
        linked=found[Standing.LINKED],
        direct=axis.direct,
        collective=found[Standing.COLLECTIVE],
        empty=found[Standing.EMPTY],
    )


def lacking(axis: Axis) -> Iterator[tuple[str, list[Node]]]:
    """Give the elements that lack a link of their own, by what they have; then those whose lack may be a loss."""
    for standing in (Standing.COLLECTIVE, Standing.EMPTY):
        nodes = [head.node for head in axis.of(standing)]
        if nodes:
            yield f"{axis_title(axis)}, {_(STANDINGS[standing])} ({len(nodes)})", nodes
    lost = [head.node for head in axis.heads if head.maybe_lost]
    if lost:
        message = _("{label}: of those, the text lost what may have stated one ({count})")
        yield message.format(label=axis_title(axis), count=len(lost)), lost


def whole(axis: Axis) -> Iterator[tuple[str, list[Node]]]:
    """Give what each plan states for the entity as a whole."""
    for slug in sorted({slug for head in axis.heads for slug in head.whole}):
        nodes = [head.node for head in axis.heads if slug in head.whole]
        message = _("{label} that {plan} states for the entity as a whole; not counted ({count})")
        yield message.format(label=axis_title(axis), plan=clean(slug), count=len(nodes)), nodes


def losses(result: Matrix) -> Iterator[str]:
    """Say which plans lost rows, where some element lacks a link."""
    if not any(head.standing is not Standing.LINKED for axis in (result.rows, result.columns) for head in axis.heads):
        return
    for slug, lost in result.losses.items():
        message = ngettext(
            "The text of {plan} lost rows at {count} place: a missing link may be a loss of the reading; articulador "
            "read tells which.",
            "The text of {plan} lost rows at {count} places: a missing link may be a loss of the reading; articulador "
            "read tells which.",
            len(lost),
        )
        yield message.format(plan=clean(slug), count=len(lost))


def remarks(result: Matrix) -> Iterator[tuple[str, list[Node]]]:
    """Give all that is to be said of both axes, with the elements it is said of."""
    for axis in (result.rows, result.columns):
        yield from lacking(axis)
    for axis in (result.rows, result.columns):
        yield from whole(axis)


def titles(heads: Sequence[Head]) -> list[str]:
    """Name each row or column so that no two are the same: its code, else its name; then its plan, then its id."""
    plain = [clean(code(head.node) or name(head.node) or head.node.id) for head in heads]
    with_plan = [f"{title} ({clean(plan(head.node))})" for title, head in zip(plain, heads, strict=True)]
    once, twice = Counter(plain), Counter(with_plan)
    return [
        first if once[first] == 1 else second if twice[second] == 1 else clean(head.node.id)
        for first, second, head in zip(plain, with_plan, heads, strict=True)
    ]
