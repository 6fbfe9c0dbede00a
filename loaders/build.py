"""From reconciled statements to nodes and relationships of the graph, with ids, names and evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articulador.graph.catalog import official_name
from articulador.graph.model import Certainty, Edge, Node, Value
from articulador.graph.text import fold
from articulador.loaders.codes import UPPER_LABELS
from articulador.loaders.context import Context
from articulador.loaders.counted import counted
from articulador.loaders.identity import Identity, PlanIdentity
from articulador.loaders.ids import PEDN_LABELS, PGG_LABELS, Ids
from articulador.loaders.model import (
    TEXT,
    Conflict,
    ElementStated,
    LinkStated,
    Loss,
    Place,
    Ref,
    RowOutcome,
    RowState,
    Table,
    TableKind,
)
from articulador.loaders.notes import OFFICIAL, PLACED_BY_CODE, note
from articulador.loaders.plan_heading import heading_conflicts
from articulador.loaders.policies import policy_words
from articulador.loaders.reconcile import (
    Element,
    Link,
    Numbers,
    PggState,
    merge_elements,
    merge_links,
    merge_series,
    missing_ends,
    pgg_states,
)  # fmt: skip
from articulador.loaders.units import UnitBook, explained_siglas
from articulador.loaders.unread import Known, Unread, read_tables

_CODED = re.compile(r"\bI?[AO]EI[.:\s]*\d")
_PLAN_LABELS = {"OEI", "BienServicio", "GrupoPoblacional", "EventoFuturo", "Estrategia", "Medida"}
_TOPS = {"OES": "upper", "OER": "upper", "OEL": "upper", "EjePGG": "pgg", "ObjetivoNacional": "pedn"}
_UNDER = {"AEI", "AES", "AER", "AEL", "AE", "ObjetivoEspecifico", "LineamientoPGG"}


class Builder:
    """Turns one reading's statements into nodes and relationships."""

    def __init__(self, ctx: Context, identity: Identity, tables: tuple[Table, ...], printed: dict[Place, str]) -> None:
        self.ctx = ctx
        self.identity = identity
        self.tables = tables
        self.printed = printed
        self._state_units()
        elements = merge_elements((s for s in ctx.statements if isinstance(s, ElementStated)), tables)
        self.links = merge_links(s for s in ctx.statements if isinstance(s, LinkStated))
        self.elements = {**elements, **missing_ends(self.links, elements)}
        self._tell_twins()
        self.ids = self._ids()
        self.numbers = merge_series(ctx, ctx.series)
        has_route = any(table.kind is TableKind.RUTA for table in tables)
        goals = [ref for ref in self.elements if ref.label in {"OEI", "AEI"}]
        self.pgg = pgg_states(ctx, goals, has_route=has_route)
        self.lost: dict[Ref, list[str]] = {}
        self.account: dict[str, Value] = {}
        self.extra: set[Place] = set()

    def tell(self, unread: Unread) -> None:
        """Tell of each element what the text lost of it, and of the plan what was read and what was not."""
        slug = self.identity.plan.slug
        found = unread.aspects(Known(self.links, self.numbers, self.pgg, tuple(self.elements)))
        self.lost = {ref: [f"{slug}#{aspect}" for aspect in aspects] for ref, aspects in found.items()}
        left = [outcome for outcome in unread.outcomes if outcome.state is RowState.NOT_UNDERSTOOD and outcome.why]
        self.extra = {Place(outcome.table, outcome.line) for outcome in left}
        self.extra |= {Place(loss.table, loss.line) for loss in unread.losses}
        counts = counted(self.ctx.lines)
        self.extra |= {count.place for count in counts}
        plan = Ref("Plan", (slug,))
        headings = heading_conflicts(self.ctx.lines, self.tables, plan)
        self.ctx.conflicts.extend(headings)
        self.extra |= {place for conflict in headings for place in _cited(conflict)}
        told: dict[str, list[str]] = {
            "tablas": read_tables(unread.tables),
            "perdidas": [self._told(loss) for loss in unread.losses],
            "filas_no_entendidas": [self._told(outcome) for outcome in left],
            "contradicciones": self._conflicts(plan),
            "cantidades_declaradas": [f"{self.source(one.place)} | {one.label} | {one.number}" for one in counts],
        }
        self.account = {name: entries for name, entries in told.items() if entries}

    def _told(self, thing: Loss | RowOutcome) -> str:
        return f"{self.source(Place(thing.table, thing.line))} | {thing.why.data if thing.why else ''}"

    def _conflicts(self, ref: Ref) -> list[str]:
        """What two places state differently of an element: ``"what | value | place | value | place"``."""
        slug = self.identity.plan.slug
        return [
            " | ".join([
                conflict.what,
                *(f"{value} | {slug}#{place}" for value, place in zip(conflict.values, conflict.places, strict=False)),
            ])
            for conflict in self.ctx.conflicts
            if conflict.ref == ref
        ]  # fmt: skip

    def _tell_twins(self) -> None:
        """Report each code that the plan prints beside two statements, with both places."""
        for ref, twin in self.elements.items():
            first = self.elements.get(Ref(ref.label, ref.key[:1]))
            if _is_twin(ref) and first and first.wordings and twin.wordings:
                stated = (first.wordings[0], twin.wordings[0])
                places = tuple(f"{place.table}:{place.line}" for place, _ in stated)
                values = tuple(text for _, text in stated)
                self.ctx.conflicts.append(Conflict(ref, ref.key[0], "enunciado", values, places))

    def _ids(self) -> Ids:
        codes = {
            ref: str(element.properties["codigo"])
            for ref, element in self.elements.items()
            if ref.label in {"Indicador", "Servicio"} and element.properties.get("codigo")
        }
        policies = {
            ref.key[0]: max(
                (text for _, text in element.wordings), key=lambda t: (len(policy_words(t)), t), default=ref.key[0]
            )
            for ref, element in self.elements.items()
            if ref.label == "PoliticaNacional"
        }
        ids = Ids(self.identity, codes, policies)
        ids.learn_owners(ref for ref in self.elements if ref.label != "Indicador")
        return ids

    def _state_units(self) -> None:
        book = UnitBook(self.ctx.units, explained_siglas(self.ctx.lines))
        self.unit_names: dict[Ref, str] = {}
        for cell in self.ctx.units:
            units = book.units(cell.text)
            for order, unit in enumerate(units, 1):
                ref = Ref("UnidadOrganica", (unit.key,))
                self.unit_names[ref] = unit.name
                sigla: dict[str, Value] = {"sigla": unit.sigla} if unit.sigla else {}
                self.ctx.statements.append(ElementStated(ref, cell.place, unit.printed, Certainty.DECLARADA, "", sigla))
                properties: dict[str, Value] = {"orden": order} if len(units) > 1 else {}
                why = cell.why.data if cell.why else ""
                self.ctx.statements.append(
                    LinkStated(ref, "RESPONSABLE_DE", cell.target, cell.place, cell.certainty, why, properties)
                )

    def source(self, place: Place) -> str:
        """A place as evidence cites it: ``pei-mre-2025#Tabla 11:801``."""
        return f"{self.identity.plan.slug}#{place.table}:{place.line}"

    def _sources(self, places: Iterable[Place]) -> list[str]:
        return [self.source(place) for place in places]

    def nodes(self) -> list[Node]:
        """All nodes, plans and entity first."""
        return [*self._plans(), *(self._node(element) for element in self.elements.values())]

    def _node(self, element: Element) -> Node:
        ref = element.ref
        plan = self.ids.plan(ref)
        name, variants, official = self._name(element)
        properties: dict[str, Value] = {
            "plan": plan,
            "certeza": element.certainty.value,
            "fuentes": self._sources(element.places),
        }
        properties.update({k: v for k, v in element.properties.items() if v != ""})
        told = element.certainty is not Certainty.DECLARADA or ref.label == "Indicador" or _is_twin(ref)
        notes = element.notes if told else []
        if name:
            properties["nombre"], properties["nombre_norm"] = name, fold(name)
        if variants:
            properties["variantes"] = variants
        if official:
            notes = [*notes, official]
        self._numbers(ref, properties, notes := list(notes))
        if ref in self.pgg:
            self._pgg(self.pgg[ref], properties)
        if ref in self.lost:
            properties["no_leido"] = self.lost[ref]
        if conflicts := self._conflicts(ref):
            properties["contradicciones"] = conflicts
        if notes:
            properties["nota"] = "; ".join(dict.fromkeys(notes))
        return Node(self.ids.id(ref), ref.label, properties)

    def _numbers(self, ref: Ref, properties: dict[str, Value], notes: list[str]) -> None:
        numbers: Numbers | None = self.numbers.get(ref)
        if numbers is None:
            return
        properties.update({k: v for k, v in numbers.properties.items() if k != "metas_nota"})
        properties["metas_fuentes"] = self._sources(numbers.places)
        if "metas_nota" in numbers.properties:
            notes.append(str(numbers.properties["metas_nota"]))

    def _pgg(self, state: PggState, properties: dict[str, Value]) -> None:
        properties["pgg"] = state.state
        if state.places:
            properties["pgg_fuentes"] = self._sources(state.places)
        if state.note:
            properties["pgg_nota"] = state.note

    def _name(self, element: Element) -> tuple[str, list[str], str]:
        """(name, other wordings, note on where an official name comes from)."""
        wordings = element.wordings
        if element.ref.label == "PoliticaNacional" and wordings:
            wordings = sorted(wordings, key=lambda w: -len(policy_words(w[1])))
        code = str(element.properties.get("codigo", ""))
        official = official_name(self.ids.plan(element.ref), element.ref.label, code) if code else None
        name = official.nombre if official else self.unit_names.get(element.ref) or _best(wordings)
        others = [f"{self.source(place)} | {text}" for place, text in wordings if text != name]
        return name, others, note(OFFICIAL, source=official.fuente).data if official else ""

    def edges(self) -> list[Edge]:
        """All relationships: those stated, and what belongs to a plan."""
        stated = [self._edge(link) for link in self.links]
        return [*stated, *self._belongings({(link.source, link.type) for link in self.links})]

    def _edge(self, link: Link) -> Edge:
        properties: dict[str, Value] = {
            "certeza": link.certainty.value,
            "fuentes": self._sources(link.places),
            **link.properties,
        }
        if link.notes and link.certainty is not Certainty.DECLARADA:
            properties["nota"] = "; ".join(link.notes)
        return Edge(self.ids.id(link.source), link.type, self.ids.id(link.target), properties)

    def _plan_id(self, slug: str) -> str:
        return f"{slug}/Plan/{slug}"

    def _belongings(self, stated: set[tuple[Ref, str]]) -> list[Edge]:
        edges = []
        entity = self._entity_id()
        for ref, element in self.elements.items():
            top = self._top(ref) if (ref, "PERTENECE_A") not in stated else ""
            if ref.label == "UnidadOrganica":
                top = entity
            if top:
                properties: dict[str, Value] = {
                    "certeza": element.certainty.value,
                    "fuentes": self._sources(element.places[:1]),
                }
                if element.certainty is not Certainty.DECLARADA:
                    properties["nota"] = "; ".join(element.notes) or note(PLACED_BY_CODE).data
                edges.append(Edge(self.ids.id(ref), "PERTENECE_A", top, properties))
        here = self._sources([Place(TEXT, self.identity.plan.line)])
        edges.append(
            Edge(
                self._plan_id(self.identity.plan.slug), "PERTENECE_A", entity, {"certeza": "declarada", "fuentes": here}
            )
        )
        return edges

    def _top(self, ref: Ref) -> str:
        if ref.label in _PLAN_LABELS:
            return self._plan_id(self.identity.plan.slug)
        if ref.label in _TOPS or ref.label in _UNDER:
            return self._plan_id(self.ids.plan(ref))
        return ""

    def _entity_id(self) -> str:
        slug = self.identity.plan.slug
        return f"{slug}/Entidad/{self.identity.pliego or slug.split('-', 1)[1].rsplit('-', 1)[0]}"

    def _plans(self) -> list[Node]:
        identity = self.identity
        labels = {ref.label for ref in self.elements}
        above = ((UPPER_LABELS, identity.upper), (PGG_LABELS, identity.pgg), (PEDN_LABELS, identity.pedn))
        plans = [identity.plan, *(plan for own, plan in above if labels & own)]
        nodes = [self._plan_node(plan) for plan in plans]
        nodes[0] = Node(nodes[0].id, nodes[0].label, {**nodes[0].properties, **self.account})
        return [*nodes, self._entity_node()]

    def _plan_node(self, plan: PlanIdentity) -> Node:
        line = plan.line or self.identity.plan.line
        properties: dict[str, Value] = {
            "plan": plan.slug, "nombre": plan.name, "nombre_norm": fold(plan.name), "tipo": plan.tipo,
            "certeza": "declarada" if plan.line else "reparada", "fuentes": self._sources([Place(TEXT, line)]),
        }  # fmt: skip
        optional: list[tuple[str, Value]] = [
            ("periodo_inicio", plan.start),
            ("periodo_fin", plan.end),
            ("norma", plan.norm),
            ("version", plan.version),
        ]
        properties.update({name: value for name, value in optional if value})
        return Node(self._plan_id(plan.slug), "Plan", properties)

    def _entity_node(self) -> Node:
        identity = self.identity
        name = identity.entity
        properties: dict[str, Value] = {
            "plan": identity.plan.slug, "certeza": "declarada" if name else "reparada",
            "fuentes": self._sources([Place(TEXT, identity.entity_line or identity.plan.line)]),
        }  # fmt: skip
        optional = [
            ("nombre", name),
            ("nombre_norm", fold(name)),
            ("codigo", identity.pliego),
            ("sigla", identity.sigla),
            ("sector", identity.sector),
        ]
        properties.update({key: value for key, value in optional if value})
        return Node(self._entity_id(), "Entidad", properties)

    def rows(self) -> dict[str, str]:
        """The printed text of every place that is cited as evidence."""
        places = {place for element in self.elements.values() for place in element.places}
        places |= {place for link in self.links for place in link.places}
        places |= {place for numbers in self.numbers.values() for place in numbers.places}
        places |= {place for state in self.pgg.values() for place in state.places}
        places |= self.extra
        identity = self.identity
        lines = {identity.plan.line, identity.entity_line, identity.upper.line, identity.pgg.line, identity.pedn.line}
        places |= {Place(TEXT, line) for line in lines if line}
        return {
            self.source(place): self.printed[place]
            for place in sorted(places, key=lambda p: (p.line, p.table))
            if place in self.printed
        }


def _cited(conflict: Conflict) -> list[Place]:
    """The places of a conflict, which names them ``table:line``."""
    parted = (place.rpartition(":") for place in conflict.places)
    return [Place(table, int(line)) for table, _colon, line in parted]


def _is_twin(ref: Ref) -> bool:
    """True for an element whose code another one carries too: its statement is part of what identifies it."""
    return ref.label in {"OEI", "AEI"} and len(ref.key) > 1


def _best(wordings: list[tuple[Place, str]]) -> str:
    """The first wording that no code was glued to, or a longer one of which it is only the beginning."""
    if not wordings:
        return ""
    wordings = [wording for wording in wordings if not _CODED.search(wording[1])] or wordings
    first = wordings[0][1]
    longer = [
        text
        for _, text in wordings[1:]
        if len(text) > len(first) and fold(text).startswith(fold(first)) and not first.rstrip().endswith(".")
    ]
    return (
        max(longer, key=len)
        if longer and first.split()[-1].lower() in {"de", "la", "y", "el", "en", "para", "los", "las", "del"}
        else first
    )
