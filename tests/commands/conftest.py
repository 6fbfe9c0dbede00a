"""What command tests share."""

from __future__ import annotations

import pytest

from tests.small import small


@pytest.fixture
def small_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every source that a command opens is the small plan."""
    monkeypatch.setattr("articulador.loaders.sources.load_source", lambda *_: small())
