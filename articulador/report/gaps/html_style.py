"""How the page of gaps looks on a screen, and printed on A4.

Colours are told apart by colour-blind people, parts of bars by their pattern too; text has a contrast of 4.5 or more.
"""

from __future__ import annotations

from articulador.queries.cascade import Part

PARTS = {
    Part.LINKED: "there", Part.OWN: "there", Part.INDIRECT: "there", Part.YES: "there",
    Part.COLLECTIVE: "weak", Part.AS_PRINTED: "weak", Part.WHOLE: "whole",
    Part.NOT_PRIORITISED: "not", Part.NONE: "not", Part.NOT_AVAILABLE: "not", Part.UNKNOWN: "unknown",
}  # fmt: skip
"""Class of each part of a tally, as bars draw it."""

STYLE = """
:root { color-scheme: light; --ink: #1b2430; --muted: #556070; --line: #d7dde5; --soft: #f4f6f9; --accent: #0b4f8a;
  --error: #96191d; --error-soft: #fbeaea; --warning: #7a4300; --warning-soft: #fcf0de; --info: #23527c;
  --info-soft: #e8f1f9; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0; background: #eef1f5; color: var(--ink);
  font: 15px/1.5 "Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 3px solid #7fb2e5; outline-offset: 2px; border-radius: 3px; }
header, main, footer { max-width: 1120px; margin: 0 auto; padding: 0 28px; }
.band { background: #fff; border-top: 6px solid var(--accent); border-bottom: 1px solid var(--line); }
header { padding-top: 22px; padding-bottom: 18px; }
.over { color: var(--accent); font-weight: 650; font-size: 13px; letter-spacing: .04em; text-transform: uppercase; }
h1 { font-size: 27px; line-height: 1.25; font-weight: 680; margin: 4px 0 6px; max-width: 60rem; }
.meta { color: var(--muted); font-size: 13.5px; }
nav ul { display: flex; flex-wrap: wrap; gap: 6px 20px; margin-top: 14px; font-size: 14px; }
main { padding-top: 8px; padding-bottom: 40px; }
section { margin-top: 30px; }
h2 { font-size: 20px; font-weight: 660; line-height: 1.3; margin-bottom: 10px; }
h2 .count { color: var(--muted); font-weight: 500; }
.lead { color: var(--muted); max-width: 52rem; margin-bottom: 12px; } section + .lead { margin-top: 12px; }
.card { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
.tiles { display: grid; grid-template-columns: 1.5fr 1fr 1fr; gap: 14px; }
.tiles b { display: block; font-size: 36px; line-height: 1.1; font-weight: 680; }
.tiles .card p { font-size: 14.5px; }
.tiles .apart { background: var(--soft); border-style: dashed; border-color: #aab4c1; }
.tiles .apart b { color: var(--muted); }
.chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.chip { display: inline-block; border-radius: 12px; padding: 1px 10px; font-size: 13px; font-weight: 600;
  white-space: nowrap; border: 1px solid transparent; }
.error { color: var(--error); background: var(--error-soft); border-color: #e3b4b5; }
.warning { color: var(--warning); background: var(--warning-soft); border-color: #e8cda2; }
.info { color: var(--info); background: var(--info-soft); border-color: #bcd4ea; }
.new { color: #fff; background: #23527c; }
.plan { margin: 24px 0 10px; font-size: 17px; font-weight: 650; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 14px; }
.figures h3 { font-size: 14.5px; font-weight: 650; display: flex; justify-content: space-between; gap: 10px; }
.figures h3 span { color: var(--muted); font-weight: 500; white-space: nowrap; }
.figures li { display: flex; gap: 8px; align-items: baseline; font-size: 14.5px; }
.figures .remark { color: var(--muted); font-size: 13.5px; margin-top: 4px; }
.bar { display: flex; height: 14px; margin: 8px 0; border-radius: 4px; overflow: hidden; background: #fff;
  border: 1px solid #9aa6b5; }
.bar i { display: block; min-width: 3px; border-right: 1px solid #fff; } .bar i:last-child { border-right: 0; }
.swatch { display: inline-block; flex: none; width: 13px; height: 13px; border-radius: 3px; border: 1px solid #8894a3;
  vertical-align: -2px; }
.there { background: #0b5cad; }
.weak { background: repeating-linear-gradient(45deg, #0b5cad 0 2px, #bcd8f3 2px 6px); }
.whole { background: radial-gradient(#0b5cad 28%, #e3eefb 32%) 0 0 / 6px 6px; }
.not { background: #e9a24b; }
.unknown { background: repeating-linear-gradient(-45deg, #fff 0 4px, #b9c1cb 4px 5px); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 13.5px; color: var(--muted); margin-bottom: 8px; }
.first > li { display: grid; grid-template-columns: 34px 1fr; gap: 4px 12px; padding: 12px 0; }
.first > li + li { border-top: 1px solid var(--line); }
.first .rank { width: 30px; height: 30px; border-radius: 50%; background: var(--accent); color: #fff; font-weight: 650;
  display: grid; place-items: center; }
.first strong { font-size: 16px; font-weight: 650; margin-right: 8px; }
.first p { font-size: 14.5px; } .first .about { color: var(--muted); }
table { width: 100%; border-collapse: collapse; font-size: 14px; background: #fff; }
caption { text-align: left; color: var(--muted); font-size: 13.5px; padding-bottom: 6px; }
th, td { text-align: left; vertical-align: top; padding: 7px 10px; border-bottom: 1px solid var(--line); }
thead th { font-size: 12.5px; font-weight: 650; color: var(--muted); border-bottom: 2px solid #aab4c1;
  background: #fff; }
tbody th { font-weight: 600; }
.number { text-align: right; }
.family th { background: var(--soft); font-weight: 650; }
.zero { color: #667080; }
.cover td.draw { width: 34%; } .cover .bar { margin: 3px 0; }
.rules { table-layout: fixed; min-width: 640px; } .rules thead th { overflow-wrap: normal; }
.rules thead th:nth-child(1) { width: 10%; } .rules thead th:nth-child(2) { width: 37%; }
.rules thead th:nth-child(3) { width: 13%; } .rules .number { padding-left: 2px; }
.told { table-layout: fixed; } .told th:first-child { width: 17%; } .told.three th:nth-child(2) { width: 33%; }
.scroll { overflow-x: auto; padding: 6px 10px; }
details { background: #fff; border: 1px solid var(--line); border-radius: 10px; margin-top: 12px; }
summary { cursor: pointer; padding: 11px 16px; }
summary h3 { display: inline; font-size: 16px; font-weight: 650; line-height: 1.4; }
summary .code { color: var(--accent); }
summary .told { color: var(--muted); font-size: 14px; margin-left: 6px; }
.inside { padding: 0 16px 12px; }
.why { font-size: 14px; color: var(--muted); max-width: 60rem; margin-bottom: 8px; }
.why b { color: var(--ink); font-weight: 600; }
.found { table-layout: fixed; }
.found .c1 { width: 13.5%; } .found .c2 { width: 41.5%; } .short .c2 { width: 60%; }
.found tbody th { font-size: 13.5px; }
.fix { display: block; margin-top: 4px; color: #0b5b43; }
.place { display: block; font-weight: 600; font-size: 13px; } .row + .place { margin-top: 6px; }
.row { display: block; color: var(--muted); font-size: 12.5px; line-height: 1.4; border-left: 3px solid var(--line);
  padding-left: 8px; }
.muted { color: var(--muted); }
.notgap details, .notgap .card { border-style: dashed; border-color: #aab4c1; }
.notgap summary .code { color: var(--muted); }
footer { color: var(--muted); font-size: 13px; padding-bottom: 40px; border-top: 1px solid #cdd4dd; padding-top: 14px; }
@media (max-width: 760px) { .tiles { grid-template-columns: 1fr; } header, main, footer { padding-left: 14px;
  padding-right: 14px; } .found .c1 { width: 22%; } }
@media print {
  @page { size: A4; margin: 15mm 14mm 16mm; @bottom-right { content: counter(page) " / " counter(pages);
    font: 9pt system-ui, sans-serif; color: #556070; } }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { background: #fff; font-size: 9.5pt; line-height: 1.4; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  .band { border-bottom: 0; } header { padding-top: 10px; padding-bottom: 0; } nav { display: none; }
  h1 { font-size: 18pt; } h2 { font-size: 13.5pt; } section { margin-top: 16px; }
  h2, summary, .lead, .why, thead, .plan, .legend { break-after: avoid; }
  .tiles .card, .figures .card, tr, .first > li { break-inside: avoid; }
  .card { padding: 9px 12px; border-radius: 6px; } .tiles b { font-size: 22pt; }
  .figures { grid-template-columns: 1fr 1fr 1fr; gap: 8px; } .figures h3, .figures li { font-size: 9pt; }
  table { font-size: 8.5pt; } th, td { padding: 4px 6px; } thead th { font-size: 7.5pt; }
  .scroll { padding: 0; overflow: visible; border: 0; } .first.card { border: 0; padding: 0; } .rules { min-width: 0; }
  .tiles { grid-template-columns: 1.5fr 1fr 1fr; gap: 8px; } .found tbody th { font-size: 8.5pt; }
  .first p, .first strong { font-size: 9.5pt; }
  details { border: 0; border-top: 1px solid var(--line); border-radius: 0; margin-top: 8px; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; padding: 6px 0; } .inside { padding: 0; }
  summary h3 { font-size: 10.5pt; }
  .row { font-size: 7.5pt; } .place { font-size: 8pt; } .why, summary .told { font-size: 8.5pt; }
  a { color: inherit; text-decoration: none; }
  .chip { font-size: 8pt; padding: 0 7px; }
}
"""
