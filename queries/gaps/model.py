"""What rules give, and what a report of gaps is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from articulador.graph.stores import Cell
from articulador.queries.cascade import Tally

Field = Cell | Sequence[str]
"""What a message names: a cell of a query's row, or words."""


class Severity(StrEnum):
    """How much a gap matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Outcome(StrEnum):
    """Whose gap it is: the plan's, of the reading of its text, or nobody can tell."""

    PLAN = "plan"
    READING = "lectura"
    UNDECIDED = "no_evaluable"


Lost = Mapping[tuple[str, str], int]
"""(measure, label) of the cascade -> of how many elements the text lost what ties them."""
PASSES = "conforme"
"""What a rule says of an element that has no gap."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says of one element that it looked at; ``outcome`` is None where it passes.

    ``plan`` is the slug of the plan that is judged, ``element`` an id or None (a table, a document), ``key`` tells
    apart several verdicts on one element, ``fields`` is what messages name, ``places`` is the evidence.
    """

    plan: str
    element: str | None
    codigo: str
    outcome: Outcome | None
    places: tuple[str, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place of the document and the text printed there; empty where it is not known."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One gap. ``fingerprint`` is the same from run to run, and when lines or pages move."""

    rule: str
    outcome: Outcome
    severity: Severity
    plan: str
    element: str | None
    label: str
    codigo: str
    message: str
    evidence: tuple[Evidence, ...]
    suggestion: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class RuleTally:
    """How many elements a rule looked at, and how many gaps of each kind it found."""

    rule: str
    severity: Severity
    checked: int
    plan: int
    lectura: int
    no_evaluable: int

    @property
    def passed(self) -> int:
        """Elements without a gap."""
        return self.checked - self.plan - self.lectura - self.no_evaluable


@dataclass(frozen=True, slots=True)
class Result:
    """All that a run of the rules gave: every format of the report is made from this.

    ``coverage`` are tallies by plan, ``lost`` what must be told beside them; both are of whole plans, whatever rules
    and elements are asked for. ``unread`` is what the text of the documents lost as a whole.
    """

    source: str
    plans: Mapping[str, str]
    """Slug of each plan that is judged -> its name."""
    coverage: Mapping[str, tuple[Tally, ...]]
    tallies: tuple[RuleTally, ...]
    findings: tuple[Finding, ...]
    unread: tuple[Evidence, ...]
    lost: Mapping[str, Lost] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a waiver takes out of the count, and what the waiver says."""

    finding: Finding
    reason: str
    author: str
    norm: str
    expires: str


@dataclass(frozen=True, slots=True)
class Known:
    """A finding as a baseline keeps it."""

    fingerprint: str
    rule: str
    element: str | None
    message: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings beside a baseline: fingerprints that are new, and what was known and is solved since then."""

    baseline: str
    new: frozenset[str]
    solved: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A result as it is told: findings that were asked for, those waived, and how they compare with a baseline."""

    result: Result
    waived: tuple[Waived, ...] = ()
    compared: Compared | None = None


def fingerprint(rule: str, verdict: Verdict) -> str:
    """Sixteen hexadecimal digits of what is found, without where it is printed."""
    identity = (rule, str(verdict.outcome), verdict.plan, verdict.element or "", verdict.key)
    return hashlib.sha256("\0".join(identity).encode()).hexdigest()[:16]
