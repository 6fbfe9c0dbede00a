"""What queries and reports ask of one node or relationship, read from its properties."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS

Natural = tuple[tuple[int, int, str], ...]
_DIGITS = re.compile(r"(\d+)", re.ASCII)
_LABEL_RANK = {label: rank for rank, label in enumerate(LABELS)}


def text(thing: Node | Edge, name: str) -> str:
    """Give a property that is one text; empty where there is none."""
    value = thing.properties.get(name, "")
    return value if isinstance(value, str) else ""


def texts(thing: Node | Edge, name: str) -> tuple[str, ...]:
    """Give a property that is a list of texts; empty where there is none."""
    value = thing.properties.get(name, [])
    return tuple(str(item) for item in value) if isinstance(value, list) else ()


def placed(thing: Node | Edge, name: str) -> tuple[tuple[str, str], ...]:
    """Give (place, text) of each entry ``"place | text"`` of a property: other wordings, losses, rows left."""
    entries = (entry.partition(" | ") for entry in texts(thing, name))
    return tuple((place, said) for place, _mark, said in entries)


def number(thing: Node | Edge, name: str) -> float | None:
    """Give a property that is one number; None where there is none."""
    value = thing.properties.get(name)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def numbers(thing: Node | Edge, name: str) -> tuple[float, ...]:
    """Give a property that is a list of numbers; empty where there is none."""
    value = thing.properties.get(name, [])
    return tuple(item for item in value if isinstance(item, int | float)) if isinstance(value, list) else ()


def code(node: Node) -> str:
    """Normalised code; empty where the plan prints none."""
    return text(node, "codigo")


def name(node: Node) -> str:
    """Statement or name; empty where no text gives it."""
    return text(node, "nombre")


def plan(node: Node) -> str:
    """Slug of the plan or policy it belongs to (``pei-mre-2025``)."""
    return text(node, "plan") or node.id.partition("/")[0]


def handle(node: Node) -> str:
    """Give what people call it: its code, else its name, else its id."""
    return code(node) or name(node) or node.id


def certainty(thing: Node | Edge) -> str:
    """``declarada``, ``reparada`` or ``inferida``; empty where the graph does not say."""
    return text(thing, "certeza")


def pgg_state(node: Node) -> str:
    """State of its link to the PGG: ``vinculado``, ``no_priorizado``, or ``sin_dato`` where none was read."""
    return text(node, "pgg") or "sin_dato"


def collective(edge: Edge) -> bool:
    """Whether one sentence that ties an element to many states it."""
    return edge.properties.get("colectivo") is True


def brief(words: str, width: int = 60) -> str:
    """Text of a plan for a message: printable signs only, one line, cut at a word."""
    printable = words if words.isprintable() else "".join(sign if sign.isprintable() else " " for sign in words)
    short = " ".join(printable.split())
    if short and len(short) <= width:  # most are, and need no wrapping
        return short
    return textwrap.shorten(printable, width, placeholder="…") or printable[:width]


@lru_cache(maxsize=50_000)
def natural(words: str) -> Natural:
    """Sort key in which ``10.10`` comes after ``10.9``."""
    pieces = _DIGITS.split(words)
    return tuple((0, int(piece), "") if index % 2 else (1, 0, piece) for index, piece in enumerate(pieces))


def reading_order(node: Node) -> tuple[int, str, Natural, Natural, str]:
    """Sort key: the schema's order of labels, then plan, code, name and id."""
    rank = _LABEL_RANK.get(node.label, len(_LABEL_RANK))
    return (rank, plan(node), natural(code(node)), natural(name(node)), node.id)


def plan_node(graph: PlanGraph, node: Node) -> Node | None:
    """Find the ``Plan`` that an element belongs to; None where the graph has none (a national policy is no plan)."""
    return plan_of(graph, plan(node))


def plan_of(graph: PlanGraph, slug: str) -> Node | None:
    """Find the ``Plan`` of a slug; None where the graph has none."""
    found = f"{slug}/Plan/{slug}"
    return graph.node(found) if graph.has(found) else None


def home(graph: PlanGraph, node: Node) -> str:
    """Slug of the document that need not be named beside each place (``pei-mre-2025``).

    The only one that evidence cites; where there are several, that of the element's own plan.
    """
    cited = {source.partition("#")[0] for any_node in graph.nodes() for source in texts(any_node, "fuentes")}
    return cited.pop() if len(cited) == 1 else plan(node)
