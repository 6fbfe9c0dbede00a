from __future__ import annotations

from pathlib import Path

import pytest

from articulador.i18n import set_language
from articulador.loaders.document import read_document
from articulador.output import PIPED_WIDTH, rendered
from articulador.queries.matrix import Matrix, matrix
from articulador.report.matrix import text_parts


@pytest.fixture(scope="module")
def igp(shared: Path) -> Matrix:
    """Units by AEIs: 32 by 19."""
    graph = read_document(shared / "plans" / "igp_pei_2020-2026_ampliado.tab.txt").graph
    return matrix(graph, "AEI", "UnidadOrganica")


@pytest.fixture
def lines(igp: Matrix) -> list[str]:
    set_language("en")
    return rendered(text_parts(igp)).splitlines()


def test_a_wide_matrix_is_cut_into_blocks_of_columns(lines: list[str]) -> None:
    assert max(map(len, lines)) <= PIPED_WIDTH
    assert sum(1 for line in lines if line.startswith("AEI.01.01 ")) > 1


def test_every_column_is_drawn_or_said_to_be_left_out(igp: Matrix, lines: list[str]) -> None:
    heads = " ".join(lines).split()
    numbered = [f"#{number}" for number, head in enumerate(igp.columns.heads, 1) if "sigla" not in head.node.properties]

    assert numbered
    assert all(heads.count(key) == 2 for key in numbered)  # once as a head, once with its name


def test_columns_without_a_mark_are_left_out_and_listed(shared: Path) -> None:
    graph = read_document(shared / "seeds" / "mre-pei-2025-2030.txt").graph
    set_language("en")

    out = rendered(text_parts(matrix(graph, "Servicio", "AEI")))

    assert "39 columns without any mark are not drawn" in out
    assert "AEI, without any link (39): AEI.01.03" in out
