"""The benchmark's corpus is what it says: our own schema, the same as its plans merged, of the size that is asked."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from articulador.graph.exports.csv_tables import make
from articulador.graph.merging import merge
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.tables import EDGES, NODES, SCHEMA
from bench.competitors import Run, differences
from bench.corpus import Tables, corpus_tables, plan_graph, write_csv
from bench.engines import ENGINES, Engine
from bench.national import national
from bench.questions import Question, digest, questions

PLANS = 24
"""One plan of almost every sector."""


@pytest.fixture(scope="module")
def tables() -> Tables:
    return corpus_tables(PLANS)


@pytest.fixture(scope="module")
def merged() -> PlanGraph:
    return merge(plan_graph(number) for number in range(1, PLANS + 1)).graph


def as_graph(tables: Tables) -> PlanGraph:
    """The graph of the tables, held against the schema as it is made."""
    nodes = [(label, columns.row(row)) for label, columns in tables.nodes.items() for row in range(columns.size)]
    edges = [(kind.type, columns.row(row)) for kind, columns in tables.edges.items() for row in range(columns.size)]
    return PlanGraph.of(
        (Node(str(held.pop("id")), label, held) for label, held in nodes),
        (Edge(str(held.pop("source")), kind, str(held.pop("target")), held) for kind, held in edges),
    )


def test_tables_are_the_plans_merged(tables: Tables, merged: PlanGraph) -> None:
    assert as_graph(tables).differences(merged) == []


def test_a_table_holds_one_kind_of_relationship(tables: Tables, merged: PlanGraph) -> None:
    kinds = Counter((merged.label(edge.source), edge.type, merged.label(edge.target)) for edge in merged.edges())
    assert {tuple(kind): columns.size for kind, columns in tables.edges.items()} == kinds


def test_folder_is_our_own_export(tmp_path: Path, merged: PlanGraph) -> None:
    write_csv(tmp_path, PLANS)
    content = make(merged, "corpus").content
    assert not isinstance(content, str | bytes)
    for name in (NODES, EDGES, SCHEMA):
        assert (tmp_path / name).read_text(encoding="utf-8") == content.files[name]


def test_another_seed_is_another_corpus_and_the_same_seed_the_same() -> None:
    assert plan_graph(3) == plan_graph(3)
    assert plan_graph(3, seed=1) != plan_graph(3)


def test_size_grows_to_that_of_the_country() -> None:
    """Between two corpora that cite nearly all national elements, each plan adds what 2,400 need for the totals."""
    small, large = (corpus_tables(plans) for plans in (120, 180))
    nodes, edges = (
        (sum(count(large).values()) - sum(count(small).values())) / 60 * 2400
        for count in (Tables.counts_by_label, Tables.counts_by_type)
    )
    assert nodes == pytest.approx(460_000, rel=0.05)
    assert edges == pytest.approx(1_000_000, rel=0.05)


def test_what_every_plan_cites_has_evidence_of_every_plan(merged: PlanGraph) -> None:
    sources = merged.node(national().everywhere.id).properties["fuentes"]
    assert isinstance(sources, list)
    plans = list(dict.fromkeys(str(source).partition("#")[0] for source in sources))
    assert len(plans) == PLANS
    assert all(before < after for before, after in pairwise(plans))


def test_actions_have_every_state_of_the_pgg_link(tables: Tables) -> None:
    states = Counter(tables.nodes["AEI"].values["pgg"])
    linked = Counter(kind.source for kind, held in tables.edges.items() if kind.type == "VINCULADO_A"
                     for _ in range(held.size))  # fmt: skip
    assert set(states) == {"vinculado", "no_priorizado", "sin_dato"}
    assert states["vinculado"] == linked["AEI"]


@pytest.fixture(scope="module")
def engines(tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Engine]:
    """Every engine, loaded, kept and opened again."""
    made = {name: engine() for name, engine in ENGINES.items()}
    for name, engine in made.items():
        kept = tmp_path_factory.mktemp("kept") / name
        engine.load(tables)
        engine.save(kept)
        engine.open(kept)
    return made


@pytest.mark.parametrize("question", questions(PLANS), ids=lambda question: question.name)
def test_every_engine_answers_the_same(question: Question, engines: dict[str, Engine]) -> None:
    answers = {name: engine.ask(question) for name, engine in engines.items()}
    expected = answers["networkx"]
    assert expected
    assert answers == dict.fromkeys(answers, expected)


def test_every_engine_holds_what_it_was_given(tables: Tables, engines: dict[str, Engine]) -> None:
    expected = (tables.counts_by_label(), tables.counts_by_type())
    for engine in engines.values():
        labels, types = engine.counts()
        assert (dict(labels), dict(types)) == expected


def test_an_engine_that_answers_otherwise_is_named() -> None:
    same, other = ({"lookup": {"digest": digest([row])}} for row in ((1, "a"), (1, "b")))
    figures = {"nodes": 2.0, "edges": 1.0}
    runs = [Run("one", 24, figures, same), Run("two", 24, figures, other), Run("two", 240, figures, other)]
    assert differences(runs) == ["24 plans, lookup: two differs from one"]
