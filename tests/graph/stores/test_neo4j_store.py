from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from articulador.errors import StoreError
from articulador.graph.documents import document_of, documents_of, merged
from articulador.graph.merging import merge
from articulador.graph.stores import neo4j_held, neo4j_loading, neo4j_store
from articulador.graph.stores.changes import counts_in
from articulador.graph.stores.neo4j_store import Neo4jStore
from tests.graph.stores.contract import CypherStoreContract, contents, held
from tests.graph.stores.documents import LINE, OTHER_LINE, action, document, node, versions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import ManagedTransaction

    from articulador.graph.plan_graph import PlanGraph
    from articulador.graph.stores import Counts, GraphStore
    from tests.neo4j_server import Server


class TestNeo4jStore(CypherStoreContract):
    counting = "articulador.graph.stores.neo4j_loading.counts"
    random = settings(CypherStoreContract.random, max_examples=8, phases=[Phase.explicit, Phase.generate])

    @pytest.fixture
    def store(self, neo4j: Server) -> Iterator[Neo4jStore]:
        self.server = neo4j
        with Neo4jStore(neo4j.uri, neo4j.login) as store:
            yield store

    def empty(self, store: GraphStore) -> GraphStore:
        self.server.clear()
        return store

    def test_what_one_load_adds_in_several_transactions_is_told_as_added(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(4)]

        changes = store.add_documents(item for plan in plans for item in documents_of(plan).items())

        assert (changes.added, changes.changed.total) == (counts_in(merge(plans).graph), 0)
        assert held(store) == merge(plans).graph

    def test_another_load_in_between_is_noticed(self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(3)]

        def other_load(_size: int) -> None:
            with Neo4jStore(store.uri, self.server.login) as other:
                other.add(document("pei-otro-2025", 1, name="De otro"))

        store.add_documents((item for plan in plans for item in documents_of(plan).items()), other_load)

        assert {document_of(place) for place in held(store).node(LINE).properties["fuentes"]} == {  # type: ignore[union-attr, arg-type]
            "pei-p0-2025", "pei-p1-2025", "pei-p2-2025", "pei-otro-2025",
        }  # fmt: skip

    def test_a_shared_element_that_somebody_removed_in_between_is_written_again(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(4)]
        done: list[int] = []

        def remove(size: int) -> None:
            """After the second transaction, which goes on while the first is told."""
            if not done:
                while self.server.run("MATCH (d:_Documento) RETURN count(d) AS total")[0]["total"] != 2:
                    time.sleep(0.01)
                self.server.run("MATCH (n:LineamientoPGG) DETACH DELETE n")
            done.append(size)

        store.add_documents((item for plan in plans for item in documents_of(plan).items()), remove)

        assert {document_of(place) for place in held(store).node(LINE).properties["fuentes"]} == {  # type: ignore[union-attr, arg-type]
            "pei-p2-2025", "pei-p3-2025",
        }  # fmt: skip
        assert held(store).counts_by_type() == {"PERTENECE_A": 1, "VINCULADO_A": 2}

    def test_two_loads_of_the_same_plans_at_once_end_as_one(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", *range(1, 60)) for number in range(8)]

        def load(order: list[PlanGraph]) -> None:
            with Neo4jStore(store.uri, self.server.login) as other:
                other.add_documents(item for plan in order for item in documents_of(plan).items())

        with ThreadPoolExecutor() as beside:
            for load_of_one in [beside.submit(load, plans), beside.submit(load, plans[::-1])]:
                load_of_one.result()

        assert contents(store) == contents(merge(plans).graph)

    def test_a_load_that_is_interrupted_leaves_the_first_plans_whole(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", *range(1, 60)) for number in range(8)]

        def interrupt(_size: int) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            store.add_documents((item for plan in plans for item in documents_of(plan).items()), interrupt)

        left = held(store)
        assert 1 <= len(documents_of(left)) <= 2
        assert left == merge(plans[: len(documents_of(left))]).graph

    def test_nothing_follows_a_transaction_that_fails(self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        plans = [document(f"pei-p{number}-2025", 1) for number in range(4)]
        asked: list[int] = []
        true = neo4j_held.counts

        def counts(tx: ManagedTransaction) -> Counts:
            """Each transaction asks twice; what the second one holds is not what it should."""
            asked.append(1)
            return true(tx) if len(asked) != 4 else counts_in(document("pei-x-2025", 1, 2, 3))

        monkeypatch.setattr(neo4j_loading, "counts", counts)
        with pytest.raises(StoreError, match="AEI: 3"):
            store.add_documents(item for plan in plans for item in documents_of(plan).items())

        assert held(store) == plans[0]

    def test_a_plan_that_others_cited_before_it_came_is_compared(self, store: Neo4jStore) -> None:
        citing = document("pei-b-2025", 1)
        citing.add_node(node("pei-b-2025", action("pei-a-2025", 1), nombre="De otro"))
        own = document("pei-a-2025", 1, 2)
        store.add(citing)

        changes = store.add(own)

        assert (dict(changes.added.by_label), changes.changed.by_label["AEI"]) == ({"AEI": 1}, 1)
        assert held(store) == merge([citing, own]).graph

    def test_a_plan_that_one_cites_as_it_comes_keeps_its_place(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(neo4j_store, "BATCH", 1)
        citing = document("pei-b-2025", 1)
        for number in range(1, 60):
            citing.add_node(node("pei-b-2025", action("pei-a-2025", number), nombre="De otro"))
        plans = [citing, document("pei-a-2025", *range(1, 60))]

        for _once in range(6):  # the server decides which of the two, which wait for each other, is given up
            self.server.clear()
            store.add_documents(item for plan in plans for item in documents_of(plan).items())

            assert held(store).differences(merge(plans).graph) == []

    def test_what_is_there_though_nobody_has_loaded_is_compared(self, store: Neo4jStore) -> None:
        plan = document("pei-a-2025", 1, 2)
        store.add(document("pei-a-2025", 1, name="De otro"))
        self.server.run("MATCH (n:_Articulador|_Documento) DELETE n")

        store.add(plan)

        assert held(store).counts_by_label() == plan.counts_by_label()
        assert held(store).counts_by_type() == plan.counts_by_type()

    def test_versions_of_one_document_in_one_load_come_one_after_another(self, store: Neo4jStore) -> None:
        older, newer = document("pei-a-2025", 1), document("pei-a-2025", 1, line=OTHER_LINE)

        store.add_documents(("pei-a-2025", version) for version in (older, newer, older))

        assert held(store) == older

    def test_any_documents_of_one_load_give_the_merge_of_the_latest(
        self, store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        @settings(self.random)
        @given(loads=st.lists(versions(), min_size=2, max_size=6), size=st.sampled_from([1, 6]))
        def check(loads: list[PlanGraph], size: int) -> None:
            self.server.clear()
            monkeypatch.setattr(neo4j_store, "BATCH", size)
            documents = [part for version in loads for part in documents_of(version).items()]
            store.add_documents(documents)
            assert held(store).differences(merged(dict(documents))) == []

        check()
