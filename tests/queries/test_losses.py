from __future__ import annotations

import pytest

from articulador.queries.losses import aspects_between, lost_aspects, plan_losses
from tests.small import OWN_PLAN, PEI, PESEM, node, small


@pytest.mark.parametrize(
    ("mine", "other", "aspects"),
    [
        ("AES", "OEI", {"articulacion", "politicas"}),
        ("Servicio", "AEI", {"politicas"}),
        ("AEI", "LineamientoPGG", {"pgg", "ruta"}),
        ("Indicador", "AEI", set()),
        ("Indicador", "UnidadOrganica", {"unidad", "ruta", "matriz", "ficha"}),
        ("Medida", "Estrategia", set()),
    ],
)
def test_which_losses_bear_on_a_link(mine: str, other: str, aspects: set[str]) -> None:
    assert aspects_between(mine, other) == aspects


def test_only_those_that_bear_each_once() -> None:
    lost = [f"{PEI}#articulacion", "pei-y-2025#articulacion", f"{PEI}#metas:2030"]
    element = node(PEI, "OEI", "OEI.09", no_leido=lost)

    assert lost_aspects(element, frozenset({"articulacion"})) == ("articulacion",)
    assert lost_aspects(element, frozenset({"metas"})) == ("metas",)


def test_an_element_of_which_nothing_is_told_lost_nothing() -> None:
    assert lost_aspects(node(PEI, "OEI", "OEI.09"), frozenset({"articulacion"})) == ()


def test_losses_of_plans_that_are_asked_for() -> None:
    graph = small()
    graph.nx.nodes[OWN_PLAN]["perdidas"] = [f"{PEI}#B-1:7 | no hay fila de AES.01.02"]

    assert plan_losses(graph, [PEI, PESEM]) == {PEI: (f"{PEI}#B-1:7 | no hay fila de AES.01.02",)}
    assert plan_losses(graph, [PESEM]) == {}
