"""Who asks a server. Sources are opened far from where options are read: what was said is one state of the process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace

USER, PASSWORD, DATABASE = "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"
"""Variables of the environment that say what no option says."""
_DEFAULT_USER = "neo4j"
SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")

Ask = Callable[[str, str], str]
"""Asks for the password of a user at an address; gives an empty text where nobody can be asked."""


@dataclass(frozen=True, slots=True)
class Login:
    """User, password and database of a server; empty where nothing was said. The password is never shown."""

    user: str = ""
    password: str = field(default="", repr=False)
    database: str = ""


def is_server(place: str) -> bool:
    """Whether a source or a destination is the address of a server."""
    return place.startswith(SCHEMES)


def _nobody(_user: str, _uri: str) -> str:
    return ""


_said = Login()
_ask: Ask = _nobody
_answers: dict[tuple[str, str], str] = {}


def say_login(login: Login, ask: Ask = _nobody) -> None:
    """Keep what the options say, and who may be asked for a password that neither they nor the environment give."""
    global _said, _ask
    _said, _ask = login, ask
    _answers.clear()


def said() -> Login:
    """What the options said."""
    return _said


def login_for(uri: str) -> Login:
    """Who asks this server: what options say, else the environment; the password may be asked for, once."""
    user = _said.user or os.environ.get(USER, "") or _DEFAULT_USER
    password = _said.password or os.environ.get(PASSWORD, "")
    if not password:
        if (uri, user) not in _answers:
            _answers[uri, user] = _ask(user, uri)
        password = _answers[uri, user]
    return Login(user, password, _said.database or os.environ.get(DATABASE, ""))


def with_login(**said_now: str) -> None:
    """Keep one more thing that an option says: ``user``, ``password`` or ``database``."""
    global _said  # noqa: PLW0603 - one state of the process, kept here only
    _said = replace(_said, **said_now)
