"""Decisions on rows and cells: all that they state follows, signed, beside what is printed."""

from __future__ import annotations

import pytest

from articulador.loaders.decisions import CellDecision, RowDecision
from articulador.loaders.notes import DECIDED, DECIDED_OVER, note
from tests.loaders.decisions.conftest import PLAN, Decide, signed
from tests.loaders.view import View

SLUG = "pei-sin-nombre-2025"
ROUTE, MATRIX = f"{SLUG}#Ruta estratégica:", f"{SLUG}#Anexo B-3:"
SIGN = {"author": "Ana", "date": "2026-11-25", "reason": "se ve en el PDF"}
PLAIN = note(DECIDED, **SIGN).data


def over(printed: str) -> str:
    """The note of a decision that overrides what is printed."""
    return note(DECIDED_OVER, **SIGN, printed=printed).data


def row(place: str, code: str, printed: str = "") -> RowDecision:
    return RowDecision(**signed(), place=place, code=code, printed=printed)  # type: ignore[arg-type]


def cell(place: str, column: str, value: str, number: float | None = None, element: str = "") -> CellDecision:
    named = {"place": place, "column": column, "value": value, "number_read": number, "element": element}
    return CellDecision(**signed(), **named)  # type: ignore[arg-type]


def test_a_row_gives_its_element_all_that_it_states(decide: Decide) -> None:
    seen = View(decide(row(ROUTE + "15", "AEI.05.02")))

    action = seen.node("AEI.05.02")
    assert (action["pgg"], action["prioridad"], action["pgg_nota"]) == ("vinculado", 2, over("Apoyo sin código"))
    assert ("AEI.05.02", "10.3", "reparada") in seen.links("VINCULADO_A", certainty=True)
    assert ("Dirección de Asilo", "AEI.05.02", "reparada") in seen.links("RESPONSABLE_DE", certainty=True)
    assert seen.node("AEI.05.01")["pgg"] == "no_priorizado"


def test_a_decision_stands_in_the_evidence_with_its_text(decide: Decide) -> None:
    decision = row(ROUTE + "15", "AEI.05.02")

    reading = decide(decision)

    assert f"{SLUG}#decisiones:1" in str(View(reading).node("AEI.05.02")["fuentes"])
    assert reading.graph.rows[f"{SLUG}#decisiones:1"] == decision.text
    assert "Apoyo sin código" in reading.graph.rows[ROUTE + "15"]


def test_a_row_that_reads_so_already_only_gains_the_evidence(decide: Decide) -> None:
    seen = View(decide(row(ROUTE + "14", "AEI.05.01")))

    assert ("AEI.05.01", "OEI.05", "declarada") in seen.links("PERTENECE_A", certainty=True)
    assert "decisiones:1" in str(seen.node("AEI.05.01")["fuentes"])


def test_of_two_pgg_cells_in_a_row_only_the_one_of_the_element_changes(decide: Decide) -> None:
    seen = View(decide(cell(ROUTE + "14", "pgg", "Lin. 10.3", element="OEI.05")))

    edge = next(e for e in seen.graph.edges("VINCULADO_A") if e.source.endswith("OEI.05"))
    assert (edge.target.rpartition("/")[2], edge.properties["nota"]) == ("10.3", over("Eje 10 Lin. 10.2"))
    assert seen.node("AEI.05.01") == View(decide()).node("AEI.05.01")


def test_a_mark_that_is_overridden_stays_in_the_note(decide: Decide) -> None:
    text = PLAN.replace(" ¦ ¦ ¦ ¦ 2 ¦ ¦ Apoyo sin código ¦ Eje 10 Lin. 10.3 ¦ Dirección de Asilo\n", "")

    seen = View(decide(cell(ROUTE + "14", "pgg", "Lin. 10.3"), text=text))

    assert seen.node("AEI.05.01")["pgg"] == "vinculado"
    assert seen.node("AEI.05.01")["pgg_nota"] == over("No priorizado")
    assert seen.node("10.3")["certeza"] == "reparada"


def test_a_link_that_the_row_states_stays_declared(decide: Decide) -> None:
    seen = View(decide(cell(ROUTE + "14", "pgg", "Eje 10 Lin. 10.2", element="OEI.05")))

    assert seen.links("VINCULADO_A", certainty=True) >= {("OEI.05", "10.2", "declarada")}
    assert "nota" not in next(e for e in seen.graph.edges("VINCULADO_A") if "OEI.05" in e.source).properties


def test_a_unit_is_replaced_and_told(decide: Decide) -> None:
    seen = View(decide(cell(ROUTE + "14", "unidad", "Oficina de Asilo")))

    edge = next(e for e in seen.graph.edges("RESPONSABLE_DE") if e.target.endswith("AEI.05.01"))
    assert (edge.source.rpartition("/")[2], edge.properties["nota"]) == ("oficina-de-asilo", over("Dirección Consular"))


def test_a_target_and_a_baseline_are_set_beside_the_others(decide: Decide) -> None:
    target = View(decide(cell(MATRIX + "21", "meta:2028", "15", 15.0)))
    base = View(decide(cell(MATRIX + "21", "linea_base", "8", 8.0)))

    indicator = target.node("IAEI.05.01.01")
    assert target.targets("IAEI.05.01.01") == [(2025, 10.0), (2026, 12.0), (2027, 14.0), (2028, 15.0)]
    assert PLAIN in str(indicator["nota"])
    assert f"{SLUG}#metas:2028" not in str(indicator["no_leido"])
    assert base.node("IAEI.05.01.01")["linea_base"] == 8.0
    assert over("20") in str(base.node("IAEI.05.01.01")["nota"])


def test_a_row_is_found_again_by_its_text_when_lines_move(decide: Decide) -> None:
    printed = "2 ¦ Apoyo sin código ¦ Eje 10 Lin. 10.3 ¦ Dirección de Asilo"

    reading = decide(row(ROUTE + "15", "AEI.05.02", printed), text="Portada\n\n\n" + PLAN)

    assert View(reading).node("AEI.05.02")["pgg"] == "vinculado"
    assert reading.unmatched == ()


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (row(ROUTE + "900", "OEI.05"), "line 900 is no row of a table"),
        (row(MATRIX + "15", "OEI.05"), "line 15 is a row of Ruta estratégica, not of Anexo B-3"),
        (row(MATRIX + "21", "AEI.05.02"), "the document ties the indicator of this row to AEI.05.01"),
        (row(ROUTE + "14", "OEI.05", "otra fila"), "no row of Ruta estratégica prints the decision's text any more"),
        (cell(ROUTE + "14", "pgg", "Lin. 10.2", element="AEI.09.09"), "nothing of AEI.09.09 could be read"),
        (cell(ROUTE + "14", "meta:2027", "3", 3.0), "no Indicador could be read"),
    ],
)
def test_what_fits_nothing_changes_nothing_and_is_reported(
    decide: Decide, decision: RowDecision | CellDecision, why: str
) -> None:
    reading = decide(decision)

    assert [(one.number, why in one.why) for one in reading.unmatched] == [(1, True)], reading.unmatched
    assert reading.graph == decide().graph


def test_decisions_on_another_plan_are_left_alone(decide: Decide) -> None:
    reading = decide(row("pei-otro-2025#Ruta:15", "OEI.05"))

    assert reading.unmatched == ()
    assert reading.graph == decide().graph


def test_every_row_is_still_accounted_for_as_printed(decide: Decide) -> None:
    before, after = decide().outcomes, decide(row(ROUTE + "15", "AEI.05.02")).outcomes

    assert [(o.line, o.text) for o in after] == [(o.line, o.text) for o in before]
