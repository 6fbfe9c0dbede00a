"use strict";
/* Which elements of one kind are tied to which of another: directly, by a chain, only by a collective sentence, or not. */
const MOST_CELLS = 25000;
const MATRIX_KINDS = Object.keys(LABELS).filter((label) => LABELS[label].column !== null && ofLabel(label).length);
const UPPER_ACTIONS = ["AES", "AER", "AEL", "AE"].filter((label) => MATRIX_KINDS.includes(label));
const PRESETS = [...UPPER_ACTIONS.map((label) => [label, "OEI"]), ["Servicio", "AEI"], ["OEI", "LineamientoPGG"], ["AEI", "LineamientoPGG"], ["UnidadOrganica", "OEI"]].filter((pair) => pair.every((label) => MATRIX_KINDS.includes(label)));
const FIRST_PAIR = PRESETS.find(([rows, columns]) => rows !== "AE" || columns !== "OEI") || PRESETS[0] || [MATRIX_KINDS[0], MATRIX_KINDS[1] || MATRIX_KINDS[0]];
keep("matrix", FIRST_PAIR.join("|"), (pair) => (pair === FIRST_PAIR.join("|") ? "" : pair), (text) => (text.split("|").length === 2 && text.split("|").every((label) => MATRIX_KINDS.includes(label)) ? text : FIRST_PAIR.join("|")));
keep("cells", "all", (which) => (which === "all" ? "" : which), (text) => (["linked", "lacking"].includes(text) ? text : "all"));
const SIGNS = { direct: "X", indirect: "i", collective: "c", whole: "e" }, DOUBTS = { reparada: "~", inferida: "?" };
const WHOLE = "CONTRIBUYE_A";

/* What the ways upwards of an element are made of, worked out beforehand: only collective ones, and the least sure link. */
const inTies = (index, kind, other) => Boolean(NODES[index].ties) && (NODES[index].ties[kind] || []).includes(other);
function wayOf(lower, upper) {
  const doubt = Object.keys(DOUBTS).find((one) => inTies(lower, one, upper));
  return { kind: inTies(lower, "shared", upper) ? "collective" : "indirect", certainty: doubt || "declarada" };
}
const RANKS = { declarada: 0, reparada: 1, inferida: 2 };
/** The closest tie of each element to one: index -> {kind, certainty}. */
function tiesOf(row) {
  const found = new Map(), node = NODES[row];
  for (const other of node.up) found.set(other, wayOf(row, other));
  for (const other of node.down) found.set(other, wayOf(other, row));
  const own = OUT[row].map((one) => [EDGES[one], EDGES[one][TARGET]]).concat(IN[row].map((one) => [EDGES[one], EDGES[one][SOURCE]]));
  own.sort(([one], [other]) => (RANKS[other[CERTAINTY]] || 0) - (RANKS[one[CERTAINTY]] || 0));
  for (const [edge, other] of own) {
    const certainty = edge[CERTAINTY] || "declarada";
    if (edge[TYPE] !== WHOLE && !edge[COLLECTIVE]) found.set(other, { kind: "direct", certainty });
    else if (!found.has(other)) found.set(other, { kind: edge[TYPE] === WHOLE ? "whole" : "collective", certainty });
  }
  found.delete(row);
  return found;
}
const standing = (kinds) => (kinds.some((kind) => kind === "direct" || kind === "indirect") ? "linked" : kinds.includes("collective") ? "collective_only" : "empty");
/** Rows, columns and cells as they are asked for; `cells` by row, then column. */
function makeMatrix() {
  const [rowLabel, columnLabel] = state.matrix.split("|"), columnSet = new Set(ofLabel(columnLabel).filter(allowed));
  const cells = new Map(ofLabel(rowLabel).filter(allowed).map((row) => [row, new Map([...tiesOf(row)].filter(([other]) => columnSet.has(other)))]));
  const inColumn = new Map([...columnSet].map((column) => [column, []]));
  for (const line of cells.values()) for (const [column, cell] of line) inColumn.get(column).push(cell.kind);
  const head = (mine, other) => ([index, kinds]) => ({ index, kinds, standing: standing(kinds), lost: standing(kinds) !== "linked" && ((DATA.bears[mine] || {})[other] || []).filter((aspect) => lost(index, [aspect])) });
  const rows = [...cells].map(([row, line]) => [row, [...line.values()].map((cell) => cell.kind)]).map(head(rowLabel, columnLabel));
  const columns = [...inColumn].map(head(columnLabel, rowLabel));
  const keeps = { all: () => true, linked: (one) => one.standing === "linked", lacking: (one) => one.standing !== "linked" }[state.cells];
  return { rowLabel, columnLabel, allRows: rows, allColumns: columns, rows: rows.filter(keeps), columns: state.cells === "linked" ? columns.filter(keeps) : columns, cells };
}
const cellWords = (cell) => [t("cell_" + cell.kind), cell.certainty === "declarada" ? null : t(cell.certainty)].filter(Boolean).join(", ");
const cellSign = (cell) => SIGNS[cell.kind] + (DOUBTS[cell.certainty] || "");

