"""The schema version that every export and saved graph carries, checked where one is read."""

from __future__ import annotations

from articulador.errors import SourceError
from articulador.graph.schema import VERSION
from articulador.i18n import _


def check_version(found: object, place: str) -> None:
    """Raise SourceError where a file was written with another major version of the schema, or says none."""
    major = VERSION.split(".", maxsplit=1)[0]
    if isinstance(found, str) and found.split(".", maxsplit=1)[0] == major:
        return
    message = _(
        "{place}: schema version {found}; this program reads version {major}: "
        "read the documents again and save the graph with this program"
    )
    raise SourceError(message.format(place=place, found=found or "?", major=major), place=place, value=str(found))
