"""What is offered where: the cursor is at the end of the text, or at ``^``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.queries.vocabulary import Vocabulary
from articulador.shell.completing import Candidate, candidates

WORDS = Vocabulary(
    labels={"AEI": ("codigo", "plan", "pgg", "nombre"), "AE": ("codigo",), "OEI": ("codigo", "tipo")},
    types={"MIDE": ("certeza",), "RESPONSABLE_DE": ("certeza", "orden")},
    values={"codigo": ("AEI.01.01", "AEI.01.02", "OEI.01"), "plan": ("pei-x-2025",), "pgg": ("vinculado", "sin_dato")},
    queries={"traza-aei": ("codigo", "plan"), "carga": ()},
    parameters=("codigo", "anio"),
    described={"AEI": "Acción", "traza-aei": "Traza"},
)
COMMANDS = {"queries": "All", "query": "One", "quit": "Leave", "format": "Form"}


def offered(text: str) -> list[Candidate]:
    at = text.find("^")
    return candidates(text.replace("^", ""), len(text) if at < 0 else at, WORDS, COMMANDS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # labels and types
        ("MATCH (n:", ["AEI", "AE", "OEI"]),
        ("MATCH (n:a", ["AEI", "AE"]),
        ("MATCH (n:A^) RETURN n", ["AEI", "AE"]),
        ("MATCH (n:AEI|O", ["OEI"]),
        ("MATCH (n) WHERE n:O", ["OEI"]),
        ("MATCH (n)-[:", ["MIDE", "RESPONSABLE_DE"]),
        ("MATCH (n)<-[r:MIDE|R", ["RESPONSABLE_DE"]),
        ("MATCH (n) WHERE EXISTS { (n)<-[:M", ["MIDE"]),
        ("MATCH (n) WHERE any(x IN [1, 2] WHERE x:A", ["AEI", "AE"]),
        # properties
        ("MATCH (n:OEI) WHERE n.", ["codigo", "tipo"]),
        ("MATCH (n:AE|OEI) WHERE n.", ["codigo", "tipo"]),
        ("MATCH (n)-[r:MIDE]->() RETURN r.", ["certeza"]),
        ("MATCH (n:OEI {", ["codigo", "tipo"]),
        ("MATCH (n:OEI {codigo: 'OEI.01', t", ["tipo"]),
        ("MATCH ()-[r:RESPONSABLE_DE {", ["certeza", "orden"]),
        ("MATCH (n:AEI) RETURN n {.p", ["plan", "pgg"]),
        ("MATCH (n:AEI) RETURN n {.codigo, .n", ["nombre"]),
        ("MATCH (n) RETURN n.t", ["tipo"]),
        # values
        ("MATCH (n:AEI {codigo: '", ["AEI.01.01", "AEI.01.02", "OEI.01"]),
        ('MATCH (n) WHERE n.codigo = "aei', ["AEI.01.01", "AEI.01.02"]),
        ("MATCH (n) WHERE n.codigo IN ['OEI.01', 'AEI.01.02", ["AEI.01.02"]),
        ("MATCH (n) WHERE n.codigo STARTS WITH 'O", ["OEI.01"]),
        ("MATCH (n) WHERE n.pgg <> 's", ["sin_dato"]),
        ("MATCH (n) WHERE n.plan = '", ["pei-x-2025"]),
        ("MATCH (n) WHERE n.nombre = 'A", []),
        ("WITH 'p", ["pei-x-2025"]),
        # parameters, variables, words
        ("MATCH (n {codigo: $c", ["codigo"]),
        ("MATCH (accion:AEI) RETURN acc", ["accion"]),
        ("UNWIND [1] AS numero RETURN nume", ["numero"]),
        ("MATCH (n:AEI) RETURN coun", ["count("]),
        ("opt", ["OPTIONAL MATCH"]),
        ("MATCH (mat", []),
        ("MATCH (n:AEI)-[ma", []),
        ("RETURN size(co", ["CONTAINS", "coalesce(", "collect(", "count("]),
        ("RETURN 12", []),
        ("RETURN 'a' un", ["UNWIND", "UNION", "UNION ALL"]),
        # where nothing is code
        ("// mat", []),
        ("RETURN `ma", []),
        # commands of the shell
        (":qu", ["queries", "query", "quit"]),
        (":query tra", ["traza-aei"]),
        (":query traza-aei ", ["codigo=", "plan="]),
        (":query traza-aei codigo=AEI.01.02 p", ["plan="]),
        (":query traza-aei codigo=o", ["OEI.01"]),
        (":query traza-aei plan=", ["pei-x-2025"]),
        (":format m", ["markdown"]),
        (":format x", []),
        ("RETURN 1; :qui", ["quit"]),
        ("RETURN 1;\nMATCH (n:O", ["OEI"]),
    ],
)
def test_what_is_offered(text: str, words: list[str]) -> None:
    assert [found.text for found in offered(text)] == words


def test_what_is_typed_is_replaced_and_explained() -> None:
    assert offered("MATCH (n:aei") == [Candidate("AEI", 9, "Acción")]
    assert offered(":query tr") == [Candidate("traza-aei", 7, "Traza")]


def test_at_the_beginning_clauses_are_offered() -> None:
    assert [found.text for found in offered("")][:2] == ["MATCH", "OPTIONAL MATCH"]


@given(st.text(alphabet="Mn(:[{}])|.,'\"`/*;$ =\n-<>AEI&!"), st.integers(0, 40))
def test_any_text_may_stand_there(text: str, position: int) -> None:
    at = min(position, len(text))

    assert all(0 <= found.start <= at for found in candidates(text, at, WORDS, COMMANDS))
