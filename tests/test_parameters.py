"""Parameters as a person types them."""

from __future__ import annotations

import pytest

from articulador.errors import QueryError
from articulador.graph.stores import Parameter, Rows
from articulador.i18n import set_language
from articulador.parameters import names_in, read_parameter, read_parameters, refuse_missing, remarks


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("codigo=AEI.01.05", "codigo", "AEI.01.05"),
        ("codigo=10.5", "codigo", "10.5"),
        ("$codigo=10.5", "codigo", "10.5"),
        ("texto=a = b", "texto", "a = b"),
        ("vacio=", "vacio", ""),
        ("año:=2026", "año", 2026),
        ("n:=-2.5", "n", -2.5),
        ("si:=true", "si", True),
        ("nada:=null", "nada", None),
        ('t:="10.5"', "t", "10.5"),
        ('l:=["a","b"]', "l", ["a", "b"]),
        ("l:=[1,2.5]", "l", [1, 2.5]),
        ("l:=[]", "l", []),
    ],
)
def test_text_and_json(typed: str, name: str, value: Parameter) -> None:
    found = read_parameter(typed)

    assert (found.name, found.value) == (name, value)
    assert type(found.value) is type(value)


@pytest.mark.parametrize(
    "typed",
    ["codigo", "=x", "1a=x", "a-b=x", "", "n:=", "n:=x", "n:=NaN", "n:={}", 'n:=[1,"a"]', "n:=[true]", "n:=[[1]]",
     "n:=9223372036854775808"],
)  # fmt: skip
def test_what_is_no_parameter(typed: str) -> None:
    with pytest.raises(QueryError, match="expected"):
        read_parameter(typed)


def test_a_parameter_twice() -> None:
    with pytest.raises(QueryError, match='"a" is given twice'):
        read_parameters(["a=1", "b=2", "a:=3"])


def test_names_are_those_of_the_code() -> None:
    assert names_in("// $no\nRETURN $a + '$no' + $ b + $`c d` + $a AS x") == ["a", "b", "c d"]


def test_nothing_is_missing() -> None:
    refuse_missing("RETURN $a AS a", ["a", "b"], "--param")


def test_all_that_is_missing_is_named() -> None:
    with pytest.raises(QueryError, match=r"needs \$a, \$b; give each a value: :param a=VALUE \(it uses no \$c\)"):
        refuse_missing("RETURN $a + $b AS x", ["c"], ":param")


@pytest.mark.parametrize(
    ("given", "found", "said"),
    [
        ({"a": "10.5"}, ((1,),), []),
        ({"a": "AEI.01"}, (), []),
        ({"a": 5}, (), []),
        ({"a": "10.5"}, (), ['parameter a is the text "10.5"; for a number or list write a:=10.5']),
        ({"a": "x", "b": 1}, ((1,),), ["parameter b: the query uses no $b"]),
    ],
)
def test_remarks(given: dict[str, Parameter], found: tuple[tuple[int], ...], said: list[str]) -> None:
    assert list(remarks("RETURN $a AS a", given, Rows(("a",), found))) == said
