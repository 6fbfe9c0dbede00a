"""What is refused before it reaches an engine, and what is not."""

from __future__ import annotations

import contextlib
import re
import warnings
from pathlib import Path

import kglite
import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.errors import QueryError
from articulador.graph.cypher.checking import check_query

READ = "FROM 'file:///a.csv' AS r RETURN r"
PORTABLE = (
    "MATCH (n:AEI) RETURN n.codigo AS codigo ORDER BY codigo SKIP $s LIMIT $n",
    "MATCH p = (a:AEI)-[:PERTENECE_A|ARTICULA_CON*1..4]->(b:AE) RETURN [x IN nodes(p) | x.codigo] AS c, length(p) AS n",
    "MATCH (a:AEI)-[r]->(b) RETURN type(r) AS t, labels(startNode(r)) AS l, keys(a) AS k, properties(b) AS p",
    "MATCH (n:OEI) WHERE NOT EXISTS { (n)-[:VINCULADO_A]->() } RETURN COUNT { (n)<--(:AEI) } AS c",
    "MATCH (n:OEI) CALL (n) { MATCH (n)<--(a:AEI) RETURN count(a) AS c } RETURN n.codigo AS codigo, c",
    "MATCH (n:OEI) RETURN n {.codigo, x: n.plan} AS m UNION MATCH (n:AEI) RETURN n {.codigo} AS m",
    "MATCH p = shortestPath((a:AEI)-[*..6]->(b:AE)) RETURN reduce(s = 0, x IN nodes(p) | s + 1) AS n",
    "MATCH (n) WHERE n:AEI|OEI AND any(x IN n.anios WHERE x > 2025) AND n.nombre_norm =~ '.*\\\\d.*' RETURN n.id AS id",
    "OPTIONAL MATCH (n:AEI {codigo: $codigo}) RETURN coalesce(n.nombre, 'sin \\u00e1 nombre') AS nombre;",
)


@pytest.mark.parametrize(
    "text",
    [
        *PORTABLE, "RETURN 1;", "RETURN 1 ; ; // end\n", "// a\r\nRETURN 1\r\n", "CYPHER 5 RETURN 1 AS x",
        "MATCH (n:LOAD {load: $load})-[:LOAD]-() RETURN n.load, {load: 1} AS `load csv`, 'LOAD CSV' AS x // LOAD CSV",
        "WITH 1 AS load, 2 AS csv RETURN load, csv /* LOAD CSV */", "RETURN 'a;b' AS x, `c;d` AS y",
        "MATCH (explain:AEI) RETURN explain.profile AS profile", "CALL db.labels() YIELD label RETURN label",
        "CALL db.schema.visualization", "RETURN duration.between(date(), date.truncate('year')) AS d",
        "RETURN apoc.text.clean('x') AS x", "CALL pagerank() YIELD node, score RETURN node.codigo AS codigo, score",
        "MATCH (n) WHERE n.codigo IN ($a) RETURN '\\\\u' AS x", "RETURN 'a\\u000ab' AS x", "CREATE (n:AEI)",
    ],
)  # fmt: skip
def test_not_refused(text: str) -> None:
    check_query(text)


@pytest.mark.parametrize("text", ["", " \n", ";", "// a", "/* a */ ; // b"])
def test_empty_queries(text: str) -> None:
    with pytest.raises(QueryError, match="the query is empty; write one, such as MATCH"):
        check_query(text)


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        (f"LOAD CSV {READ}", "line 1, column 1", '"LOAD CSV" is refused: LOAD CSV reads any file'),
        ("RETURN 1 AS r UNION\n load\ncsv", "line 2, column 2", '"load csv" is refused: LOAD CSV reads any file'),
        (f"`load` `CSV` {READ}", "line 1, column 1", "LOAD CSV reads any file"),
        ("LOAD PARQUET FROM 'a'", "line 1, column 1", "LOAD CSV reads any file"),
        ("USING PERIODIC COMMIT 500 LOAD CSV", "line 1, column 27", "LOAD CSV reads any file"),
        (f"RETURN '\\u0027 + ' AS r UNION LOAD CSV {READ} // '", "line 1, column 8", "read this query differently"),
        (f"// \r '\nLOAD CSV {READ} //'", "line 1, column 6", "read this query differently"),
        ("RETURN \\u0031 AS x", "line 1, column 8", 'from "\\u0031" on the two engines read'),
        ("RETURN 1; RETURN 2", "line 1, column 11", '"RETURN" comes after the ";" that ends a query'),
        ("; RETURN 1", "line 1, column 3", '"RETURN" comes after the ";"'),
        ("RETURN 1 AS x\nFORMAT CSV", "line 2, column 1", '"FORMAT CSV" is refused: only one engine'),
        ("EXPLAIN RETURN 1", "line 1, column 1", '"EXPLAIN" is refused: it gives the plan'),
        ("CYPHER 5 planner=dp profile RETURN 1", "line 1, column 21", '"profile" is refused: it measures'),
        ("SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t", "line 1, column 44", "other users"),
        ("CALL apoc.load.json('file:///a')", "line 1, column 6", '"apoc.load.json" is refused'),
        ("CALL apoc /* a */ . `load`.json", "line 1, column 6", '"apoc.load.json" is refused'),
        ("RETURN `apoc.cypher`.runFirstColumn('x', {})", "line 1, column 8", "run a text as a query"),
        ("CALL dbms.killConnections([])", "line 1, column 6", "act on the server"),
        ("CALL DB.CDC.enable({})", "line 1, column 6", '"DB.CDC.enable" is refused'),
        ("CALL gds.graph.export.csv('g', {})", "line 1, column 6", "gds.graph.export.csv"),
    ],
)
def test_refused(text: str, place: str, reason: str) -> None:
    with pytest.raises(QueryError, match=re.escape(reason)) as caught:
        check_query(text)

    assert caught.value.place == place
    assert caught.value.message.startswith(f"{place}: ")


