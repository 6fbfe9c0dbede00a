"""Cypher texts cut into tokens, as Neo4j 5.26 and the embedded engine were seen to read them."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from articulador.errors import QueryError
from articulador.graph.cypher.tokens import Token, significant, tokens

PIECES = (
    "'", '"', "`", "``", "//", "/*", "*/", "\r", "\n", "\r\n", " ", "\\", "\\\\", "\\'", "\\u0027", "\\u000a",
    "\\u0041", "\\u00", "$x", "1.5", "1..3", "LOAD", "csv", "n.codigo", "(:AEI)", "{a: 1}", "año", "::", "||", ";",
    "😀", "\u2028",
)  # fmt: skip
texts = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
BLANKS = re.compile(r"(?:\s|\\u[0-9a-fA-F]{4})*")


def said(text: str, *, embedded: bool = False) -> list[tuple[str, str]]:
    return [(token.kind.value, token.value) for token in tokens(text, embedded=embedded)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("n.codigo", [("word", "n"), ("sign", "."), ("word", "codigo")]),
        ("'it''s'", [("string", "'it'"), ("string", "'s'")]),
        (r"'it\'s' x", [("string", r"'it\'s'"), ("word", "x")]),
        (r'"\\" x', [("string", r'"\\"'), ("word", "x")]),
        ("`a``b`", [("quoted", "a`b")]),
        (r"`a\` x", [("quoted", "a\\"), ("word", "x")]),
        ("a // b 'c\nd", [("word", "a"), ("comment", "// b 'c"), ("word", "d")]),
        ("a // b\rc", [("word", "a"), ("comment", "// b"), ("word", "c")]),
        ("/* a /* b */ c", [("comment", "/* a /* b */"), ("word", "c")]),
        ("$p.x $`a b`", [("parameter", "$p"), ("sign", "."), ("word", "x"), ("parameter", "$`a b`")]),
        ("1..3", [("number", "1"), ("sign", ".."), ("number", "3")]),
        ("1.5e3 .5 0x1F 1_000", [("number", "1.5e3"), ("number", ".5"), ("number", "0x1F"), ("number", "1_000")]),
        ("1LOAD", [("number", "1"), ("word", "LOAD")]),
        ("a::b||c", [("word", "a"), ("sign", "::"), ("word", "b"), ("sign", "||"), ("word", "c")]),
        ("anñ_1", [("word", "anñ_1")]),
        ("", []),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "neo4j", "embedded"),
    [
        (r"L\u004FAD", [("word", "LOAD")], [("word", "L"), ("sign", "\\"), ("word", "u004FAD")]),
        (r"'a\u0027", [("string", "'a'")], None),
        (r"'\\u0041'", [("string", r"'\\u0041'")], [("string", r"'\\u0041'")]),
        (r"'\\\u0041'", [("string", r"'\\A'")], [("string", r"'\\\u0041'")]),
        (r"//\u000aa", [("comment", "//"), ("word", "a")], [("comment", r"//\u000aa")]),
        ("//\ra", [("comment", "//"), ("word", "a")], [("comment", "//\ra")]),
    ],
)
def test_each_engine_reads_escapes_and_line_ends_its_own_way(
    text: str, neo4j: list[tuple[str, str]], embedded: list[tuple[str, str]] | None
) -> None:
    assert said(text) == neo4j
    if embedded is None:
        with pytest.raises(QueryError):
            tokens(text, embedded=True)
    else:
        assert said(text, embedded=True) == embedded


def test_places_are_those_of_the_text_that_was_written() -> None:
    found = tokens("MATCH (n)\r\n  WHERE L\\u004FAD\n= $x")

    assert [(token.text, token.line, token.column) for token in found[-4:]] == [
        ("WHERE", 2, 3), ("L\\u004FAD", 2, 9), ("=", 3, 1), ("$x", 3, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("RETURN\n 'abc", "line 2, column 2: a text opens with ' and is never closed"),
        ('RETURN "abc\\"', 'line 1, column 8: a text opens with " and is never closed'),
        ("RETURN `a``", "line 1, column 8: a name opens with ` and is never closed"),
        ("RETURN 1 /* a", "line 1, column 10: a comment opens with /* and is never closed"),
        ("// C:\\users", 'line 1, column 6: "\\users" is no escape'),
        ("RETURN '\\u00'", 'line 1, column 9: "\\u00" is no escape'),
    ],
)
def test_what_is_not_closed_is_said_with_its_place(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=re.escape(message)) as caught:
        tokens(text)

    assert message.startswith(caught.value.place)


@given(texts)
def test_tokens_and_blanks_give_back_the_text(text: str) -> None:
    found = cut(text)

    starts = [token.start for token in found] + [len(text)]
    assert all(text.startswith(token.text, token.start) for token in found)
    assert BLANKS.fullmatch(text[: starts[0]])
    assert all(
        BLANKS.fullmatch(text[token.start + len(token.text) : following])
        for token, following in zip(found, starts[1:], strict=True)
    )


@given(texts)
def test_a_token_stands_at_its_line_and_column(text: str) -> None:
    lines = text.split("\n")

    for token in cut(text):
        assert "\n".join(lines[token.line - 1 :])[token.column - 1 :].startswith(token.text)


def cut(text: str) -> list[Token]:
    try:
        return tokens(text)
    except QueryError:
        assume(False)
        raise


def test_significant_tokens_are_all_but_comments() -> None:
    assert [token.value for token in significant(tokens("a /* b */ c // d"))] == ["a", "c"]
