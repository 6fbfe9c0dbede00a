"""What commands ask: graphs, and stores that answer Cypher."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articulador.cli import main
from articulador.errors import SourceError
from articulador.graph import saved
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import Query
from articulador.opening import open_graph, open_store
from tests.small import small

if TYPE_CHECKING:
    from tests.neo4j_server import Server

COUNT = Query("MATCH (a)-[r]->(b) RETURN count(r) AS total")
FORMS = ("json", "csv", "kgl")


@pytest.fixture(params=FORMS)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The small plan, with what the program proposes, as a source of some kind."""
    source = str(tmp_path / "plan.json")
    saved.save(small(), Path(source))
    if request.param == "csv":
        assert main(["export", source, "-f", "csv", "-o", str(tmp_path / "tables"), "--inferred"]) == 0
        return str(tmp_path / "tables")
    if request.param == "kgl":
        assert main(["load", source, "-o", str(tmp_path / "plan.kgl"), "--inferred"]) == 0
        return str(tmp_path / "plan.kgl")
    return source


def test_every_kind_of_source_gives_the_same_store(kept: str) -> None:
    with open_store(kept, inferred=True) as store:
        held = PlanGraph.of(store.nodes(), store.edges(), store.rows())

    assert held.differences(small()) == []
    assert open_graph(kept, inferred=True).differences(small()) == []


@pytest.mark.parametrize("kept", ["json", "csv"], indirect=True)
def test_what_the_program_proposes_is_asked_only_when_wanted(kept: str) -> None:
    with open_store(kept, inferred=False) as store:
        held = PlanGraph.of(store.nodes(), store.edges(), store.rows())

    assert held.differences(small().without_inferred()) == []


def test_several_sources_are_one_store(tmp_path: Path) -> None:
    for name in ("a", "b"):
        saved.save(small(), tmp_path / f"{name}.json")

    with open_store(str(tmp_path / "a.json"), str(tmp_path / "b.json"), inferred=True) as store:
        assert store.run(COUNT).rows == ((small().nx.number_of_edges(),),)


def test_a_server_is_asked_itself(neo4j: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.login.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.login.password)
    saved.save(small(), tmp_path / "plan.json")
    assert main(["load", str(tmp_path / "plan.json"), "-o", neo4j.uri, "--inferred"]) == 0

    with open_store(neo4j.uri, inferred=False) as store:
        assert store.run(COUNT).rows == ((small().nx.number_of_edges(),),)


@pytest.mark.parametrize("content", [b"", b"RGF\x03 not a graph", b"x" * 5_000])
def test_a_damaged_file_of_the_engine_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plan.kgl"
    path.write_bytes(content)

    with pytest.raises(SourceError, match=r"plan\.kgl"), open_store(str(path), inferred=False):
        pass


def test_a_cut_file_of_the_engine_is_told(tmp_path: Path) -> None:
    saved.save(small(), tmp_path / "plan.json")
    assert main(["load", str(tmp_path / "plan.json"), "-o", str(tmp_path / "plan.kgl")]) == 0
    whole = (tmp_path / "plan.kgl").read_bytes()
    for part in (2, 3, 10):
        (tmp_path / "plan.kgl").write_bytes(whole[: len(whole) * (part - 1) // part])

        with pytest.raises(SourceError, match=r"plan\.kgl"), open_store(str(tmp_path / "plan.kgl"), inferred=False):
            pass


def test_a_relationship_without_an_end_is_told_with_its_line(tmp_path: Path) -> None:
    saved.save(small(), tmp_path / "plan.json")
    assert main(["export", str(tmp_path / "plan.json"), "-f", "csv", "-o", str(tmp_path / "tables")]) == 0
    edges = tmp_path / "tables" / "edges.csv"
    lines = edges.read_text(encoding="utf-8").splitlines()
    lines[4] = "x/AEI/1,PERTENECE_A,y/OEI/2" + "," * (lines[0].count(",") - 2)
    edges.write_text("\n".join(lines) + "\n", encoding="utf-8")

    with (
        pytest.raises(SourceError, match=r"edges.csv, .*5: .*x/AEI/1"),
        open_store(str(tmp_path / "tables"), inferred=False),
    ):
        pass
