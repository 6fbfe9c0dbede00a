"""One engine with one corpus in a process of its own, so that its memory is its own: prints one line of JSON.

    python -m bench.measure load kglite 240 FILE       corpus from tables to an answering graph, then kept in FILE
    python -m bench.measure open kglite 240 FILE       opened again, asked the five questions, removed

The process that starts this must be small: Linux counts the parent's memory until the program begins.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import warnings
from pathlib import Path
from time import perf_counter

from articulador.graph.collector import without_collector
from bench.corpus import Tables, corpus_tables
from bench.engines import ENGINES, Engine
from bench.questions import Question, digest, questions

_LEAST_SECONDS, _MOST_RUNS = 2.0, 25
_MEGABYTE = 1024


def engine(name: str) -> Engine:
    """Make an engine by name; the server's driver is imported only for the server."""
    if name.startswith("neo4j"):
        from bench.neo4j_load import NEO4J_ENGINES  # noqa: PLC0415

        return NEO4J_ENGINES[name]()
    return ENGINES[name]()


def peak() -> float:
    """Megabytes that this process held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE


def resident() -> float:
    """Megabytes that this process holds now (Linux; elsewhere the peak)."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return peak()
    return pages * resource.getpagesize() / 1e6


def timed(measured: Engine, question: Question) -> dict[str, object]:
    """Ask a question until two seconds have gone: the first and the least milliseconds, rows, their digest."""
    times: list[float] = []
    rows = []
    while sum(times) < _LEAST_SECONDS and len(times) < _MOST_RUNS:
        start = perf_counter()
        rows = measured.ask(question)
        times.append(perf_counter() - start)
    return {
        "first": times[0] * 1000, "least": min(times) * 1000, "median": sorted(times)[len(times) // 2] * 1000,
        "rows": len(rows), "digest": digest(rows),
    }  # fmt: skip


def check_counts(measured: Engine, tables: Tables) -> None:
    """Stop where an engine does not hold what it was given."""
    labels, types = measured.counts()
    if dict(labels) != tables.counts_by_label() or dict(types) != tables.counts_by_type():
        raise SystemExit(f"counts differ: {labels} {types}, {tables.counts_by_label()} {tables.counts_by_type()}")


def load(measured: Engine, plans: int, path: Path) -> dict[str, object]:
    """Time the way from tables to an answering graph."""
    start = perf_counter()
    tables = corpus_tables(plans)
    made, base = perf_counter() - start, resident()
    start = perf_counter()
    with without_collector():
        measured.load(tables)
    loaded = perf_counter() - start
    check_counts(measured, tables)
    most = peak()
    start = perf_counter()
    measured.save(path)
    saved = perf_counter() - start
    size = path.stat().st_size / 1e6 if path.exists() else 0.0
    return {
        "nodes": sum(tables.counts_by_label().values()), "edges": sum(tables.counts_by_type().values()),
        "tables s": made, "tables MB": base, "load s": loaded, "load peak MB": most, "save s": saved, "file MB": size,
    }  # fmt: skip


def reopen(measured: Engine, plans: int, path: Path) -> dict[str, object]:
    """Time opening and the five questions."""
    start = perf_counter()
    measured.open(path)
    opened = perf_counter() - start
    gc.collect()
    gc.freeze()  # what was opened stays: the collector need not look at it with every answer
    after = resident()
    answers = {question.name: timed(measured, question) for question in questions(plans)}
    return {"open s": opened, "open MB": after, "asked peak MB": peak(), "answers": answers}


def main(arguments: list[str]) -> int:
    """Measure and print."""
    warnings.simplefilter("ignore")
    step, name, plans, path = arguments
    measured = engine(name)
    found = (load if step == "load" else reopen)(measured, int(plans), Path(path))
    if step == "open":
        measured.drop(Path(path))
    measured.close()
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
