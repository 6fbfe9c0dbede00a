"""Every command that takes SOURCE takes a server, and answers the same as from a saved graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articulador.cli import main
from articulador.graph import saved
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores.neo4j_store import Neo4jStore
from tests.graph.stores.documents import document
from tests.small import small

if TYPE_CHECKING:
    from tests.neo4j_server import Server


@pytest.fixture
def server(neo4j: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """A server that the environment lets the command line in."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.login.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.login.password)
    return neo4j


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "--lang", "en"]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        ["stats"], ["stats", "-f", "json"], ["show", "AEI.01.01"], ["trace", "AEI.01.01"], ["trace", "10.5", "--down"],
        ["path", "AEI.01.01", "10.5"], ["export", "-f", "json"], ["export", "-f", "graphml"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_command_answers_as_from_a_saved_graph(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    path = tmp_path / "plan.json"
    saved.save(small().without_inferred(), path)
    assert main(["load", str(path), "-o", server.uri]) == 0
    capsys.readouterr()

    from_file, from_server = (printed(capsys, *command, source) for source in (str(path), server.uri))

    assert from_server.replace(server.uri, "SOURCE") == from_file.replace(str(path), "SOURCE")


def test_the_page_is_the_same_as_from_a_saved_graph(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    saved.save(small().without_inferred(), path)
    assert main(["load", str(path), "-o", server.uri]) == 0

    for source, page in ((str(path), "file.html"), (server.uri, "server.html")):
        assert main(["view", source, "-o", str(tmp_path / page)]) == 0

    assert (tmp_path / "server.html").read_bytes() == (tmp_path / "file.html").read_bytes()


def test_what_the_program_proposes_goes_to_a_server_only_when_asked_for(server: Server, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    saved.save(small(), path)

    graphs = []
    for options in ([], ["--inferred"]):
        assert main(["load", str(path), "-o", server.uri, *options]) == 0
        with Neo4jStore(server.uri, server.login) as store:
            graphs.append(store.graph())

    assert graphs[0].differences(small().without_inferred()) == []
    assert graphs[1].differences(small()) == []


def test_a_load_tells_what_it_did(server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = document("pei-a-2025", 1), document("pei-a-2025", 2)
    said = []
    for number, graph in enumerate([one, two, two]):
        saved.save(graph, tmp_path / f"{number}.json")
        assert main(["load", str(tmp_path / f"{number}.json"), "-o", server.uri, "--lang", "en"]) == 0
        said.append(capsys.readouterr().err.splitlines()[1:])

    added = "added: 3 elements (EjePGG 1, LineamientoPGG 1, AEI 1), 2 relationships (PERTENECE_A 1, VINCULADO_A 1)"
    one_action = "1 element (AEI 1), 1 relationship (VINCULADO_A 1)"
    head = f"{server.uri}: 1 plan: pei-a-2025"
    assert said == [
        [head, added],
        [head, f"added: {one_action}", f"removed: {one_action}"],
        [head, "nothing changed: all of it was there"],
    ]


def fails(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main([*arguments, "--lang", "en"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def test_a_wrong_password_is_told_and_not_printed(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    told = fails(capsys, "stats", server.uri, "--password", "no-es-esta")

    assert "does not accept this password" in told
    assert "no-es-esta" not in told


def test_an_unknown_database_is_named(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert 'there is no database "otra"' in fails(capsys, "stats", server.uri, "--database", "otra")


def test_a_server_without_plans_is_told(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert "holds no plan" in fails(capsys, "stats", server.uri)


def test_a_bad_source_leaves_the_server_as_it_was(
    server: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved.save(document("pei-a-2025", 1), tmp_path / "good.json")
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")

    fails(capsys, "load", str(tmp_path / "good.json"), str(tmp_path / "bad.json"), "-o", server.uri)

    assert server.run("MATCH (n) RETURN count(n) AS total") == [{"total": 0}]


def test_what_others_wrote_is_left_alone(server: Server) -> None:
    server.run("CREATE (:Nota {texto: 'mía'})-[:SOBRE]->(:AEI {texto: 'sin id'})")
    with Neo4jStore(server.uri, server.login) as store:
        store.add(document("pei-a-2025", 1))
        server.run("MATCH (n:AEI {codigo: 'AEI.01.01'}) SET n.revisada = true, n:Favorita")
        store.add(document("pei-a-2025", 1, name="Nombre nuevo"))
        graph = PlanGraph.of(store.nodes(), store.edges(), store.rows())

    assert graph == document("pei-a-2025", 1, name="Nombre nuevo")
    assert server.run("MATCH (n:Favorita {revisada: true}) RETURN count(n) AS total") == [{"total": 1}]
    assert server.run("MATCH (:Nota)-[r:SOBRE]->() RETURN count(r) AS total") == [{"total": 1}]


def test_an_address_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert "neo4j://localhost:7687" in fails(capsys, "stats", "http://localhost:7474")


def test_a_destination_that_is_no_server(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved.save(document("pei-a-2025", 1), tmp_path / "plan.json")

    assert "neo4j://localhost:7687" in fails(capsys, "load", str(tmp_path / "plan.json"), "-o", "http://localhost:7474")
