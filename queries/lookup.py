"""Which element a person means: an id, a code in any spelling, or words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from articulador.errors import LookupFailed
from articulador.graph.model import Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.text import fold
from articulador.i18n import _, ngettext
from articulador.loaders.codes import ARITY, Code, dotted, leading_code
from articulador.queries.elements import brief, code, name, placed, plan, reading_order, text
from articulador.queries.suggestions import suggest

MOST_LISTED = 10
_AXIS = re.compile(r"^\s*eje\s*(?:pgg\s*)?\D?\s*(\d{1,2})\s*$", re.IGNORECASE)
_Test = Callable[[Node], bool]


def find_element(graph: PlanGraph, asked: str, plan_slug: str = "") -> Node:
    """Find the one element that an id, a code or words name; ``plan_slug`` narrows to the elements of one plan.

    Raises LookupFailed where there is none (with what comes near) or several (listed).
    """
    nodes = _of_plan(graph, plan_slug)
    found = matches(nodes, asked)
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(asked, found)
    raise _unknown(asked, nodes, matches(list(graph.nodes()), asked) if plan_slug else [], plan_slug)


def find_near(graph: PlanGraph, asked: str, plan_slug: str = "") -> Node:
    """Like :func:`find_element`, but ``plan_slug`` only decides between several: for codes of two plans at once."""
    found = matches(list(graph.nodes()), asked) if plan_slug else []
    narrowed = [node for node in found if plan(node) == plan_slug]
    return narrowed[0] if len(narrowed) == 1 else find_element(graph, asked)


def matches(nodes: Sequence[Node], asked: str) -> list[Node]:
    """Elements that a text names, in reading order: the first way of naming that finds some is the one meant."""
    for test in _ways(asked):
        found = [node for node in nodes if test(node)]
        if found:
            return sorted(found, key=reading_order)
    return []


def _of_plan(graph: PlanGraph, plan_slug: str) -> list[Node]:
    nodes = [node for node in graph.nodes() if not plan_slug or plan(node) == plan_slug]
    if nodes or not plan_slug:
        return nodes
    known = sorted({plan(node) for node in graph.nodes()})
    message = _('"{found}": no plan of this source has this name; there are: {known}')
    raise LookupFailed(message.format(found=brief(plan_slug), known=", ".join(known)), place="--plan", value=plan_slug)


def _ways(asked: str) -> Iterator[_Test]:
    """Ways of naming an element, the surest first."""
    words = fold(asked)
    yield lambda node: node.id == asked.strip()
    if "/" in asked:
        yield lambda node: _is_tail(node.id, asked.strip())
    if not words:
        return
    codes = _codes(asked)
    yield lambda node: code(node) in codes or fold(code(node)) == words
    if axis := _AXIS.match(asked):
        yield lambda node: node.label == "EjePGG" and code(node) == str(int(axis[1]))
    yield lambda node: fold(text(node, "codigo_impreso")) == words
    if codes:
        return
    yield lambda node: words in _short_names(node)
    yield lambda node: words in _wordings(node)
    whole = [f" {word} " for word in words.split()]
    yield lambda node: any(_holds(f" {wording} ", whole) for wording in _wordings(node))
    yield lambda node: any(_holds(wording, words.split()) for wording in _wordings(node))
    if pasted := leading_code(asked.upper()):
        yield lambda node: code(node) == pasted[0].text


def _is_tail(node_id: str, asked: str) -> bool:
    """Whether a text is an id without its plan, or without its plan and label."""
    parts = node_id.split("/", 2)
    return asked in {"/".join(parts[1:]), parts[-1]}


def _codes(asked: str) -> set[str]:
    """Normalised codes that a text is, whole; empty where it is words."""
    if bare := dotted(asked):
        return {bare}
    return {found.text} if (found := _whole_code(asked)) else set()


def _whole_code(asked: str) -> Code | None:
    found = leading_code(asked.strip().upper())
    return found[0] if found and not found[1] and found[0].complete else None


def _short_names(node: Node) -> set[str]:
    """Acronym of a unit or entity; kind and slug of a plan or policy (``PEI``, ``pei-mre-2025``)."""
    tipo = text(node, "tipo") if node.label == "Plan" else ""
    slug = plan(node) if node.label in {"Plan", "PoliticaNacional"} else ""
    return {fold(short) for short in (text(node, "sigla"), tipo, slug)} - {""}


def _wordings(node: Node) -> set[str]:
    others = {fold(words) for _place, words in placed(node, "variantes")}
    return {fold(name(node)), *others} - {""}


def _holds(wording: str, words: Sequence[str]) -> bool:
    return all(word in wording for word in words)


def _several(asked: str, found: Sequence[Node]) -> LookupFailed:
    head = ngettext('"{asked}" names {count} element:', '"{asked}" names {count} elements:', len(found))
    alike = Counter((code(node), plan(node)) for node in found)
    lines = [head.format(asked=brief(asked), count=len(found))]
    lines += [_line(node, by_id=alike[code(node), plan(node)] > 1) for node in found[:MOST_LISTED]]
    if more := len(found) - MOST_LISTED:
        lines += [ngettext("  and {count} more", "  and {count} more", more).format(count=more)] if more > 0 else []
    lines.append(_how_to_narrow(found))
    return LookupFailed("\n".join(lines), value=asked)


def _line(node: Node, *, by_id: bool = False) -> str:
    """One element of a list; by the end of its id where others of its plan have the same code."""
    called = node.id.split("/", 2)[2] if by_id and code(node) else code(node)
    head = "  ".join(filter(None, (called, node.label, plan(node))))
    return f"  {head}  {brief(name(node))}".rstrip()


def _how_to_narrow(found: Sequence[Node]) -> str:
    if len({plan(node) for node in found}) == len(found):
        return _("Choose one with --plan, for example --plan {plan}").format(plan=plan(found[0]))
    shortest = min(found, key=lambda node: len(node.id))
    return _("--plan narrows the search; an id names one alone, for example {id}").format(id=brief(shortest.id, 200))


def _unknown(asked: str, nodes: Sequence[Node], elsewhere: Sequence[Node], plan_slug: str) -> LookupFailed:
    if elsewhere:
        plans = ", ".join(sorted({plan(node) for node in elsewhere}))
        message = _('"{asked}" is not in {plan}; it is in {plans}')
        told = message.format(asked=brief(asked), plan=plan_slug, plans=plans)
        return LookupFailed(told, place="--plan", value=asked)
    message = _('"{asked}": no element of this source has this id, code or words')
    near = suggest(nodes, asked, _kind(asked))
    lines = [message.format(asked=brief(asked))]
    if near:
        lines += [_("Did you mean:"), *(_line(node) for node in near)]
    else:
        lines.append(_("See what there is: articulador stats SOURCE"))
    return LookupFailed("\n".join(lines), value=asked)


def _kind(asked: str) -> str:
    """Prefix of a code (``AEI``), that its neighbours share; empty for words and bare numbers."""
    found = leading_code(asked.strip().upper())
    return found[0].kind if found and found[0].kind in ARITY else ""
