"""A matrix as one page to print or to send: a heat map with its legend, without scripts and without a request."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from articulador.graph.schema import VERSION
from articulador.i18n import _, language
from articulador.queries.elements import code
from articulador.queries.matrix import Axis, Cell, Head, Kind, Matrix, Standing
from articulador.report.matrix_words import (
    COLOURS,
    EMPTY_COLOUR,
    NO_LINK,
    STANDINGS,
    counts,
    explained,
    legend,
    losses,
    mark,
    remarks,
    title,
    titles,
)
from articulador.report.pieces import called, spoken_name
from articulador.report.words import clean

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_COLOURS = {**{kind.value: colour for kind, colour in COLOURS.items()}, "empty": EMPTY_COLOUR}
_STYLE = """
body { font: 14px/1.45 system-ui, sans-serif; color: #1b1b1b; background: #fff; margin: 1.5rem; }
h1 { font-size: 1.3rem; margin: 0 0 .2rem; }
h2 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, ul { margin: .3rem 0; max-width: 70rem; }
.source { color: #555; }
.map { max-width: 100%; max-height: 85vh; overflow: auto; border: 1px solid #bbb; margin: .8rem 0; width: fit-content; }
table { border-collapse: separate; border-spacing: 0; }
th, td { border: 0 solid #ddd; border-width: 0 1px 1px 0; padding: .15rem .35rem; }
td { text-align: center; min-width: 1.6rem; }
td.none { color: #999; }
thead th { position: sticky; top: 0; background: #f4f4f4; vertical-align: bottom; z-index: 1;
  padding: .5rem .2rem; }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; overflow: hidden;
  white-space: nowrap; }
tbody th { position: sticky; left: 0; background: #f4f4f4; text-align: left; font-weight: normal; max-width: 26rem;
  z-index: 1; }
thead th:first-child { left: 0; z-index: 2; text-align: left; }
tbody th b { white-space: nowrap; }
.key { display: inline-block; min-width: 1.6rem; text-align: center; border: 1px solid #bbb; margin-right: .5rem; }
.legend { list-style: none; padding: 0; }
@media print {
  @page { size: A4 landscape; margin: 10mm; }
  body { margin: 0; font-size: 9pt; }
  .map { max-height: none; overflow: visible; border: 0; }
  thead th, tbody th { position: static; }
  thead { display: table-header-group; }
  td { min-width: 0; padding: .1em; }
  thead th { padding: .4em .1em; }
  tbody th { min-width: 45mm; padding: .1em .3em; }
  tr { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
_PAGE, _POINT, _ACROSS = 222, 0.353, 1.8
"""Millimetres of a page beside the names of rows, of a point, and ems that a column needs."""
_LEAST_POINTS, _MOST_POINTS = 3.0, 9.0


def as_html(result: Matrix, source: str) -> str:
    """Give the page; every text of the plan is escaped, marks say what colours say."""
    head = title(result)
    parts = (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_safe(head)}</title>\n<style>{_STYLE}{''.join(_colours())}{_printed(result)}</style>\n</head>\n<body>",
        f'<h1>{_safe(head)}</h1>\n<p class="source">{_safe(source)} · {_safe(_("schema"))} {VERSION}</p>',
        *_counts(result),
        *_legend(result),
        *_table(result),
        *_remarks(result),
        "</body>\n</html>",
    )
    return "\n".join(parts)


def _safe(text: str) -> str:
    return escape(clean(text))


def _colours() -> Iterator[str]:
    for name, colour in _COLOURS.items():
        ink = "#fff" if name == Kind.DIRECT else "#000"
        yield f".{name}, thead th.{name}, tbody th.{name} {{ background: {colour}; color: {ink}; }}\n"


def _printed(result: Matrix) -> str:
    """Letters so small that every column stands on the paper, as far as anybody can read them."""
    fitting = _PAGE / (len(result.columns.heads) * _ACROSS * _POINT)
    points = max(_LEAST_POINTS, min(_MOST_POINTS, fitting))
    return f"@media print {{ table {{ font-size: {points:.1f}pt; }} }}\n"


def _counts(result: Matrix) -> Iterator[str]:
    for axis in (result.rows, result.columns):
        yield f"<p>{_safe(counts(axis))}</p>"
    for told in losses(result):
        yield f"<p><em>{_safe(told)}</em></p>"


def _legend(result: Matrix) -> Iterator[str]:
    names = {mark: kind.value for kind, mark in _marks().items()}
    yield '<ul class="legend">'
    for sign, meaning in legend(result):
        yield f'<li><span class="key {names.get(sign, "")}">{sign}</span>{_safe(meaning)}</li>'
    empty = _("a row or column {what}").format(what=_(STANDINGS[Standing.EMPTY]))
    yield f'<li><span class="key empty">!</span>{_safe(empty)}</li>\n</ul>'


def _marks() -> dict[Kind, str]:
    return {kind: mark(Cell(kind, "declarada", ())) for kind in Kind}


def _table(result: Matrix) -> Iterator[str]:
    yield f'<div class="map" tabindex="0">\n<table>\n<thead>\n<tr><th scope="col">{_safe(title(result))}</th>'
    for name, head in _named(result.columns):
        yield f'<th scope="col"{_attributes(head)}><span>{_safe(name)}{_sign(head)}</span></th>'
    yield "</tr>\n</thead>\n<tbody>"
    columns = titles(result.columns.heads)
    for name, head in _named(result.rows):
        cells = zip(columns, result.line(head), strict=True)
        shown = "".join(_cell(cell, f"{name} · {column}") for column, cell in cells)
        told = f"<b>{_safe(name)}</b> {_safe(spoken_name(head.node))}" if code(head.node) else _safe(name)
        yield f'<tr><th scope="row"{_attributes(head)}>{told}{_sign(head)}</th>{shown}</tr>'
    yield "</tbody>\n</table>\n</div>"


def _named(axis: Axis) -> Iterator[tuple[str, Head]]:
    return zip(titles(axis.heads), axis.heads, strict=True)


def _attributes(head: Head) -> str:
    name = ' class="empty"' if head.standing is Standing.EMPTY else ""
    return f'{name} title="{_safe(called(head.node))} · {_safe(_(STANDINGS[head.standing]))}"'


def _sign(head: Head) -> str:
    return " !" if head.standing is Standing.EMPTY else ""


def _cell(cell: Cell | None, where: str) -> str:
    if cell is None:
        return f'<td class="none">{NO_LINK}</td>'
    return f'<td class="{cell.kind}" title="{_safe(where)}: {_safe(explained(cell))}">{mark(cell)}</td>'


def _remarks(result: Matrix) -> Iterator[str]:
    for told, nodes in remarks(result):
        yield f"<h2>{_safe(told)}</h2>\n<ul>"
        yield from (f"<li>{_safe(called(node))}</li>" for node in nodes)
        yield "</ul>"
