"""The verdict in words, and bars in which what the text lost is unknown."""

from __future__ import annotations

import pytest

from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.model import Outcome, Severity
from articulador.queries.gaps.summary import Counts, Headline
from articulador.report.summary import bars, figures

PGG = Tally("pgg", "AEI", 10, {Part.LINKED: 6, Part.NOT_PRIORITISED: 3, Part.UNKNOWN: 1})
UPPER = Tally("upper_link", "OEI", 4, {Part.OWN: 1, Part.COLLECTIVE: 1, Part.NONE: 2, Part.UNKNOWN: 0})


def counted(errors: int = 0, warnings: int = 0, notices: int = 0, lost: int = 0) -> Counts:
    """Counts of a report."""
    outcomes = {Outcome.PLAN: errors + warnings + notices, Outcome.READING: lost, Outcome.UNDECIDED: 0}
    severities = {Severity.ERROR: errors, Severity.WARNING: warnings, Severity.INFO: notices}
    return Counts(outcomes[Outcome.PLAN], outcomes, severities, 0, 0)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (counted(errors=1, warnings=9), "Hay 1 error por corregir"),
        (counted(warnings=2), "No hay errores; hay 2 advertencias"),
        (counted(notices=2), "No hay errores ni advertencias, solo avisos."),
        (counted(), "No se encontró ninguna brecha en lo que se pudo revisar."),
    ],
)
def test_the_verdict_goes_by_the_worst(found: Counts, said: str) -> None:
    assert figures.lead(found, 1).startswith(said)


def test_sentences_say_of_how_many() -> None:
    said = list(figures.sentences(Headline("x", "X", 1, (PGG, UPPER), {}), counted(lost=3)))

    assert said[0] == "De 10 AEI, 6 tienen vínculo con la PGG, 3 llevan la marca «No priorizado» y 1 es ilegible."
    assert said[1].startswith("De 4 OEI, 1 se articula por su propia fila")
    assert said[2].startswith("En 3 casos el texto del documento perdió")


def test_what_the_text_lost_is_drawn_unknown_and_the_words_stay_those_of_the_report() -> None:
    (level,) = figures.levels(Headline("x", "X", 1, (UPPER,), {}), {("upper_link", "OEI"): 2})

    assert [(piece.look, piece.told) for piece in level.bar] == [("there", "1"), ("weak", "1"), ("unknown", "2")]
    assert (level.told, level.remark) == ("1 de 4", "el texto perdió filas de 2")


def test_whatever_is_counted_is_seen_and_the_bar_is_never_over_full() -> None:
    pieces = bars.stacked({"there": 1, "not": 9_998, "unknown": 1}, 10_000)

    assert [piece.look for piece in pieces] == ["there", "not", "unknown"]
    shares = [float(piece.share.rstrip("%")) for piece in pieces]
    assert min(shares) > 0.9
    assert sum(shares) == pytest.approx(100, abs=0.1)
