"""The real Neo4j server that tests use: the one that the environment names, and only while it is empty."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from articulador.graph.stores.login import Login

WHY_SKIPPED = "no Neo4j server: NEO4J_URI is not set (.ci/run starts one)"


@dataclass(frozen=True)
class Server:
    """A server that answers, with nothing in it."""

    uri: str
    login: Login

    def run(self, statement: str, **parameters: object) -> list[dict[str, object]]:
        """Run a statement beside the program under test."""
        from neo4j import GraphDatabase

        auth = (self.login.user, self.login.password)
        with GraphDatabase.driver(self.uri, auth=auth) as driver:
            found = driver.execute_query(statement, parameters, database_=self.login.database or None)
        return [record.data() for record in found.records]

    def clear(self) -> None:
        """Take everything away."""
        self.run("MATCH (n) DETACH DELETE n")


def named() -> Server | None:
    """The server that the environment names."""
    uri = os.environ.get("NEO4J_URI", "")
    said = (os.environ.get(name, "") for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"))
    return Server(uri, Login(*said)) if uri else None


@pytest.fixture(scope="session")
def empty_server() -> Server:
    """The server that the environment names; it must hold nothing, since tests empty it again and again."""
    server = named()
    if server is None:
        pytest.skip(WHY_SKIPPED)
    held = server.run("MATCH (n) RETURN count(n) AS total")[0]["total"]
    if held:
        pytest.fail(f"{server.uri} holds {held} nodes, which these tests would remove: name an empty database")
    return server


@pytest.fixture
def neo4j(empty_server: Server) -> Iterator[Server]:
    """An empty server; what a test puts there is taken away again."""
    yield empty_server
    empty_server.clear()
