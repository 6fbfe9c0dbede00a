"""The corpus in pandas tables, one a label and one a kind of relationship, with types that keep every value exact."""

from __future__ import annotations

import pandas as pd

from articulador.graph.model import Value
from articulador.graph.schema import PROPERTIES
from articulador.graph.schema_types import PropertyType
from bench.corpus import Columns

_TYPES = {PropertyType.INTEGER: "Int64", PropertyType.FLOAT: "float64", PropertyType.BOOLEAN: "boolean"}
"""Left alone, pandas makes whole numbers beside gaps floats: 2030 would come back as 2030.0, 2**53 + 1 as another."""


def frame(columns: Columns) -> pd.DataFrame:
    """Make a frame of a table; texts and lists stay Python's, a gap is None or NA."""
    return pd.DataFrame({name: _column(name, values) for name, values in columns.values.items()}, copy=False)


def _column(name: str, values: list[Value | None]) -> pd.Series:
    kind = _TYPES.get(PROPERTIES[name].type) if name in PROPERTIES else None
    return pd.Series(values, dtype=kind or object)
