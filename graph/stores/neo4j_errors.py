"""What the driver raises, told in one message: which server, what it refused, what to do."""

from __future__ import annotations

import re

from articulador.errors import ArticuladorError, QueryError, StoreError
from articulador.graph.stores import Query
from articulador.i18n import N_, _

_PLACE = re.compile(r"\(line (\d+), column (\d+)")
_TO_DO = (
    ("Neo.ClientError.Security.AuthenticationRateLimit",
     N_("{uri}: too many wrong passwords; wait some seconds and try again")),
    ("Neo.ClientError.Security.Unauthorized",
     N_('{uri}: the server does not accept this password for the user "{user}"; '
        "check --user and --password (or NEO4J_USERNAME and NEO4J_PASSWORD)")),
    ("Neo.ClientError.Security.CredentialsExpired",
     N_('{uri}: the password of "{user}" must be changed first, for example in Neo4j Browser')),
    ("Neo.ClientError.Security.", N_('{uri}: "{user}" may not do this there ({detail}); ask for write permission')),
    ("Neo.ClientError.Database.DatabaseNotFound",
     N_('{uri}: there is no database "{database}"; check --database (without it, the user\'s own is used)')),
    ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
     N_("{uri}: the database is read-only; load into another one, or ask who runs the server")),
    (("Neo.TransientError.General.OutOfMemory", "Neo.TransientError.General.MemoryPoolOutOfMemory",
      "Neo.TransientError.General.TransactionOutOfMemory"),
     N_("{uri}: the server is short of memory ({detail}); give it more heap, or wait for what else it does")),
    ("Neo.ClientError.Schema.ConstraintValidationFailed",
     N_("{uri}: something that articulador did not write stands in the way ({detail}); remove it and load again")),
)  # fmt: skip
"""Beginnings of the server's codes, the more exact first."""


def told(
    error: Exception, uri: str, user: str, database: str, query: Query | None = None, *, writing: bool = False
) -> ArticuladorError:
    """Give the exception that the user reads; of a query where one was asked, else of the store.

    ``writing``: plans were being loaded, so that what a lost connection leaves is said too.
    """
    from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError  # noqa: PLC0415 - late

    names = {"uri": uri, "user": user, "database": database, "detail": _detail(error)}
    if isinstance(error, Neo4jError):
        code = error.code or ""
        known = next((message for start, message in _TO_DO if code.startswith(start)), "")
        if known:
            return StoreError(_(known).format(**names), place=uri)
        if query is not None:
            return _of_query(code, names["detail"], query)
        return StoreError(_("{uri}: the server refuses: {detail}").format(**names), place=uri)
    if isinstance(error, ConfigurationError | ValueError) and not _unreachable(error):
        message = _("{uri}: is no address of a server ({detail}); expected for example neo4j://localhost:7687")
        return StoreError(message.format(**names), place=uri)
    if isinstance(error, DriverError | OSError | ValueError):
        message = _(
            "{uri}: the server cannot be reached, or the connection was lost ({detail}); check that it runs and the "
            "address, and run the command again"
        )
        if writing:
            message = _(
                "{uri}: the server cannot be reached, or the connection was lost ({detail}); check that it runs and "
                "the address, and run the command again: what is there are whole documents"
            )
        return StoreError(message.format(**names), place=uri)
    raise error


def _unreachable(error: Exception) -> bool:
    return "resolve" in str(error)


def _of_query(code: str, detail: str, query: Query) -> QueryError:
    place = _PLACE.search(detail)
    words = detail.partition("\n")[0].partition(" (line ")[0].strip('" ')
    if code.startswith("Neo.ClientError.Statement.SyntaxError") and place:
        message = _("the query is malformed at line {line}, column {column}: {detail}")
        return QueryError(message.format(line=place[1], column=place[2], detail=words), value=query.text)
    if "AccessMode" in code:
        return QueryError(_("the query writes: queries only read; load plans with: articulador load"), value=query.text)
    if query.timeout is None and ".TransactionTimedOut" in code:
        message = _("the server stopped the query, which took longer than it allows; narrow it (labels, codes)")
        return QueryError(message, value=query.text)
    if ".TransactionTimedOut" in code or code.endswith(".Terminated"):
        message = _(
            "the query was stopped after {seconds} s; narrow it (labels, codes, shorter chains) or raise --timeout"
        )
        return QueryError(message.format(seconds=query.timeout), value=query.text)
    return QueryError(_("the engine refuses the query: {detail}").format(detail=words), value=query.text)


def _detail(error: Exception) -> str:
    message = getattr(error, "message", None) or str(error)
    return str(message).strip().partition("\n")[0].rstrip(":")
