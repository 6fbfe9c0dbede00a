"""What several rules work out alike is worked out once."""

from __future__ import annotations

from dataclasses import replace

from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.gaps.view import Shelf, View


def test_work_is_done_once_for_each_plan_that_is_asked_for() -> None:
    asked: list[str] = []

    def work(view: View) -> int:
        asked.append(view.plan)
        return len(asked)

    with EmbeddedStore() as store:
        view = View(Shelf(store))
        first, again = view.once(work), view.with_thresholds({"maximo": 1}).once(work)
        other = replace(view, plan="pei-x-2025").once(work)

    assert (first, again, other) == (1, 1, 2)
    assert asked == ["", "pei-x-2025"]
