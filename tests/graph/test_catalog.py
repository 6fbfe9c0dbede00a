"""Official names: bundled, each with its source, nothing that the reference does not mark as textual."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from articulador.graph.catalog import canonical_plan, official_name


def test_a_name_and_its_source() -> None:
    found = official_name("pgg-ds-042-2023-pcm", "EjePGG", "1")

    assert found
    assert found.nombre == "Paz social y gobernabilidad"
    assert "042-2023" in found.fuente


@pytest.mark.parametrize(
    ("plan", "label", "code"),
    [
        ("pgg-ds-042-2023-pcm", "EjePGG", "99"),
        ("pei-x-2025", "OEI", "OEI.01"),
        ("../schema", "EjePGG", "1"),
        ("", "", ""),
    ],
)
def test_no_name(plan: str, label: str, code: str) -> None:
    assert official_name(plan, label, code) is None


def test_a_modified_plan_keeps_its_names() -> None:
    assert canonical_plan("pgg-ds-075-2024-pcm") == "pgg-ds-042-2023-pcm"
    assert official_name("pgg-ds-075-2024-pcm", "EjePGG", "1") == official_name("pgg-ds-042-2023-pcm", "EjePGG", "1")


def reference(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("name", ["pedn_2050_on_oe.tsv", "pedn_2050_ae_seleccion.tsv"])
def test_the_pedn_is_that_of_the_reference(name: str, shared: Path) -> None:
    labels = {"ON": "ObjetivoNacional", "OE": "ObjetivoEspecifico", "AE": "AE"}
    rows = [row for row in reference(shared / "reference" / name) if "(" not in row["codigo"]]  # a code, no remark
    expected = {row["codigo"].replace(" ", "."): row["enunciado"] for row in rows}

    found = {code: official_name("pedn-2050", labels[code[:2]], code) for code in expected}

    assert {code: entry.nombre for code, entry in found.items() if entry} == expected


def test_the_pgg_is_only_what_is_textual_in_the_reference(shared: Path) -> None:
    labels = {"Eje": "EjePGG", "Lin.": "LineamientoPGG"}
    versions = ("DS 042-2023-PCM", "DS 075-2024-PCM")
    rows = [row for row in reference(shared / "reference" / "pgg.tsv") if row["version"] in versions]

    for row in rows:
        level, code = row["codigo"].split()
        entry = official_name("pgg-ds-042-2023-pcm", labels[level], code)
        assert (entry.nombre if entry else None) == (row["enunciado"] if "textual" in row["certeza"] else None), row
