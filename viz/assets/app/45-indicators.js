"use strict";
/* Indicators as a table: what each measures, who answers for it, baseline and targets with a small line. */
const MOST_YEARS = 9;
const LOST_NUMBERS = ["metas", "linea_base", "matriz", "ficha"];
keep("sort", "", (text) => text, (text) => text);
/** Those of the plan's own objectives and actions first. */
function shownIndicators() {
  const own = (index) => measures(index) !== null && ["OEI", "AEI"].includes(NODES[measures(index)].label), shown = ofLabel("Indicador").filter(allowed);
  return [...shown.filter(own), ...shown.filter((index) => !own(index))];
}
const measures = (index) => { const edge = OUT[index].find((one) => EDGES[one][TYPE] === "MIDE"); return edge === undefined ? null : EDGES[edge][TARGET]; };
const heldUnits = (index) => sourcesOf(index, "RESPONSABLE_DE");
const unitNames = (index) => heldUnits(index).map((unit) => NODES[unit].short || handle(NODES[unit])).join(" / ");
const targetIn = (index, year) => { const { anios, metas } = NODES[index].held; const at = (anios || []).indexOf(year); return at < 0 ? null : metas[at]; };
const yearsOf = (indexes) => [...new Set(indexes.flatMap((index) => NODES[index].held.anios || []))].sort((a, b) => a - b);
const baseOf = (index) => { const { linea_base: base } = NODES[index].held; return base === undefined ? null : base; };
/** Whether the text of the document lost an aspect of an indicator: as a whole, or of one year. */
const lost = (index, aspects, year) => (NODES[index].held.no_leido || []).some((one) => aspects.some((aspect) => one.endsWith("#" + aspect) || (year && one.endsWith(`#${aspect}:${year}`))));
const hasNumbers = (index) => baseOf(index) !== null || (NODES[index].held.metas || []).length > 0;

/** Columns: key, heading, the value that it is sorted by, and its cell. */
function indicatorColumns(years) {
  const spread = years.length <= MOST_YEARS;
  return [
    { key: "code", words: t("code"), value: (index) => NODES[index].code, cell: (index) => el("td", { class: "nowrap" }, NODES[index].code ? link(index, NODES[index].code) : "") },
    { key: "name", words: t("name"), value: (index) => NODES[index].name, cell: (index) => el("td", { class: "name" }, nameCell(index)) },
    { key: "measures", words: t("measures"), value: (index) => handleOr(measures(index)), cell: (index) => el("td", { class: measures(index) !== null && NODES[measures(index)].code ? "nowrap" : "words" }, measures(index) === null ? "" : link(measures(index))) },
    { key: "units", words: t("unit"), value: unitNames, cell: (index) => el("td", { class: "units" }, heldUnits(index).map((unit) => [link(unit, NODES[unit].short), " "])) },
    { key: "uom", words: t("unidad_medida"), value: (index) => held(index, "unidad_medida"), cell: (index) => el("td", {}, held(index, "unidad_medida")) },
    { key: "baseline", words: t("baseline"), value: baseOf, numeric: true, cell: baselineCell },
    ...(spread ? years.map((year) => ({ key: "y" + year, words: String(year), value: (index) => targetIn(index, year), numeric: true, cell: (index) => yearCell(index, year) }))
      : [{ key: "targets", words: t("targets"), value: (index) => (held(index, "metas") || []).at(-1), numeric: true, cell: (index) => el("td", {}, (held(index, "anios") || []).map((year) => `${year}: ${number(targetIn(index, year))}`).join("; ")) }]),
    { key: "line", words: t("line"), cell: (index) => el("td", { class: "line" }, hasNumbers(index) ? spark(index) : null) },
    { key: "gaps", words: t("gaps"), value: (index) => gapsOfPlan(index).length || null, numeric: true, cell: (index) => el("td", {}, [...new Set(gapsOfPlan(index).map((one) => one.rule))].map((rule) => [ruleTag(rule), " "])) },
  ];
}
const held = (index, key) => { const value = NODES[index].held[key]; return value === undefined ? "" : value; };
const handleOr = (index) => (index === null ? "" : handle(NODES[index]));
function ruleTag(rule) {
  return el("button", { type: "button", class: "tag " + DATA.rules[rule].severity, title: say(DATA.rules[rule].name), onclick: () => openRule(rule) }, rule);
}
function baselineCell(index) {
  const node = NODES[index].held, base = baseOf(index);
  if (base === null) return el("td", { class: "numeric muted" }, node.linea_base_nota || (lost(index, ["linea_base", "matriz"]) ? unreadSign() : ""));
  return el("td", { class: "numeric" }, number(base) + (node.linea_base_nota ? " " + node.linea_base_nota : ""), node.linea_base_anio ? el("small", {}, " " + node.linea_base_anio) : null);
}
function yearCell(index, year) {
  const value = targetIn(index, year);
  return el("td", { class: "numeric" }, value !== null ? number(value) : lost(index, ["metas", "matriz"], year) ? unreadSign() : "");
}
const unreadSign = () => el("span", { class: "unread", title: t("lost_text") }, "?", el("span", { class: "visually-hidden" }, " " + t("lost_text")));
/** Why an indicator has no numbers: the text lost them, the plan does not give them, or they stand elsewhere. */
function why(index) {
  const { metas_impresas: printedNumbers } = NODES[index].held;
  const reason = lost(index, LOST_NUMBERS) ? t("lost_text") : gapsOfPlan(index).some((one) => ["IND011", "IND016"].includes(one.rule)) ? t("not_given") : t("not_here");
  return [el("span", { class: lost(index, LOST_NUMBERS) ? "unread" : "muted" }, reason), printedNumbers ? el("span", { class: "printed" }, printedNumbers) : null];
}

