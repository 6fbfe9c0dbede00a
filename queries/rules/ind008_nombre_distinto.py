# nombre: Indicador con otro nombre en otra tabla
# name: Indicator with another name in another table
# gravedad: warning
# mira: indicadores de OEI y AEI | indicators of OEIs and AEIs
# revisa: El nombre del indicador es el mismo en todas las tablas. No cuentan tildes, mayúsculas, puntuación, plurales,
#    artículos ni erratas de una letra; una redacción que es parte de otra puede ser un recorte del texto.
# checks: An indicator has the same name in all tables. Accents, case, punctuation, plurals, articles and one-letter
#    slips do not count; a wording that is part of another may be cut by the text.
# importa: Con otro nombre se mide otra cosa, y no se sabe cuál de los dos vale.
# matters: By another name something else is measured, and nobody knows which of the two holds.
# corrige: Deje un solo nombre, el de la ficha técnica, en todas las tablas.
# fix: Keep one name, that of the data sheet, in all tables.
# norma: Matriz de verificación del PEI (CEPLAN), criterio 6; comparar sin tildes ni puntuación: práctica de la DNCP
# source: CEPLAN's PEI verification matrix, criterion 6; comparing without accents or punctuation: practice of the DNCP
# mensaje: {ref} cambia de nombre: «{nombre}»; en {tabla} dice «{otro}» (difieren: {difieren})
# message: {ref} changes its name: "{nombre}"; {tabla} says "{otro}" (they differ in: {difieren})
# mensaje_lectura: {ref} se leyó con dos nombres, y el texto está dañado: «{nombre}»; en {tabla}, «{otro}»
# message_lectura: {ref} was read with two names, and the text is damaged: "{nombre}"; in {tabla}, "{otro}"
# mensaje_no_evaluable: Un nombre de {ref} es parte del otro, por el plan o por un corte del texto: «{nombre}»; en
#    {tabla}, «{otro}»
# message_no_evaluable: One name of {ref} is part of the other, by the plan or by a cut of its text: "{nombre}"; in
#    {tabla}, "{otro}"

"""Names of one indicator in several tables, compared word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from articulador.graph.model import Node
from articulador.graph.text import fold
from articulador.queries.elements import certainty, code, name, placed, plan, texts
from articulador.queries.gaps.model import Outcome, Verdict
from articulador.queries.gaps.view import View

_SAYS_NOTHING = frozenset({
    "a", "al", "ante", "con", "de", "del", "desde", "e", "el", "en", "entre", "la", "las", "lo", "los", "n", "nro", "o",
    "para", "por", "que", "se", "segun", "su", "sus", "u", "un", "una", "y",
})  # fmt: skip
_BREAK = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_ACRONYM = re.compile(r"[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑs]{1,7}")


def check(view: View) -> Iterator[Verdict]:
    """Judge each indicator that measures an OEI or AEI; one verdict for each other name that it was read with."""
    measures = view.by_source("MIDE")
    for node in view.own("Indicador"):
        owner = next((e.target.split("/") for e in measures[node.id] if e.target.split("/")[1] in {"OEI", "AEI"}), None)
        if owner is None:
            continue
        found = list(_verdicts(node, code(node) or owner[-1]))
        yield from found or [Verdict(plan(node), node.id, code(node), None)]


def _verdicts(node: Node, ref: str) -> Iterator[Verdict]:
    seen: set[str] = set()
    for place, other in placed(node, "variantes"):
        outcome, words = _compared(name(node), other)
        table = place.partition("#")[2].rpartition(":")[0]
        key = " ".join(word for word, _printed in _words(other))
        if outcome is None or key in seen:
            continue
        seen.add(key)
        if certainty(node) != "declarada":
            outcome = Outcome.READING
        fields = {"ref": ref, "nombre": name(node), "otro": other, "tabla": table, "difieren": words}
        places = (*texts(node, "fuentes")[:1], place)
        yield Verdict(plan(node), node.id, code(node), outcome, places, fields, key)


def _compared(one: str, other: str) -> tuple[Outcome | None, str]:
    """How two names differ, and in which words; None where only spelling differs."""
    mine, theirs = _words(one), _words(other)
    matcher = SequenceMatcher(a=_aligned(mine, theirs), b=[word for word, _printed in theirs], autojunk=False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    if not changes or _joined(one) == _joined(other):
        return None, ""
    said = [printed for _tag, a, b, c, d in changes for _word, printed in (*mine[a:b], *theirs[c:d])]
    if _cut_inside(fold(one), fold(other)):
        return Outcome.READING, ""
    if len(changes) == 1 and changes[0][0] in {"insert", "delete"} and _at_end(changes[0], len(mine), len(theirs)):
        return Outcome.UNDECIDED, ""
    if all(_ACRONYM.fullmatch(word) for word in said):  # they may come from the cell beside it
        return Outcome.READING, ""
    return Outcome.PLAN, ", ".join(f"«{word}»" for word in said)


def _joined(text: str) -> str:
    return fold(text).replace(" ", "")


def _at_end(change: tuple[str, int, int, int, int], mine: int, theirs: int) -> bool:
    _tag, a, b, c, d = change
    return (a, c) == (0, 0) or (b, d) == (mine, theirs)


def _cut_inside(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) : len(short) + 1].isalnum()


def _words(text: str) -> list[tuple[str, str]]:
    """Words that say something: folded without plural, and as printed."""
    whole = _BREAK.sub("-", text).replace("%", "porcentaje ")
    pieces = [(fold(piece), piece.strip(".,;:()«»\"'")) for word in whole.split() for piece in re.split(r"[-/]", word)]
    return [(_singular(word), printed) for word, printed in pieces if word and word not in _SAYS_NOTHING]


def _singular(word: str) -> str:
    return re.sub(r"(?<=[aeiou])s$", "", word)


def _aligned(mine: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]) -> list[str]:
    """My words, each written as theirs where only its spelling or its gender differs."""
    known = [word for word, _printed in theirs]
    return [word if word in known else next((near for near in known if _near(word, near)), word) for word, _p in mine]


def _near(one: str, other: str) -> bool:
    """One letter more, less or changed, or two exchanged, in words of five letters and more."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - late: only where wordings differ

    return min(len(one), len(other)) > 4 and OSA.distance(one, other, score_cutoff=1) <= 1
