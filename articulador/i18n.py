"""Messages in Spanish or English: the source is English, the catalogue Spanish.

Strings met at call time use ``_`` and ``ngettext``. Strings that stand at module level (help texts, templates) are
marked with ``N_`` and translated where they are printed, so that ``--lang`` still rules them.
Domain terms (OEI, AEI, ruta estratégica, "No priorizado") are Spanish in both languages, JSON keys English.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("es", "en")
LOCALE_DIR = Path(__file__).parent / "locale"
_DOMAIN = "articulador"
_CLICK_DOMAIN = "click"
_NOT_SAID = {"", "c", "posix"}
_chosen: str | None = None


def language_of(environment: Mapping[str, str]) -> str:
    """Language that the locale variables ask for: ``en`` only where they name one that is not Spanish, C or POSIX."""
    values = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in values if value), "")
    language = locale.split(".")[0].split("@")[0].split("_")[0].lower()
    return "es" if language in _NOT_SAID or language == "es" else "en"


def language() -> str:
    """The language in use, ``es`` or ``en``: the one that was set, else the locale's."""
    return _chosen or language_of(os.environ)


def set_language(name: str | None) -> None:
    """Fix the language for this process; None goes back to the locale's. Raises ValueError for any other."""
    if name is not None and name not in LANGUAGES:
        raise ValueError(f"language {name!r}: expected one of {', '.join(LANGUAGES)}")
    global _chosen  # noqa: PLW0603 - the language of a process is one state, kept here only
    _chosen = name


@cache
def _catalogue(name: str) -> gettext.NullTranslations:
    return gettext.translation(_DOMAIN, LOCALE_DIR, languages=[name], fallback=True)


def _(message: str) -> str:
    """The message in the language in use."""
    return _catalogue(language()).gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a message that goes with a number."""
    return _catalogue(language()).ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's customary name
    """Mark a string for the catalogue without translating it yet."""
    return message


def spanish(message: str) -> str:
    """The message in Spanish whatever the language in use: for what is stored in the graph."""
    return _catalogue("es").gettext(message) if message else ""


def speak_click() -> None:
    """Let click's own words (Usage, Options, errors) follow the language in use.

    click calls the standard ``gettext``, which looks at the default domain and at ``LANGUAGE``: both are set here,
    for the command line only.
    """
    gettext.bindtextdomain(_CLICK_DOMAIN, LOCALE_DIR)
    gettext.textdomain(_CLICK_DOMAIN)
    os.environ["LANGUAGE"] = language()
