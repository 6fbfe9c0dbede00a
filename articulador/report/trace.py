"""A trace as trees of at most 80 columns, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text
from rich.tree import Tree

from articulador.graph.model import Node
from articulador.graph.schema import RELATIONSHIPS
from articulador.i18n import N_, _, language, ngettext
from articulador.queries.elements import collective, pgg_state, plan, text, texts
from articulador.queries.tracing import Hop, Step, TraceResult, passable
from articulador.report import forms, pieces
from articulador.report.forms import Json
from articulador.report.words import clean

if TYPE_CHECKING:
    from rich.console import RenderableType

UP, DOWN = N_("Up: what it serves"), N_("Down: what hangs from it")


def text_parts(result: TraceResult, home: str) -> Iterator[RenderableType]:
    """Give the element, a tree for each direction that was asked for, and what is no chain."""
    yield head(result.element, home)
    for words, steps in ((UP, result.up), (DOWN, result.down)):
        if steps is not None:
            yield _tree(_(words), steps, home, most=0 if words is UP else 2)
    if result.apart:
        yield pieces.heading(_("Apart, because it makes no chain"))
        yield from (pieces.entry(hop.edge, hop.node, home) for hop in result.apart)
    if result.whole:
        yield from _whole(result, home)
    yield pieces.legend()


def head(node: Node, home: str) -> Text:
    """Give the element itself: title, name in full, label and plan, state of its PGG link."""
    shown = pieces.caption(node)
    if state := pieces.pgg_line(node, home, reason=True):
        shown.append(f"\n{state}", "italic")
    return shown


def _tree(words: str, steps: Sequence[Step], home: str, most: int) -> RenderableType:
    if not steps:
        return Text.assemble(pieces.heading(words), "\n", _("nothing in this source"))
    tree = Tree(pieces.heading(words), guide_style="dim")
    _grow(tree, steps, home, most)
    return tree


def _grow(tree: Tree, steps: Sequence[Step], home: str, most: int) -> None:
    """Add steps to a branch: an element's own links first, those of one collective sentence in a branch at the end."""
    together = [step for step in steps if collective(step.edge)]
    for step in steps:
        if not collective(step.edge):
            _add(tree, step, home, most)
    if together:
        branch = tree.add(Text(f"{_(pieces.COLLECTIVE)} ({len(together)})", "italic"))
        for step in together:
            _add(branch, step, home, most=1)


def _add(tree: Tree, step: Step, home: str, most: int) -> None:
    if step.repeated and passable(step.node):
        tree.add(pieces.reference(step.edge, step.node, home))
    else:
        shown = pieces.entry(
            step.edge, step.node, home, remarks=_pgg_remark(step.node, home), told=_hidden(step), most=most
        )
        branch = tree.add(shown)
        _grow(branch, step.children, home, most)


def _pgg_remark(node: Node, home: str) -> tuple[str, ...]:
    return (line,) if (line := pieces.pgg_line(node, home)) else ()


def _hidden(step: Step) -> tuple[str, ...]:
    told = ngettext("{count} more beyond --depth", "{count} more beyond --depth", step.hidden)
    return (told.format(count=step.hidden),) if step.hidden else ()


def _whole(result: TraceResult, home: str) -> Iterator[RenderableType]:
    """Tell what the plan states for the entity as a whole: one line a label, codes only."""
    stated = RELATIONSHIPS["CONTRIBUYE_A"].description.within(language())
    yield pieces.heading(_("Apart, because it is not about this element"))
    yield Text(_("{stated} ({plan}):").format(stated=stated, plan=plan(result.element)))
    for label, of_plan in dict.fromkeys((hop.node.label, plan(hop.node)) for hop in result.whole):
        group = [hop for hop in result.whole if (hop.node.label, plan(hop.node)) == (label, of_plan)]
        codes = pieces.roll([hop.node for hop in group])
        cited = [source for hop in group for source in texts(hop.edge, "fuentes")]
        yield Text(f"{pieces.label_words(label)} · {clean(of_plan)}: {codes}  [{pieces.places(cited, home)}]")


def as_json(result: TraceResult, source: str) -> str:
    """Give the trace as nested elements, each with the relationship that led to it."""
    return forms.answer(
        source,
        element={**forms.element(result.element), **_pgg(result.element)},
        up=None if result.up is None else [_step(step) for step in result.up],
        down=None if result.down is None else [_step(step) for step in result.down],
        apart=[_hop(hop) for hop in result.apart],
        whole=[_hop(hop) for hop in result.whole],
    )


def _step(step: Step) -> dict[str, Json]:
    return {
        **forms.neighbour(step.edge, step.node),
        **_pgg(step.node),
        "repeated": step.repeated,
        "hidden": step.hidden,
        "children": [_step(child) for child in step.children],
    }


def _hop(hop: Hop) -> dict[str, Json]:
    return {**forms.neighbour(hop.edge, hop.node), "outgoing": hop.node.id == hop.edge.target}


def _pgg(node: Node) -> dict[str, Json]:
    if node.label not in pieces.PGG_LABELS:
        return {}
    return {
        "pgg": pgg_state(node),
        "pgg_fuentes": list(texts(node, "pgg_fuentes")),
        "pgg_nota": text(node, "pgg_nota") or None,
    }
