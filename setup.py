"""The list of packages: computed, because a hand-kept one loses a new subpackage without a word.

The folders at the top are subpackages of ``articulador``; the links inside ``articulador/`` serve type checkers and
checkouts that were not installed, and are left out here so that a clone without links builds the same wheel.
"""

from pathlib import Path

from setuptools import find_packages, setup

FOLDERS = ("graph", "loaders", "queries", "viz")


def packages() -> list[str]:
    """Dotted names of every package of the distribution."""
    outside = [pattern for folder in FOLDERS for pattern in (folder, f"{folder}.*")]
    own = [f"articulador.{name}" for name in find_packages("articulador", exclude=outside)]
    linked = [f"articulador.{folder}.{name}" for folder in FOLDERS for name in find_packages(folder)]
    roots = [f"articulador.{folder}" for folder in FOLDERS if Path(folder, "__init__.py").exists()]
    return sorted(["articulador", *own, *roots, *linked])


setup(packages=packages())
