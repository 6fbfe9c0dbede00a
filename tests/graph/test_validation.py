"""What the schema does not allow never enters a graph, and the message says where and what is expected."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import pytest

from articulador.errors import GraphError
from articulador.graph.model import Edge, Node, Value
from articulador.graph.validation import check_edge, check_node

LARGEST = 2**63 - 1


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("prioridad", "1", "\"prioridad\" is a integer; found '1'"),
        ("prioridad", True, "integer; found True"),
        ("prioridad", LARGEST + 1, "integer; found"),
        ("fuentes", "a", "list of string; found 'a'"),
        ("fuentes", [1], "list of string"),
        ("fuentes", [None], "list of string"),
        ("nombre", None, "found None"),
        ("nombre", "\ud800", "without lone surrogates"),
        ("nombre", 3, "string; found 3"),
        ("pgg", "no", "one of vinculado, no_priorizado, sin_dato; found 'no'"),
        ("metas", [1.0], "has no property 'metas'"),
        ("otra", 1, "has no property 'otra'; it may carry certeza"),
    ],
)
def test_values_that_do_not_fit(name: str, value: object, message: str, action: Callable[..., Node]) -> None:
    with pytest.raises(GraphError) as error:
        check_node(action(**{name: cast("Value", value)}))

    assert message in error.value.message
    assert error.value.message.startswith("pei-x-2025/AEI/AEI.01.01: ")


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, True])
def test_numbers_that_stores_do_not_agree_on(value: float) -> None:
    with pytest.raises(GraphError, match="linea_base"):
        check_node(Node("p/Indicador/1", "Indicador", {"linea_base": value}))


def test_targets_have_a_year_each() -> None:
    with pytest.raises(GraphError, match="equal length"):
        check_node(Node("p/Indicador/1", "Indicador", {"anios": [2025], "metas": [1.0, 2.0]}))


@pytest.mark.parametrize(
    "identity", ["p/AEI", "p/OEI/1", "/AEI/1", "p/AEI/", "p/AEI/a\nb", "p/AEI/\u202e", "p/AEI/\ud800"]
)
def test_ids_that_are_none(identity: str) -> None:
    with pytest.raises(GraphError, match="expected <plan>/AEI/<key>"):
        check_node(Node(identity, "AEI"))


def test_a_long_value_is_shown_short(action: Callable[..., Node]) -> None:
    with pytest.raises(GraphError) as error:
        check_node(action(pgg="x" * 5_000))

    assert len(error.value.message) < 250


def test_values_are_fitted(action: Callable[..., Node]) -> None:
    indicator = check_node(Node("p/Indicador/1", "Indicador", {"linea_base": 2, "unidad_medida": "", "fuentes": []}))

    assert repr(indicator.properties) == "{'linea_base': 2.0}"
    assert check_node(action(nombre="a\0b")).properties["nombre"] == "ab"
    assert check_node(action(prioridad=-LARGEST)).properties["prioridad"] == -LARGEST


@pytest.mark.parametrize(
    ("kind", "ends", "message"),
    [
        ("SIRVE_A", ("AEI", "OEI"), "unknown .*SIRVE_A.*PERTENECE_A"),
        ("PERTENECE_A", ("OEI", "AEI"), "does not go from OEI to AEI; from OEI it goes to Plan"),
        ("MIDE", ("AEI", "OEI"), "from AEI it goes to nothing"),
    ],
)
def test_relationships_that_are_none(kind: str, ends: tuple[str, str], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        check_edge(Edge("a", kind, "b"), *ends)
