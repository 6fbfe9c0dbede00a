"""Tables exported and read again give the same graph."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articulador.graph.exports import Folder, write
from articulador.graph.exports.csv_tables import make
from articulador.graph.plan_graph import PlanGraph
from articulador.graph.schema import VERSION
from articulador.loaders.sources.export_folder import load

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_export_and_read_give_the_same_graph(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    graph = data.draw(graphs)

    with TemporaryDirectory() as folder:
        write(make(graph, "x"), Path(folder, "out"))
        again = load(str(Path(folder, "out"))).graph

    assert not again.differences(graph)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_cell_runs(data: st.DataObject, graphs: SearchStrategy[PlanGraph]) -> None:
    content = make(data.draw(graphs), "x").content
    assert isinstance(content, Folder)
    tables = [text for name, text in content.files.items() if name.endswith(".csv")]

    cells = [cell for text in tables for row in csv.reader(StringIO(text, newline=""), strict=True) for cell in row]

    assert [cell for cell in cells if cell[:1] in set("=+@\t\r\n") or (cell[:1] == "-" and not number(cell))] == []


def number(cell: str) -> bool:
    return isinstance(json.loads(cell), int | float)


def test_what_the_tables_look_like(small: PlanGraph) -> None:
    content = make(small, "x").content
    assert isinstance(content, Folder)
    nodes, edges, rows = (content.files[name].splitlines() for name in ("nodes.csv", "edges.csv", "rows.csv"))

    assert nodes[0].startswith("id,label,codigo,nombre,plan,codigo_impreso,")
    assert nodes[1].startswith("pei-x-2025/AEI/AEI.01.01,AEI,AEI.01.01,Asistencia técnica,pei-x-2025,")
    assert edges == [
        "source,type,target,certeza,fuentes,nota,colectivo,orden",
        'pei-x-2025/AEI/AEI.01.01,PERTENECE_A,pei-x-2025/OEI/OEI.01,declarada,"[""pei-x-2025#T 1:7""]",,,',
    ]
    assert rows == ["place,text", "pei-x-2025#T 1:7,AEI.01.01 | Asistencia"]
    assert json.loads(content.files["schema.json"]) == {"format": "articulador-tables", "schema": VERSION}
