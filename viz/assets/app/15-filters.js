"use strict";
/* Filters, shared by all views: what is chosen within one is either-or, the filters together are all-of. */
const wordsOf = (text) => text.split("|").filter(Boolean);
const codeList = (list) => list.join("|"), idList = (list) => list.map(asId).join("|");
keep("hide", [], codeList, (text) => wordsOf(text).filter((label) => LABELS[label]));
keep("oei", [], idList, fromIds);
keep("unit", [], idList, fromIds);
keep("pgg", [], codeList, (text) => wordsOf(text).filter((one) => PGG_STATES.includes(one)));
keep("certainty", [], codeList, (text) => wordsOf(text).filter((one) => CERTAINTIES.includes(one)));
keep("rule", [], codeList, (text) => wordsOf(text).filter((one) => DATA.rules[one]));
const PGG_STATES = ["vinculado", "no_priorizado", "sin_dato"], CERTAINTIES = ["declarada", "reparada", "inferida"];
const CONNECTED = ["oei", "unit"];

/** An element, all that it serves and all that serves it; of a unit also the indicators of what it answers for. */
function chainsOf(index) {
  const own = OUT[index].filter((edge) => EDGES[edge][TYPE] === "RESPONSABLE_DE").flatMap((edge) => indicatorsOf(EDGES[edge][TARGET]));
  return [index, ...NODES[index].up, ...NODES[index].down, ...own];
}
const KEEPERS = {
  hide: (index) => !state.hide.includes(NODES[index].label),
  pgg: (index) => state.pgg.includes(NODES[index].held.pgg),
  certainty: (index) => state.certainty.includes(NODES[index].held.certeza),
  rule: (index) => GAPS[index].some((one) => state.rule.includes(DATA.findings[one].rule)),
};
let kepts = null;
/** Which elements every filter in use keeps. */
function narrow() {
  const keepers = FILTERS.filter((name) => state[name].length).map((name) => {
    if (!CONNECTED.includes(name)) return KEEPERS[name];
    const chains = new Set(state[name].flatMap(chainsOf));
    return (index) => chains.has(index);
  });
  kepts = NODES.map((_node, index) => keepers.every((keeps) => keeps(index)));
}
function allowed(index) { if (!kepts) narrow(); return kepts[index]; }
const lineAllowed = (edge) => !state.certainty.length || state.certainty.includes(edge[CERTAINTY]);
/** A finding about no element, such as a row that was not understood, stays unless elements are filtered. */
function allowedFinding(finding) {
  if (state.rule.length && !state.rule.includes(finding.rule)) return false;
  return finding.node === null ? FILTERS.every((name) => name === "rule" || !state[name].length) : allowed(finding.node);
}
/* Before any view draws itself: the map's listener is registered earlier and would ask for what was kept before. */
listeners.unshift((changed) => { if (changed.includes("filters")) kepts = null; });

const filterWords = {
  hide: (label) => fill("without", { name: kindWords(label) }),
  oei: (index) => handle(NODES[index]), unit: (index) => handle(NODES[index]),
  pgg: (one) => "PGG: " + t(one), certainty: (one) => t("certainty") + ": " + t(one), rule: (code) => code,
};
const flip = (name, value) => update({ [name]: state[name].includes(value) ? state[name].filter((one) => one !== value) : [...state[name], value] });
function chip(words, key, drop) {
  return el("li", {}, el("button", { type: "button", class: "chip", "data-key": key, "aria-label": fill("drop_filter", { name: words }), title: fill("drop_filter", { name: words }), onclick: drop }, el("bdi", {}, words), el("span", { "aria-hidden": "true" }, "×")));
}
function drawChips() {
  const used = FILTERS.flatMap((name) => state[name].map((value) => chip(filterWords[name](value), name + value, () => flip(name, value))));
  const focus = state.focus !== null && state.view === "map" ? [chip(fill("focused", { name: handle(NODES[state.focus]) }), "focus", () => update({ focus: null }))] : [];
  redraw($("chips"), focus, used, used.length ? el("li", {}, el("button", { type: "button", class: "link", "data-key": "clear", onclick: clearFilters }, t("clear_filters"))) : null);
  const shown = NODES.filter((_node, index) => allowed(index)).length;
  $("count").textContent = fill("count_elements", { shown: number(shown), total: number(NODES.length) });
}
function clearFilters() { update(Object.fromEntries(FILTERS.map((name) => [name, []]))); document.querySelector("#filter-menu summary").focus(); }

