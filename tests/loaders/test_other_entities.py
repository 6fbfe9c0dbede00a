"""Plans of other entities, layouts and guides, each with what a careful reader finds in it beyond doubt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articulador.loaders.document import read_document
from tests.loaders.truth import Facts, compare

PLANS = Path(__file__).parents[1] / "fixtures" / "plans"
TRUTHS = sorted(PLANS.glob("*.truth.json"))


def plan_of(truth: Path) -> Path:
    stem = truth.name.removesuffix(".truth.json")
    return next(path for path in PLANS.iterdir() if path.stem == stem and path.suffix in {".txt", ".md"})


def told(differences: dict[str, tuple[Facts, Facts]]) -> dict[str, dict[str, list[str]]]:
    """Give the differences as a ``.gaps.json`` holds them."""
    return {
        category: {"missed": sorted(map(str, missed)), "wrong": sorted(map(str, wrong))}
        for category, (missed, wrong) in differences.items()
    }


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: str(path.name).removesuffix(".truth.json"))
def test_a_plan_is_read_as_a_careful_reader_reads_it(truth: Path) -> None:
    """But for the gaps written down beside it (``.gaps.json``): a reading that closes one shows it here."""
    gaps = truth.with_name(truth.name.replace(".truth.", ".gaps."))
    known = json.loads(gaps.read_text(encoding="utf-8")) if gaps.exists() else {}

    assert told(compare(read_document(plan_of(truth)), truth)) == known
