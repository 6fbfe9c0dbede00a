from __future__ import annotations

import pytest
from neo4j.exceptions import Neo4jError, ServiceUnavailable

from articulador.errors import QueryError, StoreError
from articulador.graph.stores import Query
from articulador.graph.stores.neo4j_errors import told

URI = "bolt://servidor:7687"


def refusal(code: str, message: str = "why") -> Neo4jError:
    error = Neo4jError._hydrate_neo4j(code=code, message=message)
    assert isinstance(error, Neo4jError)
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Neo.ClientError.Security.Unauthorized", 'password for the user "ana"'),
        ("Neo.ClientError.Security.Forbidden", "write permission"),
        ("Neo.ClientError.Database.DatabaseNotFound", 'no database "otra"'),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "read-only"),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "short of memory"),
        ("Neo.TransientError.General.DatabaseUnavailable", "the server refuses: why"),
        ("Neo.ClientError.Schema.ConstraintValidationFailed", "did not write"),
        ("Neo.DatabaseError.General.UnknownError", "the server refuses: why"),
    ],
)
def test_each_refusal_of_a_server_says_what_to_do(code: str, words: str) -> None:
    error = told(refusal(code), URI, "ana", "otra")

    assert isinstance(error, StoreError)
    assert words in error.message
    assert URI in error.message


@pytest.mark.parametrize(("timeout", "words"), [(2.0, "after 2.0 s"), (None, "longer than it allows")])
def test_a_query_that_was_stopped_says_by_whom(timeout: float | None, words: str) -> None:
    error = told(
        refusal("Neo.ClientError.Transaction.TransactionTimedOut"), URI, "", "", Query("RETURN 1", {}, timeout)
    )

    assert isinstance(error, QueryError)
    assert words in error.message


def test_a_server_that_is_gone_is_told_on_one_line() -> None:
    error = told(ServiceUnavailable("no answer\nmore of it"), URI, "", "")

    assert "(no answer)" in error.message


def test_what_is_no_error_of_a_server_goes_on() -> None:
    with pytest.raises(KeyError):
        told(KeyError("x"), URI, "", "")


@pytest.mark.parametrize("writing", [True, False])
def test_what_a_lost_connection_leaves_is_said_of_a_load(writing: bool) -> None:
    error = told(ServiceUnavailable("no answer"), URI, "", "", writing=writing)

    assert ("whole documents" in error.message) is writing
