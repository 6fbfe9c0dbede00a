"""How long a plan document takes to become a graph, as a multiple of one accent-fold of each of its cells.

    python bench/read_document.py ../shared/seeds/mre-pei-2025-2030.txt [--profile]

Each figure is the least of several runs in this process; caches are emptied before each, as in a fresh command.
"""

from __future__ import annotations

import cProfile
import gc
import pstats
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from articulador.graph import text as folding
from articulador.loaders import cells, codes, lines, words
from articulador.loaders.document import read_document
from articulador.loaders.layout import words as layout_words
from articulador.loaders.lines import text_to_lines
from articulador.loaders.source import read_text

RUNS = 7
LIMIT = 20.0


def accent_fold(text: str) -> str:
    """Fold as any program would: decompose, drop accents, lower."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


def cells_of(path: Path) -> list[str]:
    """The cells of a document: those that tabs or pipes part, and each line without columns as one."""
    lines = text_to_lines(read_text(path).content)
    return [cell for line in lines for cell in (line.cells if line.cells is not None else (line.text,)) if cell.strip()]


def empty_caches() -> None:
    """Empty every cache of a document's texts."""
    for module in (folding, cells, codes, layout_words, lines, words):
        for value in vars(module).values():
            clear = getattr(value, "cache_clear", None)
            if clear:
                clear()


def least(work: Callable[[], object]) -> float:
    """Seconds of the quickest of several runs."""
    times = []
    for _run in range(RUNS):
        empty_caches()
        gc.collect()
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def main(arguments: list[str]) -> int:
    """Print both times and their ratio; with --profile, where the time goes."""
    path = Path(arguments[0])
    found = cells_of(path)
    read_document(path)
    fold, read = least(lambda: [accent_fold(cell) for cell in found]), least(lambda: read_document(path))
    print(f"{path.name}: {len(found)} cells, {sum(map(len, found))} characters")
    print(f"one fold of each cell {fold * 1000:.1f} ms, document to graph {read * 1000:.0f} ms")
    print(f"{read / fold:.1f} times (limit {LIMIT:.0f})")
    if "--profile" in arguments:
        empty_caches()
        profile = cProfile.Profile()
        profile.runcall(read_document, path)
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
