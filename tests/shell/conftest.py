"""What the tests of the shell share: a session on the small plan, with messages as the source has them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articulador.graph.stores.embedded import EmbeddedStore
from articulador.i18n import set_language
from articulador.shell.commands import COMMANDS
from articulador.shell.session import Session
from articulador.wanted import Wanted
from tests.small import small


@pytest.fixture(autouse=True)
def in_english() -> None:
    set_language("en")


@pytest.fixture
def session() -> Iterator[Session]:
    with EmbeddedStore.of(small()) as store:
        yield Session(store, "plan.txt", Wanted("csv", parameter=":param", more=":limit"), COMMANDS)
