"""Faults for real: a server of these tests' own, killed while a load is under way, then started again.

What must hold at every moment: whole plans only, and the load succeeds when it is run again.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from articulador.errors import StoreError
from articulador.graph import saved
from articulador.graph.documents import documents_of, merged
from articulador.graph.merging import merge
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.stores import neo4j_store
from articulador.graph.stores.changes import counts_in
from articulador.graph.stores.login import Login
from articulador.graph.stores.neo4j_store import Neo4jStore
from tests.graph.stores.documents import document
from tests.neo4j_server import WHY_SKIPPED, Server

PLANS = [document(f"pei-p{number:02}-2025", *range(1, 150)) for number in range(24)]
WHOLE = merge(PLANS).graph
MOMENTS = ((0, 0.02), (3, 0.0), (7, 0.05))
"""After how many transactions, and how many seconds later, the server is killed."""


@dataclass
class OwnServer:
    """A server that may be killed: the project's own script starts it on a home of its own."""

    script: str
    home: Path

    def do(self, what: str, settings: str = "") -> str:
        environment = {**os.environ, "ARTICULADOR_NEO4J_SETTINGS": settings, "ARTICULADOR_NEO4J_HEAP": "512m"}
        command = [sys.executable, self.script, what, str(self.home)]
        return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout

    def start(self, settings: str = "") -> Server:
        self.do("start", settings)
        said = json.loads((self.home / "server.json").read_text(encoding="utf-8"))
        return Server(said["uri"], Login(said["user"], said["password"]))


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnServer]:
    script = os.environ.get("ARTICULADOR_NEO4J_SCRIPT", "")
    if not script:
        pytest.skip(f"{WHY_SKIPPED}, and with it ARTICULADOR_NEO4J_SCRIPT, which starts one that may be killed")
    server = OwnServer(script, tmp_path_factory.mktemp("neo4j"))
    yield server
    server.do("kill")


@pytest.fixture
def small_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    """One plan is one transaction, and nobody waits long for a server that is gone."""
    monkeypatch.setattr(neo4j_store, "BATCH", 1)
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 1.0)


def held(server: Server) -> PlanGraph:
    with Neo4jStore(server.uri, server.login) as store:
        return PlanGraph.of(store.nodes(), store.edges(), store.rows())


def whole_plans(graph: PlanGraph) -> PlanGraph:
    """What the first so many plans make, as many as a graph has."""
    return merged(dict(list(plans().items())[: len(documents_of(graph))]))


def plans() -> dict[str, PlanGraph]:
    return {slug: graph for plan in PLANS for slug, graph in documents_of(plan).items()}


@pytest.mark.usefixtures("small_transactions")
@pytest.mark.parametrize(("transactions", "seconds"), MOMENTS)
def test_a_server_killed_in_a_load_holds_whole_plans_and_takes_the_rest_later(
    own: OwnServer, transactions: int, seconds: float
) -> None:
    server = own.start()
    server.clear()
    done: list[int] = []

    def kill_at_the_moment(_elements: int = 0) -> None:
        done.append(1)
        if len(done) == transactions + 1:
            threading.Timer(seconds, own.do, ["kill"]).start()

    with Neo4jStore(server.uri, server.login) as store:
        if not transactions:
            kill_at_the_moment()
        with pytest.raises(StoreError, match="cannot be reached, or the connection was lost"):
            store.add_documents(plans().items(), kill_at_the_moment)
    server = own.start()
    survived = held(server)
    with Neo4jStore(server.uri, server.login) as store:
        store.add_documents(plans().items())

    assert len(documents_of(survived)) < len(PLANS)
    assert not len(survived) or survived == whole_plans(survived)
    assert held(server) == WHOLE


def test_a_load_goes_on_when_the_server_comes_back_in_time(own: OwnServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_store, "BATCH", 1)
    monkeypatch.setattr(neo4j_store, "RETRY_SECONDS", 240.0)  # a busy machine starts a server slowly
    server = own.start()
    server.clear()
    done: list[int] = []

    def restart(_elements: int) -> None:
        done.append(1)
        if len(done) == 3:
            own.do("kill")
            threading.Thread(target=own.start).start()

    with Neo4jStore(server.uri, server.login) as store:
        store.add_documents(plans().items(), restart)

    assert held(server) == WHOLE


def test_a_program_killed_in_a_load_leaves_whole_plans(own: OwnServer, tmp_path: Path) -> None:
    server = own.start()
    server.clear()
    saved.save(WHOLE, tmp_path / "plans.json")
    code = (
        "from articulador.graph.stores import neo4j_store\n"
        "from articulador.cli import run\n"
        "neo4j_store.BATCH = 1\n"
        "run()\n"
    )
    command = [sys.executable, "-c", code, "load", str(tmp_path / "plans.json"), "-o", server.uri]
    environment = {**os.environ, "NEO4J_USERNAME": server.login.user, "NEO4J_PASSWORD": server.login.password}
    with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as load:
        while not server.run("MATCH (n:AEI) RETURN count(n) AS total")[0]["total"] and load.poll() is None:
            time.sleep(0.01)
        load.send_signal(signal.SIGKILL)

    survived = held(server)

    assert 0 < len(documents_of(survived)) < len(PLANS)
    assert survived == whole_plans(survived)


def test_a_server_with_little_memory_gets_smaller_transactions(own: OwnServer) -> None:
    own.do("kill")
    server = own.start("db.memory.transaction.max=20m")
    server.clear()
    sizes: list[int] = []

    with Neo4jStore(server.uri, server.login) as store:
        changes = store.add_documents(plans().items(), sizes.append)

    assert sum(sizes) == sum(graph.size for graph in plans().values())
    assert changes.added == counts_in(WHOLE)
    assert held(server) == WHOLE


def test_a_server_that_takes_no_writes_is_told(own: OwnServer) -> None:
    own.do("kill")
    server = own.start("server.databases.read_only=neo4j")
    with Neo4jStore(server.uri, server.login) as store, pytest.raises(StoreError, match="read-only"):
        store.add(PLANS[0])


def test_a_server_that_is_down_is_told(own: OwnServer) -> None:
    server = own.start()
    own.do("kill")

    with pytest.raises(StoreError, match="cannot be reached") as told:
        Neo4jStore(server.uri, replace(server.login, password="secreta-secreta"))  # noqa: S106

    assert "secreta" not in str(told.value)
