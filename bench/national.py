"""National elements that synthetic plans share: the PEDN, the PGG, 25 PESEM and 60 policies with their services."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from articulador.graph.model import Value
from bench.words import FOR_WHOM, MEASURES, OBJECTIVES, SECTORS, SERVICES, SUBJECTS, Phrase, phrase, said

PEDN, PGG = "pedn-2050", "pgg-ds-042-2023-pcm"
POLICIES = 60
_OE_OF_ON = (6, 8, 7, 8)
_AE_OF_OE = 6
_ONLY_CODE = "el texto solo da el padre en el código"


@dataclass(frozen=True, slots=True)
class Shared:
    """An element that many plans cite; ``properties`` lack only the evidence, which is each plan's."""

    id: str
    label: str
    properties: dict[str, Value]
    parent: Shared | None
    indicators: list[Shared] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class National:
    """All that plans may cite. ``everywhere`` is the action that the last objective of every plan serves."""

    everywhere: Shared
    actions: list[Shared]
    guidelines: list[Shared]
    sectors: list[list[Shared]]
    services: list[Shared]
    policies: list[Shared]


@cache
def national() -> National:
    """Make the national elements: the same for every corpus."""
    actions = _pedn()
    services = [service for number in range(POLICIES) for service in _policy(number)]
    policies = list({_top(service).id: _top(service) for service in services}.values())
    sectors = [_pesem(number, sector) for number, sector in enumerate(SECTORS)]
    everywhere = next(action for action in actions if action.id.endswith("/AE.4.5.1"))
    actions.remove(everywhere)
    return National(everywhere, actions, _pgg(), sectors, services, policies)


def _top(element: Shared) -> Shared:
    return element if element.parent is None else _top(element.parent)


def _named(number: int, *kinds: tuple[Phrase, ...]) -> Phrase:
    """Words of each kind, of which neighbouring numbers share none."""
    return said(*(kind[(number * (7 + 2 * place)) % len(kind)] for place, kind in enumerate(kinds)))


def _element(
    plan: str, label: str, key: str, name: Phrase, parent: Shared | None, *, inferred_from_code: bool = False
) -> Shared:
    properties: dict[str, Value] = {"plan": plan, "nombre": name.text, "nombre_norm": name.norm}
    if label not in {"Plan", "PoliticaNacional"}:
        properties["codigo"] = key
    properties["certeza"] = "reparada" if inferred_from_code else "declarada"
    if inferred_from_code:
        properties["nota"] = _ONLY_CODE
    return Shared(f"{plan}/{label}/{key}", label, properties, parent)


def _with_indicator(element: Shared, number: int) -> Shared:
    """Give an element one indicator, whose key is its owner's and its words, as where no code is printed."""
    name = _named(number, MEASURES, SUBJECTS, FOR_WHOM)
    plan, _label, key = element.id.split("/", 2)
    properties: dict[str, Value] = {
        "plan": plan, "nombre": name.text, "nombre_norm": name.norm, "certeza": "declarada",
        "unidad_medida": "Porcentaje",
    }  # fmt: skip
    element.indicators.append(Shared(f"{plan}/Indicador/{key}/{name.slug}", "Indicador", properties, element))
    return element


def _plan(slug: str, name: str, kind: str, first: int, last: int) -> Shared:
    made = _element(slug, "Plan", slug, phrase(name), None)
    made.properties.update(tipo=kind, periodo_inicio=first, periodo_fin=last)
    return made


def _pedn() -> list[Shared]:
    plan = _plan(PEDN, "Plan Estratégico de Desarrollo Nacional al 2050", "PEDN", 2023, 2050)
    actions: list[Shared] = []
    for on, specific in enumerate(_OE_OF_ON, 1):
        goal = _element(
            PEDN, "ObjetivoNacional", f"ON.{on}", _named(on, OBJECTIVES, SUBJECTS), plan, inferred_from_code=True
        )
        for oe in range(1, specific + 1):
            name = _named(on * 10 + oe, OBJECTIVES, SUBJECTS, FOR_WHOM)
            aim = _element(PEDN, "ObjetivoEspecifico", f"OE.{on}.{oe}", name, goal, inferred_from_code=True)
            actions.extend(_actions(aim, f"{on}.{oe}", on * 100 + oe * 10))
    return actions


def _actions(aim: Shared, above: str, number: int) -> list[Shared]:
    found = []
    for ae in range(1, _AE_OF_OE + 1):
        name = _named(number + ae, OBJECTIVES, SUBJECTS, FOR_WHOM)
        found.append(_with_indicator(_element(PEDN, "AE", f"AE.{above}.{ae}", name, aim), number + ae))
    return found


def _pgg() -> list[Shared]:
    plan = _plan(PGG, "Política General de Gobierno para el presente mandato presidencial", "PGG", 2023, 2026)
    axes = [_element(PGG, "EjePGG", str(axis), _named(axis, OBJECTIVES, SUBJECTS), plan) for axis in range(1, 11)]
    return [
        _element(
            PGG, "LineamientoPGG", f"{axis}.{line}", _named(axis * 9 + line, OBJECTIVES, SUBJECTS, FOR_WHOM), above
        )
        for axis, above in enumerate(axes, 1)
        for line in range(1, 7)
    ]


def _pesem(number: int, sector: Phrase) -> list[Shared]:
    """Four objectives of five actions each."""
    slug = f"pesem-{sector.slug}-2024"
    plan = _plan(slug, f"PESEM 2024-2030 del Sector {sector.text}", "PESEM", 2024, 2030)
    found: list[Shared] = []
    for oes in range(1, 5):
        name = _named(number * 5 + oes, OBJECTIVES, SUBJECTS)
        goal = _with_indicator(_element(slug, "OES", f"OES.{oes:02d}", name, plan), number + oes)
        for aes in range(1, 6):
            at = number * 31 + oes * 7 + aes
            name = _named(at, OBJECTIVES, SUBJECTS, FOR_WHOM)
            found.append(_with_indicator(_element(slug, "AES", f"AES.{oes:02d}.{aes:02d}", name, goal), at))
    return found


def _policy(number: int) -> list[Shared]:
    """Three objectives of two guidelines each, and the services under them."""
    about = said(SUBJECTS[number % len(SUBJECTS)], FOR_WHOM[number * 3 % len(FOR_WHOM)])
    slug = f"pn-{about.slug}"
    name = said(phrase("Política Nacional para"), about)
    policy = _element(slug, "PoliticaNacional", name.slug, name, None)
    services: list[Shared] = []
    for op in range(1, 4):
        goal = _element(slug, "ObjetivoPrioritario", f"OP.{op}", _named(number + op, OBJECTIVES, SUBJECTS), policy)
        for line in range(1, 3):
            words = _named(number * 7 + op + line, OBJECTIVES, SUBJECTS, FOR_WHOM)
            above = _element(slug, "Lineamiento", f"{op}.{line}", words, goal)
            for service in range(1, 3 + line % 2):
                at = number * 13 + op * 5 + line * 3 + service
                words = _named(at, SERVICES, SUBJECTS, FOR_WHOM)
                made = _element(slug, "Servicio", f"{op}.{line}.{service}", words, above)
                services.append(_with_indicator(made, at))
    return services
