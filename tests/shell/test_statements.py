"""How a text is cut into statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.shell.statements import HIDDEN, finished, masked, statements


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n\n ;;\n", []),
        ("RETURN 1", [("RETURN 1", 1)]),
        ("RETURN 1; RETURN 2;", [("RETURN 1", 1), ("RETURN 2", 1)]),
        ("MATCH (n)\nRETURN n\n\nRETURN 2", [("MATCH (n)\nRETURN n", 1), ("RETURN 2", 4)]),
        ("MATCH (n)\n// why\nRETURN n\n  \nRETURN 2", [("MATCH (n)\n// why\nRETURN n", 1), ("RETURN 2", 5)]),
        (":limit 5\nRETURN 1;\n:quit", [(":limit 5", 1), ("RETURN 1", 2), (":quit", 3)]),
        ("RETURN ';\n\n' AS x; RETURN 2", [("RETURN ';\n\n' AS x", 1), ("RETURN 2", 3)]),
        ("/* a;\n\nb */ RETURN 1 // ; no\n;", [("/* a;\n\nb */ RETURN 1 // ; no", 1)]),
        ("// only a comment\n\nRETURN 1", [("RETURN 1", 3)]),
        ("RETURN 'open;\n\nRETURN 2", [("RETURN 'open;", 1), ("RETURN 2", 3)]),
    ],
)
def test_statements(text: str, found: list[tuple[str, int]]) -> None:
    assert [(one.text, one.line) for one in statements(text)] == found


@pytest.mark.parametrize(
    ("text", "enter_runs"),
    [
        ("", True),
        ("  ", True),
        (":limit 5", True),
        ("RETURN 1", False),
        ("RETURN 1;", True),
        ("RETURN 1;  // done", True),
        ("RETURN ';", False),
        ("RETURN ';'", False),
        ("RETURN 1 // ;", False),
        ("RETURN 1\n", True),
        ("RETURN 1\n   ", True),
        ("RETURN 1\nAS x", False),
    ],
)
def test_when_enter_runs(text: str, enter_runs: bool) -> None:
    assert finished(text) is enter_runs


@given(st.text(alphabet="a ;\n'\"`/*\\:"))
def test_nothing_is_lost_and_offsets_stay(text: str) -> None:
    seen = masked(text)

    assert len(seen.text) == len(text)
    assert all(shown in {HIDDEN, sign} for shown, sign in zip(seen.text, text, strict=True))
    assert all(one.text in text and one.text == one.text.strip() != "" for one in statements(text))