/** Baseline (hollow) and targets (a line) over their years; the numbers are told in words too. */
function spark(index) {
  const node = NODES[index].held, base = baseOf(index), width = 104, height = 26, pad = 4;
  const points = (node.anios || []).map((year, at) => [year, node.metas[at]]);
  const first = base === null ? [] : [[node.linea_base_anio || (points.length ? points[0][0] - 1 : 0), base]];
  const all = [...first, ...points], xs = all.map(([x]) => x), ys = all.map(([, y]) => y);
  const scale = (value, from, to, length) => (to > from ? ((value - from) / (to - from)) * length : length / 2);
  const at = ([x, y]) => [round(pad + scale(x, Math.min(...xs), Math.max(...xs), width - 2 * pad)), round(height - pad - scale(y, Math.min(...ys), Math.max(...ys), height - 2 * pad))];
  const told = [base === null ? null : `${t("baseline")} ${node.linea_base_anio || ""}: ${number(base)}`, ...points.map(([year, value]) => `${year}: ${number(value)}`)].filter(Boolean).join("; ");
  const path = (list) => (list.length ? "M" + list.map((point) => at(point).join(" ")).join("L") : "");
  const circle = (point, name, r) => { const [cx, cy] = at(point); return svg("circle", { cx, cy, r, class: name }); };
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "spark", role: "img", "aria-label": told },
    svg("path", { d: path([...first, ...points.slice(0, 1)]), class: "from-base" }), svg("path", { d: path(points), class: "targets" }),
    points.length ? circle(points[points.length - 1], "last", 2.4) : null, first.map((point) => circle(point, "base", 2.6)));
}

function sorted(indexes, columns) {
  const down = state.sort.startsWith("-"), column = columns.find((one) => one.key === state.sort.replace("-", ""));
  if (!column || !column.value) return indexes;
  const values = new Map(indexes.map((index) => [index, column.value(index)])), missing = (value) => value === null || value === undefined || value === "";
  return indexes.slice().sort((a, b) => {
    const one = values.get(a), other = values.get(b);
    if (missing(one) || missing(other)) return missing(one) - missing(other);
    return (down ? -1 : 1) * (column.numeric ? one - other : natural(String(one), String(other)));
  });
}
function sortHead(column) {
  const own = state.sort.replace("-", "") === column.key, down = state.sort.startsWith("-");
  return el("th", { scope: "col", class: column.numeric ? "numeric" : null, "data-words": column.words, "aria-sort": own ? (down ? "descending" : "ascending") : null },
    column.value ? el("button", { type: "button", class: "sort", "data-key": "sort-" + column.key, onclick: () => update({ sort: own ? (down ? "" : "-" + column.key) : column.key }) }, column.words, el("span", { "aria-hidden": "true" }, own ? (down ? " ▾" : " ▴") : "")) : column.words);
}
/** Columns that say something; those of the numbers always. */
function toldColumns(indexes) {
  const empty = (column) => ["code", "units", "uom", "gaps"].includes(column.key) && indexes.every((index) => [null, undefined, ""].includes(column.value(index)));
  return indicatorColumns(yearsOf(indexes)).filter((column) => !empty(column));
}
function drawIndicators(parent) {
  const indexes = shownIndicators(), columns = toldColumns(indexes), numberless = indexes.filter((index) => !hasNumbers(index));
  const first = columns.findIndex((one) => one.key === "baseline"), last = columns.findIndex((one) => one.key === "line");
  redraw(parent, el("h2", {}, t("view_indicators")),
    el("p", { class: "lead muted" }, fill("count_with_numbers", { count: indexes.length - numberless.length, total: indexes.length }), " · ", fill("count_lost", { count: numberless.filter((index) => lost(index, LOST_NUMBERS)).length })),
    indexes.length ? el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": t("view_indicators") }, el("table", { class: "elements indicators" }, el("thead", {}, el("tr", {}, columns.map(sortHead))),
      bodyOf(sorted(indexes, columns), columns.length, (index) => el("tr", { "data-node": index, "aria-current": index === state.selected ? "true" : null, class: gapsOfPlan(index).some((one) => one.severity !== "info") ? "gap" : null },
        columns.map((column, place) => (hasNumbers(index) || place < first || place > last ? column.cell(index) : place === first ? el("td", { colspan: last - first + 1, class: "why" }, why(index)) : null))))))
      : el("p", { class: "muted" }, t("nothing_left")));
}
function indicatorRows() {
  const indexes = shownIndicators(), years = yearsOf(indexes), columns = indicatorColumns(years);
  return { columns: [...["kind", "code", "name", "measures", "unit", "unidad_medida", "baseline_year", "baseline"].map(t), ...years, t("remark"), t("gaps")],
    rows: sorted(indexes, columns).map((index) => [labelWords("Indicador"), NODES[index].code, NODES[index].name, handleOr(measures(index)), unitNames(index), held(index, "unidad_medida"), held(index, "linea_base_anio"), baseOf(index) === null ? held(index, "linea_base_nota") : baseOf(index),
      ...years.map((year) => targetIn(index, year)), hasNumbers(index) ? "" : why(index).filter(Boolean).map((one) => one.textContent).join(": "), [...new Set(gapsOfPlan(index).map((one) => one.rule))].join(" ")]) };
}
addView("indicators", drawIndicators, { rows: indicatorRows });
