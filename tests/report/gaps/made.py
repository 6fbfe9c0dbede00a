"""A report made for tests: hostile text, every outcome, a waived finding, a baseline, two families."""

from __future__ import annotations

from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.model import (
    Compared,
    Evidence,
    Finding,
    Known,
    Outcome,
    Report,
    Result,
    RuleTally,
    Severity,
    Waived,
)

PLAN = "pei-x-2025"
HOSTILE = "=HYPERLINK(1) <script>alert(1)</script> | *b* [x](y)"


def found(
    code: str, number: int, outcome: Outcome = Outcome.PLAN, severity: Severity = Severity.WARNING, said: str = ""
) -> Finding:
    """A finding on AEI.01.0N with one place."""
    name = f"AEI.01.0{number}"
    return Finding(
        code, outcome, severity, PLAN, f"{PLAN}/AEI/{name}", "AEI", name, said or f"{code} dice de {name} ({outcome})",
        (Evidence(f"{PLAN}#Tabla 11:{800 + number}", f"{name} | fila impresa"),), "¿quiso decir otra?" * (number == 1),
        f"{code}-{number}-{outcome}",
    )  # fmt: skip


FINDINGS = (
    found("IND006", 1, severity=Severity.ERROR, said=HOSTILE),
    *(found("PGG001", number) for number in (1, 2)),
    found("PGG001", 3, Outcome.READING),
    found("IND018", 4, Outcome.UNDECIDED, Severity.INFO),
)
WAIVED = Waived(found("PGG001", 9), "Lo decidió el comité", "OPP", "RM 1", "2027-12-31")
TALLIES = (
    RuleTally("IND006", Severity.ERROR, 100, 1, 0, 0),
    RuleTally("IND018", Severity.INFO, 1, 0, 0, 1),
    RuleTally("IND026", Severity.ERROR, 0, 0, 0, 0),
    RuleTally("PGG001", Severity.WARNING, 10, 3, 1, 0),
    RuleTally("REV001", Severity.WARNING, 0, 0, 0, 0),
)
PGG = Tally("pgg", "AEI", 10, {Part.LINKED: 6, Part.NOT_PRIORITISED: 3, Part.UNKNOWN: 1})
UNIT = Tally("unit", "AEI", 10, {Part.OWN: 9, Part.INDIRECT: 0, Part.NONE: 1, Part.UNKNOWN: 0})


def report() -> Report:
    """Four gaps and one that is waived; of the gaps of the plan one is new since the baseline."""
    result = Result(
        "plan.txt", {PLAN: "Plan <X>"}, {PLAN: (PGG, UNIT)}, TALLIES, FINDINGS,
        (Evidence(f"{PLAN}#Anexo B-3:99", "el texto termina dentro de esta tabla"),),
    )  # fmt: skip
    solved = Known("PGG001-7-plan", "PGG001", f"{PLAN}/AEI/AEI.01.07", "AEI.01.07 ya se vinculó")
    return Report(result, (WAIVED,), Compared("base.json", frozenset({"PGG001-2-plan"}), (solved,)))
