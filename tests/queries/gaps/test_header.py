"""What a rule's file must say of itself."""

from __future__ import annotations

import pytest

from articulador.errors import QueryError
from articulador.graph.schema_types import Text
from articulador.queries.gaps.header import parse
from articulador.queries.gaps.model import Outcome, Severity
from tests.queries.gaps.made import BODY, HEADER, rule


def test_a_header_says_what_the_rule_is() -> None:
    found = rule()

    assert (found.code, found.family, found.severity) == ("RES901", "RES", Severity.ERROR)
    assert found.looks_at == Text("AEI", "AEIs")
    assert found.messages[Outcome.READING] == Text("La fila de {codigo} se perdió", "The row of {codigo} was lost")
    assert [(one.name, one.value) for one in found.thresholds] == [("maximo", 3.0)]
    assert found.query is not None
    assert found.query.startswith("MATCH (a:AEI)")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("// gravedad: error\n", "", "r.cypher:1: .*gravedad.*error, warning, info"),
        ("// gravedad: error\n", "// gravedad: grave\n", "error, warning, info"),
        ("// fix: Assign it.\n", "", 'r.cypher:1: the header lacks "fix"'),
        ("// mira: AEI | AEIs\n", "// mira: AEI\n", '"mira": expected "es | en"'),
        ("// mira:", "// mirra:", "r.cypher:4: .*expected"),
        ("// name:", "// nombre: x\n// name:", '"nombre" stands twice'),
        ("umbral maximo: 3 |", "umbral maximo: tres |", 'r.cypher:20: .*expected "number'),
        ("has no unit: {nombre}", "has no unit", '"mensaje" names other fields'),
    ],
)
def test_a_bad_header_is_refused_with_its_place(old: str, new: str, told: str) -> None:
    assert old in HEADER

    with pytest.raises(QueryError, match=told):
        parse("RES901", "r.cypher", HEADER.replace(old, new) + BODY, "//")


def test_a_file_without_a_rule_is_refused() -> None:
    with pytest.raises(QueryError, match=r"r.cypher:21: expected one blank line"):
        parse("RES901", "r.cypher", HEADER, "//")
