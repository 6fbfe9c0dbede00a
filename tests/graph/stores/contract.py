"""What every store does: one suite for each protocol, inherited by the tests of each store."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.errors import QueryError, StoreError
from articulador.graph.documents import documents_of, merged
from articulador.graph.merging import merge
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import CypherStore, GraphStore, Query
from articulador.graph.stores.changes import counts_in
from tests.graph.stores.documents import AXIS, LINE, OTHER_LINE, action, document, versions
from tests.small import small

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

A, B = "pei-a-2025", "pei-b-2025"


def held(store: GraphStore) -> PlanGraph:
    """The graph that a store gives back."""
    return PlanGraph.of(store.nodes(), store.edges(), store.rows())


class GraphStoreContract:
    """A subclass gives ``store``, a fixture with an empty store, and says how to spoil its counts."""

    random: ClassVar[settings] = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
    counting: ClassVar[str]
    """Dotted name of the function that counts what was loaded."""

    def empty(self, store: GraphStore) -> GraphStore:
        """The same store with nothing in it."""
        raise NotImplementedError

    def test_it_holds_what_it_was_given(self, store: GraphStore) -> None:
        changes = store.add(small())

        assert held(store).differences(small()) == []
        assert (changes.added, changes.changed.total, changes.removed.total) == (counts_in(small()), 0, 0)

    def test_any_text_and_number_comes_back(self, store: GraphStore, graphs: SearchStrategy[PlanGraph]) -> None:
        @settings(self.random)
        @given(graph=graphs)
        def check(graph: PlanGraph) -> None:
            kept = self.empty(store)
            kept.add(graph)
            assert contents(kept) == contents(graph)

        check()

    def test_counts_and_filters(self, store: GraphStore) -> None:
        store.add(small())

        assert store.counts() == counts_in(small())
        assert {node.id for node in store.nodes("AEI")} == {node.id for node in small().nodes("AEI")}
        assert {edge.key for edge in store.edges("MIDE")} == {edge.key for edge in small().edges("MIDE")}

    def test_the_same_again_changes_nothing(self, store: GraphStore) -> None:
        store.add(document(A, 1, 2))

        changes = store.add(document(A, 1, 2))

        assert (changes.documents, changes.total) == ((A,), 0)

    def test_a_newer_version_replaces_what_the_older_one_stated(self, store: GraphStore) -> None:
        store.add(document(A, 1, 2, name="Palabras de A", last=5))
        store.add(document(B, 1))

        changes = store.add(document(A, 2, 3, line=OTHER_LINE))

        assert (dict(changes.added.by_label), dict(changes.added.by_type)) == (
            {"LineamientoPGG": 1, "AEI": 1}, {"PERTENECE_A": 1, "VINCULADO_A": 2},
        )  # fmt: skip
        assert (dict(changes.removed.by_label), dict(changes.removed.by_type)) == ({"AEI": 1}, {"VINCULADO_A": 2})
        assert (dict(changes.changed.by_label), dict(changes.changed.by_type)) == (
            {"LineamientoPGG": 1}, {"PERTENECE_A": 1},
        )  # fmt: skip
        assert held(store) == merge([document(A, 2, 3, line=OTHER_LINE), document(B, 1)]).graph

    def test_words_that_only_the_older_version_gave_go_with_it(self, store: GraphStore) -> None:
        store.add(document(A, 1, name="Palabras de A"))
        store.add(document(B, 1))
        assert held(store).node(LINE).properties["nombre"] == "Palabras de A"

        store.add(document(A, 1))

        assert "nombre" not in held(store).node(LINE).properties

    def test_what_no_document_states_any_more_goes(self, store: GraphStore) -> None:
        store.add(document(A, 1))

        store.add(document(A, 1, line=OTHER_LINE))

        assert {node.id for node in store.nodes()} == {OTHER_LINE, AXIS, action(A, 1)}

    def test_documents_of_one_graph_are_replaced_one_by_one(self, store: GraphStore) -> None:
        both = merge([document(A, 1), document(B, 1)]).graph
        store.add(both)
        assert held(store) == both

        store.add(document(B, 2))

        assert {node.id for node in store.nodes("AEI")} == {action(A, 1), action(B, 2)}

    def test_any_loads_give_the_merge_of_the_latest_versions(self, store: GraphStore) -> None:
        @settings(self.random)
        @given(loads=st.lists(versions(), min_size=1, max_size=5))
        def check(loads: list[PlanGraph]) -> None:
            kept, latest = self.empty(store), dict[str, PlanGraph]()
            for version in loads:
                kept.add(version)
                latest.update(documents_of(version))
            assert held(kept).differences(merged(latest)) == []

        check()

    def test_a_load_that_fails_leaves_the_store_as_it_was(
        self, store: GraphStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.add(document(A, 1))
        before = held(store)
        with monkeypatch.context() as spoilt:
            spoilt.setattr(self.counting, lambda *_: counts_in(document(A, 1, 2, 3)))
            with pytest.raises(StoreError, match="AEI: 3"):
                store.add(document(B, 1))

        assert held(store) == before
        store.add(document(B, 1))
        assert {node.id for node in store.nodes("AEI")} == {action(A, 1), action(B, 1)}


def contents(things: GraphStore | PlanGraph) -> dict[object, object]:
    """Every element; lists of places are united document by document, so that their order may change."""
    nodes: dict[object, object] = {node.id: (node.label, in_any_order(node)) for node in things.nodes()}
    return {**nodes, **{edge.key: in_any_order(edge) for edge in things.edges()}}


def in_any_order(thing: Node | Edge) -> dict[str, object]:
    united = {"fuentes", "variantes", "pgg_fuentes", "metas_fuentes"}
    return {
        name: set(value) if name in united and isinstance(value, list) else value
        for name, value in thing.properties.items()
    }


class CypherStoreContract(GraphStoreContract):
    """Also: queries."""

    slow: ClassVar[str] = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7) AS total"

    def test_rows_have_columns_in_the_order_asked(self, store: CypherStore) -> None:
        store.add(document(A, 1, 2))

        found = store.run(
            Query(
                "MATCH (n:AEI) WHERE n.codigo IN $codes "
                "RETURN n.codigo AS codigo, n.nombre AS nombre, n.fuentes AS fuentes, {a: 1, b: [1.5, true]} AS mapa "
                "ORDER BY codigo",
                {"codes": ["AEI.01.01", "AEI.01.09"]},
            )
        )

        assert found.columns == ("codigo", "nombre", "fuentes", "mapa")
        assert found.rows == (("AEI.01.01", None, [f"{A}#Ruta:1"], {"a": 1, "b": [1.5, True]}),)

    def test_nodes_relationships_and_paths_are_maps(self, store: CypherStore) -> None:
        store.add(document(A, 1))

        found = store.run(Query("MATCH p = (n:AEI)-[r:VINCULADO_A]->(:LineamientoPGG) RETURN n, r, p"))

        ((node, link, path),) = found.rows
        assert node == {"labels": ["AEI"], "properties": {
            "id": action(A, 1), "plan": A, "codigo": "AEI.01.01", "certeza": "declarada", "fuentes": [f"{A}#Ruta:1"],
        }}  # fmt: skip
        assert link == {"type": "VINCULADO_A", "properties": {"certeza": "declarada", "fuentes": [f"{A}#Ruta:2"]}}
        assert isinstance(path, dict)
        assert (path["nodes"][0], path["relationships"]) == (node, [link])  # type: ignore[index]

    @pytest.mark.parametrize(
        "text",
        [
            "CREATE (n:AEI {id: 'x'})",
            "MATCH (n) DETACH DELETE n",
            "MATCH (n:AEI) SET n.codigo = 'x' RETURN n.codigo AS c",
        ],
    )
    def test_a_query_that_writes_is_refused(self, store: CypherStore, text: str) -> None:
        store.add(document(A, 1))

        with pytest.raises(QueryError, match="writes"):
            store.run(Query(text))

        assert held(store) == document(A, 1)

    def test_a_query_that_loads_files_is_refused_before_it_is_sent(self, store: CypherStore) -> None:
        with pytest.raises(QueryError, match="LOAD"):
            store.run(Query("/**/ Load\nCSV FROM 'file:///etc/hostname' AS line RETURN line"))

    def test_a_malformed_query_is_told_with_line_and_column(self, store: CypherStore) -> None:
        with pytest.raises(QueryError, match="line 2, column "):
            store.run(Query("MATCH (n:AEI\n RETURN n.codigo AS codigo"))

    def test_a_parameter_that_is_missing_is_named(self, store: CypherStore) -> None:
        with pytest.raises(QueryError, match="codigo"):
            store.run(Query("RETURN $codigo AS c"))

    def test_a_limit_is_told_only_where_it_cuts(self, store: CypherStore) -> None:
        store.add(document(A, 1, 2, 3))
        text = "MATCH (n:AEI) RETURN n.codigo AS codigo ORDER BY codigo"

        cut, whole = store.run(Query(text, limit=2)), store.run(Query(text, limit=3))

        assert (len(cut.rows), cut.truncated) == (2, True)
        assert (len(whole.rows), whole.truncated) == (3, False)

    def test_a_query_that_takes_too_long_is_stopped(self, store: CypherStore) -> None:
        with pytest.raises(QueryError, match="1"):
            store.run(Query(self.slow, timeout=1))

    def test_misspelt_names_are_told_with_what_is_near(self, store: CypherStore) -> None:
        store.add(document(A, 1))

        found = store.run(Query("MATCH (n:AIE)-[:VINCULADO]->(m) RETURN n.nombr AS nombre"))

        assert found.rows == ()
        assert [
            name for name in ("AEI", "VINCULADO_A", "nombre") if not any(name in note for note in found.notes)
        ] == []

    def test_names_of_the_schema_that_no_plan_uses_are_not_told(self, store: CypherStore) -> None:
        store.add(document(A, 1))

        assert store.run(Query("MATCH (n:OER)-[:IMPULSA]->(m) RETURN n.referencia AS r")).notes == ()
