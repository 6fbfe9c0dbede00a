"""Printed lines as spans of words, and what on a page is not its text: page numbers, running headers, titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from articulador.loaders.codes import leading_code
from articulador.loaders.layout.words import (
    begins_with_code,
    is_ficha_label,
    is_heading_text,
    is_prefix,
    starts_heading,
    strong_headings,
)
from articulador.loaders.lines import numbered_headers
from articulador.loaders.words import is_missing_note

_SPAN = re.compile(r"\S+(?: \S+)*")
_PAGE = re.compile(
    r"\W*(?:p[aá]gina|p[aá]g\.?|page)\s*\d+(?:\s*(?:de|of|/|\|)\s*\d+)?\W*|\W*\d+\s+(?:de|/|\|)\s+\d+\W*", re.IGNORECASE
)
_NUMBER = re.compile(r"[-–|\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–|\s]*", re.IGNORECASE)
_TITLE = re.compile(
    r"\W*(?:[IVXL]+\.\s*|\d{1,2}\.\s*)?(?:tabla|cuadro|anexo|gr[aá]fico|figura|ilustraci[oó]n)\s*(?:N\b|N[°º]|[A-Z]?-?\s?\d)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\W*(?:fuente|elaboraci[oó]n|elaborado por|nota)\s?:|(?-i:[A-ZÑ]{2,8}:\s[a-z])|"
    r"\(\*+\)\s|\*{1,3}\s\S|\d{1,2}/\s",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\W*(?:[IVXL]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\s?[.)\-–]*\s+[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ ,\-–()]{6,}")
_NUMBERED_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.\s+[A-ZÁÉÍÓÚÑ][^|\d]{4,70}")
_HEADED = re.compile(r"(?:[IVXL]{1,5}|[a-z])[.)]\s+[A-ZÁÉÍÓÚÑ][^|]{4,90}")
_LEADERS = re.compile(r"\.{5,}|(?:\s\.){5,}|…{2,}|_{5,}")
_BROKEN_WORD = re.compile(r"[a-záéíóúñ]{2}- (?=[A-ZÑ]{2,}$)")
_LABEL = re.compile(r"\s*[^\W\d][^:]{0,40}?\s*:(?:\s|$)")
MAX_WIDTH = 600
"""Longer lines are not printed pages; they are left alone."""
_REPEATS = 3
_PIECE = 12
"""A piece of a heading's word is shorter than this."""
_ODD = 24
"""A heading of other words than the usual ones is shorter than this."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words parted by single blanks: ``text`` stands at ``start`` and ends before ``end``."""

    start: int
    end: int
    text: str

    @property
    def parted(self) -> tuple[Span, ...]:
        """The code that the span begins with and the words after it, each a span: cells can touch there.

        They touch too where a word is broken by a hyphen and no rest of it follows (``ecosis- ARA``).
        """
        found = leading_code(self.text)
        rest = self.text[len(found[0].printed) :].lstrip(" ") if found else ""
        if found and rest and rest[0].isalnum():
            code, words = self._cut(len(self.text) - len(rest))
            return (code, *words.parted)
        broken = _BROKEN_WORD.search(self.text)
        return self._cut(broken.end()) if broken else (self,)

    def _cut(self, place: int) -> tuple[Span, Span]:
        """The span up to a place in its text, and from there on."""
        left = self.text[:place].rstrip()
        return Span(self.start, self.start + len(left), left), Span(self.start + place, self.end, self.text[place:])


@dataclass(frozen=True, slots=True)
class Printed:
    """A line that is not blank: ``blanks`` is how many blank lines stand above it."""

    number: int
    spans: tuple[Span, ...]
    blanks: int = 0

    @property
    def text(self) -> str:
        """The words of the line, one blank between spans."""
        return " ".join(span.text for span in self.spans)

    @property
    def parted(self) -> Printed:
        """The line with codes parted from the words that touch them."""
        return Printed(self.number, tuple(part for span in self.spans for part in span.parted), self.blanks)

    @property
    def run(self) -> Span | None:
        """The whole line as one span where single blanks alone part its words."""
        single = all(b.start - a.end == 1 for a, b in pairwise(self.spans))
        return Span(self.spans[0].start, self.spans[-1].end, self.text) if self.spans and single else None

    @property
    def mask(self) -> int:
        """A bit for each position that text covers."""
        bits = 0
        for span in self.spans:
            bits |= ((1 << (span.end - span.start)) - 1) << span.start
        return bits


def spans_of(text: str) -> tuple[Span, ...]:
    """The spans of a line, tabs taken as runs of blanks; none for lines no page can hold."""
    clean = text.replace("\f", "").replace("\xa0", " ").replace("\u200b", "").expandtabs(8).rstrip()
    if len(clean) > MAX_WIDTH:
        return ()
    return tuple(Span(match.start(), match.end(), match.group()) for match in _SPAN.finditer(clean))


_JUSTIFIED = 4
"""Blanks that justified prose puts between two words, at most."""
_PROSE = 70
"""A line of prose is at least so long."""
_REST = 2
"""Letters of the rest of a heading word that a narrow column breaks (``Priorida`` over ``d``)."""


