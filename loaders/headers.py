"""Column headings: which rows are headings, what each column holds, which table they head.

Roles are ``"<owner>.<field>"``: owners ``oei``, ``aei``, ``elem`` (OEI/AEI in one column), ``upper_obj``,
``upper_act``, ``policy``, ``op``, ``lin``, ``serv``, ``ind``, ``base``, ``actual``, ``target``; or a field alone
(``unit``, ``priority``, ``method``, ``measure``...). Headings damaged by the conversion give roles that are hints only:
content decides first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articulador.loaders.layout.words import is_heading_text
from articulador.loaders.model import TableKind
from articulador.loaders.words import key

_HEADING = re.compile(
    r"^(?:op|pn|on|oe|ae|serv|lin|n|no|nro|item|orden|n orden|cod|codigo|codigos|cod (?:oei|aei)|"
    r"codigo (?:de )?(?:oei|aei|oes|aes|indicador|del indicador)|"
    r"(?:oei|aei|oes|aes|oer|aer|oel|ael|oet|aet|oei aei|aei oei|oei o aei|oei y aei)(?: .{0,30})?(?<!\d)|"
    r"tipo(?: de .{0,30})?|descripcion(?: .{0,60})?|enunciado(?: .{0,40})?|denominacion(?: .{0,40})?|"
    r"nombre|nombre del|nombre de la? (?:politica|politica nacional|indicador|accion|unidad).{0,30}|"
    r"nombre del (?:indicador|oei|aei)(?:es)?|"
    r"indicador(?:es)?(?: (?:de|del) (?:desempeno|resultado|producto|oei|aei|objetivo|la aei|accion|los? .{0,30}))?|"
    r"del indicador|"
    r"(?:area|unidad|organo|uo|u o|uu oo|dependencia|oficina|unidades)(?:es)?(?: .{0,12})?"
    r"(?:organica|responsable|organicas|responsables|ejecutora)(?:.{0,30})?|"
    r"u o|uo|responsables?(?: (?:del? )?.{0,40})?|"
    r"prio|prioridad(?:es)?(?: .{0,20})?|"
    r"(?:vinculacion|vinculo|articulacion|alineamiento) .{0,20}(?:pgg|politica general|gobierno).{0,30}|pgg|"
    r"vinculacion|con la pgg|vinculacion con|"
    r"lineas? (?:de )?base(?: .{0,40})?|valor(?: .{0,24})?|ano(?: (?:base|de la linea base|\d{4}))?|(?:19|20)\d\d|"
    r"(?:logros?|metas?)(?: .{0,60})?|esperados?|esperados? en el periodo.{0,30}|en el periodo.{0,30}|periodo|"
    r"metodo(?: de calculo)?|formula|metodo de|calculo|unidad de medida|parametro de medicion|sentido(?: .{0,30})?|"
    r"fuentes?(?: .{0,40})?|"
    r"(?:objetivos?|accion(?:es)?)"
    r"(?: (?:estrategic|nacional|especific|sectorial|regional|local|territorial|prioritari|institucional|del plan)\w*"
    r"(?!.*\b(?:oei|aei|institucional(?: n| no)?) ?\d).{0,60})?|"
    r"estrategic[oa]s?(?: (?:institucional|sectorial|regional|local|territorial))?|"
    r"institucional(?:es)?|sectorial|regional|"
    r"explicacion(?: .{0,90})?|relacion causal(?: .{0,60})?|causal(?: .{0,40})?|sustento|documento|"
    r"contribucion(?: .{0,40})?|plan(?:es)?|servicios?|"
    r"politica|politicas? nacional(?:es)?|objetivos? prioritarios?|lineamientos?|eje|ejes|"
    r"bien(?:es)? (?:y|o|u) servicios?.{0,60}|bien o servicio.{0,60}|productos?|grupo de (?:usuarios|poblacion).{0,40}|"
    r"usuarios?|poblacion(?: objetivo| atendida| de la entidad)?|referencial?(?: .{0,20})?|"
    r"evento(?:s)?(?: de)? futuro|periodo \w?|analisis de impacto|siglas?|cargo|posicion|observaciones|comentarios?|"
    r"plan estrategico .{0,60}(?:superior|sectorial|nacional))$"
)
_ODD = 40
"""A heading of words that are not known is shorter than this."""
_YEAR = re.compile(r"^(?:19|20)\d\d$")

_DATED = re.compile(
    r"^(?:metas?|logros?(?: esperados?)?|lineas? (?:de )?base|valor actual)(?: al?| del?| ano)* ((?:19|20)\d\d)$"
)
"""A heading that carries its year: ``Meta 2025``, ``Línea base 2023``."""

_ABOVE = r"(?:sector|region|territor|local|nacional|superior|pesem|pdrc|pdlc|pedn|del plan)"
_OWNERS = [
    ("bien", re.compile(r"bien(?:es)? (?:y|o|u) servicio|servicios? priorizad")),
    ("event", re.compile(r"eventos? (?:de )?futuro")),
    ("policy", re.compile(r"politica(?:s)? nacional|^politica$|nombre de la politica")),
    ("op", re.compile(r"objetivos? prioritarios?|\bop$")),
    ("elem", re.compile(r"^(?:cod(?:igo)? )?oei (?:y |o )?aei|^aei oei|objetivo.*institucional.*accion")),
    ("upper_act", re.compile(rf"accion\w* estrategica\w*.*{_ABOVE}|^(?:aes|aer|ael|aet)\b")),
    ("upper_obj", re.compile(rf"objetivo\w* (?:estrategico\w*)?.*{_ABOVE}|^(?:oes|oer|oel|oet)\b")),
    ("aei", re.compile(
        r"^(?:cod(?:igo)?(?: de)? (?:la )?)?aei\b|accion(?:es)? estrategicas? institucional|"
        r"^accion(?:es)?(?: estrategicas?)?$"
    )),
    ("oei", re.compile(
        r"^(?:cod(?:igo)?(?: de)? )?oei\b|objetivos? estrategicos? institucional|^objetivos?(?: estrategicos?)?$"
    )),
    ("base", re.compile(r"lineas? (?:de )?base")),
    ("actual", re.compile(r"valor actual")),
    ("target", re.compile(r"logros?|metas?")),
    ("serv", re.compile(r"^servicios?$")),
    ("lin", re.compile(r"^lineamientos?$")),
    ("ind", re.compile(r"indicador")),
]  # fmt: skip
_FIELDS = [
    ("details", re.compile(r"descripcion (?:del? )?(?:bien|servicio)|analisis de impacto")),
    ("users", re.compile(r"usuario|^grupo|^poblacion")),
    ("reference", re.compile(r"^referencia")),
    ("explanation", re.compile(r"explicacion|relacion causal|sustento")),
    ("pgg", re.compile(r"\bpgg|politica general")),
    ("priority", re.compile(r"^prio|^p (?:del? )?(?:oei|aei)\b")),
    ("measure", re.compile(r"unidad(?:es)? de medida|parametro de medicion")),
    ("unit", re.compile(
        r"^u o\b|^uo\b|^uu oo|area responsable|\ba cargo$|centros? de costo|unidad(?:es)? (?:organica|responsable)|"
        r"^responsable|organo|dependencia|oficina responsable"
    )),
    ("method", re.compile(r"metodo|formula")),
    ("code", re.compile(r"^(?:cod|codigo|n|no|nro|item)\b")),
    ("tipo", re.compile(r"^tipo")),
    ("year", re.compile(r"^ano|(?<!valor )(?<!valor y )\bano$")),
    ("value", re.compile(r"^valor")),
    ("indicator", re.compile(r"indicador")),
    ("name", re.compile(r"descripcion|enunciado|denominacion|^nombre")),
    ("document", re.compile(r"^documento|^plan")),
    ("contribution", re.compile(r"^contribucion|\bcontribuy|^aportes?\b")),
]  # fmt: skip
_ALONE = {
    "explanation", "unit", "method", "measure", "priority", "document", "contribution", "details", "users", "reference",
    "pgg",
}  # fmt: skip
"""Fields that are roles by themselves, whatever stands above them."""
_MEASURED = {"upper_obj", "upper_act", "oei", "aei", "serv"}
"""Owners whose indicators have a column of their own."""


def is_heading_cell(text: str) -> bool:
    """True where a cell holds nothing but a column heading."""
    return len(text) <= 140 and (bool(_HEADING.match(key(text))) or (len(text) < 60 and is_heading_text(text)))


def is_heading_row(cells: tuple[str, ...]) -> bool:
    """True where every non-blank cell is a column heading; of four or more, one may be of words not known."""
    filled = [cell for cell in cells if key(cell)]
    unknown = [cell for cell in filled if not is_heading_cell(cell)]
    return bool(filled) and (not unknown or (len(filled) > 3 and len(unknown) == 1 and may_head(unknown)))


def may_head(cells: Iterable[str]) -> bool:
    """True where no cell holds a number, a code or a long text: nothing speaks against headings."""
    return all(len(cell) < _ODD and not any(char.isdigit() for char in cell) for cell in cells)


def _owner(text: str) -> str:
    return next((owner for owner, pattern in _OWNERS if pattern.search(text)), "")


def _field(text: str) -> str:
    if _YEAR.match(text):
        return text
    return next((field for field, pattern in _FIELDS if pattern.search(text)), "")


def _role(group: str, own: str) -> str:
    field, owner = _field(own), _owner(own)
    if _YEAR.match(own):
        return f"target.{own}"
    dated = _DATED.match(own)
    if dated:
        return f"target.{dated[1]}" if owner == "target" else f"{owner or 'base'}.value.{dated[1]}"
    return field if field in _ALONE else _owned_role(_owner(group), owner, field)


def _owned_role(above: str, owner: str, field: str) -> str:
    """The role of a column that tells something of an element: ``above`` is the owner that its group heading names."""
    if field == "value" and owner == "actual":
        return "actual.value"
    if field in {"code", "year", "value", "tipo"} or (field == "name" and not owner):
        return f"{above or owner}.{field}"
    if owner in {"base", "actual"} and not field:
        return f"{owner}.value"
    if field == "indicator" or owner == "ind":
        return f"{above}.indicator" if above in _MEASURED else "ind.name"
    return f"{owner}.name" if owner else ""


def _spread(cells: tuple[str, ...], width: int) -> list[str]:
    """Group headings repeated over the columns they span (up to the next one)."""
    spread, last = [], ""
    for index in range(width):
        last = key(cells[index]) if index < len(cells) and key(cells[index]) else last
        spread.append(last)
    return spread


def column_roles(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The role of each column under heading rows printed one below the other (usually one or two)."""
    width = max(len(row) for row in rows)
    padded = [[key(row[i]) if i < len(row) else "" for i in range(width)] for row in rows]
    groups = _spread(rows[0], width)
    roles = []
    for index in range(width):
        stacked = [row[index] for row in padded if row[index]]
        own = stacked[-1] if stacked else ""
        whole = " ".join(stacked)
        dated = _owner(stacked[-2]) if len(stacked) > 1 and _YEAR.match(own) else ""
        if dated in {"base", "actual"}:
            roles.append(f"{dated}.value.{own}")
            continue
        role = _role(groups[index] if len(rows) > 1 else "", own) or _role(groups[index], whole)
        roles.append(role)
    return _owned(roles)


