"""Words of a plan document: cleaning printed text, telling indicators, units and notes by how they begin."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from articulador.graph.text import fold

_TAG = re.compile(r"<[^<>]{0,200}>")
_RAISED = re.compile(r"<sup>\s*[\d*()]{1,4}\s*</sup>", re.IGNORECASE)
_SUPERSCRIPT = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^[0-9a-z]\b|\[\^?\d+\]|\(\*+\)$")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|`")
_STAR = "\x00"
"""Stands for an escaped asterisk of markdown, which is one of the text (a product), while marks are taken out."""
_MARKS = frozenset("*_`^[⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Signs without which a text holds no emphasis and no footnote mark."""
_BULLETS = re.compile(r"(?:[•●▪·◦‣➢✓\-–—]\s*)+(?=\S)")
_STARTER = (
    r"(?:Porcentaje|N[uú]mero|Nro\.?|N\s?[°º]|Tasa|[IÍ]ndice|Ratio|Raz[oó]n|Promedio|Cantidad|Proporci[oó]n|Variaci[oó]n|"
    r"Grado|Nivel|Cobertura|Tiempo|Puntaje|Monto|Brecha|Prevalencia|Incidencia|Cumplimiento|Valor|Kil[oó]metros|Hect[aá]reas|"
    r"Toneladas|Volumen|Coeficiente|Densidad|Ingreso|Gasto|D[ií]as|Frecuencia|Duraci[oó]n|Calificaci[oó]n|%)"
)
_INDICATOR = re.compile(rf"^\W*{_STARTER}(?=[\s.:/]|$)", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<=[\wáéíóúñ.)%»”\"])\s+(?=(?:Porcentaje|N[uú]mero|Tasa|[IÍ]ndice|Ratio|Promedio|Cantidad|Proporci[oó]n) "
    r"(?:de|del|promedio|anual|acumulado|total|global)\b)"
)
_BULLET = re.compile(r"(?:^|\s)[•●▪·◦‣➢✓]\s*|(?:^|\s)-\s+(?=[A-ZÁÉÍÓÚÑ%])")
_UNIT = re.compile(
    r"^\W*(?:sub\s?-?\s?)?(?:direcci[oó]n|oficina|gerencia|secretar[ií]a|unidad|procuradur[ií]a|academia|[oó]rgano|despacho|"
    r"jefatura|presidencia|[aá]rea|departamento|divisi[oó]n|coordinaci[oó]n|viceministerio|vicerrectorado|rectorado|"
    r"facultad|decanato|escuela|consejo|comit[eé]|centro|instituto|autoridad|alcald[ií]a|gobernaci[oó]n|defensor[ií]a|intendencia|"
    r"superintendencia|estaci[oó]n|observatorio|programa|tribunal|comisi[oó]n|agencia|hospital|red|ugel|dre|"
    r"(?:todas?|todos?) (?:las|los))\b",
    re.IGNORECASE,
)
_MISSING_NOTE = re.compile(r"^\W*(?:n\.?\s?[da]\.?|s/?d|s/i)\s*[:=]\s*(?:no|sin)\b.{0,60}$", re.IGNORECASE)
"""The note under a table that says how it marks a value that is missing: ``ND: No disponible``."""
_ACRONYM = re.compile(r"^[A-ZÑÁÉÍÓÚ][A-ZÑÁÉÍÓÚ0-9&.\-]{1,11}$")
_OPEN_END = re.compile(
    r"(?:\b(?:de|del|la|las|el|los|y|e|o|u|en|con|para|por|a|al|que|su|sus|un|una|se|no|como|entre|sobre|desde|hacia|"
    r"ante|frente|sin|según|mediante|cada|este|esta|dicho|dicha|lo|más)|[,(/\-–+*=])$",
    re.IGNORECASE,
)


def strip_marks(text: str) -> str:
    """Printed text without HTML remnants, emphasis, footnote marks; one blank between words; bullets stay."""
    if "<" in text:
        text = _TAG.sub(" ", _RAISED.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    text = text.replace("\xa0", " ").replace("\u200b", "")
    if "\\" in text:
        text = text.replace(r"\*", _STAR).replace("\\", "")
    if not _MARKS.isdisjoint(text):
        text = _EMPHASIS.sub("", _SUPERSCRIPT.sub("", text))
    return " ".join(text.split()).replace(_STAR, "*")


@lru_cache(maxsize=50_000)
def clean(text: str) -> str:
    """A cell's words: :func:`strip_marks` without leading bullets and dashes; the end point is kept."""
    text = strip_marks(text)
    bullets = _BULLETS.match(text)
    text = text[bullets.end() :] if bullets else text
    return "" if text in {"-", "–", "—", "--", "---", "•"} else text


def items(text: str) -> list[str]:
    """The entries of a cell that lists several indicators: parted by bullets, or glued where a new one begins."""
    parts = [part for part in _BULLET.split(" " + strip_marks(text)) if part.strip()]
    pieces = [piece.strip(" ;") for part in parts for piece in _GLUED.split(part)]
    return [clean(piece) for piece in pieces if clean(piece)]


def starts_with_bullet(text: str) -> bool:
    """True where the first printed mark of a cell is a bullet."""
    return bool(re.match(r"^\s*(?:<[^>]*>\s*)*(?:[•●▪·◦‣➢✓]|-\s)", text))


@lru_cache(maxsize=20_000)
def is_indicator(text: str) -> bool:
    """True where a text begins as indicators do (Porcentaje, Número, Tasa, Índice...) and goes on."""
    return bool(_INDICATOR.match(text)) and " " in text.strip()


def is_unit(text: str) -> bool:
    """True where a text begins as names of units do, or is an acronym or a list of them."""
    if _UNIT.match(text):
        return True
    parts = [part.strip() for part in re.split(r"[/,;]| y | - ", text) if part.strip()]
    return bool(parts) and all(_ACRONYM.match(part) for part in parts)


def is_missing_note(text: str) -> bool:
    """True for the note that explains the mark of a missing value (``ND: No disponible``)."""
    return bool(_MISSING_NOTE.match(text))


def is_acronym(text: str) -> bool:
    """True for one acronym (``OTIDG``, ``GG``)."""
    return bool(_ACRONYM.match(text.strip()))


def is_open(text: str) -> bool:
    """True where a text cannot end there: its last word calls for another."""
    return bool(_OPEN_END.search(text.strip()))


def starts_lower(text: str) -> bool:
    """True where a text begins in lower case: it continues another."""
    first = next((char for char in text if char.isalpha()), "")
    return bool(first) and first.islower() and not text.lstrip()[:1].isdigit()


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """The folded words that identify a statement (bullets, marks and case aside)."""
    return fold(clean(text))
