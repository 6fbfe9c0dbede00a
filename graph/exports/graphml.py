"""GraphML: typed attributes declared from the schema, lists as JSON text.

Opens in networkx (``read_graphml(path, force_multigraph=True)``), Gephi and yEd. A node's attributes are ``label``
and its properties, an edge's are ``type`` and its properties; the graph's attribute ``schema`` is the version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from articulador.graph.exports import Made
from articulador.graph.model import Value
from articulador.graph.schema import PROPERTIES, VERSION
from articulador.graph.schema_types import PropertyType
from articulador.graph.tables import EDGE_COLUMNS, NODE_COLUMNS
from articulador.graph.xml_text import XmlText
from articulador.i18n import ngettext

if TYPE_CHECKING:
    from articulador.graph.plan_graph import PlanGraph

NAME = "graphml"
ORDER = 20
TO_STDOUT = True

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""
_TYPES = {PropertyType.INTEGER: "long", PropertyType.FLOAT: "double", PropertyType.BOOLEAN: "boolean"}
_NODE_NAMES = tuple(name for name in NODE_COLUMNS if name != "id")
_EDGE_NAMES = tuple(name for name in EDGE_COLUMNS if name not in {"source", "target"})
_ENTITIES = {"\r": "&#13;"}


def make(graph: PlanGraph, _source: str) -> Made:
    """GraphML text; a note says how many characters XML cannot hold."""
    writer = _Writer()
    text = "".join(writer.parts(graph))
    if not writer.xml.removed:
        return Made(text)
    left_out = ngettext(
        "{count} control character, which XML cannot hold, was left out",
        "{count} control characters, which XML cannot hold, were left out",
        writer.xml.removed,
    )
    return Made(text, (left_out.format(count=writer.xml.removed),))


class _Writer:
    """Writes a graph, part by part."""

    def __init__(self) -> None:
        from xml.sax.saxutils import escape, quoteattr  # noqa: PLC0415 - it imports urllib, not needed to list formats

        self.xml = XmlText()
        self._escape, self._quoted = escape, quoteattr

    def parts(self, graph: PlanGraph) -> Iterator[str]:
        yield _HEAD
        yield from _keys("n", "node", _NODE_NAMES)
        yield from _keys("e", "edge", _EDGE_NAMES)
        yield '  <key id="g_schema" for="graph" attr.name="schema" attr.type="string"/>\n'
        yield f'  <graph edgedefault="directed">\n    <data key="g_schema">{VERSION}</data>\n'
        for node in graph.sorted_nodes():
            yield f"    <node id={self._attribute(node.id)}>\n"
            yield from self._data("n", {"label": node.label, **node.properties}, _NODE_NAMES)
            yield "    </node>\n"
        for edge in graph.sorted_edges():
            ends = f"source={self._attribute(edge.source)} target={self._attribute(edge.target)}"
            identity = self._attribute(f"{edge.source} -{edge.type}-> {edge.target}")
            yield f"    <edge id={identity} {ends}>\n"
            yield from self._data("e", {"type": edge.type, **edge.properties}, _EDGE_NAMES)
            yield "    </edge>\n"
        yield "  </graph>\n</graphml>\n"

    def _attribute(self, text: str) -> str:
        return self._quoted(self.xml.clean(text))

    def _data(self, owner: str, held: Mapping[str, Value], names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            if name in held:
                text = self._escape(self.xml.clean(_text(held[name])), _ENTITIES)
                yield f'      <data key="{owner}_{name}">{text}</data>\n'


def _keys(owner: str, what: str, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        kind = _TYPES.get(PROPERTIES[name].type, "string") if name in PROPERTIES else "string"
        yield f'  <key id="{owner}_{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n'


def _text(value: Value) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
