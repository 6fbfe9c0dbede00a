"use strict";
/* Tables that are sorted by a click: plans with their entities, and elements of the upper plans. */
const numeric = (key, words, value, more) => ({ key, words, value, numeric: true, cell: (index) => { const amount = value(index); return el("td", { class: "numeric" }, amount === null ? "" : number(amount)); }, ...(more || {}) });
function planColumns() {
  const of = (label) => (index) => PLANS[index].counts[label] || 0, plan = (index) => PLANS[index];
  return [
    { key: "entity", words: t("entity"), value: (index) => plan(index).entity, cell: (index) => el("td", {}, el("button", { type: "button", class: "link", "data-plan": index, title: clipped(plan(index).name, WHOLE_NAME), onclick: () => update({ selected: index }) }, el("bdi", {}, clipped(plan(index).entity, WHOLE_NAME))), el("small", { class: "muted" }, plan(index).slug)) },
    ...(state.rule ? [numeric("rule", state.rule, (index) => plan(index).found[state.rule][PLAN_FOUND])] : []),
    numeric("oei", "OEI", of("OEI")), numeric("aei", "AEI", of("AEI")),
    numeric("linked", t("aei_linked"), (index) => part(plan(index), "pgg", "AEI", "vinculado")), numeric("unranked", t("aei_unranked"), (index) => part(plan(index), "pgg", "AEI", "no_priorizado")), numeric("unreadable", t("aei_unreadable"), (index) => part(plan(index), "pgg", "AEI", "sin_dato")),
    numeric("baseline", t("aei_baseline"), (index) => good(plan(index), "baseline", "AEI")), numeric("unit", t("aei_unit"), (index) => good(plan(index), "unit", "AEI")),
    ...["error", "warning", "info"].map((severity) => numeric(severity, t("many_" + severity), (index) => findings(plan(index), severity))),
    numeric("lost", t("short_lectura"), (index) => lostFindings(plan(index))),
  ];
}
function upperColumns() {
  const held = (place) => (index) => UPPER[index][place];
  return [
    { key: "kind", words: t("kind"), value: held(UPPER_LABEL), cell: (index) => el("td", { class: "nowrap" }, glyph(UPPER[index][UPPER_LABEL]), kindWords(UPPER[index][UPPER_LABEL])) },
    { key: "code", words: t("code"), value: held(UPPER_CODE), cell: (index) => el("td", { class: "nowrap" }, UPPER[index][UPPER_CODE]) },
    { key: "name", words: t("name"), value: held(UPPER_NAME), cell: (index) => el("td", {}, el("bdi", {}, clipped(UPPER[index][UPPER_NAME], WHOLE_NAME))) },
    { key: "plan", words: t("plan"), value: held(UPPER_PLAN), cell: (index) => el("td", {}, UPPER[index][UPPER_PLAN]) },
    numeric("plans", t("plans_by_row"), held(UPPER_PLANS)), numeric("collective", t("plans_collective"), held(UPPER_COLLECTIVE)), numeric("whole", t("plans_whole"), held(UPPER_WHOLE)), numeric("links", t("rows_that_answer"), held(UPPER_LINKS)),
  ];
}
/** "plans" or "-plans" orders rows by a column, "" leaves them as they are; rows without a value come last. */
function ordered(indexes, columns, sort) {
  const column = columns.find((one) => one.key === sort.replace("-", "")), down = sort.startsWith("-") ? -1 : 1;
  if (!column) return indexes;
  const missing = (value) => value === null || value === "";
  return [...indexes].sort((a, b) => {
    const one = column.value(a), other = column.value(b);
    if (missing(one) || missing(other)) return missing(one) - missing(other);
    return down * (column.numeric ? one - other : natural(one, other));
  });
}
function sortHead(view, column) {
  const sort = state["sort_" + view], at = sort.replace("-", "") === column.key ? (sort.startsWith("-") ? "descending" : "ascending") : null;
  const next = at === null ? (column.numeric ? "-" : "") + column.key : at === "descending" ? column.key : "-" + column.key;
  return el("th", { scope: "col", class: column.numeric ? "numeric" : null, "aria-sort": at, "data-words": column.words },
    el("button", { type: "button", class: "sort", "data-key": view + "-" + column.key, onclick: () => update({ ["sort_" + view]: next }) }, column.words, at ? (at === "ascending" ? " ▴" : " ▾") : ""));
}
function drawRows(parent, view, heading, columns, indexes, controls) {
  const rows = ordered(indexes, columns, state["sort_" + view]), shown = unbounded.has(view) ? rows : rows.slice(0, MOST_ROWS);
  redraw(parent, el("h2", {}, heading), controls || null,
    rows.length ? el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": heading }, el("table", { class: "elements figures-table" },
      el("thead", {}, el("tr", {}, columns.map((column) => sortHead(view, column)))),
      el("tbody", {}, shown.map((index) => el("tr", { "aria-current": view === "entities" && index === state.selected ? "true" : null, "data-row": index }, columns.map((column) => column.cell(index)))))))
      : el("p", { class: "muted" }, t("nothing_left")),
    shown.length < rows.length ? el("p", { class: "more" }, el("button", { type: "button", onclick: () => { unbounded.add(view); drawRows(parent, view, heading, columns, indexes, controls); } }, fill("show_all_rows", { shown: number(shown.length), total: number(rows.length) }))) : null);
}
/** A plan's row in a file has its slug in a column of its own. */
const planTable = () => { const { columns, rows } = tableOf(planColumns(), shownPlans(), state.sort_entities), slugs = ordered(shownPlans(), planColumns(), state.sort_entities).map((index) => PLANS[index].slug); return { columns: [t("plan"), ...columns], rows: rows.map((row, place) => [slugs[place], ...row]) }; };
const tableOf = (columns, indexes, sort) => ({ columns: columns.map((column) => column.words), rows: ordered(indexes, columns, sort).map((index) => columns.map((column) => column.value(index))) });

addView("entities", (parent) => drawRows(parent, "entities", t("view_entities"), planColumns(), shownPlans()), { rows: planTable, count: () => [shownPlans().length, PLANS.length] });
addView("upper", (parent) => drawRows(parent, "upper", t("view_upper"), upperColumns(), shownUpper(), kindControl()), { rows: () => tableOf(upperColumns(), shownUpper(), state.sort_upper), count: () => [shownUpper().length, UPPER.length] });
function kindControl() {
  const kinds = [...new Set(UPPER.map((one) => one[UPPER_LABEL]))];
  return el("div", { class: "controls" }, el("label", {}, t("kind") + " ", el("select", { "data-key": "kind", onchange: (event) => update({ kind: event.target.value }) },
    ["", ...kinds].map((label) => el("option", { value: label, selected: label === state.kind }, label ? labelWords(label) : t("show_all"))))),
  el("span", { class: "muted" }, fill("unanswered", { count: number(shownUpper().filter((index) => !UPPER[index][UPPER_PLANS]).length), total: number(shownUpper().length) })));
}