def _owned(roles: list[str]) -> tuple[str, ...]:
    """Values and years whose group heading was lost: first those of the baseline, then those of the current value."""
    if not any(role.startswith("target.") for role in roles):
        return tuple(roles)
    seen: dict[str, int] = {}
    found = []
    for role in roles:
        if role in {".value", ".year"}:
            seen[role] = seen.get(role, 0) + 1
            role = {1: "base", 2: "actual"}.get(seen[role], "") + role  # noqa: PLW2901 - the role told whole
        found.append(role)
    return tuple(found)


def heading_text(rows: list[tuple[str, ...]]) -> str:
    """All headings of a table folded into one text, cells parted by `` | ``."""
    return " | ".join(key(cell) for row in rows for cell in row if key(cell))


_KINDS: list[tuple[TableKind, list[str]]] = [
    (TableKind.FICHA, [r"ficha tecnica"]),
    (TableKind.SERVICIOS, [r"bien(?:es)? (?:y|o|u) servicios?|bien o servicio", r"usuario|poblacion|grupo"]),
    (TableKind.EVENTOS, [r"evento", r"codigo|denominacion|futuro"]),
    (TableKind.CONTRIBUCION, [r"contribucion|\bcontribuy|\baportes?\b", r"documento|plan|politica|servicio|accion"]),
    (
        TableKind.POLITICAS,
        [r"politica(?:s)? nacional|^politica\b|nombre de la politica", r"servicio|lineamiento|objetivo prioritario"],
    ),
    (TableKind.RUTA, [r"pgg|politica general", r"oei|aei|institucional|prio"]),
    (TableKind.MATRIZ, [r"linea(?:s)? (?:de )?base", r"logros?|metas?|20\d\d \| 20\d\d"]),
    (TableKind.ARTICULACION, [r"explicacion|relacion causal"]),
    (
        TableKind.ARTICULACION,
        [
            r"sectorial|regional|territorial|local\b|nacional|superior|\boes\b|\baes\b|\boer\b|\boel\b",
            r"institucional|\boei\b",
        ],
    ),
    (TableKind.RUTA, [r"prio", r"\boei\b|objetivo", r"\baei\b|accion"]),
    (TableKind.MATRIZ, [r"indicador", r"20\d\d \| 20\d\d \| 20\d\d"]),
    (TableKind.AEI, [r"\baei\b|accion(?:es)? estrategicas?", r"indicador|codigo|\bcod\b|responsable|unidad"]),
    (
        TableKind.OEI,
        [
            r"\boei\b|objetivos? estrategicos? institucional|objetivos? estrategicos?",
            r"indicador|codigo|\bcod\b|responsable|tipo",
        ],
    ),
]


def table_kind(headings: str) -> TableKind | None:
    """Which table these headings head; None for one that is not read (a budget by objective, among others)."""
    found = next((kind for kind, needs in _KINDS if all(re.search(need, headings) for need in needs)), None)
    budget = (
        found in {TableKind.OEI, TableKind.AEI}
        and "indicador" not in headings
        and len(re.findall(r"\b20\d\d\b", headings)) > 2
    )
    return None if budget else found
