"use strict";
/* The panel beside every view: the chosen element with its evidence, or where the plan stands as a whole. */

function drawDetails() {
  const panel = $("details"), inside = panel.contains(document.activeElement);
  replace(panel, state.selected === null ? drawSummary() : drawElement(state.selected));
  panel.scrollTop = 0;
  if (inside) panel.querySelector("h2").focus({ preventScroll: true });
}
function drawElement(index) {
  const node = NODES[index];
  return [el("div", { class: "panel-head" },
    el("p", { class: "kind" }, glyph(node.label), labelWords(node.label)),
    el("button", { type: "button", class: "small", "aria-label": t("close"), title: t("close"), onclick: () => update({ selected: null }) }, "×")),
  el("h2", { tabindex: "-1" }, node.code ? el("span", { class: "code" }, node.code) : null, el("bdi", {}, node.name || (node.code ? "" : node.id))),
  el("p", { class: "actions" }, actions(index)),
  facts(node), gapsOf(index), targetsOf(node), wordings(node.held.variantes),
  printed("evidence", node.fuentes), printed("evidence_pgg", node.pgg_fuentes), printed("evidence_targets", node.metas_fuentes),
  neighbours("up", OUT[index].filter(walked), TARGET), neighbours("down", IN[index].filter(walked), SOURCE), apart(index)];
}
function actions(index) {
  const button = (words, action, help) => el("button", { type: "button", title: help, onclick: action }, words);
  return [LABELS[NODES[index].label].column === null ? null : button(t("focus"), () => focusOn(index), t("focus_help")),
    state.view === "map" ? null : button(t("view_map"), () => update({ view: "map" })),
    state.view === "trace" ? null : button(t("view_trace"), () => update({ view: "trace" })),
    CHILDREN[index].length && state.focus !== index ? button(t(state.folded.includes(index) ? "unfold" : "fold"), () => toggleFold(index)) : null,
    ["OEI", "AEI"].includes(NODES[index].label) && state.focus === null && counts[index].indicators + counts[index].units ? button(t(state.opened.includes(index) ? "close_indicators" : "open_indicators"), () => toggleOpen(index)) : null];
}
const walked = (edge) => !DATA.apart.includes(EDGES[edge][TYPE]);
/** Relationships that no chain follows: what the plan states for the entity as a whole, goods and whom they serve. */
function apart(index) {
  const out = OUT[index].filter((edge) => !walked(edge)), into = IN[index].filter((edge) => !walked(edge));
  return out.length + into.length ? section(t("apart"), groupsOf(out, TARGET), groupsOf(into, SOURCE)) : null;
}

function facts(node) {
  const held = node.held, rows = [[t("certainty"), held.certeza ? t(held.certeza) : "", held.certeza]];
  if (held.pgg) rows.push([t("pgg"), [t(held.pgg), held.pgg_nota].filter(Boolean).join(": ")]);
  if (held.nota) rows.push([t("note"), held.nota]);
  if (held.codigo_impreso) rows.push([t("printed_code"), held.codigo_impreso]);
  if (held.no_leido && held.no_leido.length) rows.push([t("lost_of_it"), lostWords(held.no_leido).join(", ")]);
  for (const key of ["unidad_medida", "metodo", "sentido"]) if (held[key]) rows.push([t(key), held[key]]);
  rows.push([t("plan"), node.plan]);
  return el("dl", { class: "facts" }, rows.filter(([, value]) => value).map(([name, value, kind]) => [el("dt", {}, name), el("dd", kind ? { class: "certainty " + kind } : {}, value)]));
}

/** "pei-x#metas:2030" as words. */
const lostWords = (list) => [...new Set(list.map((one) => { const [aspect, year] = one.slice(one.indexOf("#") + 1).split(":"); return t("lost_" + aspect) + (year ? " " + year : ""); }))];

function gapsOf(index) {
  if (!GAPS[index].length) return null;
  return section(t("gaps"), el("ul", { class: "gaps" }, GAPS[index].map((one) => drawFinding(DATA.findings[one], true))));
}
function drawFinding(finding, short) {
  return el("li", { class: "finding " + finding.outcome + " " + finding.severity, "data-fingerprint": finding.fingerprint },
    el("p", {}, el("span", { class: "tag" }, finding.rule), " ", short || finding.node === null ? null : [link(finding.node, finding.code || undefined), " "], el("span", { class: "message" }, say(finding.message))),
    say(finding.suggestion) ? el("p", { class: "muted" }, t("suggestion") + ": " + say(finding.suggestion)) : null,
    short ? null : places(finding.places));
}

function targetsOf(node) {
  const held = node.held;
  if (node.label !== "Indicador") return null;
  const years = held.anios || [], values = held.metas || [];
  const base = held.linea_base !== undefined ? number(held.linea_base) : held.linea_base_nota;
  return section(t("targets"), base === undefined ? null : el("p", {}, t("baseline") + (held.linea_base_anio ? " " + held.linea_base_anio : "") + ": ", el("strong", {}, base)),
    years.length ? el("table", { class: "numbers" }, el("thead", {}, el("tr", {}, years.map((year) => el("th", { scope: "col" }, year)))), el("tbody", {}, el("tr", {}, values.map((value) => el("td", {}, number(value))))))
      : held.metas_impresas ? el("p", { class: "printed" }, held.metas_impresas) : null);
}