const ofLabel = (label) => [...NODES.keys()].filter((index) => NODES[index].label === label);
/** Choices of each filter with how many elements each has; those of nothing in this plan are not offered. */
function choices() {
  const count = (keeps) => NODES.filter((_node, index) => keeps(index)).length;
  const held = (name, values) => values.map((value) => ({ value, words: t(value), count: count((index) => NODES[index].held[name] === value) }));
  return [
    ["oei", fill("with_chains", { name: "OEI" }), ofLabel("OEI").map((index) => ({ value: index, words: title(NODES[index]), count: counted(index) }))],
    ["unit", fill("with_chains", { name: t("unit") }), ofLabel("UnidadOrganica").map((index) => ({ value: index, words: NODES[index].short || title(NODES[index]), full: title(NODES[index]), count: counted(index) }))],
    ["pgg", t("pgg"), held("pgg", PGG_STATES)],
    ["certainty", t("certainty"), held("certeza", CERTAINTIES)],
    ["rule", t("gap_rule"), Object.keys(DATA.rules).map((code) => ({ value: code, words: code + " " + say(DATA.rules[code].name), count: count((index) => GAPS[index].some((one) => DATA.findings[one].rule === code)) }))],
  ].map(([name, words, options]) => [name, words, options.filter((one) => one.count)]).filter(([, , options]) => options.length);
}
const counted = (index) => new Set(chainsOf(index)).size;
function drawSheet(sheet) {
  if (sheet.dataset.lang === state.lang) return syncSheet();
  sheet.dataset.lang = state.lang;
  const kinds = Object.keys(LABELS).filter((label) => ofLabel(label).length);
  replace(sheet,
    el("fieldset", {}, el("legend", {}, t("kind")), el("ul", { class: "kinds" }, kinds.map((label) => el("li", {}, kindButton(label), el("span", { class: "count" }, ofLabel(label).length))))),
    choices().map(([name, words, options]) => el("fieldset", {}, el("legend", {}, words), el("ul", {}, options.map((one) => el("li", {},
      el("label", { title: one.full || one.words }, el("input", { type: "checkbox", "data-filter": name, "data-value": String(one.value), onchange: () => flip(name, one.value) }),
        el("bdi", {}, clipped(one.words)), el("span", { class: "count" }, one.count))))))));
  syncSheet();
}
/** A kind, pressed while it is shown. */
function kindButton(label) {
  return el("button", { type: "button", class: "kind-button", "data-kind": label, "data-key": "kind" + label, "aria-pressed": String(!state.hide.includes(label)), onclick: () => flip("hide", label) }, glyph(label), labelWords(label));
}
function syncSheet() {
  for (const one of document.querySelectorAll("[data-filter]")) one.checked = state[one.dataset.filter].map(String).includes(one.dataset.value);
  for (const one of document.querySelectorAll("[data-kind]")) one.setAttribute("aria-pressed", String(!state.hide.includes(one.dataset.kind)));
}
function drawFilters() {
  redraw($("filter-menu"), menu("filters", t("filters"), el("div", { class: "sheet wide" }), drawSheet));
  drawChips();
}
onChange((changed) => {
  if (changed.includes("lang")) drawFilters();
  else if (["filters", "focus", "view"].some((name) => changed.includes(name))) drawChips();
  if (changed.includes("filters")) syncSheet();
});
