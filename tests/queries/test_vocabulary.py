"""The words of a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from articulador.errors import QueryError
from articulador.graph.schema import LABELS, RELATIONSHIPS
from articulador.graph.stores import Query
from articulador.graph.stores.embedded import EmbeddedStore
from articulador.queries.vocabulary import vocabulary_of
from tests.small import PEDN, PEI, PESEM, PGG, PN, small

if TYPE_CHECKING:
    import pytest


def test_words_of_schema_library_and_graph() -> None:
    words = vocabulary_of(EmbeddedStore.of(small()))

    assert list(words.labels) == list(LABELS)
    assert list(words.types) == list(RELATIONSHIPS)
    assert {"id", "pgg"} <= set(words.labels["AEI"])
    assert words.values["pgg"] == ("vinculado", "no_priorizado", "sin_dato")
    assert {"AEI.01.01", "10.5"} <= set(words.values["codigo"])
    assert words.values["plan"] == (PEI, PESEM, PGG, PN)
    assert PEDN not in words.values["plan"]
    assert words.queries["traza-ascendente-aei"] == ("codigo", "plan")
    assert words.described["AEI"] == LABELS["AEI"].description.en


def test_a_store_that_cannot_say_its_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_store: EmbeddedStore, _query: Query) -> NoReturn:
        raise QueryError("too long")

    monkeypatch.setattr(EmbeddedStore, "run", slow)

    assert vocabulary_of(EmbeddedStore.of(small())).values["codigo"] == ()
