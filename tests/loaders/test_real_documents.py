"""The two real plans against what a careful reader finds in them; skipped where the shared folder is absent."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from articulador.graph.text import fold
from articulador.loaders.document import read_document
from articulador.loaders.model import Reading
from articulador.queries.elements import texts
from tests.loaders.view import View

TRATA = "pn-frente-a-la-trata-de-personas-y-sus-formas-de-explotacion"
CTI = "pn-cooperacion-tecnica-internacional"
SEGURIDAD = "pn-multisectorial-de-seguridad-y-defensa-nacional"
LINKED = {
    "AEI.01.01": "10.5", "AEI.01.02": "10.5", "AEI.01.03": "10.1", "AEI.01.04": "10.4", "AEI.01.07": "10.4",
    "AEI.02.01": "10.1", "AEI.03.01": "10.5", "AEI.03.02": "10.5", "AEI.03.03": "10.5", "AEI.04.01": "10.2",
    "AEI.05.01": "10.2", "AEI.05.02": "10.2", "AEI.08.01": "1.3", "AEI.09.02": "10.3", "AEI.10.01": "1.3",
    "AEI.10.03": "1.3", "AEI.10.04": "1.3", "AEI.11.01": "6.1", "AEI.11.03": "6.2", "AEI.11.10": "6.7",
}  # fmt: skip
UNKNOWN = {
    "AEI.05.03", "AEI.06.01", "AEI.06.02", "AEI.06.03", "AEI.07.01", "AEI.07.02", "AEI.08.02", "AEI.09.01", "AEI.09.03",
}  # fmt: skip


@pytest.fixture(scope="module")
def mre(shared: Path) -> Reading:
    return read_document(shared / "seeds" / "mre-pei-2025-2030.txt")


@pytest.fixture(scope="module")
def igp(shared: Path) -> Reading:
    return read_document(shared / "plans" / "igp_pei_2020-2026_ampliado.tab.txt")


@pytest.fixture(scope="module")
def untabbed(shared: Path) -> Reading:
    return read_document(shared / "plans" / "igp_pei_2020-2026_ampliado.txt")


def code_of(node: str) -> str:
    """Give the code that an id ends with."""
    return node.rsplit("/", 1)[1]


def wording(variant: str) -> str:
    """Give the folded words of a variant (``place | words``)."""
    return fold(variant.rsplit(" | ", 1)[-1])


def counts(reading: Reading) -> Counter[str]:
    return Counter(node.label for node in reading.graph.nodes())


def pgg(seen: View, state: str, label: str = "AEI") -> set[str]:
    return {str(n.properties["codigo"]) for n in seen.graph.nodes(label) if n.properties["pgg"] == state}


def test_mre_counts(mre: Reading) -> None:
    found = counts(mre)

    expected = {"OEI": 11, "AEI": 49, "AES": 10, "OES": 2, "AE": 3, "UnidadOrganica": 23, "PoliticaNacional": 5}
    assert mre.plan == "pei-mre-2025"
    assert {label: found[label] for label in expected} == expected


def test_mre_indicators_by_level(mre: Reading) -> None:
    graph = mre.graph
    measured = Counter(graph.node(edge.target).label for edge in graph.edges("MIDE"))

    assert (measured["OEI"], measured["AEI"], measured["AES"], measured["AE"]) == (22, 81, 22, 10)


def test_mre_indicators_whose_code_carries_another_number(mre: Reading) -> None:
    seen = View(mre)

    assert seen.measured("AEI.11.08") == {
        "Promedio de meses de retraso de las contrataciones según programación del PAC",
        "Porcentaje del cumplimiento del PAC",
        "Porcentaje de ejecución del presupuesto institucional",
    }
    assert seen.measured("AEI.11.11") == {"Tasa de variación de la cobertura de las plataformas digitales del MRE"}
    assert len(seen.measured("AEI.08.01")) == len(seen.measured("AEI.08.02")) == 3


def test_mre_pgg_state_of_every_action(mre: Reading) -> None:
    seen = View(mre)
    links = {source: target for source, target in seen.links("VINCULADO_A") if source.startswith("AEI")}

    assert links == LINKED
    assert pgg(seen, "sin_dato") == UNKNOWN
    assert len(pgg(seen, "no_priorizado")) == 20


def test_mre_pgg_of_the_objectives(mre: Reading) -> None:
    links = {source: target for source, target in View(mre).links("VINCULADO_A") if source.startswith("OEI")}

    assert links == {
        "OEI.01": "10.5", "OEI.02": "10.1", "OEI.03": "10.5", "OEI.04": "10.2", "OEI.05": "10.2", "OEI.06": "1.3",
        "OEI.07": "1.3", "OEI.08": "1.3", "OEI.09": "10.3", "OEI.10": "1.3", "OEI.11": "6.1",
    }  # fmt: skip


def test_mre_articulation_with_the_sector_plan(mre: Reading) -> None:
    graph = mre.graph
    rows: set[tuple[str, str]] = set()
    collective: set[tuple[str, str]] = set()
    for edge in graph.edges("ARTICULA_CON"):
        if graph.node(edge.target).label == "AES":
            pair = (code_of(edge.source), code_of(edge.target))
            (collective if edge.properties.get("colectivo") else rows).add(pair)

    assert rows == {("OEI.10", "AES.01.01"), ("OEI.09", "AES.01.02"), ("OEI.06", "AES.01.06"), ("OEI.07", "AES.02.01")}
    assert {goal for goal, _ in collective} == {"OEI.11"}
    assert len(collective) == 10


def test_mre_services_of_policies(mre: Reading) -> None:
    coded = {
        (str(n.properties["codigo"]), str(n.properties["plan"]))
        for n in mre.graph.nodes("Servicio")
        if "codigo" in n.properties
    }

    assert coded == {
        ("1.1", "pn-maritima"),
        ("3.3.37", TRATA),
        ("3.1.26", TRATA),
        ("1.1.5", TRATA),
        ("1.1.1", CTI),
        ("2.1.1", CTI),
        ("1.4.1", SEGURIDAD),
    }


def test_mre_actions_of_services(mre: Reading) -> None:
    graph = mre.graph
    links = {
        (e.target.split("/", 2)[2], code_of(e.source))
        for e in graph.edges("ARTICULA_CON")
        if graph.node(e.target).label == "Servicio"
    }

    assert links == {
        ("1.1", "AEI.01.01"), ("3.3.37", "AEI.05.01"), ("1.1.1", "AEI.10.02"), ("1.4.1", "AEI.01.02"),
        ("1.4.1", "AEI.01.04"), ("1.4.1", "AEI.01.05"), ("1.4.1", "AEI.01.06"), ("1.4.1", "AEI.10.01"),
        ("1.4.1", "AEI.10.03"), ("1.4.1", "AEI.10.04"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("code", "base", "first", "last"),
    [
        ("IOEI.02.03", (83.3, 2024), (2025, 60.0), (2030, 85.0)),
        ("IOEI.03.02", (45.0, 2023), (2025, 50.0), (2030, 65.0)),
        ("IOEI.04.02", (0.0, 2023), (2025, 71.0), (2030, 76.0)),
        ("IAEI.01.02.01", (0.463, 2024), (2025, 0.529), (2030, 0.632)),
        ("IAEI.02.02.03", (1.0, 2024), (2025, 1.0), (2030, 3.0)),
        ("IAEI.04.01.01", (7.83, 2023), (2025, 8.55), (2030, 11.11)),
        ("IAEI.05.01.02", (100.0, 2023), (2025, 100.0), (2030, 100.0)),
    ],
)
def test_mre_baselines_and_targets(
    mre: Reading, code: str, base: tuple[float, int], first: tuple[int, float], last: tuple[int, float]
) -> None:
    node = View(mre).node(code)
    series = View(mre).targets(code)

    assert (node["linea_base"], node["linea_base_anio"]) == base
    assert (series[0], series[-1]) == (first, last)


@pytest.mark.parametrize("code", ["IOEI.01.02", "IOEI.02.01", "IOEI.02.02", "IAEI.01.01.01", "IAEI.02.05.01"])
def test_mre_numbers_that_fit_no_year_stay_as_printed(mre: Reading, code: str) -> None:
    node = View(mre).node(code)

    assert "metas" not in node
    assert node["metas_impresas"]


def test_mre_says_what_was_cut(mre: Reading) -> None:
    said = " ".join(loss.what for loss in mre.losses)

    assert "AEI.08.02, AEI.09.01, AEI.09.03" in said
    assert any(loss.table == "Anexo B-3" and loss.line == 1298 for loss in mre.losses)
    assert "A-6" in said


def test_mre_second_step(mre: Reading) -> None:
    found = counts(mre)

    assert (found["BienServicio"], found["EventoFuturo"], found["GrupoPoblacional"]) == (24, 10, 12)
    assert (found["Medida"], found["Estrategia"]) == (90, 69)


def test_mre_leaves_no_row_of_a_known_table_behind(mre: Reading) -> None:
    assert [outcome for outcome in mre.outcomes if outcome.state == "not_understood"] == []


def test_igp_counts(igp: Reading) -> None:
    found = counts(igp)

    assert igp.plan == "pei-igp-2020"
    assert (found["OEI"], found["AEI"], found["AES"], found["OES"]) == (5, 19, 3, 2)
    assert Counter(igp.graph.node(e.target).label for e in igp.graph.edges("MIDE")) == {
        "AEI": 19,
        "OEI": 6,
        "AES": 3,
        "OES": 2,
    }


def test_igp_every_link_to_a_line_of_intervention(igp: Reading, untabbed: Reading) -> None:
    for reading in (igp, untabbed):
        links = View(reading).links("VINCULADO_A")
        assert len(links) == 24
        assert {target for source, target in links if ".04" in source[:6]} == {"5.3.1"}
        assert {target for source, target in links if ".04" not in source[:6]} == {"7.2.1"}


def test_igp_upper_plan(igp: Reading, untabbed: Reading) -> None:
    expected = {
        ("OEI.03", "AES.03.01"),
        ("OEI.02", "AES.05.02"),
        ("OEI.01", "AES.05.02"),
        ("OEI.04", "AES.05.03"),
        ("OEI.05", "AES.05.03"),
    }

    assert View(igp).links("ARTICULA_CON") == View(untabbed).links("ARTICULA_CON") == expected


def test_igp_baseline_current_value_and_targets(igp: Reading) -> None:
    measured = [n.properties for n in igp.graph.nodes("Indicador") if n.properties["plan"] == "pei-igp-2020"]

    assert len(measured) == 25
    assert all(node["anios"] == [2020, 2021, 2022, 2023, 2024, 2025, 2026] for node in measured)
    assert all(node["linea_base_anio"] == 2017 and node["valor_actual_anio"] == 2018 for node in measured)
    assert sum(node.get("linea_base_nota") == "ND" for node in measured) == 11


def test_igp_conflict_between_matrix_and_sheet(igp: Reading) -> None:
    assert [(c.what, c.values) for c in igp.conflicts] == [("meta 2020", ("4", "3"))]


def test_igp_acronyms_of_one_cell_are_several_units(igp: Reading) -> None:
    units = {source for source, target in View(igp).links("RESPONSABLE_DE") if target == "AEI.04.04"}

    assert units == {"PE", "OPP", "OAJ"}


def test_untabbed_text_is_repaired_at_best(untabbed: Reading) -> None:
    links = [e for kind in ("VINCULADO_A", "ARTICULA_CON", "RESPONSABLE_DE") for e in untabbed.graph.edges(kind)]

    assert links
    assert all(edge.properties["certeza"] != "declarada" for edge in links)


def test_untabbed_numbers_are_those_of_the_tabbed_text(igp: Reading, untabbed: Reading) -> None:
    numbers = ("linea_base", "linea_base_anio", "valor_actual", "anios", "metas")
    read = {n.id: n.properties for n in untabbed.graph.nodes("Indicador") if n.properties.get("metas")}
    tabbed = {n.id: n.properties for n in igp.graph.nodes("Indicador")}

    same = [name for name in read if name in tabbed]
    other_wording = 3
    assert (len(read), len(same)) == (25, 25 - other_wording)
    assert all(read[name].get(what) == tabbed[name].get(what) for name in same for what in numbers)
    assert all(properties["metas_certeza"] == "reparada" for properties in read.values())


def test_mre_units_stand_where_the_tables_print_them(mre: Reading, shared: Path) -> None:
    """Rows that hold one indicator code and end with a unit, taken from the text by tabs alone."""
    lines = (shared / "seeds" / "mre-pei-2025-2030.txt").read_text(encoding="utf-8").split("\n")
    printed = set()
    for cells in (line.rstrip().split("\t") for line in lines):
        codes = [cell.strip() for cell in cells if re.fullmatch(r"I[AO]EI(?:\.\d\d)+", cell.strip())]
        if len(codes) == 1 and cells[-1].strip() and not re.search(r"\d", cells[-1]):
            printed.add((codes[0], fold(cells[-1])))
    names = {
        unit.id: {fold(str(unit.properties["nombre"])), *map(wording, texts(unit, "variantes"))}
        for unit in mre.graph.nodes("UnidadOrganica")
    }
    stated = {
        (mre.graph.node(edge.target).properties.get("codigo"), name)
        for edge in mre.graph.edges("RESPONSABLE_DE")
        for name in names[edge.source]
    }

    assert len(printed) > 90
    assert len(printed - stated) <= 4, printed - stated
