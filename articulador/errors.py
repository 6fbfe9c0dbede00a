"""The exceptions that reach a user: each says where, what was found, what to do."""


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
