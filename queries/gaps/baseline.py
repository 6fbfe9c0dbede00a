"""Findings that were known at some time, kept in a file: what is new since then, what is solved."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path

from articulador.errors import SourceError, reason
from articulador.i18n import _
from articulador.queries.gaps.model import Compared, Finding, Known

FORMAT = "articulador-baseline"
VERSION = 1


def load(path: Path) -> tuple[Known, ...]:
    """Read a baseline; raises SourceError where there is none, or it is not one that we wrote."""
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        message = _("{path}: cannot be read ({reason}); write it first with --update-baseline")
        raise SourceError(message.format(path=path, reason=reason(error)), place=str(path)) from None
    except ValueError:
        held = None
    if not isinstance(held, dict) or held.get("format") != FORMAT or held.get("version") != VERSION:
        message = _("{path}: is no baseline of this program; write one with --update-baseline")
        raise SourceError(message.format(path=path), place=str(path))
    try:
        return tuple(Known(**entry) for entry in held["findings"])
    except (KeyError, TypeError):
        message = _("{path}: a finding in it is not whole; write it again with --update-baseline")
        raise SourceError(message.format(path=path), place=str(path)) from None


def compare(findings: Iterable[Finding], known: Collection[Known], asked: Collection[Known], name: str) -> Compared:
    """Tell what is new and, of the known findings that were ``asked`` about again, what is solved."""
    now = {finding.fingerprint for finding in findings}
    before = {one.fingerprint for one in known}
    return Compared(name, frozenset(now - before), tuple(one for one in asked if one.fingerprint not in now))


def to_text(findings: Iterable[Finding], kept: Iterable[Known]) -> str:
    """Give a baseline of these findings and of known ones that were not asked about, as its file holds it."""
    entries = {one.fingerprint: one for one in kept}
    entries.update({f.fingerprint: Known(f.fingerprint, f.rule, f.element, f.message) for f in findings})
    ordered = sorted(entries.values(), key=lambda one: (one.rule, one.element or "", one.fingerprint))
    listed = [
        {"fingerprint": one.fingerprint, "rule": one.rule, "element": one.element, "message": one.message}
        for one in ordered
    ]
    return json.dumps({"format": FORMAT, "version": VERSION, "findings": listed}, ensure_ascii=False, indent=1)
