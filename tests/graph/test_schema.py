"""The schema is linted, and held against the table of arrows that users were promised."""

from __future__ import annotations

import re

import pytest

from articulador.graph.schema import (
    EDGE_PROPERTIES,
    LABELS,
    NODE_PROPERTIES,
    PROPERTIES,
    PROPERTY_GROUPS,
    RELATIONSHIPS,
    TRACE,
    edge_properties,
    node_properties,
)
from articulador.graph.schema_types import Label, Property, Relationship, by_name

UPPER = "OES AES OER AER OEL AEL AE ObjetivoEspecifico ObjetivoNacional ObjetivoPrioritario"
PROMISED = {
    "PERTENECE_A": {
        "AEI": "OEI", "OEI": "Plan", "AES": "OES", "OES": "Plan", "AER": "OER", "AEL": "OEL",
        "AE": "ObjetivoEspecifico",
        "ObjetivoEspecifico": "ObjetivoNacional", "ObjetivoNacional": "Plan", "Servicio": "Lineamiento",
        "Lineamiento": "ObjetivoPrioritario", "ObjetivoPrioritario": "PoliticaNacional",
        "LineamientoPGG": "LineamientoPGG EjePGG", "EjePGG": "Plan", "UnidadOrganica": "Entidad", "Plan": "Entidad",
        "BienServicio": "Plan",
    },
    "ARTICULA_CON": {"OEI": UPPER, "AEI": "Servicio"},
    "VINCULADO_A": {"OEI": "LineamientoPGG", "AEI": "LineamientoPGG"},
    "CONTRIBUYE_A": {"Plan": "AE AES Servicio"},
    "MIDE": {"Indicador": f"OEI AEI Servicio {UPPER}"},
    "RESPONSABLE_DE": {"UnidadOrganica": "AEI OEI Indicador"},
    "ATIENDE_A": {"BienServicio": "GrupoPoblacional"},
    "SUSTENTADO_EN": {"BienServicio": "PoliticaNacional"},
    "IMPULSA": {"Estrategia": "OEI", "Medida": "Estrategia"},
}  # fmt: skip
CLOSED = ("ARTICULA_CON", "VINCULADO_A", "CONTRIBUYE_A", "RESPONSABLE_DE", "ATIENDE_A", "SUSTENTADO_EN", "IMPULSA")


@pytest.mark.parametrize("kind", PROMISED)
def test_arrows_are_as_promised(kind: str) -> None:
    promised = {(source, end) for source, ends in PROMISED[kind].items() for end in ends.split()}

    pairs = set(RELATIONSHIPS[kind].pairs)

    assert promised <= pairs
    assert kind not in CLOSED or promised == pairs


def test_no_other_types_and_no_other_ends() -> None:
    ends = {label for kind in RELATIONSHIPS.values() for pair in kind.pairs for label in pair}

    assert set(RELATIONSHIPS) == set(PROMISED)
    assert ends == set(LABELS)


def test_a_name_declared_twice_is_refused() -> None:
    label = LABELS["AEI"]

    with pytest.raises(ValueError, match="AEI is declared twice"):
        by_name([label, label])


@pytest.mark.parametrize(
    "spec", [*LABELS.values(), *RELATIONSHIPS.values(), *PROPERTIES.values()], ids=lambda spec: spec.name
)
def test_everything_is_described_in_both_languages(spec: Label | Relationship | Property) -> None:
    assert len(spec.description.es) > 2
    assert len(spec.description.en) > 2


def test_names_are_plain() -> None:
    assert all(re.fullmatch(r"[A-Z][A-Za-z]+", label) for label in LABELS)
    assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", kind) for kind in RELATIONSHIPS)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in PROPERTIES)
    assert not {"id", "label", "name", "title", "type", "source", "target"} & set(PROPERTIES)


def test_every_property_is_declared_and_used() -> None:
    used = {name for label in LABELS for name in node_properties(label)}
    used |= {name for kind in RELATIONSHIPS for name in edge_properties(kind)}

    assert used == set(PROPERTIES)


@pytest.mark.parametrize("spec", [*LABELS.values(), *RELATIONSHIPS.values()], ids=lambda spec: spec.name)
def test_own_properties_are_not_common_ones(spec: Label | Relationship) -> None:
    common = NODE_PROPERTIES if isinstance(spec, Label) else EDGE_PROPERTIES

    assert not set(spec.properties) & set(common)
    assert len(set(spec.properties)) == len(spec.properties)


def test_a_pair_stands_once() -> None:
    assert all(len(set(kind.pairs)) == len(kind.pairs) for kind in RELATIONSHIPS.values())


def test_labels_look_different() -> None:
    looks = {(label.colour, label.shape) for label in LABELS.values()}

    assert len(looks) == len(LABELS)
    assert all(re.fullmatch("#[0-9a-f]{6}", label.colour) for label in LABELS.values())


def test_groups_part_properties_of_one_owner() -> None:
    names = [name for group in PROPERTY_GROUPS for name in group]

    assert len(set(names)) == len(names)
    assert all(any(set(group) <= set(node_properties(label)) for label in LABELS) for group in PROPERTY_GROUPS)


def test_trace_parts_the_types() -> None:
    assert set(TRACE.types) | set(TRACE.apart) == set(RELATIONSHIPS)
    assert set(TRACE.apart) == {"CONTRIBUYE_A", "ATIENDE_A", "SUSTENTADO_EN"}
    assert {"Plan", "Entidad", "UnidadOrganica"} == TRACE.ends
