"""``articulador.toml``: rules and thresholds, waivers, and what reviewers decided. Its keys: docs/settings.md."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from articulador.entries import Entry, lines_of, refuse
from articulador.errors import reason
from articulador.graph.schema import RELATIONSHIPS
from articulador.i18n import _
from articulador.loaders.codes import leading_code
from articulador.loaders.decisions import CellDecision, Decision, LinkDecision, RowDecision
from articulador.loaders.numbers import parse_number
from articulador.loaders.pgg import parse_pgg
from articulador.queries.gaps.model import Severity
from articulador.queries.gaps.waivers import Waiver

NAME = "articulador.toml"
"""The file of the working folder that is read where no option names another."""
_RULE = re.compile(r"[A-Z]{3}(?:\d{3})?")
_PLACE = re.compile(r"[^#\s]+#.+:[1-9]\d*")
_ID = re.compile(r"[^/\s]+/[A-Za-z]+/.+")
_COLUMN = re.compile(r"pgg|codigo|unidad|linea_base|meta:(?:19|20)\d\d")
_MARK = re.compile(r"n\.?\s?[da]\.?|n/a|s/?d|\(\*+\)", re.IGNORECASE)
_SIGNED = ("author", "date", "reason")
_KEYS = {
    "row": ("kind", "place", "printed", "is", *_SIGNED),
    "cell": ("kind", "place", "printed", "column", "element", "is", *_SIGNED),
    "link": ("kind", "source", "type", "target", *_SIGNED),
}
_said: Path | None = None


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """Which rules run (codes or families; none selected: all), and severities and thresholds by code."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says; ``path`` is None where there is no file."""

    path: Path | None = None
    rules: RuleSettings = RuleSettings()
    waivers: tuple[Waiver, ...] = ()
    decisions: tuple[Decision, ...] = ()


def say_config(path: Path | None) -> None:
    """Keep which file ``--config`` names; None: the one of the working folder, if it is there."""
    global _said  # noqa: PLW0603 - what the options of a command say is one state of the process
    _said = path


def settings_path() -> Path:
    """The file that ``--config`` names, else that of the working folder; it need not be there."""
    return _said or Path(NAME)


def current_settings() -> Settings:
    """What the file that ``--config`` names says, else that of the working folder; raises SettingsError."""
    if _said is None and not Path(NAME).is_file():
        return Settings()
    return read_settings(settings_path())


def read_settings(path: Path) -> Settings:
    """Read a settings file; raises SettingsError with file and entry for whatever is not as it must be."""
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        refuse(str(path), _("cannot be read: {reason}").format(reason=reason(error)))
    except UnicodeDecodeError:
        refuse(str(path), _("is not UTF-8; save it as UTF-8"))
    return parse_settings(content, path)


def parse_settings(content: str, path: Path) -> Settings:
    """Read the text of a settings file; ``path`` is what messages name."""
    try:
        held = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        refuse(str(path), _("is not TOML: {reason}").format(reason=error))
    whole = Entry(str(path), held, ("rules", "waiver", "decision"))
    lines = {name: lines_of(content, name) for name in ("waiver", "decision")}
    waivers = [_waiver(entry) for entry in whole.entries("waiver", lines["waiver"], _WAIVER)]
    found = [_decision(number, entry) for number, entry in enumerate(_unchecked(whole, lines["decision"]), 1)]
    _check_twice(path, lines["decision"], found)
    return Settings(path, _rules(whole), tuple(waivers), tuple(found))


_WAIVER = ("rule", "element", "reason", "author", "norm", "expires")


def _unchecked(whole: Entry, lines: Sequence[int]) -> list[Entry]:
    """The decisions, each with the keys that its kind may have."""
    every = tuple(dict.fromkeys(key for keys in _KEYS.values() for key in keys))
    entries = whole.entries("decision", lines, every)
    return [Entry(one.place, one.values, _KEYS[one.choice("kind", tuple(_KEYS))]) for one in entries]


def _rules(whole: Entry) -> RuleSettings:
    entry = whole.table("rules", ("select", "ignore", "severity", "thresholds"))
    severities = entry.table("severity", None)
    thresholds = entry.table("thresholds", None)
    return RuleSettings(
        tuple(_rule(entry, code) for code in entry.texts("select")),
        tuple(_rule(entry, code) for code in entry.texts("ignore")),
        {_rule(severities, code): Severity(severities.choice(code, tuple(Severity))) for code in severities.values},
        {_rule(thresholds, code): thresholds.table(code, None).numbers() for code in thresholds.values},
    )


