"use strict";
/* What leaves the page: the map as SVG and PNG, the shown rows as CSV, every view on paper. */
const FILE_WIDTH = 1720, PAPER_WIDTH = 1180, KEY_ROW = 18, PNG_SIDE = 16000, PNG_AREA = 120e6;
const fileName = (kind) => `${fold((DATA.plans[0] || { slug: "plan" }).slug).replace(/[^a-z0-9]+/g, "-").slice(0, 80) || "plan"}-${fold(t("view_" + state.view)).replace(/[^a-z0-9]+/g, "-")}.${kind}`;

/** Kinds with their signs, below the map. */
function keyRows(width) {
  const kinds = [...new Set([...shownOnMap].map((index) => NODES[index].label))].sort((a, b) => LABELS[a].column - LABELS[b].column), rows = [[]];
  let at = MARGIN;
  for (const label of kinds) {
    const size = textWidth(labelWords(label), 11) + 38;
    if (at + size > width && rows[rows.length - 1].length) { rows.push([]); at = MARGIN; }
    rows[rows.length - 1].push([label, at]);
    at += size;
  }
  return rows;
}
/** The whole map as it is shown, with its title above and its signs below; gives its size. */
function sheetSize() {
  const { right, bottom } = extent();
  return { width: Math.max(right, 400), height: bottom + 40 + keyRows(Math.max(right, 400)).length * KEY_ROW };
}
function drawAll(pen, { width, height }) {
  pen.box(0, -30, width, height + 30, { fill: look.page });
  pen.text(cut(document.title, width - 2 * MARGIN, 14, 650), MARGIN, -12, { size: 14, weight: 650, colour: look.ink });
  drawPicture(pen, width, height);
  keyRows(width).forEach((row, number) => row.forEach(([label, left]) => {
    const y = extent().bottom + 24 + number * KEY_ROW;
    pen.sign(label, left, y - 6.4); pen.text(labelWords(label), left + 17, y, { size: 11, colour: look.ink });
  }));
}
/** Lines, boxes, veil and chains, headings. */
function drawPicture(pen, width, height) {
  const chains = veiled() ? new Set([...NODES[state.selected].up, ...NODES[state.selected].down, state.selected].map(standIn)) : null;
  for (const line of lines()) drawLine(pen, EDGES[line.id], look["line-strong"], 1);
  for (const index of shownOnMap) drawBox(pen, index, "");
  if (chains) { pen.box(0, 0, width, height, { fill: look.page, opacity: 0.76 }); drawChains(pen); }
  drawHeadings(pen, 0, 0, width, 1);
}
function picture(from, to, width) {
  const made = svg("svg", { xmlns: SVG, viewBox: `0 ${round(from)} ${round(width)} ${round(to - from)}`, "font-family": look.font });
  return [made, new SvgPen(made, from, to)];
}
function mapAsSvg() {
  const size = sheetSize(), [made, pen] = picture(-30, size.height, size.width);
  made.setAttribute("width", size.width); made.setAttribute("height", size.height + 30);
  drawAll(pen, size);
  return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(made) + "\n";
}
/** What is drawn for a file or for paper has room for names; the map on the screen keeps its own places. */
function withRoom(width, draw) {
  arrange(placed(), width);
  try { return draw(); } finally {
    arrange(placed(), $("canvas").clientWidth);
    network.redraw();
  }
}
function exportSvg() { download(fileName("svg"), new Blob([withRoom(FILE_WIDTH, mapAsSvg)], { type: "image/svg+xml" })); }
/** As many pixels as a browser can hold; where that is too few to read, SVG is the way. */
function exportPng() { withRoom(FILE_WIDTH, mapAsPng); }
function mapAsPng() {
  const size = sheetSize(), height = size.height + 30;
  const scale = Math.min(2, PNG_SIDE / Math.max(size.width, height), Math.sqrt(PNG_AREA / (size.width * height)));
  if (scale < 0.7) { $("count").textContent = t("too_big_for_png"); return; }
  const canvas = el("canvas", { width: Math.ceil(size.width * scale), height: Math.ceil(height * scale) }), context = canvas.getContext("2d");
  context.scale(scale, scale); context.translate(0, 30);
  drawAll(new CanvasPen(context), size);
  canvas.toBlob((blob) => blob && download(fileName("png"), blob), "image/png");
}

function exportCsv() { download(fileName("csv"), new Blob([asCsv((currentView().rows || mapRows)())], { type: "text/csv;charset=utf-8" })); }
/** The elements on the map, column by column. */
function mapRows() {
  const shown = [...shownOnMap].sort((a, b) => columnOf(a) - columnOf(b) || byHeight(a, b));
  return { columns: ["kind", "code", "name", "plan", "certainty", "pgg", "gaps"].map(t), rows: shown.map((index) => [labelWords(NODES[index].label), NODES[index].code, NODES[index].name, NODES[index].plan, NODES[index].held.certeza ? t(NODES[index].held.certeza) : "", NODES[index].held.pgg ? t(NODES[index].held.pgg) : "", gapsOfPlan(index).length]) };
}
function exportMenu() {
  const item = (word, action) => el("li", {}, el("button", { type: "button", onclick: () => { closeMenus(); action(); } }, t(word)));
  return menu("export", t("export"), el("ul", { class: "sheet items" }, state.view === "map" ? [item("export_png", exportPng), item("export_svg", exportSvg)] : null, item("export_csv", exportCsv), item("print", () => print())));
}

/* On paper the map stands in slices as wide as the page, in light colours; where nothing is unfolded, all is. */
const FIRST_PAGE = 0.6, NEXT_PAGES = 0.675;
let reopened = [];
function toPaper() {
  finishTables();
  const folded = [...document.querySelectorAll("#view-" + state.view + " details")];
  reopened = folded.some((one) => one.open) ? [] : folded;
  for (const one of reopened) one.open = true;
  if (state.view === "map") replace($("paper"), withRoom(PAPER_WIDTH, inLight(slices)));
}
const inLight = (draw) => () => {
  const theme = document.documentElement.dataset.theme || "";
  document.documentElement.dataset.theme = "light";
  look = { ...readLook(), page: "#ffffff" };
  const made = draw();
  if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
  look = readLook();
  return made;
};
function slices() {
  const { width, height } = sheetSize(), found = [];
  for (let from = 0; from < height - 12;) {
    const step = Math.floor((width * (from ? NEXT_PAGES : FIRST_PAGE)) / ROW) * ROW, [made, pen] = picture(from, from + step, width);
    drawPicture(pen, width, height);
    drawHeadings(pen, 0, from, width, 1);
    found.push(made);
    from += step - ROW;
  }
  return found;
}
function fromPaper() {
  for (const one of reopened) one.open = false;
  replace($("paper"));
}
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", fromPaper);
