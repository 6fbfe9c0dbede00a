"""Loaders of the corpus into Neo4j, to be compared: plain, batched, ours. The server must be empty, and is left so.

    python -m bench.neo4j_load plain,united,merge,create,ours PLANS [TURNS]

The loaders named, one after another, so many times: the first turn warms the server and is left out of the least.
Address, user and password are taken from NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD.

* ``plain``: ``UNWIND $rows MERGE ... SET n += row``, one transaction a plan. A national element ends with the evidence
  of the last plan only; ``united`` is the same with the evidence of all.
* ``merge``, ``create``: the merged corpus in batches of 10,000 rows across plans. No plan is whole before the end.
* ``ours``: our store, plan by plan as documents come.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time

from neo4j import Driver, GraphDatabase, ManagedTransaction, Session

from articulador.graph.collector import without_collector
from articulador.graph.schema import LABELS
from articulador.graph.stores import Query
from articulador.graph.stores.login import Login
from articulador.graph.stores.neo4j_store import Neo4jStore
from bench.corpus import SEED, Columns, Kind, Tables, corpus_tables, plan_graph
from bench.engines import Counts, Engine
from bench.questions import Question, Row
from bench.synthetic_plan import plan_rows, plan_slug

BATCH = 10_000
_Rows = list[dict[str, object]]
Load = Callable[[], None]
_CONSTRAINT = "CREATE CONSTRAINT bench_{label} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
_INDEX = "CREATE INDEX bench_{label}_codigo IF NOT EXISTS FOR (n:{label}) ON (n.codigo)"
_ENDS = "UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}})"
_NODE = {
    "plain": "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n += row",
    "united": "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) ON CREATE SET n = row ON MATCH SET "
    "n.fuentes = n.fuentes + [place IN row.fuentes WHERE NOT place IN n.fuentes], "
    "n.variantes = coalesce(n.variantes + row.variantes, n.variantes, row.variantes)",
    "create": "UNWIND $rows AS row CREATE (n:{label}) SET n = row",
}
_EDGE = {
    "plain": _ENDS + " MERGE (a)-[r:{type}]->(b) SET r += row.held",
    "united": _ENDS + " MERGE (a)-[r:{type}]->(b) ON CREATE SET r = row.held "
    "ON MATCH SET r.fuentes = r.fuentes + [place IN row.held.fuentes WHERE NOT place IN r.fuentes]",
    "create": _ENDS + " CREATE (a)-[r:{type}]->(b) SET r = row.held",
}


def connect() -> Driver:
    """Open the server that the environment names."""
    name, password = os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")
    driver = GraphDatabase.driver(os.environ["NEO4J_URI"], auth=(name, password), notifications_min_severity="OFF")
    driver.verify_connectivity()
    return driver


def prepare(session: Session) -> None:
    """Make constraints and indexes on an empty server; stops where it holds anything: nothing of anybody's is lost."""
    if session.run("MATCH (n) RETURN count(n) AS found").single(strict=True)["found"]:
        raise SystemExit("the server holds a graph: name an empty one")
    for label in LABELS:
        session.run(_CONSTRAINT.format(label=label)).consume()
        session.run(_INDEX.format(label=label)).consume()
    session.run("CALL db.awaitIndexes(300)").consume()


def clear(session: Session) -> None:
    """Take away what was loaded: relationships first, since thousands of them meet in one national node."""
    session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS").consume()
    session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 20000 ROWS").consume()
    for kind, all_of_them in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
        names = [row["name"] for row in session.run(f"SHOW {all_of_them} YIELD name, type WHERE type <> 'LOOKUP'")]
        for name in names:
            session.run(f"DROP {kind} {name} IF EXISTS").consume()


def _grouped(number: int) -> tuple[dict[str, _Rows], dict[Kind, _Rows]]:
    rows = plan_rows(number, SEED)
    nodes: defaultdict[str, _Rows] = defaultdict(list)
    edges: defaultdict[Kind, _Rows] = defaultdict(list)
    for identity, (label, held) in rows.nodes.items():
        nodes[label].append({"id": identity, **held})
    for (source, kind, target), held in rows.edges.items():
        ends = Kind(rows.nodes[source][0], kind, rows.nodes[target][0])
        edges[ends].append({"source": source, "target": target, "held": held})
    return nodes, edges


def plain(session: Session, plans: int, how: str) -> Load:
    """One transaction a plan; ``how`` is ``plain`` or ``united``."""
    rows = [_grouped(number) for number in range(1, plans + 1)]

    def load() -> None:
        for nodes, edges in rows:
            session.execute_write(_write_plan, nodes, edges, how)

    return load


def _write_plan(tx: ManagedTransaction, nodes: dict[str, _Rows], edges: dict[Kind, _Rows], how: str) -> None:
    for label, rows in nodes.items():
        tx.run(_NODE[how].format(label=label), rows=rows).consume()
    for kind, rows in edges.items():
        tx.run(_EDGE[how].format(**kind._asdict()), rows=rows).consume()


