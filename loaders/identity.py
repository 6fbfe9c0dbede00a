"""Who plans, which plan, and the plans above it: names, periods and norms as the document states them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from articulador.graph.text import fold, slug
from articulador.loaders.model import Line
from articulador.loaders.words import clean

_PERIOD = re.compile(r"\b(20\d\d)\s*(?:[-–—/]|al?)\s*(20\d\d)\b")
_PERIOD_FIELD = re.compile(r"^\W*per[ií]odo(?: del plan)?\W+.*?(20\d\d)\s*(?:[-–—/]|al?)\s*(20\d\d)", re.IGNORECASE)
_PLIEGO = re.compile(
    r"^[ \t|*#-]*(?:pliego\b\s*[:.|]?|entidad\s*:|nombre de la entidad\s*:)[\s|]*:?\s*(?:(\d{1,6})\s*[:.\-–]?\s*)?"
    r"([A-ZÁÉÍÓÚÑ][^\d|\t\n]{5,90})(?:\n+([^\n|\t]{2,40}))?",
    re.IGNORECASE | re.MULTILINE,
)
_PLIEGO_INSIDE = re.compile(
    r"\bpliego\s*:\s*(?:(\d{1,6})\s*[:.\-–]?\s*)?([A-ZÁÉÍÓÚÑ][^\d|\t\n]{5,90})()", re.IGNORECASE
)
_NEXT_FIELD = re.compile(
    r"\s{2,}|\s*[·•;]|\s+(?:per[ií]odo|sector|misi[oó]n|nivel de gobierno|horizonte)\b", re.IGNORECASE
)
_SECTOR = re.compile(r"^\W*sector\s*[:.]\s*(?:\d+\s*[:.\-–]\s*)?([^\d|\t]{4,60})", re.IGNORECASE)
_ENTITY = re.compile(
    r"(?:Ministerio (?:de|del)|Municipalidad (?:Provincial|Distrital|Metropolitana) de|Gobierno Regional (?:de|del)|"
    r"Universidad Nacional|Instituto|Superintendencia|Organismo|Autoridad|Agencia|Servicio Nacional|Consejo Nacional|"
    r"Defensor[ií]a|Contralor[ií]a|Oficina Nacional|Centro Nacional|Seguro|Comisi[oó]n|Tribunal|Biblioteca|"
    r"Archivo General|Programa|Fuero|Jurado|Academia|Escuela Nacional)"
    r"(?:\s+(?:de|del|la|las|los|el|y|e|para|en|al|[A-ZÁÉÍÓÚÑ][\wáéíóúñü]+)){1,10}",
)
_SIGLA = re.compile(r"\s*[(\[–-]\s*[\"“]?([A-ZÑ][A-ZÑ0-9\-]{1,11})[\"”]?\s*[)\],.]?")
_DECREE = r"\s+N?\s*[.°º]*\s*(\d{3}-\d{4}-PCM)"
_PGG_DECREE = (
    re.compile(rf"Decreto Supremo{_DECREE}[^.;]{{0,60}}?aprueba\s+la\s+Pol[ií]tica General", re.IGNORECASE),
    re.compile(
        r"Pol[ií]tica General d\w+ Gobierno[^.;]{0,140}?aprob\w+[^.;]{0,60}?(?:Decreto Supremo|D\.?\s?S\.?)" + _DECREE,
        re.IGNORECASE,
    ),
)
_PGG_YEARS = re.compile(
    r"Pol[ií]tica General d\w+ Gobierno\s+(?:\(PGG\)\s+)?(20\d\d)\s*[-–—]\s*(20\d\d)", re.IGNORECASE
)
_APPROVED = re.compile(
    r"[^|]{0,160}?aprob\w+\s+(?:con|mediante|por)\s+(?:la\s+|el\s+)?"
    r"((?:Resoluci[oó]n|Decreto|Ordenanza|Acuerdo)\b[^.;,|\n]{3,60}?\b(?-i:N)\s?[.°º]*\s*\d[\w\-/]*)",
    re.IGNORECASE,
)
_VERSION = re.compile(r"\W{1,3}(ampliad|modificad)[oa]\b", re.IGNORECASE)
_UPPER = {
    "pesem": re.compile(
        r"(?:PESEM|Plan Estrat[eé]gico Sectorial Multianual)[^.;|\t]{0,80}?(20\d\d)\s*[-–—]\s*(20\d\d)", re.IGNORECASE
    ),
    "pdrc": re.compile(
        r"(?:PDRC|Plan de Desarrollo Regional Concertado)[^.;|\t]{0,80}?(20\d\d)\s*[-–—]?\s*(?:al\s*)?(20\d\d)?",
        re.IGNORECASE,
    ),
    "pdlc": re.compile(
        r"(?:PDLC|Plan de Desarrollo Local Concertado)[^.;|\t]{0,80}?(20\d\d)\s*[-–—]?\s*(?:al\s*)?(20\d\d)?",
        re.IGNORECASE,
    ),
}
_OF_SECTOR = re.compile(
    r"(?:PESEM|Sectorial Multianual)[^.;|\t]{0,90}?(?:del\s+[Ss]ector|del\s+Ministerio\s+(?:de|del)|[Ss]ector)\s+"
    r"((?:[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)(?:(?:\s+(?:y|e|de|del|la)\s+|,?\s+)[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+){0,4})"
)
_PEDN = re.compile(r"\bPEDN\b|Plan Estrat[eé]gico de Desarrollo Nacional", re.IGNORECASE)
PEDN_SLUG = "pedn-2050"
_CUT = re.compile(r"\s(?:de|del|la|las|los|el|y|en|para)\s*$", re.IGNORECASE)
_HEAD_LINES = 150


@dataclass(frozen=True, slots=True)
class PlanIdentity:
    """A plan: ``slug`` (``pei-mre-2025``), type, name, years, norm; ``line`` is where it is stated (0: nowhere)."""

    slug: str
    tipo: str
    name: str = ""
    start: int = 0
    end: int = 0
    norm: str = ""
    version: str = ""
    """``ampliado`` or ``modificado`` where the document says so."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """The plan that the document is, its entity, and the plans above it that it names."""

    plan: PlanIdentity
    entity: str
    sigla: str
    pliego: str
    sector: str
    entity_line: int
    pgg: PlanIdentity
    upper: PlanIdentity
    pedn: PlanIdentity

    @property
    def period(self) -> tuple[int, ...]:
        """The plan's years, empty where they are not stated."""
        return tuple(range(self.plan.start, self.plan.end + 1)) if self.plan.start and self.plan.end else ()


