"""The exceptions that reach a user: each says where, what was found, what to do."""

from __future__ import annotations

import errno

from articulador.i18n import N_, _

_REASONS = {
    errno.ENOENT: N_("there is no such file or folder; check the path"),
    errno.EISDIR: N_("it is a folder; name a file"),
    errno.ENOTDIR: N_("part of the path is a file, not a folder; check the path"),
    errno.EACCES: N_("permission denied; check who may read and write there"),
    errno.EPERM: N_("permission denied; check who may read and write there"),
    errno.EROFS: N_("the disk is read-only; name another place"),
    errno.ENOSPC: N_("the disk is full; make room or name another place"),
    errno.ENAMETOOLONG: N_("the name is too long; choose a shorter one"),
}


def reason(error: OSError) -> str:
    """Why the system refused, in the language in use, with what to do; its own words where it is none of the usual."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else str(error.strerror or error)


class ArticuladorError(Exception):
    """A failure with one clear message; the command line prints it and exits with 2.

    ``place`` says where (a file, a file and line, an option); ``value`` is what was found there.
    """

    def __init__(self, message: str, *, place: str = "", value: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.value = value


class SourceError(ArticuladorError):
    """A source that cannot be read: missing, empty, binary, huge, or with no known table."""


class LookupFailed(ArticuladorError):  # noqa: N818 - says what happened; LookupError is Python's
    """A code, id or wording that names no element, or names several."""


class GraphError(ArticuladorError):
    """A node or relationship that the schema does not allow."""


class OutputError(ArticuladorError):
    """An output that cannot be written; what stood there before is untouched."""


class StoreError(ArticuladorError):
    """A store that cannot be reached, refuses, or does not hold what it was given; it is as it was before."""


class QueryError(ArticuladorError):
    """A Cypher query that cannot be run: refused, malformed, lacking a parameter, or taking too long."""


class SettingsError(ArticuladorError):
    """A settings file that cannot be read, or an entry of it that is not as it must be."""
