"""The account of a reading: how the rows of each table ended, what was repaired and why, what was left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from articulador.loaders.model import Conflict, Loss, Reading, RowOutcome, RowState, TableKind

LEFT = (RowState.NOT_UNDERSTOOD,)


@dataclass(frozen=True, slots=True)
class TableAccount:
    """How the printed rows of one table ended; ``kind`` is None for a table that is not read."""

    name: str
    title: str
    line: int
    kind: TableKind | None
    states: dict[RowState, int]

    @property
    def rows(self) -> int:
        """Non-blank printed rows: the states add up to it."""
        return sum(self.states.values())


@dataclass(frozen=True, slots=True)
class Repair:
    """One reason for repairs, and the lines of the rows repaired for it, in order."""

    reason: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What a reading tells of itself. ``pgg`` counts states by label: ``{"AEI": {"vinculado": 20, ...}}``."""

    source: str
    encoding: str
    plan: str
    elements: dict[str, int]
    measured: dict[str, int]
    """Indicators by the label of what they measure."""
    pgg: dict[str, dict[str, int]]
    certainties: dict[str, int]
    """Relationships by certainty."""
    tables: tuple[TableAccount, ...]
    repairs: tuple[Repair, ...]
    left: tuple[RowOutcome, ...]
    losses: tuple[Loss, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def states(self) -> dict[RowState, int]:
        """How the rows of all tables ended."""
        total: Counter[RowState] = Counter()
        for table in self.tables:
            total.update(table.states)
        return dict(total)


def account_of(reading: Reading) -> Account:
    """Account for every row of a reading."""
    graph = reading.graph
    measured = Counter(graph.label(edge.target) for edge in graph.edges("MIDE"))
    return Account(
        reading.source,
        reading.encoding,
        reading.plan,
        graph.counts_by_label(),
        dict(measured),
        {label: dict(Counter(str(node.properties["pgg"]) for node in graph.nodes(label))) for label in ("OEI", "AEI")},
        dict(Counter(str(edge.properties["certeza"]) for edge in graph.edges())),
        _tables(reading),
        _repairs(reading.outcomes),
        tuple(outcome for outcome in reading.outcomes if outcome.state in LEFT),
        reading.losses,
        reading.conflicts,
    )


def _tables(reading: Reading) -> tuple[TableAccount, ...]:
    states: dict[str, Counter[RowState]] = {}
    for outcome in reading.outcomes:
        states.setdefault(outcome.table, Counter())[outcome.state] += 1
    return tuple(
        TableAccount(table.name, table.title, table.title_line, table.kind, dict(states.get(table.name, {})))
        for table in sorted(reading.tables, key=lambda table: table.rows[0].line if table.rows else table.title_line)
    )


def _repairs(outcomes: Iterable[RowOutcome]) -> tuple[Repair, ...]:
    """Repaired rows by reason, the most frequent first."""
    lines: dict[str, list[int]] = {}
    for outcome in outcomes:
        if outcome.state is RowState.REPAIRED:
            lines.setdefault(outcome.reason, []).append(outcome.line)
    ranked = sorted(lines.items(), key=lambda item: (-len(item[1]), item[1]))
    return tuple(Repair(reason, tuple(numbers)) for reason, numbers in ranked)
