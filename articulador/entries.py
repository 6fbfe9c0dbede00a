"""Entries of a settings file: values taken out by key, each checked, each refusal naming file, entry and line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import NoReturn

from articulador.errors import SettingsError
from articulador.i18n import _

_SHOWN = 60


def refuse(place: str, message: str) -> NoReturn:
    """Raise SettingsError: where, what is wrong."""
    raise SettingsError(f"{place}: {message}", place=place)


def lines_of(content: str, name: str) -> list[int]:
    """Numbers of the lines that begin the entries of an array of tables (``[[decision]]``)."""
    header = re.compile(rf"\s*\[\[\s*{name}\s*\]\]\s*(?:#.*)?")
    return [number for number, line in enumerate(content.splitlines(), 1) if header.fullmatch(line)]


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of the file: ``place`` names it, ``known`` are the keys that it may have (None: any).

    Raises SettingsError for an unknown key.
    """

    place: str
    values: Mapping[str, object]
    known: tuple[str, ...] | None

    def __post_init__(self) -> None:
        for key in self.values if self.known is not None else ():
            if key not in (self.known or ()):
                self._unknown(key)

    def _unknown(self, key: str) -> NoReturn:
        known = self.known or ()
        message = _('unknown key "{key}"; expected {known}').format(key=key, known=", ".join(known))
        refuse(self.place, message + _near(key, known))

    @staticmethod
    def named(file: str, name: str, number: int, lines: Sequence[int]) -> str:
        """What to call an entry: ``articulador.toml, line 12, decision 2``."""
        if number <= len(lines):
            return _("{file}, line {line}, {name} {number}").format(
                file=file, line=lines[number - 1], name=name, number=number
            )
        return _("{file}, {name} {number}").format(file=file, name=name, number=number)

    def _wrong(self, key: str, expected: str, near: str = "") -> NoReturn:
        message = _('"{key}" is {found}; expected {expected}')
        refuse(self.place, message.format(key=key, found=_shown(self.values[key]), expected=expected) + near)

    def _need(self, key: str) -> None:
        if key not in self.values:
            near = get_close_matches(key, list(self.values), 1)
            hint = _('; is "{name}" meant?').format(name=near[0]) if near else ""
            refuse(self.place, _('"{key}" is missing').format(key=key) + hint)

    def text(self, key: str, *, needed: bool = True, like: re.Pattern[str] | None = None, such_as: str = "") -> str:
        """A text that is not blank; empty where it is not needed and not there."""
        if not needed and key not in self.values:
            return ""
        self._need(key)
        value = self.values[key]
        if not isinstance(value, str) or not value.strip():
            self._wrong(key, _("a text in quotes"))
        if like is not None and not like.fullmatch(value):
            self._wrong(key, _("something like {example}").format(example=such_as))
        return value

    def choice(self, key: str, choices: tuple[str, ...]) -> str:
        """One of several texts."""
        value = self.text(key)
        if value not in choices:
            self._wrong(key, ", ".join(choices), _near(value, choices))
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is not there."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self._wrong(key, _('a list of texts, such as ["PGG", "ART001"]'))
        return tuple(value)

    def day(self, key: str) -> date:
        """A date."""
        self._need(key)
        value = self.values[key]
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            return date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            self._wrong(key, _("a date, such as 2026-11-25"))

    def numbers(self) -> dict[str, float]:
        """All values, each a number."""
        for key, value in self.values.items():
            if isinstance(value, bool) or not isinstance(value, int | float):
                self._wrong(key, _("a number"))
        return {key: float(value) for key, value in self.values.items() if isinstance(value, int | float)}

    def table(self, key: str, known: tuple[str, ...] | None) -> Entry:
        """A table within this one; an empty one where the key is not there."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self._wrong(key, _("a table"))
        return Entry(f"{self.place}, {key}", value, known)

    def entries(self, name: str, lines: Sequence[int], known: tuple[str, ...]) -> list[Entry]:
        """The entries of an array of tables (``[[decision]]``); none where it is not there."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._wrong(name, _("tables, each begun by [[{name}]]").format(name=name))
        told = lines if len(lines) == len(value) else ()
        return [Entry(self.named(self.place, name, number, told), one, known) for number, one in enumerate(value, 1)]


def _near(found: str, known: Sequence[str]) -> str:
    near = get_close_matches(found, known, 1)
    return _('; did you mean "{name}"?').format(name=near[0]) if near else ""


def _shown(value: object) -> str:
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
