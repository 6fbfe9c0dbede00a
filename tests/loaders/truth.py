"""A reading against what a careful reader finds: the ``.truth.json`` beside each plan of ``fixtures/plans``.

Wordings are compared folded, codes normalised. What the program only proposes does not count as read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from articulador.graph.model import Certainty, Edge, Node
from articulador.graph.text import fold
from articulador.loaders.codes import dotted, leading_code
from articulador.loaders.model import Reading

Facts = frozenset[tuple[object, ...]]
UPPER = ("OES", "AES", "OER", "AER", "OEL", "AEL", "AE", "ObjetivoEspecifico", "ObjetivoNacional")
LEVELS = ("OEI", "AEI")


def normal(code: object) -> str:
    """Give a code as the graph writes it; other text folded."""
    text = str(code)
    found = leading_code(text)
    return found[0].text if found and not found[1] else dotted(text) or fold(text)


class Seen:
    """The graph of a reading by codes and words, without what is only proposed."""

    def __init__(self, reading: Reading) -> None:
        self.nodes: dict[str, Node] = {node.id: node for node in reading.graph.nodes()}
        self.edges = [e for e in reading.graph.edges() if e.properties["certeza"] != Certainty.INFERIDA]

    def called(self, node_id: str) -> str:
        """Code of an element; of an indicator or an element without one, its folded name."""
        node = self.nodes[node_id]
        code = "" if node.label == "Indicador" else str(node.properties.get("codigo", ""))
        return normal(code) if code else fold(str(node.properties.get("nombre", "")))

    def links(self, kind: str, *labels: str) -> list[Edge]:
        """Relationships of a type whose target has one of the labels."""
        return [e for e in self.edges if e.type == kind and (not labels or self.nodes[e.target].label in labels)]

    def named(self, label: str) -> Facts:
        """(code, folded name) of every element of a label."""
        mine = (node for node in self.nodes.values() if node.label == label)
        return frozenset((str(n.properties["codigo"]), fold(str(n.properties.get("nombre", "")))) for n in mine)


def _named(part: dict[str, str]) -> Facts:
    return frozenset((code, fold(name)) for code, name in part.items())


def _parents(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    found = [(seen.called(e.source), seen.called(e.target)) for e in seen.links("PERTENECE_A", "OEI")]
    return frozenset(truth["aei_parent"].items()), frozenset(found)


def _indicators(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    found = [(seen.called(e.target), seen.called(e.source)) for e in seen.links("MIDE", *LEVELS)]
    return frozenset((i["of"], fold(i["name"])) for i in truth["indicators"]), frozenset(found)


def _series(base: object, year: object, targets: Iterable[tuple[str, float]]) -> tuple[object, ...]:
    return base, year, tuple((str(when), float(value)) for when, value in targets)


def _numbers(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    found = []
    for edge in seen.links("MIDE", *LEVELS):
        p: dict[str, Any] = dict(seen.nodes[edge.source].properties)
        numbers = _series(p.get("linea_base"), p.get("linea_base_anio"), zip(p.get("anios", ()), p.get("metas", ())))  # noqa: B905
        found.append((seen.called(edge.target), seen.called(edge.source), *numbers))
    expected = (
        (i["of"], fold(i["name"]), *_series(i["linea_base"], i["linea_base_anio"], (i["metas"] or {}).items()))
        for i in truth["indicators"]
    )
    return frozenset(expected), frozenset(found)


def _pgg(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    links = [(seen.called(e.source), seen.called(e.target)) for e in seen.links("VINCULADO_A")]
    goals = [n for n in seen.nodes.values() if n.label in LEVELS and n.properties["pgg"] != "vinculado"]
    states = [(str(n.properties["codigo"]), str(n.properties["pgg"])) for n in goals]
    expected = ((a, c) for a, said in truth["pgg"].items() for c in (said if isinstance(said, list) else [said]))
    return frozenset(expected), frozenset([*links, *states])


def _articulation(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    links = seen.links("ARTICULA_CON", *UPPER)
    found = [(seen.called(e.source), seen.called(e.target), bool(e.properties.get("colectivo"))) for e in links]
    return frozenset((a, normal(b), bool(c)) for a, b, c in truth["articula"]), frozenset(found)


def _services(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    found = [(seen.called(e.source), seen.called(e.target)) for e in seen.links("ARTICULA_CON", "Servicio")]
    expected = ((a, normal(s["code"] or s["service"])) for s in truth["policy_services"] for a in s["aei"])
    return frozenset(expected), frozenset(found)


def _units(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    """Each unit by its full name where the document explains its acronym, else by the acronym; plurals are one."""
    names = {fold(sigla): fold(name) for sigla, name in truth.get("unit_aliases", {}).items()}
    by_sigla = {
        fold(str(n.properties.get("sigla", ""))): fold(str(n.properties["nombre"]))
        for n in seen.nodes.values()
        if n.label == "UnidadOrganica"
    }

    def unit(text: object) -> str:
        folded = fold(str(text))
        name = by_sigla.get(names.get(folded, folded), names.get(folded, by_sigla.get(folded, folded)))
        return " ".join(word.removesuffix("s") for word in name.split())

    expected = ((unit(who), normal(what) if leading_code(what) else fold(what)) for who, what in truth["units"])
    found = (
        (unit(seen.nodes[e.source].properties["nombre"]), seen.called(e.target)) for e in seen.links("RESPONSABLE_DE")
    )
    return frozenset(expected), frozenset(found)


def _contributions(truth: dict[str, Any], seen: Seen) -> tuple[Facts, Facts]:
    def said(node: Node) -> str:
        return fold(str(node.properties["nombre"])) if node.label == "Servicio" else str(node.properties["codigo"])

    found = ((seen.nodes[e.target].label, said(seen.nodes[e.target])) for e in seen.links("CONTRIBUYE_A"))
    expected = ((label, fold(what) if label == "Servicio" else normal(what)) for label, what in truth["contribuye"])
    return frozenset(expected), frozenset(found)


CATEGORIES: dict[str, Callable[[dict[str, Any], Seen], tuple[Facts, Facts]]] = {
    "OEI": lambda truth, seen: (_named(truth["oei"]), seen.named("OEI")),
    "AEI": lambda truth, seen: (_named(truth["aei"]), seen.named("AEI")),
    "parents": _parents,
    "indicators": _indicators,
    "numbers": _numbers,
    "pgg": _pgg,
    "articulation": _articulation,
    "services": _services,
    "units": _units,
    "contributions": _contributions,
}


def compare(reading: Reading, truth_file: Path) -> dict[str, tuple[Facts, Facts]]:
    """For each category what was missed and what was said that is not so; only where there is some."""
    truth: dict[str, Any] = json.loads(truth_file.read_text(encoding="utf-8"))
    seen = Seen(reading)
    differences = {}
    for category, facts in CATEGORIES.items():
        expected, found = facts(truth, seen)
        if expected != found:
            differences[category] = (expected - found, found - expected)
    return differences
