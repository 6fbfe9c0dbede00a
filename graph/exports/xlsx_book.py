"""An Excel workbook: a summary, one sheet a label, one for links (``Vínculos``), one for printed rows (``Filas``).

Headers are property names, each with the schema's description as a comment. Lists are JSON, as in the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from articulador.graph.exports import Made
from articulador.graph.model import Edge, Node, Value
from articulador.graph.schema import LABELS, PROPERTIES, VERSION, node_properties
from articulador.graph.tables import EDGE_COLUMNS, NODE_KEYS, ROW_COLUMNS
from articulador.graph.workbook import Book, refuse_too_many
from articulador.i18n import _, language

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

NAME = "xlsx"
ORDER = 40
TO_STDOUT = False

SUMMARY, LINKS, ROWS = "Resumen", "Vínculos", "Filas"
_LINK_COLUMNS = (
    "source", "source_nombre", "type", "target", "target_nombre",
    *(name for name in EDGE_COLUMNS if name not in {"source", "type", "target"}),
)  # fmt: skip

_Row = Sequence[Value | None]


def make(graph: PlanGraph, source: str) -> Made:
    """Make the workbook; notes say how many cells were cut and which characters left out."""
    book = Book()
    summary = book.page(SUMMARY)
    for label, count in graph.counts_by_label().items():
        refuse_too_many(label, count)
        columns = _columns(label)
        rows = [_node_row(node, columns) for node in graph.sorted_nodes(label)]
        book.sheet(label, columns, rows, _described)
    refuse_too_many(LINKS, graph.nx.number_of_edges())
    book.sheet(LINKS, _LINK_COLUMNS, [_edge_row(graph, edge) for edge in graph.sorted_edges()], _described)
    refuse_too_many(ROWS, len(graph.rows))
    book.sheet(ROWS, ROW_COLUMNS, list(graph.rows.items()), _described)
    notes = book.notes()
    book.facts(summary, _summary(graph, source, notes))
    return Made(book.data(), notes)


def _columns(label: str) -> tuple[str, ...]:
    """Identity, the label's own properties, then the evidence and what serves machines."""
    first = tuple(name for name in NODE_KEYS if name != "label")
    own = LABELS[label].properties
    rest = (name for name in node_properties(label) if name not in first and name not in own)
    return (*first, *own, *rest)


def _node_row(node: Node, columns: tuple[str, ...]) -> _Row:
    return [node.id, *(node.properties.get(name) for name in columns[1:])]


def _edge_row(graph: PlanGraph, edge: Edge) -> _Row:
    held: dict[str, Value] = {
        "source": edge.source, "type": edge.type, "target": edge.target, **edge.properties,
        "source_nombre": _name(graph.node(edge.source)), "target_nombre": _name(graph.node(edge.target)),
    }  # fmt: skip
    return [held.get(name) for name in _LINK_COLUMNS]


def _name(node: Node) -> str:
    return " ".join(str(node.properties[name]) for name in ("codigo", "nombre") if name in node.properties)


def _described(name: str) -> str:
    own = {
        "id": _("Identifier: <plan>/<Label>/<key>"),
        "source": _("Identifier of what serves"),
        "source_nombre": _("Code and name of what serves"),
        "type": _("Type of relationship: from what serves to what it serves"),
        "target": _("Identifier of what it serves"),
        "target_nombre": _("Code and name of what it serves"),
        "place": _("Place that evidence cites: plan#table:place"),
        "text": _("What is printed there"),
    }
    return own[name] if name in own else PROPERTIES[name].description.within(language())


def _summary(graph: PlanGraph, source: str, notes: Iterable[str]) -> Iterator[tuple[str, Value]]:
    yield _("schema"), VERSION
    yield _("source"), source
    for plan in graph.plans():
        yield _("plan"), str(plan.properties.get("nombre", plan.id))
    for name, counts in ((_("elements"), graph.counts_by_label()), (_("relationships"), graph.counts_by_type())):
        yield name, sum(counts.values())
        yield from counts.items()
    yield _("printed rows"), len(graph.rows)
    for note in notes:
        yield _("note"), note
