"""Plans of other entities, layouts and guides, each with what a careful reader finds in it beyond doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.loaders.document import read_document
from tests.loaders.truth import compare

PLANS = Path(__file__).parents[1] / "fixtures" / "plans"
TRUTHS = sorted(PLANS.glob("*.truth.json"))


def plan_of(truth: Path) -> Path:
    stem = truth.name.removesuffix(".truth.json")
    return next(path for path in PLANS.iterdir() if path.stem == stem and path.suffix in {".txt", ".md"})


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: str(path.name).removesuffix(".truth.json"))
def test_a_plan_is_read_as_a_careful_reader_reads_it(truth: Path) -> None:
    differences = compare(read_document(plan_of(truth)), truth)

    assert differences == {}
