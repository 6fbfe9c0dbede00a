"""The labels, types and properties read off a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articulador.graph.cypher.names import names_of


def said(text: str) -> str:
    """``labels / types / properties``, each separated by blanks."""
    names = names_of(text)
    return " / ".join(" ".join(name for name, _, _ in kind) for kind in (names.labels, names.types, names.properties))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MATCH (n:AEI {codigo: $c})-[r:MIDE|X*1..3 {nota: 'x'}]->(:OEI)", "AEI OEI / MIDE X / codigo nota"),
        ("MATCH (n) WHERE n:AEI|OEI RETURN n", "AEI OEI /  / "),
        ("MATCH (n:(A|B)&!C:D {x: 1})", "A B C D /  / x"),
        ("MATCH (a)-[:A|:B]->(b)<-[r:!C&!D {x: 1}]-(:%)", " / A B C D / x"),
        ("MATCH (n IS AEI) WHERE n IS NOT NULL AND n.x IS :: STRING AND n.y IS NULL", "AEI /  / x y"),
        ("MATCH (n WHERE n.a = 1)-[r WHERE r.b = 2]->(:`Mi Label` {`c d`: 3})", "Mi Label /  / a b c d"),
        ("MATCH ({codigo: 1})--(n $props) SET n:X REMOVE n.y", "X /  / codigo y"),
        ("RETURN CASE WHEN n:AEI THEN n . a ELSE n.`b` END AS x", "AEI /  / a b"),
        ("MATCH (count:Count {codigo: 1}) RETURN count {.nombre}, exists {.x}", "Count /  / codigo nombre x"),
        ("MATCH (n:AEI) RETURN n {.codigo, .*, x: n.plan, otro, .y} AS m", "AEI /  / codigo plan y"),
        ("MATCH (n)-[r]-() WHERE (r:MIDE OR r:X) AND n:AEI RETURN r:Y", "AEI / X Y / "),
        ("RETURN head(collect(n)).a, nodes(p)[0].b, startNode(r).c, (n).d", " /  / a b c d"),
        ("CREATE INDEX FOR (n:AEI) ON (n.x)", "AEI /  / x"),
        (":AEI", "AEI /  / "), ("(:A|", "A /  / "), (")]}", " /  / "), ("{.x", " /  / "), ("AS", " /  / "),
    ],
)  # fmt: skip
def test_names(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WHERE EXISTS { MATCH (n)-[:A]->(o:B {c: 1}) WHERE o.d = 1 }", "B / A / c d"),
        ("RETURN {x: COUNT { (n)-[:A]->(:B {c: 1}) }} AS m, COLLECT { MATCH (:D) RETURN 1 }", "B D / A / c"),
        ("MATCH (x:A) CALL (x) { MATCH (x)--(y:B {c: 1}) RETURN y.d AS e } RETURN e", "A B /  / c d"),
        ("CALL { MATCH (n:A) RETURN n.x AS y }", "A /  / x"),
        ("RETURN [(n)-[:MIDE]-(m:Indicador) | {c: m.codigo, d: m.metas}] AS l", "Indicador / MIDE / codigo metas"),
        ("RETURN [n IN nodes(p) WHERE n:AEI | n.a], [r IN relationships(p) WHERE r:MIDE | r.b]", "AEI / MIDE / a b"),
        ("MATCH ()-[rs*1..3]-() UNWIND rs AS r WITH r WHERE r:MIDE AND all(x IN rs WHERE x:A)", " / MIDE A / "),
        ("RETURN reduce(s = 0, n IN nodes(p) | s + n.prioridad), any(x IN i.x WHERE x > 2)", " /  / prioridad x"),
        ("MATCH ((a:A)-[:B]->(c)){1,3} MATCH p = shortestPath((:D)-[*..3]-(:E {f: 1}))", "A D E / B / f"),
    ],
)  # fmt: skip
def test_names_in_subqueries_and_lists(text: str, expected: str) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "RETURN 1.5, .5, [1, 2][0..1], {codigo: 1} AS m, 'n.x :AEI', `n.x` // n.x",
        "WITH {a: 1, b: {c: 2}} AS m RETURN m.a, m.b.c",
        "UNWIND [{a: 1}] AS row RETURN row.a",
        "UNWIND $rows AS row WITH row AS r, row.y AS z RETURN r.x, z.w, row.y[0].z, row {.v}",
        "RETURN $p.q, $p[0].r, [x IN $xs WHERE x.a = 1 | x.b], any(y IN $p.q WHERE y.c)",
        "RETURN date().year, duration.between(a, b).days, point({x: 1}).x",
        "WITH date($d) AS d, datetime.truncate('day') AS e RETURN d.year, e.month",
        "CALL db.labels() YIELD label RETURN label",
        "CALL db.schema.visualization YIELD nodes RETURN db.otra.cosa(nodes)",
        "MATCH (n:$(x) {a: 1}) RETURN size({b: 1}), point({x: 1, y: 2})",
    ],
)
def test_no_names(text: str) -> None:
    assert said(text) == " /  / "


def test_each_occurrence_has_its_place() -> None:
    names = names_of("MATCH (n:AEI)\n  WHERE n.plan = 1\nRETURN n.plan")

    assert (names.labels, names.properties) == ((("AEI", 1, 10),), (("plan", 2, 11), ("plan", 3, 10)))


SIGNS = ("(", ")", "[", "]", "{", "}", ":", "|", ".", ",", "-", "!", ";", "$p", "n ", "AS ", "IN ", "IS ", "CALL ")


@given(st.lists(st.sampled_from(SIGNS)))
def test_every_name_reported_stands_where_it_is_said(pieces: list[str]) -> None:
    text = "".join(pieces)

    names = names_of(text)

    assert all(
        text.startswith(name, column - 1) and line == 1
        for name, line, column in (*names.labels, *names.types, *names.properties)
    )
