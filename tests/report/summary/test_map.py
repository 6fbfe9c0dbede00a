"""The map shows every element once where it belongs, and what the text lost as unknown."""

from __future__ import annotations

from dataclasses import replace

from articulador.graph.model import Value
from articulador.graph.plan_graph import PlanGraph
from articulador.queries.cascade import Part, cascade
from articulador.report.summary.lettering import width
from articulador.report.summary.map_drawing import WIDTH, drawings, loose
from articulador.report.summary.map_parts import Cascade, cascade_of, lost_without_link
from articulador.report.summary.shapes import SIZE, Drawing
from tests.small import AE, AEI2, AES1, AES2, EDGES, OEI1, OEI2, PEI, edge, node, pei, small
from tests.viz.stories import hostile


def graph(**changed: Value) -> PlanGraph:
    """The small plan without what is proposed; ``changed`` are properties of OEI.02."""
    nodes = [
        replace(one, properties={**one.properties, **changed}) if one.id == OEI2 else one for one in small().nodes()
    ]  # fmt: skip
    return PlanGraph.of(nodes, small().edges()).without_inferred()


def without(*ids: tuple[str, str, str]) -> PlanGraph:
    """The small plan without some relationships."""
    return PlanGraph.of(small().nodes(), [one for one in EDGES if one.key not in ids]).without_inferred()


def told(drawn: Drawing) -> str:
    return " ".join(words.text for box in drawn.boxes for words in box.words)


def test_each_objective_has_its_uppers_and_its_actions() -> None:
    first, second = cascade_of(graph(), PEI).objectives

    assert [(one.node.id, one.parent and one.parent.label, one.repaired) for one in first.uppers] == [
        (AES1, "OES", True), ("pgg-ds-1/LineamientoPGG/10.5", "EjePGG", False),
    ]  # fmt: skip
    assert [action.look for action in first.actions] == ["there", "not", "unknown"]
    assert [one.id for one in second.together] == [AES1, AES2]
    assert (second.uppers, second.actions) == ((), ())


def test_what_nobody_takes_up_stands_apart_as_the_coverage_counts_it() -> None:
    found = graph()

    apart = {(one.node.id, one.part) for one in cascade_of(found, PEI).loose}

    assert apart == {(AE, Part.WHOLE)}
    tallies = [one for one in cascade(found, PEI) if one.measure in {"taken_up", "taken_up_by_action"}]
    assert sum(one.parts[Part.WHOLE] + one.parts[Part.NONE] for one in tallies) == len(apart)


def test_a_missing_upper_link_is_unknown_where_the_text_lost_it() -> None:
    links = [one.key for one in EDGES if one.source == OEI2 and one.type == "ARTICULA_CON"]
    bare = without(*links)
    lost = PlanGraph.of(
        [replace(one, properties={**one.properties, "no_leido": [f"{PEI}#articulacion"]}) if one.id == OEI2 else one
         for one in bare.nodes()], bare.edges(),
    )  # fmt: skip

    assert [one.lacks for one in cascade_of(bare, PEI).objectives] == ["", "not"]
    assert [one.lacks for one in cascade_of(lost, PEI).objectives] == ["", "unknown"]
    assert lost_without_link(bare, PEI) == {}
    assert lost_without_link(lost, PEI) == {("upper_link", "OEI"): 1}


def test_where_no_upper_link_was_read_at_all_nothing_is_missing() -> None:
    bare = without(*(one.key for one in EDGES if one.type == "ARTICULA_CON" and one.source in {OEI1, OEI2}))

    assert {one.lacks for one in cascade_of(bare, PEI).objectives} == {"unknown"}


def test_an_action_of_no_objective_is_shown() -> None:
    found = cascade_of(without((AEI2, "PERTENECE_A", OEI1)), PEI)

    assert (AEI2, None) in {(one.node.id, one.part) for one in found.loose}


def test_lost_units_and_indicators_are_a_question_mark() -> None:
    (_first, second) = drawings(cascade_of(graph(no_leido=[f"{PEI}#unidad", f"{PEI}#matriz"]), PEI))

    assert "indicadores: ? · unidades: ?" in told(second)


def test_boxes_stand_within_the_drawing_and_over_none_other() -> None:
    story = cascade_of(hostile().without_inferred(), PEI)
    for drawn in (*drawings(story), loose(story)):
        assert drawn is not None
        for box in drawn.boxes:
            assert box.x >= 0
            assert box.x + box.width <= WIDTH
            assert box.bottom <= drawn.height
            assert all(box.y < words.y < box.bottom for words in box.words)
            assert all(words.end or words.x + width(words.text, SIZE) <= box.x + box.width for words in box.words)
        for number, one in enumerate(drawn.boxes):
            for other in drawn.boxes[number + 1 :]:
                beside = one.x + one.width <= other.x or other.x + other.width <= one.x
                assert beside or one.bottom <= other.y or other.bottom <= one.y


def test_an_objective_of_many_actions_goes_on_in_another_drawing() -> None:
    many = [node(PEI, "AEI", f"AEI.02.{number:02}", "Servicio", pgg="vinculado") for number in range(1, 71)]
    links = [edge(one.id, "PERTENECE_A", pei("OEI", "OEI.02")) for one in many]
    found = list(drawings(cascade_of(PlanGraph.of([*small().nodes(), *many], [*EDGES, *links]), PEI)))

    assert [one.told.split()[0] for one in found] == ["OEI.01", "OEI.02", "OEI.02", "OEI.02"]
    assert "OEI.02 (continúa)" in told(found[3])
    assert all(f"AEI.02.{number:02}" in " ".join(map(told, found)) for number in range(1, 71))


def test_a_plan_without_objectives_has_no_drawing() -> None:
    empty = Cascade((), ())

    assert (list(drawings(empty)), loose(empty)) == ([], None)