def _period(lines: tuple[Line, ...]) -> tuple[int, int, int]:
    for line in lines:
        match = _PERIOD_FIELD.match(line.text.replace("\t", " ").replace("|", " "))
        if match and int(match[1]) < int(match[2]):
            return int(match[1]), int(match[2]), line.number
    votes: Counter[tuple[int, int]] = Counter()
    where: dict[tuple[int, int], int] = {}
    for position, line in enumerate(lines):
        own = re.search(r"PEI\b|institucional", line.text, re.IGNORECASE) is not None
        for match in _PERIOD.finditer(line.text):
            pair = (int(match[1]), int(match[2]))
            if 0 < pair[1] - pair[0] <= 15:
                votes[pair] += (3 if own and not re.search("PESEM|PEDN", line.text) else 0) + (
                    4 if position < 60 else 0
                )
                where.setdefault(pair, line.number)
    if not votes or not votes.most_common(1)[0][1]:
        return 0, 0, 0
    best = votes.most_common(1)[0][0]
    return best[0], best[1], where[best]


def _tidy(name: str) -> str:
    name = clean(name).strip(' .:;-–"“”')
    return (
        name
        if not name.isupper()
        else name.title()
        .replace(" De ", " de ")
        .replace(" Del ", " del ")
        .replace(" Y ", " y ")
        .replace(" La ", " la ")
    )


def _whole(match: re.Match[str]) -> str:
    """A name that a line break cut after a preposition, with the next line."""
    name = _NEXT_FIELD.split(match[2].strip(), maxsplit=1)[0]
    return f"{name} {match[3].strip()}" if _CUT.search(name) and match[3] else name


def _entity(lines: tuple[Line, ...], content: str) -> tuple[str, str, int]:
    """(name, pliego code, line): from the line ``Pliego: 008: ...``, else the name most printed at the beginning."""
    found_at = [*_PLIEGO.finditer(content)] or [*_PLIEGO_INSIDE.finditer(content)]
    stated = [(_whole(m), m[1] or "", _line_of(content, m.start())) for m in found_at]
    if stated:
        folded = fold(content)
        name, code, number = min(
            stated, key=lambda s: (not s[1], _CUT.search(s[0]) is not None, -folded.count(fold(s[0])), s[0].isupper())
        )
        return _tidy(name), code or next((c for _, c, _ in stated if c), ""), number
    found = Counter(_tidy(m[0]) for line in lines[:_HEAD_LINES] for m in _ENTITY.finditer(line.text))
    if not found:
        return "", "", 0
    name = max(found, key=lambda n: (found[n], len(n)))
    number = next((line.number for line in lines if name.lower() in line.text.lower()), 0)
    return name, "", number


def _sigla(name: str, content: str) -> str:
    if not name:
        return ""
    words = r"\s+".join(re.escape(word) for word in name.split())
    found = Counter(
        match[1] for match in re.finditer(f"(?i:{words}){_SIGLA.pattern}", content) if not match[1].isdigit()
    )
    letters = {word[0].upper() for word in fold(name).split()}
    good = [s for s, _ in found.most_common() if s[0] in letters and len(s) <= 10 and s not in {"PEI", "PESEM", "POI"}]
    return good[0] if good else ""


def _line_of(content: str, position: int) -> int:
    return content.count("\n", 0, position) + 1