def test_what_was_found_is_shown_on_one_short_line() -> None:
    with pytest.raises(QueryError) as caught:
        check_query("RETURN 1;\n'" + "long\n" * 50 + "'")

    assert "\n" not in caught.value.message
    assert len(caught.value.message) < 250


@given(st.text(max_size=60))
def test_only_query_errors_are_raised(text: str) -> None:
    with contextlib.suppress(QueryError):
        check_query(text)


GAPS = st.lists(
    st.sampled_from(
        [" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "/**/", "/* LOAD ' */", "// '\n", "//x\r", "\\u0020"]
    ),
    min_size=1,
    max_size=4,
).map("".join)
BEFORE = st.sampled_from(
    ["", "MATCH (n:AEI) ", "WITH 1 AS x ", "RETURN 1 AS r UNION ALL ", "CALL { ", "RETURN COLLECT {", "CYPHER 5 ", ";",
     "// a\n", "/* a */", "EXPLAIN ", "RETURN 'a' AS `b`\n", "UNWIND [1] AS x WITH x LIMIT 1", "USE neo4j "]
)  # fmt: skip


@st.composite
def disguised(draw: st.DrawFn, word: str) -> str:
    """A word in any case, each letter perhaps an escape, perhaps between backticks."""
    letters = [
        draw(st.sampled_from([letter, letter.lower(), f"\\u{ord(letter):04x}", f"\\u{ord(letter.lower()):04X}"]))
        for letter in word
    ]
    quote = draw(st.sampled_from(["", "", "`"]))
    return quote + "".join(letters) + quote


@given(BEFORE, disguised("LOAD"), GAPS, disguised("CSV"))
def test_load_is_refused_in_any_disguise(before: str, load: str, gap: str, csv: str) -> None:
    with pytest.raises(QueryError, match="is refused: LOAD CSV reads any file"):
        check_query(f"{before}{load}{gap}{csv} {READ}")


@pytest.fixture(scope="module")
def engine() -> kglite.KnowledgeGraph:
    """The embedded engine on one node, read-only."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", kind="AEI", codigo="AEI.01")
    embedded = kglite.from_networkx(graph, node_type_attr="kind", edge_type_attr="type")
    embedded.read_only(True)
    return embedded


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("secret") / "s.csv"
    path.write_text("SECRET\n")
    return path


def answer(engine: kglite.KnowledgeGraph, query: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return str(list(engine.cypher(query, timeout_ms=2_000)))
        except kglite.KgError:
            return ""


def test_the_engine_reads_files_if_it_is_let(engine: kglite.KnowledgeGraph, secret: Path) -> None:
    assert "SECRET" in answer(engine, f"`LOAD` CSV FROM '{secret}' AS r RETURN r")


@st.composite
def hidden(draw: st.DrawFn) -> str:
    """``{file}`` read behind what one engine may take for a text, a name or a comment, and the other may not."""
    quote = draw(st.sampled_from(["'", '"']))
    escaped = f"\\u{ord(quote):04x}"
    pieces = st.sampled_from(
        [escaped, quote, f"\\{quote}", "\\\\", "\r", "\n", "//", "\\u005c", "\\u000a", "`", "x", " "]
    )
    tricks = "".join(draw(st.lists(pieces, max_size=3)))
    start = draw(
        st.sampled_from(
            [f"RETURN {quote}{tricks}{quote} AS r UNION ", f"// {tricks}\n", f"{tricks}RETURN 1 AS r UNION "]
        )
    )
    load = draw(st.sampled_from(["LOAD CSV", "`LOAD` CSV", "load//\n`csv`"]))
    end = draw(st.sampled_from(["", f" // {quote}", f" // {tricks}"]))
    return f"{start}{load} FROM '{{file}}' AS r RETURN r{end}"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hidden())
def test_nothing_that_is_let_through_reads_a_file(engine: kglite.KnowledgeGraph, secret: Path, query: str) -> None:
    try:
        check_query(query)
    except QueryError:
        return

    assert "SECRET" not in answer(engine, query.replace("{file}", str(secret)))
