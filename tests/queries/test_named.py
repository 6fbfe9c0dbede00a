from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import QueryError
from articulador.graph.stores import Parameter
from articulador.i18n import set_language
from articulador.queries.named import Kind, bound, find_query, library
from articulador.queries.named_header import parse

HEADER = """\
// titulo: Traza
// title: Trace
// pregunta: ¿Qué?
// question: What?
// categoria: traza
"""
TAKING = (
    HEADER
    + """\
// parametro codigo: codigo = AEI.01.05 | Código de la AEI | Code of the AEI
// parametro texto: texto = soberania maritima | Palabras | Words
// parametro anio: entero = 2026 | Año | Year
// parametro valor: decimal = '' | Valor | Value
// parametro tope: entero = '' | Tope | Top
// parametro plan: plan = '' | Plan del elemento | Plan of the element
// parametro fuente: fuente = '' | Lugar | Place
// columna uno: Uno | One

RETURN 1 AS uno
ORDER BY uno
"""
)
QUERY = parse("prueba", TAKING)
TYPED = {"codigo": "AEI.01.05", "texto": "mar", "anio": "2026"}


def test_a_header_is_read_in_both_languages() -> None:
    code = QUERY.parameters[0]

    assert (QUERY.name, QUERY.title.es, QUERY.title.en, QUERY.category) == ("prueba", "Traza", "Trace", "traza")
    assert (QUERY.question.es, QUERY.question.en) == ("¿Qué?", "What?")
    assert (code.name, code.kind, code.example, code.optional) == ("codigo", Kind.CODE, "AEI.01.05", False)
    assert (code.description.es, code.description.en) == ("Código de la AEI", "Code of the AEI")
    assert [column.name for column in QUERY.columns] == ["uno"]
    assert QUERY.text == "RETURN 1 AS uno\nORDER BY uno"


@pytest.mark.parametrize(
    ("content", "place", "told"),
    [
        (HEADER.replace("// title: Trace\n", "") + "\nRETURN 1 AS a", ":1", 'lacks "title"'),
        (HEADER + "// title: Again\n\nRETURN 1 AS a", ":6", '"title" stands twice'),
        (HEADER + "// autor: nadie\n\nRETURN 1 AS a", ":6", "expected"),
        (HEADER + "// columna: a | b\n\nRETURN 1 AS a", ":6", "take a name"),
        (HEADER + "// titulo uno: a\n\nRETURN 1 AS a", ":6", "take a name"),
        (HEADER + "// columna a: solo\n\nRETURN 1 AS a", ":6", "expected 2 parts"),
        (HEADER + "// columna a: A | B\n// columna a: A | B\n\nRETURN 1 AS a", ":7", '"a" stands twice'),
        (HEADER + "// parametro a: codigo = x | solo\n\nRETURN 1 AS a", ":6", "expected 3 parts"),
        (HEADER + "// parametro a: color = x | a | b\n\nRETURN 1 AS a", ":6", "type one of codigo"),
        (HEADER + "RETURN 1 AS a", ":6", "one blank line"),
        (HEADER + "\n", ":6", "one blank line"),
    ],
)
def test_a_bad_header_is_told_with_file_and_line(content: str, place: str, told: str) -> None:
    with pytest.raises(QueryError, match=told) as refused:
        parse("mala", content)

    assert refused.value.place == f"mala.cypher{place}"


def test_the_library_is_what_the_folder_holds() -> None:
    folder = Path(__file__).parents[2] / "queries" / "library"

    assert list(library()) == sorted(path.stem for path in folder.glob("*.cypher"))


@pytest.mark.parametrize("typed", ["traza-ascendente-aei", "Traza ascendente AEI", "traza_ascendente_aei"])
def test_a_query_is_found_in_any_spelling(typed: str) -> None:
    assert find_query(typed).name == "traza-ascendente-aei"


