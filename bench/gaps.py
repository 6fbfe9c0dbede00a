"""All gap rules: beside reading the document, beside Doorstop's validation of as many linked items, on a whole country.

    python -m bench.gaps document FILE       ratio of checking to reading
    python -m bench.gaps linked [5000]       on so many elements; Doorstop (pip install doorstop) on so many items
    python -m bench.gaps national FILE.kgl   seconds and memory for a saved corpus (bench.corpus, articulador load)

The least of five runs in one process, except for the whole country, which is checked once.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.loaders.document import read_document
from articulador.queries.gaps.model import Report
from articulador.queries.gaps.rulebook import chosen, rulebook
from articulador.queries.gaps.run import Choice, check
from bench.corpus import SEED, plan_graph

RUNS = 5
_ITEM = """\
active: true
derived: false
header: ''
level: 1.{number}
links: {links}
normative: true
ref: ''
reviewed: null
text: |
  {text}
"""
_DOCUMENT = "settings:\n  digits: 5\n  itemformat: yaml\n  parent: {parent}\n  prefix: {prefix}\n  sep: ''\n"


def least(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds of the quickest run."""
    times = []
    for _run in range(runs):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


def all_rules(store: CypherStore) -> Report:
    """Run every rule."""
    return check(store, Choice(chosen((), ())), "bench")


def document(path: Path) -> None:
    """Print how long all rules take beside reading the document."""
    reading = least(lambda: read_document(path))
    graph = read_document(path).graph.without_inferred()
    with EmbeddedStore.of(graph) as store:
        checking = least(lambda: all_rules(store))
    filling = least(lambda: EmbeddedStore.of(graph).close())
    print(
        f"{path.name}: {len(rulebook())} rules; reading {reading * 1000:.0f} ms, filling the engine "
        f"{filling * 1000:.0f} ms, checking {checking * 1000:.0f} ms: {(filling + checking) / reading:.2f} times that"
    )


def linked(elements: int) -> None:
    """Print how long all rules take on a graph of so many elements, and Doorstop's validation of as many items."""
    plans, merged = elements // len(plan_graph(1, SEED)), PlanGraph()
    while len(merged) < elements:
        plans += 1
        merged = merge(plan_graph(number, SEED) for number in range(1, plans + 1)).graph
    with EmbeddedStore.of(merged) as store:
        ours = least(lambda: all_rules(store))
        found = len(all_rules(store).result.findings)
    theirs = doorstop(len(merged))
    print(
        f"{len(merged)} elements, {merged.nx.number_of_edges()} relationships: {len(rulebook())} rules {ours:.2f} s "
        f"({found} findings); Doorstop {theirs:.2f} s for as many items: {theirs / ours:.1f} times as long"
    )


def doorstop(items: int) -> float:
    """Seconds that Doorstop needs to validate so many items, each linked to one of a parent document."""
    import doorstop as tool  # noqa: PLC0415 - no dependency of ours

    with TemporaryDirectory() as folder, chdir(folder):
        root = Path(folder)
        subprocess.run(["git", "init", "-q", folder], check=True)  # noqa: S607, S603 - a folder of ours
        upper = items // 10
        _write(root / "upper", "UPP", "null", upper, lambda _number: "[]")
        _write(root / "lower", "LOW", "UPP", items - upper, lambda number: f"\n- UPP{number % upper + 1:05}: null")
        tree = tool.build(cwd=folder, root=folder)
        tree.load()
        start = perf_counter()
        for _issue in tree.get_issues():
            pass
        return perf_counter() - start


def _write(folder: Path, prefix: str, parent: str, items: int, links: Callable[[int], str]) -> None:
    folder.mkdir()
    text = _DOCUMENT.format(parent=parent, prefix=prefix)
    (folder / ".doorstop.yml").write_text(text if parent != "null" else text.replace("  parent: null\n", ""))
    for number in range(1, items + 1):
        words = _ITEM.format(number=number, links=links(number), text=f"Statement {number} of {prefix}")
        (folder / f"{prefix}{number:05}.yml").write_text(words, encoding="utf-8")


def national(path: Path) -> None:
    """Print seconds and memory of all rules on a saved graph of many plans, and the slowest rules."""
    start = perf_counter()
    with EmbeddedStore.open(path) as store:
        opened = perf_counter() - start
        each = []
        for rule in chosen((), ()):
            begun = perf_counter()
            check_one = Choice((rule,))
            check(store, check_one, "bench")
            each.append((perf_counter() - begun, rule.code))
        begun = perf_counter()
        report = all_rules(store)
        whole = perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    slow = ", ".join(f"{code} {seconds:.1f}" for seconds, code in sorted(each, reverse=True)[:10])
    found = len(report.result.findings)
    print(f"open {opened:.1f} s; {len(rulebook())} rules {whole:.1f} s, {found} findings, {memory:.1f} GB")
    print(f"slowest (each with the coverage and evidence of a run of its own): {slow}")


def main(arguments: list[str]) -> int:
    """Measure what is asked."""
    what, *rest = arguments
    if what == "document":
        document(Path(rest[0]))
    elif what == "linked":
        linked(int(rest[0]) if rest else 5000)
    else:
        national(Path(rest[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
