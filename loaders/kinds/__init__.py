"""One reader for each kind of table, found by listing this folder.

A module has ``KINDS`` (of tables, TableKind), ``ORDER`` (surer tables are read first) and ``read(context, table)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from articulador.loaders.context import Context
from articulador.loaders.model import Table, TableKind


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader of one kind of table."""

    kind: TableKind
    order: int
    read: Callable[[Context, Table], None]


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, in the order in which tables are read."""
    modules = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]
    found = [Reader(kind, m.ORDER, m.read) for m in modules if hasattr(m, "read") for kind in m.KINDS]
    return tuple(sorted(found, key=lambda reader: reader.order))
