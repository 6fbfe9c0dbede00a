"""What stands first on the page: the verdict in words, the headline figures, the coverage of the cascade."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from articulador.i18n import _, ngettext
from articulador.queries.cascade import Part, Tally
from articulador.queries.gaps.limits import COVERED
from articulador.queries.gaps.model import Outcome, Severity
from articulador.queries.gaps.summary import Counts, Headline
from articulador.report.gaps import words
from articulador.report.gaps.html_style import PARTS
from articulador.report.pieces import label_words
from articulador.report.summary import bars
from articulador.report.summary.bars import Bar
from articulador.report.tallies import measure_words

UNKNOWN_SIGN = "?"


@dataclass(frozen=True, slots=True)
class Tile:
    """A headline figure: a large number, of how many, a bar, and its parts as (look, words)."""

    subject: str
    number: str
    of: str
    bar: Bar
    parts: tuple[tuple[str, str], ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Level:
    """A line of the coverage: what is counted, its bar, the counts in words, and a remark (empty mostly)."""

    subject: str
    bar: Bar
    told: str
    remark: str


Lost = Mapping[tuple[str, str], int]
"""Of how many elements without a link the text lost what may have stated it, by measure and label of the tally."""


def tiles(headline: Headline, lost: Lost) -> tuple[Tile, ...]:
    """Give the figures of the gap report; where nothing is known the number is a question mark, never 0."""
    return tuple(
        _tile(tally, subject, parts, remark, lost.get((tally.measure, tally.label), 0))
        for tally, subject, parts, remark in words.figures(headline)
    )


def _tile(tally: Tally, subject: str, parts: tuple[tuple[Part, str], ...], remark: str, lost: int) -> Tile:
    looks = {Part.NONE: "unknown"} if lost and lost == tally.parts.get(Part.NONE) else {}
    return Tile(
        measure_words(tally) if tally.measure == "pgg" else subject,
        UNKNOWN_SIGN if _nothing_known(tally) else str(covered(tally)),
        _("of {total}").format(total=tally.total),
        bars.of_tally(tally, lost),
        tuple((looks.get(part, PARTS[part]), told) for part, told in parts),
        remark or _lost(lost),
    )


def _lost(count: int) -> str:
    return _("the text lost rows of {count}").format(count=count) if count else ""


def covered(tally: Tally) -> int:
    """How many of a tally count as there."""
    return sum(count for part, count in tally.parts.items() if part in COVERED)


def _nothing_known(tally: Tally) -> bool:
    return tally.parts.get(Part.UNKNOWN, 0) == tally.total


def levels(headline: Headline, lost: Lost) -> tuple[Level, ...]:
    """Give one line for each tally that counts something."""
    return tuple(_level(headline, tally, lost) for tally in headline.tallies if tally.total)


def _level(headline: Headline, tally: Tally, lost: Lost) -> Level:
    bare = lost.get((tally.measure, tally.label), 0)
    rows = headline.lost.get((tally.measure, tally.label), 0)
    return Level(measure_words(tally), bars.of_tally(tally, bare), words.covered(tally), _lost(rows or bare))


def looks(found: Sequence[Level]) -> frozenset[str]:
    """Looks that bars have: what a legend must tell."""
    return frozenset(piece.look for level in found for piece in level.bar)


def lead(found: Counts, plans: int) -> str:
    """Give the verdict in one sentence: by the worst gaps that there are."""
    if not plans:
        return _("No plan with objectives of its own was found in this source.")
    errors, warnings = found.severities[Severity.ERROR], found.severities[Severity.WARNING]
    if errors:
        return ngettext(
            "There is {count} error to correct before the articulation can be called complete.",
            "There are {count} errors to correct before the articulation can be called complete.", errors,
        ).format(count=errors)  # fmt: skip
    if warnings:
        return ngettext(
            "There are no errors, and {count} warning to look at.",
            "There are no errors, and {count} warnings to look at.", warnings,
        ).format(count=warnings)  # fmt: skip
    if found.plan:
        return _("There are neither errors nor warnings, only notices.")
    return _("No gap was found in what could be checked.")


def sentences(headline: Headline | None, found: Counts) -> Iterator[str]:
    """Say the figures in whole sentences: links to the PGG and upwards, then the gaps, then what is unknown."""
    for tally in headline.tallies if headline else ():
        if tally.measure == "pgg" and tally.total:
            yield _pgg(tally)
    for tally in headline.of("upper_link") if headline else ():
        if tally.total:
            yield _upwards(tally, headline.lost.get((tally.measure, tally.label), 0) if headline else 0)
    if found.plan:
        yield f"{words.totals(found)}."
    lost, undecided = found.outcomes[Outcome.READING], found.outcomes[Outcome.UNDECIDED]
    if lost:
        yield ngettext(
            "In {count} place the text of the document lost what a rule needs: that is unknown, not missing.",
            "In {count} places the text of the document lost what a rule needs: that is unknown, not missing.", lost,
        ).format(count=lost)  # fmt: skip
    if undecided:
        forms = ngettext(
            "{count} case nobody can judge from what was read.",
            "{count} cases nobody can judge from what was read.", undecided,
        )  # fmt: skip
        yield forms.format(count=undecided)


def _pgg(tally: Tally) -> str:
    counts = {part: tally.parts.get(part, 0) for part in (Part.LINKED, Part.NOT_PRIORITISED, Part.UNKNOWN)}
    if _nothing_known(tally):
        message = _("Whether the {total} {label} are linked to the PGG cannot be read in this document.")
        return message.format(total=tally.total, label=label_words(tally.label))
    linked, marked, unknown = counts.values()
    told = [ngettext("{count} has a link to the PGG", "{count} have a link to the PGG", linked).format(count=linked)]
    if marked:
        forms = ngettext("{count} is marked No priorizado", "{count} are marked No priorizado", marked)
        told.append(forms.format(count=marked))
    if unknown:
        forms = ngettext("{count} is unreadable", "{count} are unreadable", unknown)
        told.append(forms.format(count=unknown))
    return _of(tally, told)


def _upwards(tally: Tally, lost: int) -> str:
    own, together, unknown = (tally.parts.get(part, 0) for part in (Part.OWN, Part.COLLECTIVE, Part.UNKNOWN))
    if _nothing_known(tally):
        message = _("What the {total} {label} answer to in the upper plan cannot be read in this document.")
        return message.format(total=tally.total, label=label_words(tally.label))
    forms = ngettext(
        "{count} answers to the upper plan or a policy by a row of its own",
        "{count} answer to the upper plan or a policy by a row of their own", own,
    )  # fmt: skip
    told = [forms.format(count=own)]
    if together:
        told.append(_("{count} only by a collective sentence").format(count=together))
    if unknown:
        forms = ngettext("{count} is unreadable", "{count} are unreadable", unknown)
        told.append(forms.format(count=unknown))
    if lost:
        told.append(_lost(lost))
    return _of(tally, told)


def _of(tally: Tally, told: Sequence[str]) -> str:
    """``Of 49 AEI, 20 ..., 20 ... and 9 ...``."""
    listed = told[0] if len(told) == 1 else _("{first} and {last}").format(first=", ".join(told[:-1]), last=told[-1])
    return _("Of {total} {label}, {listed}.").format(total=tally.total, label=label_words(tally.label), listed=listed)
