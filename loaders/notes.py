"""Why something was repaired or left: one template a reason, English here, Spanish in the catalogue.

Notes that go into the graph (``nota``) are always Spanish; reports show them in the reader's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from articulador.i18n import N_, _, spanish

CODE_READ = N_("the printed code {printed} was read as {code}")
CODE_BY_STATEMENT = N_("the printed code {printed} is a misprint: its statement is that of {code}")
BY_STATEMENT = N_("no code is printed here: the statement is that of {code}")
BY_INDICATOR_CODE = N_("no action is printed here: the indicator's code {printed} tells it")
BY_INDICATOR = N_("no code is printed here: the indicator is one of {code}")
BY_RUN = N_("the action {code} is printed beside another indicator of its group")
BY_SPAN = N_("the cell of {code} spans this row")
BY_ORDER = N_("no name is printed here: by its order it is an indicator of {code}")
BY_CODE = N_("the text gives the parent only in the code {code}")
PREFIX_DIFFERS = N_("the indicator's code {printed} does not carry the number of {code}: both are kept")
LEFT_PRIORITY = N_("this priority stands on another row: {code} is the only objective without one")
CODE_TWICE = N_("the plan prints {code} beside two statements, and nothing tells which one is wrong: both are kept")
STATEMENT_ELSEWHERE = N_("the statement printed beside {code} is that of {other}")
PGG_MOVED = N_("the PGG cell stands in another column on this page")
PGG_ABOVE = N_("the PGG cell of the objective stands on another row of its span")
PGG_LOST = N_("this page of the table lost the PGG column of the actions")
PGG_ROW_LOST = N_("the route has no row for this element: it was lost or never printed")
PGG_BLANK = N_("the PGG cell is blank")
PGG_EJE_ONLY = N_("only the eje is printed: {text}")
PGG_NO_TABLE = N_("no table of the document states PGG links")
PGG_TWO = N_("two different PGG cells stand in the row and nothing tells whose each is")
OFFICIAL = N_("the name is the official one of the bundled catalogue (source: {source})")
PLACED_BY_CODE = N_("the text states no parent: the code tells its level")
UNIT_SPAN = N_("the unit's cell spans this row")
NUMBERS_SPLIT = N_("two indicators and their numbers stand in one row")
GLUED = N_("two indicators stand in one cell: other rows print them apart")
NUMBERS_BELOW = N_("the numbers of this indicator stand on line {line}")
NUMBERS_FLAT = N_("more numbers than years, but all of them are equal")
NUMBERS_DATED = N_("each number stands beside its year, and all of them are equal")
NUMBERS_PAIRED = N_("each number stands beside its year")
NUMBERS_LEAP = N_("this page lost a year's column, and numbers leap in its last one: whose year that is, is in doubt")
NUMBERS_GAP = N_("a blank column stands among the targets; they are as many as the years")
NUMBERS_UNSURE = N_("the numbers do not fit the years of the heading: kept as printed")
NUMBERS_SHARED = N_("two indicators share one row of numbers: kept as printed")
YEARS_ABOVE = N_("this page of the table lost the row of years: they are those of the page before")
YEARS_MISSING = N_("this page of the table lost columns of years: {years}")
FRAGMENT = N_("continues a cell of line {line}")
NOT_PLACED = N_("no code and no known statement: cannot be placed")
NO_SERVICE = N_("no service of a policy could be told in this row")
POLICY_OTHER_TABLE = N_("the policy is the one that {table} gives for this service")
POLICY_BETWEEN = N_("the policy is that of the services above and below")
POLICY_LEFT = N_("the policy's cell stands beside a service of another policy; this is the service left to it")
POLICY_UNSURE = N_("the policy's cell does not tell which services it governs")
LINK_WITH_POLICY = N_("the action stands beside the policy's cell, not beside its service")
LINK_SPAN = N_("the service's cell spans this row")
B1_SENTENCE = N_("the explanation names both: {text}")
B1_STATEMENT = N_("the sector action is told by its statement")
COLLECTIVE = N_("one sentence ties {code} to all of them")
COLUMNS_LOST = N_("the text lost its columns: told by codes and order")
TABLE_UNKNOWN = N_("no known table has these columns")
CUT_MATRIX = N_("the text ends inside this table: {count} elements have no row")
CUT_ANNEX = N_("{name} is announced in the contents and is not in the text")
PARENT_UNPRINTED = N_("{code} is printed nowhere: only the code of {codes} names it")
ROWS_LOST = N_("no row for {codes}")
INDICATOR_LEFT = N_("the indicator stands in the column of {code}")
DECIDED = N_("decision of {author} ({date}): {reason}")
DECIDED_OVER = N_("decision of {author} ({date}): {reason}; printed: {printed}")


_JOINT = "; "
_FIELD = re.compile(r"\\{(\w+)\\}")


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Each template in Spanish as a pattern of what it can say, longest first, with the template."""
    named = (text for name, text in globals().items() if name.isupper() and not name.startswith("_"))
    ranked = sorted((text for text in named if isinstance(text, str)), key=lambda text: -len(spanish(text)))
    return [(re.compile(_FIELD.sub(r"(?P<\1>.+)", re.escape(spanish(text)))), text) for text in ranked]


def read_back(text: str) -> str:
    """Notes as the graph keeps them (Spanish, parted by ``; ``) in the language of the command; other text as it is."""
    parts, told = text.split(_JOINT), []
    while parts:
        for size in range(len(parts), 0, -1):
            piece = _JOINT.join(parts[:size])
            found = next(((match, t) for pattern, t in _patterns() if (match := pattern.fullmatch(piece))), None)
            if found or size == 1:
                told.append(_(found[1]).format(**found[0].groupdict()) if found else piece)
                parts = parts[size:]
                break
    return _JOINT.join(told)


@dataclass(frozen=True, slots=True)
class Note:
    """A reason with its particulars: ``data`` for the graph (Spanish), ``text`` for the reader's language."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def data(self) -> str:
        """Spanish, as the graph keeps it."""
        return spanish(self.template).format(**dict(self.values))

    @property
    def text(self) -> str:
        """In the language of the command."""
        return _(self.template).format(**dict(self.values))


def note(template: str, **values: object) -> Note:
    """A note from one of the templates of this module."""
    return Note(template, tuple((name, str(value)) for name, value in values.items()))
