"""The schema for a terminal: labels, relationships, properties, trace."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from articulador.graph.schema import EDGE_PROPERTIES, LABELS, NODE_PROPERTIES, PROPERTIES, RELATIONSHIPS, TRACE, VERSION
from articulador.graph.schema_text import pairs_by_targets
from articulador.i18n import _, language

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table


def text_parts() -> Iterator[RenderableType]:
    """Tables that fit 80 columns, descriptions in the language in use."""
    yield _("Schema {version}").format(version=VERSION)
    yield _table(
        _("Labels"),
        (_("label"), _("what it is"), _("own properties")),
        ((x.name, x.description.within(language()), ", ".join(x.properties)) for x in LABELS.values()),
    )
    yield _("Every node may carry: {names}").format(names=", ".join(NODE_PROPERTIES))
    yield _table(_("Relationships"), (_("type"), _("from"), _("to")), _ends())
    yield _("Every relationship may carry: {names}").format(names=", ".join(EDGE_PROPERTIES))
    yield _table(
        _("Properties"),
        (_("property"), _("type"), _("what it says")),
        ((x.name, x.type.words, _meaning(x.description.within(language()), x.values)) for x in PROPERTIES.values()),
    )
    yield _trace()


def _ends() -> Iterator[tuple[str, ...]]:
    for kind in RELATIONSHIPS.values():
        for number, (sources, targets) in enumerate(pairs_by_targets(kind)):
            yield (kind.name if number == 0 else "", ", ".join(sources), ", ".join(targets))


def _meaning(description: str, values: tuple[str, ...]) -> str:
    return f"{description}: {', '.join(values)}" if values else description


def _trace() -> str:
    text = _(
        "Trace: up along the arrows or down against them, never both in one chain. Made of {types}. "
        "{ends} may end a chain and are never passed through. Listed apart: {apart}."
    )
    ends = ", ".join(sorted(TRACE.ends))
    return text.format(types=", ".join(TRACE.types), ends=ends, apart=", ".join(TRACE.apart))


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - late, as rich is everywhere
    from rich.table import Table  # noqa: PLC0415 - late

    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for name in head:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
