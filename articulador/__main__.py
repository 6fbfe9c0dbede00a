"""``python -m articulador`` is the command ``articulador``."""

from articulador.cli import run

run()
