"""What the words of a printed piece say about its place: code, heading, start of a cell, or rest of the one above."""

from __future__ import annotations

import re
from functools import lru_cache

from articulador.graph.text import fold
from articulador.loaders.codes import leading_code
from articulador.loaders.words import is_acronym, is_open


def _word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREFIX = re.compile(r"(?:I?OEI|I?AEI|OIE|AIE|OES|AES|OER|AER|OET|AET|OEL|AEL|OE|AE|ON|OP)\s?[.:,\-–]?", re.IGNORECASE)
_CUT_CODE = re.compile(r"I?[OA]E[ISRLT]\s?\.?\s?(?:\d{1,2}\s?\.\s?)+", re.IGNORECASE)
_NUMBERS = re.compile(r"\d{1,2}(?:\s?[.,]\s?\d{1,3}){0,3}\.?")
_BARE_CODE = re.compile(r"\d{1,2}\s?\.\s?\d{1,2}(?:\s?\.\s?\d{1,3}){0,2}\.?")
_VALUE = re.compile(
    r"[<>≥≤]?\s?-?\d[\d.,\s]*\s?%?|N\.?\s?[DA]\.?|S/\s?I|-{1,3}|–|\(?\*+\)?|(?:19|20)\d\d", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_INDICATOR = re.compile(
    r"\W*(?:Porcentaje|N[uú]mero|Nro|N\s?[°º]|Tasa|[IÍ]ndice|Ratio|Raz[oó]n|Promedio|Cantidad|Proporci[oó]n|Variaci[oó]n|"
    r"Grado|Nivel|Cobertura|Tiempo|Puntaje|Monto|Brecha|Prevalencia|Incidencia|Coeficiente|Densidad|%)(?=[\s.:/]|$)"
)
_FICHA = re.compile(
    r"(?:ficha tecnica|nombre del|ju?s?tificacion|responsables? del|limitaciones|limitacion del|metodo de|formula|"
    r"parametro de|sentido|fuente|unidad de medida|valor|ano|logros|oei|aei|objetivo|accion|indicador|codigo|"
    r"supuestos|definicion|precision|tipo de|linea de base|periodicidad|frecuencia|nivel de|desagregacion)\b"
)
_SHEET = re.compile(
    r"(?:nombre del indicador|ju?s?tificacion|responsables? del|limitaciones|limitacion del|(?:metodo|formula) de|"
    r"parametro de|sentido esperado|fuentes? y|unidad de medida$|supuestos)"
)
_HEADING_WORDS = _word_set(
    """
    a accion acciones actual ae aei aeis ael aer aes aet al alineamiento analisis ano anos anual area areas
    aporte articulacion base bien bienes brecha calculo causal centro centros cod codigo codigos con contribucion
    aportes cargo contribuye contribuyen forma institucion ministerio municipalidad organismo que universidad
    cooperante correo costo costos cumplimiento de del denominacion dependencia descripcion documento eje ejes
    el elemento en entidad enunciado especifica especificas especifico especificos esperada esperadas esperado
    esperados estrategia estrategica estrategicas estrategico estrategicos evento eventos explicacion ficha
    final formula fuente fuentes futuro general gobierno grupo id impacto indicador indicadores inicial
    institucional institucionales item la las linea lineamiento lineamientos lineas local logro logros los lugar
    matriz medicion medida medidas medio medios meta metas metodo n nacional nacionales nivel no nombre nro
    numero o objetivo objetivos oe oei oeis oel oer oes oet oficina on oo op orden organica organicas organico
    organo orientado p parametro pdlc pdrc pedn pei periodo pesem pgg plan planes poblacion politica politicas
    ponderado por prio prioridad prioritario prioritarios producto productos proyectadas proyecto regional
    regionales relacion resp responsable responsables resultado ridad ruta sector sectorial sectoriales sentido
    servicio servicios sigla siglas situacion superior sustento tecnica territorial territoriales tipo total u
    un unidad unidades uo usuario usuarios uu valor valores verificacion vinculacion vinculo y
    """
)
_STRONG_HEADINGS = _word_set(
    """
    accion acciones aei ano anos area base cod codigo codigos contribucion denominacion dependencia descripcion
    documento enunciado esperados explicacion formula fuente indicador indicadores linea lineamiento logros meta
    metas metodo n nombre nro objetivo objetivos oei pgg politica prio prioridad responsable responsables
    sentido servicio sigla tipo u unidad uo valor vinculacion
    """
)
_LEAVES = frozenset(
    ["cod", "codigo", "descripcion", "nombre", "enunciado", "denominacion", "valor", "ano", "indicador"]
)
_LETTER = re.compile(r"[^\W\d_]")


def is_prefix(text: str) -> bool:
    """True for a code's prefix alone (``AEI``, its number on the next printed line) or a code that ends in a point."""
    return bool(_PREFIX.fullmatch(text)) or bool(_CUT_CODE.fullmatch(text))


def is_numbers(text: str) -> bool:
    """True for the numbers of a code alone (``03.04``)."""
    return bool(_NUMBERS.fullmatch(text))


def is_bare_code(text: str) -> bool:
    """True for a code printed without its prefix (``1.2``, ``03.04.01``)."""
    return bool(_BARE_CODE.fullmatch(text))


@lru_cache(maxsize=50_000)
def begins_with_code(text: str) -> bool:
    """True where a piece begins with the code of a plan element."""
    return leading_code(text) is not None


def is_value(text: str) -> bool:
    """True for a number, percentage, year or mark of a missing value."""
    return len(text) < 24 and bool(_VALUE.fullmatch(text.strip()))


def is_year(text: str) -> bool:
    """True for a year of four digits."""
    return bool(_YEAR.fullmatch(text.strip()))


def is_indicator_start(text: str) -> bool:
    """True where a piece begins as indicators do, in upper case (``Porcentaje``, ``Número``)."""
    return bool(_INDICATOR.match(text))


def is_ficha_title(text: str) -> bool:
    """True for the line that opens an indicator's data sheet."""
    return fold(text).startswith("ficha tecnica") and len(text) < 80


def is_sheet_label(text: str) -> bool:
    """True for a label that only data sheets print before a text."""
    return len(text) < 60 and bool(_SHEET.match(fold(text)))


def is_ficha_label(text: str) -> bool:
    """True where a piece is a label of an indicator's data sheet, or the first line of one."""
    return len(text) < 40 and bool(_FICHA.match(fold(text)))


@lru_cache(maxsize=50_000)
def is_heading_text(text: str) -> bool:
    """True where every word of a piece is used in column headings (years among them)."""
    words = fold(text).split()
    return bool(words) and all(word in _HEADING_WORDS or is_year(word) for word in words)


def strong_headings(text: str) -> set[str]:
    """The words of a piece that name a column by themselves; a year counts as one."""
    return {
        word if word in _STRONG_HEADINGS else "year"
        for word in fold(text).split()
        if word in _STRONG_HEADINGS or is_year(word)
    }


def starts_heading(word: str) -> bool:
    """True for a printed word that opens the heading of a column of its own."""
    return (word[:1].isupper() and fold(word) in _STRONG_HEADINGS) or is_year(word)


def is_leaf_heading(text: str) -> bool:
    """True for a heading that stands under a group heading (``Código``, ``Valor``)."""
    return fold(text).split(" ")[0] in _LEAVES


def _first_letter(text: str) -> str:
    match = _LETTER.search(text)
    return match.group() if match else ""


@lru_cache(maxsize=100_000)
def break_cost(above: str, below: str, width: int) -> float:
    """What it costs to cut a column between two pieces: 6 or more breaks a sentence, below 0 it is a good place.

    ``width`` is the longest piece of the column: where the first word of ``below`` had fitted after ``above``,
    the line ended because the cell did.
    """
    if is_prefix(above) and is_numbers(below):
        return 12.0
    if above == below:
        return -3.0
    if is_open(above):
        return 6.0 if not is_indicator_start(below) else 4.0
    if begins_with_code(below) or is_indicator_start(below):
        return -3.0
    return 8.0 if _runs_on(above, below) else _capital_cost(above, below, width)


def _runs_on(above: str, below: str) -> bool:
    """True where a piece begins in the middle of a sentence, or is the lineamiento printed under its eje."""
    if re.match(r"L[ií]n", below) and re.match(r"Eje|L[ií]n", above):
        return True
    return below[0] in ",.;:)/*%+=" or (_first_letter(below).islower() and not below[0].isdigit())


def _capital_cost(above: str, below: str, width: int) -> float:
    if is_value(below):
        return -2.0 if is_value(above) else 1.0
    if is_acronym(above) and is_acronym(below):
        return -2.0
    if re.match(r"(?:Eje|∑|Σ|Ʃ|\(\s?[∑ΣƩX])", below):
        return -2.0
    first = below.split(" ", 1)[0]
    if above.endswith((".", ";")) or len(above) + 1 + len(first) <= 0.8 * width:
        return -2.0
    return 1.5 if first.strip("(),.").isupper() and len(first) > 1 else 0.5


def goes_on(text: str) -> bool:
    """True where a piece can only be the rest of something printed above it."""
    letter = _first_letter(text)
    return bool(letter) and letter.islower() and not text[0].isdigit() and text[0] not in "•●▪-–("


def join_pieces(pieces: list[str], words: frozenset[str]) -> str:
    """The pieces of one cell in one text; a hyphen at a line's end is dropped where it only breaks a word.

    It does where ``words`` (those printed whole) hold the whole word, or not its first part; ``técnico-`` keeps it.
    """
    text = ""
    for piece in pieces:
        if text.endswith("-") and piece[:1].islower() and len(text) > 1 and text[-2].isalpha():
            first = text[:-1].rsplit(" ", 1)[-1].strip("(").lower()
            whole = first + piece.split(" ", 1)[0].strip("),.;:").lower()
            broken = whole in words or (first not in words and not first.endswith("o"))
            text = (text[:-1] if broken else text) + piece
        else:
            text = f"{text} {piece}" if text else piece
    return text
