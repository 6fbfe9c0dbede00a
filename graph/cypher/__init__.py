"""What is known of a Cypher text before it is sent to an engine."""

from __future__ import annotations

from functools import lru_cache

from articulador.graph.cypher.checking import check_query
from articulador.graph.cypher.unknown import Known, Unknown, unknown_names


@lru_cache(maxsize=512)
def examined(text: str) -> tuple[Unknown, ...]:
    """Refuse what is no single query that only reads, and give the names that the schema does not have.

    Raises QueryError. A text that is asked again, as those of the library are, is not looked at again.
    """
    check_query(text)
    return tuple(unknown_names(text, Known.schema()))
