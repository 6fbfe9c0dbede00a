"""What the conversion of a document lost: by table, and by kind of datum. Never a fault of the entity."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS
from articulador.i18n import N_, _
from articulador.loaders.model import TableKind
from articulador.loaders.notes import read_back
from articulador.queries.elements import natural, placed, plan_of, texts
from articulador.queries.gaps.tables import parts
from articulador.report.pieces import label_words
from articulador.report.reading import KINDS
from articulador.report.words import clean, short

_TEXT = 300
ASPECTS = {
    "unidad": N_("responsible unit"),
    "ruta": N_("row of the ruta estratégica"),
    "matriz": N_("row of the matrix of baselines and targets"),
    "articulacion": N_("row of the articulation with the upper plan"),
    "politicas": N_("row of the national policies"),
    "pgg": N_("link to the PGG"),
    "linea_base": N_("baseline"),
    "metas": N_("targets of one year or more"),
    "ficha": N_("data sheet"),
}
"""What the text may lose of an element."""


@dataclass(frozen=True, slots=True)
class TableLoss:
    """A table of the document: what it holds, what the text lost of it, and how many rows nobody understood."""

    name: str
    kind: str
    lost: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class DatumLoss:
    """A kind of datum, of how many elements the text lost it, and of which."""

    name: str
    count: int
    told: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read of one plan; ``known`` is False where the source does not say how it was read."""

    tables: tuple[TableLoss, ...]
    data: tuple[DatumLoss, ...]
    known: bool


def unread(graph: PlanGraph, slug: str) -> Unread:
    """Give what could not be read of a plan's document."""
    node = plan_of(graph, slug)
    if node is None:
        return Unread((), _data(graph, slug), known=False)
    lost: defaultdict[str, list[str]] = defaultdict(list)
    for place, said in placed(node, "perdidas"):
        lost[parts(place)[1]].append(short(read_back(said), _TEXT))
    rows = Counter(parts(place)[1] for place, _said in placed(node, "filas_no_entendidas"))
    kinds = _kinds(texts(node, "tablas"))
    names = sorted(
        {*lost, *rows}, key=lambda name: (name not in kinds, list(kinds).index(name) if name in kinds else 0)
    )
    tables = tuple(TableLoss(clean(name), kinds.get(name, ""), tuple(lost[name]), rows[name]) for name in names)
    return Unread(tables, _data(graph, slug), known=bool(kinds))


def _kinds(tables: tuple[str, ...]) -> dict[str, str]:
    """What each table that was read holds, in words, by its name."""
    found: dict[str, str] = {}
    for entry in tables:
        kind, name, *_lines = [*entry.split(" | "), ""]
        found.setdefault(name, _(KINDS[TableKind(kind)]) if kind in set(TableKind) else clean(kind))
    return found


def _data(graph: PlanGraph, slug: str) -> tuple[DatumLoss, ...]:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for node in graph.nodes():
        mine = (entry.partition("#") for entry in texts(node, "no_leido"))
        for aspect in {found.partition(":")[0] for of_plan, _hash, found in mine if of_plan == slug}:
            counted[aspect][node.label] += 1
    ranked = sorted(counted.items(), key=lambda item: (-item[1].total(), natural(item[0])))
    return tuple(DatumLoss(_aspect(aspect), counts.total(), _by_label(counts)) for aspect, counts in ranked)


def _by_label(counts: Counter[str]) -> str:
    """``6 OEI, 28 AEI``, in the order of the schema."""
    return ", ".join(f"{counts[label]} {label_words(label)}" for label in LABELS if counts[label])


def _aspect(name: str) -> str:
    return _(ASPECTS[name]) if name in ASPECTS else clean(name)