def _first_line(pattern: re.Pattern[str], content: str) -> int:
    match = pattern.search(content)
    return _line_of(content, match.start()) if match else 0


def _pgg(content: str, plan_slug: str) -> PlanIdentity:
    """The PGG that the document names by its decree; where it names none, one of this plan alone."""
    for pattern in _PGG_DECREE:
        match = pattern.search(content)
        if match:
            return _pgg_of(match[1].upper(), content, _line_of(content, match.start()))
    return PlanIdentity(f"pgg-{plan_slug}", "PGG", "Política General de Gobierno")


def _pgg_of(decree: str, content: str, line: int) -> PlanIdentity:
    """The PGG of a decree, with its years and the decree that modifies it where the document prints them."""
    changed = re.search(
        rf"{decree}[^.;]{{0,60}}?modificad\w+\s+(?:mediante|por|con)\s+(?:el\s+)?"
        rf"(?:Decreto Supremo|D\.?\s?S\.?){_DECREE}",
        content,
        re.IGNORECASE,
    )
    years = _PGG_YEARS.search(content)
    return PlanIdentity(
        f"pgg-ds-{decree.lower()}",
        "PGG",
        "Política General de Gobierno",
        int(years[1]) if years else 0,
        int(years[2]) if years else 0,
        norm=f"DS {decree}" + (f", modificado por DS {changed[1].upper()}" if changed else ""),
        version="modificado" if changed else "",
        line=line,
    )


_NAMES = {
    "pesem": "Plan Estratégico Sectorial Multianual",
    "pdrc": "Plan de Desarrollo Regional Concertado",
    "pdlc": "Plan de Desarrollo Local Concertado",
}


def _territory(entity: str) -> str:
    match = re.search(
        r"(?:Gobierno Regional|Municipalidad \w+)\s+(?:de la|de los|de|del)?\s*(.+)$", entity, re.IGNORECASE
    )
    return match[1] if match else entity


def _version(content: str, start: int, end: int) -> str:
    """What the document prints right after the years of a plan: ``2020-2026 ampliado``."""
    found = Counter(
        f"{match[1].lower()}o"
        for years in re.finditer(rf"\b{start}\s*[-–—]\s*{end}\b", content)
        if (match := _VERSION.match(content, years.end()))
    )
    return found.most_common(1)[0][0] if start and found else ""


def upper_plan(kind: str, content: str, sector: str, entity: str) -> PlanIdentity:
    """The sector, regional or local plan that the document articulates with (``kind``: pesem, pdrc or pdlc)."""
    match = _UPPER[kind].search(content)
    start, end = (int(match[1]), int(match[2] or 0)) if match else (0, 0)
    if kind == "pesem":
        named = _OF_SECTOR.search(content)
        owner = sector or (named[1] if named else "")
    else:
        owner = _territory(entity)
    parts = [kind, slug(owner) or "sin-nombre", *([str(start)] if start else [])]
    name = " ".join(
        part for part in (_NAMES[kind], owner, f"{start}-{end}" if start and end else str(start or "")) if part
    )
    approvals = (_APPROVED.match(content, mention.end()) for mention in _UPPER[kind].finditer(content))
    approved = next(filter(None, approvals), None)
    longer = re.search(rf"\b{start}\s*[-–—]\s*{end}\W{{1,3}}ampliad[oa]\s+(?:al|hasta el)\s+(20\d\d)", content)
    return PlanIdentity(
        "-".join(parts),
        kind.upper(),
        name,
        start,
        int(longer[1]) if longer and start else end,
        norm=clean(approved[1]) if approved else "",
        version=_version(content, start, end),
        line=_line_of(content, match.start()) if match else 0,
    )


def read_identity(lines: tuple[Line, ...], content: str, upper_kind: str) -> Identity:
    """What the document says of itself. ``upper_kind`` comes from its codes (AES: pesem; AER: pdrc; AEL: pdlc)."""
    start, end, period_line = _period(lines)
    entity, pliego, entity_line = _entity(lines, content)
    sigla = _sigla(entity, content)
    sector = next((_tidy(m[1]) for line in lines for m in [_SECTOR.match(line.text.replace("\t", " "))] if m), "")
    name = slug(sigla or entity) or "sin-nombre"
    title = " ".join(filter(None, ["Plan Estratégico Institucional", f"{start}-{end}" if start else "", entity]))
    plan_slug = "-".join(["pei", name, *([str(start)] if start else [])])
    version = _version(content, start, end)
    plan = PlanIdentity(plan_slug, "PEI", title, start, end, version=version, line=period_line or entity_line or 1)
    pedn = PlanIdentity(
        PEDN_SLUG, "PEDN", "Plan Estratégico de Desarrollo Nacional al 2050", 0, 2050, line=_first_line(_PEDN, content)
    )
    upper = upper_plan(upper_kind, content, sector, entity)
    return Identity(plan, entity, sigla, pliego, sector, entity_line, _pgg(content, plan_slug), upper, pedn)
