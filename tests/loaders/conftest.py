"""Reading of small documents written inside a test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from articulador.loaders.document import read_document
from articulador.loaders.model import Reading
from tests.loaders.view import Read


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a text as a plan document; ``¦`` stands for a tab, so that tests stay readable."""

    def run(text: str) -> Reading:
        path = tmp_path / "plan.txt"
        path.write_text(re.sub(" ?¦ ?", "\t", text), encoding="utf-8")
        return read_document(path)

    return run
