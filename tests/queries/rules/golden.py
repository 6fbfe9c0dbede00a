"""The golden pair of a rule, as a readable file: ``tests/queries/rules/pgg001.txt``.

    # what the graph shows
    AEI.01.01: AEI "Uno" pgg=vinculado
    AEI.01.02: AEI "Dos" pgg=no_priorizado
    AEI.01.03: AEI pgg=sin_dato no_leido=["pei-x-2025#pgg"]
    pesem-x-2024/OES.01: OES "Objetivo del sector"
    AEI.01.01 -PERTENECE_A-> OEI.01 certeza=reparada

    = maximo=3                 (optional: thresholds)
    looks at 3
    plan AEI.01.02: AEI.01.02 lleva la marca «No priorizado» frente a la PGG: Dos
    lectura AEI.01.03: ...

An element without a plan belongs to ``pei-x-2025``. Its key is its code where it holds a digit and stands for no plan;
``codigo=""`` takes the code away. Evidence is the line of this file, unless ``fuentes=[...]`` says otherwise. Values
are JSON, or one bare word. From ``looks at`` on stand the findings, in Spanish and in order, with ``-> ...`` for a
suggestion. What a rule gives now, to be checked by eye before it is kept:

    python -m tests.queries.rules.golden pgg001
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from articulador.graph.model import Edge, Node, Value
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore
from articulador.graph.text import fold
from articulador.i18n import set_language
from articulador.queries.gaps.model import Finding, Result
from articulador.queries.gaps.rulebook import find_rule
from articulador.queries.gaps.run import Choice, check

FOLDER = Path(__file__).parent
PEI = "pei-x-2025"
_NODE = re.compile(r'(?P<id>[^\s":>]+): (?P<label>\w+)(?: "(?P<name>[^"]*)")?(?P<rest>.*)')
_EDGE = re.compile(r"(?P<source>\S+) -(?P<type>\w+)-> (?P<target>\S+)(?P<rest>.*)")
_PROPERTY = re.compile(r'(\w+)=(\[.*?\](?=\s|$)|"[^"]*"|\S+)')


@dataclass(frozen=True)
class Golden:
    """A graph, thresholds, and what the rule must say of it: ``expected`` are the lines from ``looks at`` on."""

    code: str
    graph: PlanGraph
    thresholds: Mapping[str, float]
    expected: tuple[str, ...]

    def choice(self) -> Choice:
        """The rule alone, with the thresholds of this case."""
        return Choice((find_rule(self.code),), thresholds={self.code: self.thresholds})


@dataclass
class _Reading:
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    rows: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)


def golden(path: Path) -> Golden:
    """Read one file; raises ValueError for a line that is none of the above."""
    found, thresholds, expected = _Reading(), dict[str, float](), list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if expected or text.startswith("looks at"):
            expected.append(text)
        elif text.startswith("= "):
            thresholds.update({name: float(value) for name, value in _PROPERTY.findall(text)})
        else:
            _element(found, text, f"{PEI}#T:{number}")
    graph = PlanGraph.of(found.nodes, found.edges, found.rows)
    return Golden(path.stem.upper(), graph, thresholds, tuple(expected))


def _element(found: _Reading, text: str, place: str) -> None:
    found.rows[place] = text
    if match := _EDGE.fullmatch(text):
        ends = (found.ids[match["source"]], match["type"], found.ids[match["target"]])
        found.edges.append(Edge(*ends, {"certeza": "declarada", "fuentes": [place], **_properties(match["rest"])}))
    elif match := _NODE.fullmatch(text):
        node = _node(match, place)
        found.ids[match["id"]] = node.id
        found.nodes.append(node)
    else:
        raise ValueError(f"neither element nor relationship: {text}")


def _node(match: re.Match[str], place: str) -> Node:
    slug, _slash, key = match["id"].rpartition("/")
    label, name = match["label"], match["name"] or ""
    slug = slug or (key if label == "Plan" else PEI)
    properties: dict[str, Value] = {"plan": slug, "certeza": "declarada", "fuentes": [place]}
    if name:
        properties |= {"nombre": name, "nombre_norm": fold(name)}
    if any(sign.isdigit() for sign in key) and label != "Plan":
        properties["codigo"] = key
    properties |= _properties(match["rest"])
    return Node(f"{slug}/{label}/{key}", label, {n: v for n, v in properties.items() if v != ""})


def _properties(text: str) -> dict[str, Value]:
    return {name: _value(value) for name, value in _PROPERTY.findall(text)}


def _value(text: str) -> Value:
    try:
        value: Value = json.loads(text)
    except ValueError:
        return text
    return value


def told(store: CypherStore, case: Golden) -> list[str]:
    """What the rule says, as the files write it."""
    result = check(store, case.choice(), "golden").result
    return list(_lines(result))


def _lines(result: Result) -> Iterator[str]:
    (tally,) = result.tallies
    yield f"looks at {tally.checked}"
    for finding in result.findings:
        yield _line(finding)


def _line(finding: Finding) -> str:
    name = (finding.element or "-").rpartition("/")[2]
    hint = f" -> {finding.suggestion}" if finding.suggestion else ""
    return f"{finding.outcome} {name}: {finding.message}{hint}"


def files() -> list[Path]:
    """Every golden file of this folder."""
    return sorted(FOLDER.glob("*.txt"))


def main(code: str) -> None:
    """Print what a rule says now."""
    from articulador.graph.stores.embedded import EmbeddedStore

    set_language("es")
    case = golden(FOLDER / f"{code.lower()}.txt")
    with EmbeddedStore.of(case.graph) as store:
        print(*told(store, case), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
