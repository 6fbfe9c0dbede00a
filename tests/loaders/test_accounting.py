"""Every row of a document ends in exactly one state, whatever happened to the document."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.errors import ArticuladorError
from articulador.loaders.document import read_document
from articulador.loaders.model import Reading

PLANS = sorted(
    path
    for path in (Path(__file__).parents[1] / "fixtures" / "plans").iterdir()
    if path.suffix in {".md", ".txt"} and path.name != "README.md"
)


def _drop(lines: list[str], rng: random.Random) -> list[str]:
    return [line for line in lines if rng.random() > 0.1]


def _duplicate(lines: list[str], rng: random.Random) -> list[str]:
    return [copy for line in lines for copy in ([line, line] if rng.random() < 0.1 else [line])]


def _shift(lines: list[str], rng: random.Random) -> list[str]:
    mark = "|" if sum(line.count("|") for line in lines) > sum(line.count("\t") for line in lines) else "\t"
    return [
        mark + line if rng.random() < 0.2 else line.replace(mark, mark + mark, 1) if rng.random() < 0.2 else line
        for line in lines
    ]


def _reorder(lines: list[str], rng: random.Random) -> list[str]:
    pages = [lines[i : i + 30] for i in range(0, len(lines), 30)]
    rng.shuffle(pages)
    return [line for page in pages for line in page]


def _noise(lines: list[str], rng: random.Random) -> list[str]:
    marks = "\t|.-•(*)%<>/¹&;=\"'\u202eÑñ0123456789AEIOabc \x0b\x0c"
    extra = ["".join(rng.choice(marks) for _ in range(rng.randrange(60))) for _ in range(20)]
    mixed = [*lines]
    for line in extra:
        mixed.insert(rng.randrange(len(mixed) + 1), line)
    return mixed


def _swap(lines: list[str], rng: random.Random) -> list[str]:
    swapped = []
    for line in lines:
        cells = line.split("\t")
        if len(cells) > 3 and rng.random() < 0.3:
            i, j = rng.randrange(len(cells)), rng.randrange(len(cells))
            cells[i], cells[j] = cells[j], cells[i]
        swapped.append("\t".join(cells))
    return swapped


Mutation = Callable[[list[str], random.Random], list[str]]
MUTATIONS: list[Mutation] = [_drop, _duplicate, _shift, _reorder, _noise, _swap]


def _read(text: str) -> Reading | None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        try:
            return read_document(path)
        except ArticuladorError:
            return None


def _check(reading: Reading) -> None:
    """Lines of tables have one outcome each, and no outcome stands on a line that is blank or in no table."""
    numbers = [outcome.line for outcome in reading.outcomes]
    assert len(numbers) == len(set(numbers))
    expected = {
        n
        for table in reading.tables
        for row in table.rows
        if any(cell.strip() for cell in row.cells)
        for n in row.lines
    }
    expected |= {n for table in reading.tables for header in table.headers for n in header.lines}
    assert set(numbers) == expected
    tabular = {
        line.number for line in reading.lines if line.cells is not None and any(cell.strip() for cell in line.cells)
    }
    assert tabular <= set(numbers)


@given(
    plan=st.sampled_from(PLANS),
    mutations=st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3),
    seed=st.integers(0, 10_000),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_mutation_loses_a_row_or_ends_in_a_traceback(plan: Path, mutations: list[Mutation], seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - repeatable, not secret
    lines = plan.read_text(encoding="utf-8").split("\n")
    for mutate in mutations:
        lines = mutate(lines, rng)

    reading = _read("\n".join(lines))

    if reading is not None:
        _check(reading)


@pytest.mark.parametrize("mutate", MUTATIONS)
@pytest.mark.parametrize("plan", PLANS, ids=lambda path: str(path.stem))
def test_a_mutated_plan_is_still_read(plan: Path, mutate: Mutation) -> None:
    rng = random.Random(7)  # noqa: S311 - repeatable, not secret

    reading = _read("\n".join(mutate(plan.read_text(encoding="utf-8").split("\n"), rng)))

    assert reading is not None
    assert any(reading.graph.nodes("AEI"))
    _check(reading)


@given(text=st.text(alphabet="AEIOS.0123456789\t|\n abcdeñ%-•", max_size=600))
@settings(max_examples=150, deadline=None)
def test_random_text_is_refused_or_accounted_for(text: str) -> None:
    header = "Código\tAcción Estratégica Institucional\tCódigo\tNombre del Indicador\n"

    reading = _read(header + text)

    if reading is not None:
        _check(reading)


def test_every_plan_of_the_fixtures_is_accounted_for() -> None:
    for plan in PLANS:
        reading = read_document(plan)
        _check(reading)
