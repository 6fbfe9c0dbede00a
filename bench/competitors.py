"""All engines beside each other on corpora of several sizes: loading, opening, memory, the five questions.

    python -m bench.competitors [--plans 24,240,2400] [--engines kglite,networkx,neo4j] [--json FILE]

Each engine and size runs in processes of its own. The answers must be the same rows, whoever gives them: a difference
ends the run with 1. ``neo4j`` needs NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and an empty server, and leaves it empty.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

_LOADING = ("load s", "save s", "file MB", "open s", "tables MB", "load peak MB", "open MB", "asked peak MB")


@dataclass(frozen=True, slots=True)
class Run:
    """What one engine gave on one corpus: seconds and megabytes by name, and of each question its times and rows."""

    engine: str
    plans: int
    figures: dict[str, float]
    answers: Mapping[str, Mapping[str, float | str]]


def measured(engine: str, plans: int, folder: Path) -> Run:
    """Measure an engine in two processes: one loads and keeps, one opens and asks."""
    found: dict[str, object] = {}
    for step in ("load", "open"):
        command = [sys.executable, "-m", "bench.measure", step, engine, str(plans), str(folder / "kept")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own program
        if done.returncode:
            raise SystemExit(f"{engine}, {plans} plans, {step}: {done.stderr.strip().splitlines()[-1]}")
        found |= json.loads(done.stdout)
    answers = cast("dict[str, dict[str, float | str]]", found.pop("answers"))
    return Run(engine, plans, cast("dict[str, float]", found), answers)


def differences(runs: Iterable[Run]) -> list[str]:
    """Questions that engines answer differently on one corpus, and engines that hold other counts."""
    first: dict[tuple[int, str], tuple[str, object]] = {}
    told = []
    for run in runs:
        signs: dict[str, object] = {name: answer["digest"] for name, answer in run.answers.items()}
        signs["counts"] = _counts(run)
        for name, sign in signs.items():
            engine, expected = first.setdefault((run.plans, name), (run.engine, sign))
            if sign != expected:
                told.append(f"{run.plans} plans, {name}: {run.engine} differs from {engine}")
    return told


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    lines = [list(header), *map(list, rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _shown(number: float | str) -> str:
    value = float(number)
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def report(runs: list[Run]) -> str:
    """Three tables: loading and memory, milliseconds of each question (the least, the first), rows of each answer."""
    questions = list(runs[0].answers)
    loading = table(
        ("engine", "plans", "nodes", "relationships", *_LOADING),
        (
            [run.engine, str(run.plans), *_counts(run), *(_shown(run.figures[name]) for name in _LOADING)]
            for run in runs
        ),
    )
    asked = table(
        ("engine", "plans", *(f"{name}, ms (first)" for name in questions)),
        ([run.engine, str(run.plans), *(_times(run.answers[name]) for name in questions)] for run in runs),
    )
    sizes = {run.plans: run for run in runs}
    rows = table(
        ("plans", *questions),
        ([str(plans), *(str(run.answers[name]["rows"]) for name in questions)] for plans, run in sizes.items()),
    )
    return f"{loading}\n\n{asked}\n\nRows of each answer:\n\n{rows}"


def _counts(run: Run) -> list[str]:
    return [str(run.figures[name]) for name in ("nodes", "edges")]


def _times(answer: Mapping[str, float | str]) -> str:
    return f"{_shown(answer['least'])} ({_shown(answer['first'])})"


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--plans", default="24,240,2400", help="sizes of the corpora")
    engines = ["kglite", "articulador", "kglite from networkx", "networkx"]
    engines += ["neo4j", "neo4j through articulador"] if "NEO4J_URI" in os.environ else []
    parser.add_argument("--engines", default=",".join(engines), help="which engines (default: %(default)s)")
    parser.add_argument("--json", type=Path, help="also write every figure to this file")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Measure, compare answers, print."""
    options = _options(arguments)
    runs = []
    with TemporaryDirectory() as folder:
        for plans in map(int, options.plans.split(",")):
            for engine in options.engines.split(","):
                runs.append(measured(engine, plans, Path(folder)))
                print(f"{engine}, {plans} plans: measured", file=sys.stderr)
    print(report(runs))
    if options.json:
        held = [asdict(run) for run in runs]
        options.json.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    told = differences(runs)
    print("\n".join(told) or "The same rows from every engine.")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
