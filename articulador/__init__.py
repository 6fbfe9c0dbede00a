"""Articulation explorer for public strategic plans."""

__version__ = "0.1.0"
