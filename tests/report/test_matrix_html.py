"""The page of a matrix: it runs nothing, fetches nothing, and holds no text of a plan as markup."""

from __future__ import annotations

from html.parser import HTMLParser

from articulador.graph.plan_graph import PlanGraph
from articulador.queries.matrix import matrix
from articulador.report.matrix_html import POLICY, as_html
from tests.small import AES1, EDGES, NODES, PEI, node, small

HOSTILE = "<script>alert(1)</script><img src=//x.pe onerror=alert(2)>\" title='x"


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]


def page(graph: PlanGraph) -> Tags:
    return Tags(as_html(matrix(graph, "AES", "OEI"), "plan.txt"))


def hostile() -> PlanGraph:
    graph = PlanGraph.of(NODES, EDGES)
    graph.nx.nodes[AES1]["nombre"] = HOSTILE
    graph.nx.nodes[AES1]["codigo"] = HOSTILE
    return graph


def test_the_policy_lets_nothing_in() -> None:
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in page(small()).named("meta")
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"


def test_text_of_a_plan_is_no_markup() -> None:
    found = page(hostile())

    assert {tag for tag, _attributes in found.found} == {tag for tag, _attributes in page(small()).found}
    assert not any("onerror" in attributes or "src" in attributes for _tag, attributes in found.found)


def test_cells_tell_their_kind_without_colour() -> None:
    body = as_html(matrix(small(), "AES", "OEI"), "plan.txt")

    assert '">X~</td>' in body
    assert '">c</td>' in body


def test_every_cell_and_head_has_its_full_name() -> None:
    found = page(small())

    assert all(attributes.get("title") for attributes in found.named("th")[1:])
    assert all(one.get("title") or one.get("class") == "none" for one in found.named("td"))


def test_many_columns_are_printed_in_smaller_letters() -> None:
    graph = small()
    for number in range(10, 70):
        graph.add_node(node(PEI, "OEI", f"OEI.{number}"))

    few, many = (as_html(matrix(one, "AES", "OEI"), "plan.txt") for one in (small(), graph))

    assert "table { font-size: 9.0pt; }" in few
    assert "table { font-size: 5.6pt; }" in many