def is_heading_line(line: Printed) -> bool:
    """True where the line holds nothing but words of column headings; of many, one may be unknown and short."""
    if len(line.spans) == 1 and _LABEL.match(line.text):
        return False
    known = [span.text for span in line.spans if is_heading_text(span.text)]
    rest = _REST if len(known) > 1 else 0
    unknown = [
        s.text for s in line.spans if not is_heading_text(s.text) and not (len(s.text) <= rest and s.text.isalpha())
    ]
    if not unknown or len(unknown) > 1 or len(line.spans) < 4:
        return not unknown
    odd = unknown[0]
    return (len(odd) < _ODD and odd.replace(" ", "").isalpha()) or starts_heading(odd.split()[0])


def is_prose(line: Printed) -> bool:
    """True for a line of justified prose: runs of few blanks, and after each of them the sentence goes on."""
    gaps = [b.start - a.end for a, b in pairwise(line.spans)]
    goes = all(span.text[0].islower() for span in line.spans[1:])
    return bool(gaps) and max(gaps) <= _JUSTIFIED and goes and line.spans[-1].end - line.spans[0].start >= _PROSE


def may_head(line: Printed) -> bool:
    """True for a line of headings and pieces of words, as narrow columns print them (``Priorida`` over ``d``)."""
    return all(is_heading_text(span.text) or (len(span.text) < _PIECE and span.text.isalpha()) for span in line.spans)


def names_columns(lines: Iterable[Printed]) -> bool:
    """True where heading lines name two columns at least."""
    spans = [(span.start, word) for line in lines for span in line.spans for word in strong_headings(span.text)]
    return len({word for _, word in spans}) >= 2 and len({start // 4 for start, _ in spans}) >= 2


def is_breaker(line: Printed) -> bool:
    """True for what ends a table by itself: a title, a note under it, dot leaders, a line ``Pliego   : ...``."""
    if not line.spans:
        return True
    text = line.text
    first = line.spans[0].text
    if _LEADERS.search(text) or (_TITLE.match(text) and len(line.spans) <= 2):
        return True
    section = _SECTION.fullmatch(text) if len(line.spans) <= 2 else None
    headed = line.run and (_HEADED.fullmatch(text) or (line.blanks and _NUMBERED_SECTION.fullmatch(text)))
    if (section or headed) and not begins_with_code(text):
        return True
    if len(line.spans) == 1:
        return bool(_NOTE.match(first)) or is_missing_note(first)
    if begins_with_code(first) or not _LABEL.match(text):
        return False
    return line.spans[1].text.startswith(":") or (
        len(line.spans) == 2 and first.endswith(":") and not is_ficha_label(first)
    )


def pages_of(lines: Sequence[tuple[int, str]]) -> list[list[Printed]]:
    """The printed lines of each page, without page numbers and running headers.

    A page ends at a form feed, a page number, or where the numbers of the given lines leap.
    """
    pages: list[list[Printed]] = [[]]
    running = _running(lines)
    blanks, previous = 0, 0
    for index, (number, text) in enumerate(lines):
        stripped = text.strip()
        leap = previous and number > previous + 1
        if leap or "\f" in text or _is_page_number(lines, index) or stripped in running:
            pages.append([])
        previous = number
        if not stripped:
            blanks += 1
        elif not _is_page_number(lines, index) and stripped not in running:
            pages[-1].append(Printed(number, spans_of(text), blanks))
            blanks = 0
    return [page for page in pages if page]


def _is_page_number(lines: Sequence[tuple[int, str]], index: int) -> bool:
    text = lines[index][1].strip()
    if not text or len(text) > 30:
        return False
    if _PAGE.fullmatch(text):
        return True
    return bool(_NUMBER.fullmatch(text)) and _alone(lines, index)


def _alone(lines: Sequence[tuple[int, str]], index: int) -> bool:
    """True where two blank lines at least, or the end, stand below and above, or a page ends right there."""
    below = [text for _, text in lines[index + 1 : index + 3]]
    above = [text for _, text in lines[max(0, index - 2) : index]]
    if below and "\f" in below[0]:
        return not above or not above[-1].strip()
    return not any(text.strip() for text in below + above)


def _running(lines: Sequence[tuple[int, str]]) -> frozenset[str]:
    """Texts that stand beside page ends again and again."""
    texts = [text for _, text in lines if text.strip()]
    places = [index for index, (_, text) in enumerate(lines) if text.strip()]
    totals = Counter(text.strip() for text in texts)
    ends = {i for i, place in enumerate(places) if "\f" in texts[i] or _is_page_number(lines, place)}
    near = {j for i in ends for j in range(max(0, i - 2), min(len(texts), i + 4))}
    beside = Counter(texts[j].strip() for j in near)
    plain = frozenset(text for text, count in beside.items() if _repeats(text, count, totals[text]))
    return plain | numbered_headers(tuple(text.strip() for text in texts))


def _repeats(text: str, beside: int, total: int) -> bool:
    if total < _REPEATS or beside * 5 < total * 4 or not 8 <= len(text) <= 160:
        return False
    spans = spans_of(text)
    words = Printed(0, spans)
    return len(spans) <= 2 and not is_heading_line(words) and not begins_with_code(text) and not is_prefix(text)
