"""What is new and what is solved since a baseline was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import SourceError
from articulador.queries.gaps.baseline import compare, load, to_text
from articulador.queries.gaps.model import Known
from tests.queries.gaps.made import finding

ONE, TWO, THREE = (finding(f"PGG00{number}") for number in (1, 2, 3))


def test_a_baseline_tells_new_known_and_solved(tmp_path: Path) -> None:
    path = tmp_path / "base.json"
    path.write_text(to_text([ONE, TWO], []), encoding="utf-8")

    known = load(path)
    compared = compare([TWO, THREE], known, known, str(path))

    assert compared.new == {THREE.fingerprint}
    assert [one.rule for one in compared.solved] == ["PGG001"]


def test_what_was_not_asked_about_again_is_not_solved_and_is_kept() -> None:
    known = tuple(Known(one.fingerprint, one.rule, one.element, one.message) for one in (ONE, TWO))

    compared = compare([], known, known[:1], "x")
    kept = to_text([], known[1:])

    assert [one.rule for one in compared.solved] == ["PGG001"]
    assert "PGG002" in kept


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "is no baseline"),
        ('{"format": "x"}', "is no baseline"),
        ('{"format": "articulador-baseline", "version": 1, "findings": [{"rule": "A"}]}', "is not whole"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "base.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SourceError, match=told):
        load(path)


def test_a_baseline_that_is_not_there_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="--update-baseline"):
        load(tmp_path / "none.json")
