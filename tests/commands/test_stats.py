from __future__ import annotations

import json

import pytest

from articulador.cli import main
from articulador.graph.plan_graph import PlanGraph
from tests.small import NODES

pytestmark = pytest.mark.usefixtures("small_source")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["stats", "plan.txt", "--lang", "en", *arguments]) == 0
    return capsys.readouterr().out


def rows(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines()]


def test_the_cascade_has_its_denominators(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(run(capsys))

    start = next(number for number, line in enumerate(found) if line.startswith("AES that the plan names"))
    assert found[start].endswith(" 2 1 by a row of their own")
    assert found[start + 1].endswith("1 only by a collective sentence")
    assert found[start + 2] == "0 none read"


def test_pgg_states_are_three_different_things(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(run(capsys))

    start = found.index("AEI: link to the PGG 3 1 linked")
    assert found[start + 1 : start + 3] == ["1 No priorizado", "1 unreadable"]


def test_counts_with_what_the_labels_mean(capsys: pytest.CaptureFixture[str]) -> None:
    found = rows(run(capsys))

    assert "3 AEI Strategic action of the entity" in found
    assert f"{len(NODES)} in all" in found


def test_proposed_links_count_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "proposed" not in run(capsys)
    assert "proposed" in run(capsys, "--inferred")


def test_json_parts_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "-f", "json"))

    cascade = found["plans"][0]["cascade"]
    assert {tally["measure"] for tally in cascade} >= {"pgg", "upper_link", "taken_up", "baseline", "targets", "unit"}
    assert all(sum(tally["parts"].values()) == tally["total"] for tally in cascade)


def test_a_graph_without_a_plan_of_its_own_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articulador.loaders.sources.load_source", lambda *_: PlanGraph())

    assert "No OEI and no AEI" in run(capsys)
