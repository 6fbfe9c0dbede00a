"""Gaps by family and by unit add up to those of the report."""

from __future__ import annotations

from dataclasses import replace

from articulador.queries.gaps.model import Outcome, Severity
from articulador.report.summary import gaps
from tests.report.gaps.made import FINDINGS, PLAN, report

GROUPS = {FINDINGS[0].element or "": ("DGA", "OPP"), FINDINGS[2].element or "": ("DGA",)}


def test_families_count_gaps_of_the_plan_and_apart_what_is_none() -> None:
    found = {line.name: (line.severities, line.lost, line.undecided) for line in gaps.families(report())}

    assert found == {"Indicadores": ((1, 0, 0), 0, 1), "PGG": ((0, 2, 0), 1, 0)}


def test_units_stand_worst_first_and_the_gaps_of_none_are_told() -> None:
    found = gaps.units(report(), GROUPS, named=False)

    assert [(line.name, line.severities) for line in found.lines] == [("DGA", (1, 2, 0)), ("OPP", (1, 1, 0))]
    assert found.rest == ""
    alone = gaps.units(report(), {}, named=False)
    assert alone.lines == ()
    assert alone.rest.startswith("3 brechas no son de ninguna unidad")


def test_of_many_units_the_rest_are_counted() -> None:
    names = tuple(f"Unidad {number:02}" for number in range(gaps.MOST_UNITS + 3))

    found = gaps.units(report(), dict.fromkeys(GROUPS, names), named=False)

    assert [line.name for line in found.lines] == list(names[: gaps.MOST_UNITS])
    assert found.rest.startswith("3 unidades más no figuran en la lista; la que más tiene suma 3 brechas del plan.")


def test_units_of_several_plans_are_told_apart() -> None:
    made = report()
    other = tuple(replace(one, plan="pei-y-2025") for one in made.result.findings)
    both = replace(made, result=replace(made.result, findings=(*made.result.findings, *other)))

    found = gaps.units(both, GROUPS, named=True)

    assert [(line.name, line.note) for line in found.lines[:2]] == [("DGA", PLAN), ("DGA", "pei-y-2025")]


def test_counts_of_a_plan_are_those_of_its_findings() -> None:
    found = gaps.by_plan(report())[PLAN]

    assert (found[Severity.ERROR], found[Severity.WARNING], found[Outcome.READING]) == (1, 2, 1)