def _rule(entry: Entry, code: str) -> str:
    wanted = code.strip().upper()
    if not _RULE.fullmatch(wanted):
        message = _('"{code}": expected the code of a rule or a family, such as PGG001 or PGG')
        refuse(entry.place, message.format(code=code))
    return wanted


def _waiver(entry: Entry) -> Waiver:
    return Waiver(
        _rule(entry, entry.text("rule")), entry.text("element"), entry.text("reason"), entry.text("author"),
        entry.text("norm", needed=False), entry.day("expires") if "expires" in entry.values else None,
    )  # fmt: skip


def _decision(number: int, entry: Entry) -> Decision:
    author, day, why = entry.text("author"), entry.day("date"), entry.text("reason")
    if entry.values["kind"] == "link":
        return LinkDecision(
            number=number, author=author, day=day, reason=why, type=entry.choice("type", tuple(RELATIONSHIPS)),
            source=entry.text("source", like=_ID, such_as="pei-mre-2025/OEI/OEI.01"),
            target=entry.text("target", like=_ID, such_as="pedn-2050/AE/AE.1.6.1"),
        )  # fmt: skip
    place = entry.text("place", like=_PLACE, such_as="pei-mre-2025#Ruta estratégica:1095")
    printed = entry.text("printed", needed=False)
    column = entry.text("column", like=_COLUMN, such_as="pgg, codigo, unidad, linea_base, meta:2027") \
        if entry.values["kind"] == "cell" else "codigo"  # fmt: skip
    if column == "codigo":
        code = _code(entry, "is")
        return RowDecision(
            number=number, author=author, day=day, reason=why, place=place, printed=printed, code=code
        )  # fmt: skip
    return CellDecision(
        number=number, author=author, day=day, reason=why, place=place, printed=printed, column=column,
        value=_value(entry, column), number_read=_number(entry, column),
        element=_code(entry, "element") if "element" in entry.values else "",
    )  # fmt: skip


def _code(entry: Entry, key: str) -> str:
    text = entry.text(key)
    found = leading_code(text)
    if found is None or found[1] or not found[0].complete:
        refuse(
            entry.place, _('"{key}" is "{found}"; expected a whole code, such as OEI.10').format(key=key, found=text)
        )
    return found[0].text


def _value(entry: Entry, column: str) -> str:
    """What the cell reads: text, or a number where the column has numbers."""
    value = entry.values.get("is")
    if column.startswith(("linea_base", "meta")) and isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:g}"
    text = entry.text("is")
    if column == "pgg" and not ((read := parse_pgg(text, column=True)) and (read.targets or read.no_priorizado)):
        message = _('"is" is "{found}"; expected lineamientos (Lin. 10.3) or No priorizado')
        refuse(entry.place, message.format(found=text))
    return text


def _number(entry: Entry, column: str) -> float | None:
    value = entry.values.get("is")
    if not column.startswith(("linea_base", "meta")):
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    text = entry.text("is").strip()
    if column == "linea_base" and _MARK.fullmatch(text):
        return None
    number = parse_number(text) if re.fullmatch(r"[-+]?[\d.,' %]+", text) else None
    if number is None:
        message = _('"is" is "{found}"; expected a number that reads one way only, such as is = 12.5')
        refuse(entry.place, message.format(found=text))
    return number


def _check_twice(path: Path, lines: Sequence[int], decisions: Sequence[Decision]) -> None:
    """Refuse two decisions on the same thing: which of them holds would be chance."""
    seen: dict[tuple[str, ...], int] = {}
    for decision in decisions:
        about: tuple[str, ...]
        match decision:
            case LinkDecision():
                about = (decision.source, decision.type, decision.target)
            case CellDecision():
                about = (decision.place, decision.column, decision.element)
            case RowDecision():
                about = (decision.place, decision.code.partition(".")[0])
        first = seen.setdefault(about, decision.number)
        if first != decision.number:
            place = Entry.named(str(path), "decision", decision.number, lines)
            refuse(place, _("decision {first} is about the same; keep one of the two").format(first=first))
