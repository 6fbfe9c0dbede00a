from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import LABELS, RELATIONSHIPS, TRACE
from articulador.queries.tracing import Direction, Step, flatten, hops, passable, reached, trace
from tests.small import (
    AE,
    AEI1,
    AEI2,
    AES1,
    AES2,
    AXIS,
    ENTITY,
    IND1,
    LINE,
    OEI1,
    OEI2,
    OES1,
    OWN_PLAN,
    PGG_PLAN,
    POLICY,
    SERVICE,
    UNIT,
    UPPER_PLAN,
    small,
)  # fmt: skip

UP, DOWN = Direction.UP, Direction.DOWN


def ids(steps: tuple[Step, ...] | None) -> set[str]:
    return {step.node.id for step in flatten(steps)}


def test_up_reaches_the_national_level_and_stops_at_plans() -> None:
    found = ids(trace(small().without_inferred(), AEI1, [UP]).up)

    assert found == {SERVICE, POLICY, LINE, AXIS, PGG_PLAN, OEI1, AES1, OES1, UPPER_PLAN, OWN_PLAN}


def test_down_reaches_indicators_and_units_and_stops_at_units() -> None:
    found = ids(trace(small(), AEI1, [DOWN]).down)

    assert found == {IND1, UNIT}


def test_a_plan_may_begin_a_chain() -> None:
    assert {OEI1, AEI1, IND1, UNIT} <= ids(trace(small(), OWN_PLAN, [DOWN]).down)


def test_one_direction_leaves_the_other_out() -> None:
    result = trace(small(), AEI1, [UP])

    assert result.down is None
    assert result.up is not None


def test_a_chain_that_was_shown_is_referred_to() -> None:
    steps = list(flatten(trace(small(), AEI1, [UP]).up))

    lines = [(step.repeated, bool(step.children)) for step in steps if step.node.id == LINE]
    assert lines == [(False, True), (True, False)]


def test_collective_links_come_last() -> None:
    down = trace(small(), AES1, [DOWN]).down or ()

    assert [step.node.id for step in down] == [OEI1, OEI2]


def test_depth_counts_what_it_leaves_out() -> None:
    up = trace(small(), AES1, [UP], depth=1).up or ()

    assert [(step.node.id, step.hidden, step.children) for step in up] == [(OES1, 1, ())]


def test_depth_is_counted_from_the_nearest_place_of_an_element() -> None:
    """AEI.01.01 hangs from the line itself and, one step further, from OEI.01, which is shown first."""
    found = ids(trace(small(), LINE, [DOWN], depth=2).down)

    assert {OEI1, AEI1, IND1} <= found


def test_what_the_plan_states_as_a_whole_is_apart() -> None:
    result = trace(small(), AEI2)

    assert [hop.node.id for hop in result.whole] == [AE]
    assert AE not in ids(result.up)


def test_an_elements_own_unwalked_links_are_apart() -> None:
    result = trace(small(), AE)

    assert [hop.node.id for hop in result.apart] == [OWN_PLAN]
    assert not result.down


def test_proposed_links_are_only_there_where_the_graph_keeps_them() -> None:
    assert SERVICE in ids(trace(small(), AEI2, [UP]).up)
    assert SERVICE not in ids(trace(small().without_inferred(), AEI2, [UP]).up)


def test_collective_links_are_walked() -> None:
    assert {AES1, AES2, OES1} <= ids(trace(small(), OEI2, [UP]).up)


def test_an_end_is_not_passed_through() -> None:
    assert ENTITY not in ids(trace(small(), OEI1, [UP]).up)


_PAIRS = sorted((kind, *pair) for kind, spec in RELATIONSHIPS.items() for pair in spec.pairs)


@st.composite
def graphs(draw: st.DrawFn) -> PlanGraph:
    """A small graph that the schema allows, with something that chains end at; rings of PGG lines included."""
    labels = draw(st.lists(st.sampled_from(sorted(LABELS)), min_size=2, max_size=8))
    nodes = [Node(f"p/{label}/{number}", label) for number, label in enumerate([*labels, "Plan", "Entidad"])]
    ends = [(a, b) for a in nodes for b in nodes]
    allowed = [(a.id, kind, b.id) for a, b in ends for kind, *pair in _PAIRS if [a.label, b.label] == pair]
    kept = draw(st.lists(st.booleans(), min_size=len(allowed), max_size=len(allowed)))
    chosen = [key for key, keep in zip(allowed, kept, strict=True) if keep]
    return PlanGraph.of(nodes, (Edge(*key) for key in chosen))


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_what_is_above_an_element_has_it_below(graph: PlanGraph) -> None:
    for node in graph.nodes():
        for above in ids(trace(graph, node.id, [UP]).up) - {node.id}:
            assert node.id in ids(trace(graph, above, [DOWN]).down)


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_a_trace_holds_exactly_what_is_reached(graph: PlanGraph) -> None:
    for node in graph.nodes():
        result = trace(graph, node.id)
        assert ids(result.up) - {node.id} == set(reached(graph, node.id, UP))
        assert ids(result.down) - {node.id} == set(reached(graph, node.id, DOWN))


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_no_chain_passes_through_an_end_or_an_unwalked_type(graph: PlanGraph) -> None:
    for node in graph.nodes():
        result = trace(graph, node.id)
        for step in (*flatten(result.up), *flatten(result.down)):
            assert step.edge.type in TRACE.types
            assert step.node.label not in TRACE.ends or not step.children


@settings(max_examples=60, deadline=None)
@given(graphs(), st.integers(1, 4))
def test_depth_reaches_all_that_is_near_and_no_more(graph: PlanGraph, depth: int) -> None:
    for node in graph.nodes():
        for way in Direction:
            result = trace(graph, node.id, [way], depth)
            found = ids(result.up if way is UP else result.down) - {node.id}
            assert found == within(graph, node.id, way, depth)
            assert found <= set(reached(graph, node.id, way))


def within(graph: PlanGraph, start: str, way: Direction, depth: int) -> set[str]:
    """The elements at most so many relationships far, level by level."""
    found: set[str] = set()
    level = {start}
    for _number in range(depth):
        level = {
            hop.node.id for one in level if one == start or passable(graph.node(one)) for hop in hops(graph, one, way)
        }
        found |= level
    return found - {start}
