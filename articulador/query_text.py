"""The text of a query as it is named on the command line: itself, ``@file.cypher``, or ``-`` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from articulador.errors import QueryError, reason
from articulador.i18n import _

_SUFFIX = ".cypher"


def read_query(asked: str) -> str:
    """Give the query; raises QueryError for a file that is not there, cannot be read or is not UTF-8."""
    if asked == "-":
        return _decoded(sys.stdin.buffer.read(), "-")
    if asked.startswith("@"):
        return _of_file(asked.removeprefix("@"))
    if asked.endswith(_SUFFIX) and not asked.strip(" ").count(" "):
        message = _('"{asked}" is a file, not a query; to run it write @{asked}')
        raise QueryError(message.format(asked=asked), value=asked)
    return asked


def _of_file(name: str) -> str:
    if not name:
        raise QueryError(_('"@" names no file; write @file.cypher'), value="@")
    try:
        return _decoded(Path(name).read_bytes(), name)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise QueryError(_("{path}: cannot be read: {reason}").format(path=name, reason=why), place=name) from None


def _decoded(data: bytes, place: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        message = _("{path}: is not UTF-8 text; save it as UTF-8").format(path=place)
        raise QueryError(message, place=place) from None