function wordings(variants) {
  if (!variants || !variants.length) return null;
  return section(t("wordings"), el("ul", { class: "places" }, variants.map((one) => {
    const [where, ...words] = one.split(" | ");
    return el("li", {}, el("span", { class: "where" }, shortPlace(where)), el("span", { class: "printed" }, words.join(" | ")));
  })));
}
function printed(word, found) { return found && found.length ? section(t(word), places(found)) : null; }
function places(found) {
  return el("ul", { class: "places" }, found.map((one) => el("li", {},
    el("span", { class: "where" }, shortPlace(PLACES[one][0])), el("span", { class: PLACES[one][1] ? "printed" : "muted" }, PLACES[one][1] || t("no_text")))));
}
/** "pei-mre-2025#Tabla 11:801" as "Tabla 11, 801"; with the plan where the page has several. */
function shortPlace(place) {
  const [plan, rest] = place.split("#");
  if (!rest) return place;
  const at = rest.lastIndexOf(":"), where = at < 0 ? rest : rest.slice(0, at) + ", " + rest.slice(at + 1);
  return DATA.plans.length > 1 ? plan + ": " + where : where;
}

function neighbours(word, edges, end) {
  return section(t(word), edges.length ? groupsOf(edges, end) : el("p", { class: "muted" }, t("none")));
}
function groupsOf(edges, end) {
  const groups = new Map();
  for (const edge of edges.map((one) => EDGES[one])) {
    if (!groups.has(edge[TYPE])) groups.set(edge[TYPE], []);
    groups.get(edge[TYPE]).push(edge);
  }
  return [...groups].map(([type, members]) => el("div", {}, el("h4", {}, say(DATA.types[type])), el("ul", { class: "links" }, members.map((edge) => el("li", {}, tie(edge, end))))));
}
/** The element at an end of a relationship, and how the relationship is known. */
function tie(edge, end) {
  const node = NODES[edge[end]];
  return [link(edge[end]), el("bdi", { class: "muted" }, " " + (node.code ? clipped(node.name || "") : "")),
    edge[COLLECTIVE] ? el("span", { class: "tag" }, t("collective")) : null,
    edge[CERTAINTY] && edge[CERTAINTY] !== "declarada" ? el("span", { class: "tag" }, t(edge[CERTAINTY])) : null,
    edge[NOTE] ? el("span", { class: "note" }, edge[NOTE]) : null];
}

/** Nothing chosen: how far the cascade reaches, and what matters most. */
function drawSummary() {
  return [el("div", { class: "panel-head" }, el("h2", { tabindex: "-1" }, t("summary"))), say(DATA.part) ? el("p", { class: "partly" }, say(DATA.part)) : null, figures(),
    Object.entries(DATA.coverage).map(([plan, tallies]) => [
      DATA.plans.length > 1 ? el("h3", {}, (DATA.plans.find((one) => one.slug === plan) || { name: plan }).name) : null,
      tallies.filter((tally) => tally.total).map(bar)]),
    topGaps(), el("p", { class: "muted help" }, t("summary_help")),
    DATA.unread.length ? section(t("unread"), el("ul", { class: "places" }, DATA.unread.map(([place, what]) => el("li", {}, el("span", { class: "where" }, shortPlace(place)), el("span", {}, what))))) : null];
}
/** The numbers to begin with. */
function figures() {
  const count = (outcome) => DATA.findings.filter((one) => one.outcome === outcome).length;
  const told = [[ofLabel("OEI").length, "OEI", "table"], [ofLabel("AEI").length, "AEI", "table"], [ofLabel("Indicador").length, t("view_indicators"), "indicators"], [count("plan"), t("gaps_of_plan"), "gaps", "plan-gaps"], [count("lectura"), t("gaps_of_reading"), "gaps"]];
  return el("ul", { class: "figures" }, told.map(([amount, words, view, kind]) => el("li", { class: kind }, el("button", { type: "button", onclick: () => update({ view }) }, el("b", {}, number(amount)), el("span", {}, words)))));
}
function topGaps() {
  const found = new Map();
  for (const finding of DATA.findings) if (finding.outcome === "plan") found.set(finding.rule, (found.get(finding.rule) || 0) + 1);
  const weight = { error: 0, warning: 1, info: 2 };
  const top = [...found].sort(([a, n], [b, m]) => weight[DATA.rules[a].severity] - weight[DATA.rules[b].severity] || m - n).slice(0, 5);
  return top.length ? section(t("top_gaps"), el("ul", { class: "links top" }, top.map(([rule, count]) => el("li", {},
    el("b", {}, count), el("button", { type: "button", class: "link", onclick: () => openRule(rule) }, say(DATA.rules[rule].name)))))) : null;
}
/** What a screen reader is told when an element is chosen. */
function speak() {
  if (state.selected === null) return;
  const node = NODES[state.selected];
  $("spoken").textContent = [labelWords(node.label), clipped(title(node)), fill("spoken_chains", { up: node.up.length, down: node.down.length })].join(". ");
}
let panelShown = true;
function showPanel(shown) {
  panelShown = shown;
  $("details").hidden = !shown;
  $("panel").setAttribute("aria-expanded", String(shown));
  document.querySelector("main").classList.toggle("alone", !shown);
}
$("panel").addEventListener("click", () => showPanel(!panelShown));
onChange((changed) => {
  if (["selected", "lang", "view", "folded", "opened", "focus"].some((name) => changed.includes(name))) drawDetails();
  if (changed.includes("selected")) speak();
});