def load_batched(session: Session, tables: Tables, how: str) -> None:
    """Batches of 10,000 rows of the merged corpus; ``how`` is ``plain`` (MERGE) or ``create``."""
    for label, columns in tables.nodes.items():
        _batches(session, _NODE[how].format(label=label), map(columns.row, range(columns.size)))
    for kind, columns in tables.edges.items():
        _batches(session, _EDGE[how].format(**kind._asdict()), _links(columns))


def _links(columns: Columns) -> Iterator[dict[str, object]]:
    for number in range(columns.size):
        held = columns.row(number)
        yield {"source": held.pop("source"), "target": held.pop("target"), "held": held}


def _batches(session: Session, statement: str, rows: Iterable[object]) -> None:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        session.execute_write(lambda tx, found: tx.run(statement, rows=found).consume(), batch)


def ours(plans: int) -> Load:
    """Our own store, which keeps what each document states beside the graph, so that it can be replaced."""
    documents = [(plan_slug(number), plan_graph(number, SEED)) for number in range(1, plans + 1)]

    def load() -> None:
        with our_store() as store:
            store.add_documents(documents)

    return load


def our_store() -> Neo4jStore:
    """Our store on the server that the environment names."""
    return Neo4jStore(
        os.environ["NEO4J_URI"],
        Login(os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")),
    )


class Neo4j:
    """The server as an engine: ``load`` is the batched loop, ``open`` a connection."""

    def __init__(self) -> None:
        self.driver = connect()

    def load(self, tables: Tables) -> None:
        """See :class:`Engine`."""
        with self.driver.session() as session:
            prepare(session)
            load_batched(session, tables, "create")

    def save(self, path: Path) -> None:
        """See :class:`Engine`."""

    def open(self, path: Path) -> None:
        """See :class:`Engine`."""

    def counts(self) -> Counts:
        """See :class:`Engine`."""
        with self.driver.session() as session:
            nodes = session.run("MATCH (n) UNWIND labels(n) AS name RETURN name, count(n) AS found")
            labels = {row["name"]: row["found"] for row in nodes if row["name"] in LABELS}
            edges = session.run("MATCH ()-[r]->() RETURN type(r) AS name, count(r) AS found")
            return labels, {row["name"]: row["found"] for row in edges}

    def ask(self, question: Question) -> list[Row]:
        """See :class:`Engine`."""
        with self.driver.session(default_access_mode="READ") as session:
            found = session.run(question.cypher, dict(question.parameters))
            return [tuple(record.values()) for record in found]

    def drop(self, path: Path) -> None:  # noqa: ARG002 - the server has no file
        """See :class:`Engine`."""
        with self.driver.session() as session:
            clear(session)

    def close(self) -> None:
        """See :class:`Engine`."""
        self.driver.close()


class Ours(Neo4j):
    """The server through our store: the texts are examined, values made cells."""

    def __init__(self) -> None:
        super().__init__()
        self.store = our_store()

    def ask(self, question: Question) -> list[Row]:
        """See :class:`Engine`."""
        return list(self.store.run(Query(question.cypher, question.parameters)).rows)

    def close(self) -> None:
        """See :class:`Engine`."""
        self.store.close()
        super().close()


NEO4J_ENGINES: dict[str, type[Engine]] = {"neo4j": Neo4j, "neo4j through articulador": Ours}


_LOADERS: dict[str, Callable[[Session, int, Tables], Load]] = {
    "plain": lambda session, plans, _tables: plain(session, plans, "plain"),
    "united": lambda session, plans, _tables: plain(session, plans, "united"),
    "merge": lambda session, _plans, tables: partial(load_batched, session, tables, "plain"),
    "create": lambda session, _plans, tables: partial(load_batched, session, tables, "create"),
    "ours": lambda _session, plans, _tables: ours(plans),
}
"""Each makes what it loads beforehand, and gives what is timed."""


def timed(name: str, load: Load, server: Neo4j, session: Session, expected: Counts) -> dict[str, float]:
    """Load, hold the counts against the corpus, empty the server; gives seconds, the client's processor seconds."""
    gc.collect()
    start, busy = perf_counter(), process_time()
    prepare(session)
    load()
    seconds, processor = perf_counter() - start, process_time() - busy
    found = server.counts()
    clear(session)
    if found != expected:
        raise SystemExit(f"{name}: counts differ: {found}, {expected}")
    return {"seconds": round(seconds, 2), "client's processor s": round(processor, 2)}


def main(arguments: list[str]) -> int:
    """Time loaders in turns."""
    names, plans, turns = arguments[0].split(","), int(arguments[1]), int((*arguments, "1")[2])
    tables, server, least = corpus_tables(plans), Neo4j(), dict[str, float]()
    expected = tables.counts_by_label(), tables.counts_by_type()
    with server.driver.session() as session, without_collector():
        loads = {name: _LOADERS[name](session, plans, tables) for name in names}
        for turn in range(turns):
            for name, load in loads.items():
                measured = timed(name, load, server, session, expected)
                print(json.dumps({"loader": name, "plans": plans, "turn": turn, **measured}), flush=True)
                if turn or turns == 1:
                    least[name] = min(least.get(name, measured["seconds"]), measured["seconds"])
    server.close()
    items = sum(map(sum, (counts.values() for counts in expected)))
    print(json.dumps({"items": items, "least s": least, "items/s": {n: round(items / s) for n, s in least.items()}}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
