"""What leaves the page: PNG with pixels, SVG that is XML, CSV with the rows that are shown and no cell that runs."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from articulador.queries.elements import code, name, plan
from articulador.queries.matrix import matrix
from tests.small import AEI1, OEI1, OEI2
from tests.viz.browser.conftest import Exploring
from tests.viz.browser.explorer import Explorer, word

SVG = "{http://www.w3.org/2000/svg}"
RUNS = re.compile(r"'*[=+\-@\t\r\n]")


def pixels(path: Path) -> tuple[int, int, bytes]:
    """Width, height and the unpacked rows of a PNG."""
    held = path.read_bytes()
    assert held[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", held[16:24])
    at, packed = 8, b""
    while at < len(held):
        size, kind = struct.unpack(">I4s", held[at : at + 8])
        packed += held[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return width, height, zlib.decompress(packed)


def texts(path: Path) -> list[str]:
    """Texts of an SVG."""
    return [one.text or "" for one in ElementTree.parse(path).iter(f"{SVG}text")]  # noqa: S314 - our own file


def shown(explorer: Explorer, view: str) -> list[str]:
    """Ids in the rows of a view's table."""
    rows = explorer.page.locator(f"#view-{view} tr[data-node]")
    return list(rows.evaluate_all("all => all.map((one) => NODES[one.dataset.node].id)"))


def test_the_map_as_png(explore: Exploring, tmp_path: Path) -> None:
    """Its pixels are in many different rows: something is drawn."""
    explorer = explore("small")

    width, height, rows = pixels(explorer.exported("export_png", tmp_path))

    assert width > 1500
    assert height > 300
    assert len({rows[at : at + width * 4 + 1] for at in range(0, len(rows), width * 4 + 1)}) > 50


@pytest.mark.parametrize("name", ["small", "bundled", "hostile"])
def test_the_map_as_svg_has_every_box(explore: Exploring, tmp_path: Path, name: str) -> None:
    explorer = explore(name)
    boxes = explorer.boxes().keys()

    path = explorer.exported("export_svg", tmp_path)

    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    assert not {one.tag for one in root.iter()} & {f"{SVG}script", f"{SVG}foreignObject", f"{SVG}image"}
    assert not [key for one in root.iter() for key in one.attrib if key.startswith("on") or "href" in key]
    boxed = [
        one
        for one in root.iter(f"{SVG}rect")
        if one.get("stroke") and one.get("rx") == "4" and one.get("height") == "21"
    ]
    assert len(boxed) == len(boxes)
    told = set(texts(path))
    if name != "hostile":
        assert {code(node) for node in map(explorer.graph.node, boxes)} - {""} <= told


def test_the_svg_shows_what_the_map_shows(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("small")
    explorer.go(hide="AEI", selected=OEI1)

    told = texts(explorer.exported("export_svg", tmp_path))

    assert "OEI.01" in told
    assert not [text for text in told if text.startswith("AEI.")]


def test_after_an_export_the_map_stands_as_before(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("small")
    before = explorer.boxes()

    explorer.exported("export_svg", tmp_path)

    assert explorer.boxes() == before


def test_rows_of_the_map(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("bundled")
    explorer.go(pgg="no_priorizado")
    graph, boxes = explorer.graph, explorer.boxes().keys()

    heading, *rows = explorer.rows(tmp_path)

    assert heading[:4] == [word("kind"), word("code"), word("name"), word("plan")]
    assert sorted(row[1:4] for row in rows) == sorted([code(n), name(n), plan(n)] for n in map(graph.node, boxes))
    assert {row[5] for row in rows} == {"No priorizado"}


def test_rows_of_the_elements(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("bundled")
    explorer.go(view="table", certainty="reparada")

    rows = explorer.rows(tmp_path)[1:]

    nodes = [explorer.graph.node(one) for one in shown(explorer, "table")]
    assert [row[1:4] for row in rows] == [[code(node), name(node), plan(node)] for node in nodes]
    assert len(rows) > 5


def test_rows_of_the_gaps(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("bundled")
    explorer.go(view="gaps", rule="PGG001|IND001")

    rows = explorer.rows(tmp_path)[1:]

    messages = explorer.page.locator("#view-gaps .finding .message").all_text_contents()
    assert sorted(row[6] for row in rows) == sorted(messages)
    assert {row[0] for row in rows} <= {"PGG001", "IND001"}
    assert rows


def test_rows_of_the_indicators_in_the_order_that_is_shown(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("bundled")
    explorer.go(view="indicators", sort="-baseline")

    heading, *rows = explorer.rows(tmp_path)

    nodes = [explorer.graph.node(one) for one in shown(explorer, "indicators")]
    assert [row[2] for row in rows] == [name(node) for node in nodes]
    base = heading.index(word("baseline"))
    assert [float(row[base]) for row in rows if re.fullmatch(r"[\d.]+", row[base])] == [
        node.properties["linea_base"] for node in nodes if "linea_base" in node.properties
    ]


def test_rows_of_the_matrix(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("small")
    explorer.go(view="matrix", matrix="OEI|AES")

    heading, *rows = explorer.rows(tmp_path)

    made = matrix(explorer.graph, "OEI", "AES")
    assert heading == ["OEI × AES", word("name"), "AES.01.01", "AES.01.02", word("remark")]
    assert [row[0] for row in rows] == [code(head.node) for head in made.rows.heads]
    assert [row[2:4] for row in rows] == [["X~", ""], ["c", "c"]]


def test_rows_of_the_trace(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("small")
    explorer.go(view="trace", selected=AEI1)

    rows = explorer.rows(tmp_path)[1:]

    linked = explorer.links(explorer.page.locator("#view-trace"))
    assert len(rows) == len(linked)
    assert {row[3] for row in rows} == {name(explorer.graph.node(one)) for one in linked}
    assert {row[0] for row in rows} == {word("up"), word("down")}


@pytest.mark.parametrize("view", ["map", "gaps", "indicators", "matrix", "table", "trace"])
def test_no_cell_runs_in_a_spreadsheet(explore: Exploring, tmp_path: Path, view: str) -> None:
    explorer = explore("hostile")
    explorer.go(view=view, selected=OEI2)

    rows = explorer.rows(tmp_path)

    cells = [cell for row in rows for cell in row]
    assert [cell for cell in cells if RUNS.match(cell) and not cell.startswith("'")] == []
    assert len({len(row) for row in rows}) == 1
    if view in {"table", "map", "indicators"}:
        assert any(cell.startswith(("'=", "'@")) for cell in cells)


def test_a_file_is_named_for_its_plan_and_view(explore: Exploring, tmp_path: Path) -> None:
    explorer = explore("bundled")
    explorer.show("indicators")

    assert explorer.exported("export_csv", tmp_path).name == "pei-mre-2025-indicadores.csv"
