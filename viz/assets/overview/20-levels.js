"use strict";
/* The levels of the cascade from left to right, how many elements each has and how many relationships tie them. */
const SPACE = "http://www.w3.org/2000/svg", BOX = { width: 160, height: 50, gap: 18, column: 206, top: 40 };
function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children.filter((one) => one !== null));
  return made;
}
const held = (label) => DATA.counts[label] || 0;
/** Where the box of each label stands: columns of the cascade above, what hangs from them in a row below. */
function levelPlaces() {
  const found = new Map(), columns = DATA.columns.map((column) => ({ ...column, labels: column.labels.filter(held) })).filter((column) => column.labels.length);
  const above = columns.filter((column) => !column.folded), below = columns.filter((column) => column.folded).flatMap((column) => column.labels);
  const most = Math.max(1, ...above.map((column) => column.labels.length)), step = BOX.height + BOX.gap;
  above.forEach((column, place) => column.labels.forEach((label, row) => found.set(label, { x: place * BOX.column, y: BOX.top + (row + (most - column.labels.length) / 2) * step })));
  const width = Math.max(above.length, below.length) * BOX.column - (BOX.column - BOX.width), floor = BOX.top + most * step + 34;
  below.forEach((label, place) => found.set(label, { x: width - BOX.width - place * (BOX.width + 22), y: floor }));
  return { found, headings: above.map((column, place) => [say(column.heading), place * BOX.column]), width, height: floor + BOX.height + 8 };
}
const ties = () => { const sums = new Map(); for (const [source, , target, amount] of DATA.levels) { const key = source + "|" + target; sums.set(key, (sums.get(key) || 0) + amount); } return [...sums].map(([key, amount]) => [...key.split("|"), amount]); };
function tiePath(from, to) {
  const level = Math.abs(from.y - to.y) < BOX.height, right = from.x > to.x, low = from.y > to.y;
  if (!level && (from.y === undefined || Math.abs(from.x - to.x) < BOX.column - 60)) {
    const x = from.x + BOX.width / 2, end = to.x + BOX.width / 2, start = low ? from.y : from.y + BOX.height, stop = low ? to.y + BOX.height : to.y, middle = (start + stop) / 2;
    return `M${x} ${start}C${x} ${middle} ${end} ${middle} ${end} ${stop}`;
  }
  const start = right ? from.x : from.x + BOX.width, stop = right ? to.x + BOX.width : to.x, y = from.y + BOX.height / 2, end = to.y + BOX.height / 2, bend = (start + stop) / 2;
  return `M${start} ${y}C${bend} ${y} ${bend} ${end} ${stop} ${end}`;
}
function drawLevels(parent) {
  const { found, headings, width, height } = levelPlaces(), most = Math.max(2, ...DATA.levels.map(([, , , amount]) => amount));
  const lines = ties().filter(([source, target]) => source !== target && found.has(source) && found.has(target)).map(([source, target, amount]) =>
    svg("path", { d: tiePath(found.get(source), found.get(target)), class: "tie", "stroke-width": 1 + (9 * Math.log(1 + amount)) / Math.log(1 + most) }, svg("title", {}, `${labelWords(source)} → ${labelWords(target)}: ${number(amount)}`)));
  const boxes = [...found].map(([label, { x, y }]) => svg("g", { transform: `translate(${x} ${y})` }, svg("title", {}, labelWords(label)),
    svg("rect", { width: BOX.width, height: BOX.height, rx: 7, class: "level" }), svg("rect", { width: 5, height: BOX.height, rx: 2, fill: LABELS[label].colour }),
    svg("text", { x: 15, y: 22, class: "amount" }, number(held(label))), svg("text", { x: 15, y: 40, class: "label" }, shortLabel(label))));
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": t("view_levels") + ". " + t("levels_help"), class: "levels" },
    ...headings.map(([heading, x]) => svg("text", { x, y: 15, class: "heading" }, heading)), ...lines, ...boxes);
  redraw(parent, el("h2", {}, t("view_levels")), el("p", { class: "muted" }, t("levels_help")), drawing,
    el("details", { class: "group" }, el("summary", {}, t("relationships")), el("table", { class: "elements" },
      el("thead", {}, el("tr", {}, [t("from"), t("relationship"), t("to"), t("how_many"), t("of_them_collective")].map((one, place) => el("th", { scope: "col", class: place > 2 ? "numeric" : null }, one)))),
      el("tbody", {}, DATA.levels.map(([source, type, target, amount, collective]) => el("tr", {}, el("td", {}, labelWords(source)), el("td", {}, say(DATA.types[type])), el("td", {}, labelWords(target)), el("td", { class: "numeric" }, number(amount)), el("td", { class: "numeric" }, number(collective))))))));
}
/** A kind in a box: its acronym, else its name as far as it goes. */
const shortLabel = (label) => (/^[A-Z]+$/.test(label) ? label : clipped(labelWords(label), 20));
function levelRows() {
  return { columns: [t("from"), t("relationship"), t("to"), t("how_many"), t("of_them_collective")], rows: DATA.levels.map(([source, type, target, amount, collective]) => [labelWords(source), type, labelWords(target), amount, collective]) };
}
addView("levels", drawLevels, { rows: levelRows, count: () => null });
