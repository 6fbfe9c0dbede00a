"""Plans of other entities, layouts and guides, each with what a careful reader finds in it beyond doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.loaders.document import read_document
from tests.loaders.truth import compare

PLANS = Path(__file__).parents[1] / "fixtures" / "plans"
KNOWN: dict[str, dict[str, tuple[frozenset[object], frozenset[object]]]] = {
    # The service's cell is centred between two actions: its link to the second is only proposed (``inferida``).
    "h06_oca_pedn": {"services": (frozenset({("AEI.01.02", "1.3.1")}), frozenset())},
}
"""What is not read yet, exactly: (missed, said that is not so)."""
TRUTHS = sorted(PLANS.glob("*.truth.json"))


def plan_of(truth: Path) -> Path:
    stem = truth.name.removesuffix(".truth.json")
    return next(path for path in PLANS.iterdir() if path.stem == stem and path.suffix in {".txt", ".md"})


@pytest.mark.parametrize("truth", TRUTHS, ids=lambda path: str(path.name).removesuffix(".truth.json"))
def test_a_plan_is_read_as_a_careful_reader_reads_it(truth: Path) -> None:
    differences = compare(read_document(plan_of(truth)), truth)

    assert differences == KNOWN.get(truth.name.removesuffix(".truth.json"), {})
