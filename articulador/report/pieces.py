"""Pieces that every text report is made of: titles of elements, places, notes on a relationship, tree entries."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from articulador.graph.model import Certainty, Edge, Node
from articulador.i18n import N_, _, ngettext
from articulador.loaders.notes import read_back
from articulador.queries.elements import certainty, code, handle, name, pgg_state, plan, text, texts
from articulador.report import words
from articulador.report.words import clean, place, short

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

PGG_LABELS = frozenset({"OEI", "AEI"})
"""Labels whose link to the PGG has a state; where none is kept it is unknown."""
COLLECTIVE = N_("collective: one sentence ties it to many")
_SPANISH = {
    "ObjetivoNacional": "Objetivo nacional",
    "ObjetivoEspecifico": "Objetivo específico",
    "EjePGG": "Eje PGG",
    "LineamientoPGG": "Lineamiento PGG",
    "PoliticaNacional": "Política nacional",
    "ObjetivoPrioritario": "Objetivo prioritario",
    "UnidadOrganica": "Unidad orgánica",
    "BienServicio": "Bien o servicio",
    "GrupoPoblacional": "Grupo poblacional",
    "EventoFuturo": "Evento futuro",
}
"""Labels that are not words as they stand; like all terms of planning they are Spanish in both languages."""
_SPEAK_FOR_THEMSELVES = frozenset({"Plan", "PoliticaNacional", "Entidad", "UnidadOrganica"})


def label_words(label: str) -> str:
    """Write a label as people do: ``LineamientoPGG`` -> ``Lineamiento PGG``."""
    return _SPANISH.get(label, label)


def title(node: Node) -> str:
    """Say what to call an element before its name: ``AEI.01.05``, ``Lineamiento PGG 10.5``, ``Indicador``.

    Empty where the name says it (a plan, a policy, a unit).
    """
    printed = clean(code(node))
    if node.label in _SPEAK_FOR_THEMSELVES:
        return ""
    return printed if printed[:1].isalpha() and len(printed) > 2 else f"{label_words(node.label)} {printed}".strip()


def spoken_name(node: Node) -> str:
    """Give the name, with the acronym of a unit or entity where the name is not the acronym itself."""
    said, sigla = clean(name(node)), clean(text(node, "sigla"))
    if not said:
        return clean(plan(node)) if node.label in _SPEAK_FOR_THEMSELVES else _("(no name in this source)")
    return f"{said} ({sigla})" if sigla and sigla not in said.split() else said


def called(node: Node, width: int = 0) -> str:
    """Title and name on one line, cut to a width if one is given."""
    said = " ".join(filter(None, (title(node), spoken_name(node))))
    return short(said, width) if width else said


def roll(nodes: Sequence[Node], most: int = 0) -> str:
    """Codes (names where there are none) of elements in a row, at most so many; 0 for all."""
    shown = [short(handle(node), 60) for node in (nodes[:most] if most else nodes)]
    left = len(nodes) - len(shown)
    return (", " if all(map(code, nodes)) else "; ").join(shown) + (f" {more(left)}" if left else "")


def relation(kind: str) -> str:
    """Write a type of relationship as words: ``PERTENECE_A`` -> ``pertenece a``."""
    return kind.lower().replace("_", " ")


def places(sources: Sequence[str], home: str = "") -> str:
    """Give the first place, and how many more: ``Tabla 11, 801 (+3)``."""
    if not sources:
        return _("no place")
    return place(sources[0], home) + (f" (+{len(sources) - 1})" if len(sources) > 1 else "")


def link(edge: Edge, home: str = "", *told: str) -> str:
    """Say what a relationship is, how sure and where it is stated, and what else is told."""
    return " · ".join((relation(edge.type), grounds(edge, home), *told))


def grounds(edge: Edge, home: str = "") -> str:
    """Say how sure a relationship is, where it is not simply stated, and its place."""
    sure = certainty(edge)
    doubt = "" if sure in {Certainty.DECLARADA, ""} else words.certainty(sure)
    return " · ".join(filter(None, (doubt, places(texts(edge, "fuentes"), home))))


def pgg_line(node: Node, home: str = "", *, reason: bool = False) -> str:
    """Tell the state of an element's PGG link where it has none: not prioritised, or unreadable (which is not "no")."""
    state = pgg_state(node)
    if node.label not in PGG_LABELS or state == "vinculado":
        return ""
    why = clean(read_back(text(node, "pgg_nota"))) if reason else ""
    found = texts(node, "pgg_fuentes")
    told = f"PGG: {words.pgg_state(state)}" + (f" ({why})" if why else "")
    return " · ".join(filter(None, (told, places(found, home) if found else "")))


def more(count: int) -> str:
    """``and 3 more``."""
    return ngettext("and {count} more", "and {count} more", count).format(count=count)


def caption(node: Node) -> Text:
    """Title and name in full, with its label and plan below."""
    shown = Text(called(node))
    shown.stylize("bold", 0, len(title(node)) or len(shown))
    return shown.append(f"\n[{label_words(node.label)} · {clean(plan(node))}]", "dim")


def legend() -> Text:
    """Say how to read the notes in brackets."""
    told = _("[relationship · certainty, where it is not simply stated · table and line (+ further places)]")
    return Text(f"\n{told}", style="dim")


def heading(words_of_it: str) -> Text:
    """Make a heading with a blank line before it."""
    return Text(f"\n{words_of_it}", style="bold")


@dataclass(frozen=True, slots=True)
class Entry:
    """One element in a tree or list: its title and name, what ties it, and remarks below.

    On one line where all fits; else the note stands on a line of its own. ``most`` is how many lines the name may
    take, 0 for as many as it needs.
    """

    title: str
    name: str
    note: str
    remarks: tuple[str, ...] = ()
    most: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the entry in the width that a tree leaves."""
        width = options.max_width
        head = " ".join(filter(None, (self.title, self.name)))
        fits = cell_len(f"{head}  [{self.note}]") <= width
        if not fits and self.most:
            head = "\n".join(textwrap.wrap(head, width, max_lines=self.most, placeholder="…", break_on_hyphens=False))
        lines = Text(head)
        lines.stylize("bold", 0, len(self.title))
        if self.note:
            lines.append("  " if fits else "\n").append(f"[{self.note}]", "dim")
        for remark in self.remarks:
            lines.append("\n").append(remark, "italic")
        yield lines


def entry(
    edge: Edge, node: Node, home: str, *, remarks: tuple[str, ...] = (), told: tuple[str, ...] = (), most: int = 0
) -> Entry:
    """Give the entry of an element that a relationship leads to; ``told`` goes into its note, ``remarks`` below."""
    return Entry(title(node), spoken_name(node), link(edge, home, *told), remarks, most)


def reference(edge: Edge, node: Node, home: str) -> Entry:
    """Give the entry of an element whose chain stands above: only what is needed to find it there."""
    note = link(edge, home, _("already shown above"))
    return Entry(title(node), "" if code(node) else spoken_name(node), note, most=1)