function drawMatrix(parent) {
  const made = makeMatrix(), size = made.rows.length * made.columns.length;
  redraw(parent, el("h2", {}, fill("matrix_of", { rows: kindWords(made.rowLabel), columns: kindWords(made.columnLabel) })), matrixControls(made),
    el("ul", { class: "lead muted axes" }, el("li", {}, axisWords(made.rowLabel, made.allRows)), el("li", {}, axisWords(made.columnLabel, made.allColumns))),
    matrixLegend(), el("div", { id: "pair", role: "status" }),
    size > MOST_CELLS ? el("p", {}, fill("too_many_cells", { count: number(size), most: number(MOST_CELLS) }))
      : size ? el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("view_matrix") }, grid(made)) : el("p", { class: "muted" }, t("nothing_left")));
}
function matrixControls(made) {
  const choose = (word, value, values, onchange) => el("label", {}, t(word) + " ", el("select", { "data-key": "matrix-" + word, onchange: (event) => onchange(event.target.value) }, values.map(([name, words]) => el("option", { value: name, selected: name === value }, words))));
  const kinds = MATRIX_KINDS.map((label) => [label, labelWords(label)]);
  return el("div", { class: "controls" },
    el("div", { class: "presets" }, PRESETS.map((pair) => el("button", { type: "button", class: "small", "data-key": pair.join("-"), "aria-pressed": String(pair.join("|") === state.matrix), onclick: () => update({ matrix: pair.join("|") }) }, pair.map(shortKind).join(" × ")))),
    choose("rows", made.rowLabel, kinds, (label) => update({ matrix: label + "|" + made.columnLabel })), choose("columns", made.columnLabel, kinds, (label) => update({ matrix: made.rowLabel + "|" + label })),
    choose("show", state.cells, ["all", "linked", "lacking"].map((which) => [which, t("show_" + which)]), (which) => update({ cells: which })));
}
const shortKind = (label) => ({ LineamientoPGG: "PGG", UnidadOrganica: t("unit") })[label] || label;
function axisWords(label, heads) {
  const count = (which) => heads.filter((one) => one.standing === which).length, unsure = heads.filter((one) => one.lost && one.lost.length).length;
  return [el("b", {}, kindWords(label)), ": " + fill("axis", { total: heads.length, linked: count("linked"), direct: heads.filter((one) => one.kinds.includes("direct")).length, collective: count("collective_only"), empty: count("empty") }),
    unsure ? "; " + fill("axis_lost", { count: unsure }) : null];
}
function matrixLegend() {
  return el("ul", { class: "key" }, Object.entries(SIGNS).map(([kind, sign]) => el("li", {}, el("i", { class: "cell " + kind }, sign), t("cell_" + kind))),
    el("li", {}, el("i", { class: "cell" }, "~"), t("reparada")), el("li", {}, el("i", { class: "cell" }, "·"), t("cell_none")),
    el("li", {}, el("i", { class: "cell empty" }, "!"), t("head_empty")), el("li", {}, el("i", { class: "cell unsure" }, "?"), t("head_lost")));
}
const headClass = (head) => (head.lost && head.lost.length ? "unsure" : head.standing);
const headSign = (head) => (head.lost && head.lost.length ? " ?" : head.standing === "empty" ? " !" : "");
const headWords = (head) => clipped(title(NODES[head.index]), WHOLE_NAME) + " · " + t("standing_" + head.standing) + (head.lost && head.lost.length ? " · " + t("head_lost") : "");
function headButton(head, row) {
  const node = NODES[head.index], name = node.short || node.name || node.id;
  return el("button", { type: "button", class: "head", "data-node": head.index, title: headWords(head), onclick: () => select(head.index) },
    node.code ? el("b", {}, node.code) : null, row || !node.code ? el("bdi", {}, (node.code ? " " : "") + (row ? clipped(name) : name.slice(0, 28))) : null, headSign(head), el("span", { class: "visually-hidden" }, " " + t("standing_" + head.standing)));
}
function grid(made) {
  return el("table", { class: "matrix" },
    el("thead", {}, el("tr", {}, el("td", { class: "corner" }, `${shortKind(made.rowLabel)} × ${shortKind(made.columnLabel)}`), made.columns.map((head) => el("th", { scope: "col", class: headClass(head) }, headButton(head, false))))),
    bodyOf(made.rows, made.columns.length, (head) => el("tr", { "data-node": head.index, "aria-current": head.index === state.selected ? "true" : null }, el("th", { scope: "row", class: headClass(head) }, headButton(head, true)),
      made.columns.map((other) => cellOf(head, other, made.cells.get(head.index).get(other.index))))));
}
function cellOf(row, column, cell) {
  if (!cell) return el("td", {}, "·");
  const words = `${handle(NODES[row.index])} × ${handle(NODES[column.index])}: ${cellWords(cell)}`;
  return el("td", { class: cell.kind }, el("button", { type: "button", title: words, "aria-label": cellSign(cell) + " " + words, onclick: () => { select(row.index); showPair(row.index, column.index, cell); } }, cellSign(cell)));
}
/** What ties the two elements of a cell, with what is printed of it. */
function showPair(row, column, cell) {
  const direct = OUT[row].filter((edge) => EDGES[edge][TARGET] === column).concat(IN[row].filter((edge) => EDGES[edge][SOURCE] === column));
  const through = NODES[row].up.includes(column) ? [row, column] : [column, row], above = new Set(NODES[through[1]].downEdges);
  const edges = direct.length ? direct : NODES[through[0]].upEdges.filter((edge) => above.has(edge));
  replace($("pair"), el("p", {}, link(row), " × ", link(column), ": ", el("b", {}, cellWords(cell))),
    el("ul", { class: "ties" }, edges.map((one) => EDGES[one]).map((edge) => el("li", {}, link(edge[SOURCE]), " → ", tie(edge, TARGET), el("span", { class: "muted" }, " " + edge[SOURCES].map((place) => shortPlace(PLACES[place][0])).join(" · "))))));
}
function matrixRows() {
  const made = makeMatrix();
  return { columns: [`${made.rowLabel} × ${made.columnLabel}`, t("name"), ...made.columns.map((head) => handle(NODES[head.index])), t("remark")],
    rows: made.rows.map((head) => [handle(NODES[head.index]), NODES[head.index].name, ...made.columns.map((other) => { const cell = made.cells.get(head.index).get(other.index); return cell ? cellSign(cell) : ""; }), t("standing_" + head.standing)]) };
}
addView("matrix", drawMatrix, { rows: matrixRows });
/** Arrow keys go from cell to cell. */
$("view-matrix").addEventListener("keydown", (event) => {
  const from = event.target.closest("td, th"), step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (!from || !step || event.target.tagName !== "BUTTON") return;
  const table = from.closest("table");
  let row = from.parentElement.rowIndex + step[0], column = from.cellIndex + step[1];
  while (table.rows[row] && table.rows[row].cells[column] && !table.rows[row].cells[column].querySelector("button")) { row += step[0]; column += step[1]; }
  const next = table.rows[row] && table.rows[row].cells[column];
  if (next) { event.preventDefault(); next.querySelector("button").focus(); }
});
