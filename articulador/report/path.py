"""The chains between two elements as text of at most 80 columns, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from articulador.graph.model import Node
from articulador.i18n import N_, _, ngettext
from articulador.queries.paths import Chain, PathResult, Reach
from articulador.queries.tracing import Direction, Hop
from articulador.report import forms, pieces
from articulador.report.forms import Json

if TYPE_CHECKING:
    from rich.console import RenderableType

_MOST_CODES = 12
_INDENT = (0, 0, 0, 2)
_WAYS = {Direction.UP: N_("up"), Direction.DOWN: N_("down")}


def text_parts(result: PathResult, home: str) -> Iterator[RenderableType]:
    """Each chain as a stair from the first element to the second; where there is none, what each reaches."""
    yield _ends(result)
    for number, chain in enumerate(result.chains, 1):
        yield from _chain(result.first, chain, number, home)
    if not result.chains:
        yield from _none(result)
    if result.whole:
        yield pieces.heading(_("Apart, because it makes no chain"))
        yield from (_stated(result, hop, home) for hop in result.whole)
    yield pieces.legend()


def _stated(result: PathResult, hop: Hop, home: str) -> Text:
    """Say what a plan states for the entity as a whole, as a sentence with its place."""
    about = result.second if hop.edge.target == result.second.id else result.first
    ends = f"{pieces.called(hop.node)} {pieces.relation(hop.edge.type)} {pieces.called(about, 60)}"
    return Text(f"{ends}  [{pieces.grounds(hop.edge, home)}]")


def _ends(result: PathResult) -> Text:
    return Text(f"{pieces.called(result.first)}\n{pieces.called(result.second)}")


def _chain(first: Node, chain: Chain, number: int, home: str) -> Iterator[RenderableType]:
    steps = ngettext("{count} step", "{count} steps", len(chain.hops)).format(count=len(chain.hops))
    told = [_("Chain {number}").format(number=number), f"{_(_WAYS[chain.direction])}, {steps}"]
    yield pieces.heading(" · ".join([*told, _(pieces.COLLECTIVE)] if chain.collective else told))
    tree = branch = Tree(pieces.Entry(pieces.title(first), pieces.spoken_name(first), "", most=1), guide_style="dim")
    for hop in chain.hops:
        branch = branch.add(pieces.entry(hop.edge, hop.node, home, most=2))
    yield tree


def _none(result: PathResult) -> Iterator[RenderableType]:
    yield pieces.heading(_("There is no chain between them, neither up nor down"))
    for reach in result.reach:
        for words, nodes in (
            (_("{element} reaches up to:"), reach.up),
            (_("{element} is reached from below by:"), reach.down),
        ):
            yield Text(f"\n{words.format(element=pieces.called(reach.element, 40))}")
            yield from _rolls(nodes)


def _rolls(nodes: Sequence[Node]) -> Iterator[RenderableType]:
    if not nodes:
        yield Padding(Text(_("nothing in this source")), _INDENT)
    for label in dict.fromkeys(node.label for node in nodes):
        group = [node for node in nodes if node.label == label]
        roll = f"{pieces.label_words(label)} ({len(group)}): {pieces.roll(group, _MOST_CODES)}"
        yield Padding(Text(roll), _INDENT)


def as_json(result: PathResult, source: str) -> str:
    """Give the chains as lists of relationships; ``reach`` holds ids, and is empty where there are chains."""
    return forms.answer(
        source,
        first=forms.element(result.first),
        second=forms.element(result.second),
        chains=[_chain_form(chain) for chain in result.chains],
        reach=[_reach(reach) for reach in result.reach],
        whole=[forms.neighbour(hop.edge, hop.node) for hop in result.whole],
    )


def _chain_form(chain: Chain) -> dict[str, Json]:
    return {
        "direction": chain.direction.value,
        "colectivo": chain.collective,
        "steps": [forms.neighbour(hop.edge, hop.node) for hop in chain.hops],
    }


def _reach(reach: Reach) -> dict[str, Json]:
    return {"id": reach.element.id, "up": [node.id for node in reach.up], "down": [node.id for node in reach.down]}