def test_a_name_that_is_none_brings_what_is_near() -> None:
    with pytest.raises(QueryError, match='did you mean "traza-ascendente-aei"'):
        find_query("traza-asendente-aei")


def test_a_near_name_stands_in_the_quotes_of_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articulador.queries.named._", lambda words: "«{name}»" if words == '"{name}"' else words)

    with pytest.raises(QueryError, match="«traza-ascendente-aei»"):
        find_query("traza-asendente-aei")


def test_a_name_near_to_nothing_says_where_all_are() -> None:
    with pytest.raises(QueryError, match="articulador query list"):
        find_query("qqqq")


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("codigo", "aei 1.5", "AEI.01.05"),
        ("codigo", "AEI.01.05 Defensa", "AEI.01.05"),
        ("codigo", "ae 1.6.1", "AE.1.6.1"),
        ("codigo", "10.5", "10.5"),
        ("codigo", "1. 1.", "1.1"),
        ("codigo", "10", "10"),
        ("codigo", "eje 7", "7"),
        ("codigo", "008", "008"),
        ("codigo", "T1", "T1"),
        ("codigo", "pei-x-2025/AEI/AEI.01.05", "pei-x-2025/AEI/AEI.01.05"),
        ("texto", "  Soberanía MARÍTIMA ", "soberania maritima"),
        ("anio", "2030", 2030),
        ("valor", "12,5", 12.5),
        ("valor", "-3", -3.0),
        ("plan", " pei-mre-2025 ", "pei-mre-2025"),
        ("fuente", "Tabla 11:801", "Tabla 11:801"),
    ],
)
def test_what_is_typed_becomes_a_value(name: str, typed: str, value: Parameter) -> None:
    found = bound(QUERY, {**TYPED, name: typed})[name]

    assert found == value
    assert type(found) is type(value)


def test_what_is_left_out_has_a_default() -> None:
    found = bound(QUERY, TYPED)

    assert list(found) == [parameter.name for parameter in QUERY.parameters]
    assert (found["valor"], found["tope"], found["plan"], found["fuente"]) == (None, None, "", "")


@pytest.mark.parametrize("lacking", ["codigo", "texto", "anio"])
def test_what_is_needed_is_asked_for_with_an_example(lacking: str) -> None:
    given = {name: typed for name, typed in TYPED.items() if name != lacking}

    with pytest.raises(QueryError, match=rf"prueba: needs --{lacking} .*for example --{lacking}"):
        bound(QUERY, given)


@pytest.mark.parametrize(
    ("name", "typed"),
    [("codigo", "AEI.1"), ("codigo", "AEI 01.0"), ("texto", "¿?"), ("anio", "veinte"), ("anio", "2_026"),
     ("anio", "9223372036854775808"), ("valor", "nan"), ("valor", "1e400"), ("valor", "x")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_an_example(name: str, typed: str) -> None:
    with pytest.raises(QueryError, match=r"expected .*for example") as refused:
        bound(QUERY, {**TYPED, name: typed})

    assert (refused.value.place, refused.value.value) == (f"--{name}", typed)


def test_a_parameter_that_is_none_brings_what_is_near() -> None:
    with pytest.raises(QueryError, match='prueba: "codgo" is none of its parameters; did you mean "codigo"'):
        bound(QUERY, {**TYPED, "codgo": "x"})


def test_an_example_is_spelled_as_where_it_is_asked() -> None:
    with pytest.raises(QueryError, match=r"needs codigo \(.*for example codigo=AEI"):
        bound(QUERY, {}, "{name}={value}")


def test_a_query_without_parameters_takes_none() -> None:
    bare = parse("sola", HEADER + "\nRETURN 1 AS a")

    with pytest.raises(QueryError, match="sola: takes no parameter"):
        bound(bare, {"plan": "x"})


def test_a_refusal_speaks_the_language_in_use() -> None:
    set_language("es")

    with pytest.raises(QueryError, match="Código de la AEI"):
        bound(QUERY, {})
