"""Findings that somebody answers for: taken out of the count, with the reason, until a date."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from articulador.queries.gaps.model import Finding, Waived


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who answers for which gap: a rule's code or family, an element's id or code; ``expires`` None: never."""

    rule: str
    element: str
    reason: str
    author: str
    norm: str = ""
    expires: date | None = None

    def covers(self, finding: Finding) -> bool:
        """Whether it is about this finding."""
        return finding.rule.startswith(self.rule) and self.element in {finding.element, finding.codigo}

    def expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.expires is not None and self.expires < today


@dataclass(frozen=True, slots=True)
class Split:
    """Findings that count, those waived, and waivers that no longer hold or cover nothing."""

    counted: tuple[Finding, ...]
    waived: tuple[Waived, ...]
    expired: tuple[Waiver, ...]
    unused: tuple[Waiver, ...]


def split(findings: Iterable[Finding], waivers: Collection[Waiver], ran: Collection[str], today: date) -> Split:
    """Take waived findings out; only waivers of the rules that ``ran`` can be unused."""
    counted: list[Finding] = []
    waived: list[Waived] = []
    used: set[Waiver] = set()
    standing = [waiver for waiver in waivers if not waiver.expired(today)]
    for finding in findings:
        waiver = next((one for one in standing if one.covers(finding)), None)
        if waiver is None:
            counted.append(finding)
            continue
        used.add(waiver)
        until = waiver.expires.isoformat() if waiver.expires else ""
        waived.append(Waived(finding, waiver.reason, waiver.author, waiver.norm, until))
    judged = [one for one in standing if any(code.startswith(one.rule) for code in ran)]
    return Split(
        tuple(counted),
        tuple(waived),
        tuple(waiver for waiver in waivers if waiver.expired(today)),
        tuple(waiver for waiver in judged if waiver not in used),
    )
