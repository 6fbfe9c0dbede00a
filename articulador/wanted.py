"""How the rows of a query are wanted: what the options of a command, or the settings of the shell, say."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

SCREEN_ROWS = 1_000
"""Rows of a table on a terminal where no limit was asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an answer is wanted. ``limit``: rows, 0 for all, None for what suits the format.

    ``parameter`` and ``more`` are how a parameter is given and a limit set: as options, or as commands of the shell.
    """

    form: str = "table"
    output: Path | None = None
    limit: int | None = None
    timeout: float | None = None
    parameter: str = "--param"
    more: str = "--limit"

    @property
    def rows(self) -> int | None:
        """How many rows at most; None: all."""
        if self.limit is not None:
            return self.limit or None
        on_screen = self.form == "table" and self.output is None and sys.stdout.isatty()
        return SCREEN_ROWS if on_screen else None
