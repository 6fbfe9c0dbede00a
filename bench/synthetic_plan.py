"""One synthetic PEI: its own elements, the national ones that it cites, their relationships, all with their places."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TypeVar, cast

from articulador.graph.model import Value
from bench.national import Shared, national
from bench.words import (
    EVENTS,
    FOR_WHOM,
    GROUPS,
    MANAGEMENT,
    MEASURES,
    OBJECTIVES,
    SECTORS,
    SERVICES,
    STEPS,
    SUBJECTS,
    UNIT_SUBJECTS,
    UNITS_OF,
    WHERE,
    Phrase,
    phrase,
    said,
)

YEARS = list(range(2025, 2031))
_T = TypeVar("_T")
_PGG_LINKED, _PGG_MARKED = 0.65, 0.9
"""Of the actions, 65 % are linked to the PGG, 25 % bear the mark "No priorizado", of 10 % nothing can be read."""
_SIGNS = {"vinculado": "", "no_priorizado": "No priorizado", "sin_dato": "la celda de la PGG se perdió"}

Properties = dict[str, Value]
Link = tuple[str, str, str]


class Draw:
    """Chance that a seed decides: the same on every machine."""

    def __init__(self, seed: str) -> None:
        self._next = Random(seed).random  # noqa: S311 - no secret

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._next() * (high + 1 - low))

    def often(self, share: float) -> bool:
        """True in this share of the cases."""
        return self._next() < share

    def pick(self, items: list[_T] | tuple[_T, ...]) -> _T:
        """One of these."""
        return items[int(self._next() * len(items))]

    def popular(self, items: list[_T]) -> _T:
        """One of these, the first ones far more often: what all plans cite, and what hardly one does."""
        return items[int(self._next() ** 2 * len(items))]

    def words(self, *kinds: tuple[Phrase, ...]) -> Phrase:
        """One phrase of each kind."""
        return said(*[self.pick(kind) for kind in kinds])


@dataclass(slots=True)
class Rows:
    """What one plan states: nodes by id (label, properties) and relationships by source, type, target."""

    nodes: dict[str, tuple[str, Properties]] = field(default_factory=dict)
    edges: dict[Link, Properties] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    """Ids of the national elements among the nodes."""

    def sources(self, identity: str) -> list[str]:
        """Evidence of a node, to be added to."""
        return cast("list[str]", self.nodes[identity][1]["fuentes"])

    def link(self, source: str, kind: str, target: str, places: list[str], **more: Value) -> None:
        """State a relationship, or one more place of it."""
        known = self.edges.get((source, kind, target))
        if known is None:
            self.edges[source, kind, target] = {"certeza": "declarada", "fuentes": places, **more}
        elif places[0] not in cast("list[str]", known["fuentes"]):
            known["fuentes"] = [*cast("list[str]", known["fuentes"]), *places]

    def cite(self, element: Shared, place: str) -> str:
        """State a national element with all that it belongs to and its indicators; gives its id."""
        self._see(element, place)
        at: Shared = element
        while at.parent is not None:
            self._see(at.parent, place)
            self.link(at.id, "PERTENECE_A", at.parent.id, [place])
            at = at.parent
        for indicator in element.indicators:
            self._see(indicator, place)
            self.link(indicator.id, "MIDE", element.id, [place])
        return element.id

    def _see(self, element: Shared, place: str) -> None:
        if element.id not in self.shared:
            self.shared.add(element.id)
            self.nodes[element.id] = (element.label, {**element.properties, "fuentes": [place]})
        elif element.label != "Plan" and place not in self.sources(element.id):
            self.sources(element.id).append(place)


def plan_slug(number: int) -> str:
    """Slug of a plan: ``pei-ent0001-2025``."""
    return f"pei-ent{number:04d}-2025"


_TABLES = tuple(
    f"{kind} | {name} | 1-99999"
    for kind, name in (
        ("contribucion", "Tabla 6"), ("oei", "Tabla 10"), ("aei", "Tabla 11"), ("ruta", "Ruta estratégica"),
        ("articulacion", "Anexo B-1"), ("politicas", "Anexo B-2"), ("matriz", "Anexo B-3"),
    )
)  # fmt: skip
"""Tables that a document is read from: rules ask which there are, and which of them a place belongs to."""


def plan_rows(number: int, seed: int) -> Rows:
    """Everything that plan ``number`` (from 1) of a corpus states."""
    return _Plan(number, seed).rows


class _Plan:
    """Writes one plan's rows, table by table; ``line`` is where the document is being "read"."""

    def __init__(self, number: int, seed: int) -> None:
        self.draw = Draw(f"{seed}/{number}")
        self.rows = Rows()
        self.national = national()
        self.slug = plan_slug(number)
        self.line = 40
        self.sector = number % len(SECTORS)
        self._head(number)
        self.units = self._units()
        self.objectives = [self._objective(code) for code in range(1, self.draw.between(4, 8) + 1)]
        self._modernise(self.objectives[-1])
        self._upper_plans()
        self._services()
        self._foresight()
        self._strategies()

    def place(self, table: str) -> str:
        """The next place of a table: ``pei-ent0001-2025#Tabla 11:801``."""
        self.line += 1
        return f"{self.slug}#{table}:{self.line}"

    def add(self, label: str, key: str, name: Phrase, places: list[str], **more: Value) -> str:
        """State an element of this plan; gives its id."""
        identity = f"{self.slug}/{label}/{key}"
        self.rows.nodes[identity] = (label, {
            "plan": self.slug, "nombre": name.text, "nombre_norm": name.norm, "certeza": "declarada",
            "fuentes": places, **more,
        })  # fmt: skip
        return identity

    def part(self, label: str, name: Phrase, table: str, key: str = "", **more: Value) -> str:
        """State an element that belongs to the plan and has words for a key; one more place where it is known."""
        places = [self.place(table)]
        identity = f"{self.slug}/{label}/{key or name.slug}"
        if identity in self.rows.nodes:
            self.rows.sources(identity).extend(places)
        else:
            self.add(label, key or name.slug, name, list(places), **more)
        self.rows.link(identity, "PERTENECE_A", self.plan, places)
        return identity

    def _head(self, number: int) -> None:
        at = [self.place("texto")]
        name = phrase(f"Entidad Pública {number:04d}")
        sector = SECTORS[self.sector].text
        self.entity = self.add(
            "Entidad", f"{number:04d}", name, at, codigo=f"{number:04d}", sigla=f"ENT{number:04d}", sector=sector
        )
        title = said(phrase("Plan Estratégico Institucional 2025-2030"), name)
        period: Properties = {"tipo": "PEI", "periodo_inicio": 2025, "tablas": list(_TABLES)}
        if number % 7:  # some documents do not say where they end
            period["periodo_fin"] = 2030
        self.plan = self.add("Plan", self.slug, title, at, **period)
        self.rows.link(self.plan, "PERTENECE_A", self.entity, at)

    def _units(self) -> list[str]:
        found = []
        for _unit in range(self.draw.between(11, 18)):
            name = self.draw.words(UNITS_OF, UNIT_SUBJECTS)
            places = [self.place("Tabla 2")]
            initials = "".join(word[0] for word in name.text.split() if word[0].isupper())
            unit = self.add("UnidadOrganica", name.slug, name, list(places), sigla=initials)
            self.rows.link(unit, "PERTENECE_A", self.entity, places)
            found.append(unit)
        return list(dict.fromkeys(found))

    def _responsible(self, target: str, place: str, two: float) -> None:
        """One unit of a cell, or two with their order."""
        units = [self.draw.pick(self.units)]
        if self.draw.often(two) and (other := self.draw.pick(self.units)) not in units:
            units.append(other)
        for order, unit in enumerate(units, 1):
            more: Properties = {"orden": order} if len(units) > 1 else {}
            self.rows.link(unit, "RESPONSABLE_DE", target, [place], **more)
            self.rows.sources(unit).append(place)

    def _objective(self, code: int) -> str:
        """One objective with its actions, indicators and links to the PGG."""
        key = f"OEI.{code:02d}"
        name = self.draw.words(OBJECTIVES, SUBJECTS, FOR_WHOM, WHERE)
        places = [self.place("Tabla 10"), self.place("Ruta estratégica"), self.place("Anexo B-3")]
        kind = "II" if self.draw.often(0.2) else "I"
        goal = self.add("OEI", key, name, places, codigo=key, tipo=kind, prioridad=code)
        self.rows.link(goal, "PERTENECE_A", self.plan, [places[0]])
        self._goal_links(goal, places[1], linked=0.92)
        for number in range(1, self.draw.between(1, 2) + 1):
            self._indicator(f"I{key}.{number:02d}", goal, "Tabla 10")
        for number in range(1, self.draw.between(3, 7) + 1):
            self._action(f"{code:02d}.{number:02d}", goal, number)
        return goal

    def _action(self, code: str, goal: str, number: int) -> None:
        key = f"AEI.{code}"
        name = self.draw.words(SERVICES, SUBJECTS, FOR_WHOM, WHERE)
        places = [self.place("Tabla 11"), self.place("Ruta estratégica"), self.place("Anexo B-3")]
        action = self.add("AEI", key, name, places, codigo=key, prioridad=number)
        if self.draw.often(0.2):
            properties = self.rows.nodes[action][1]
            properties["variantes"] = [f"{places[2]} | {name.text} y sus usuarios"]
            properties["codigo_impreso"] = f"AEI {code}"
        self.rows.link(action, "PERTENECE_A", goal, [places[0]])
        self._goal_links(action, places[1], linked=_PGG_LINKED)
        if self.draw.often(0.25):
            service = self.rows.cite(self.draw.popular(self.national.services), place := self.place("Anexo B-2"))
            self.rows.link(action, "ARTICULA_CON", service, [place])
        for indicator in range(1, self.draw.between(1, 3) + 1):
            self._indicator(f"I{key}.{indicator:02d}", action, "Tabla 11")

    def _goal_links(self, element: str, place: str, linked: float) -> None:
        """Responsible units, and the link to the PGG or why there is none."""
        self._responsible(element, place, 0.15)
        drawn = self.draw.between(1, 1000) / 1000
        state = "vinculado" if drawn <= linked else "no_priorizado" if drawn <= max(linked, _PGG_MARKED) else "sin_dato"
        held = self.rows.nodes[element][1]
        held["pgg"] = state
        if state == "sin_dato":
            held["pgg_nota"] = _SIGNS[state]
            return
        held["pgg_fuentes"] = [place]
        if state == "vinculado":
            line = self.rows.cite(self.draw.popular(self.national.guidelines), place)
            self.rows.link(element, "VINCULADO_A", line, [place])

    def _indicator(self, key: str, measured: str, table: str) -> None:
        name = self.draw.words(MEASURES, SUBJECTS, FOR_WHOM, WHERE)
        places = [self.place(table), self.place("Anexo B-3")]
        more: Properties = {"codigo": key, "unidad_medida": "Porcentaje"}
        if self.draw.often(0.8):
            more.update(self._targets(places[1]))
        else:
            more["linea_base_nota"] = "ND"
        indicator = self.add("Indicador", key, name, places, **more)
        self.rows.link(indicator, "MIDE", measured, places)
        self._responsible(indicator, places[0], 0.2)

    def _targets(self, place: str) -> Properties:
        """Baseline and a target a year; of some, one year was lost and the rest is certain only as repaired."""
        base, step = self.draw.between(0, 600) / 10, self.draw.between(0, 40) / 10
        years = YEARS if self.draw.often(0.85) else YEARS[1:]
        targets = [round(base + step * (year - 2024), 1) for year in years]
        printed = " ".join(f"{year} {target}".replace(".", ",") for year, target in zip(years, targets, strict=True))
        return {
            "linea_base": base, "linea_base_anio": 2023, "anios": list(years), "metas": targets,
            "metas_impresas": printed, "metas_fuentes": [place],
            "metas_certeza": "declarada" if years is YEARS else "reparada",
        }  # fmt: skip

    def _modernise(self, goal: str) -> None:
        """Give the last objective the words that every plan has: it serves the same national action in all of them."""
        held = self.rows.nodes[goal][1]
        held["nombre"], held["nombre_norm"] = MANAGEMENT
        place = self.place("Anexo B-1")
        self.rows.link(goal, "ARTICULA_CON", self.rows.cite(self.national.everywhere, place), [place])

    def _upper_plans(self) -> None:
        """What objectives and the entity as a whole serve: the PESEM of the sector, the PEDN, policies."""
        upper = self.national.sectors[self.sector]
        for goal in self.objectives:
            for _link in range(self.draw.between(1, 2)):
                self._articulate(goal, self.draw.pick(upper))
            if self.draw.often(0.25):
                self._articulate(goal, self.draw.popular(self.national.actions))
        if self.draw.often(0.1):
            self._collective(self.objectives[-1], upper)
        cited = [self.draw.popular(self.national.actions) for _action in range(4)]
        cited += [self.draw.pick(upper) for _action in range(5)]
        cited += [self.draw.popular(self.national.services) for _service in range(6)]
        for element in cited:
            place = self.place("Tabla 6")
            self.rows.link(self.plan, "CONTRIBUYE_A", self.rows.cite(element, place), [place])

    def _articulate(self, goal: str, element: Shared) -> None:
        place = self.place("Anexo B-1")
        identity = self.rows.cite(element, place)
        if element.label == "AE" and self.draw.often(0.1):
            self._rewording(identity, place)
        self.rows.link(goal, "ARTICULA_CON", identity, [place])

    def _rewording(self, identity: str, place: str) -> None:
        held = self.rows.nodes[identity][1]
        held["variantes"] = [f"{place} | {held['nombre']} según el plan"]

    def _collective(self, goal: str, upper: list[Shared]) -> None:
        """One sentence ties an objective to all actions of the sector that nothing else ties it to."""
        place = self.place("texto")
        for element in upper:
            if (goal, "ARTICULA_CON", element.id) not in self.rows.edges:
                self.rows.link(goal, "ARTICULA_CON", self.rows.cite(element, place), [place], colectivo=True)

    def _services(self) -> None:
        groups = [self.draw.pick(GROUPS) for _group in range(self.draw.between(4, 7))]
        for _service in range(self.draw.between(6, 14)):
            name = self.draw.words(SERVICES, SUBJECTS, FOR_WHOM, WHERE)
            good = self.part("BienServicio", name, "Tabla 7", referencia="Ley de organización y funciones")
            place = self.rows.sources(good)[-1]
            for _group in range(self.draw.between(1, 2)):
                group = self.part("GrupoPoblacional", self.draw.pick(groups), "Tabla 7")
                self.rows.link(good, "ATIENDE_A", group, [place])
            if self.draw.often(0.2):
                policy = self.rows.cite(self.draw.popular(self.national.policies), place)
                self.rows.link(good, "SUSTENTADO_EN", policy, [place])

    def _foresight(self) -> None:
        for number in range(1, self.draw.between(6, 10) + 1):
            self.part(
                "EventoFuturo",
                self.draw.pick(EVENTS),
                "Tabla 8",
                key=f"T{number}",
                codigo=f"T{number}",
                tipo="Tendencia",
            )

    def _strategies(self) -> None:
        found = []
        for goal in self.objectives:
            for _step in range(self.draw.between(2, 4)):
                name = self.draw.words(STEPS, SUBJECTS, FOR_WHOM, WHERE)
                strategy = self.part("Estrategia", name, "Tabla 12")
                self.rows.link(strategy, "IMPULSA", goal, self.rows.sources(strategy)[-1:])
                found.append((strategy, name))
        for _measure in range(self.draw.between(22, 36)):
            strategy, name = self.draw.pick(found)
            same = self.draw.often(0.4)
            if not same:
                name = self.draw.words(STEPS, SUBJECTS, FOR_WHOM, WHERE)
            year = self.draw.pick(YEARS)
            measure = self.part("Medida", name, "Tabla 13", key=f"{year}/{name.slug}", anio=year)
            if same:
                self.rows.link(measure, "IMPULSA", strategy, self.rows.sources(measure)[-1:])
