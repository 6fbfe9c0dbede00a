"""What drawings are made of: boxes with their words and signs, lines between them, and room for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from articulador.report.summary import lettering

SIZE, LEADING = 13.5, 16.5
"""Letters and lines, in units of a drawing: 6.8 points on A4."""
PAD = 9
_ABOVE, _BELOW, _SIGN = 5, 8, 18
_ENTRY = 40
"""Lines reach a high box no lower than this, where its code stands."""


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; ``look`` is code, name, note or state."""

    x: float
    y: float
    text: str
    look: str
    end: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of a state: what colour says, said again."""

    x: float
    y: float
    look: str


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its place, its look, the label whose colour its edge has (or none), its whole name, what is in it."""

    x: float
    y: float
    width: float
    height: float
    look: str
    level: str
    title: str
    words: tuple[Words, ...]
    signs: tuple[Sign, ...] = ()

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Content:
    """What is written in a box: a code, with a note at its right; lines of a name and of notes; a state with a sign."""

    called: str
    name: Sequence[str] = ()
    notes: Sequence[str] = ()
    state: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a box begins, how wide it is, and how it looks."""

    x: float
    y: float
    width: float
    look: str
    level: str
    title: str

    @property
    def room(self) -> float:
        """How wide its text may be."""
        return self.width - 2 * PAD


@dataclass(frozen=True, slots=True)
class Line:
    """A relationship as a path of SVG."""

    path: str
    look: str


@dataclass
class Drawing:
    """Boxes and lines ready to be written as SVG; ``told`` is what a screen reader says of them."""

    told: str
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def put(self, box: Box) -> Box:
        """Add a box and make room for it."""
        self.boxes.append(box)
        self.height = max(self.height, box.bottom + 2)
        return box

    def put_row(self, row: Sequence[Box]) -> float:
        """Add boxes side by side, all as high as the highest; gives where they end."""
        height = max(box.height for box in row)
        return max(self.put(replace(box, height=height)).bottom for box in row)


def box(frame: Frame, content: Content) -> Box:
    """Write into a frame, which becomes as high as that needs."""
    written = tuple(_written(frame, content))
    base = written[-1].y if written else frame.y
    signs = (Sign(frame.x + PAD + 6, base - 4.5, frame.look),) if content.state else ()
    height = base + _BELOW - frame.y
    return Box(frame.x, frame.y, frame.width, height, frame.look, frame.level, frame.title, written, signs)


def _written(frame: Frame, content: Content) -> Iterator[Words]:
    left, base = frame.x + PAD, frame.y + _ABOVE + SIZE
    if content.beside:
        yield Words(frame.x + frame.width - PAD, base, content.beside, "note", end=True)
    taken = lettering.width(content.beside, SIZE) + PAD if content.beside else 0
    if content.called:
        yield Words(left, base, cut(content.called, frame.room - taken), "code")
    else:
        base -= LEADING
    for look, texts in (("name", content.name), ("note", content.notes)):
        for text in texts:
            base += LEADING
            yield Words(left, base, cut(text, frame.room), look)
    if content.state:
        yield Words(left + _SIGN, base + LEADING + 1, cut(content.state, frame.room - _SIGN), "state")


def cut(text: str, room: float) -> str:
    """Cut a text to one line."""
    return lettering.lines(text, SIZE, room, 1)[0]


def broken(text: str, room: float, most: int) -> tuple[str, ...]:
    """Break a text into at most so many lines."""
    return lettering.lines(text, SIZE, room, most)


def across(left: Box, right: Box, look: str) -> Line:
    """Give the curve from a box to the one on its right."""
    start_x, start_y = left.x + left.width, left.y + left.height / 2
    end_x, end_y = right.x, entry(right)
    middle = (start_x + end_x) / 2
    curve = f"C{middle:.1f} {start_y:.1f} {middle:.1f} {end_y:.1f} {end_x:.1f} {end_y:.1f}"
    return Line(f"M{start_x:.1f} {start_y:.1f}{curve}", look)


def entry(into: Box) -> float:
    """Height at which lines meet a box."""
    return into.y + min(into.height / 2, _ENTRY)
