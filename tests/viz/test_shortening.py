"""Names of units cut to what tells them apart."""

from __future__ import annotations

import pytest

from articulador.viz.shortening import short_unit, short_units


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dirección General de América", "DG América"),
        ("Oficina General de Planeamiento y Presupuesto", "OG Planeamiento y Presupuesto"),
        ("Gerencia de Desarrollo Social", "Ger. Desarrollo Social"),
        ("Autoridad Regional Ambiental", "Autoridad Regional Ambiental"),
    ],
)
def test_the_kind_is_abbreviated(name: str, short: str) -> None:
    assert short_unit(name) == short


def test_a_short_name_that_two_would_share_is_not_used() -> None:
    names = ["Dirección General de América", "Dirección General para América", "Dirección General de Europa"]

    found = short_units(names)

    assert found[names[0]] == names[0]
    assert found[names[2]] == "DG Europa"
