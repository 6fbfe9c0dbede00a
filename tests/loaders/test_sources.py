"""What a SOURCE may be, and the one clear message for what it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from articulador.errors import SourceError
from articulador.graph import saved
from articulador.graph.exports import exports, write
from articulador.graph.model import Edge, Node
from articulador.graph.plan_graph import PlanGraph
from articulador.loaders.sources import kinds, load_source, load_sources

PLAN = Path(__file__).resolve().parents[1] / "fixtures" / "plans" / "a06_adscrito_pesem.md"
ACTION, OBJECTIVE = "pei-x-2025/AEI/AEI.01.01", "pei-x-2025/OEI/OEI.01"


@pytest.fixture
def graph() -> PlanGraph:
    nodes = [
        Node(ACTION, "AEI", {"codigo": "AEI.01.01", "nombre": "=Pesca", "prioridad": 1, "fuentes": ["a#T:1"]}),
        Node(OBJECTIVE, "OEI", {"codigo": "OEI.01", "nombre": "Dos\nlíneas"}),
    ]
    return PlanGraph.of(nodes, [Edge(ACTION, "PERTENECE_A", OBJECTIVE, {"certeza": "declarada"})], {"a#T:1": "- x"})


@pytest.fixture
def folder(graph: PlanGraph, tmp_path: Path) -> Path:
    """An export of the graph."""
    write(exports()["csv"].make(graph, "x"), tmp_path / "out")
    return tmp_path / "out"


def harm(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_last_kind_claims_everything() -> None:
    *others, last = [kind.claims("no such thing") for kind in kinds()]

    assert (any(others), last) == (False, True)


def test_an_export_folder(folder: Path, graph: PlanGraph) -> None:
    assert load_source(str(folder)) == graph
    assert load_source(str(folder / "nodes.csv")) == graph


def test_an_export_folder_without_what_may_be_missing(folder: Path, graph: PlanGraph) -> None:
    (folder / "rows.csv").unlink()
    (folder / "schema.json").unlink()
    graph.rows.clear()

    assert load_source(str(folder)) == graph


def test_tables_that_a_spreadsheet_saved_again(folder: Path, graph: PlanGraph) -> None:
    text = (folder / "edges.csv").read_text(encoding="utf-8").replace(",", ";").replace("\n", "\r\n")
    (folder / "edges.csv").write_bytes(b"\xef\xbb\xbf" + text.encode())

    assert load_source(str(folder)) == graph


@pytest.mark.parametrize("name", ["g.json", "g.graph"])
def test_a_saved_graph(name: str, graph: PlanGraph, tmp_path: Path) -> None:
    saved.save(graph, tmp_path / name)

    assert load_source(str(tmp_path / name)) == graph


def test_a_document_and_its_encoding_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    (tmp_path / "plan.md").write_bytes(PLAN.read_text(encoding="utf-8").replace("→", "-").encode("cp1252", "replace"))

    found = load_source(str(tmp_path / "plan.md"), said.append)

    assert found.counts_by_label()["OEI"] > 0
    assert len(said) == 1
    assert "cp1252" in said[0]


def test_several_sources_make_one_graph(folder: Path, graph: PlanGraph) -> None:
    both = load_sources([str(folder), str(PLAN)])

    assert len(both) == len(graph) + len(load_source(str(PLAN)))


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("nodes.csv", "id,label", "id,clase", r'nodes\.csv, line 1: the header has no column label'),
        ("nodes.csv", "codigo,", "codgo,", r'line 1: unknown column "codgo"; did you mean "codigo"'),
        ("nodes.csv", "codigo,nombre", "codigo,codigo", r'line 1: column "codigo" stands twice'),
        ("nodes.csv", ",OEI,", ",OIE,", r"line 3: .*unknown .*OIE"),
        ("nodes.csv", '"[""a#T:1""]"', '"[""a#T:1"""', r'line 2: column "fuentes" is a list of string as JSON'),
        ("nodes.csv", '"[""a#T:1""]"', "[1]", r'line 2: .*"fuentes" is a list of string'),
        ("nodes.csv", ",1,", ",uno,", r'line 2: column "prioridad" is a integer; found .uno'),
        ("nodes.csv", "\npei-x-2025/OEI/OEI.01,OEI", "\npei-x-2025/AEI/AEI.01.01,AEI", "line 3: .*already in"),
        ("edges.csv", OBJECTIVE, "pei-x-2025/OEI/OEI.02", r"edges\.csv, line 2: .*no node pei-x-2025/OEI/OEI\.02"),
        ("edges.csv", "PERTENECE_A", "MIDE", r"line 2: .*MIDE does not go from AEI"),
        ("edges.csv", ",declarada,,,,", ",declarada", r"line 2: cells: 4; the header has 8"),
        ("edges.csv", "PERTENECE_A", '"PERTENECE_A', r"line 2: is no whole CSV row"),
        ("rows.csv", "place,text", "lugar,texto", r"rows\.csv, line 1: .*place, text"),
        ("schema.json", "1.1.0", "7.0.0", r"schema\.json: schema version 7"),
        ("schema.json", "{", "", r"schema\.json: expected"),
    ],
)  # fmt: skip
def test_damaged_tables(table: str, old: str, new: str, message: str, folder: Path) -> None:
    harm(folder / table, old, new)

    with pytest.raises(SourceError, match=message):
        load_source(str(folder))


@pytest.mark.parametrize("cell", ["[" * 100_000, "1" * 5_000, "null", '{"a": 1}', '["\\ud800"]', "[1e999]"])
def test_cells_made_to_break_a_reader(cell: str, folder: Path) -> None:
    harm(folder / "nodes.csv", '"[""a#T:1""]"', '"' + cell.replace('"', '""') + '"')

    with pytest.raises(SourceError, match="line 2"):
        load_source(str(folder))


def test_a_table_that_is_not_utf8(folder: Path) -> None:
    (folder / "nodes.csv").write_bytes((folder / "nodes.csv").read_bytes().replace("í".encode(), b"\xed"))

    with pytest.raises(SourceError, match=r"nodes\.csv, line 4: is not UTF-8"):
        load_source(str(folder))


def test_an_empty_table(folder: Path) -> None:
    (folder / "edges.csv").write_text("", encoding="utf-8")

    with pytest.raises(SourceError, match=r"edges\.csv, line 1: the header has no column source"):
        load_source(str(folder))


@pytest.mark.parametrize("names", [[], ["nodes.csv"], ["plan.txt"]])
def test_a_folder_that_is_no_export(names: list[str], tmp_path: Path) -> None:
    for name in names:
        (tmp_path / name).write_text("id,label\n", encoding="utf-8")

    with pytest.raises(SourceError, match=r"is a folder without .*edges\.csv"):
        load_source(str(tmp_path))


def test_a_truncated_saved_graph(graph: PlanGraph, tmp_path: Path) -> None:
    (tmp_path / "g.json").write_text(saved.to_text(graph)[:-200], encoding="utf-8")

    with pytest.raises(SourceError, match=r"g\.json, line \d+: .*damaged"):
        load_source(str(tmp_path / "g.json"))


def test_nothing_there(tmp_path: Path) -> None:
    for name in ("plan.txt", "g.json", "folder"):
        with pytest.raises(SourceError, match="no such file"):
            load_source(str(tmp_path / name))
